package parley.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** A graph model given move by move: its graph form. */
public final class MoveLists implements GraphModel {

    private final List<String> decisionMakers;
    private final List<String> names;
    private final List<List<Set<Integer>>> out;
    private final List<List<Set<Integer>>> into;

    private MoveLists(List<String> decisionMakers, List<String> names) {
        this.decisionMakers = List.copyOf(decisionMakers);
        this.names = List.copyOf(names);
        this.out = empty(decisionMakers.size(), names.size());
        this.into = empty(decisionMakers.size(), names.size());
    }

    private static List<List<Set<Integer>>> empty(int decisionMakers, int states) {
        List<List<Set<Integer>>> lists = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            List<Set<Integer>> ofOne = new ArrayList<>();
            for (int state = 0; state < states; state++) {
                ofOne.add(new TreeSet<>());
            }
            lists.add(ofOne);
        }
        return lists;
    }

    /**
     * One move.
     *
     * @param decisionMaker who makes it
     * @param from a state
     * @param to another state
     */
    public record Move(int decisionMaker, int from, int to) {
        public Move {
            if (from == to) {
                throw new IllegalArgumentException("a move from state " + from + " to itself");
            }
        }
    }

    /**
     * A model with these moves and no others.
     *
     * @param names one for each state
     */
    public static MoveLists of(List<String> decisionMakers, List<String> names, List<Move> moves) {
        MoveLists lists = new MoveLists(decisionMakers, names);
        for (Move move : moves) {
            lists.out.get(move.decisionMaker).get(move.from).add(move.to);
            lists.into.get(move.decisionMaker).get(move.to).add(move.from);
        }
        return lists;
    }

    @Override
    public List<String> decisionMakers() {
        return decisionMakers;
    }

    @Override
    public int states() {
        return names.size();
    }

    @Override
    public String name(int state) {
        return names.get(state);
    }

    @Override
    public void eachMove(int decisionMaker, int from, IntConsumer to) {
        out.get(decisionMaker).get(from).forEach(to::accept);
    }

    @Override
    public void eachMoveInto(int decisionMaker, int to, IntConsumer from) {
        into.get(decisionMaker).get(to).forEach(from::accept);
    }
}
