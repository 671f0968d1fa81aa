package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Conflict;
import parley.model.Proposition;
import parley.moves.Preference;
import parley.study.ConflictFinding.Analysed;
import parley.study.ConflictWording;
import parley.study.Wording;

/**
 * Writes a conflict as a game file of GMCR+: options grouped by decision maker, infeasible conditions, and for each decision
 * maker the ranking of all states by number. A number is the sum of 2<sup>k</sup> over the positions k of the options taken.
 */
final class GmcrWriter {

    /** Most conditions to write for one that is not a plain list of options. */
    private static final int MOST_CONDITIONS = 500;

    private static final Pattern IMPORTED = Pattern.compile("takes “([^“”]+)”");

    private final Analysed found;
    private final ConflictWording words;
    /** Ids of the actions, grouped by decision maker: their places are the numbers of options in the file. */
    private final List<String> order;

    private GmcrWriter(Analysed found, Wording wording) {
        this.found = found;
        this.words = new ConflictWording(wording, found.model());
        List<String> grouped = new ArrayList<>();
        for (String party : found.conflict().decisionMakers()) {
            found.conflict().actions().values().stream()
                    .filter(action -> action.party().equals(party))
                    .forEach(action -> grouped.add(action.id()));
        }
        this.order = List.copyOf(grouped);
    }

    /** Why such a file cannot say all of the conflict, as a full sentence; nothing where it can. */
    static Optional<String> findObstacle(Analysed found) {
        if (!found.conflict().same().isEmpty()) {
            return Optional.of("A game file of GMCR+ has no states that are several combinations.");
        } else if (!found.conflict().barred().isEmpty()) {
            return Optional.of("A game file of GMCR+ has no barred moves.");
        } else if (found.model().game().preferences().stream().anyMatch(p -> !p.isTotal())) {
            return Optional.of("A game file of GMCR+ has no unknown preferences.");
        }
        return Optional.empty();
    }

    /** The file; throws where there is an obstacle. */
    static String write(Analysed found, Wording wording) {
        findObstacle(found).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return Json.write(new GmcrWriter(found, wording).file());
    }

    private ObjectNode file() {
        ObjectNode root = Json.object()
                .put("program", "Parley")
                .put("title", found.conflict().title());
        root.set("options", Json.array(order, this::option));
        ArrayNode makers = Json.array(List.<Integer>of(), number -> Json.object());
        for (int i = 0; i < found.conflict().decisionMakers().size(); i++) {
            makers.add(decisionMaker(i));
        }
        root.set("decisionMakers", makers);
        Set<Map<Integer, Boolean>> impossible = new LinkedHashSet<>();
        found.conflict().impossible().forEach(exclusion -> impossible.addAll(conditions(exclusion.when(), true)));
        root.set("infeasibles", Json.array(impossible, GmcrWriter::condition));
        root.put("useManualPreferenceRanking", true);
        return root;
    }

    private ObjectNode option(String id) {
        Conflict.Action action = getAction(id);
        String direction = switch (action.direction()) {
            case BOTH -> "both";
            case TAKE_ONLY -> "fwd";
            case GIVE_UP_ONLY -> "back";
        };
        return Json.object().put("name", bareName(action.name())).put("permittedDirection", direction);
    }

    /** The name that an imported option had in its file, without the verb that makes a sentence of it here. */
    private static String bareName(String name) {
        Matcher imported = IMPORTED.matcher(name);
        return imported.matches() ? imported.group(1) : name;
    }

    private Conflict.Action getAction(String id) {
        Conflict.Action action = found.conflict().actions().get(id);
        if (action == null) {
            throw new IllegalStateException("no action " + id);
        }
        return action;
    }

    private ObjectNode decisionMaker(int index) {
        String party = found.model().party(index);
        ObjectNode node = Json.object().put("name", words.party(index));
        List<Integer> own = order.stream()
                .filter(id -> getAction(id).party().equals(party))
                .map(order::indexOf)
                .toList();
        node.set("options", numbers(own));
        node.set("preferences", Json.texts(List.of()));
        Preference preference = found.model().game().preferences().get(index);
        ArrayNode ranking = Json.texts(List.of());
        for (List<Integer> group : preference.ranking()) {
            List<Long> states = group.stream().map(this::number).sorted().toList();
            if (states.size() == 1) {
                ranking.add(states.get(0));
            } else {
                ArrayNode tied = Json.texts(List.of());
                states.forEach(tied::add);
                ranking.add(tied);
            }
        }
        node.set("preferenceRanking", ranking);
        return node;
    }

    private static ArrayNode numbers(List<Integer> numbers) {
        return Json.array(numbers, com.fasterxml.jackson.databind.node.IntNode::valueOf);
    }

    /** The number of a state with the options in the order of the file. */
    private long number(int state) {
        return found.model().taken(state).stream()
                .mapToLong(id -> 1L << order.indexOf(id))
                .sum();
    }

    private static ArrayNode condition(Map<Integer, Boolean> options) {
        ArrayNode condition = Json.texts(List.of());
        options.forEach(
                (index, taken) -> condition.add(Json.texts(List.of()).add(index).add(taken ? "Y" : "N")));
        return condition;
    }

    /** A proposition, or its contrary, as conditions of which one suffices: for each, which options are taken or not. */
    private Set<Map<Integer, Boolean>> conditions(Proposition p, boolean wanted) {
        if (p instanceof Proposition.Choice choice) {
            return choice(choice, wanted);
        } else if (p instanceof Proposition.Not not) {
            return conditions(not.part(), !wanted);
        } else if (p instanceof Proposition.If rule) {
            return wanted
                    ? either(List.of(conditions(rule.when(), false), conditions(rule.then(), true)))
                    : both(conditions(rule.when(), true), conditions(rule.then(), false));
        } else if (p instanceof Proposition.AtMost most) {
            int needed = wanted ? most.parts().size() - most.limit() : most.limit() + 1;
            return needed <= 0 ? Set.of(Map.of()) : choose(most.parts(), needed, !wanted);
        }
        List<Set<Map<Integer, Boolean>>> parts =
                p.parts().stream().map(part -> conditions(part, wanted)).toList();
        boolean isAll = p instanceof Proposition.All == wanted;
        return isAll ? parts.stream().reduce(Set.of(Map.of()), GmcrWriter::both) : either(parts);
    }

    private Set<Map<Integer, Boolean>> choice(Proposition.Choice choice, boolean wanted) {
        Set<Map<Integer, Boolean>> found = new LinkedHashSet<>();
        for (boolean taken : new boolean[] {true, false}) {
            if (choice.options().contains(taken ? Conflict.TAKEN : Conflict.NOT_TAKEN) == wanted) {
                found.add(Map.of(order.indexOf(choice.issue()), taken));
            }
        }
        return found;
    }

    /** So many of some parts hold, or fail. */
    private Set<Map<Integer, Boolean>> choose(List<Proposition> parts, int needed, boolean wanted) {
        if (needed == 0) {
            return Set.of(Map.of());
        } else if (parts.size() < needed) {
            return Set.of();
        }
        List<Proposition> rest = parts.subList(1, parts.size());
        return either(List.of(
                both(conditions(parts.get(0), wanted), choose(rest, needed - 1, wanted)),
                choose(rest, needed, wanted)));
    }

    private static Set<Map<Integer, Boolean>> either(List<Set<Map<Integer, Boolean>>> parts) {
        Set<Map<Integer, Boolean>> all = new LinkedHashSet<>();
        parts.forEach(all::addAll);
        return limited(all);
    }

    private static Set<Map<Integer, Boolean>> both(Set<Map<Integer, Boolean>> some, Set<Map<Integer, Boolean>> others) {
        Set<Map<Integer, Boolean>> joined = new LinkedHashSet<>();
        for (Map<Integer, Boolean> one : some) {
            for (Map<Integer, Boolean> other : others) {
                Map<Integer, Boolean> both = new TreeMap<>(one);
                both.putAll(other);
                boolean agree = one.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(both.get(entry.getKey())));
                if (agree) {
                    joined.add(both);
                }
            }
        }
        return limited(joined);
    }

    private static Set<Map<Integer, Boolean>> limited(Set<Map<Integer, Boolean>> conditions) {
        if (conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException(
                    "What is impossible takes more than " + MOST_CONDITIONS + " conditions in a game file of GMCR+.");
        }
        return conditions;
    }
}
