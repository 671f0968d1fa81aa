package parley.study;

import java.util.ArrayList;
import java.util.List;

/** Two answers side by side: their longest common part is what stayed, and what stands between is what changed. */
final class SentencePairs {

    private final List<String> before;
    private final List<String> after;

    private SentencePairs(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A sentence and what stands in its place; either is empty where the other has no counterpart. */
    record Pair(String before, String after) {}

    /** The sentences that differ, in order. */
    static List<Pair> changed(List<String> before, List<String> after) {
        return new SentencePairs(before, after).changed();
    }

    private List<Pair> changed() {
        int[][] common = commonLengths();
        List<Pair> pairs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                addPairs(gone, come, pairs);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        addPairs(gone, come, pairs);
        return pairs;
    }

    /** Length of the longest common part of what follows each pair of places. */
    private int[][] commonLengths() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void addPairs(List<String> gone, List<String> come, List<Pair> pairs) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            pairs.add(new Pair(i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : ""));
        }
        gone.clear();
        come.clear();
    }
}
