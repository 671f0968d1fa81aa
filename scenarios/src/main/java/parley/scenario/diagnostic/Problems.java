package parley.scenario.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with the files of one reading. */
public final class Problems {

    /**
     * How many words may be compared in search of nearest ones, over all problems together. Past it no nearest word is
     * given, so that a file with thousands of unknown words is refused as fast as any other.
     */
    private static final int COMPARISONS = 1_000_000;

    private final Map<String, SourceText> texts = new LinkedHashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private int comparisons;

    /** Makes a file's lines known, so that problems can show them. */
    public void addText(SourceText text) {
        texts.put(text.name(), text);
    }

    public void add(Diagnostic diagnostic) {
        SourceText text = texts.get(diagnostic.place().file());
        found.add(text == null ? diagnostic : diagnostic.showing(text.excerptAt(diagnostic.place())));
    }

    /** The valid word most like a given one, if any is alike. */
    public Optional<String> findNearest(String word, Collection<String> valid) {
        if (comparisons > COMPARISONS - valid.size()) {
            return Optional.empty();
        }
        comparisons += valid.size();
        return NearestWord.find(word, valid);
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
