package parley.moves;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Who can lead the conflict from which state to which. States and decision makers are numbered from 0. A move is one
 * decision maker's, changes the state, and takes one step; several steps of one decision maker in a row are not a move
 * unless the model says so.
 */
public sealed interface GraphModel permits ActionForm, MoveLists {

    /** Names of the decision makers, in the order of their numbers. */
    List<String> decisionMakers();

    /** How many states there are; at least 1. */
    int states();

    /** A short name of a state for readers. */
    String name(int state);

    /** Hands over each state that a decision maker reaches from here in one move; some may come more than once. */
    void eachMove(int decisionMaker, int from, IntConsumer to);

    /** Hands over each state from which a decision maker reaches this one in one move; some may come more than once. */
    void eachMoveInto(int decisionMaker, int to, IntConsumer from);

    /** The states that a decision maker reaches from here in one move: R<sub>i</sub>(s), ascending. */
    default int[] listMoves(int decisionMaker, int from) {
        IntStream.Builder found = IntStream.builder();
        eachMove(decisionMaker, from, found::add);
        return found.build().sorted().distinct().toArray();
    }

    /** Whether one move of this decision maker leads from one state to another. */
    default boolean canMove(int decisionMaker, int from, int to) {
        return IntStream.of(listMoves(decisionMaker, from)).anyMatch(state -> state == to);
    }
}
