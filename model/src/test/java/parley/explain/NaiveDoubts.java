package parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.model.Agreement;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.testing.NaiveNegotiation;

/** Chances by listing every way in which the red lines may be real or not. */
final class NaiveDoubts {

    final NaiveNegotiation naive;

    /** Red lines that are real together, by the first statement that draws one of them. */
    final Map<String, Set<String>> events = new LinkedHashMap<>();

    final Map<String, Double> odds = new LinkedHashMap<>();
    final List<Set<Integer>> exclusive = new ArrayList<>();

    NaiveDoubts(Scenario scenario) {
        naive = new NaiveNegotiation(scenario, scenario.asOf());
        List<Set<String>> same =
                partition(scenario, (a, b) -> a.coding().sameAs().equals(java.util.Optional.of(b.id())));
        List<Set<String>> apart = partition(
                scenario,
                (a, b) -> a.coding().excludes().contains(b.id())
                        || same.stream().anyMatch(s -> s.contains(a.id()) && s.contains(b.id())));
        Map<String, Set<String>> groupOf = new LinkedHashMap<>();
        for (NaiveNegotiation.Line line : naive.linesThatAre(RedLine.Status.BINDING)) {
            Set<String> event = find(same, line.statement().id());
            String name = events.keySet().stream()
                    .filter(event::contains)
                    .findFirst()
                    .orElse(line.statement().id());
            events.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(line.id());
            groupOf.put(name, find(apart, name));
            odds.computeIfAbsent(
                    name,
                    n -> scenario.statements().stream()
                            .filter(s -> event.contains(s.id()) && s.credence().isPresent())
                            .map(s -> s.credence().get().probability())
                            .findFirst()
                            .orElse(1.0));
        }
        List<String> names = List.copyOf(events.keySet());
        for (Set<String> group : apart) {
            Set<Integer> members = new LinkedHashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if (group.equals(groupOf.get(names.get(i)))) {
                    members.add(i);
                }
            }
            if (members.size() > 1) {
                exclusive.add(members);
            }
        }
    }

    private interface Link {
        boolean links(Statement a, Statement b);
    }

    /** Statements linked to each other, each with itself, joined until nothing changes. */
    private static List<Set<String>> partition(Scenario scenario, Link link) {
        List<Set<String>> sets = new ArrayList<>();
        scenario.statements().forEach(s -> sets.add(new LinkedHashSet<>(Set.of(s.id()))));
        for (Statement a : scenario.statements()) {
            for (Statement b : scenario.statements()) {
                if (link.links(a, b)) {
                    Set<String> one = find(sets, a.id());
                    Set<String> other = find(sets, b.id());
                    if (one != other) {
                        sets.remove(other);
                        one.addAll(other);
                    }
                }
            }
        }
        return sets;
    }

    private static Set<String> find(List<Set<String>> sets, String id) {
        return sets.stream().filter(s -> s.contains(id)).findFirst().orElseThrow();
    }

    boolean isContradictory() {
        List<Double> p = List.copyOf(odds.values());
        return exclusive.stream().anyMatch(g -> g.stream().mapToDouble(p::get).sum() > 1 + 1e-9);
    }

    Map<Set<String>, Double> worlds() {
        return worlds(odds, exclusive);
    }

    Map<Set<String>, Double> worlds(Map<String, Double> probabilities, List<Set<Integer>> groups) {
        return DoubtfulScenarios.worlds(List.copyOf(events.values()), List.copyOf(probabilities.values()), groups);
    }

    /** Whether some agreement of a kind is possible while these red lines stand. */
    boolean isOpen(Set<String> standing, Predicate<Agreement> kind) {
        return naive.leavesSome(standing, kind);
    }

    double chance(Map<Set<String>, Double> worlds, Predicate<Agreement> kind) {
        List<Predicate<Set<String>>> ways = naive.waysOf(kind);
        return worlds.entrySet().stream()
                .filter(world -> world.getValue() != 0 && ways.stream().anyMatch(way -> way.test(world.getKey())))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** In how many of all orders of the players each closes the last agreement, by trying every subset (Shapley 1953). */
    Map<String, double[]> shapleyAndBanzhaf(Map<String, Set<String>> players) {
        List<String> names = List.copyOf(players.keySet());
        int n = names.size();
        boolean[] open = new boolean[1 << n];
        for (int bits = 0; bits < 1 << n; bits++) {
            int set = bits;
            Set<String> standing = names.stream()
                    .filter(name -> (set >> names.indexOf(name) & 1) == 1)
                    .flatMap(name -> players.getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toSet());
            open[bits] = isOpen(standing, a -> true);
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            double shapley = 0;
            double banzhaf = 0;
            for (int bits = 0; bits < 1 << n; bits++) {
                if ((bits >> i & 1) == 0 && open[bits] && !open[bits | 1 << i]) {
                    shapley += factorial(Integer.bitCount(bits))
                            * factorial(n - 1 - Integer.bitCount(bits))
                            / factorial(n);
                    banzhaf += Math.pow(2, 1 - n);
                }
            }
            values.put(names.get(i), new double[] {shapley, banzhaf});
        }
        return values;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
