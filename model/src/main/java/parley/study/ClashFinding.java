package parley.study;

import java.util.List;
import parley.explain.Clash;
import parley.model.RedLine;

/**
 * Clashes that are told as one, because they differ only in which of several restatements takes part. Each is still a
 * clash of its own.
 *
 * @param clashes one or more, in the order in which they were listed
 * @param sides what stands against what: per point that a party makes, every red line that makes it
 * @param way in one word, how the sides exclude each other
 * @param because sentences that say why the sides cannot stand together, without repeating what they ask
 * @param text sentences that name each side with speaker, date and source, followed by {@code because}
 */
public record ClashFinding(List<Clash> clashes, List<List<RedLine>> sides, Way way, String because, String text) {
    public ClashFinding {
        clashes = List.copyOf(clashes);
        sides = sides.stream().map(List::copyOf).toList();
    }

    /** How red lines exclude each other. */
    public enum Way {
        /** They ask for different options of the same issue. */
        DIRECTLY("directly"),
        /** Only because of a rule. */
        BY_RULE("by-rule"),
        /** Only because nobody supplies an option. */
        BY_SUPPLY("by-supply"),
        /** Each waits for another one's step. */
        BY_ORDER("by-order"),
        /** They speak of several issues, and no combination of options suits them all. */
        TOGETHER("together");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /** The word for programs. */
        public String word() {
            return word;
        }
    }
}
