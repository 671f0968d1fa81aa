package parley.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Proposition;
import parley.model.Valuation.Bonus;

/**
 * A value of the objective that no possible agreement exceeds. It comes from a larger set in which each issue takes what is
 * best by itself, of the options that nothing rules out by itself, and each bonus is had at will.
 *
 * <p>Over that set a weighted sum of gains is largest issue by issue: {@code M(w)}. No least gain exceeds {@code M(w)} for
 * weights that add up to 1. No product of n gains, none below 0, exceeds {@code (M(w) / n)^n / (w1 ⋯ wn)}, since a
 * geometric mean is no larger than the arithmetic one. Good weights are sought with rounded numbers (Frank and Wolfe, Naval
 * Research Logistics Quarterly 3, 1956); the bound for them is exact.
 */
final class Bound {

    private static final int ROUNDS = 400;

    /** Weights are whole numbers up to this. */
    private static final long MOST_WEIGHT = 1_000_000;

    private final Objective objective;
    private final int parties;
    /** What each choice adds to each party's gain in parts of its range; of a group of choices, one is taken. */
    private final List<List<BigFraction[]>> groups = new ArrayList<>();

    private final BigFraction[] base;
    private final BigFraction[] range;
    private final List<Optional<BigFraction>> caps = new ArrayList<>();

    Bound(Terrain terrain) {
        this.objective = terrain.question().objective();
        List<Wants> wants = terrain.wants();
        this.parties = wants.size();
        this.range = wants.stream().map(Bound::rangeOf).toArray(BigFraction[]::new);
        if (objective == Objective.EGALITARIAN) {
            Arrays.fill(range, Arrays.stream(range).max(BigFraction::compareTo).orElseThrow());
        }
        this.base = new BigFraction[parties];
        for (int issue = 0; issue < terrain.issues().size(); issue++) {
            addIssue(terrain, issue);
        }
        addBonuses(wants);
        for (int party = 0; party < parties; party++) {
            addBase(party, wants.get(party));
        }
    }

    private static BigFraction rangeOf(Wants wants) {
        BigFraction reach = wants.largest().multiply(wants.gainOfPoint());
        return reach.equals(BigFraction.ZERO) ? BigFraction.ONE : reach;
    }

    private void addIssue(Terrain terrain, int issue) {
        var asked = terrain.issues().get(issue);
        List<BigFraction[]> group = new ArrayList<>();
        for (int option : terrain.domains[issue]) {
            String id = asked.options().get(option).id();
            group.add(IntStream.range(0, parties)
                    .mapToObj(p -> part(
                            terrain.wants(), p, terrain.wants().get(p).sum().points(asked.id(), id)))
                    .toArray(BigFraction[]::new));
        }
        groups.add(group);
    }

    private BigFraction part(List<Wants> wants, int party, BigFraction points) {
        return points.multiply(wants.get(party).gainOfPoint()).divide(range[party]);
    }

    /** Bonuses for the same are had or not had together. */
    private void addBonuses(List<Wants> wants) {
        Map<Proposition, BigFraction[]> byProposition = new LinkedHashMap<>();
        for (int party = 0; party < parties; party++) {
            for (Bonus bonus : wants.get(party).sum().bonuses()) {
                BigFraction[] adds = byProposition.computeIfAbsent(bonus.when(), when -> nothing());
                adds[party] = adds[party].add(part(wants, party, bonus.adds()));
            }
        }
        byProposition.values().forEach(adds -> groups.add(List.of(nothing(), adds)));
    }

    private BigFraction[] nothing() {
        BigFraction[] nothing = new BigFraction[parties];
        Arrays.fill(nothing, BigFraction.ZERO);
        return nothing;
    }

    private void addBase(int party, Wants wants) {
        base[party] = wants.gainOfNothing().divide(range[party]);
        Optional<BigFraction> cap = wants.mostGain().map(gain -> gain.divide(range[party]));
        if (!wants.sum().zeroWhen().isEmpty()) {
            BigFraction zero = base[party];
            cap = cap.map(most -> most.compareTo(zero) < 0 ? zero : most);
            base[party] = base[party].add(mostBelowZero(party)); // Where a utility is made 0, the sum may be below.
        }
        caps.add(cap);
    }

    private BigFraction mostBelowZero(int party) {
        BigFraction least = BigFraction.ZERO;
        for (List<BigFraction[]> group : groups) {
            least = least.add(group.stream()
                    .map(choice -> choice[party])
                    .min(BigFraction::compareTo)
                    .orElseThrow());
        }
        return least.compareTo(BigFraction.ZERO) < 0 ? least.negate() : BigFraction.ZERO;
    }

    /**
     * The bound.
     *
     * @param gains of the best agreement found, near which good weights are sought
     */
    BigFraction find(List<BigFraction> gains) {
        List<BigFraction> singly = IntStream.range(0, parties)
                .mapToObj(party -> most(party).multiply(range[party]))
                .toList();
        BigFraction jointly = switch (objective) {
            case UTILITARIAN -> weighted(range);
            case EGALITARIAN -> least(weights(gains));
            case NASH -> product(weights(gains));
        };
        BigFraction alone = objective.value(singly);
        boolean isAloneLess = alone.compareTo(jointly) < 0;
        return isAloneLess ? alone : jointly;
    }

    /** The most that a party can gain, in parts of its range. */
    private BigFraction most(int party) {
        BigFraction[] only = nothing();
        only[party] = BigFraction.ONE;
        BigFraction most = weighted(only);
        return caps.get(party).filter(cap -> cap.compareTo(most) < 0).orElse(most);
    }

    private BigFraction weighted(BigFraction[] weights) {
        BigFraction sum = BigFraction.ZERO;
        for (int party = 0; party < parties; party++) {
            sum = sum.add(base[party].multiply(weights[party]));
        }
        for (List<BigFraction[]> group : groups) {
            sum = sum.add(group.stream()
                    .map(choice -> weighted(choice, weights))
                    .max(BigFraction::compareTo)
                    .orElseThrow());
        }
        return sum;
    }

    private static BigFraction weighted(BigFraction[] choice, BigFraction[] weights) {
        BigFraction sum = BigFraction.ZERO;
        for (int party = 0; party < choice.length; party++) {
            sum = sum.add(choice[party].multiply(weights[party]));
        }
        return sum;
    }

    private BigFraction product(BigFraction[] weights) {
        BigFraction bound =
                weighted(weights).divide(BigInteger.valueOf(parties)).pow(parties);
        for (int party = 0; party < parties; party++) {
            bound = bound.divide(weights[party]).multiply(range[party]);
        }
        return bound;
    }

    private BigFraction least(BigFraction[] weights) {
        BigFraction total = BigFraction.ZERO;
        for (int party = 0; party < parties; party++) {
            total = total.add(weights[party].divide(range[party]));
        }
        return weighted(weights).divide(total);
    }

    // Good weights, sought with rounded numbers.

    /** Weights of gains in parts of their ranges. */
    private BigFraction[] weights(List<BigFraction> gains) {
        double[] at = IntStream.range(0, parties)
                .mapToDouble(p -> gains.get(p).divide(range[p]).doubleValue())
                .toArray();
        double[][][] choices = groups.stream().map(Bound::rounded).toArray(double[][][]::new);
        double[] origin =
                Arrays.stream(base).mapToDouble(BigFraction::doubleValue).toArray();
        double[] best = pull(at, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] pull = pull(at, round);
            double[] corner = corner(choices, origin, pull);
            double bound = roundedBound(pull, corner);
            if (bound < least) {
                least = bound;
                best = pull;
            }
            for (int party = 0; party < parties; party++) {
                at[party] += (corner[party] - at[party]) * 2 / (round + 3);
            }
        }
        return whole(best);
    }

    private static double[][] rounded(List<BigFraction[]> group) {
        return group.stream()
                .map(choice -> Arrays.stream(choice)
                        .mapToDouble(BigFraction::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** How much each party's gain counts at a point: the less it has, the more. */
    private double[] pull(double[] at, int round) {
        double[] pull = new double[parties];
        double lowest = Arrays.stream(at).min().orElse(0);
        for (int party = 0; party < parties; party++) {
            pull[party] = objective == Objective.NASH
                    ? 1 / Math.max(at[party], 1e-6)
                    : StrictMath.exp(-(round + 1) * (at[party] - lowest));
        }
        double highest = Arrays.stream(pull).max().orElse(1);
        return Arrays.stream(pull)
                .map(p -> Math.max(p / highest, 1.0 / MOST_WEIGHT))
                .toArray();
    }

    private static double[] corner(double[][][] choices, double[] origin, double[] pull) {
        double[] corner = origin.clone();
        for (double[][] group : choices) {
            double[] best = group[0];
            for (double[] choice : group) {
                best = dot(choice, pull) > dot(best, pull) ? choice : best;
            }
            for (int party = 0; party < corner.length; party++) {
                corner[party] += best[party];
            }
        }
        return corner;
    }

    private static double dot(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] * others[i];
        }
        return sum;
    }

    private double roundedBound(double[] pull, double[] corner) {
        double most = dot(corner, pull);
        if (objective == Objective.EGALITARIAN) {
            return most / Arrays.stream(pull).sum();
        }
        double logarithm = parties * StrictMath.log(Math.max(most, 1e-300) / parties);
        for (double weight : pull) {
            logarithm -= StrictMath.log(weight);
        }
        return logarithm;
    }

    private static BigFraction[] whole(double[] weights) {
        return Arrays.stream(weights)
                .mapToObj(w -> new BigFraction(Math.max(1, StrictMath.round(w * MOST_WEIGHT)), 1L))
                .toArray(BigFraction[]::new);
    }
}
