package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.report.Block.Command;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Section;

/** How to cite the report, and how to make it again. */
final class StampPart {

    private StampPart() {}

    static Section cite(Telling telling, Stamp stamp) {
        String hash = stamp.files().get(0).sha256();
        String text = "“" + telling.scenario().title() + "”, positions as of " + stamp.asOf()
                + (telling.findings().changes().isEmpty() ? "" : ", with what-ifs")
                + ". Parley " + stamp.version() + ", scenario SHA-256 "
                + hash.substring(0, Math.min(12, hash.length())) + ".";
        return new Section(
                "cite",
                Line.of("How to cite"),
                List.of(
                        Telling.paragraph(text),
                        Telling.paragraph(Line.of("Cite the ")
                                .jump("sources", "sources")
                                .text(" for what was said, and this report for what follows from it.")),
                        Telling.paragraph(Line.of("For a bibliography, ")
                                .code("parley run --format bibtex,csl")
                                .text(" writes both, for LaTeX and for programs that read CSL."))));
    }

    static Section of(Stamp stamp) {
        List<Entry> facts = new ArrayList<>();
        add(facts, "Program", Line.of("Parley " + stamp.version()));
        stamp.files()
                .forEach(file -> facts.add(new Entry(
                        Line.of("Scenario"),
                        List.of(
                                Line.EMPTY.code(file.name()),
                                Line.of("SHA-256 ").code(file.sha256())))));
        add(facts, "Positions as of", Line.of(stamp.asOf().toString()));
        add(facts, "Variant", stamp.variant().map(v -> Line.EMPTY.code(v)).orElse(Line.of("none")));
        facts.add(new Entry(
                Line.of("What-ifs"),
                stamp.whatIfs().isEmpty()
                        ? List.of(Line.of("none"))
                        : stamp.whatIfs().stream().map(w -> Line.EMPTY.code(w)).toList()));
        add(facts, "Limits", Line.of(limits(stamp)));
        add(facts, "Reproducible", Line.of(reproducible(stamp)));
        return new Section(
                "stamp",
                Line.of("How to make this report again"),
                List.of(new Definitions(Definitions.Layout.FACTS, facts), new Command(stamp.command())));
    }

    private static String limits(Stamp stamp) {
        return stamp.limits().nodes() + " diagram nodes, "
                + stamp.limits().seconds().map(s -> s + " seconds, ").orElse("no limit on time, ")
                + "at most " + stamp.limits().listed() + " agreements, clashes and concessions listed"
                + stamp.limits()
                        .seed()
                        .map(s -> ", agreements drawn at random with seed " + s)
                        .orElse("");
    }

    private static String reproducible(Stamp stamp) {
        return stamp.isReproducible()
                ? "yes: the same scenario and version give the same bytes"
                : "no: the limit on time may stop a slower machine earlier";
    }

    private static void add(List<Entry> facts, String term, Line line) {
        facts.add(new Entry(Line.of(term), List.of(line)));
    }
}
