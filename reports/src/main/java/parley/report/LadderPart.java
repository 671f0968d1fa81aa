package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Party;
import parley.model.RedLine;
import parley.report.Block.Figure;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.StepBoard;
import parley.study.Obstacles;
import parley.study.Obstacles.RungFinding;

/** The concession ladder: what each step of each demand opens, alone and with the steps of others. */
final class LadderPart {

    /** With more demands, a drawing says less than the table. */
    private static final int MOST_DRAWN = 30;

    /** More red lines than this are named by their ids. */
    private static final int MOST_IN_WORDS = 2;

    private LadderPart() {}

    static Section of(Telling telling, Obstacles obstacles) {
        Map<String, List<RungFinding>> byParty = new LinkedHashMap<>();
        for (RungFinding rung : obstacles.rungs()) {
            byParty.merge(rung.rung().party(), List.of(rung), LadderPart::joined);
        }
        List<Group> groups = byParty.entrySet().stream()
                .map(e -> new Group(
                        Optional.of(telling.party(e.getKey())),
                        e.getValue().stream().map(LadderPart::row).toList()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("Each demand that takes part in a clash can give way step by step, from its stated"
                + " fallbacks to being given up. Beside each step stands what opens if nobody else moves, and the smallest"
                + " concessions in which the demand goes exactly so far."));
        Table table = new Table(
                Line.of("Steps of each party"),
                List.of(
                        Telling.column("Step"),
                        Telling.number("Opens alone"),
                        Telling.column("Opens an agreement together with")),
                groups);
        blocks.add(obstacles.rungs().isEmpty() ? table : figure(telling, obstacles, table));
        if (!obstacles.laddersComplete()) {
            blocks.add(Telling.quiet(
                    "There are too many concessions to look at each: the last column knows the first ones" + " only."));
        }
        return new Section("ladder", Line.of("Who could move, step by step"), blocks);
    }

    private static Figure figure(Telling telling, Obstacles obstacles, Table table) {
        List<String> parties = List.copyOf(telling.scenario().parties().keySet());
        List<StepBoard.Demand> demands = listDemands(obstacles).stream()
                .limit(MOST_DRAWN)
                .map(rungs -> demand(telling, parties, rungs))
                .toList();
        int all = listDemands(obstacles).size();
        return new Figure(
                "figure-ladder",
                Line.of("How far each demand could give way"),
                Line.of("A row is a demand; its steps go from left to right. ● opens an"
                        + " agreement if nobody else moves, ◐ opens one together with steps of others, ○ opens nothing"
                        + " more."
                        + (all > MOST_DRAWN ? " The first " + MOST_DRAWN + " of " + all + " demands are drawn." : "")),
                StepBoard.draw(
                        telling.scenario().parties().values().stream()
                                .map(Party::name)
                                .toList(),
                        demands),
                table,
                Figure.Beside.OPEN);
    }

    /** Rungs by demand: each demand's begin with its first step. */
    private static List<List<RungFinding>> listDemands(Obstacles obstacles) {
        List<List<RungFinding>> demands = new ArrayList<>();
        for (RungFinding finding : obstacles.rungs()) {
            if (finding.rung().number() == 1) {
                demands.add(new ArrayList<>());
            }
            demands.get(demands.size() - 1).add(finding);
        }
        return demands;
    }

    private static StepBoard.Demand demand(Telling telling, List<String> parties, List<RungFinding> rungs) {
        RedLine stated = rungs.get(0).rung().moves().get(0).demand();
        return new StepBoard.Demand(
                telling.asks(stated),
                parties.indexOf(stated.party()),
                rungs.stream().map(rung -> step(telling, rung)).toList());
    }

    private static StepBoard.Step step(Telling telling, RungFinding finding) {
        String step = finding.rung()
                .moves()
                .get(0)
                .fallsBackTo()
                .map(level -> "falls back to " + telling.wording().proposition(level.demand()))
                .orElse("gives it up");
        if (finding.rung().alone().signum() > 0) {
            return new StepBoard.Step(
                    step,
                    StepBoard.Opens.ALONE,
                    "opens " + Numbers.readable(finding.rung().alone()));
        }
        return finding.together().isEmpty()
                ? new StepBoard.Step(step, StepBoard.Opens.NOTHING, "nothing more")
                : new StepBoard.Step(step, StepBoard.Opens.TOGETHER, "with " + others(finding));
    }

    /** The fewest other red lines whose withdrawal it takes. */
    private static String others(RungFinding finding) {
        int fewest = finding.rung().together().stream()
                .mapToInt(concession -> concession.redLines().size()
                        - finding.rung().withdrawn().size())
                .min()
                .orElse(0);
        return Numbers.count(fewest, "other");
    }

    private static List<RungFinding> joined(List<RungFinding> some, List<RungFinding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Row row(RungFinding finding) {
        List<Line> together = new ArrayList<>();
        for (int i = 0; i < finding.together().size(); i++) {
            together.add(together(finding, i));
        }
        return new Row(List.of(
                Telling.cell(Telling.capital(finding.step())),
                Telling.cell(Numbers.readable(finding.rung().alone())),
                together.isEmpty()
                        ? Telling.cell("no minimal concession stops at this step")
                        : Telling.cell(together)));
    }

    /** What else has to happen: in words, or as links where it is too much for a sentence. */
    private static Line together(RungFinding finding, int i) {
        List<RedLine> others = finding.rung().together().get(i).redLines().stream()
                .filter(line -> !finding.rung().withdrawn().contains(line))
                .toList();
        if (others.size() > MOST_IN_WORDS) {
            return Line.of("these " + others.size() + " given up: ").with(Telling.links(others));
        }
        String text = finding.together().get(i);
        return Line.of(text.isEmpty() ? "nothing else: it suffices" : text);
    }
}
