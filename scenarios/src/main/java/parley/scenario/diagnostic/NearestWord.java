package parley.scenario.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid word that a mistyped one was most likely meant to be. */
final class NearestWord {

    /** Words longer than this are compared by their beginning only. */
    private static final int LONGEST = 80;

    private NearestWord() {}

    /**
     * The word that takes the fewest insertions, deletions, replacements and swaps of neighbours to reach, the first of
     * equals; nothing when that takes more than a third of the word's length.
     *
     * <p>Example: {@code find("partys", List.of("parties", "party"))} finds {@code party}.
     */
    static Optional<String> find(String word, Collection<String> valid) {
        String typed = normal(word);
        int best = Math.max(1, typed.length() / 3) + 1;
        String found = "";
        for (String candidate : valid) {
            String other = normal(candidate);
            if (Math.abs(other.length() - typed.length()) < best) {
                int distance = distance(typed, other);
                if (distance < best) {
                    best = distance;
                    found = candidate;
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Optimal string alignment distance: Levenshtein's (1966), with swaps of neighbours at cost 1. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
