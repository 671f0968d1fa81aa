package parley.report.figure;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/**
 * A number that changes from day to day, on a logarithmic scale with a place of its own for none, and beneath it how many
 * clashes there were. Days stand evenly apart, whatever time lies between them.
 */
public final class DayChart {

    private static final double LEFT = 76;
    private static final double RIGHT = 62;
    private static final double TOP = 40;
    private static final double PLOT = 190;
    private static final double NONE = 26;
    private static final double FLOOR = TOP + PLOT + NONE;
    private static final double DATE_ROOM = 70;

    /**
     * A day.
     *
     * @param count the number at its end; absent where it was not decided
     * @param shown the number as readers see it
     * @param clashes how many clashes there were, as readers see it
     * @param turn whether the door to an agreement opened or closed on it
     * @param says the explanation in full
     */
    public record Day(String date, Optional<BigInteger> count, String shown, String clashes, Turn turn, String says) {}

    /** What a day did to the door. */
    public enum Turn {
        OPENED("▲ opened", Tint.INSIDE),
        CLOSED("▼ closed", Tint.BREAKS),
        STAYED("", Tint.NONE);

        private final String words;
        private final Tint tint;

        Turn(String words, Tint tint) {
            this.words = words;
            this.tint = tint;
        }
    }

    private final Pen pen = new Pen();
    private final Pen dots = new Pen();
    private final List<Day> days;
    private final int decades;

    private DayChart(List<Day> days) {
        this.days = List.copyOf(days);
        this.decades = (int) Math.max(
                1,
                Math.ceil(days.stream()
                        .flatMap(day -> day.count().stream())
                        .mapToDouble(DayChart::logarithm)
                        .max()
                        .orElse(1)));
    }

    /** The chart of these days, in the order given; at least one. */
    public static Drawing draw(List<Day> days) {
        return new DayChart(days).drawing();
    }

    private Drawing drawing() {
        axis();
        for (int i = 0; i < days.size(); i++) {
            step(i);
            day(i);
        }
        pen.words(LEFT - 12, FLOOR + 42, "clashes", Anchor.END, Letters.SMALL, Tint.MUTED);
        pen.add(dots);
        return pen.drawing(Drawing.USUAL_WIDTH, FLOOR + 50);
    }

    private void axis() {
        pen.words(LEFT - 12, TOP - 22, "possible", Anchor.END, Letters.SMALL, Tint.MUTED);
        int step = Math.max(1, (decades + 4) / 5);
        for (int power = 0; power <= decades; power += step) {
            double y = y(power);
            pen.line(LEFT, y, Drawing.USUAL_WIDTH, y, Tint.GRID);
            pen.words(LEFT - 12, y + 4, power(power), Anchor.END, Letters.SMALL, Tint.MUTED);
        }
        pen.line(LEFT, FLOOR, Drawing.USUAL_WIDTH, FLOOR, Tint.MUTED);
        pen.words(LEFT - 12, FLOOR + 4, "none", Anchor.END, Letters.SMALL, Tint.MUTED);
    }

    private static String power(int power) {
        return power <= 3
                ? BigInteger.TEN.pow(power).toString().replaceFirst("^(\\d)(\\d{3})$", "$1,$2")
                : "10^" + power;
    }

    private double y(double logarithm) {
        return TOP + PLOT * (1 - logarithm / decades);
    }

    private double y(BigInteger count) {
        return count.signum() == 0 ? FLOOR : y(logarithm(count));
    }

    /** Decimal logarithm, from the first fifteen digits and their number: the same on every machine. */
    private static double logarithm(BigInteger count) {
        String digits = count.toString();
        int kept = Math.min(15, digits.length());
        return count.signum() == 0
                ? 0
                : StrictMath.log10(Double.parseDouble(digits.substring(0, kept))) + (digits.length() - kept);
    }

    private double apart() {
        return (Drawing.USUAL_WIDTH - RIGHT - LEFT - 36) / Math.max(1, days.size() - 1);
    }

    private double x(int day) {
        return LEFT + 36 + (days.size() == 1 ? 0 : apart() * day);
    }

    /** The number stays as it is until the next day, and then steps. */
    private void step(int i) {
        if (i == 0) {
            return;
        }
        Optional<BigInteger> before = days.get(i - 1).count();
        Optional<BigInteger> after = days.get(i).count();
        if (before.isPresent() && after.isPresent()) {
            pen.line(x(i - 1), y(before.get()), x(i), y(before.get()), Tint.INSIDE, 2);
            pen.line(x(i), y(before.get()), x(i), y(after.get()), Tint.INSIDE, 2);
        }
    }

    private void day(int i) {
        Day day = days.get(i);
        Pen inner = new Pen();
        double y = day.count().map(this::y).orElse(FLOOR);
        inner.mark(Sign.CIRCLE, x(i), y, 4.5, day.count().isPresent() ? Tint.INSIDE : Tint.PANEL);
        if (isLabelled(i)) {
            count(inner, i, y);
            inner.words(x(i), FLOOR + 22, day.date(), Anchor.MIDDLE, Letters.SMALL, Tint.INK);
            inner.words(x(i), FLOOR + 42, day.clashes(), Anchor.MIDDLE, Letters.SMALL, Tint.INK);
        }
        if (day.turn() != Turn.STAYED) {
            pen.dashes(x(i), TOP - 8, x(i), FLOOR, day.turn().tint);
            inner.words(x(i), 14 + i % 2 * 12, day.turn().words, Anchor.MIDDLE, Letters.SMALL, Tint.INK);
        }
        dots.explained(day.says(), inner);
    }

    /** Above the dot, or beside it where the line comes down from above. */
    private void count(Pen inner, int i, double y) {
        boolean fell = i > 0 && days.get(i - 1).count().map(this::y).orElse(y) < y;
        if (fell) {
            inner.words(x(i) + 8, y - 7, days.get(i).shown(), Letters.SMALL, Tint.INK);
        } else {
            inner.words(x(i), y - 10, days.get(i).shown(), Anchor.MIDDLE, Letters.SMALL, Tint.INK);
        }
    }

    /** Where there is no room for all, every second, third, ... day has words, and the last one. */
    private boolean isLabelled(int i) {
        int every = (int) Math.max(1, Math.ceil(DATE_ROOM / apart()));
        return days.size() == 1 || (days.size() - 1 - i) % every == 0;
    }
}
