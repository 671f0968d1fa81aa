package parley.space;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Nodes of a decision diagram, each stored once. A node asks about a level and has a low and a high child, which ask
 * about deeper levels. Nodes 0 and 1 are the two ends. Children have smaller numbers than their parents.
 */
final class NodeTable {

    static final int NO = 0;
    static final int YES = 1;

    private static final int EMPTY = -1;

    private final Work work;
    private final int most;
    private int[] level = new int[1 << 10];
    private int[] low = new int[1 << 10];
    private int[] high = new int[1 << 10];
    private int[] slots = new int[1 << 11];
    private int size;

    /**
     * @param most most nodes at a time
     */
    NodeTable(Work work, int most) {
        this.work = work;
        this.most = most;
        Arrays.fill(slots, EMPTY);
        Arrays.fill(level, 0, 2, Integer.MAX_VALUE);
        size = 2;
    }

    int size() {
        return size;
    }

    /** The level that a node asks about; the ends lie below all levels. */
    int level(int node) {
        return level[node];
    }

    int low(int node) {
        return low[node];
    }

    int high(int node) {
        return high[node];
    }

    /** The node with these children. */
    int node(int ofLevel, int lowChild, int highChild) throws BudgetPassedException {
        int slot = hash(ofLevel, lowChild, highChild) & (slots.length - 1);
        while (slots[slot] != EMPTY) {
            int node = slots[slot];
            if (level[node] == ofLevel && low[node] == lowChild && high[node] == highChild) {
                return node;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(slot, ofLevel, lowChild, highChild);
    }

    private int add(int slot, int ofLevel, int lowChild, int highChild) throws BudgetPassedException {
        if (size >= most) {
            throw work.nodesPassed();
        }
        if (size == level.length) {
            level = Arrays.copyOf(level, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
            high = Arrays.copyOf(high, 2 * size);
        }
        level[size] = ofLevel;
        low[size] = lowChild;
        high[size] = highChild;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            rehash(2 * slots.length);
        }
        return size - 1;
    }

    private void rehash(int length) {
        slots = new int[length];
        Arrays.fill(slots, EMPTY);
        for (int node = 2; node < size; node++) {
            int slot = hash(level[node], low[node], high[node]) & (length - 1);
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = node;
        }
    }

    static int hash(int a, int b, int c) {
        int h = a * 0x9E3779B1 + b * 0x85EBCA6B + c * 0xC2B2AE35;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        return h ^ (h >>> 13);
    }

    /** The nodes that can be reached from these, ends included. */
    BitSet reachable(int... roots) {
        BitSet reached = new BitSet(size);
        reached.set(NO);
        reached.set(YES);
        for (int root : roots) {
            reached.set(root);
        }
        for (int node = reached.length() - 1; node > YES; node = reached.previousSetBit(node - 1)) {
            reached.set(low[node]);
            reached.set(high[node]);
        }
        return reached;
    }

    /** Forgets all nodes but those below the roots, and gives the rest new numbers in the same order. */
    int[] keep(int... roots) {
        BitSet kept = reachable(roots);
        int[] renumbered = new int[kept.length()];
        int next = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            renumbered[node] = next;
            level[next] = level[node];
            low[next] = renumbered[low[node]];
            high[next] = renumbered[high[node]];
            next++;
        }
        size = next;
        rehash(Math.max(1 << 11, Integer.highestOneBit(4 * size)));
        return Arrays.stream(roots).map(root -> renumbered[root]).toArray();
    }
}
