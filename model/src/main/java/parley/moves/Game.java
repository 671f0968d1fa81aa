package parley.moves;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A graph model and what each decision maker wants.
 *
 * @param preferences one for each decision maker, in the same order
 */
public record Game(GraphModel model, List<Preference> preferences) {

    public Game {
        preferences = List.copyOf(preferences);
        if (preferences.size() != model.decisionMakers().size()) {
            throw new IllegalArgumentException(preferences.size() + " preferences of "
                    + model.decisionMakers().size() + " decision makers");
        }
        for (Preference preference : preferences) {
            if (preference.states() != model.states()) {
                throw new IllegalArgumentException(preference.states() + " states are ranked of " + model.states());
            }
        }
    }

    /** How a decision maker likes one state beside another. */
    public Attraction compare(int decisionMaker, int state, int other) {
        return preferences.get(decisionMaker).compare(state, other);
    }

    /** The states that a decision maker reaches in one move and prefers: R<sub>i</sub><sup>+</sup>(s), ascending. */
    public int[] listImprovements(int decisionMaker, int from) {
        return IntStream.of(model.listMoves(decisionMaker, from))
                .filter(to -> compare(decisionMaker, to, from) == Attraction.BETTER)
                .toArray();
    }

    /** How many decision makers there are. */
    int size() {
        return preferences.size();
    }

    /** All decision makers but those of a coalition. */
    BitSet others(BitSet coalition) {
        BitSet others = new BitSet(size());
        others.set(0, size());
        others.andNot(coalition);
        return others;
    }

    /** A coalition of one. */
    static BitSet alone(int decisionMaker) {
        BitSet alone = new BitSet();
        alone.set(decisionMaker);
        return alone;
    }
}
