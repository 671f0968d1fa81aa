package parley.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The diagram over the switches of a whole problem: true where some agreement is left. It can only fall as switches are
 * turned on.
 *
 * @param root top node
 * @param switchAt variable of the switch at each level; -1 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the array never leaves the package
record SwitchDiagram(NodeTable nodes, int root, int[] switchAt) {

    /** Steps of work for each node of the budget. */
    private static final long STEPS_PER_NODE = 50;

    /** Nodes that may be in memory at a time, for each node of the budget. */
    private static final long ROOM_PER_NODE = 6;

    /** Each plan is tried with this part of the work, then with the next; last the first plan with all that is left. */
    private static final long[] PARTS = {64, 10};

    static int mostNodes(Budget budget) {
        return (int) Math.min(Integer.MAX_VALUE - 8, ROOM_PER_NODE * budget.nodes() + 1_000);
    }

    static Work work(Budget budget) {
        return Work.of(budget, STEPS_PER_NODE * budget.nodes() + 10_000);
    }

    /** Works out component by component and puts them one below the other. */
    static SwitchDiagram compile(SwitchProblem problem, Budget budget) throws BudgetPassedException {
        Work work = work(budget);
        if (problem.constraints().stream().anyMatch(Constraint::isNever)) {
            return new SwitchDiagram(new NodeTable(work, mostNodes(budget)), Bdd.FALSE, new int[0]);
        }
        List<Projection.Result> results = new ArrayList<>();
        long[] full = problem.variables().full();
        for (Component component : Component.of(problem)) {
            results.add(solve(component, full, work));
        }
        return stacked(results, work);
    }

    private static Projection.Result solve(Component component, long[] full, Work work) throws BudgetPassedException {
        List<SwitchPlan> plans = SwitchPlan.of(component);
        for (long part : PARTS) {
            long share = work.left() / part;
            for (SwitchPlan plan : plans) {
                Work own = work.part(share);
                try {
                    Projection.Result result = Projection.run(component, plan, full, own, mostNodes(work.budget()));
                    work.spend(share - own.left());
                    return result;
                } catch (BudgetPassedException e) {
                    work.spend(share);
                }
            }
        }
        return Projection.run(component, plans.get(0), full, work, mostNodes(work.budget()));
    }

    private static SwitchDiagram stacked(List<Projection.Result> results, Work work) throws BudgetPassedException {
        NodeTable nodes = new NodeTable(work, mostNodes(work.budget()));
        int levels = results.stream().mapToInt(r -> r.switchAt().length).sum();
        int[] switchAt = new int[levels];
        int offset = levels;
        int root = Bdd.TRUE;
        for (int i = results.size() - 1; i >= 0; i--) {
            Projection.Result result = results.get(i);
            offset -= result.switchAt().length;
            System.arraycopy(result.switchAt(), 0, switchAt, offset, result.switchAt().length);
            root = copied(result, nodes, offset, root);
        }
        return new SwitchDiagram(nodes, root, switchAt);
    }

    /** A copy of a result in which another diagram, of deeper levels, stands in the place of "true". */
    private static int copied(Projection.Result result, NodeTable into, int offset, int then)
            throws BudgetPassedException {
        NodeTable from = result.bdd().nodes();
        int[] copy = new int[from.size()];
        copy[Bdd.TRUE] = then;
        for (int node = 2; node < copy.length && then != Bdd.FALSE; node++) {
            copy[node] = into.node(from.level(node) + offset, copy[from.low(node)], copy[from.high(node)]);
        }
        return copy[result.root()];
    }

    /** Whether some agreement is left when these switches, given by variable, are on. */
    boolean isOpen(BitSet on) {
        int node = root;
        while (node > Bdd.TRUE) {
            node = on.get(switchAt[nodes.level(node)]) ? nodes.high(node) : nodes.low(node);
        }
        return node == Bdd.TRUE;
    }

    /**
     * The minimal sets of switches that leave nothing while they are on. For a function that falls with every switch,
     * those below a node are those of its low child, and those of its high child that the low child lacks, with the switch
     * (Coudert and Madre 1992).
     */
    int minimalClosing(Zdd sets) throws BudgetPassedException {
        return minimal(sets, false);
    }

    /** The minimal sets of switches that leave something while they, of all switches, are off. */
    int minimalOpening(Zdd sets) throws BudgetPassedException {
        return minimal(sets, true);
    }

    private int minimal(Zdd sets, boolean opening) throws BudgetPassedException {
        int[] family = new int[root + 2];
        Arrays.fill(family, Zdd.NONE);
        family[opening ? Bdd.TRUE : Bdd.FALSE] = Zdd.EMPTY_SET;
        BitSet reached = nodes.reachable(root);
        for (int node = reached.nextSetBit(2); node >= 0; node = reached.nextSetBit(node + 1)) {
            int without = family[opening ? nodes.high(node) : nodes.low(node)];
            int with = family[opening ? nodes.low(node) : nodes.high(node)];
            family[node] = sets.node(nodes.level(node), without, sets.difference(with, without));
        }
        return family[root];
    }
}
