package parley.cli;

import java.util.Iterator;
import java.util.Optional;
import parley.report.Document;
import parley.report.DocumentFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which form an analysis is shown, and where: the same for every analysis. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to show it: ${COMPLETION-CANDIDATES} (default: what the name of --out asks for, else"
                    + " text).",
            completionCandidates = Words.class,
            converter = Converter.class)
    private Optional<DocumentFormat> format = Optional.empty();

    @Mixin
    private OutFile out = new OutFile();

    /** Refuses to overwrite, before the work is done. */
    void check(Surroundings surroundings) {
        out.check(surroundings);
    }

    /** Prints the document, or writes it to its file. */
    void show(Surroundings surroundings, Document document) {
        DocumentFormat chosen =
                format.or(() -> out.name().flatMap(DocumentFormat::ofFile)).orElse(DocumentFormat.TEXT);
        out.show(surroundings, chosen.write(document));
    }

    /** The words, for help and completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DocumentFormat.words().iterator();
        }
    }

    /** Reads a word. */
    static final class Converter implements ITypeConverter<DocumentFormat> {
        @Override
        public DocumentFormat convert(String word) {
            return DocumentFormat.find(word.strip())
                    .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no format. Formats are "
                            + String.join(", ", DocumentFormat.words()) + "."));
        }
    }
}
