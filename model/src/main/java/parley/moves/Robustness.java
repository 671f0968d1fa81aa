package parley.moves;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How much an equilibrium depends on ties and unknown preferences. A strict order of all states is consistent with what is
 * stated if it keeps every known strict preference; ties and unknown pairs may fall either way. Of all combinations of such
 * orders, one for each decision maker and each combination counting the same, this tells in what share a state is an
 * equilibrium. That share is no probability of anything: nobody says that each order is as likely.
 *
 * @param concept by which states are equilibria
 * @param orders number of combinations of orders
 * @param looked how many were looked at: all, or a sample
 * @param stable for each state asked about, in how many of those it is an equilibrium
 * @param seed of the sample; absent where all were looked at
 */
public record Robustness(
        Concept concept, BigInteger orders, int looked, Map<Integer, Integer> stable, Optional<Long> seed) {

    /** With so many orders or fewer, each is looked at. */
    public static final int MOST_EXACT = 1_000;

    /** How many are drawn where there are more. */
    public static final int SAMPLE = 500;

    /** Most states of a decision maker with unknown preferences. */
    private static final int MOST_PARTIAL = 18;

    /** Most looks at states. */
    private static final long MOST_WORK = 4_000_000;

    public Robustness {
        stable = Collections.unmodifiableMap(new LinkedHashMap<>(stable));
    }

    /** Whether every order was looked at. */
    public boolean isExact() {
        return seed.isEmpty();
    }

    /** The Wilson score interval, of 95 per cent, for the share of a state; from a sample only. */
    public ConfidenceInterval interval(int state) {
        return new WilsonScoreInterval().createInterval(looked, stable.getOrDefault(state, 0), 0.95);
    }

    /**
     * The shares of some states.
     *
     * @param concept by which they are equilibria
     * @param seed for the sample, where there are too many orders to look at each
     * @return nothing where the model is too large, or has unknown preferences among more than 18 states
     */
    public static Optional<Robustness> of(Game game, Concept concept, BitSet states, long seed) {
        if (game.model().states() > Stability.MOST_LISTED
                || (long) SAMPLE * game.model().states() * game.size() > MOST_WORK
                || game.preferences().stream().anyMatch(p -> !p.isTotal() && p.states() > MOST_PARTIAL)) {
            return Optional.empty();
        }
        List<Orders> orders = game.preferences().stream().map(Orders::of).toList();
        BigInteger all = orders.stream().map(Orders::count).reduce(BigInteger.ONE, BigInteger::multiply);
        Tally tally = new Tally(game.model(), concept, states);
        if (all.compareTo(BigInteger.valueOf(MOST_EXACT)) <= 0) {
            eachCombination(orders, new ArrayList<>(), tally);
            return Optional.of(new Robustness(concept, all, tally.looked, tally.stable, Optional.empty()));
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < SAMPLE; draw++) {
            tally.look(orders.stream().map(o -> o.draw(random)).toList());
        }
        return Optional.of(new Robustness(concept, all, tally.looked, tally.stable, Optional.of(seed)));
    }

    private static void eachCombination(List<Orders> orders, List<Preference> chosen, Tally tally) {
        if (chosen.size() == orders.size()) {
            tally.look(List.copyOf(chosen));
            return;
        }
        for (Preference order : orders.get(chosen.size()).listAll()) {
            chosen.add(order);
            eachCombination(orders, chosen, tally);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Counts in how many games each state is an equilibrium. */
    private static final class Tally {
        private final GraphModel model;
        private final Concept concept;
        private final Map<Integer, Integer> stable = new LinkedHashMap<>();
        private int looked;

        Tally(GraphModel model, Concept concept, BitSet states) {
            this.model = model;
            this.concept = concept;
            states.stream().forEach(state -> stable.put(state, 0));
        }

        void look(List<Preference> preferences) {
            BitSet equilibria = Stability.of(new Game(model, preferences))
                    .equilibria(concept)
                    .getStates();
            stable.replaceAll((state, count) -> count + (equilibria.get(state) ? 1 : 0));
            looked++;
        }
    }

    /** The strict orders that are consistent with a preference. */
    private static final class Orders {
        private final int states;
        private final List<List<Integer>> groups;
        /** For each state, those that must come before it, best first; only where something is unknown. */
        private final List<BitSet> before = new ArrayList<>();

        private final Map<BitSet, BigInteger> counted = new LinkedHashMap<>();

        private Orders(Preference preference) {
            this.states = preference.states();
            this.groups = preference.isTotal() ? preference.ranking() : List.of(all(preference.states()));
            for (int state = 0; state < states; state++) {
                before.add(betterThan(preference, state));
            }
        }

        static Orders of(Preference preference) {
            return new Orders(preference);
        }

        private static List<Integer> all(int states) {
            return java.util.stream.IntStream.range(0, states).boxed().toList();
        }

        private static BitSet betterThan(Preference preference, int state) {
            BitSet better = new BitSet();
            for (int other = 0; !preference.isTotal() && other < preference.states(); other++) {
                better.set(other, preference.compare(state, other) == Attraction.WORSE);
            }
            return better;
        }

        BigInteger count() {
            return groups.stream().map(this::count).reduce(BigInteger.ONE, BigInteger::multiply);
        }

        private BigInteger count(List<Integer> group) {
            if (groups.size() == 1 && before.stream().anyMatch(set -> !set.isEmpty())) {
                return countAfter(new BitSet());
            }
            BigInteger factorial = BigInteger.ONE;
            for (int i = 2; i <= group.size(); i++) {
                factorial = factorial.multiply(BigInteger.valueOf(i));
            }
            return factorial;
        }

        /** In how many ways the states that are not placed yet can follow. */
        private BigInteger countAfter(BitSet placed) {
            BigInteger known = counted.get(placed);
            if (known != null) {
                return known;
            }
            BigInteger count = placed.cardinality() == states ? BigInteger.ONE : BigInteger.ZERO;
            for (int next : listNext(placed)) {
                count = count.add(countAfter(with(placed, next)));
            }
            counted.put(placed, count);
            return count;
        }

        private List<Integer> listNext(BitSet placed) {
            return all(states).stream()
                    .filter(state -> !placed.get(state))
                    .filter(state -> before.get(state).stream().allMatch(placed::get))
                    .toList();
        }

        private static BitSet with(BitSet set, int member) {
            BitSet more = (BitSet) set.clone();
            more.set(member);
            return more;
        }

        List<Preference> listAll() {
            List<Preference> orders = new ArrayList<>();
            extend(new ArrayList<>(), new BitSet(), orders);
            return orders;
        }

        private void extend(List<Integer> placed, BitSet set, List<Preference> orders) {
            if (placed.size() == states) {
                orders.add(order(placed));
            }
            for (int next : listNext(set)) {
                if (isInTurn(placed, next)) {
                    placed.add(next);
                    extend(placed, with(set, next), orders);
                    placed.remove(placed.size() - 1);
                }
            }
        }

        /** Whether all groups before a state's own are placed. */
        private boolean isInTurn(List<Integer> placed, int state) {
            int earlier = 0;
            for (List<Integer> group : groups) {
                if (group.contains(state)) {
                    return placed.size() >= earlier;
                }
                earlier += group.size();
            }
            throw new IllegalStateException("state " + state + " is in no group");
        }

        Preference draw(SplittableRandom random) {
            List<Integer> placed = new ArrayList<>();
            if (groups.size() == 1 && before.stream().anyMatch(set -> !set.isEmpty())) {
                drawPartial(placed, random);
            } else {
                for (List<Integer> group : groups) {
                    List<Integer> shuffled = new ArrayList<>(group);
                    for (int i = shuffled.size() - 1; i > 0; i--) {
                        Collections.swap(shuffled, i, random.nextInt(i + 1));
                    }
                    placed.addAll(shuffled);
                }
            }
            return order(placed);
        }

        /** Each order with the same chance: the next state is drawn in proportion to how many orders go on with it. */
        private void drawPartial(List<Integer> placed, SplittableRandom random) {
            BitSet set = new BitSet();
            while (placed.size() < states) {
                BigInteger at = below(countAfter(set), random);
                int chosen = -1;
                for (int next : listNext(set)) {
                    BigInteger ways = countAfter(with(set, next));
                    if (chosen < 0 && at.compareTo(ways) < 0) {
                        chosen = next;
                    }
                    at = chosen < 0 ? at.subtract(ways) : at;
                }
                placed.add(chosen);
                set.set(chosen);
            }
        }

        /** A number from 0 to the bound, less 1, each with the same chance. */
        private static BigInteger below(BigInteger bound, SplittableRandom random) {
            BigInteger drawn;
            do {
                byte[] bytes = new byte[bound.bitLength() / 8 + 1];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) random.nextInt(256);
                }
                drawn = new BigInteger(1, bytes);
                drawn = drawn.mod(BigInteger.ONE.shiftLeft(bound.bitLength()));
            } while (drawn.compareTo(bound) >= 0);
            return drawn;
        }

        private Preference order(List<Integer> bestFirst) {
            return Preference.ofRanking(states, bestFirst.stream().map(List::of).toList());
        }
    }
}
