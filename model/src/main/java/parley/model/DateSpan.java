package parley.model;

import java.time.LocalDate;

/**
 * A day, or an interval of days when the source gives no better ("the week before").
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; never before {@code from}
 * @param inferred true when the modeller worked the date out, false when the source states it
 */
public record DateSpan(LocalDate from, LocalDate to, boolean inferred) {

    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the interval ends before it begins: " + from + " to " + to);
        }
    }

    public static DateSpan stated(LocalDate day) {
        return new DateSpan(day, day, false);
    }

    public static DateSpan inferred(LocalDate day) {
        return new DateSpan(day, day, true);
    }

    /** True when every day of this span lies after every day of the other: equal or overlapping spans are not later. */
    public boolean isStrictlyLaterThan(DateSpan other) {
        return from.isAfter(other.to);
    }

    /** True when the whole span has passed by the end of the given day. */
    public boolean isOverBy(LocalDate day) {
        return !to.isAfter(day);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
