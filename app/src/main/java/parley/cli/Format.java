package parley.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.report.Edition;
import parley.report.SpaceWriter;
import parley.report.Stamp;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.space.NotDecided;
import parley.study.Findings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file that {@code parley run} can write. */
enum Format {
    HTML("report.html"),
    MD("report.md"),
    JSON("report.json"),
    CSV("agreements.csv"),
    PDF("report.pdf"),
    BIBTEX("sources.bib"),
    CSL("sources.csl.json"),
    SPACE("space.json");

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** The word used on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** False for a file that is no text, which only a browser can write. */
    boolean isText() {
        return this != PDF;
    }

    /** The file's text. */
    String write(Findings findings, Stamp stamp, Edition edition) {
        return switch (this) {
            case HTML -> parley.report.Format.HTML.write(findings, stamp, edition);
            case MD -> parley.report.Format.MD.write(findings, stamp, edition);
            case JSON -> parley.report.Format.JSON.write(findings, stamp, edition);
            case CSV -> parley.report.Format.CSV.write(findings, stamp, edition);
            case BIBTEX -> parley.report.Format.BIBTEX.write(findings, stamp, edition);
            case CSL -> parley.report.Format.CSL.write(findings, stamp, edition);
            case PDF -> throw new IllegalArgumentException("a PDF is no text");
            case SPACE -> SpaceWriter.write(compile(findings).export());
        };
    }

    private static AgreementSpace compile(Findings findings) {
        Budget budget = new Budget(findings.limits().nodes(), findings.limits().seconds());
        Compilation compiled = AgreementSpace.compile(findings.positions(), budget);
        if (compiled instanceof NotDecided undecided) {
            throw Refusal.notDecided("Not decided, so that there is no space to write: " + undecided.why());
        }
        return compiled.getSpace();
    }

    /** Those written unless the user asks for others. */
    static List<Format> usual() {
        return List.of(HTML, MD, JSON, CSV);
    }

    /** The words of those that are texts, for standard output. */
    static List<String> textWords() {
        return Arrays.stream(values()).filter(Format::isText).map(Format::word).toList();
    }

    /** Those for people rather than programs. */
    static List<Format> forReading() {
        return List.of(HTML, MD, PDF);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /** The words, for help and completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    /** Reads a word. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no format. Formats are "
                            + words().stream().collect(Collectors.joining(", ")) + "."));
        }
    }
}
