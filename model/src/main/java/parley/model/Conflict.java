package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What parties can do, whatever they say, and what they would rather see done: a graph model in option form. Propositions
 * here are about actions: each is asked about as if it were an issue with the options {@value #TAKEN} and
 * {@value #NOT_TAKEN}.
 *
 * @param title what readers see
 * @param actions by id, in the order that numbers states
 * @param impossible combinations that cannot be
 * @param barred moves that cannot be made, although each action in them could be
 * @param same combinations that nothing tells apart
 * @param wants by party id, for every party that controls an action
 * @param outcomes what states come to on the agenda; the first that fits counts for each issue
 */
public record Conflict(
        Place place,
        String title,
        Map<String, Action> actions,
        List<Exclusion> impossible,
        List<BarredMove> barred,
        List<Exclusion> same,
        Map<String, Wants> wants,
        List<Outcome> outcomes) {

    /** Most actions that a conflict may have: states are numbers whose bits are actions. */
    public static final int MOST_ACTIONS = 62;

    /** The option of an action that is taken. */
    public static final String TAKEN = "yes";

    /** The option of an action that is not taken. */
    public static final String NOT_TAKEN = "no";

    public Conflict {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        impossible = List.copyOf(impossible);
        barred = List.copyOf(barred);
        same = List.copyOf(same);
        wants = Collections.unmodifiableMap(new LinkedHashMap<>(wants));
        outcomes = List.copyOf(outcomes);
    }

    /** Ids of the parties that control an action, in the order of their first one: the decision makers. */
    public List<String> decisionMakers() {
        return actions.values().stream().map(Action::party).distinct().toList();
    }

    /** Ids of the actions that are taken at the start. */
    public Set<String> takenAtStart() {
        return actions.values().stream()
                .filter(Action::isTaken)
                .map(Action::id)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Whether an action, once taken or given up, can be undone. */
    public enum Direction {
        BOTH("both", "it can be taken and given up"),
        TAKE_ONLY("take-only", "once taken it cannot be given up"),
        GIVE_UP_ONLY("give-up-only", "once given up it cannot be taken again");

        private final String word;
        private final String meaning;

        Direction(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** The word shown to readers. */
        public String word() {
            return word;
        }

        /** What the word means, as half a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * Something that one party can do or leave.
     *
     * @param party id of the party that controls it
     * @param name what it does, to follow the party's name, such as {@code ceases fire}
     * @param isTaken whether it is taken at the start: in the status quo
     */
    public record Action(
            String id, Place place, String party, String name, Direction direction, boolean isTaken, Grounds grounds) {}

    /** Combinations of actions of which something is said, with the reason. */
    public record Exclusion(Place place, Proposition when, Grounds grounds) {}

    /** No move leads from a state of which the first holds to one of which the second holds. */
    public record BarredMove(Place place, Proposition from, Proposition to, Grounds grounds) {}

    /**
     * What one party would rather see done.
     *
     * @param unknown pairs of propositions: between a state of the first and one of the second, nobody knows what it
     *     prefers
     */
    public record Wants(String party, Place place, Order order, List<Doubt> unknown, Grounds grounds) {
        public Wants {
            unknown = List.copyOf(unknown);
        }
    }

    /** How states are ranked. */
    public sealed interface Order permits ByPriorities, ByRanking, ByUtility {
        /** What it names of actions, in order. */
        List<Proposition> propositions();
    }

    /** Propositions, the most important first, read lexicographically: option prioritisation. */
    public record ByPriorities(List<Proposition> propositions) implements Order {
        public ByPriorities {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * Groups of states, the best first: a state is in the first group whose proposition holds of it, in a last group if
     * none does. States of one group are equally good.
     */
    public record ByRanking(List<Proposition> propositions) implements Order {
        public ByRanking {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * By the utility of the terms that a state comes to, as the scenario's preferences of the party have it. Where the
     * outcomes leave an issue open on which that utility depends, nothing is known.
     */
    public record ByUtility() implements Order {

        /** The word for it in scenarios. */
        public static final String WORD = "of-outcomes";

        @Override
        public List<Proposition> propositions() {
            return List.of();
        }
    }

    /** Between states of one kind and of another, it is not known which the party prefers. */
    public record Doubt(Proposition between, Proposition and) {}

    /**
     * What a state comes to on the agenda.
     *
     * @param terms options by issue
     */
    public record Outcome(Place place, Proposition when, Map<String, String> terms, Grounds grounds) {
        public Outcome {
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        }
    }
}
