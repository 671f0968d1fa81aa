package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.experiment.Share;
import parley.model.Statement;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.simulation.Draws;
import parley.simulation.Simulation;
import parley.simulation.Simulation.BundleShare;
import parley.simulation.Simulation.OptionShare;
import parley.study.Chance;
import parley.study.Findings;

/**
 * What {@code parley simulate} shows: in how many runs an agreement is possible and on which terms, beside the exact chances
 * and beside what no model would say.
 *
 * @param assumed the credence given to red lines without one; absent where they count as certain
 */
public record SimulationDocument(Findings findings, Simulation simulation, Optional<Double> assumed, Stamp stamp)
        implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("simulation", findings, stamp);
        List<Section> sections = new ArrayList<>(List.of(answer()));
        if (simulation.made() > 0) {
            sections.add(SimulationWords.convergence(
                    simulation.course(),
                    simulation.deal(),
                    "Share of runs with a possible agreement",
                    simulation.settings()));
            sections.add(options());
            sections.add(doubts(analysis.telling()));
        }
        return analysis.report(sections);
    }

    private Section answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(lead())));
        if (simulation.made() > 0) {
            blocks.add(Telling.paragraph(check()));
            blocks.add(Telling.paragraph(withoutModel()));
        }
        blocks.add(assumptions());
        return new Section("simulation", Line.of("What comes of the doubts"), blocks);
    }

    private String lead() {
        if (simulation.isSettled()) {
            return "No binding red line carries a credence below certainty, so there is nothing to draw: every run would be"
                    + " the same. " + (simulation.isTypicallyPossible() ? "An" : "No")
                    + " agreement is possible. To try a doubt that the scenario does not state, give one with --doubt.";
        } else if (simulation.made() == 0) {
            return "The runs were stopped before the first was made.";
        }
        return "In " + SimulationWords.percent(simulation.possible())
                + " of runs under these assumptions some agreement is possible"
                + " (95 % interval "
                + SimulationWords.interval(simulation.possible().interval()) + "; "
                + SimulationWords.count(simulation.made()) + " with seed "
                + simulation.settings().seed()
                + (simulation.isStopped() ? ", stopped before all were made" : "") + ").";
    }

    private String check() {
        if (simulation.deal().isEmpty()) {
            return "The exact chance was not decided within the limits, so the draws could not be checked against it.";
        }
        double exact = simulation.deal().get();
        boolean holds = simulation.possible().interval().contains(exact);
        return "The exact chance, worked out on the diagram without drawing anything, is " + Chance.of(exact) + ". The"
                + " interval of the runs " + (holds ? "holds it" : "does not hold it")
                + ", as 95 of 100 such intervals do. Where the exact chance is known, it is the better answer.";
    }

    private String withoutModel() {
        return "Without any model: with each doubt settled as its credence makes more probable, "
                + (simulation.isTypicallyPossible() ? "some" : "no")
                + " agreement is possible. And of the " + Numbers.readable(simulation.feasible())
                + " that rules and supply allow, one picked blindly breaks no real red line in "
                + SimulationWords.percent(simulation.room().value()) + " of cases"
                + (simulation.made() > 1
                        ? " (95 % interval "
                                + SimulationWords.interval(SimulationWords.clipped(
                                        simulation.room().interval())) + ")."
                        : ".");
    }

    private Note assumptions() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "Each credence is the modeller's; red lines are drawn independently of each other, but for those"
                        + " that the scenario says are the same or exclude each other."));
        assumed.ifPresent(
                probability -> lines.add(Line.of("The scenario gives no credence to some red lines. Each of them"
                        + " is taken to be real with probability " + Chance.of(probability)
                        + ", as --doubt asks: an assumption of whoever made this run.")));
        lines.add(Line.of("Rules, supply and consent are taken as they are."));
        lines.add(Line.of("A share of runs says what follows from these assumptions. It forecasts nothing, and possible"
                + " means compatible with the red lines that are real in the run, not agreed."));
        return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
    }

    private Section options() {
        return new Section(
                "terms",
                Line.of("On which terms"),
                List.of(
                        new Table(
                                Line.of("The share of runs in which some possible agreement takes each option"),
                                List.of(
                                        Telling.column("Option"),
                                        Telling.number("Share of runs"),
                                        Telling.number("95 % interval"),
                                        Telling.number("Exact chance")),
                                Telling.byIssue(
                                        simulation.options(),
                                        OptionShare::issue,
                                        option -> new Row(List.of(
                                                Telling.cell(option.option().label()),
                                                Telling.cell(SimulationWords.percent(option.share())),
                                                Telling.cell(SimulationWords.interval(
                                                        option.share().interval())),
                                                Telling.cell(Chance.of(option.exact())))))),
                        Telling.quiet("Each interval is for its option alone: of many, some miss. "
                                + SimulationWords.seedAndRuns(simulation.settings(), simulation.made()))));
    }

    private Section doubts(Telling telling) {
        List<Row> rows = simulation.bundles().stream()
                .map(bundle -> new Row(List.of(
                        Telling.cell(Telling.links(bundle.bundle().lines())),
                        Telling.cell(
                                telling.wording().asks(bundle.bundle().lines().get(0))),
                        Telling.cell(Chance.of(bundle.bundle().probability())),
                        Telling.cell(SimulationWords.percent(bundle.real())))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                Line.of("What was drawn"),
                List.of(
                        Telling.column("Red line"),
                        Telling.column("What it asks"),
                        Telling.number("Credence"),
                        Telling.number("Real in")),
                List.of(new Group(Optional.empty(), rows))));
        List<Statement> unused = simulation.doubts().unused();
        if (!unused.isEmpty()) {
            blocks.add(Telling.quiet("Credences that play no part, because only binding red lines are doubted: "
                    + String.join(", ", unused.stream().map(Statement::id).toList()) + "."));
        }
        return new Section("doubts", Line.of("The doubts"), blocks);
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("simulation", findings, stamp);
        ObjectNode found = Json.object();
        found.put("seed", simulation.settings().seed());
        found.put("first", simulation.settings().first());
        found.put("runs", simulation.made());
        found.put("stopped", simulation.isStopped());
        found.put("in-doubt", !simulation.isSettled());
        assumed.ifPresent(probability -> found.set("assumed-credence", FurtherJson.number(probability)));
        if (simulation.made() > 0) {
            found.set("possible", SimulationWords.share(simulation.possible()));
        }
        simulation.deal().ifPresent(deal -> found.set("exact-chance", FurtherJson.number(deal)));
        ObjectNode plain = Json.object().put("possible-as-more-probable", simulation.isTypicallyPossible());
        if (simulation.made() > 0) {
            plain.set("blind-pick", FurtherJson.number(simulation.room().value()));
        }
        found.set("without-model", plain);
        found.set("course", Json.array(simulation.course(), SimulationWords::share));
        if (simulation.made() > 0) {
            found.set("options", Json.array(simulation.options(), SimulationDocument::option));
            found.set("doubts", Json.array(simulation.bundles(), SimulationDocument::bundle));
        }
        if (simulation.settings().keepsRuns()) {
            found.set("each", Json.array(simulation.kept(), run -> {
                ObjectNode node = Json.object().put("run", run.number());
                node.put("possible", run.possible());
                node.set(
                        "drawn",
                        Json.texts(run.values().stream()
                                .map(SimulationDocument::plain)
                                .toList()));
                return node;
            }));
        }
        return analysis.json(found);
    }

    private static ObjectNode option(OptionShare option) {
        ObjectNode node = Json.object()
                .put("issue", option.issue().id())
                .put("option", option.option().id());
        node.setAll(SimulationWords.share(option.share()));
        option.exact().ifPresent(exact -> node.set("exact-chance", FurtherJson.number(exact)));
        return node;
    }

    private static ObjectNode bundle(BundleShare bundle) {
        ObjectNode node = Json.object().put("red-lines", bundle.bundle().id());
        node.set("credence", FurtherJson.number(bundle.bundle().probability()));
        node.set("real", SimulationWords.share(bundle.real()));
        return node;
    }

    private static String plain(double value) {
        return FurtherJson.number(value).asText();
    }

    /** One row per share; or one per run, where each is kept. */
    @Override
    public List<List<String>> table() {
        return simulation.settings().keepsRuns() ? runs() : shares();
    }

    private List<List<String>> runs() {
        List<String> head = new ArrayList<>(List.of("run", "possible agreements"));
        Draws draws = Draws.of(simulation.doubts());
        draws.factors().forEach(factor -> head.add(factor.name()));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (Simulation.Run run : simulation.kept()) {
            List<String> row = new ArrayList<>(
                    List.of(Long.toString(run.number()), run.possible().toString()));
            for (int i = 0; i < run.values().size(); i++) {
                row.add(draws.inWords(i, run.values().get(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> shares() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "id", "hits", "runs", "share", "low", "high", "exact"));
        for (Share share : simulation.course()) {
            rows.add(row("possible", "after " + share.runs(), share, optional(simulation.deal())));
        }
        if (simulation.made() > 0) {
            simulation
                    .options()
                    .forEach(option -> rows.add(row(
                            "option",
                            option.issue().id() + "=" + option.option().id(),
                            option.share(),
                            optional(option.exact()))));
            simulation
                    .bundles()
                    .forEach(bundle -> rows.add(row(
                            "real",
                            bundle.bundle().id(),
                            bundle.real(),
                            OptionalDouble.of(bundle.bundle().probability()))));
        }
        return rows;
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static List<String> row(String kind, String id, Share share, OptionalDouble exact) {
        return List.of(
                kind,
                id,
                Long.toString(share.hits()),
                Long.toString(share.runs()),
                plain(share.value()),
                plain(share.interval().low()),
                plain(share.interval().high()),
                exact.isPresent() ? plain(exact.getAsDouble()) : "");
    }
}
