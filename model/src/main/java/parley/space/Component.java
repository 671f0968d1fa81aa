package parley.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Part of a problem that shares no variable with the rest.
 *
 * @param issues variables
 * @param bundles switches, each with those that must not stand beside it
 */
record Component(List<Integer> issues, List<int[]> bundles, List<Constraint> constraints) {

    /** The parts of a problem; variables that no constraint mentions are in none, and neither are constraints on nothing. */
    static List<Component> of(SwitchProblem problem) {
        return new Splitter(problem).split();
    }

    private static final class Splitter {
        private final SwitchProblem problem;
        private final int[] parent;
        private final boolean[] mentioned;

        Splitter(SwitchProblem problem) {
            this.problem = problem;
            this.parent = new int[problem.variables().size()];
            this.mentioned = new boolean[parent.length];
            Arrays.setAll(parent, v -> v);
        }

        List<Component> split() {
            problem.bundles().forEach(this::join);
            for (Constraint constraint : problem.constraints()) {
                join(constraint.vars());
                Arrays.stream(constraint.vars()).forEach(v -> mentioned[v] = true);
            }
            problem.bundles().forEach(this::spread);
            return collect();
        }

        /** A switch is mentioned where one of its bundle is. */
        private void spread(int[] bundle) {
            if (Arrays.stream(bundle).anyMatch(v -> mentioned[v])) {
                Arrays.stream(bundle).forEach(v -> mentioned[v] = true);
            }
        }

        private List<Component> collect() {
            Map<Integer, Component> byRoot = new TreeMap<>();
            for (int v = 0; v < problem.variables().issueCount(); v++) {
                if (mentioned[v]) {
                    at(byRoot, v).issues().add(v);
                }
            }
            for (int[] bundle : problem.bundles()) {
                if (mentioned[bundle[0]]) {
                    at(byRoot, bundle[0]).bundles().add(bundle);
                }
            }
            for (Constraint constraint : problem.constraints()) {
                if (constraint.vars().length > 0) {
                    at(byRoot, constraint.vars()[0]).constraints().add(constraint);
                }
            }
            return List.copyOf(byRoot.values());
        }

        private Component at(Map<Integer, Component> byRoot, int v) {
            return byRoot.computeIfAbsent(
                    find(v), r -> new Component(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }

        private void join(int[] vars) {
            for (int v : vars) {
                parent[find(v)] = find(vars[0]);
            }
        }

        private int find(int v) {
            int root = v;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }
    }
}
