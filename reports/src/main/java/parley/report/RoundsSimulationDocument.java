package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.experiment.Interval;
import parley.experiment.Mean;
import parley.experiment.Share;
import parley.explain.Bundle;
import parley.report.Block.Figure;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.Bars;
import parley.report.figure.CourseChart;
import parley.simulation.RoundsSetting;
import parley.simulation.RoundsSimulation;
import parley.simulation.RoundsSimulation.Case;
import parley.simulation.RoundsSimulation.Given;
import parley.simulation.RoundsSimulation.PartyMeans;
import parley.simulation.RoundsSimulation.Run;
import parley.simulation.RoundsSimulation.TermShare;
import parley.simulation.Subject;
import parley.study.Chance;
import parley.study.Findings;
import parley.study.RoundsWording;

/**
 * What {@code parley rounds --runs} shows: in how many runs the parties agree, when and on which terms, and who gives way,
 * beside what could be had without any model of how they bargain.
 *
 * @param assumed the credence given to red lines without one; absent where they count as certain
 */
public record RoundsSimulationDocument(
        Findings findings, RoundsSimulation simulation, Optional<Double> assumed, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("rounds-simulation", findings, stamp);
        RoundsPart part = new RoundsPart(analysis.telling(), setting());
        List<Section> sections = new ArrayList<>(List.of(answer(part)));
        if (simulation.made() > 0) {
            sections.add(byRound());
            sections.add(terms());
            sections.add(parties(analysis.telling()));
            if (!simulation.given().isEmpty()) {
                sections.add(given(analysis.telling()));
            }
            sections.add(SimulationWords.convergence(
                    simulation.course(),
                    Optional.empty(),
                    "Share of runs that end in an agreement",
                    simulation.settings()));
        }
        sections.add(part.assumptions(drawn(analysis.telling(), part)));
        return analysis.report(sections);
    }

    private RoundsSetting setting() {
        return simulation.setting();
    }

    private Section answer(RoundsPart part) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(lead())));
        if (simulation.made() > 0) {
            blocks.add(Telling.paragraph(ends()));
            blocks.add(Telling.paragraph(withoutModel()));
        }
        List<Line> more = new ArrayList<>();
        more.add(Line.of(
                "In each run, what is in doubt is drawn: each assumption independently of the others, but for red"
                        + " lines that the scenario says are the same or exclude each other."));
        assumed.ifPresent(
                probability -> more.add(Line.of("The scenario gives no credence to some red lines. Each of them"
                        + " is taken to be real with probability " + Chance.of(probability)
                        + ", as --doubt asks: an assumption of whoever made this run.")));
        blocks.add(part.cautions(more));
        return new Section("rounds-simulation", Line.of("What comes of many runs"), blocks);
    }

    private String lead() {
        if (simulation.made() == 0) {
            return "The runs were stopped before the first was made.";
        }
        return "In " + SimulationWords.percent(simulation.agreed())
                + " of runs under these assumptions the parties agree"
                + " (95 % interval "
                + SimulationWords.interval(simulation.agreed().interval()) + "; "
                + SimulationWords.count(simulation.made()) + " with seed "
                + simulation.settings().seed()
                + (simulation.isStopped() ? ", stopped before all were made" : "") + ")."
                + (setting().isSettled()
                        ? " Nothing in the assumptions is in doubt, so runs differ only by what strategies draw for"
                                + " themselves."
                        : "");
    }

    private String ends() {
        List<String> words = new ArrayList<>();
        simulation.ends().forEach((end, share) -> words.add(end + ": " + SimulationWords.percent(share)));
        return "How runs end – " + String.join("; ", words) + ".";
    }

    private String withoutModel() {
        return "Without any model of bargaining: in " + SimulationWords.percent(simulation.possible())
                + " of the same runs some agreement breaks no red line that is real in the run (95 % interval "
                + SimulationWords.interval(simulation.possible().interval()) + "). "
                + (setting().rounds().erosion().isEmpty()
                        ? "No way of bargaining can agree in more"
                                + (simulation.agreed().hits()
                                                < simulation.possible().hits()
                                        ? "; what is missing is due to strategies, deadline and reservation values."
                                        : ".")
                        : "Red lines that fall back can make it more.");
    }

    private Section byRound() {
        List<Share> shares = simulation.byRound();
        List<Double> values = new ArrayList<>(List.of(0.0));
        List<Double> low = new ArrayList<>(List.of(0.0));
        List<Double> high = new ArrayList<>(List.of(0.0));
        List<Row> rows = new ArrayList<>();
        for (int round = 1; round <= shares.size(); round++) {
            Share share = shares.get(round - 1);
            Interval interval = share.interval();
            values.add(share.value());
            low.add(interval.low());
            high.add(interval.high());
            rows.add(new Row(List.of(
                    Telling.cell(Integer.toString(round)),
                    Telling.cell(SimulationWords.percent(share)),
                    Telling.cell(SimulationWords.interval(interval)))));
        }
        return new Section(
                "by-round",
                Line.of("By which round"),
                List.of(new Figure(
                        "figure-by-round",
                        Line.of("The share of runs with an agreement by each round"),
                        Line.of("The band is the 95 % interval (Wilson's) of each round by itself. " + seedAndRuns()),
                        CourseChart.draw(
                                List.of(new CourseChart.Series("agreed", 0, values, low, high)),
                                0,
                                1,
                                value -> Chance.decimals(100 * value, 0) + " %"),
                        new Table(
                                Line.of("The share of runs with an agreement by each round"),
                                List.of(
                                        Telling.number("Round"),
                                        Telling.number("Share of runs"),
                                        Telling.number("95 % interval")),
                                List.of(new Group(Optional.empty(), rows))),
                        Figure.Beside.FOLDED)));
    }

    private String seedAndRuns() {
        return SimulationWords.seedAndRuns(simulation.settings(), simulation.made());
    }

    private Section terms() {
        return new Section(
                "terms",
                Line.of("On which terms"),
                List.of(
                        new Table(
                                Line.of("The share of runs that agree on each option"),
                                List.of(
                                        Telling.column("Option"),
                                        Telling.number("Of all runs"),
                                        Telling.number("95 % interval"),
                                        Telling.number("Of those that agree")),
                                Telling.byIssue(simulation.options(), TermShare::issue, this::term)),
                        Telling.quiet("Each interval is for its option alone: of many, some miss. " + seedAndRuns())));
    }

    private Row term(TermShare term) {
        Share given = new Share(term.share().hits(), simulation.agreed().hits());
        return new Row(List.of(
                Telling.cell(term.option().label()),
                Telling.cell(SimulationWords.percent(term.share())),
                Telling.cell(SimulationWords.interval(term.share().interval())),
                Telling.cell(ofRuns(given))));
    }

    private Section parties(Telling telling) {
        List<Row> rows = simulation.parties().stream()
                .map(party -> new Row(List.of(
                        Telling.cell(telling.party(party.party())),
                        Telling.cell(mean(party.conceded())),
                        Telling.cell(interval(party.conceded())),
                        Telling.cell(mean(party.gets())),
                        Telling.cell(interval(party.gets())))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        List<Bars.Bar> bars = IntStream.range(0, simulation.parties().size())
                .mapToObj(i -> bar(telling, i, simulation.parties().get(i)))
                .toList();
        Table table = new Table(
                Line.of("What parties concede, and what they get, as means over the runs"),
                List.of(
                        Telling.column("Party"),
                        Telling.number("Concedes"),
                        Telling.number("95 % interval"),
                        Telling.number("Gets where all agree"),
                        Telling.number("95 % interval")),
                List.of(new Group(Optional.empty(), rows)));
        blocks.add(new Figure(
                "figure-conceded",
                Line.of("Who gives way"),
                Line.of(
                        "How much less than the best that its red lines allowed at the start a party last offered or took,"
                                + " from 0 to 1, as a mean with its 95 % interval (Student's). " + seedAndRuns()),
                Bars.draw(bars, new Bars.Scale(1, -1, "Mean concession")),
                table,
                Figure.Beside.OPEN));
        if (!simulation.falls().isEmpty()) {
            blocks.add(new Table(
                    Line.of("Red lines that can fall back, and the share of runs in which they did"),
                    List.of(Telling.column("Red line"), Telling.number("Fell back in")),
                    List.of(new Group(
                            Optional.empty(),
                            simulation.falls().stream()
                                    .map(wall -> new Row(List.of(
                                            Telling.cell(String.join(
                                                    ", ",
                                                    wall.wall().levels().get(0).redLines())),
                                            Telling.cell(SimulationWords.percent(wall.fell())))))
                                    .toList()))));
        }
        return new Section("parties-moved", Line.of("Who gives way"), blocks);
    }

    /** Which of the assumptions that are drawn changes whether the parties agree. */
    private Section given(Telling telling) {
        List<Group> groups = simulation.given().stream()
                .map(given -> new Group(
                        Optional.of(about(telling, given.subject())),
                        given.cases().stream()
                                .map(one -> new Row(List.of(
                                        Telling.cell(one.value()),
                                        Telling.cell(SimulationWords.count(
                                                one.agreed().runs())),
                                        Telling.cell(ofRuns(one.agreed())),
                                        Telling.cell(
                                                one.agreed().runs() == 0
                                                        ? "–"
                                                        : SimulationWords.interval(
                                                                one.agreed().interval())),
                                        Telling.cell(ofRuns(one.possible())))))
                                .toList()))
                .toList();
        Table table = new Table(
                Line.of("The runs told apart by what was drawn"),
                List.of(
                        Telling.column("Drawn"),
                        Telling.number("In"),
                        Telling.number("Agree"),
                        Telling.number("95 % interval"),
                        Telling.number("Without a model")),
                groups);
        List<Bars.Bar> bars = simulation.given().stream()
                .sorted(Comparator.comparingDouble(Given::swing).reversed())
                .map(given -> swing(telling, given))
                .toList();
        return new Section(
                "given",
                Line.of("Which assumption changes that"),
                List.of(
                        new Figure(
                                "figure-given",
                                Line.of("The share of runs that agree, by what was drawn of one assumption"),
                                Line.of(
                                        "Each bar goes from the smallest to the largest share that one assumption makes, the"
                                                + " others drawn as ever; the upright line is the share of all runs. "
                                                + seedAndRuns()),
                                Bars.draw(
                                        bars,
                                        new Bars.Scale(1, simulation.agreed().value(), "Share of runs that agree")),
                                table,
                                Figure.Beside.OPEN),
                        Telling.quiet(
                                "Without a model: the share of the same runs in which some agreement breaks no red line"
                                        + " that is real. Where both move alike, it is the red lines and not the bargaining. Assumptions"
                                        + " are drawn independently, so differences beyond the intervals are their own doing; what"
                                        + " two do together is not seen here.")));
    }

    private static String ofRuns(Share share) {
        return share.runs() == 0 ? "–" : SimulationWords.percent(share);
    }

    private static String name(Telling telling, Subject subject) {
        return switch (subject.kind()) {
            case RED_LINES -> "Whether real: " + subject.id();
            case DEADLINE -> "The last round";
            case STRATEGY -> "The strategy of " + telling.wording().party(subject.party());
            case WEIGHT ->
                "How much " + telling.wording().issue(subject.id()) + " counts for "
                        + telling.wording().party(subject.party());
        };
    }

    /** The name, with links where it is about red lines. */
    private Line about(Telling telling, Subject subject) {
        if (subject.kind() != Subject.Kind.RED_LINES) {
            return Line.of(name(telling, subject));
        }
        List<String> ids = List.of(subject.id().split(" \\| "));
        return Line.of("Whether real: ")
                .with(Line.join(
                        setting().doubts().bundles().stream()
                                .filter(bundle -> ids.contains(bundle.id()))
                                .map(bundle -> Telling.links(bundle.lines()))
                                .toList(),
                        " or "));
    }

    private static Bars.Bar swing(Telling telling, Given given) {
        List<Case> drawn = given.cases().stream()
                .filter(one -> one.agreed().runs() > 0)
                .sorted(Comparator.comparingDouble(one -> one.agreed().value()))
                .toList();
        double low = drawn.get(0).agreed().value();
        double high = drawn.get(drawn.size() - 1).agreed().value();
        String name = name(telling, given.subject());
        String says = drawn.stream()
                .map(one -> one.value() + ": " + SimulationWords.percent(one.agreed()))
                .collect(Collectors.joining(", "));
        return new Bars.Bar(
                name,
                given.subject().party().isEmpty()
                        ? -1
                        : List.copyOf(telling.scenario().parties().keySet())
                                .indexOf(given.subject().party()),
                low,
                high,
                SimulationWords.percent(low) + " – " + SimulationWords.percent(high),
                name + ", " + says);
    }

    private static Bars.Bar bar(Telling telling, int place, PartyMeans party) {
        Interval interval = SimulationWords.clipped(party.conceded().interval());
        String name = telling.wording().party(party.party());
        return new Bars.Bar(
                name,
                place,
                interval.low(),
                interval.high(),
                mean(party.conceded()),
                name + ": " + mean(party.conceded()) + ", interval " + interval(party.conceded()));
    }

    private static String mean(Mean mean) {
        return mean.count() == 0 ? "–" : RoundsPart.utility(mean.value());
    }

    private static String interval(Mean mean) {
        if (mean.count() < 2) {
            return "–";
        }
        Interval interval = SimulationWords.clipped(mean.interval());
        return RoundsPart.utility(interval.low()) + " to " + RoundsPart.utility(interval.high());
    }

    /** What is drawn in each run. */
    private List<Block> drawn(Telling telling, RoundsPart part) {
        List<Line> lines = new ArrayList<>();
        for (Bundle bundle : setting().doubts().bundles()) {
            if (bundle.isDoubtful()) {
                lines.add(Line.of("Real with probability " + Chance.of(bundle.probability()) + ": ")
                        .with(Telling.links(bundle.lines()))
                        .text(", " + telling.wording().asks(bundle.lines().get(0)) + "."));
            }
        }
        if (setting().rounds().deadline().isUncertain()) {
            lines.add(Line.of(
                    "The last round, from " + setting().rounds().deadline().from() + " to "
                            + setting().rounds().deadline().to() + ", each with the same chance."));
        }
        for (int party = 0; party < setting().preferences().size(); party++) {
            if (setting().rounds().protocol().hasStrategies()
                    && setting().manner(party).isUncertain()) {
                lines.add(Line.of("The strategy of "
                        + telling.wording()
                                .party(setting().preferences().get(party).party())
                        + ", each of those above with the same chance."));
            }
        }
        lines.addAll(part.uncertainWeights());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(lines.isEmpty() ? "Nothing of this is drawn." : "Drawn in each run:"));
        if (!lines.isEmpty()) {
            blocks.add(Telling.bullets(lines));
        }
        return blocks;
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("rounds-simulation", findings, stamp);
        ObjectNode found = Json.object();
        found.put("seed", simulation.settings().seed());
        found.put("first", simulation.settings().first());
        found.put("runs", simulation.made());
        found.put("stopped", simulation.isStopped());
        found.put("protocol", setting().rounds().protocol().word());
        assumed.ifPresent(probability -> found.set("assumed-credence", FurtherJson.number(probability)));
        if (simulation.made() > 0) {
            found.set("agreed", SimulationWords.share(simulation.agreed()));
            found.set("possible", SimulationWords.share(simulation.possible()));
            ObjectNode ends = Json.object();
            simulation.ends().forEach((end, share) -> ends.set(end, SimulationWords.share(share)));
            found.set("ends", ends);
            found.set("by-round", Json.array(simulation.byRound(), SimulationWords::share));
            found.set("options", Json.array(simulation.options(), term -> {
                ObjectNode node = Json.object()
                        .put("issue", term.issue().id())
                        .put("option", term.option().id());
                node.setAll(SimulationWords.share(term.share()));
                return node;
            }));
            found.set("parties", Json.array(simulation.parties(), party -> {
                ObjectNode node = Json.object().put("party", party.party());
                node.set("conceded", mean(Json.object(), party.conceded()));
                node.set("gets", mean(Json.object(), party.gets()));
                return node;
            }));
            found.set("falls", Json.array(simulation.falls(), wall -> {
                ObjectNode node = Json.object();
                node.set("red-lines", Json.texts(wall.wall().levels().get(0).redLines()));
                node.setAll(SimulationWords.share(wall.fell()));
                return node;
            }));
            found.set("given", Json.array(simulation.given(), given -> {
                ObjectNode node = Json.object()
                        .put(
                                "kind",
                                given.subject()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .put("id", given.subject().id())
                        .put("party", given.subject().party());
                node.set(
                        "cases",
                        Json.array(
                                given.cases(),
                                one -> Json.object()
                                        .put("drawn", one.value())
                                        .put("runs", one.agreed().runs())
                                        .put("agreed", one.agreed().hits())
                                        .put("possible", one.possible().hits())));
                return node;
            }));
            found.set("course", Json.array(simulation.course(), SimulationWords::share));
        }
        if (simulation.settings().keepsRuns()) {
            found.set("each", Json.array(simulation.kept(), this::run));
        }
        return analysis.json(found);
    }

    private static ObjectNode mean(ObjectNode node, Mean mean) {
        node.put("runs", mean.count());
        if (mean.count() > 0) {
            node.set("mean", FurtherJson.number(mean.value()));
        }
        if (mean.count() > 1) {
            node.set("low", FurtherJson.number(mean.interval().low()));
            node.set("high", FurtherJson.number(mean.interval().high()));
        }
        return node;
    }

    private ObjectNode run(Run run) {
        ObjectNode node = Json.object().put("run", run.number());
        node.put("end", run.end().word());
        node.put("round", run.end().round());
        node.put("deadline", run.deadline());
        node.set(
                "strategies",
                Json.texts(
                        run.strategies().stream().map(RoundsWording::strategy).toList()));
        run.agreed().ifPresent(outcome -> {
            ObjectNode terms = Json.object();
            setting().table().outcomes().get(outcome).terms().forEach(terms::put);
            node.set("terms", terms);
        });
        node.set("not-real", Json.texts(listNotReal(run)));
        node.set("conceded", Json.array(run.conceded(), FurtherJson::number));
        return node;
    }

    private List<String> listNotReal(Run run) {
        return IntStream.range(0, run.real().size())
                .filter(i -> !run.real().get(i))
                .mapToObj(i -> setting().doubts().bundles().get(i).id())
                .toList();
    }

    /** One row per run where they are kept, else one per round. */
    @Override
    public List<List<String>> table() {
        return simulation.settings().keepsRuns() ? tableOfRuns() : tableOfRounds();
    }

    private List<List<String>> tableOfRounds() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("round", "agreed", "runs", "share", "low", "high")));
        for (int round = 1; round <= simulation.byRound().size(); round++) {
            Share share = simulation.byRound().get(round - 1);
            rows.add(List.of(
                    Integer.toString(round),
                    Long.toString(share.hits()),
                    Long.toString(share.runs()),
                    plain(share.value()),
                    plain(share.interval().low()),
                    plain(share.interval().high())));
        }
        return rows;
    }

    private List<List<String>> tableOfRuns() {
        List<String> parties = List.copyOf(setting().table().parties().keySet());
        List<String> issues = List.copyOf(setting().scenario().issues().keySet());
        List<String> head = new ArrayList<>(List.of("run", "end", "round", "deadline", "not-real"));
        parties.forEach(party -> head.add("strategy-" + party));
        parties.forEach(party -> head.add("conceded-" + party));
        head.addAll(issues);
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (Run run : simulation.kept()) {
            List<String> row = new ArrayList<>(List.of(
                    Long.toString(run.number()),
                    run.end().word(),
                    Integer.toString(run.end().round()),
                    Integer.toString(run.deadline()),
                    String.join(" ", listNotReal(run))));
            run.strategies().forEach(strategy -> row.add(RoundsWording.strategy(strategy)));
            run.conceded().forEach(conceded -> row.add(plain(conceded)));
            issues.forEach(issue -> row.add(run.agreed()
                    .map(outcome -> setting().table().outcomes().get(outcome).getOption(issue))
                    .orElse("")));
            rows.add(row);
        }
        return rows;
    }

    private static String plain(double number) {
        return Double.isNaN(number) ? "" : FurtherJson.number(number).asText();
    }
}
