package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Scenario;
import parley.space.Budget;
import parley.space.MarkedCompilation;
import parley.space.MarkedSpace;
import parley.space.NotDecided;
import parley.space.Tally;

/**
 * Bargaining over the possible agreements of some positions, between all parties with a say. Everything is exact: the
 * frontier is found on the compiled space, not by listing agreements, and the solutions on the frontier.
 */
public final class Bargaining {

    private final Positions positions;
    private final Disagreement kind;
    private final Budget budget;
    private final List<Preferences> preferences;
    private final List<Scale> scales = new ArrayList<>();

    private Bargaining(Positions positions, Disagreement kind, Budget budget) {
        this.positions = positions;
        this.kind = kind;
        this.budget = budget;
        this.preferences = DerivedPreferences.listAll(positions);
    }

    /**
     * What bargaining theory says of some positions.
     *
     * @param kind from what gains are counted
     */
    public static Bargain of(Positions positions, Disagreement kind, Budget budget) {
        try {
            return new Bargaining(positions, kind, budget).run(true);
        } catch (UndecidedException e) {
            return new Bargain.NotDecided(e.why());
        }
    }

    /** The same without the frontier: what each concept chooses by itself. */
    static Bargain oneByOne(Positions positions, Disagreement kind, Budget budget) {
        try {
            return new Bargaining(positions, kind, budget).run(false);
        } catch (UndecidedException e) {
            return new Bargain.NotDecided(e.why());
        }
    }

    private Bargain run(boolean withFrontier) throws UndecidedException {
        if (preferences.isEmpty()) {
            return new Bargain.Nobody();
        }
        Optional<Bargain.NoStatusQuo> unknown = findUnknownStatusQuo();
        if (unknown.isPresent()) {
            return unknown.get();
        }
        MarkedSpace space = compile(positions, preferences, scales, budget);
        if (space.zone().isEmpty()) {
            return new Bargain.Impossible();
        }
        List<Bargainer> bargainers = new ArrayList<>();
        for (int i = 0; i < preferences.size(); i++) {
            bargainers.add(bargainer(preferences.get(i), scales.get(i), space));
        }
        List<BigFraction> disagreement =
                bargainers.stream().map(this::disagreement).toList();
        return withFrontier
                        && EfficientSet.find(positions.scenario(), space, scales, budget)
                                instanceof EfficientSet efficient
                ? found(bargainers, disagreement, efficient)
                : oneByOne(bargainers, disagreement, space);
    }

    private Bargain oneByOne(List<Bargainer> bargainers, List<BigFraction> disagreement, MarkedSpace space) {
        Pursuit pursuit = new Pursuit(positions.scenario(), space, scales, disagreement, bargainers, budget);
        return new Bargain.OneByOne(
                bargainers,
                kind,
                disagreement,
                new SingleSolutions(pursuit, bargainers, disagreement).all(),
                "The efficient agreements are too many, or too much work to find, within the budget of "
                        + budget.nodes() + " nodes.");
    }

    /**
     * The possible agreements, with a mark for whatever preferences count.
     *
     * @param scales to which one is added for each of the preferences
     */
    static MarkedSpace compile(Positions positions, List<Preferences> preferences, List<Scale> scales, Budget budget)
            throws UndecidedException {
        Scale.Marks marks = new Scale.Marks();
        preferences.forEach(p -> scales.add(Scale.of(p.valuation(), positions.scenario(), marks)));
        MarkedCompilation compiled = MarkedSpace.compile(positions, marks.byName(), budget);
        if (compiled instanceof NotDecided undecided) {
            throw new UndecidedException(undecided.why());
        }
        return (MarkedSpace) compiled;
    }

    private Optional<Bargain.NoStatusQuo> findUnknownStatusQuo() {
        if (kind != Disagreement.STATUS_QUO) {
            return Optional.empty();
        }
        for (Preferences p : preferences) {
            for (String issue : p.valuation().issues()) {
                if (positions.scenario().getIssue(issue).statusQuo().isEmpty()) {
                    return Optional.of(new Bargain.NoStatusQuo(p.party(), issue));
                }
            }
        }
        return Optional.empty();
    }

    private Bargainer bargainer(Preferences of, Scale scale, MarkedSpace space) throws UndecidedException {
        List<BigFraction> ends = new ArrayList<>();
        if (scale.zeroMark().isEmpty()) {
            addEnds(space, scale, ends);
        } else {
            addEnds(space.where(scale.zeroMark().get(), false), scale, ends);
            if (!space.where(scale.zeroMark().get(), true).zone().isEmpty()) {
                ends.add(BigFraction.ZERO);
            }
        }
        return new Bargainer(
                of,
                ends.stream().min(Comparator.naturalOrder()).orElseThrow(),
                ends.stream().max(Comparator.naturalOrder()).orElseThrow(),
                findStatusQuo(positions.scenario(), of));
    }

    private void addEnds(MarkedSpace space, Scale scale, List<BigFraction> ends) throws UndecidedException {
        largest(space, scale.tally()).ifPresent(sum -> ends.add(scale.utility(sum)));
        largest(space, scale.tally().negated()).ifPresent(sum -> ends.add(scale.utility(sum.negate())));
    }

    private Optional<BigInteger> largest(MarkedSpace space, Tally tally) throws UndecidedException {
        return UndecidedException.known(space.largest(tally, 1, budget)).sums().stream()
                .findFirst()
                .map(sums -> sums.get(0));
    }

    /** What the status quo is worth to a party, where it is known on every issue that counts for it. */
    static Optional<BigFraction> findStatusQuo(Scenario scenario, Preferences preferences) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (Issue issue : scenario.issues().values()) {
            issue.statusQuo().ifPresent(option -> terms.put(issue.id(), option));
        }
        return terms.keySet().containsAll(preferences.valuation().issues())
                ? Optional.of(preferences.valuation().utility(new Agreement(terms)))
                : Optional.empty();
    }

    private Bargain found(List<Bargainer> bargainers, List<BigFraction> disagreement, EfficientSet efficient) {
        Solutions solutions = new Solutions(efficient.points(), disagreement);
        return new Bargain.Found(
                bargainers, kind, disagreement, efficient, solutions.onOffer(), solutions.ideal(), solutions.all());
    }

    private BigFraction disagreement(Bargainer bargainer) {
        Optional<BigFraction> stated = bargainer
                .preferences()
                .reservationValue()
                .map(value -> value instanceof ReservationValue.Stated number
                        ? number.utility()
                        : bargainer.statusQuo().orElseThrow());
        return switch (kind) {
            case RESERVATION -> stated.orElse(bargainer.least());
            case FLOOR ->
                stated.filter(value -> value.compareTo(bargainer.least()) > 0).orElse(bargainer.least());
            case STATUS_QUO -> bargainer.statusQuo().orElseThrow();
            case LEAST -> bargainer.least();
            case ZERO -> BigFraction.ZERO;
        };
    }
}
