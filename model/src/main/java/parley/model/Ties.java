package parley.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;

/**
 * Which statements are real together, and which cannot be: what {@code same-as} and {@code excludes} say of some
 * statements. A tie to a statement that is not among them says nothing.
 *
 * @param same groups of two or more ids, the one restated first; all of a group are real or none is
 * @param exclusive groups of two or more ids of which at most one is real; of a group in {@code same} only the first
 *     stands here, for all of it
 */
public record Ties(List<Set<String>> same, List<Set<String>> exclusive) {

    public Ties {
        same = List.copyOf(same);
        exclusive = List.copyOf(exclusive);
    }

    /** The ties between some statements; groups and their members in the order of the statements. */
    public static Ties of(Collection<Statement> statements) {
        Map<String, Statement> byId = new LinkedHashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        Map<String, Set<String>> same = new LinkedHashMap<>();
        for (Statement statement : statements) {
            String first = firstOf(statement, byId);
            same.computeIfAbsent(first, id -> new LinkedHashSet<>(List.of(id))).add(statement.id());
        }
        List<Set<String>> exclusive = components(same, byId).stream()
                .map(group -> ordered(group, byId.keySet()))
                .toList();
        return new Ties(several(same.values()), several(exclusive));
    }

    /**
     * Statements without some of them. What one of these ties together stays tied: those that it restated, or that restated
     * it, remain the same, with the credence and the cost that it may have stated for all, and exclude what it excluded.
     *
     * @param withheld ids
     */
    static List<Statement> withheld(List<Statement> statements, Set<String> withheld) {
        Map<String, Statement> kept = new LinkedHashMap<>();
        statements.stream().filter(s -> !withheld.contains(s.id())).forEach(s -> kept.put(s.id(), s));
        for (Set<String> group : of(statements).same()) {
            List<Statement> all =
                    statements.stream().filter(s -> group.contains(s.id())).toList();
            List<Statement> left =
                    all.stream().filter(s -> kept.containsKey(s.id())).toList();
            if (!left.isEmpty() && left.size() < all.size()) {
                retie(all, left, kept);
            }
        }
        return List.copyOf(kept.values());
    }

    /** Makes the first of those left that restates none of them stand for all. */
    private static void retie(List<Statement> all, List<Statement> left, Map<String, Statement> kept) {
        Statement head = left.stream()
                .filter(s -> s.coding().sameAs().filter(kept::containsKey).isEmpty())
                .findFirst()
                .orElse(left.get(0));
        List<Statement> gone =
                all.stream().filter(s -> !kept.containsKey(s.id())).toList();
        for (Statement statement : left) {
            Coding coding = statement.coding();
            Optional<String> same = statement.equals(head)
                    ? Optional.empty()
                    : coding.sameAs().filter(kept::containsKey).or(() -> Optional.of(head.id()));
            kept.put(statement.id(), statement.withCoding(coding.tied(coding.cost(), same, coding.excludes())));
        }
        inherit(all, gone, head, kept);
    }

    private static void inherit(
            List<Statement> all, List<Statement> gone, Statement head, Map<String, Statement> kept) {
        Set<String> excludes = new LinkedHashSet<>(head.coding().excludes());
        gone.forEach(s -> excludes.addAll(s.coding().excludes()));
        Optional<Double> cost = Stream.concat(Stream.of(head), gone.stream())
                .flatMap(s -> s.coding().cost().stream())
                .max(Comparator.naturalOrder());
        kept.computeIfPresent(
                head.id(),
                (id, s) -> s.withCoding(s.coding().tied(cost, s.coding().sameAs(), excludes)));
        Set<String> names = new LinkedHashSet<>();
        gone.forEach(s -> names.add(s.id()));
        kept.replaceAll((id, s) -> s.coding().excludes().stream().noneMatch(names::contains)
                ? s
                : s.withCoding(s.coding().tied(s.coding().cost(), s.coding().sameAs(), renamed(s, names, head.id()))));
        Optional<Credence> credence =
                all.stream().flatMap(s -> s.credence().stream()).findFirst();
        String first = all.stream()
                .map(Statement::id)
                .filter(kept::containsKey)
                .findFirst()
                .orElse(head.id());
        credence.ifPresent(stated -> kept.computeIfPresent(first, (id, s) -> s.withCredence(stated)));
    }

    private static Set<String> renamed(Statement statement, Set<String> gone, String head) {
        Set<String> renamed = new LinkedHashSet<>();
        statement.coding().excludes().forEach(id -> renamed.add(gone.contains(id) ? head : id));
        return renamed;
    }

    /** The statement that this one restates, through others where those restate it in turn; itself if none. */
    private static String firstOf(Statement statement, Map<String, Statement> byId) {
        Set<String> seen = new LinkedHashSet<>();
        String first = statement.id();
        Optional<Statement> next = Optional.of(statement);
        while (next.isPresent() && seen.add(next.get().id())) {
            first = next.get().id();
            next = next.get().coding().sameAs().flatMap(id -> Optional.ofNullable(byId.get(id)));
        }
        return first;
    }

    /** Statements that exclude each other, also through others; each stands for those that restate it. */
    private static Collection<Set<String>> components(Map<String, Set<String>> same, Map<String, Statement> byId) {
        Graph<String, DefaultEdge> exclusions = new Pseudograph<>(DefaultEdge.class);
        Map<String, String> firsts = new LinkedHashMap<>();
        same.forEach((first, all) -> {
            exclusions.addVertex(first);
            all.forEach(id -> firsts.put(id, first));
        });
        for (Statement statement : byId.values()) {
            for (String excluded : statement.coding().excludes()) {
                if (firsts.containsKey(excluded)) {
                    exclusions.addEdge(
                            firsts.getOrDefault(statement.id(), ""), firsts.getOrDefault(excluded, excluded));
                }
            }
        }
        return new ConnectivityInspector<>(exclusions).connectedSets();
    }

    private static Set<String> ordered(Set<String> group, Set<String> order) {
        Set<String> ordered = new LinkedHashSet<>();
        order.stream().filter(group::contains).forEach(ordered::add);
        return ordered;
    }

    private static List<Set<String>> several(Collection<Set<String>> groups) {
        List<Set<String>> several = new ArrayList<>();
        groups.stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> several.add(Collections.unmodifiableSet(group)));
        return several;
    }
}
