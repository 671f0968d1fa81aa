package parley.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.report.Document;
import parley.report.DocumentFormat;
import parley.report.FileSet;
import picocli.CommandLine.ITypeConverter;
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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to a file (default: print it on standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Overwrite the file of --out where it is there already.")
    private boolean force;

    /** Refuses to overwrite, before the work is done. */
    void check(Surroundings surroundings) {
        if (out.isPresent() && !force) {
            OutFolder.findExisting(surroundings, folder(out.get()), List.of(name(out.get())))
                    .ifPresent(existing -> {
                        throw Refusal.notWritten(existing, "it is there already, and --force was not given");
                    });
        }
    }

    /** Prints the document, or writes it to its file. */
    void show(Surroundings surroundings, Document document) {
        if (out.isEmpty()) {
            surroundings.out().print(format.orElse(DocumentFormat.TEXT).write(document));
            return;
        }
        Path file = out.get();
        String text = format.or(() -> DocumentFormat.ofFile(name(file)))
                .orElse(DocumentFormat.TEXT)
                .write(document);
        FileSet files = new FileSet(Map.of(name(file), text));
        Interruption.whole(() -> {
            OutFolder.write(
                    surroundings, folder(file), files, force ? FileSet.Existing.REPLACE : FileSet.Existing.KEEP);
            return file;
        });
        surroundings.print(parley.cli.Words.shown(file));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!FileSet.isName(name)) {
            throw Refusal.badInput("--out: \"" + parley.cli.Words.shown(file)
                    + "\" is no file's name. It takes letters, digits, dots, hyphens and underscores, such as"
                    + " answer.html.");
        }
        return name;
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
