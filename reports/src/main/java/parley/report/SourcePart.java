package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.model.Source;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Section;

/** The documents that statements cite. */
final class SourcePart {

    private SourcePart() {}

    static Section of(Telling telling) {
        List<Block> blocks = new ArrayList<>();
        if (telling.scenario().sources().isEmpty()) {
            blocks.add(Telling.paragraph("None is on record."));
        } else if (!telling.isWordless()) {
            blocks.add(Telling.paragraph("Paragraphs (¶) count the non-empty paragraphs of the source from 1."));
        }
        telling.scenario().sources().values().forEach(s -> blocks.add(one(s)));
        return new Section("sources", Line.of("Sources"), blocks);
    }

    private static Section one(Source source) {
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry(Line.of("Title"), List.of(Line.EMPTY.name(source.title()))));
        add(facts, "Kind", Line.of(source.kind()));
        add(facts, "Publisher", Line.of(source.publisher()));
        add(
                facts,
                "Published",
                Line.of(source.published()
                        + (source.published().inferred() ? " (date inferred by the modeller)" : "")));
        if (!source.url().isEmpty()) {
            add(facts, "Address", Line.EMPTY.web(source.url()));
        }
        if (!source.sha256().isEmpty()) {
            add(facts, "SHA-256", Line.EMPTY.code(source.sha256()));
        }
        add(facts, "Language", Line.of(source.language()));
        add(facts, "Modeller’s note", Line.of(source.note()));
        return new Section(
                "source-" + source.id(),
                Line.EMPTY.code(source.id()),
                List.of(new Definitions(Definitions.Layout.FACTS, facts)));
    }

    private static void add(List<Entry> facts, String term, Line line) {
        if (!PlainText.of(line).isEmpty()) {
            facts.add(new Entry(Line.of(term), List.of(line)));
        }
    }
}
