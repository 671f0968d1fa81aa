package parley.explain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;

/**
 * A minimal set of position changes that reaches a goal: without any one of them the others do not reach it.
 *
 * @param withdrawn red lines that must be given up, in the scenario's order
 * @param offers options that need a supplier and would have to be offered
 * @param demands terms that a party would have to demand; only where a goal is to become certain
 * @param agreements number of possible agreements that then take the wanted terms, where it is known
 * @param cost of the red lines given up, by {@link Costs}
 */
public record Route(
        List<RedLine> withdrawn,
        List<Choice> offers,
        List<Demand> demands,
        Optional<BigInteger> agreements,
        double cost) {

    /** Fewest changes first; then fewest parties that move; then lowest cost. */
    static final Comparator<Route> ORDER =
            Comparator.comparingInt(Route::size).thenComparingInt(Route::movers).thenComparingDouble(Route::cost);

    public Route {
        withdrawn = List.copyOf(withdrawn);
        offers = List.copyOf(offers);
        demands = List.copyOf(demands);
    }

    /**
     * A term that one of some parties would have to demand.
     *
     * @param parties those with a say in the issue: first those who have endorsed the term, then those who prefer it, who
     *     are open to it, who have said nothing of it, and last those who have ruled it out
     */
    public record Demand(Choice term, List<String> parties) {
        public Demand {
            parties = List.copyOf(parties);
        }
    }

    /** Number of changes. */
    public int size() {
        return withdrawn.size() + offers.size() + demands.size();
    }

    /** The same, when it is known how many possible agreements then take the wanted terms. */
    Route leading(BigInteger to) {
        return new Route(withdrawn, offers, demands, Optional.of(to), cost);
    }

    /** Ids of the red lines that are given up. */
    public Set<String> ids() {
        return Positions.ids(withdrawn);
    }

    /** Number of parties that move; each offer and each demand counts as another one. */
    public int movers() {
        Set<String> parties = new LinkedHashSet<>();
        withdrawn.forEach(line -> parties.add(line.party()));
        return parties.size() + offers.size() + demands.size();
    }
}
