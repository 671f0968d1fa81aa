package parley.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.model.Proposition;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Scenario;
import parley.model.Stance;

/**
 * Scenarios of any size whose numbers of agreements are known in closed form. In each, {@code option 0} of an issue is
 * called {@code o0}, and so on; every family has the one principal {@code north}, some have {@code south} as well.
 */
public final class Families {

    private Families() {}

    /**
     * A scenario and what is known of it.
     *
     * @param possible number of agreements in the possible zone
     * @param endorsed number of agreements in the endorsed zone
     */
    public record Family(String name, Scenario scenario, BigInteger possible, BigInteger endorsed) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One family of each kind, most of them far beyond 2^100 agreements. */
    public static List<Family> large() {
        return List.of(
                independent(200, 4),
                chain(200, 3),
                chain(150, 2),
                atMost(120, 3, 6),
                components(60, 4, 3),
                acceptances(150, 5, 3),
                unsupplied(140, 3));
    }

    /** The same kinds, small enough to be counted by hand. */
    public static List<Family> small() {
        return List.of(
                independent(4, 4),
                chain(6, 3),
                chain(8, 2),
                atMost(6, 3, 2),
                components(3, 2, 3),
                acceptances(4, 4, 2),
                unsupplied(5, 3));
    }

    /** Nothing ties the issues together, and north refuses one option of each: (m − 1)^n. */
    public static Family independent(int issues, int options) {
        Sketch sketch = start("independent", issues, options);
        for (int i = 0; i < issues; i++) {
            sketch.says("s" + i, "north", new Stance.Rejects(takes(i, 0)));
        }
        return family("independent", sketch, issues, options, power(options - 1, issues), BigInteger.ZERO);
    }

    /** Once an issue takes option 0, so do all that follow: the sum of (m − 1)^j for j from 0 to n. */
    public static Family chain(int issues, int options) {
        Sketch sketch = start("chain", issues, options);
        addChain(sketch, 0, issues);
        return family("chain", sketch, issues, options, chains(issues, options), BigInteger.ZERO);
    }

    /** At most k of the issues take option 0: the sum of C(n, j) (m − 1)^(n − j) for j from 0 to k. */
    public static Family atMost(int issues, int options, int limit) {
        Sketch sketch = start("at most " + limit, issues, options);
        List<Proposition> parts = new ArrayList<>();
        IntStream.range(0, issues).forEach(i -> parts.add(takes(i, 0)));
        sketch.rule(new AtMost(limit, parts));
        BigInteger count = BigInteger.ZERO;
        for (int j = 0; j <= limit; j++) {
            count = count.add(binomial(issues, j).multiply(power(options - 1, issues - j)));
        }
        return family("at most " + limit, sketch, issues, options, count, BigInteger.ZERO);
    }

    /** Chains that have nothing to do with each other: the count of one, to the power of their number. */
    public static Family components(int components, int length, int options) {
        Sketch sketch = start("components of " + length, components * length, options);
        for (int c = 0; c < components; c++) {
            addChain(sketch, c * length, length);
        }
        BigInteger count = chains(length, options).pow(components);
        return family("components of " + length, sketch, components * length, options, count, BigInteger.ZERO);
    }

    /** North accepts the first k options of each issue and rules nothing out: k^n are endorsed, m^n possible. */
    public static Family acceptances(int issues, int options, int accepted) {
        Sketch sketch = start("accepting " + accepted, issues, options);
        String[] names = IntStream.range(0, accepted).mapToObj(k -> "o" + k).toArray(String[]::new);
        for (int i = 0; i < issues; i++) {
            sketch.says("s" + i, "north", new Stance.Accepts(List.of(Choice.of("i" + i, names))));
        }
        return family(
                "accepting " + accepted, sketch, issues, options, power(options, issues), power(accepted, issues));
    }

    /** Option 0 of each issue needs a supplier, and every second issue has one: m^⌈n/2⌉ (m − 1)^⌊n/2⌋. */
    public static Family unsupplied(int issues, int options) {
        Sketch sketch = Sketch.of("unsupplied").party("north").party("south", parley.model.Role.CONTRIBUTOR);
        for (int i = 0; i < issues; i++) {
            sketch.issue("i" + i, names(options), Set.of("o0"), Optional.empty());
            if (i % 2 == 0) {
                sketch.says("s" + i, "south", new Stance.Offers(List.of(takes(i, 0)), Set.of("north")));
            }
        }
        BigInteger count = power(options, issues - issues / 2).multiply(power(options - 1, issues / 2));
        return family("unsupplied", sketch, issues, options, count, BigInteger.ZERO);
    }

    /**
     * North and south quarrel over each issue: no agreement, n clashes of two red lines each, and 2^n minimal
     * concessions of n red lines each.
     */
    public static Scenario quarrels(int issues) {
        Sketch sketch = Sketch.of("quarrels").party("north").party("south");
        for (int i = 0; i < issues; i++) {
            sketch.issue("i" + i, "o0", "o1", "o2")
                    .says("n" + i, "north", new Stance.Demands(takes(i, 0)))
                    .says("s" + i, "south", new Stance.Rejects(takes(i, 0)));
        }
        return sketch.build();
    }

    private static void addChain(Sketch sketch, int from, int length) {
        for (int i = from; i + 1 < from + length; i++) {
            sketch.rule(new If(takes(i, 0), takes(i + 1, 0)));
        }
    }

    private static Sketch start(String title, int issues, int options) {
        Sketch sketch = Sketch.of(title).party("north");
        for (int i = 0; i < issues; i++) {
            sketch.issue("i" + i, names(options).toArray(String[]::new));
        }
        return sketch;
    }

    private static List<String> names(int options) {
        return IntStream.range(0, options).mapToObj(k -> "o" + k).toList();
    }

    private static Choice takes(int issue, int option) {
        return Choice.of("i" + issue, "o" + option);
    }

    private static Family family(
            String kind, Sketch sketch, int issues, int options, BigInteger possible, BigInteger endorsed) {
        return new Family(
                kind + ", " + issues + " issues of " + options + " options", sketch.build(), possible, endorsed);
    }

    private static BigInteger chains(int issues, int options) {
        BigInteger count = BigInteger.ZERO;
        for (int j = 0; j <= issues; j++) {
            count = count.add(power(options - 1, j));
        }
        return count;
    }

    private static BigInteger power(int base, int exponent) {
        return BigInteger.valueOf(base).pow(exponent);
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return result;
    }
}
