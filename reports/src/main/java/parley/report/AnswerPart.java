package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Explanation.Existence;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.study.Findings.Decided;
import parley.study.Findings.NotDecided;

/** The answer, in sentences and in four numbers, and what it does not establish. */
final class AnswerPart {

    private AnswerPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = new ArrayList<>();
        Optional<NotDecided> open = telling.findDecided().isPresent()
                ? Optional.empty()
                : Optional.of((NotDecided) telling.findings().space());
        open.filter(AnswerPart::isUnknown).map(AnswerPart::undecided).ifPresent(blocks::add);
        List<String> answer = telling.findings().answer();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(answer.get(0))));
        answer.stream().skip(1).map(Telling::paragraph).forEach(blocks::add);
        open.filter(none -> !isUnknown(none)).map(AnswerPart::undecided).ifPresent(blocks::add);
        telling.findDecided().map(AnswerPart::numbers).ifPresent(blocks::add);
        if (!telling.findings().changes().isEmpty()) {
            blocks.add(whatIf(telling));
        }
        if (!telling.findings().doesNotEstablish().isEmpty()) {
            blocks.add(limits(telling));
        }
        return new Section("answer", Line.of("The answer"), blocks);
    }

    private static boolean isUnknown(NotDecided none) {
        return none.explanation().exists() == Existence.UNKNOWN;
    }

    /** That nothing is known, or that the agreements are neither counted nor listed though something is. */
    static Note undecided(NotDecided none) {
        String title = isUnknown(none)
                ? "Not decided within the budget"
                : "The agreements are not worked out: neither how many there are, nor which";
        return new Note(Note.Kind.UNDECIDED, Line.of(title), List.of(Line.of(none.why())));
    }

    private static Definitions numbers(Decided decided) {
        return new Definitions(
                Definitions.Layout.NUMBERS,
                List.of(
                        entry("Conceivable", decided.conceivable(), "combinations of one option per question"),
                        entry("Feasible", decided.feasible(), "that rules and supply allow"),
                        entry("Possible", decided.possible(), "that break no binding red line either"),
                        entry("Endorsed", decided.endorsed(), "that everybody with a say has agreed to")));
    }

    private static Entry entry(String term, java.math.BigInteger number, String meaning) {
        return new Entry(Line.of(term), List.of(Line.EMPTY.strong(Numbers.readable(number)), Line.of(meaning)));
    }

    private static Note whatIf(Telling telling) {
        return new Note(
                Note.Kind.WHAT_IF,
                Line.of("This is a what-if. It does not describe the positions as stated, but these changed ones:"),
                WhatIfPart.lines(telling));
    }

    private static Note limits(Telling telling) {
        return new Note(
                Note.Kind.LIMIT,
                Line.of("What this does not establish"),
                telling.findings().doesNotEstablish().stream().map(Line::of).toList());
    }
}
