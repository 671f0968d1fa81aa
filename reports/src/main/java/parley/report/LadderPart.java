package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Obstacles;
import parley.study.Obstacles.RungFinding;

/** The concession ladder: what each step of each demand opens, alone and with the steps of others. */
final class LadderPart {

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
        blocks.add(new Table(
                Line.of("Steps of each party"),
                List.of(
                        Telling.column("Step"),
                        Telling.number("Opens alone"),
                        Telling.column("Opens an agreement together with")),
                groups));
        if (!obstacles.laddersComplete()) {
            blocks.add(Telling.quiet(
                    "There are too many concessions to look at each: the last column knows the first ones" + " only."));
        }
        return new Section("ladder", Line.of("Step by step: who could move, and what that opens"), blocks);
    }

    private static List<RungFinding> joined(List<RungFinding> some, List<RungFinding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Row row(RungFinding finding) {
        List<Line> together = finding.together().stream()
                .map(text -> Line.of(text.isEmpty() ? "nothing else: it suffices" : text))
                .toList();
        return new Row(List.of(
                Telling.cell(Telling.capital(finding.step())),
                Telling.cell(Numbers.readable(finding.rung().alone())),
                together.isEmpty()
                        ? Telling.cell("no minimal concession stops at this step")
                        : Telling.cell(together)));
    }
}
