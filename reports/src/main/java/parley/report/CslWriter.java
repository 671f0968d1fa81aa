package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import parley.model.DateSpan;
import parley.study.Findings;

/** Writes what a report asks to be cited as CSL-JSON 1.0.2, which Zotero, pandoc and citeproc read. */
public final class CslWriter {

    private CslWriter() {}

    /** The entries as a JSON array, ending with a line end. */
    public static String write(Findings findings, Stamp stamp) {
        return Json.write(Json.array(Bibliography.of(findings, stamp), CslWriter::entry));
    }

    private static ObjectNode entry(BibliographyEntry entry) {
        ObjectNode node = Json.object();
        node.put("id", entry.key());
        node.put("type", entry.kind().csl());
        node.put("title", Visible.of(entry.title()));
        Json.put(node, entry.kind().cslPublisher(), Visible.of(entry.publisher()));
        entry.issued().ifPresent(date -> node.set("issued", date(date)));
        Json.put(node, "version", entry.version());
        Json.put(node, "URL", Visible.of(entry.url()));
        Json.put(node, "language", entry.language());
        Json.put(node, "note", Visible.of(String.join(" ", entry.notes())));
        return node;
    }

    /** A day, or both ends of an interval; a date that the modeller inferred is approximate. */
    private static ObjectNode date(DateSpan date) {
        ObjectNode node = Json.object();
        List<LocalDate> ends = date.from().equals(date.to()) ? List.of(date.from()) : List.of(date.from(), date.to());
        node.set("date-parts", Json.array(ends, CslWriter::parts));
        if (date.inferred()) {
            node.put("circa", true);
        }
        return node;
    }

    private static ArrayNode parts(LocalDate day) {
        ArrayNode parts = Json.texts(List.of());
        parts.add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
        return parts;
    }
}
