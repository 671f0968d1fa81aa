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

    /** The file's text, with everything in it. */
    public String write(Findings findings, Stamp stamp) {
        return write(findings, stamp, Edition.WHOLE);
    }

    /** The file's text in an edition. What is for programs holds every answer in any edition. */
    public String write(Findings findings, Stamp stamp, Edition edition) {
        return switch (this) {
            case HTML ->
                HtmlWriter.write(
                        Report.of(findings, stamp, edition), edition.answers() ? tables(findings, stamp) : Map.of());
            case MD -> MarkdownWriter.write(Report.of(findings, stamp, new Edition(edition.answers(), false)));
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
