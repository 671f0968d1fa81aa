package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.experiment.Interval;
import parley.experiment.Precision;
import parley.experiment.Share;
import parley.report.Block.Figure;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.Bars;
import parley.simulation.SimulationSettings;
import parley.study.Chance;

/** How shares of runs are told. */
final class SimulationWords {

    private SimulationWords() {}

    /**
     * Whether a share has settled.
     *
     * @param course the share as runs were added, last of all
     * @param exact the exact chance; absent where there is none or it is not known
     * @param title what the share is of
     */
    static Section convergence(List<Share> course, Optional<Double> exact, String title, SimulationSettings settings) {
        long made = course.get(course.size() - 1).runs();
        List<Row> rows = course.stream()
                .map(share -> new Row(List.of(
                        Telling.cell(count(share.runs())),
                        Telling.cell(percent(share)),
                        Telling.cell(interval(share.interval())))))
                .toList();
        Table table = new Table(
                Line.of(title + ", as runs were added"),
                List.of(Telling.column("After"), Telling.number("Share"), Telling.number("95 % interval")),
                List.of(new Group(Optional.empty(), rows)));
        List<Bars.Bar> bars = course.stream()
                .map(share -> new Bars.Bar(
                        "after " + count(share.runs()),
                        -1,
                        share.interval().low(),
                        share.interval().high(),
                        percent(share),
                        count(share.runs()) + ": " + percent(share) + ", interval " + interval(share.interval())))
                .toList();
        String line = exact.isPresent() ? "; the upright line is the exact chance, where it is known. " : ". ";
        return new Section(
                "convergence",
                Line.of("Whether the share has settled"),
                List.of(
                        new Figure(
                                "figure-convergence",
                                Line.of("The interval narrows as runs are added"),
                                Line.of("Each bar is a 95 % interval (Wilson's)" + line + seedAndRuns(settings, made)),
                                Bars.draw(bars, new Bars.Scale(1, exact.orElse(-1.0), title)),
                                table,
                                Figure.Beside.OPEN),
                        Telling.quiet(howLong(settings))));
    }

    /** What every figure says of the runs behind it. */
    static String seedAndRuns(SimulationSettings settings, long made) {
        return "Seed " + settings.seed() + ", " + count(made) + ", under the assumptions stated here.";
    }

    private static String howLong(SimulationSettings settings) {
        return settings.precision()
                .map(precision -> "The runs went on until half of the interval was at most "
                        + percent(precision.halfWidth()) + ", looked at after " + Precision.FIRST_LOOK
                        + " runs and then after half as many again each time, but for no more than "
                        + count(precision.runsThatSuffice()) + ", which suffice for any share.")
                .orElse("The number of runs was set beforehand.");
    }

    /** No lower than 0 and no higher than 1. */
    static Interval clipped(Interval interval) {
        return new Interval(Math.max(0, interval.low()), Math.min(1, interval.high()));
    }

    static String count(long runs) {
        return Numbers.exact(BigInteger.valueOf(runs)) + (runs == 1 ? " run" : " runs");
    }

    static String percent(Share share) {
        return percent(share.value(), places(share.interval()));
    }

    /** So many decimals of a percentage as tell the ends of an interval apart. */
    private static int places(Interval interval) {
        return interval.halfWidth() < 0.001 ? 3 : 1;
    }

    /** One decimal; never 0 or 100 % unless it is. */
    static String percent(double share) {
        return percent(share, 1);
    }

    private static String percent(double share, int places) {
        if (share > 0 && share < 0.0005) {
            return "less than 0.1 %";
        } else if (share < 1 && share > 0.9995) {
            return "more than 99.9 %";
        }
        return Chance.decimals(100 * share, places) + " %";
    }

    static String interval(Interval interval) {
        int places = places(interval);
        return Chance.decimals(100 * interval.low(), places) + " to " + Chance.decimals(100 * interval.high(), places)
                + " %";
    }

    /** With its interval. */
    static ObjectNode share(Share share) {
        ObjectNode node = Json.object().put("hits", share.hits()).put("runs", share.runs());
        node.set("share", FurtherJson.number(share.value()));
        node.set("low", FurtherJson.number(share.interval().low()));
        node.set("high", FurtherJson.number(share.interval().high()));
        return node;
    }
}
