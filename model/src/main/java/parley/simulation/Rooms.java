package parley.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.model.Proposition.Choice;
import parley.space.AgreementSpace;
import parley.space.Zone;

/** What is possible under drawn values. The same draws come up again and again, so what was found is kept. */
public final class Rooms {

    /** Draws that are kept; what comes after them is worked out each time. */
    private static final int MOST_KEPT = 20_000;

    private final AgreementSpace space;
    private final Draws draws;
    private final List<Choice> terms;
    private final BigInteger feasible;
    private final List<Choice> options;
    private final Map<List<Double>, Room> kept = new ConcurrentHashMap<>();

    /**
     * What is possible under some red lines.
     *
     * @param possible number of agreements
     * @param share of all that rules and supply allow, 0 to 1
     * @param open numbers of the options, in the scenario's order, that some possible agreement takes
     */
    public record Room(BigInteger possible, double share, BitSet open) {
        /** Whether some agreement is possible. */
        public boolean isOpen() {
            return possible.signum() > 0;
        }
    }

    /** @param terms only agreements with these are looked at; empty for all */
    public Rooms(AgreementSpace space, Draws draws, List<Choice> terms) {
        this.space = space;
        this.draws = draws;
        this.terms = List.copyOf(terms);
        this.feasible = space.feasible().count();
        this.options = listOptions(space);
    }

    /** Every option, in the scenario's order. */
    static List<Choice> listOptions(AgreementSpace space) {
        return space.positions().scenario().issues().values().stream()
                .flatMap(issue -> issue.options().stream().map(option -> Choice.of(issue.id(), option.id())))
                .toList();
    }

    /** Number of agreements that rules and supply allow, whatever their terms. */
    public BigInteger feasible() {
        return feasible;
    }

    /** What is possible where the factors of the draws take these values. */
    public Room of(double[] values) {
        List<Double> key = Arrays.stream(values).boxed().toList();
        Room known = kept.get(key);
        if (known != null) {
            return known;
        }
        Room room = workOut(values);
        if (kept.size() < MOST_KEPT) {
            kept.put(key, room);
        }
        return room;
    }

    private Room workOut(double[] values) {
        Zone all = space.zone(draws.standing(values));
        Zone zone = terms.isEmpty() ? all : all.restrictTo(terms);
        BigInteger possible = zone.count();
        BitSet open = new BitSet(options.size());
        Map<String, Map<String, BigInteger>> counts = zone.countByOption();
        for (int i = 0; i < options.size(); i++) {
            Choice choice = options.get(i);
            BigInteger count = counts.getOrDefault(choice.issue(), Map.of())
                    .getOrDefault(choice.options().iterator().next(), BigInteger.ZERO);
            open.set(i, count.signum() > 0);
        }
        return new Room(possible, share(possible), open);
    }

    private double share(BigInteger possible) {
        return feasible.signum() == 0
                ? 0
                : new BigDecimal(possible)
                        .divide(new BigDecimal(feasible), MathContext.DECIMAL64)
                        .doubleValue();
    }
}
