package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.experiment.ExactIndices;
import parley.experiment.Morris;
import parley.experiment.SobolIndices;
import parley.experiment.Tornado;
import parley.explain.Bundle;
import parley.report.Block.Figure;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.Bars;
import parley.simulation.Sensitivity;
import parley.study.Chance;
import parley.study.Findings;

/**
 * What {@code parley sensitivity} shows: which assumption, if it is wrong, changes the answer.
 *
 * @param sensitivity absent where nothing is in doubt
 * @param assumed the credence given to red lines without one; absent where they count as certain
 */
public record SensitivityDocument(
        Findings findings, Optional<Sensitivity> sensitivity, Optional<Double> assumed, Stamp stamp)
        implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("sensitivity", findings, stamp);
        return analysis.report(sensitivity
                .map(found -> new Told(found, assumed, analysis.telling()).sections())
                .orElseGet(SensitivityDocument::nothing));
    }

    private static List<Section> nothing() {
        return List.of(new Section(
                "sensitivity",
                Line.of("Which assumption matters"),
                List.of(new Paragraph(
                        Paragraph.Voice.LEAD,
                        Line.of(
                                "No binding red line carries a credence below certainty, so no assumption can be ranked. To"
                                        + " try a doubt that the scenario does not state, give one with --doubt.")))));
    }

    /** The analysis in words. */
    private record Told(Sensitivity found, Optional<Double> assumed, Telling telling) {

        List<Section> sections() {
            List<Section> sections = new ArrayList<>(List.of(answer()));
            if (found.varies()) {
                sections.add(ranking());
            }
            sections.add(tornado());
            if (found.varies()) {
                sections.add(screening());
            }
            return sections;
        }

        private Section answer() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(lead())));
            blocks.add(Telling.paragraph(flips()));
            if (found.varies()) {
                blocks.add(Telling.paragraph(withoutModel()));
            }
            blocks.add(assumptions());
            return new Section("sensitivity", Line.of("Which assumption matters"), blocks);
        }

        private String lead() {
            if (!found.varies()) {
                return "No doubt changes " + measured() + ": "
                        + state(found.tornado().middle())
                        + (found.exact().isPresent()
                                ? ", whichever doubtful red lines are real."
                                : ", in all combinations that were drawn.");
            }
            List<Integer> most = found.listMost();
            String names = most.stream().limit(Bars.MOST).map(this::name).collect(Collectors.joining(", "));
            return "Of the assumptions in doubt, "
                    + names
                    + (most.size() == 1 ? " matters most for " : " matter most, all alike, for ")
                    + measured()
                    + ": "
                    + SimulationWords.percent(Math.min(1, found.total(most.get(0))))
                    + " of the variance is left once everything but "
                    + (most.size() == 1 ? "it" : "one of them")
                    + " is known"
                    + (found.exact().isPresent() ? "." : ", as estimated.");
        }

        private String flips() {
            String start = "With each doubt settled as its credence makes more probable, "
                    + state(found.tornado().middle()) + ". ";
            List<String> flips =
                    found.listFlips().stream().map(bar -> bar.factor().name()).toList();
            if (flips.isEmpty()) {
                return start + "No single assumption, if wrong, changes that"
                        + (found.varies() ? "; only several together do." : ".");
            }
            return start
                    + (flips.size() == 1
                            ? "One assumption, if wrong, changes that by itself: "
                            : "Each of these assumptions, if wrong, changes that by itself: ")
                    + flips.stream().limit(Bars.MOST).collect(Collectors.joining(", "))
                    + (flips.size() > Bars.MOST ? " and " + (flips.size() - Bars.MOST) + " more." : ".");
        }

        private String withoutModel() {
            List<Integer> first = found.plain().stream()
                    .filter(factor -> found.plainPlace(factor) == 1)
                    .toList();
            if (first.size() > 1) {
                return "Without any model, by how doubtful each is in itself, " + first.size() + " of "
                        + Numbers.count(found.plain().size(), "assumption")
                        + " share the first place. The analysis adds what depends on each.";
            }
            return "Without any model, by how doubtful each is in itself, " + name(first.get(0)) + " comes first. "
                    + (first.get(0).equals(found.ranking().get(0))
                            ? "The analysis names the same one."
                            : "The analysis adds what depends on each.");
        }

        private Note assumptions() {
            List<Line> lines = new ArrayList<>();
            lines.add(
                    Line.of("Measured: " + measured() + ". Each credence is the modeller's; factors are independent of"
                            + " each other, and red lines that exclude each other are one factor."));
            assumed.ifPresent(probability -> lines.add(
                    Line.of("The scenario gives no credence to some red lines. Each of them is taken to be real"
                            + " with probability " + Chance.of(probability)
                            + ", as --doubt asks: an assumption of whoever made this run.")));
            lines.add(Line.of("What matters under these credences may not matter under others. Nothing here is a"
                    + " forecast, and no party is said to give way."));
            return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
        }

        private Section ranking() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Figure(
                    "figure-variance",
                    Line.of("Total index of each assumption"),
                    Line.of("The share of the variance that is left when everything else is known. "
                            + (found.exact().isPresent()
                                    ? "Worked out exactly, over all combinations, under the assumptions stated above."
                                    : "The table has the intervals. " + sample())),
                    Bars.draw(bars(), Bars.Scale.upTo(greatest(), "Total index")),
                    indices(),
                    Figure.Beside.OPEN));
            estimated().ifPresent(blocks::add);
            blocks.add(
                    Telling.quiet("First: the share of the variance that goes once this is known. Total: the share left"
                            + " once all else is known; where it is larger, the assumption acts together with others. Doubt: the"
                            + " chance that two draws of it differ, which is all that can be said without a model."));
            blocks.add(Telling.quiet(sample() + " Intervals are 95 % percentile bootstraps over the rows: they know the"
                    + " error of drawing, not that of the credences."));
            return new Section("variance", Line.of("Shares of the variance"), blocks);
        }

        private String sample() {
            return "Estimates, under the assumptions stated above, from "
                    + found.settings().rows()
                    + " rows of a Sobol sequence, seed "
                    + found.settings().seed() + ".";
        }

        private double greatest() {
            return Math.min(1, found.total(found.ranking().get(0)));
        }

        private List<Bars.Bar> bars() {
            return found.ranking().stream()
                    .filter(i -> found.total(i) > 0)
                    .map(i -> new Bars.Bar(
                            label(i),
                            party(i),
                            0,
                            Math.min(1, found.total(i)),
                            Chance.decimals(found.total(i), 3),
                            name(i) + ": total index " + Chance.decimals(found.total(i), 3)))
                    .toList();
        }

        private Table indices() {
            List<Column> columns = List.of(
                    Telling.column("Assumption"),
                    Telling.number("Doubt"),
                    Telling.number("Place by doubt"),
                    Telling.number("First"),
                    Telling.number("Total"));
            List<Row> rows = found.ranking().stream().map(this::row).toList();
            return new Table(
                    Line.of(found.exact().isPresent() ? "Sobol indices, exactly" : "Sobol indices, estimated"),
                    columns,
                    List.of(new Group(Optional.empty(), rows)));
        }

        private Row row(int factor) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Telling.cell(links(factor)));
            cells.add(Telling.cell(
                    Chance.decimals(Sensitivity.doubt(found.draws().factors().get(factor)), 3)));
            cells.add(Telling.cell(Integer.toString(found.plainPlace(factor))));
            found.exact()
                    .ifPresentOrElse(
                            exact -> {
                                ExactIndices.Index index = exact.indices().get(factor);
                                cells.add(Telling.cell(Chance.decimals(index.first(), 3)));
                                cells.add(Telling.cell(Chance.decimals(index.total(), 3)));
                            },
                            () -> {
                                SobolIndices.Index index =
                                        found.sobol().indices().get(factor);
                                cells.add(Telling.cell(estimate(index.first())));
                                cells.add(Telling.cell(estimate(index.total())));
                            });
            return new Row(cells);
        }

        /** What was estimated, where the exact numbers stand above it. */
        private Optional<Table> estimated() {
            if (found.exact().isEmpty() || found.sobol().indices().isEmpty()) {
                return Optional.empty();
            }
            List<Row> rows = found.ranking().stream()
                    .map(factor -> {
                        SobolIndices.Index index = found.sobol().indices().get(factor);
                        return new Row(List.of(
                                Telling.cell(links(factor)),
                                Telling.cell(estimate(index.first())),
                                Telling.cell(estimate(index.total()))));
                    })
                    .toList();
            return Optional.of(new Table(
                    Line.of("The same, estimated from draws: the check of one on the other"),
                    List.of(Telling.column("Assumption"), Telling.number("First"), Telling.number("Total")),
                    List.of(new Group(Optional.empty(), rows))));
        }

        private static String estimate(SobolIndices.Estimate estimate) {
            return Chance.decimals(estimate.value(), 3) + " ("
                    + Chance.decimals(estimate.interval().low(), 3) + " to "
                    + Chance.decimals(estimate.interval().high(), 3) + ")";
        }

        private Section tornado() {
            List<Row> rows = found.tornado().bars().stream()
                    .map(bar -> new Row(List.of(
                            Telling.cell(links(number(bar))),
                            Telling.cell(bar.values().stream()
                                    .map(at -> Line.of(found.draws().inWords(number(bar), at.value()) + ": "
                                            + value(at.measure())))
                                    .toList()),
                            Telling.cell(swing(bar.swing())))))
                    .toList();
            Table table = new Table(
                    Line.of("One assumption changed at a time"),
                    List.of(Telling.column("Assumption"), Telling.column("Becomes"), Telling.number("Swing")),
                    List.of(new Group(Optional.empty(), rows)));
            List<Bars.Bar> bars = found.listFlips().stream().map(this::bar).toList();
            Block shown = bars.isEmpty()
                    ? table
                    : new Figure(
                            "figure-tornado",
                            Line.of("One assumption changed at a time"),
                            Line.of("Each bar goes from the lowest to the highest that one assumption makes of "
                                    + measured()
                                    + ", all others settled as their credences make more probable; the upright line is"
                                    + " where none is changed. What two do together is not seen here."),
                            Bars.draw(bars, scale(bars)),
                            table,
                            Figure.Beside.FOLDED);
            return new Section("tornado", Line.of("One at a time"), List.of(shown));
        }

        private Bars.Scale scale(List<Bars.Bar> bars) {
            double most = bars.stream().mapToDouble(Bars.Bar::to).max().orElse(1);
            return Bars.Scale.upTo(Math.max(most, found.tornado().middle()), Telling.capital(measured()))
                    .around(found.tornado().middle());
        }

        private Bars.Bar bar(Tornado.Bar bar) {
            double low =
                    bar.values().stream().mapToDouble(Tornado.At::measure).min().orElse(0);
            double high =
                    bar.values().stream().mapToDouble(Tornado.At::measure).max().orElse(0);
            int number = number(bar);
            String becomes = bar.values().stream()
                    .sorted(Comparator.comparingDouble(Tornado.At::measure))
                    .map(at -> found.draws().inWords(number, at.value()) + ": " + value(at.measure()))
                    .collect(Collectors.joining(", "));
            return new Bars.Bar(
                    label(number),
                    party(number),
                    low,
                    high,
                    value(low) + " – " + value(high),
                    bar.factor().name() + ", " + becomes);
        }

        private Section screening() {
            List<Row> rows = found.morris().effects().stream()
                    .map(effect -> new Row(List.of(
                            Telling.cell(links(found.draws().factors().indexOf(effect.factor()))),
                            Telling.cell(Chance.decimals(effect.absolute().value(), 3)),
                            Telling.cell(Chance.decimals(effect.mean(), 3)),
                            Telling.cell(Chance.decimals(effect.deviation(), 3)))))
                    .toList();
            Morris morris = found.morris();
            return new Section(
                    "screening",
                    Line.of("Screening"),
                    List.of(
                            new Table(
                                    Line.of("Elementary effects, the largest first"),
                                    List.of(
                                            Telling.column("Assumption"),
                                            Telling.number("Mean absolute effect"),
                                            Telling.number("Mean effect"),
                                            Telling.number("Standard deviation")),
                                    List.of(new Group(Optional.empty(), rows))),
                            Telling.quiet("Morris's screening by " + morris.walks() + " walks over " + morris.levels()
                                    + " levels, seed " + found.settings().seed()
                                    + ". It looks at what could be, whatever"
                                    + " the credences: real and not real count alike. A large deviation says that what the"
                                    + " assumption does depends on others.")));
        }

        private int number(Tornado.Bar bar) {
            return found.draws().factors().indexOf(bar.factor());
        }

        private String measured() {
            return switch (found.question().kind()) {
                case POSSIBLE -> "whether some agreement" + terms() + " is possible";
                case ROOM -> "the share of agreements that is possible" + terms();
            };
        }

        private String terms() {
            return found.question().terms().isEmpty()
                    ? ""
                    : " with "
                            + found.question().terms().stream()
                                    .map(term -> term.issue() + "=" + String.join("|", term.options()))
                                    .collect(Collectors.joining(", "));
        }

        /** What a measure says, as a clause. */
        private String state(double measure) {
            String terms = terms();
            return switch (found.question().kind()) {
                case POSSIBLE -> (measure == 0 ? "no" : "some") + " agreement" + terms + " is possible";
                case ROOM ->
                    SimulationWords.percent(measure) + " of the agreements that rules and supply allow are possible"
                            + terms;
            };
        }

        private String value(double measure) {
            return switch (found.question().kind()) {
                case POSSIBLE -> measure == 0 ? "impossible" : "possible";
                case ROOM -> SimulationWords.percent(measure);
            };
        }

        private String swing(double swing) {
            return switch (found.question().kind()) {
                case POSSIBLE -> swing == 0 ? "no change" : "changes it";
                case ROOM -> SimulationWords.percent(swing);
            };
        }

        private String name(int factor) {
            return found.draws().factors().get(factor).name();
        }

        private Line links(int factor) {
            return Line.join(
                    found.draws().subjects().get(factor).stream()
                            .map(bundle -> Telling.links(bundle.lines()))
                            .toList(),
                    " or ");
        }

        private String label(int factor) {
            List<Bundle> subject = found.draws().subjects().get(factor);
            return subject.size() == 1
                    ? Telling.capital(telling.asks(subject.get(0).lines().get(0)))
                    : name(factor);
        }

        private int party(int factor) {
            List<String> parties = List.copyOf(telling.scenario().parties().keySet());
            return parties.indexOf(
                    found.draws().subjects().get(factor).get(0).lines().get(0).party());
        }
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("sensitivity", findings, stamp);
        ObjectNode node = Json.object().put("in-doubt", sensitivity.isPresent());
        assumed.ifPresent(probability -> node.set("assumed-credence", FurtherJson.number(probability)));
        sensitivity.ifPresent(found -> {
            node.put("measure", found.question().kind().word());
            node.set(
                    "terms",
                    Json.texts(found.question().terms().stream()
                            .map(Object::toString)
                            .toList()));
            node.put("seed", found.settings().seed());
            node.put("rows", found.settings().rows());
            node.put("walks", found.settings().walks());
            node.set("middle", FurtherJson.number(found.tornado().middle()));
            found.exact().ifPresent(exact -> {
                node.set("mean", FurtherJson.number(exact.mean()));
                node.set("variance", FurtherJson.number(exact.variance()));
            });
            node.set("assumptions", Json.array(found.ranking(), factor -> factor(found, factor)));
        });
        return analysis.json(node);
    }

    private static ObjectNode factor(Sensitivity found, int factor) {
        ObjectNode node = Json.object()
                .put("assumption", found.draws().factors().get(factor).name());
        node.set(
                "doubt",
                FurtherJson.number(Sensitivity.doubt(found.draws().factors().get(factor))));
        node.put("place-by-doubt", found.plainPlace(factor));
        found.exact().filter(exact -> !exact.indices().isEmpty()).ifPresent(exact -> {
            node.set("first", FurtherJson.number(exact.indices().get(factor).first()));
            node.set("total", FurtherJson.number(exact.indices().get(factor).total()));
        });
        if (!found.sobol().indices().isEmpty()) {
            SobolIndices.Index index = found.sobol().indices().get(factor);
            node.set("first-estimated", estimate(index.first()));
            node.set("total-estimated", estimate(index.total()));
        }
        Morris.Effect effect = effect(found, factor);
        node.set("mean-absolute-effect", FurtherJson.number(effect.absolute().value()));
        node.set("mean-effect", FurtherJson.number(effect.mean()));
        node.set("effect-deviation", FurtherJson.number(effect.deviation()));
        node.set("one-at-a-time", Json.array(bar(found, factor).values(), at -> {
            ObjectNode value = Json.object().put("value", found.draws().inWords(factor, at.value()));
            value.set("measure", FurtherJson.number(at.measure()));
            return value;
        }));
        return node;
    }

    private static ObjectNode estimate(SobolIndices.Estimate estimate) {
        ObjectNode node = Json.object();
        node.set("value", FurtherJson.number(estimate.value()));
        node.set("low", FurtherJson.number(estimate.interval().low()));
        node.set("high", FurtherJson.number(estimate.interval().high()));
        return node;
    }

    private static Morris.Effect effect(Sensitivity found, int factor) {
        return found.morris().effects().stream()
                .filter(effect -> effect.factor().equals(found.draws().factors().get(factor)))
                .findFirst()
                .orElseThrow();
    }

    private static Tornado.Bar bar(Sensitivity found, int factor) {
        return found.tornado().bars().stream()
                .filter(bar -> bar.factor().equals(found.draws().factors().get(factor)))
                .findFirst()
                .orElseThrow();
    }

    /** One row per assumption, the one that matters most first. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "assumption",
                "doubt",
                "first exact",
                "total exact",
                "first estimated",
                "first low",
                "first high",
                "total estimated",
                "total low",
                "total high",
                "mean absolute effect",
                "effect deviation",
                "swing",
                "place by doubt"));
        sensitivity.ifPresent(found -> found.ranking().forEach(factor -> rows.add(row(found, factor))));
        return rows;
    }

    private static List<String> row(Sensitivity found, int factor) {
        List<String> row = new ArrayList<>(List.of(
                found.draws().factors().get(factor).name(),
                plain(Sensitivity.doubt(found.draws().factors().get(factor)))));
        Optional<ExactIndices.Index> exact = found.exact()
                .filter(e -> !e.indices().isEmpty())
                .map(e -> e.indices().get(factor));
        row.add(exact.map(index -> plain(index.first())).orElse(""));
        row.add(exact.map(index -> plain(index.total())).orElse(""));
        if (found.sobol().indices().isEmpty()) {
            row.addAll(List.of("", "", "", "", "", ""));
        } else {
            SobolIndices.Index index = found.sobol().indices().get(factor);
            for (SobolIndices.Estimate estimate : List.of(index.first(), index.total())) {
                row.add(plain(estimate.value()));
                row.add(plain(estimate.interval().low()));
                row.add(plain(estimate.interval().high()));
            }
        }
        Morris.Effect effect = effect(found, factor);
        row.add(plain(effect.absolute().value()));
        row.add(plain(effect.deviation()));
        row.add(plain(bar(found, factor).swing()));
        row.add(Integer.toString(found.plainPlace(factor)));
        return row;
    }

    private static String plain(double value) {
        return FurtherJson.number(value).asText();
    }
}
