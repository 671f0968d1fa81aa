package parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form that a document can be written in. */
public enum DocumentFormat {
    TEXT,
    MD,
    HTML,
    JSON,
    CSV;

    /** The word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(DocumentFormat::word).toList();
    }

    /** The format of that word, if there is one. */
    public static Optional<DocumentFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** The format that a file's name asks for, by what follows its last dot; {@code .txt} is text. */
    public static Optional<DocumentFormat> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return find(ending.equals("txt") ? TEXT.word() : ending.equals(TEXT.word()) ? "" : ending);
    }

    /** The document in this format, ending with a line end. */
    public String write(Document document) {
        return switch (this) {
            case TEXT -> TextWriter.write(document.report());
            case MD -> MarkdownWriter.write(document.report());
            case HTML -> HtmlWriter.write(document.report());
            case JSON -> document.json();
            case CSV -> Csv.write(document.table());
        };
    }
}
