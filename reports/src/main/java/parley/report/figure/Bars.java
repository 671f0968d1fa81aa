package parley.report.figure;

import java.util.List;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/**
 * One bar for each of some things, from one number to another on a scale from 0 to 1. With a middle that all bars are
 * drawn around this is a tornado: the widest bar first, so that the eye finds what matters most.
 */
public final class Bars {

    /** How many bars a drawing has at most; those after them stand in the table. */
    public static final int MOST = 20;

    private static final double LEFT = 290;
    private static final double RIGHT = 96;
    private static final double ROW = 30;
    private static final double TOP = 8;
    private static final int TICKS = 5;

    /**
     * A bar.
     *
     * @param party the place of its party among the parties, from 0; negative for none
     * @param from where it begins, 0 to 1
     * @param to where it ends, 0 to 1; before {@code from} or after it
     * @param value what stands at its end
     * @param says the explanation in full
     */
    public record Bar(String label, int party, double from, double to, String value, String says) {}

    /**
     * What bars are measured against.
     *
     * @param most the greatest number shown, above 0
     * @param middle a number that all bars are drawn around; negative for none
     * @param title what the numbers are
     */
    public record Scale(double most, double middle, String title) {

        /** A scale from 0 to the first round number that is not less than this. */
        public static Scale upTo(double greatest, String title) {
            for (double round : List.of(0.1, 0.2, 0.25, 0.5)) {
                if (greatest <= round) {
                    return new Scale(round, -1, title);
                }
            }
            return new Scale(1, -1, title);
        }

        /** The same, with bars around that number. */
        public Scale around(double number) {
            return new Scale(most, number, title);
        }
    }

    private final Pen pen = new Pen();
    private final Scale scale;

    private Bars(Scale scale) {
        this.scale = scale;
    }

    /** The bars in the order given, the first {@value #MOST} of them. */
    public static Drawing draw(List<Bar> bars, Scale scale) {
        return new Bars(scale).drawing(bars.subList(0, Math.min(MOST, bars.size())));
    }

    private Drawing drawing(List<Bar> bars) {
        double bottom = TOP + bars.size() * ROW;
        for (int i = 0; i <= TICKS; i++) {
            double at = scale.most() * i / TICKS;
            pen.line(x(at), TOP, x(at), bottom, Tint.GRID);
            pen.words(x(at), bottom + 15, tick(at), Anchor.MIDDLE, Letters.SMALL, Tint.MUTED);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), TOP + i * ROW);
        }
        if (scale.middle() >= 0) {
            pen.line(x(scale.middle()), TOP - 4, x(scale.middle()), bottom, Tint.INK, 1.5);
        }
        pen.words(
                (LEFT + Drawing.USUAL_WIDTH - RIGHT) / 2,
                bottom + 33,
                scale.title(),
                Anchor.MIDDLE,
                Letters.SMALL,
                Tint.MUTED);
        return pen.drawing(Drawing.USUAL_WIDTH, bottom + 40);
    }

    private double x(double value) {
        return LEFT + (Drawing.USUAL_WIDTH - LEFT - RIGHT) * value / scale.most();
    }

    /** A tick's number, which the scales make a round one. */
    private static String tick(double value) {
        long thousandths = Math.round(value * 1000);
        String digits = String.valueOf(1000 + thousandths % 1000).substring(1).replaceFirst("0+$", "");
        return thousandths / 1000 + (digits.isEmpty() ? "" : "." + digits);
    }

    private void bar(Bar bar, double top) {
        Pen inner = new Pen();
        double left = x(Math.min(bar.from(), bar.to()));
        double right = x(Math.max(bar.from(), bar.to()));
        double words = LEFT - 12;
        if (bar.party() >= 0) {
            inner.mark(Sign.ofParty(bar.party()), words - 6, top + ROW / 2, 5.5, Tint.ofParty(bar.party()));
            words -= 20;
        }
        List<String> lines = Lettering.wrap(bar.label(), words, Letters.SMALL, 2);
        for (int i = 0; i < lines.size(); i++) {
            double y = top + (lines.size() == 1 ? ROW / 2 + 4 : 12 + 13 * i);
            inner.words(words, y, lines.get(i), Anchor.END, Letters.SMALL, Tint.INK);
        }
        inner.panel(left, top + 6, Math.max(1.5, right - left), ROW - 12, Tint.INSIDE, Tint.INK);
        inner.words(right + 6, top + ROW / 2 + 4, bar.value(), Letters.SMALL, Tint.INK);
        pen.explained(bar.says(), inner);
    }
}
