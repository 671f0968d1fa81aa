package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.dynamics.Stakes;
import parley.dynamics.Step;
import parley.dynamics.Trace;
import parley.dynamics.Wall;
import parley.model.Agreement;
import parley.report.Block.Bullets;
import parley.report.Block.Figure;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.CourseChart;
import parley.report.figure.Drawing;
import parley.report.figure.PayoffPlane;
import parley.simulation.RoundsSetting;
import parley.study.Chance;
import parley.study.Findings;
import parley.study.RoundsWording;
import parley.study.Wording;

/**
 * What {@code parley rounds} shows of one run: how it ends, step by step how it came to that, and what was offered.
 *
 * @param seed of the random numbers
 * @param run number of the run, where it is one of many in which assumptions are drawn; absent where all are as assumed
 * @param drawn places of the two parties of the drawing, in the table's order; empty for the first two
 * @param assumed the credence given to red lines without one; absent where they count as certain
 */
public record RoundsDocument(
        Findings findings,
        RoundsSetting setting,
        Trace trace,
        long seed,
        Optional<Long> run,
        List<Integer> drawn,
        Optional<Double> assumed,
        Stamp stamp)
        implements Document {

    /** Steps told at most; all of them stand in the JSON and CSV. */
    private static final int MOST_STEPS = 400;

    private static final int MOST_OUTCOMES = 100;

    /** Marks of outcomes that break no red line, in the drawing. */
    private static final int MOST_MARKS = 400;

    public RoundsDocument {
        drawn = List.copyOf(drawn);
    }

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("rounds", findings, stamp);
        RoundsPart part = new RoundsPart(analysis.telling(), setting);
        RoundsWording wording = wording(analysis);
        List<Section> sections = new ArrayList<>(List.of(answer(part, wording)));
        if (!trace.steps().isEmpty()) {
            sections.add(steps(analysis.telling(), wording));
            sections.add(offers(analysis.telling(), wording));
            sections.add(course(analysis.telling()));
        }
        sections.add(part.assumptions(List.of()));
        return analysis.report(sections);
    }

    private RoundsWording wording(AnalysisReport analysis) {
        return new RoundsWording(analysis.telling().wording(), trace);
    }

    private Stakes stakes() {
        return trace.stakes();
    }

    private List<String> parties() {
        return List.copyOf(trace.table().parties().keySet());
    }

    private Section answer(RoundsPart part, RoundsWording wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of("Under these assumptions " + wording.end() + ".")));
        trace.result().agreed().ifPresent(outcome -> blocks.add(Telling.paragraph(agreed(part, wording, outcome))));
        blocks.add(Telling.paragraph(withoutModel()));
        List<Line> more = new ArrayList<>();
        if (run.isPresent()) {
            more.addAll(drawn(part, run.get()));
        } else if (!setting.isSettled()) {
            more.add(Line.of(
                    "What the assumptions leave in doubt is not drawn in this run: it takes the latest last round,"
                            + " each party's first strategy, the middle of uncertain weights, and every binding red line as real."
                            + " --runs draws it."));
        }
        blocks.add(part.cautions(more));
        return new Section("rounds", Line.of("What comes of the rounds"), blocks);
    }

    private String agreed(RoundsPart part, RoundsWording wording, int outcome) {
        List<String> worth = new ArrayList<>();
        for (int party = 0; party < parties().size(); party++) {
            worth.add(part.telling().wording().party(parties().get(party)) + " "
                    + RoundsPart.utility(stakes().utility(party, outcome)));
        }
        String common = wording.common();
        return "Its terms: " + wording.terms(outcome)
                + (common.isEmpty() ? "" : "; and, as in all that comes up, " + common)
                + ". From 0, the worst that rules and supply allow, to 1, the best, it gives "
                + Wording.and(worth) + ".";
    }

    private String withoutModel() {
        int all = trace.table().size();
        int allowed = all - brokenNow().size();
        if (all == 0) {
            return "Without any model of bargaining: rules and supply alone allow no agreement at all.";
        }
        String kept = switch (allowed) {
            case 0 -> "none keeps";
            case 1 -> "one keeps";
            default -> Numbers.exact(BigInteger.valueOf(allowed)) + " keep";
        };
        return "Without any model of bargaining: of the " + Numbers.exact(BigInteger.valueOf(all))
                + " agreements that rules and supply allow, " + kept
                + " every red line that stands in this run. Bargaining cannot reach any other"
                + (setting.rounds().erosion().isEmpty() ? "." : ", unless red lines fall back.");
    }

    /** Outcomes that break some red line that stands, as first demanded. */
    private Set<Integer> brokenNow() {
        Set<Integer> broken = new LinkedHashSet<>();
        trace.negotiation().standing().stream()
                .forEach(wall -> trace.table().walls().get(wall).levels().get(0).broken().stream()
                        .forEach(broken::add));
        return broken;
    }

    private List<Line> drawn(RoundsPart part, long number) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("This is run " + number + " of those that --runs makes with seed " + seed
                + ": what is in doubt is drawn as it is there. The last round is "
                + trace.negotiation().rounds() + "."));
        List<String> not = new ArrayList<>();
        for (int wall = 0; wall < trace.table().walls().size(); wall++) {
            if (!trace.negotiation().standing().get(wall)) {
                not.addAll(trace.table().walls().get(wall).levels().get(0).redLines());
            }
        }
        lines.add(Line.of(
                not.isEmpty()
                        ? "Every binding red line is real in it."
                        : "Not real in it, and so in nobody's way: " + String.join(", ", not) + "."));
        if (setting.rounds().protocol().hasStrategies()) {
            lines.add(Line.of(IntStream.range(0, parties().size())
                            .mapToObj(party ->
                                    part.telling().wording().party(parties().get(party)) + " bargains as "
                                            + RoundsWording.strategy(trace.negotiation()
                                                    .tactics()
                                                    .get(party)
                                                    .strategy()))
                            .collect(Collectors.joining(", "))
                    + "."));
        }
        assumed.ifPresent(probability ->
                lines.add(Line.of("Red lines without a credence are taken to be real with" + " probability "
                        + Chance.of(probability) + ", as --doubt asks: an assumption of whoever made this run.")));
        return lines;
    }

    private Section steps(Telling telling, RoundsWording wording) {
        List<String> told = wording.listSteps();
        Optional<Pattern> ids = redLines();
        Map<Integer, List<Line>> byRound = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(MOST_STEPS, told.size()); i++) {
            byRound.computeIfAbsent(trace.steps().get(i).round(), round -> new ArrayList<>())
                    .add(linked(telling, told.get(i), ids));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Bullets(
                false,
                byRound.entrySet().stream()
                        .map(round -> new Bullets.Item(Line.of("Round " + round.getKey()), round.getValue()))
                        .toList()));
        if (told.size() > MOST_STEPS) {
            blocks.add(Telling.quiet(
                    (told.size() - MOST_STEPS) + " more steps stand in the CSV and JSON of this analysis."));
        }
        return new Section("steps", Line.of("Step by step"), blocks);
    }

    /** Finds the ids of all red lines in a text, whole ones only. */
    private Optional<Pattern> redLines() {
        List<String> ids = trace.table().walls().stream()
                .flatMap(wall -> wall.levels().stream())
                .flatMap(level -> level.redLines().stream())
                .distinct()
                .map(Pattern::quote)
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\w~/-])(?:" + String.join("|", ids) + ")(?![\\w~/-])"));
    }

    /** A text in which the ids of red lines lead to their statements. */
    private static Line linked(Telling telling, String text, Optional<Pattern> ids) {
        Line line = Line.EMPTY;
        int from = 0;
        Matcher found = ids.orElse(Pattern.compile("(?!)")).matcher(text);
        while (found.find()) {
            line = line.text(text.substring(from, found.start()))
                    .with(Telling.link(telling.findings().positions().getRedLine(found.group())));
            from = found.end();
        }
        return line.text(text.substring(from));
    }

    private Section offers(Telling telling, RoundsWording wording) {
        List<Block> blocks = new ArrayList<>();
        if (parties().size() > 1) {
            blocks.add(new Figure(
                    "figure-offers",
                    Line.of("What was offered, and what it is worth"),
                    Line.of(
                            "Each mark is an offer, placed by what it is worth to two parties, from 0, the worst that rules"
                                    + " and supply allow, to 1, the best. The line follows the offers of one party. "
                                    + made()),
                    plane(telling, wording),
                    outcomes(telling, wording),
                    Figure.Beside.OPEN));
        } else {
            blocks.add(outcomes(telling, wording));
        }
        String common = wording.common();
        if (!common.isEmpty()) {
            blocks.add(Telling.quiet("All that comes up has in common: " + common + "."));
        }
        return new Section("offers", Line.of("What was offered"), blocks);
    }

    private String made() {
        return "Seed " + seed + ", " + run.map(number -> "run " + number + ", ").orElse("one run, ")
                + "under the assumptions stated here.";
    }

    private List<Integer> drawnParties() {
        return drawn.isEmpty() ? List.of(0, 1) : drawn;
    }

    private Drawing plane(Telling telling, RoundsWording wording) {
        int across = drawnParties().get(0);
        int up = drawnParties().get(1);
        List<PayoffPlane.Point> points = new ArrayList<>();
        trace.result()
                .agreed()
                .ifPresent(outcome -> points.add(point(across, up, outcome, PayoffPlane.Kind.AGREED, wording)));
        Set<Integer> broken = brokenNow();
        Set<List<Double>> seen = new LinkedHashSet<>();
        for (int outcome = 0; outcome < trace.table().size() && seen.size() < MOST_MARKS; outcome++) {
            if (!broken.contains(outcome)
                    && seen.add(List.of(stakes().utility(across, outcome), stakes().utility(up, outcome)))) {
                points.add(point(across, up, outcome, PayoffPlane.Kind.ALLOWED, wording));
            }
        }
        List<PayoffPlane.Path> paths = new ArrayList<>();
        for (int party = 0; party < parties().size(); party++) {
            List<PayoffPlane.Spot> spots = new ArrayList<>();
            for (Step step : trace.steps()) {
                if (!(step instanceof Step.Accepts) && step.isAskedBy(party)) {
                    int outcome = step.findOutcome().orElseThrow();
                    spots.add(new PayoffPlane.Spot(
                            stakes().utility(across, outcome),
                            stakes().utility(up, outcome),
                            "Round " + step.round() + ": " + wording.number(outcome)));
                }
            }
            if (!spots.isEmpty()) {
                paths.add(new PayoffPlane.Path(telling.wording().party(parties().get(party)), party, spots));
            }
        }
        return PayoffPlane.draw(axis(telling, across), axis(telling, up), points, paths);
    }

    private PayoffPlane.Point point(int across, int up, int outcome, PayoffPlane.Kind kind, RoundsWording wording) {
        String says = kind == PayoffPlane.Kind.AGREED ? "Agreed: " + wording.number(outcome) : "Breaks no red line";
        return new PayoffPlane.Point(stakes().utility(across, outcome), stakes().utility(up, outcome), kind, "", says);
    }

    private PayoffPlane.Axis axis(Telling telling, int party) {
        return new PayoffPlane.Axis(telling.wording().party(parties().get(party)), 0, 1, "0", "1");
    }

    private Table outcomes(Telling telling, RoundsWording wording) {
        PartyColumns utilities = new PartyColumns(telling, parties());
        List<Column> columns = new ArrayList<>(List.of(Telling.column("No."), Telling.column("Terms")));
        columns.addAll(utilities.columns());
        List<Row> rows = new ArrayList<>();
        for (int outcome : trace.listMentioned().stream().limit(MOST_OUTCOMES).toList()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Telling.cell(wording.number(outcome)));
            cells.add(Telling.cell(wording.terms(outcome)));
            cells.addAll(utilities.cells(stakes().utilities(outcome).stream()
                    .map(RoundsPart::utility)
                    .toList()));
            rows.add(new Row(cells));
        }
        int left = trace.listMentioned().size() - rows.size();
        return new Table(
                Line.of("What came up, and what it is worth to whom, from 0 to 1"
                        + (left > 0 ? "; the CSV and JSON have " + left + " more" : "")),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private Section course(Telling telling) {
        List<CourseChart.Series> series = new ArrayList<>();
        List<List<Double>> demands = new ArrayList<>();
        for (int party = 0; party < parties().size(); party++) {
            demands.add(trace.demands(party));
            series.add(new CourseChart.Series(
                    telling.wording().party(parties().get(party)), party, demands.get(party), List.of(), List.of()));
        }
        PartyColumns columns = new PartyColumns(telling, parties());
        List<Column> heads = new ArrayList<>(List.of(Telling.number("Round")));
        heads.addAll(columns.columns());
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < demands.get(0).size(); r++) {
            int round = r;
            List<Cell> cells = new ArrayList<>(List.of(Telling.cell(Integer.toString(round))));
            cells.addAll(columns.cells(demands.stream()
                    .map(own -> RoundsPart.utility(own.get(round)))
                    .toList()));
            rows.add(new Row(cells));
        }
        return new Section(
                "concessions",
                Line.of("Who gives way, and when"),
                List.of(new Figure(
                        "figure-concessions",
                        Line.of("What each party asks for itself"),
                        Line.of("What the outcome that a party last offered or took is worth to it, from 0 to 1; before"
                                + " that, the best that its red lines allow. A line that sinks is a party that gives way. "
                                + made()),
                        CourseChart.draw(series, 0, 1, RoundsDocument::tick),
                        new Table(
                                Line.of("What each party asks for itself, round by round"),
                                heads,
                                List.of(new Group(Optional.empty(), rows))),
                        Figure.Beside.FOLDED)));
    }

    private static String tick(double value) {
        return Chance.decimals(value, 2);
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("rounds", findings, stamp);
        ObjectNode found = Json.object();
        found.put("seed", seed);
        run.ifPresent(number -> found.put("run", number));
        found.put("protocol", setting.rounds().protocol().word());
        found.put("deadline", trace.negotiation().rounds());
        found.put("end", trace.result().end().word());
        found.put("round", trace.result().end().round());
        trace.result().agreed().ifPresent(outcome -> found.set("agreed", outcome(outcome)));
        found.put("agreements", trace.table().size());
        found.put("break-no-red-line", trace.table().size() - brokenNow().size());
        found.set(
                "parties",
                Json.array(IntStream.range(0, parties().size()).boxed().toList(), party -> {
                    ObjectNode node = Json.object().put("party", parties().get(party));
                    node.put(
                            "strategy",
                            trace.negotiation().tactics().get(party).strategy().word());
                    node.set(
                            "conceded",
                            FurtherJson.number(trace.result().conceded().get(party)));
                    node.set("reservation-value", FurtherJson.number(stakes().reservation(party)));
                    return node;
                }));
        List<String> told = wording(analysis).listSteps();
        found.set(
                "steps",
                Json.array(
                        IntStream.range(0, told.size()).boxed().toList(),
                        i -> step(trace.steps().get(i), told.get(i))));
        return analysis.json(found);
    }

    private ObjectNode outcome(int outcome) {
        Agreement agreement = trace.table().outcomes().get(outcome);
        ObjectNode node = Json.object();
        ObjectNode terms = Json.object();
        agreement.terms().forEach(terms::put);
        node.set("terms", terms);
        ObjectNode worth = Json.object();
        for (int party = 0; party < parties().size(); party++) {
            worth.set(parties().get(party), FurtherJson.number(stakes().utility(party, outcome)));
        }
        node.set("utilities", worth);
        return node;
    }

    private ObjectNode step(Step step, String told) {
        ObjectNode node = Json.object().put("round", step.round()).put("step", step.word());
        step.findParty().ifPresent(party -> node.put("party", parties().get(party)));
        if (step instanceof Step.Falls fallen) {
            Wall wall = trace.table().walls().get(fallen.wall());
            node.set("red-lines", Json.texts(wall.levels().get(0).redLines()));
            node.set(
                    "fall-back-to", Json.texts(wall.levels().get(fallen.level()).redLines()));
        }
        step.findOutcome().ifPresent(outcome -> node.set("outcome", outcome(outcome)));
        return node.put("told", told);
    }

    /** One row per step: who did what in which round, the outcome that it is about, and what that is worth to whom. */
    @Override
    public List<List<String>> table() {
        List<String> issues = trace.table().outcomes().isEmpty()
                ? List.of()
                : List.copyOf(trace.table().outcomes().get(0).terms().keySet());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("round", "step", "party"));
        head.addAll(issues);
        parties().forEach(party -> head.add("utility-" + party));
        head.add("told");
        rows.add(head);
        List<String> told =
                wording(AnalysisReport.of("rounds", findings, stamp)).listSteps();
        for (int i = 0; i < told.size(); i++) {
            Step step = trace.steps().get(i);
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(step.round()),
                    step.word(),
                    step.findParty().map(parties()::get).orElse("")));
            Optional<Integer> outcome = step.findOutcome();
            issues.forEach(issue -> row.add(
                    outcome.map(number -> trace.table().outcomes().get(number).getOption(issue))
                            .orElse("")));
            for (int p = 0; p < parties().size(); p++) {
                int party = p;
                row.add(outcome.map(number -> FurtherJson.number(stakes().utility(party, number))
                                .asText())
                        .orElse(""));
            }
            row.add(told.get(i));
            rows.add(row);
        }
        return rows;
    }
}
