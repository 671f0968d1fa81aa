package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.explain.Bundle;
import parley.explain.Chances;
import parley.explain.Influence;
import parley.explain.Inquiry;
import parley.explain.Inquiry.Answer;
import parley.explain.Inquiry.Doubt;
import parley.explain.Weight;
import parley.model.RedLine;
import parley.report.Block.Figure;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.Bars;
import parley.study.Chance;

/** Which red line matters most, drawn: how the chance swings with each doubt, and what each weighs. */
final class ChanceFigure {

    private ChanceFigure() {}

    /** A red line in doubt, and the chance of a deal if it is real and if it is not. */
    private record Swing(Bundle bundle, double real, double unreal) {
        double width() {
            return Math.abs(unreal - real);
        }
    }

    /** A tornado of the chance of a deal; nothing where no doubt moves it, or that was not decided. */
    static Optional<Figure> tornado(Telling telling, Chances chances) {
        List<Swing> swings = telling.findings().further().inquiries().stream()
                .flatMap(all -> all.inquiries().stream())
                .flatMap(ChanceFigure::swing)
                .filter(swing -> swing.width() > 0)
                .sorted(Comparator.comparingDouble(Swing::width).reversed())
                .toList();
        return swings.isEmpty() || chances.deal().isEmpty()
                ? Optional.empty()
                : Optional.of(tornado(telling, chances.deal().get(), swings));
    }

    private static Stream<Swing> swing(Inquiry inquiry) {
        Optional<Double> real = deal(inquiry, Answer.REAL);
        Optional<Double> unreal = deal(inquiry, Answer.UNREAL);
        return inquiry.subject() instanceof Doubt doubt && real.isPresent() && unreal.isPresent()
                ? Stream.of(new Swing(doubt.bundle(), real.get(), unreal.get()))
                : Stream.empty();
    }

    private static Optional<Double> deal(Inquiry inquiry, Answer answer) {
        return inquiry.replies().stream()
                .filter(reply -> reply.answer() == answer)
                .findFirst()
                .flatMap(Inquiry.Reply::deal);
    }

    private static Figure tornado(Telling telling, double deal, List<Swing> swings) {
        List<Bars.Bar> bars = swings.stream()
                .map(swing -> new Bars.Bar(
                        asks(telling, swing.bundle()),
                        party(telling, swing.bundle()),
                        swing.real(),
                        swing.unreal(),
                        Chance.of(swing.real()) + " – " + Chance.of(swing.unreal()),
                        swing.bundle().id() + ": " + Chance.of(swing.real()) + " if real, " + Chance.of(swing.unreal())
                                + " if not"))
                .toList();
        return new Figure(
                "figure-tornado",
                Line.of("How the chance of a deal hangs on each doubt"),
                Line.of("A bar goes from the chance if this red line is real to the chance if it is not, every other"
                        + " doubt as stated; the upright line is the chance as it is, " + Chance.of(deal)
                        + ". The widest bar is the doubt that matters most." + drawn(bars.size())),
                Bars.draw(
                        bars,
                        Bars.Scale.upTo(
                                        swings.stream()
                                                .mapToDouble(swing -> Math.max(swing.real(), swing.unreal()))
                                                .max()
                                                .orElse(1),
                                        "Chance, under the stated credences and independence, that an agreement is left")
                                .around(deal)),
                swings(swings),
                Figure.Beside.FOLDED);
    }

    private static Table swings(List<Swing> swings) {
        List<Row> rows = swings.stream()
                .map(swing -> new Row(List.of(
                        Telling.cell(Telling.links(swing.bundle().lines())),
                        Telling.cell(Chance.of(swing.real())),
                        Telling.cell(Chance.of(swing.unreal())),
                        Telling.cell(Chance.of(swing.width())))))
                .toList();
        return new Table(
                Line.of("The chance of a deal, given each doubt"),
                List.of(
                        Telling.column("Red line"),
                        Telling.number("If real"),
                        Telling.number("If not real"),
                        Telling.number("Difference")),
                List.of(new Group(Optional.empty(), rows)));
    }

    /** What each red line weighs, the heaviest first; the table alone where nothing weighs anything. */
    static Block weights(Telling telling, Influence.Measured measured, Table table) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (Weight<Bundle> weight : measured.lines()) {
            if (weight.shapley() > 0) {
                bars.add(new Bars.Bar(
                        asks(telling, weight.subject()),
                        party(telling, weight.subject()),
                        0,
                        Math.min(1, weight.shapley()),
                        Chance.of(weight.shapley()),
                        weight.subject().id() + ": Shapley " + Chance.of(weight.shapley()) + ", Banzhaf "
                                + Chance.of(weight.banzhaf())));
            }
        }
        if (bars.isEmpty()) {
            return table;
        }
        return new Figure(
                "figure-weights",
                Line.of("Which red line matters most"),
                Line.of("The longer a bar, the larger the red line's share in there being no deal (its Shapley value)."
                        + " The mark is that of its party." + drawn(bars.size())),
                Bars.draw(bars, Bars.Scale.upTo(bars.get(0).to(), "Share of the deadlock; all shares add up to 1")),
                table,
                Figure.Beside.OPEN);
    }

    private static String drawn(int bars) {
        return bars > Bars.MOST ? " The first " + Bars.MOST + " of " + bars + " are drawn." : "";
    }

    private static String asks(Telling telling, Bundle bundle) {
        return Telling.capital(telling.wording().asks(bundle.lines().get(0)));
    }

    private static int party(Telling telling, Bundle bundle) {
        RedLine first = bundle.lines().get(0);
        return List.copyOf(telling.scenario().parties().keySet()).indexOf(first.party());
    }
}
