package parley.report;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.study.Findings;

/** A file that a report can be written as. */
public enum Format {
    HTML("report.html"),
    MD("report.md"),
    JSON("report.json"),
    CSV("agreements.csv"),
    BIBTEX("sources.bib"),
    CSL("sources.csl.json");

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The file's text. */
    public String write(Findings findings, Stamp stamp) {
        return switch (this) {
            case HTML -> HtmlWriter.write(Report.of(findings, stamp), tables(findings, stamp));
            case MD -> MarkdownWriter.write(Report.of(findings, stamp));
            case JSON -> JsonWriter.write(findings, stamp);
            case CSV -> AgreementsWriter.write(findings);
            case BIBTEX -> BibtexWriter.write(findings, stamp);
            case CSL -> CslWriter.write(findings, stamp);
        };
    }

    /** All tables by file name, agreements first. */
    private static Map<String, String> tables(Findings findings, Stamp stamp) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(CSV.file(), AgreementsWriter.write(findings));
        tables.putAll(Tables.of(findings, stamp));
        return tables;
    }
}
