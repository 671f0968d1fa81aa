package parley.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Truth;

/** Brute force: every agreement, one after the other. */
final class Listing {

    private final List<Issue> issues;
    private final List<Proposition> lines;

    Listing(Scenario scenario) {
        issues = List.copyOf(scenario.issues().values());
        lines = Positions.of(scenario, scenario.asOf()).redLines().stream()
                .map(RedLine::demand)
                .toList();
    }

    /** Agreements with each set of red lines that they keep: what {@link Plain} counts. */
    BigInteger count() {
        BigInteger count = BigInteger.ZERO;
        int[] at = new int[issues.size()];
        do {
            int kept = lines.size() - broken(at).cardinality();
            count = count.add(BigInteger.ONE.shiftLeft(kept));
        } while (next(at));
        return count;
    }

    private BitSet broken(int[] at) {
        Agreement agreement = agreement(at);
        BitSet broken = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            broken.set(i, lines.get(i).holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.FALSE);
        }
        return broken;
    }

    /** How many concessions there are: minimal sets of red lines that some agreement breaks. */
    int countConcessions() {
        List<BitSet> minimal = new ArrayList<>();
        int[] at = new int[issues.size()];
        do {
            BitSet broken = broken(at);
            if (minimal.stream().noneMatch(smaller -> isPart(smaller, broken))) {
                minimal.removeIf(larger -> isPart(broken, larger));
                minimal.add(broken);
            }
        } while (next(at));
        return minimal.size() == 1 && minimal.get(0).isEmpty() ? 0 : minimal.size();
    }

    private static boolean isPart(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private Agreement agreement(int[] at) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (int i = 0; i < at.length; i++) {
            terms.put(issues.get(i).id(), issues.get(i).options().get(at[i]).id());
        }
        return new Agreement(terms);
    }

    private boolean next(int[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i] = (at[i] + 1) % issues.get(i).options().size();
            if (at[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
