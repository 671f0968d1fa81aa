package parley.scenario.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.yaml.TextReader;

/**
 * A file of another tool as it was read.
 *
 * @param sha256 of its bytes as they are
 */
public record ForeignFile(SourceText text, String sha256) {

    /** The most bytes that such a file may have. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Elements, lists and mappings inside each other, the outermost one counted. */
    static final int MOST_DEPTH = 64;

    /** Elements and attributes, or values, in a file. */
    static final int MOST_PARTS = 200_000;

    /** The file as the user named it. */
    public String name() {
        return text.name();
    }

    /** The last part of its path, so that no folder of anybody's machine ends up in a scenario. */
    String baseName() {
        String path = name().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its name without folders and ending. */
    String stem() {
        String base = baseName();
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }

    /** Where it begins. */
    Place start() {
        return new Place(name(), 1, 1);
    }

    /**
     * Reads a file.
     *
     * @param name the file as the user named it
     * @return nothing where it cannot be used; {@code problems} then says why
     */
    static Optional<ForeignFile> read(String name, Path path, Problems problems) {
        TextReader reader = new TextReader(problems);
        return reader.readBytes(name, path, MOST_BYTES)
                .flatMap(bytes -> reader.decode(name, bytes)
                        .filter(text -> isVisible(text, problems))
                        .map(text -> new ForeignFile(text, SourceText.sha256(bytes))));
    }

    private static boolean isVisible(SourceText text, Problems problems) {
        problems.addText(text);
        OptionalInt hidden = Characters.findHidden(text.text());
        hidden.ifPresent(
                index -> problems.add(hidden(text.placeOf(index), text.text().codePointAt(index))));
        return hidden.isEmpty();
    }

    static Diagnostic hidden(Place place, int point) {
        String name = Characters.nameOf(point);
        return Diagnostic.error(place, "The character " + name + " cannot be seen, and may not stand in a scenario.")
                .expecting("only characters that a reader can see; delete " + name);
    }
}
