package parley.scenario.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the valid word that a mistyped one was most likely meant to be. The work is limited, so that a file with
 * thousands of unknown words is refused as fast as any other: past the limit nothing is found.
 */
final class NearestWord {

    /** How many pairs of characters may be compared over all searches together. */
    private static final long MOST_WORK = 20_000_000;

    /** What it costs to look at a word at all. */
    private static final int PER_WORD = 200;

    /** Words longer than this are compared by their beginning only. */
    private static final int LONGEST = 80;

    /** Beginnings shorter than this say nothing. */
    private static final int SHORTEST = 3;

    private long work;

    /**
     * The word that takes the fewest insertions, deletions, replacements and swaps of neighbours to reach, the first of
     * equals; nothing when that takes more than a third of the word's length. A word that the other begins with counts as
     * one step away.
     *
     * <p>Example: {@code find("partys", List.of("parties", "party"))} finds {@code party}.
     */
    Optional<String> find(String word, Collection<String> valid) {
        String typed = normal(word);
        int best = (typed.length() + 1) / 3 + 1;
        String found = "";
        for (String candidate : valid) {
            work += PER_WORD;
            if (work > MOST_WORK) {
                break;
            }
            String other = normal(candidate);
            int distance = isBeginning(typed, other) ? 1 : distance(typed, other, best);
            if (distance < best) {
                best = distance;
                found = candidate;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean isBeginning(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST && !a.equals(b) && (a.startsWith(b) || b.startsWith(a));
    }

    private int distance(String a, String b, int most) {
        work += 1 + (long) a.length() * b.length();
        return Math.abs(a.length() - b.length()) < most && work < MOST_WORK ? distance(a, b) : most;
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
