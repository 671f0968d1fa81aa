package parley.scenario.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.model.Place;

/**
 * One thing that is wrong with a file, or suspicious in it.
 *
 * @param place where the offending word stands
 * @param message what is wrong, as full sentences
 * @param expected what could stand there, as it goes on after "Expected "; empty if the message says it
 * @param nearest the valid word most like the one that stands there
 * @param excerpt the line that the place points into
 * @param related other places that take part
 */
public record Diagnostic(
        Severity severity,
        Place place,
        String message,
        String expected,
        Optional<String> nearest,
        Excerpt excerpt,
        List<Related> related) {

    /** By file, line and column; among those of one place, in the order found. */
    public static final Comparator<Diagnostic> IN_FILE_ORDER = Comparator.comparing(Diagnostic::place);

    /** Whether a file can be used in spite of it. */
    public enum Severity {
        ERROR,
        WARNING;

        /** The word shown to users. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Another place that takes part.
     *
     * @param note what stands there, such as {@code the first one}
     */
    public record Related(Place place, String note) {}

    public Diagnostic {
        related = List.copyOf(related);
    }

    public static Diagnostic error(Place place, String message) {
        return new Diagnostic(Severity.ERROR, place, message, "", Optional.empty(), Excerpt.NONE, List.of());
    }

    public static Diagnostic warning(Place place, String message) {
        return new Diagnostic(Severity.WARNING, place, message, "", Optional.empty(), Excerpt.NONE, List.of());
    }

    public Diagnostic expecting(String what) {
        return new Diagnostic(severity, place, message, what, nearest, excerpt, related);
    }

    public Diagnostic near(Optional<String> word) {
        return new Diagnostic(severity, place, message, expected, word, excerpt, related);
    }

    public Diagnostic showing(Excerpt line) {
        return new Diagnostic(severity, place, message, expected, nearest, line, related);
    }

    public Diagnostic seeAlso(Place other, String note) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(other, note));
        return new Diagnostic(severity, place, message, expected, nearest, excerpt, more);
    }

    /** The message, what was expected and the nearest word, as one line. */
    public String sentence() {
        String hint = expected.isEmpty() ? "" : " Expected " + expected + ".";
        return message
                + hint
                + nearest.map(word -> " Did you mean \"" + word + "\"?").orElse("");
    }
}
