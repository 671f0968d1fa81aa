package parley.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Proposition;
import parley.model.Truth;

/**
 * A graph model in option form: each decision maker can take some actions or not; a state is a combination of actions that
 * is possible, and a move changes actions of one decision maker only. States are numbers whose bits are actions; moves are
 * never listed but found among the states that differ in one decision maker's actions alone.
 */
public final class ActionForm implements GraphModel {

    /** Most combinations of actions that a model may have. */
    public static final int MOST_STATES = 1 << 22;

    /** Most decisions to make in listing the states, and in looking for one. */
    private static final long MOST_STEPS = 1L << 26;

    private static final long FEW_STEPS = 1L << 18;

    private final Description description;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Limits limits;
    /** Every possible combination of actions, ascending. */
    private final long[] combinations;
    /** For each combination the number of its state. */
    private final int[] stateOf;
    /** For each state its combinations, as positions in the array of combinations: from firsts[s] to firsts[s + 1] - 1. */
    private final int[] members;

    private final int[] firsts;
    private final List<Siblings> siblings = new ArrayList<>();
    private final boolean isPlain;

    /**
     * An action that one decision maker can take or not.
     *
     * @param id short name, unique in the model
     * @param owner number of the decision maker
     */
    public record Action(String id, int owner, Direction direction) {}

    /**
     * Moves that cannot be made, although each action in them could be.
     *
     * @param from holds where the move would begin
     * @param to holds where it would end
     */
    public record Barred(Proposition from, Proposition to) {}

    /**
     * What a model is made from. Its propositions are about actions, as if each were an issue with the options {@code yes}
     * (taken) and {@code no}.
     *
     * @param requirements what every state satisfies
     * @param barred moves that cannot be made
     * @param merged for each of these, all states of which it holds are one state
     */
    public record Description(
            List<String> decisionMakers,
            List<Action> actions,
            List<Proposition> requirements,
            List<Barred> barred,
            List<Proposition> merged) {
        public Description {
            decisionMakers = List.copyOf(decisionMakers);
            actions = List.copyOf(actions);
            requirements = List.copyOf(requirements);
            barred = List.copyOf(barred);
            merged = List.copyOf(merged);
        }
    }

    /** Which moves cannot be made, in bits. */
    private record Limits(long takeOnly, long giveUpOnly, List<Condition> from, List<Condition> to) {

        boolean isNone() {
            return (takeOnly | giveUpOnly) == 0 && from.isEmpty();
        }

        boolean allow(long before, long after) {
            if ((after & ~before & giveUpOnly) != 0 || (before & ~after & takeOnly) != 0) {
                return false;
            }
            for (int i = 0; i < from.size(); i++) {
                if (from.get(i).holds(before) && to.get(i).holds(after)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Groups of combinations that differ in the actions of one decision maker only. */
    private static final class Siblings {
        /** All combinations, by group. */
        private final int[] order;
        /** For each combination its group. */
        private final int[] groupOf;
        /** For each group where it starts in the order, and the end of the last. */
        private final int[] starts;

        private Siblings(int[] order, int[] groupOf, int[] starts) {
            this.order = order;
            this.groupOf = groupOf;
            this.starts = starts;
        }

        static Siblings of(long[] combinations, long own) {
            long[] others = Arrays.stream(combinations).map(c -> c & ~own).toArray();
            long[] keys = Arrays.stream(others).sorted().distinct().toArray();
            int[] groupOf = Arrays.stream(others)
                    .mapToInt(key -> Arrays.binarySearch(keys, key))
                    .toArray();
            int[] starts = new int[keys.length + 1];
            for (int group : groupOf) {
                starts[group + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = Arrays.copyOf(starts, keys.length);
            int[] order = new int[combinations.length];
            for (int combination = 0; combination < order.length; combination++) {
                order[next[groupOf[combination]]++] = combination;
            }
            return new Siblings(order, groupOf, starts);
        }
    }

    private ActionForm(Description description, long[] combinations) {
        this.description = description;
        description.actions.forEach(action -> positions.put(action.id, positions.size()));
        this.combinations = combinations;
        this.limits = new Limits(
                bits(Direction.TAKE_ONLY),
                bits(Direction.GIVE_UP_ONLY),
                description.barred.stream().map(b -> compile(b.from)).toList(),
                description.barred.stream().map(b -> compile(b.to)).toList());
        this.stateOf = numberStates();
        int states = Arrays.stream(stateOf).max().orElseThrow() + 1;
        this.firsts = new int[states + 1];
        this.members = listMembers(states);
        for (int i = 0; i < description.decisionMakers.size(); i++) {
            siblings.add(Siblings.of(combinations, own(i)));
        }
        this.isPlain = states == combinations.length && limits.isNone();
    }

    /** What became of a description. */
    public sealed interface Formation permits Formed, NotFormed {

        /** The model; throws if there is none. */
        default ActionForm getForm() {
            if (this instanceof Formed formed) {
                return formed.form;
            }
            throw new IllegalStateException("no model was formed: " + this);
        }
    }

    /** A model was formed. */
    public record Formed(ActionForm form) implements Formation {}

    /** There is no model. */
    public enum NotFormed implements Formation {
        /** The requirements contradict each other. */
        NO_STATE,
        /** There are more states than {@link #MOST_STATES}, or more actions than {@link Conflict#MOST_ACTIONS}. */
        TOO_LARGE
    }

    /** Lists the states of a description. */
    public static Formation form(Description description) {
        if (description.actions.size() > Conflict.MOST_ACTIONS) {
            return NotFormed.TOO_LARGE;
        }
        Listing listing = new Listing(compileRequirements(description), MOST_STATES, MOST_STEPS);
        listing.decide(description.actions.size() - 1, 0);
        if (listing.isCut()) {
            return NotFormed.TOO_LARGE;
        }
        return listing.size == 0
                ? NotFormed.NO_STATE
                : new Formed(new ActionForm(description, Arrays.copyOf(listing.found, listing.size)));
    }

    /** Whether there is a state at all; unknown where that takes too long to see. */
    public static Truth hasState(Description description) {
        Listing listing = new Listing(compileRequirements(description), 0, FEW_STEPS);
        listing.decide(description.actions.size() - 1, 0);
        return listing.size > 0 ? Truth.TRUE : listing.isCut() ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether a combination of actions is a state. */
    public static boolean isPossible(Description description, long combination) {
        return compileRequirements(description).stream().allMatch(requirement -> requirement.holds(combination));
    }

    /** The combinations of actions that are possible, ascending: so many at most. */
    public static List<Long> listCombinations(Description description, int most) {
        Listing listing = new Listing(compileRequirements(description), most, MOST_STEPS);
        listing.decide(description.actions.size() - 1, 0);
        return Arrays.stream(listing.found, 0, Math.min(listing.size, most))
                .boxed()
                .toList();
    }

    private static List<Condition> compileRequirements(Description description) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        description.actions.forEach(action -> positions.put(action.id, positions.size()));
        return description.requirements.stream()
                .map(requirement -> Condition.compile(requirement, positions))
                .toList();
    }

    /** Decides one action after another, the last first, and turns back where a requirement cannot hold any more. */
    private static final class Listing {
        private final List<Condition> requirements;
        private final int most;
        private long stepsLeft;
        private long[] found = new long[64];
        private int size;

        Listing(List<Condition> requirements, int most, long steps) {
            this.requirements = requirements;
            this.most = most;
            this.stepsLeft = steps;
        }

        /** Whether there may be more than were found. */
        boolean isCut() {
            return size > most || stepsLeft <= 0;
        }

        void decide(int undecided, long taken) {
            stepsLeft--;
            long decided = -1L << (undecided + 1);
            for (Condition requirement : requirements) {
                if (requirement.holds(decided, taken) == Truth.FALSE) {
                    return;
                }
            }
            if (undecided < 0) {
                add(taken);
            } else if (!isCut()) {
                decide(undecided - 1, taken);
                decide(undecided - 1, taken | 1L << undecided);
            }
        }

        private void add(long combination) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = combination;
        }
    }

    private long bits(Direction direction) {
        return bits(action -> action.direction == direction);
    }

    private long own(int decisionMaker) {
        return bits(action -> action.owner == decisionMaker);
    }

    private long bits(java.util.function.Predicate<Action> which) {
        long bits = 0;
        for (int position = 0; position < description.actions.size(); position++) {
            bits |= which.test(description.actions.get(position)) ? 1L << position : 0;
        }
        return bits;
    }

    private Condition compile(Proposition proposition) {
        return Condition.compile(proposition, positions);
    }

    /** Gives each combination the number of its state: in ascending order of the first combination of each. */
    private int[] numberStates() {
        int[] first = firstAlike();
        int[] numbers = new int[combinations.length];
        int next = 0;
        for (int combination = 0; combination < numbers.length; combination++) {
            numbers[combination] = first[combination] == combination ? next++ : numbers[first[combination]];
        }
        return numbers;
    }

    /** For each combination, the first that is the same state. */
    private int[] firstAlike() {
        int[] first = new int[combinations.length];
        Arrays.setAll(first, combination -> combination);
        for (Proposition merged : description.merged) {
            Condition condition = compile(merged);
            int target = -1;
            for (int combination = 0; combination < first.length; combination++) {
                if (condition.holds(combinations[combination])) {
                    target = target < 0 ? root(first, combination) : join(first, target, combination);
                }
            }
        }
        for (int combination = 0; combination < first.length; combination++) {
            first[combination] = root(first, combination);
        }
        return first;
    }

    private static int join(int[] first, int a, int b) {
        int rootA = root(first, a);
        int rootB = root(first, b);
        first[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        return Math.min(rootA, rootB);
    }

    private static int root(int[] first, int combination) {
        int root = combination;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    private int[] listMembers(int states) {
        for (int state : stateOf) {
            firsts[state + 1]++;
        }
        Arrays.parallelPrefix(firsts, Integer::sum);
        int[] next = Arrays.copyOf(firsts, states);
        int[] listed = new int[combinations.length];
        for (int combination = 0; combination < listed.length; combination++) {
            listed[next[stateOf[combination]]++] = combination;
        }
        return listed;
    }

    /** What this was made from. */
    public Description description() {
        return description;
    }

    @Override
    public List<String> decisionMakers() {
        return description.decisionMakers;
    }

    @Override
    public int states() {
        return firsts.length - 1;
    }

    /**
     * A letter for each action, in order: Y taken, N not taken, - either, where the state is several combinations that
     * nothing tells apart.
     */
    @Override
    public String name(int state) {
        long all = -1L;
        long any = 0;
        for (int i = firsts[state]; i < firsts[state + 1]; i++) {
            all &= combinations[members[i]];
            any |= combinations[members[i]];
        }
        StringBuilder letters = new StringBuilder();
        for (int position = 0; position < description.actions.size(); position++) {
            long bit = 1L << position;
            letters.append((all & bit) != 0 ? 'Y' : (any & bit) != 0 ? '-' : 'N');
        }
        return letters.toString();
    }

    /** The lowest of a state's combinations: the sum of 2<sup>k</sup> over the positions k of the actions taken. */
    public long combination(int state) {
        return combinations[members[firsts[state]]];
    }

    /** Every combination of a state, ascending; more than one where states are merged. */
    public long[] listCombinations(int state) {
        long[] found = new long[firsts[state + 1] - firsts[state]];
        Arrays.setAll(found, i -> combinations[members[firsts[state] + i]]);
        return found;
    }

    /** The state of a combination of actions, or -1 if it is not possible. */
    public int findState(long combination) {
        int position = Arrays.binarySearch(combinations, combination);
        return position < 0 ? -1 : stateOf[position];
    }

    /** The states of which a proposition about actions holds; of a state that is merged, if it holds of its first one. */
    public BitSet where(Proposition proposition) {
        Condition condition = compile(proposition);
        BitSet found = new BitSet(states());
        for (int state = 0; state < states(); state++) {
            found.set(state, condition.holds(combination(state)));
        }
        return found;
    }

    /** Whether a proposition about actions holds of a state; of one that is merged, if it holds of its first one. */
    public boolean holds(Proposition proposition, int state) {
        return compile(proposition).holds(combination(state));
    }

    /** Whether an action is taken in a state; nothing where the state is merged from some with it and some without. */
    public Truth isTaken(int state, int position) {
        return switch (name(state).charAt(position)) {
            case 'Y' -> Truth.TRUE;
            case 'N' -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    @Override
    public void eachMove(int decisionMaker, int from, IntConsumer to) {
        eachNeighbour(decisionMaker, from, true, to);
    }

    @Override
    public void eachMoveInto(int decisionMaker, int to, IntConsumer from) {
        eachNeighbour(decisionMaker, to, false, from);
    }

    private void eachNeighbour(int decisionMaker, int state, boolean forwards, IntConsumer consumer) {
        Siblings groups = siblings.get(decisionMaker);
        if (isPlain) {
            eachSibling(groups, state, consumer);
            return;
        }
        for (int i = firsts[state]; i < firsts[state + 1]; i++) {
            long here = combinations[members[i]];
            int group = groups.groupOf[members[i]];
            for (int j = groups.starts[group]; j < groups.starts[group + 1]; j++) {
                long there = combinations[groups.order[j]];
                int next = stateOf[groups.order[j]];
                if (next != state && (forwards ? limits.allow(here, there) : limits.allow(there, here))) {
                    consumer.accept(next);
                }
            }
        }
    }

    /** Where each combination is a state of its own, and every change of one's own actions a move. */
    private static void eachSibling(Siblings groups, int state, IntConsumer consumer) {
        int group = groups.groupOf[state];
        for (int j = groups.starts[group]; j < groups.starts[group + 1]; j++) {
            if (groups.order[j] != state) {
                consumer.accept(groups.order[j]);
            }
        }
    }

    /**
     * Whether each combination is a state of its own, and every change of one's own actions a move. Then the states fall, for
     * each decision maker, into groups: it leads from each state to all others of its group, and to no other.
     */
    boolean isPlain() {
        return isPlain;
    }

    /** How many groups a decision maker has. */
    int countGroups(int decisionMaker) {
        return siblings.get(decisionMaker).starts.length - 1;
    }

    /** The group of a state, where the form is plain. */
    int group(int decisionMaker, int state) {
        return siblings.get(decisionMaker).groupOf[state];
    }

    /** How many moves there are at most, to judge the work before it is begun. */
    long countMovesAtMost() {
        long moves = 0;
        for (Siblings groups : siblings) {
            for (int group = 0; group + 1 < groups.starts.length; group++) {
                long size = (long) groups.starts[group + 1] - groups.starts[group];
                moves += size * (size - 1);
            }
        }
        return moves;
    }

    /**
     * The state that results where two decision makers move from the same state at once, or nothing if it is not possible.
     *
     * @param from a combination
     * @param one where the first would be after its own move alone
     * @param other where the second would be
     */
    @Nullable
    Integer join(long from, int first, long one, int second, long other) {
        long joint = (from & ~own(first) & ~own(second)) | (one & own(first)) | (other & own(second));
        int state = findState(joint);
        return state < 0 ? null : state;
    }

    /** Hands over each combination that a decision maker reaches from another one by a move that is possible. */
    void eachMoveOfCombination(int decisionMaker, long from, java.util.function.LongConsumer to) {
        int here = Arrays.binarySearch(combinations, from);
        Siblings groups = siblings.get(decisionMaker);
        int group = groups.groupOf[here];
        for (int j = groups.starts[group]; j < groups.starts[group + 1]; j++) {
            long there = combinations[groups.order[j]];
            if (there != from && limits.allow(from, there)) {
                to.accept(there);
            }
        }
    }
}
