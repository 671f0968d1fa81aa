package parley.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Truth;
import parley.moves.Requirement.Comparison;

/**
 * Looks for the fewest comparisons to change so that each of several demands is met. A demand is met by any one of its
 * alternatives, each a set of comparisons; chosen alternatives must not contradict each other. Sets of changes are tried by
 * their size: whatever demand is not met yet, one of its alternatives has to be paid for.
 */
final class RemedySearch {

    /** Most sets of changes and choices that are looked at. */
    private static final int MOST_STEPS = 200_000;

    /** Most alternatives that one avoided state may have. */
    private static final int MOST_ALTERNATIVES = 256;

    private final List<List<Alternative>> demands;
    private final List<Comparison> comparisons;
    private final boolean isComplete;
    private final Set<BitSet> tried = new LinkedHashSet<>();
    private final List<Remedy> found = new ArrayList<>();
    private int stepsLeft = MOST_STEPS;
    private boolean isCut;

    /**
     * One way to meet a demand.
     *
     * @param all numbers of its comparisons
     * @param missing those of them that do not hold now
     */
    private record Alternative(BitSet all, BitSet missing) {}

    private RemedySearch(List<List<Alternative>> demands, List<Comparison> comparisons, boolean isComplete) {
        this.demands = demands;
        this.comparisons = comparisons;
        this.isComplete = isComplete;
    }

    static RemedySearch of(Game game, Concept concept, BitSet wished, BitSet avoided) {
        Gathering gathering = new Gathering(game);
        for (int state : wished.stream().toArray()) {
            Requirement.forEquilibrium(game.model(), concept, state).forEach(gathering::demand);
        }
        for (int state : avoided.stream().toArray()) {
            gathering.demandNot(Requirement.forEquilibrium(game.model(), concept, state));
        }
        return new RemedySearch(gathering.demands, List.copyOf(gathering.numbers.keySet()), gathering.isComplete);
    }

    /** Makes demands of requirements, and numbers their comparisons. */
    private static final class Gathering {
        private final Game game;
        private final Map<Comparison, Integer> numbers = new LinkedHashMap<>();
        private final List<List<Alternative>> demands = new ArrayList<>();
        private boolean isComplete = true;

        Gathering(Game game) {
            this.game = game;
        }

        void demand(Requirement requirement) {
            isComplete &= requirement.isComplete();
            add(requirement.alternatives());
        }

        /** That one of the requirements fails. */
        void demandNot(List<Requirement> requirements) {
            List<List<Comparison>> ways = new ArrayList<>();
            for (Requirement requirement : requirements) {
                List<Set<Comparison>> opposites =
                        requirement.isComplete() ? opposites(requirement.alternatives()) : List.of();
                isComplete &= requirement.isComplete() && opposites.size() <= MOST_ALTERNATIVES;
                if (opposites.size() <= MOST_ALTERNATIVES) {
                    opposites.forEach(set -> ways.add(List.copyOf(set)));
                }
            }
            add(ways);
        }

        /** What makes each alternative fail: one comparison of each, the other way round. */
        private static List<Set<Comparison>> opposites(List<List<Comparison>> alternatives) {
            List<Set<Comparison>> sets = List.of(Set.of());
            for (List<Comparison> alternative : alternatives) {
                List<Set<Comparison>> longer = new ArrayList<>();
                for (Set<Comparison> set : sets) {
                    for (Comparison comparison : alternative) {
                        Set<Comparison> more = new LinkedHashSet<>(set);
                        more.add(comparison.opposite());
                        longer.add(more);
                    }
                }
                sets = smallest(longer);
                if (sets.size() > MOST_ALTERNATIVES) {
                    return sets;
                }
            }
            return sets;
        }

        /** Those that include no other one. */
        private static List<Set<Comparison>> smallest(List<Set<Comparison>> sets) {
            List<Set<Comparison>> smallest = new ArrayList<>();
            sets.stream()
                    .sorted(Comparator.comparingInt(Set::size))
                    .filter(set -> smallest.stream().noneMatch(set::containsAll))
                    .forEach(smallest::add);
            return smallest;
        }

        private void add(List<List<Comparison>> alternatives) {
            demands.add(alternatives.stream()
                    .map(this::alternative)
                    .sorted(Comparator.comparingInt((Alternative a) -> a.missing.cardinality())
                            .thenComparingInt(a -> a.all.cardinality()))
                    .toList());
        }

        private Alternative alternative(List<Comparison> comparisons) {
            Alternative alternative = new Alternative(new BitSet(), new BitSet());
            for (Comparison comparison : comparisons) {
                int number = numbers.computeIfAbsent(comparison, c -> numbers.size());
                alternative.all.set(number);
                alternative.missing.set(number, comparison.holds(game) != Truth.TRUE);
            }
            return alternative;
        }
    }

    Remedy.Outcome search() {
        BitSet forced = forced();
        for (int size = 0; size <= Remedy.MOST_CHANGED && found.isEmpty(); size++) {
            isCut = false;
            tried.clear();
            extend(forced, forced.cardinality() + size);
            if (stepsLeft <= 0 || (found.isEmpty() && !isCut)) {
                break;
            }
        }
        boolean isCutShort = stepsLeft <= 0 || found.size() > Remedy.MOST_TOLD;
        if (!found.isEmpty()) {
            return new Remedy.Found(
                    found.stream().limit(Remedy.MOST_TOLD).toList(), isComplete && !isCutShort, isComplete);
        }
        return isComplete && !isCut && !isCutShort ? new Remedy.Impossible() : any();
    }

    /** What must change in any case: what demands ask for that can be met in one way only. */
    private BitSet forced() {
        BitSet forced = new BitSet();
        demands.stream().filter(demand -> demand.size() == 1).forEach(demand -> forced.or(demand.get(0).missing));
        return forced;
    }

    /** Some remedy, if the first that comes to hand will do, however much it changes. */
    private Remedy.Outcome any() {
        stepsLeft = MOST_STEPS;
        BitSet everything = new BitSet();
        everything.set(0, comparisons.size());
        BitSet chosen = new BitSet();
        if (!choose(0, chosen, everything)) {
            return new Remedy.Undecided();
        }
        BitSet changes = new BitSet();
        demands.forEach(demand -> demand.forEach(alternative -> changes.or(alternative.missing)));
        changes.and(chosen);
        return new Remedy.Found(List.of(remedy(changes, chosen)), false, false);
    }

    /** Adds to a set of changes until every demand can be met, or the set is too large. */
    private void extend(BitSet changes, int most) {
        if (--stepsLeft <= 0 || found.size() > Remedy.MOST_TOLD || !tried.add(changes) || !isConsistent(changes)) {
            return;
        }
        for (List<Alternative> demand : demands) {
            if (demand.stream().noneMatch(alternative -> isWithin(alternative.missing, changes))) {
                pay(demand, changes, most);
                return;
            }
        }
        BitSet chosen = (BitSet) changes.clone();
        if (choose(0, chosen, changes)) {
            found.add(remedy(changes, chosen));
        } else {
            demands.forEach(demand -> pay(demand, changes, most));
        }
    }

    private void pay(List<Alternative> demand, BitSet changes, int most) {
        for (Alternative alternative : demand) {
            if (!isWithin(alternative.missing, changes)) {
                BitSet more = union(changes, alternative.missing);
                if (more.cardinality() <= most) {
                    extend(more, most);
                } else {
                    isCut = true;
                }
            }
        }
    }

    /** Chooses an alternative for each demand from this one on, such that none contradicts another. */
    private boolean choose(int demand, BitSet chosen, BitSet changes) {
        if (demand == demands.size()) {
            return true;
        }
        for (Alternative alternative : demands.get(demand)) {
            if (isWithin(alternative.missing, changes) && --stepsLeft > 0) {
                BitSet more = union(chosen, alternative.all);
                if ((more.equals(chosen) || isConsistent(more)) && choose(demand + 1, more, changes)) {
                    chosen.or(more);
                    return true;
                }
            }
        }
        return false;
    }

    private Remedy remedy(BitSet changes, BitSet chosen) {
        BitSet kept = (BitSet) chosen.clone();
        kept.andNot(changes);
        return new Remedy(list(changes), list(kept));
    }

    private List<Comparison> list(BitSet numbers) {
        return numbers.stream().mapToObj(comparisons::get).toList();
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** Whether some orders of all states, with ties, agree with these comparisons: nobody's lead in a circle. */
    private boolean isConsistent(BitSet numbers) {
        List<Comparison> all = list(numbers);
        return all.stream()
                .filter(Comparison::prefers)
                .noneMatch(c -> leads(all, c.decisionMaker(), c.other(), c.state()));
    }

    /** Whether one state is at least as good as another by a chain of comparisons. */
    private static boolean leads(List<Comparison> all, int decisionMaker, int from, int to) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(from));
        List<Integer> queue = new ArrayList<>(seen);
        for (int next = 0; next < queue.size(); next++) {
            int here = queue.get(next);
            if (here == to) {
                return true;
            }
            for (Comparison c : all) {
                int better = c.prefers() ? c.state() : c.other();
                int worse = c.prefers() ? c.other() : c.state();
                if (c.decisionMaker() == decisionMaker && better == here && seen.add(worse)) {
                    queue.add(worse);
                }
            }
        }
        return false;
    }
}
