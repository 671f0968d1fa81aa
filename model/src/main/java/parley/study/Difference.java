package parley.study;

import java.util.Locale;

/**
 * One thing that is not as it was.
 *
 * @param subject what differs: {@code nato=open}, a red line's id, {@code ukraine on nato}; ids of several red lines
 *     joined by {@code " + "}; empty where there is only one such thing
 * @param before one word or text; never the same as {@code after}
 * @param after one word or text
 * @param sentence says it to a reader
 */
public record Difference(Kind kind, String subject, String before, String after, String sentence) {

    /** What can differ. */
    public enum Kind {
        /** Whether an agreement is possible. */
        DEAL,
        /** Whether an agreement is endorsed by all with a say. */
        ENDORSEMENT,
        /** In which possible agreements an option is. */
        OPTION,
        /** Whether, and how, a red line stands. */
        RED_LINE,
        /** Whether a set of red lines is a minimal clash. */
        CLASH,
        /** Whether the withdrawal of a set of red lines is a minimal concession. */
        CONCESSION,
        /** Whose silence possible agreements rest on. */
        SILENCE,
        /** How an option that needs a supplier is supplied. */
        SUPPLY,
        /** Who has a say in an issue. */
        SAY,
        /** Whether a statement counts, where it draws no red line. */
        STATEMENT,
        /** A sentence of the answer. */
        SENTENCE;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same difference, however it is told. */
    boolean isSameAs(Difference other) {
        return kind == other.kind
                && subject.equals(other.subject)
                && before.equals(other.before)
                && after.equals(other.after);
    }
}
