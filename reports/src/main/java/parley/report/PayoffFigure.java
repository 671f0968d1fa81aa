package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Bargainer;
import parley.bargain.Payoff;
import parley.report.Block.Figure;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.PayoffPlane;
import parley.report.figure.PayoffPlane.Axis;
import parley.report.figure.PayoffPlane.Kind;
import parley.report.figure.PayoffPlane.Point;
import parley.study.BargainFinding.Priced;

/** What agreements are worth to two of the parties, drawn. */
record PayoffFigure(BargainPart part) {

    /** Points of the frontier drawn at most, beside those chosen. */
    private static final int MOST_POINTS = 300;

    Figure figure() {
        int across = part.view().parties().isEmpty() ? 0 : part.view().parties().get(0);
        int up = part.view().parties().isEmpty() ? 1 : part.view().parties().get(1);
        boolean areAll = part.found().bargainers().size() == 2;
        return new Figure(
                "figure-payoffs",
                Line.of("What agreements are worth to " + name(across) + " and " + name(up)),
                Line.of(
                        "Each mark is an agreement, or several that are worth the same. The further to the right, the better"
                                + " for " + name(across) + "; the higher, the better for " + name(up)
                                + ". Each party has a unit"
                                + " of its own: distances along one axis say nothing about the other."
                                + (areAll ? "" : " What is efficient is so for all parties, not only for these two.")),
                PayoffPlane.draw(axis(across), axis(up), points(across, up)),
                table(across, up),
                Figure.Beside.FOLDED);
    }

    private String name(int party) {
        return part.wording().party(bargainer(party).party());
    }

    private Bargainer bargainer(int party) {
        return part.found().bargainers().get(party);
    }

    private Axis axis(int party) {
        BigFraction without = part.found().disagreement().get(party);
        BigFraction least = min(bargainer(party).least(), without);
        BigFraction most =
                min(bargainer(party).most().negate(), without.negate()).negate();
        return new Axis(name(party), number(least), number(most), Worth.text(least), Worth.text(most));
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static double number(BigFraction worth) {
        return Worth.rounded(worth).doubleValue();
    }

    /** Those chosen first, so that they lie on top. */
    private List<Point> points(int across, int up) {
        List<Point> points = new ArrayList<>();
        List<Point> efficient = new ArrayList<>();
        List<List<BigFraction>> all = part.found().efficient().points();
        for (int i = 0; i < all.size(); i++) {
            boolean isChosen = !part.finding().listChosenBy(i).isEmpty();
            if (isChosen) {
                points.add(point(all.get(i), across, up, Kind.CHOSEN, i));
            } else if (efficient.size() < MOST_POINTS) {
                efficient.add(point(all.get(i), across, up, Kind.EFFICIENT, i));
            }
        }
        points.addAll(efficient);
        points.add(new Point(
                number(part.found().disagreement().get(across)),
                number(part.found().disagreement().get(up)),
                Kind.DISAGREEMENT,
                "",
                "Without an agreement: " + worth(part.found().disagreement(), across, up)));
        for (Priced priced : part.finding().priced()) {
            if (priced.point().isEmpty()) {
                points.add(new Point(
                        number(priced.utilities().get(across)),
                        number(priced.utilities().get(up)),
                        Kind.DOMINATED,
                        "",
                        "Dominated: " + worth(priced.utilities(), across, up)));
            }
        }
        return points;
    }

    private Point point(List<BigFraction> worth, int across, int up, Kind kind, int index) {
        List<String> by = part.finding().listChosenBy(index);
        return new Point(
                number(worth.get(across)),
                number(worth.get(up)),
                kind,
                kind == Kind.CHOSEN ? BargainPart.number(index) : "",
                BargainPart.number(index) + ": " + worth(worth, across, up)
                        + (by.isEmpty() ? "" : "; chosen by " + String.join(", ", by)));
    }

    private String worth(List<BigFraction> utilities, int across, int up) {
        return name(across) + " " + Worth.text(utilities.get(across)) + ", " + name(up) + " "
                + Worth.text(utilities.get(up));
    }

    private Table table(int across, int up) {
        List<Row> rows = new ArrayList<>();
        for (var entry : part.finding().payoffs().entrySet()) {
            Payoff payoff = entry.getValue();
            rows.add(new Row(List.of(
                    Telling.cell(BargainPart.number(entry.getKey())),
                    Telling.cell(Worth.text(payoff.utilities().get(across))),
                    Telling.cell(Worth.text(payoff.utilities().get(up))),
                    Telling.cell(String.join(", ", part.finding().listChosenBy(entry.getKey()))))));
        }
        return new Table(
                Line.of("The efficient payoffs that are listed, for these two parties"),
                List.of(
                        Telling.column("No."),
                        Telling.number(name(across)),
                        Telling.number(name(up)),
                        Telling.column("Chosen by")),
                List.of(new Group(Optional.empty(), rows)));
    }
}
