package parley.moves;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Which states are stable for whom, by which concept.
 *
 * <p>Where a decision maker ranks all states, the answer costs about one look at each move, however many states there are, and
 * about one at each state where actions can be taken and given up at will.
 * Where some of its preferences are unknown, what the others can do is listed for each state, up to {@link #MOST_LISTED}
 * states.
 */
public final class Stability {

    /** Most states for which it is listed where the others can lead. */
    public static final int MOST_LISTED = 5_000;

    /** Most moves that are looked at. */
    public static final long MOST_MOVES = 1_000_000_000L;

    private final Game game;
    private final Caution caution;
    private final Map<Concept, StableStates[]> known = new LinkedHashMap<>();

    private Stability(Game game, Caution caution) {
        this.game = game;
        this.caution = caution;
    }

    /** The stability of each state, where nothing is unknown or what is unknown tempts and does not deter. */
    public static Stability of(Game game) {
        return of(game, Caution.A);
    }

    /** The stability of each state. */
    public static Stability of(Game game, Caution caution) {
        return new Stability(game, caution);
    }

    public Game game() {
        return game;
    }

    public Caution caution() {
        return caution;
    }

    /** The states that are stable for a decision maker. */
    public synchronized StableStates stable(Concept concept, int decisionMaker) {
        StableStates[] ofAll = known.computeIfAbsent(concept, c -> new StableStates[game.size()]);
        if (ofAll[decisionMaker] == null) {
            ofAll[decisionMaker] = decide(concept, decisionMaker);
        }
        return ofAll[decisionMaker];
    }

    /** The states that are stable for each decision maker. */
    public StableStates equilibria(Concept concept) {
        BitSet all = allStates();
        for (int i = 0; i < game.size(); i++) {
            if (!(stable(concept, i) instanceof StableStates.Decided decided)) {
                return stable(concept, i);
            }
            all.and(decided.states());
        }
        return new StableStates.Decided(all);
    }

    private BitSet allStates() {
        BitSet all = new BitSet(game.model().states());
        all.set(0, game.model().states());
        return all;
    }

    private StableStates decide(Concept concept, int decisionMaker) {
        boolean simultaneous = concept == Concept.SIM || concept == Concept.SEQ_OR_SIM;
        if (simultaneous && !Simultaneous.isDefined(game)) {
            return StableStates.Open.NOT_DEFINED;
        } else if (isTooLarge(concept, decisionMaker)) {
            return StableStates.Open.NOT_DECIDED;
        }
        return switch (concept) {
            case NASH, GMR, SMR, SEQ, SSEQ ->
                game.preferences().get(decisionMaker).isTotal()
                        ? byRanking(concept, decisionMaker)
                        : byListing(concept, decisionMaker);
            case SIM -> bySimultaneousMoves(decisionMaker);
            case SEQ_OR_SIM -> byEither(decisionMaker);
        };
    }

    private boolean isTooLarge(Concept concept, int decisionMaker) {
        boolean listed = concept.isAnsweredInTurn()
                && !game.preferences().get(decisionMaker).isTotal();
        return (listed && game.model().states() > MOST_LISTED)
                || (game.model() instanceof ActionForm form
                        && !looksOnceAtEachState(concept, form)
                        && form.countMovesAtMost() > MOST_MOVES);
    }

    /** Whether the moves need not be looked at one by one. */
    private boolean looksOnceAtEachState(Concept concept, ActionForm form) {
        return form.isPlain()
                && (concept == Concept.NASH || concept == Concept.GMR || concept == Concept.SMR)
                && game.preferences().stream().allMatch(Preference::isTotal);
    }

    private StableStates where(IntPredicate isStable) {
        BitSet stable = new BitSet(game.model().states());
        for (int state = 0; state < game.model().states(); state++) {
            stable.set(state, isStable.test(state));
        }
        return new StableStates.Decided(stable);
    }

    private StableStates byListing(Concept concept, int decisionMaker) {
        Answers answers = new Answers(game, Game.alone(decisionMaker), caution);
        return where(state -> answers.isStable(concept, state));
    }

    private StableStates byRanking(Concept concept, int decisionMaker) {
        Preference preference = game.preferences().get(decisionMaker);
        int[] worst = concept == Concept.NASH
                ? new int[0]
                : WorstAnswers.of(game, decisionMaker, ends(concept, decisionMaker), concept.isCredible());
        // A move to a state is as good as the state, or as the worst answer to it, whichever is less.
        int[] best = bestMoves(
                decisionMaker,
                concept == Concept.NASH ? preference::rank : to -> Math.min(preference.rank(to), worst[to]));
        return where(state -> best[state] <= preference.rank(state));
    }

    /** How good each state is as an answer: its rank, or the best rank to which a move out of it leads. */
    private int[] ends(Concept concept, int decisionMaker) {
        Preference preference = game.preferences().get(decisionMaker);
        int[] ends = concept.isSymmetric()
                ? bestMoves(decisionMaker, preference::rank)
                : new int[game.model().states()];
        Arrays.setAll(ends, state -> Math.max(ends[state], preference.rank(state)));
        return ends;
    }

    /**
     * The best of the moves that a decision maker has from each state, or less than any value where it has none. Where the
     * states fall into groups within which it moves at will, that is the best of the group, and the state itself counts too.
     */
    private int[] bestMoves(int decisionMaker, IntUnaryOperator value) {
        int states = game.model().states();
        int[] best = new int[states];
        Arrays.fill(best, -1);
        if (!(game.model() instanceof ActionForm form && form.isPlain())) {
            Arrays.setAll(best, from -> bestMove(decisionMaker, from, value));
            return best;
        }
        int[] ofGroup = new int[form.countGroups(decisionMaker)];
        Arrays.fill(ofGroup, -1);
        for (int state = 0; state < states; state++) {
            int group = form.group(decisionMaker, state);
            ofGroup[group] = Math.max(ofGroup[group], value.applyAsInt(state));
        }
        Arrays.setAll(best, state -> ofGroup[form.group(decisionMaker, state)]);
        return best;
    }

    private int bestMove(int decisionMaker, int from, IntUnaryOperator value) {
        int[] best = {-1};
        game.model().eachMove(decisionMaker, from, to -> best[0] = Math.max(best[0], value.applyAsInt(to)));
        return best[0];
    }

    private StableStates bySimultaneousMoves(int decisionMaker) {
        if (!(game.model() instanceof ActionForm form)) {
            return StableStates.Open.NOT_DEFINED;
        }
        Simultaneous simultaneous = new Simultaneous(form, game, caution);
        return where(state -> simultaneous.isStable(decisionMaker, state));
    }

    private StableStates byEither(int decisionMaker) {
        if (!(stable(Concept.SEQ, decisionMaker) instanceof StableStates.Decided own)
                || !(stable(Concept.SEQ, 1 - decisionMaker) instanceof StableStates.Decided other)
                || !(stable(Concept.SIM, decisionMaker) instanceof StableStates.Decided simultaneous)) {
            return StableStates.Open.NOT_DECIDED;
        }
        BitSet ownSet = own.states();
        BitSet otherSet = other.states();
        BitSet together = simultaneous.states();
        return where(state -> ownSet.get(state) || (!otherSet.get(state) && together.get(state)));
    }
}
