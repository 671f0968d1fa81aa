package parley.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Conflict;
import parley.model.Valuation;
import parley.moves.ActionForm;
import parley.moves.Preference;

/**
 * What the states of a conflict are worth to a party: the utility, exactly, of the terms that each comes to.
 *
 * @param values by state; absent where the outcomes leave an issue open on which the utility depends
 * @param open those issues
 */
public record StateUtilities(List<Optional<BigFraction>> values, Set<String> open) {

    public StateUtilities {
        values = List.copyOf(values);
        open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
    }

    static StateUtilities of(ActionForm form, Conflict conflict, Valuation valuation) {
        List<BitSet> fitting = conflict.outcomes().stream()
                .map(outcome -> form.where(outcome.when()))
                .toList();
        Map<BitSet, Optional<BigFraction>> known = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        List<Optional<BigFraction>> values = new ArrayList<>();
        for (int state = 0; state < form.states(); state++) {
            BitSet fits = new BitSet();
            for (int outcome = 0; outcome < fitting.size(); outcome++) {
                fits.set(outcome, fitting.get(outcome).get(state));
            }
            values.add(known.computeIfAbsent(fits, outcomes -> utility(conflict, valuation, outcomes, open)));
        }
        return new StateUtilities(values, open);
    }

    private static Optional<BigFraction> utility(
            Conflict conflict, Valuation valuation, BitSet outcomes, Set<String> open) {
        Map<String, String> terms = new LinkedHashMap<>();
        outcomes.stream()
                .forEach(outcome -> conflict.outcomes().get(outcome).terms().forEach(terms::putIfAbsent));
        List<String> left = valuation.issues().stream()
                .filter(issue -> !terms.containsKey(issue))
                .toList();
        open.addAll(left);
        return left.isEmpty() ? Optional.of(valuation.utility(new Agreement(terms))) : Optional.empty();
    }

    /** The states of each utility, the most first. */
    public SortedMap<BigFraction, BitSet> groups() {
        SortedMap<BigFraction, BitSet> groups = new TreeMap<>(Comparator.reverseOrder());
        for (int state = 0; state < values.size(); state++) {
            int here = state;
            values.get(here)
                    .ifPresent(value ->
                            groups.computeIfAbsent(value, v -> new BitSet()).set(here));
        }
        return groups;
    }

    /** The states whose utility is not known. */
    public BitSet unknown() {
        BitSet unknown = new BitSet();
        for (int state = 0; state < values.size(); state++) {
            unknown.set(state, values.get(state).isEmpty());
        }
        return unknown;
    }

    /** The more utility, the better; nothing is known of a state whose utility is not. */
    Preference preference() {
        BitSet unknown = unknown();
        BitSet all = new BitSet();
        all.set(0, values.size());
        Preference preference = Preference.ofValues(
                values.stream().map(value -> value.orElse(BigFraction.ZERO)).toList());
        return unknown.isEmpty() ? preference : preference.withDoubt(unknown, all);
    }
}
