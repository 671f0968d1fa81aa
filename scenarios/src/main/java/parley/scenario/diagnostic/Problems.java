package parley.scenario.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with the files of one reading. */
public final class Problems {

    /** How many problems come with hints; a file with more needs another kind of help. */
    private static final int MOST_WITH_HINTS = 200;

    private final NearestWord nearestWord = new NearestWord();
    private final Map<String, SourceText> texts = new LinkedHashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    /** Makes a file's lines known, so that problems can show them. */
    public void addText(SourceText text) {
        texts.put(text.name(), text);
    }

    public void add(Diagnostic diagnostic) {
        SourceText text = texts.get(diagnostic.place().file());
        found.add(text == null ? diagnostic : diagnostic.showing(text.excerptAt(diagnostic.place())));
    }

    /**
     * True while it is worth the work to say what was expected: a file with hundreds of problems is refused as fast as
     * any other.
     */
    public boolean wantsHints() {
        return found.size() < MOST_WITH_HINTS;
    }

    /** The valid word most like a given one, if any is alike. */
    public Optional<String> findNearest(String word, Collection<String> valid) {
        return wantsHints() ? nearestWord.find(word, valid) : Optional.empty();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were found so far. */
    public int count() {
        return found.size();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /** All, in the order of the files. */
    public List<Diagnostic> list() {
        return found.stream().sorted(Diagnostic.IN_FILE_ORDER).toList();
    }
}
