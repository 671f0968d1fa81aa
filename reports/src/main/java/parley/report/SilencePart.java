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
import parley.study.Findings.Decided;
import parley.study.Findings.NotDecided;
import parley.study.Findings.SilenceFinding;

/** What the possible agreements rest on where nobody endorsed them. Silence is not consent. */
final class SilencePart {

    private SilencePart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findDecided()
                .map(decided -> telling.isWordless() ? wordless() : decided(decided))
                .orElseGet(() -> List.of(
                        AnswerPart.undecided((NotDecided) telling.findings().space())));
        return new Section("silences", Line.of("What rests on silence"), blocks);
    }

    private static List<Block> wordless() {
        return List.of(
                Telling.paragraph("Everything. No statement is on record, so each agreement rests on the silence of"
                        + " everybody who has a say in its terms, and silence is not consent."));
    }

    private static List<Block> decided(Decided decided) {
        List<Block> blocks = new ArrayList<>();
        if (decided.possible().signum() == 0) {
            blocks.add(Telling.paragraph("No agreement is possible, so none rests on silence."));
        } else if (decided.silences().isEmpty()) {
            blocks.add(Telling.paragraph(
                    "Nothing: every party with a say has endorsed what every possible agreement" + " says."));
        } else {
            blocks.add(
                    Telling.paragraph("Silence is not consent. On these questions a party with a say has not endorsed"
                            + " what possible agreements would settle."));
            blocks.add(table(decided.silences()));
        }
        if (!decided.outsideConditions().isEmpty()) {
            blocks.add(outside(decided));
        }
        return blocks;
    }

    private static Table table(List<SilenceFinding> silences) {
        Map<String, List<Row>> byKind = new LinkedHashMap<>();
        for (String kind : List.of("recorded silence", "open, not endorsed", "no endorsement")) {
            byKind.put(kind, new ArrayList<>());
        }
        silences.forEach(
                s -> byKind.computeIfAbsent(s.kind(), k -> new ArrayList<>()).add(row(s)));
        List<Group> groups = byKind.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new Group(Optional.of(Line.of(heading(e.getKey()))), e.getValue()))
                .toList();
        return new Table(
                Line.of("Parties with a say whose word is missing"),
                List.of(
                        Telling.column("Party"),
                        Telling.column("Question"),
                        Telling.column("Possible agreements"),
                        Telling.column("What is known")),
                groups);
    }

    private static String heading(String kind) {
        return switch (kind) {
            case "recorded silence" -> "Recorded silence: the source or the modeller notes that no stance was taken";
            case "open, not endorsed" -> "Open, but not endorsed: willing to talk is not agreed";
            default -> "No endorsement of what is agreed there, and no record of a silence";
        };
    }

    private static Row row(SilenceFinding silence) {
        List<Line> known = new ArrayList<>();
        known.add(Line.of(silence.explanation()));
        Stream.concat(silence.recorded().stream(), silence.open().stream())
                .map(Telling::see)
                .forEach(known::add);
        return new Row(List.of(
                Telling.cell(Line.EMPTY.name(silence.party().name())),
                Telling.cell(Telling.issue(silence.issue())),
                Telling.cell(silence.everywhere() ? "all rest on it" : "some rest on it"),
                Telling.cell(known)));
    }

    private static Section outside(Decided decided) {
        return new Section(
                "outside-conditions",
                Line.of("Openings used outside their condition"),
                List.of(
                        Telling.paragraph("Some possible agreements take up what a party is open to only under a"
                                + " condition that they do not meet. That breaks no red line, and there the party"
                                + " counts as silent."),
                        Telling.bullets(decided.outsideConditions().stream()
                                .map(o -> Line.of(o.explanation() + " ").with(Telling.see(o.statement())))
                                .toList())));
    }
}
