package parley.space;

/**
 * Reduced ordered binary decision diagrams (Bryant, <i>Graph-Based Algorithms for Boolean Function Manipulation</i>,
 * 1986). A diagram is the number of its top node.
 */
final class Bdd {

    static final int FALSE = NodeTable.NO;
    static final int TRUE = NodeTable.YES;

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int EXISTS = 2;
    private static final int AND_EXISTS = 3;
    private static final int OPERATIONS = 4;

    private final Work work;
    private final NodeTable nodes;
    private final OperationCache cache = new OperationCache();

    Bdd(Work work, int mostNodes) {
        this.work = work;
        this.nodes = new NodeTable(work, mostNodes);
    }

    NodeTable nodes() {
        return nodes;
    }

    /** Asks about a level: low where it is 0, high where it is 1. */
    int node(int level, int low, int high) throws BudgetPassedException {
        return low == high ? low : nodes.node(level, low, high);
    }

    int and(int f, int g) throws BudgetPassedException {
        if (f == FALSE || g == FALSE) {
            return FALSE;
        } else if (f == TRUE || f == g) {
            return g;
        } else if (g == TRUE) {
            return f;
        }
        int a = Math.min(f, g);
        int b = Math.max(f, g);
        int known = find(AND, a, b);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(nodes.level(a), nodes.level(b));
        int low = and(low(a, top), low(b, top));
        return remember(AND, a, b, node(top, low, and(high(a, top), high(b, top))));
    }

    int or(int f, int g) throws BudgetPassedException {
        if (f == TRUE || g == TRUE) {
            return TRUE;
        } else if (f == FALSE || f == g) {
            return g;
        } else if (g == FALSE) {
            return f;
        }
        int a = Math.min(f, g);
        int b = Math.max(f, g);
        int known = find(OR, a, b);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(nodes.level(a), nodes.level(b));
        int low = or(low(a, top), low(b, top));
        return remember(OR, a, b, node(top, low, or(high(a, top), high(b, top))));
    }

    /** Whether f can be true for some values of the levels from {@code from} up to, not including, {@code to}. */
    int exists(int f, int from, int to) throws BudgetPassedException {
        int top = nodes.level(f);
        if (top >= to) {
            return f;
        }
        int known = find(EXISTS + OPERATIONS * from, f, to);
        if (known >= 0) {
            return known;
        }
        int low = exists(nodes.low(f), from, to);
        int high = exists(nodes.high(f), from, to);
        int result = top >= from ? or(low, high) : node(top, low, high);
        return remember(EXISTS + OPERATIONS * from, f, to, result);
    }

    /** {@code exists(and(f, g), from, to)}, without building the conjunction; levels as in {@link #exists}. */
    int andExists(int f, int g, int from, int to) throws BudgetPassedException {
        if (f == FALSE || g == FALSE) {
            return FALSE;
        } else if (f == TRUE || f == g) {
            return exists(g, from, to);
        } else if (g == TRUE) {
            return exists(f, from, to);
        }
        int a = Math.min(f, g);
        int b = Math.max(f, g);
        int top = Math.min(nodes.level(a), nodes.level(b));
        if (top >= to) {
            return and(a, b);
        }
        int operation = AND_EXISTS + OPERATIONS * from;
        int known = find(operation, a, b);
        if (known >= 0) {
            return known;
        }
        int low = andExists(low(a, top), low(b, top), from, to);
        if (top >= from && low == TRUE) {
            return remember(operation, a, b, TRUE);
        }
        int high = andExists(high(a, top), high(b, top), from, to);
        return remember(operation, a, b, top >= from ? or(low, high) : node(top, low, high));
    }

    /** Forgets all diagrams but these, and gives the new numbers of these. */
    int[] keep(int... roots) {
        cache.clear();
        return nodes.keep(roots);
    }

    private int low(int f, int level) {
        return nodes.level(f) == level ? nodes.low(f) : f;
    }

    private int high(int f, int level) {
        return nodes.level(f) == level ? nodes.high(f) : f;
    }

    private int find(int operation, int a, int b) {
        return cache.find(operation, a, b);
    }

    private int remember(int operation, int a, int b, int result) throws BudgetPassedException {
        work.step();
        cache.put(operation, a, b, result, nodes.size());
        return result;
    }
}
