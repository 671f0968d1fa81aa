package parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Conflict;
import parley.model.Preferences;
import parley.model.Proposition;
import parley.model.Truth;
import parley.moves.ActionForm;
import parley.moves.Game;
import parley.moves.Preference;

/**
 * The graph model of a scenario's conflict.
 *
 * @param preferences of parties over agreements, for those that rank states by utility
 * @param game its states, its moves, and what the decision makers prefer
 * @param start the state of the status quo
 */
public record ConflictModel(
        Conflict conflict, Map<String, Preferences> preferences, ActionForm form, Game game, int start) {

    public ConflictModel {
        preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
    }

    /** What a conflict is fit for. */
    public enum Soundness {
        /** It has states, and its status quo is one of them. */
        SOUND,
        /** What is impossible leaves no state. */
        NO_STATE,
        /** The status quo is impossible. */
        NO_START,
        /** It is not known whether there is a state: there is too much to look at. */
        TOO_LARGE
    }

    /** Whether a conflict makes sense, without listing its states. */
    public static Soundness judge(Conflict conflict) {
        ActionForm.Description description = describe(conflict);
        Truth hasState = ActionForm.hasState(description);
        if (hasState == Truth.FALSE) {
            return Soundness.NO_STATE;
        } else if (!ActionForm.isPossible(description, combinationAtStart(conflict))) {
            return Soundness.NO_START;
        }
        return hasState == Truth.TRUE ? Soundness.SOUND : Soundness.TOO_LARGE;
    }

    /**
     * The model of a sound conflict; nothing where it has too many states.
     *
     * @param preferences of each party that ranks states by the utility of what they come to
     */
    public static Optional<ConflictModel> of(Conflict conflict, Map<String, Preferences> preferences) {
        if (!(ActionForm.form(describe(conflict)) instanceof ActionForm.Formed formed)) {
            return Optional.empty();
        }
        ActionForm form = formed.form();
        List<Preference> orders = conflict.decisionMakers().stream()
                .map(party -> preference(form, conflict, wantsOf(conflict, party), preferences))
                .toList();
        return Optional.of(new ConflictModel(
                conflict, preferences, form, new Game(form, orders), form.findState(combinationAtStart(conflict))));
    }

    /** The combinations of actions that are possible, ascending, as sums of 2<sup>k</sup> over the positions of those taken. */
    public static List<Long> listCombinations(Conflict conflict, int most) {
        return ActionForm.listCombinations(describe(conflict), most);
    }

    private static Conflict.Wants wantsOf(Conflict conflict, String party) {
        Conflict.Wants wants = conflict.wants().get(party);
        if (wants == null) {
            throw new IllegalArgumentException("nothing says what " + party + " wants");
        }
        return wants;
    }

    private static ActionForm.Description describe(Conflict conflict) {
        List<String> parties = conflict.decisionMakers();
        return new ActionForm.Description(
                parties,
                conflict.actions().values().stream()
                        .map(action ->
                                new ActionForm.Action(action.id(), parties.indexOf(action.party()), action.direction()))
                        .toList(),
                conflict.impossible().stream()
                        .<Proposition>map(exclusion -> new Proposition.Not(exclusion.when()))
                        .toList(),
                conflict.barred().stream()
                        .map(move -> new ActionForm.Barred(move.from(), move.to()))
                        .toList(),
                conflict.same().stream().map(Conflict.Exclusion::when).toList());
    }

    private static long combinationAtStart(Conflict conflict) {
        List<String> ids = List.copyOf(conflict.actions().keySet());
        return conflict.takenAtStart().stream()
                .mapToLong(id -> 1L << ids.indexOf(id))
                .sum();
    }

    private static Preference preference(
            ActionForm form, Conflict conflict, Conflict.Wants wants, Map<String, Preferences> preferences) {
        Preference preference = ordered(form, conflict, wants, preferences);
        for (Conflict.Doubt doubt : wants.unknown()) {
            preference = preference.withDoubt(form.where(doubt.between()), form.where(doubt.and()));
        }
        return preference;
    }

    private static Preference ordered(
            ActionForm form, Conflict conflict, Conflict.Wants wants, Map<String, Preferences> preferences) {
        if (wants.order() instanceof Conflict.ByPriorities priorities) {
            return Preference.ofPriorities(form, priorities.propositions());
        } else if (wants.order() instanceof Conflict.ByRanking ranking) {
            return Preference.ofGroups(form, ranking.propositions());
        }
        return utilities(form, conflict, wants.party(), preferences).preference();
    }

    private static StateUtilities utilities(
            ActionForm form, Conflict conflict, String party, Map<String, Preferences> preferences) {
        Preferences known = preferences.get(party);
        if (known == null) {
            throw new IllegalArgumentException("the scenario has no preferences of " + party);
        }
        return StateUtilities.of(form, conflict, known.valuation());
    }

    /** What states are worth to a party that ranks them by that; nothing where it ranks them otherwise. */
    public Optional<StateUtilities> findUtilities(String party) {
        return wantsOf(conflict, party).order() instanceof Conflict.ByUtility
                ? Optional.of(utilities(form, conflict, party, preferences))
                : Optional.empty();
    }

    /** Id of a decision maker's party. */
    public String party(int decisionMaker) {
        return form.decisionMakers().get(decisionMaker);
    }

    /** Terms that a state comes to on the agenda, by issue; what no outcome says anything of is left open. */
    public Map<String, String> terms(int state) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (Conflict.Outcome outcome : conflict.outcomes()) {
            if (form.holds(outcome.when(), state)) {
                outcome.terms().forEach(terms::putIfAbsent);
            }
        }
        return terms;
    }

    /** Ids of the actions taken in a state, in their order; of a merged state, those taken in each of its combinations. */
    public List<String> taken(int state) {
        List<String> ids = new ArrayList<>();
        int position = 0;
        for (String id : conflict.actions().keySet()) {
            if (form.isTaken(state, position++) == Truth.TRUE) {
                ids.add(id);
            }
        }
        return ids;
    }
}
