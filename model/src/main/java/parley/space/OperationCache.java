package parley.space;

import java.util.Arrays;

/**
 * Results of operations on two diagrams. It grows with the diagrams up to a limit, and forgets an older result when a
 * newer one takes its place; what is forgotten is worked out again.
 */
final class OperationCache {

    private static final int MOST = 1 << 20;
    private static final int WIDTH = 4;

    private int[] entries = new int[WIDTH << 12];

    OperationCache() {
        clear();
    }

    void clear() {
        Arrays.fill(entries, -1);
    }

    /** The result, or -1 when it is not known. */
    int find(int operation, int a, int b) {
        int at = slot(operation, a, b);
        return entries[at] == operation && entries[at + 1] == a && entries[at + 2] == b ? entries[at + 3] : -1;
    }

    /**
     * Notes a result.
     *
     * @param nodes how many nodes there are
     */
    void put(int operation, int a, int b, int result, int nodes) {
        if (entries.length < WIDTH * MOST && entries.length < WIDTH * nodes) {
            enlarge();
        }
        int at = slot(operation, a, b);
        entries[at] = operation;
        entries[at + 1] = a;
        entries[at + 2] = b;
        entries[at + 3] = result;
    }

    private int slot(int operation, int a, int b) {
        return (NodeTable.hash(operation, a, b) * WIDTH) & (entries.length - 1);
    }

    private void enlarge() {
        int[] old = entries;
        entries = new int[2 * old.length];
        clear();
        for (int i = 0; i < old.length; i += WIDTH) {
            if (old[i] >= 0) {
                System.arraycopy(old, i, entries, slot(old[i], old[i + 1], old[i + 2]), WIDTH);
            }
        }
    }
}
