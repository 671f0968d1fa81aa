package parley.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.model.Conflict;
import parley.moves.ActionForm;
import parley.moves.Caution;
import parley.moves.Concept;
import parley.moves.Stability;

/**
 * What-if tallies: which states are equilibria after each small change of what the parties want or can do, and how often each
 * state is one. A tally counts changes; it is no probability of anything.
 *
 * @param concept by which states are equilibria
 * @param together how many changes are made at a time at most: 1 or 2
 * @param changes every small change
 * @param now the equilibria without any change
 * @param cases what follows from each choice of changes; first those of one change each, in their order
 */
public record ConflictTally(Concept concept, int together, List<ConflictChange> changes, BitSet now, List<Case> cases) {

    /** Most changes at a time. */
    public static final int MOST_TOGETHER = 2;

    /** Most choices of changes. */
    public static final int MOST_CASES = 5_000;

    /** Most looks at states. */
    private static final long MOST_WORK = 20_000_000;

    public ConflictTally {
        changes = List.copyOf(changes);
        now = (BitSet) now.clone();
        cases = List.copyOf(cases);
    }

    @Override
    public BitSet now() {
        return (BitSet) now.clone();
    }

    /**
     * What follows from some changes.
     *
     * @param changes their positions in the list of all, ascending
     * @param equilibria states of the unchanged conflict; absent where the changes leave no state, or too many
     * @param others how many equilibria are no states of the unchanged conflict
     */
    public record Case(List<Integer> changes, Optional<BitSet> equilibria, int others) {
        public Case {
            changes = List.copyOf(changes);
            equilibria = equilibria.map(set -> (BitSet) set.clone());
        }

        @Override
        public Optional<BitSet> equilibria() {
            return equilibria.map(set -> (BitSet) set.clone());
        }

        /** Whether a state is an equilibrium. */
        public boolean has(int state) {
            return equilibria.isPresent() && equilibria.get().get(state);
        }
    }

    /** The tally; nothing where there are too many changes, states or moves. */
    public static Optional<ConflictTally> of(ConflictModel model, Concept concept, Caution caution, int together) {
        if (together < 1 || together > MOST_TOGETHER) {
            throw new IllegalArgumentException(together + " changes at a time");
        }
        List<ConflictChange> changes = ConflictChange.listAll(model.conflict());
        List<List<Integer>> choices = choices(changes, together);
        Optional<BitSet> now =
                Stability.of(model.game(), caution).equilibria(concept).find();
        long work = (long) choices.size()
                * model.form().states()
                * model.form().decisionMakers().size();
        if (choices.size() > MOST_CASES || work > MOST_WORK || now.isEmpty()) {
            return Optional.empty();
        }
        List<Case> cases = choices.stream()
                .map(choice -> look(model, changes, choice, concept, caution))
                .toList();
        return Optional.of(new ConflictTally(concept, together, changes, now.get(), cases));
    }

    private static List<List<Integer>> choices(List<ConflictChange> changes, int together) {
        List<List<Integer>> choices = new ArrayList<>();
        for (int one = 0; one < changes.size(); one++) {
            choices.add(List.of(one));
        }
        for (int one = 0; together > 1 && one < changes.size(); one++) {
            for (int other = one + 1; other < changes.size(); other++) {
                if (!changes.get(one).subject().equals(changes.get(other).subject())) {
                    choices.add(List.of(one, other));
                }
            }
        }
        return choices;
    }

    private static Case look(
            ConflictModel model, List<ConflictChange> changes, List<Integer> choice, Concept concept, Caution caution) {
        Conflict changed = model.conflict();
        for (int change : choice) {
            changed = changes.get(change).in(changed);
        }
        return ConflictModel.of(changed, model.preferences())
                .flatMap(other -> Stability.of(other.game(), caution)
                        .equilibria(concept)
                        .find()
                        .map(equilibria -> new Case(
                                choice,
                                Optional.of(found(model.form(), other.form(), equilibria)),
                                countOthers(model.form(), other.form(), equilibria))))
                .orElseGet(() -> new Case(choice, Optional.empty(), 0));
    }

    /** The states of the unchanged conflict, at least one of whose combinations is still possible, each of them stable. */
    private static BitSet found(ActionForm form, ActionForm other, BitSet equilibria) {
        BitSet found = new BitSet();
        for (int state = 0; state < form.states(); state++) {
            List<Integer> become = new ArrayList<>();
            for (long combination : form.listCombinations(state)) {
                int next = other.findState(combination);
                if (next >= 0) {
                    become.add(next);
                }
            }
            found.set(state, !become.isEmpty() && become.stream().allMatch(equilibria::get));
        }
        return found;
    }

    private static int countOthers(ActionForm form, ActionForm other, BitSet equilibria) {
        return (int) equilibria.stream()
                .filter(state -> {
                    for (long combination : other.listCombinations(state)) {
                        if (form.findState(combination) >= 0) {
                            return false;
                        }
                    }
                    return true;
                })
                .count();
    }

    /** In how many cases a state is an equilibrium, and of how many; those that leave no state count, too. */
    public Count count(int state, Predicate<Case> which) {
        List<Case> asked = cases.stream().filter(which).toList();
        return new Count((int) asked.stream().filter(one -> one.has(state)).count(), asked.size());
    }

    /** So many of so many. */
    public record Count(int in, int of) {}

    /** Whether a case changes only what parties want. */
    public boolean isOfWants(Case one) {
        return one.changes().stream().allMatch(change -> changes.get(change).isOfWants());
    }

    /** Whether a case changes only what parties can do. */
    public boolean isOfActions(Case one) {
        return one.changes().stream().noneMatch(change -> changes.get(change).isOfWants());
    }

    /** The case of one change alone. */
    public Case alone(int change) {
        return cases.get(change);
    }

    /** States that some case makes an equilibrium, or that are one now, ascending. */
    public BitSet everStable() {
        BitSet ever = now();
        cases.forEach(one -> one.equilibria().ifPresent(ever::or));
        return ever;
    }
}
