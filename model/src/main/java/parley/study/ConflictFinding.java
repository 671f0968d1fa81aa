package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.model.Conflict;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.moves.ActionForm;
import parley.moves.Caution;
import parley.moves.Coalition;
import parley.moves.Concept;
import parley.moves.Evolution;
import parley.moves.LimitedMoves;
import parley.moves.Robustness;
import parley.moves.Stability;
import parley.moves.StableStates;
import parley.moves.Step;
import parley.space.AgreementSpace;
import parley.space.Zone;

/** What would hold: the analysis of a scenario's conflict. */
public sealed interface ConflictFinding {

    /** The conflict as it was written down. */
    Conflict conflict();

    /** It has too many states to look at each; nothing is claimed of it. */
    record TooLarge(Conflict conflict) implements ConflictFinding {

        /** Why nothing is claimed, as a full sentence. */
        public String why() {
            return "The conflict has more than " + ActionForm.MOST_STATES
                    + " states, or they take too long to list: nothing is decided of it.";
        }
    }

    /**
     * The analysis.
     *
     * @param stability which states are stable for whom
     * @param listed the states told one by one: all where they are few, otherwise those of the status quo and the equilibria
     * @param foresight equilibria of those who look ahead, by how far; what is not decided is left out
     * @param circles sets of states among which improvements lead round and round
     * @param leaps what coalitions can do at the equilibria
     * @param coalitional equilibria that no coalition leaves by Nash's concept; absent where there are too many
     * @param robustness absent where nothing is tied or unknown, or the model is too large
     */
    record Analysed(
            ConflictModel model,
            Stability stability,
            List<StateFinding> listed,
            Map<String, BitSet> foresight,
            List<BitSet> circles,
            List<Leap> leaps,
            Optional<BitSet> coalitional,
            Optional<Robustness> robustness)
            implements ConflictFinding {
        public Analysed {
            listed = List.copyOf(listed);
            foresight = Collections.unmodifiableMap(new LinkedHashMap<>(foresight));
            circles = List.copyOf(circles);
            leaps = List.copyOf(leaps);
        }

        @Override
        public Conflict conflict() {
            return model.conflict();
        }

        /** The concepts that are decided for this conflict. */
        public List<Concept> concepts() {
            return List.of(Concept.values()).stream()
                    .filter(concept -> stability.equilibria(concept) instanceof StableStates.Decided)
                    .toList();
        }

        /** The equilibria by a concept that is decided. */
        public BitSet equilibria(Concept concept) {
            return stability.equilibria(concept).getStates();
        }

        /** Whether everybody ranks all states without ties, so that nothing is left open. */
        public boolean isStrict() {
            return ConflictFinding.isStrict(model);
        }

        /** The finding on a state that is listed. */
        public Optional<StateFinding> find(int state) {
            return listed.stream().filter(finding -> finding.state() == state).findFirst();
        }
    }

    /**
     * One state.
     *
     * @param terms what it comes to on the agenda, by issue
     * @param agreements how many possible agreements have these terms; absent where no outcome says anything of the state,
     *     or the space of agreements was not worked out
     * @param ways how improvements lead there from the status quo
     */
    record StateFinding(int state, Map<String, String> terms, Optional<BigInteger> agreements, Evolution.Ways ways) {
        public StateFinding {
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        }
    }

    /**
     * What a coalition could do that each member prefers.
     *
     * @param members numbers of its decision makers
     */
    record Leap(List<Integer> members, int from, int to, List<Step> way) {
        public Leap {
            members = List.copyOf(members);
            way = List.copyOf(way);
        }

        /** Whether each member takes a step; otherwise a smaller coalition does the same. */
        public boolean takesEverybody() {
            return members.stream().allMatch(member -> way.stream().anyMatch(step -> step.decisionMaker() == member));
        }
    }

    /** Most states told one by one. */
    int MOST_LISTED = 64;

    /** Most ways of a coalition that are told. */
    int MOST_LEAPS = 40;

    /** How far ahead decision makers look in the table. */
    List<Integer> HORIZONS = List.of(2, 3);

    /** For samples. */
    long SEED = 1;

    /**
     * The analysis of a scenario's conflict, if it has one.
     *
     * @param space the agreements that are possible, where they are known
     * @param concept by which it is asked how much equilibria depend on ties and unknown preferences
     */
    static Optional<ConflictFinding> of(
            Scenario scenario, Optional<AgreementSpace> space, Caution caution, Concept concept) {
        return scenario.conflict()
                .map(conflict -> ConflictModel.of(conflict, scenario.preferences())
                        .<ConflictFinding>map(
                                model -> analyse(model, space.map(AgreementSpace::possible), caution, concept))
                        .orElseGet(() -> new TooLarge(conflict)));
    }

    private static Analysed analyse(ConflictModel model, Optional<Zone> possible, Caution caution, Concept concept) {
        Stability stability = Stability.of(model.game(), caution);
        BitSet told = statesToTell(model, stability);
        Evolution evolution = Evolution.from(model.game(), model.start());
        return new Analysed(
                model,
                stability,
                told.stream()
                        .mapToObj(state -> state(model, state, possible, evolution))
                        .toList(),
                foresight(model),
                evolution.circles(),
                leaps(model, stability),
                Coalition.equilibria(stability, Concept.NASH).find(),
                robustness(model, concept, told));
    }

    private static BitSet statesToTell(ConflictModel model, Stability stability) {
        BitSet told = new BitSet();
        if (model.form().states() <= MOST_LISTED) {
            told.set(0, model.form().states());
            return told;
        }
        for (Concept concept : List.of(Concept.NASH, Concept.SEQ)) {
            stability.equilibria(concept).find().ifPresent(told::or);
        }
        int[] kept = told.stream().limit(MOST_LISTED - 1L).toArray();
        told.clear();
        IntStream.of(kept).forEach(told::set);
        told.set(model.start());
        return told;
    }

    private static StateFinding state(ConflictModel model, int state, Optional<Zone> possible, Evolution evolution) {
        Map<String, String> terms = model.terms(state);
        Optional<BigInteger> agreements = terms.isEmpty()
                ? Optional.empty()
                : possible.map(zone -> zone.restrictTo(terms.entrySet().stream()
                                .map(term -> Choice.of(term.getKey(), term.getValue()))
                                .toList())
                        .count());
        return new StateFinding(state, terms, agreements, evolution.waysTo(state));
    }

    private static Map<String, BitSet> foresight(ConflictModel model) {
        Map<String, BitSet> found = new LinkedHashMap<>();
        LimitedMoves moves = LimitedMoves.of(model.game());
        for (int horizon : HORIZONS) {
            ofAll(model, i -> moves.stable(i, horizon)).ifPresent(set -> found.put("L" + horizon, set));
        }
        ofAll(model, moves::nonMyopic).ifPresent(set -> found.put("NM", set));
        return found;
    }

    private static Optional<BitSet> ofAll(ConflictModel model, java.util.function.IntFunction<StableStates> stable) {
        BitSet all = new BitSet();
        all.set(0, model.form().states());
        for (int i = 0; i < model.form().decisionMakers().size(); i++) {
            Optional<BitSet> ofOne = stable.apply(i).find();
            if (ofOne.isEmpty()) {
                return Optional.empty();
            }
            all.and(ofOne.get());
        }
        return Optional.of(all);
    }

    private static List<Leap> leaps(ConflictModel model, Stability stability) {
        List<Leap> leaps = new ArrayList<>();
        BitSet equilibria = stability.equilibria(Concept.SEQ).find().orElseGet(BitSet::new);
        for (Coalition coalition : Coalition.listAll(model.game(), stability.caution())) {
            for (int from : equilibria.stream().toArray()) {
                coalition.improvements(from).stream()
                        .mapToObj(to -> new Leap(coalition.members(), from, to, coalition.way(from, to)))
                        .filter(Leap::takesEverybody)
                        .limit(Math.max(0, MOST_LEAPS - leaps.size()))
                        .forEach(leaps::add);
            }
        }
        return leaps;
    }

    private static Optional<Robustness> robustness(ConflictModel model, Concept concept, BitSet states) {
        return isStrict(model) ? Optional.empty() : Robustness.of(model.game(), concept, states, SEED);
    }

    private static boolean isStrict(ConflictModel model) {
        return model.game().preferences().stream()
                .allMatch(p -> p.isTotal() && p.ranking().size() == p.states());
    }
}
