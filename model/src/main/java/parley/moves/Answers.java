package parley.moves;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a coalition, which may be a single decision maker, is deterred from leaving a state, found by listing what the
 * others can do about it. A coalition is drawn from a state by one that it can reach and that each member prefers
 * (Kilgour, Hipel, Fang and Peng 2001); it is deterred by one that some member does not prefer (Inohara and Hipel 2008). For
 * a single decision maker these are the concepts of {@link Concept}.
 */
final class Answers {

    private final Game game;
    private final BitSet coalition;
    private final Caution caution;
    private final Reach own;
    private final Reach others;
    private final Reach credibleOthers;
    private final Map<Integer, BitSet> ownReach = new LinkedHashMap<>();
    private final Map<Integer, BitSet> othersReach = new LinkedHashMap<>();
    private final Map<Integer, BitSet> credibleReach = new LinkedHashMap<>();

    Answers(Game game, BitSet coalition, Caution caution) {
        this.game = game;
        this.coalition = (BitSet) coalition.clone();
        this.caution = caution;
        this.own = new Reach(game, coalition, false);
        this.others = new Reach(game, game.others(coalition), false);
        this.credibleOthers = new Reach(game, game.others(coalition), true);
    }

    /** The states that the coalition can reach from here, and by which it is drawn. */
    BitSet temptations(int start) {
        BitSet tempting = (BitSet) ownFrom(start).clone();
        ownFrom(start).stream().filter(state -> !tempts(state, start)).forEach(tempting::clear);
        return tempting;
    }

    /** Whether the coalition stays here. */
    boolean isStable(Concept concept, int start) {
        BitSet tempting = temptations(start);
        return tempting.isEmpty()
                || (concept.isAnsweredInTurn() && tempting.stream().allMatch(to -> isDeterred(concept, start, to)));
    }

    private boolean isDeterred(Concept concept, int start, int to) {
        return answersTo(concept, to).stream().anyMatch(answer -> deters(concept, answer, start));
    }

    /** Whether what the others brought about keeps the coalition from leaving the start. */
    boolean deters(Concept concept, int answer, int start) {
        return deters(answer, start)
                && (!concept.isSymmetric() || ownFrom(answer).stream().allMatch(out -> deters(out, start)));
    }

    private boolean tempts(int state, int start) {
        return coalition.stream().allMatch(member -> caution.tempts(game.compare(member, state, start)));
    }

    private boolean deters(int state, int start) {
        return coalition.stream().anyMatch(member -> caution.deters(game.compare(member, state, start)));
    }

    private BitSet ownFrom(int state) {
        return ownReach.computeIfAbsent(state, own::from);
    }

    private BitSet answersTo(Concept concept, int state) {
        return concept.isCredible()
                ? credibleReach.computeIfAbsent(state, credibleOthers::from)
                : othersReach.computeIfAbsent(state, others::from);
    }

    /** The sequences by which the others can answer. */
    Reach answering(Concept concept) {
        return concept.isCredible() ? credibleOthers : others;
    }

    /** The sequences by which the coalition can leave. */
    Reach leaving() {
        return own;
    }
}
