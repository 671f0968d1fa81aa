package parley.report;

import java.util.Locale;
import parley.study.Findings;

/** A file that a report can be written as. */
public enum Format {
    HTML("report.html"),
    MD("report.md"),
    JSON("report.json"),
    CSV("agreements.csv");

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file's text. */
    public String write(Findings findings, Stamp stamp) {
        return switch (this) {
            case HTML -> HtmlWriter.write(Report.of(findings, stamp));
            case MD -> MarkdownWriter.write(Report.of(findings, stamp));
            case JSON -> JsonWriter.write(findings, stamp);
            case CSV -> AgreementsWriter.write(findings);
        };
    }

    /** The files of these formats, in the order of this list. */
    public static FileSet files(java.util.Set<Format> formats, Findings findings, Stamp stamp) {
        java.util.Map<String, String> texts = new java.util.LinkedHashMap<>();
        for (Format format : values()) {
            if (formats.contains(format)) {
                texts.put(format.file(), format.write(findings, stamp));
            }
        }
        return new FileSet(texts);
    }
}
