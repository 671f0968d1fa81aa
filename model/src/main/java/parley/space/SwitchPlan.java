package parley.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One way to work out a component: an order of its issues and switches in the diagram, and an order in which to get rid
 * of the issues.
 *
 * @param items each an issue alone, or a bundle of switches; the first is at the top
 * @param elimination issues, the first to go first
 */
record SwitchPlan(List<int[]> items, List<Integer> elimination) {

    /** Ways worth trying, the most promising first. */
    static List<SwitchPlan> of(Component component) {
        List<int[]> items = new ArrayList<>();
        component.issues().forEach(issue -> items.add(new int[] {issue}));
        items.addAll(component.bundles());
        Map<Integer, Integer> itemOf = new TreeMap<>();
        for (int item = 0; item < items.size(); item++) {
            for (int v : items.get(item)) {
                itemOf.put(v, item);
            }
        }
        int[][] groups = component.constraints().stream()
                .map(c -> Arrays.stream(c.vars())
                        .map(v -> itemOf.getOrDefault(v, 0))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        List<Integer[]> orders = new ArrayList<>();
        for (Integer[] start : starts(items.size(), component.issues().size(), groups)) {
            Integer[] order = ForceOrder.improve(start, groups);
            if (orders.stream().noneMatch(o -> Arrays.equals(o, order))) {
                orders.add(order);
            }
        }
        orders.sort(Comparator.comparingLong(order -> ForceOrder.span(order, groups)));
        List<SwitchPlan> plans = new ArrayList<>();
        for (Integer[] order : orders) {
            List<int[]> ordered = Arrays.stream(order).map(items::get).toList();
            plans.add(new SwitchPlan(ordered, bottomUp(order, component)));
            plans.add(new SwitchPlan(ordered, minFill(order, component, groups)));
        }
        return plans;
    }

    private static List<Integer[]> starts(int items, int issues, int[][] groups) {
        Integer[] declared = IntStream.range(0, items).boxed().toArray(Integer[]::new);
        double[] middle = new double[items];
        int[] count = new int[items];
        for (int[] group : groups) {
            double at = Arrays.stream(group).filter(i -> i < issues).average().orElse(0);
            Arrays.stream(group).forEach(i -> {
                middle[i] += at;
                count[i]++;
            });
        }
        Arrays.sort(
                declared,
                Comparator.comparingDouble((Integer i) -> i < issues || count[i] == 0 ? i : middle[i] / count[i]));
        return List.of(declared, byRank(items, groups), nearToNear(items, groups));
    }

    private static Integer[] byRank(int items, int[][] groups) {
        int[] rank = EliminationOrder.ranks(items, List.of(groups));
        Integer[] order = IntStream.range(0, items).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(i -> rank[i]));
        return order;
    }

    /** Breadth first from an item that is far from another, those with few neighbours first (Cuthill and McKee 1969). */
    private static Integer[] nearToNear(int items, int[][] groups) {
        List<List<int[]>> groupsOf = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            groupsOf.add(new ArrayList<>());
        }
        for (int[] group : groups) {
            Arrays.stream(group).forEach(i -> groupsOf.get(i).add(group));
        }
        Integer[] once = breadthFirst(0, groupsOf);
        return breadthFirst(once[once.length - 1], groupsOf);
    }

    private static Integer[] breadthFirst(int start, List<List<int[]>> groupsOf) {
        boolean[] met = new boolean[groupsOf.size()];
        List<Integer> order = new ArrayList<>(List.of(start));
        met[start] = true;
        for (int at = 0; at < order.size(); at++) {
            IntStream near = groupsOf.get(order.get(at)).stream().flatMapToInt(Arrays::stream);
            near.filter(i -> !met[i])
                    .distinct()
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> groupsOf.get(i).size()))
                    .forEach(i -> {
                        met[i] = true;
                        order.add(i);
                    });
        }
        IntStream.range(0, met.length).filter(i -> !met[i]).forEach(order::add);
        return order.toArray(Integer[]::new);
    }

    /** The deepest issue first: what lies above it is not touched. */
    private static List<Integer> bottomUp(Integer[] order, Component component) {
        List<Integer> elimination = new ArrayList<>();
        for (int i = order.length - 1; i >= 0; i--) {
            if (order[i] < component.issues().size()) {
                elimination.add(component.issues().get(order[i]));
            }
        }
        return elimination;
    }

    /** By min-fill among the issues, the deepest first among equals. */
    private static List<Integer> minFill(Integer[] order, Component component, int[][] groups) {
        List<Integer> deepestFirst = bottomUp(order, component);
        int[] index = new int[component.issues().size()];
        int next = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            if (order[i] < index.length) {
                index[order[i]] = next++;
            }
        }
        List<int[]> issueGroups = Arrays.stream(groups)
                .map(group -> Arrays.stream(group)
                        .filter(i -> i < index.length)
                        .map(i -> index[i])
                        .toArray())
                .toList();
        int[] rank = EliminationOrder.ranks(index.length, issueGroups);
        return IntStream.range(0, index.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -rank[i]))
                .map(deepestFirst::get)
                .toList();
    }
}
