package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.DateSpan;
import parley.study.Findings;

/**
 * Writes what a report asks to be cited for LaTeX: entries that BibTeX and BibLaTeX both read, in UTF-8. What LaTeX or
 * BibTeX would read as a sign is written out, so that it is printed as it is.
 */
public final class BibtexWriter {

    private BibtexWriter() {}

    /** The entries, each ending with an empty line but for the last. */
    public static String write(Findings findings, Stamp stamp) {
        return Bibliography.of(findings, stamp).stream()
                .map(BibtexWriter::entry)
                .collect(Collectors.joining("\n"));
    }

    private static String entry(BibliographyEntry entry) {
        List<String> fields = new ArrayList<>();
        fields.add(field("title", "{" + escape(entry.title()) + "}"));
        add(fields, entry.kind().bibtexPublisher(), escape(entry.publisher()));
        entry.issued().ifPresent(date -> addDate(fields, date));
        add(fields, "version", escape(entry.version()));
        boolean web = Inline.Web.isWebAddress(entry.url());
        add(fields, "url", web ? address(entry.url()) : "");
        add(fields, "language", escape(entry.language()));
        String where = web || entry.url().isEmpty() ? "" : " To be found at " + entry.url() + ".";
        add(fields, "note", escape((String.join(" ", entry.notes()) + where).strip()));
        return "@" + entry.kind().bibtex() + "{" + entry.key() + ",\n" + String.join("", fields) + "}\n";
    }

    private static void add(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(field(name, value));
        }
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "},\n";
    }

    /** BibLaTeX reads the date, BibTeX the year, which is given where it is certain. */
    private static void addDate(List<String> fields, DateSpan date) {
        boolean day = date.from().equals(date.to());
        fields.add(field("date", date.from() + (day ? "" : "/" + date.to())));
        if (date.from().getYear() == date.to().getYear()) {
            fields.add(field("year", Integer.toString(date.to().getYear())));
        }
    }

    /** Addresses are read as they stand, except that braces must close and a backslash begins a command. */
    private static String address(String url) {
        return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }

    /** The text, to be printed as it is. Braces are counted by BibTeX even after a backslash, so they have names. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        Visible.of(text).codePoints().forEach(c -> safe.append(sign(c)));
        return safe.toString();
    }

    private static String sign(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '&', '%', '$', '#', '_' -> "\\" + Character.toString(c);
            default -> Character.toString(c);
        };
    }
}
