package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.SpaceExport.And;
import parley.space.SpaceExport.Kind;
import parley.space.SpaceExport.Leaf;
import parley.space.SpaceExport.Node;
import parley.space.SpaceExport.Or;
import parley.space.SpaceExport.Variable;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** Another program that knows no more than the documentation of the exported data gets the oracle's answers from it. */
class SpaceExportTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    private static SpaceExport export(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace()
                .export();
    }

    /** For each variable the values that it may take. */
    private static List<Set<String>> possible(SpaceExport export) {
        List<Set<String>> allowed = new ArrayList<>();
        export.variables().forEach(variable -> allowed.add(variable.possible()));
        return allowed;
    }

    private static BigInteger count(SpaceExport export, List<Set<String>> allowed) {
        List<BigInteger> counts = new ArrayList<>();
        for (Node node : export.nodes()) {
            BigInteger count = BigInteger.ONE;
            if (node instanceof Leaf leaf) {
                List<String> values = export.variables().get(leaf.variable()).values();
                Set<String> mine = allowed.get(leaf.variable());
                long taken = leaf.values().stream()
                        .filter(v -> mine.contains(values.get(v)))
                        .count();
                count = BigInteger.valueOf(taken);
            } else if (node instanceof And and) {
                count = and.children().stream().map(counts::get).reduce(BigInteger.ONE, BigInteger::multiply);
            } else if (node instanceof Or or) {
                count = or.children().stream().map(counts::get).reduce(BigInteger.ZERO, BigInteger::add);
            }
            counts.add(count);
        }
        return counts.get(export.root());
    }

    @Property(seed = "701")
    void thePossibleAgreementsCanBeCountedAndRecognised(@ForAll("scenarios") Scenario scenario) {
        SpaceExport export = export(scenario);
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        assertEquals(BigInteger.valueOf(naive.possible().size()), count(export, possible(export)));
        Set<Agreement> possible = Set.copyOf(naive.possible());
        int step = Math.max(1, naive.conceivable().size() / 20);
        for (int i = 0; i < naive.conceivable().size(); i += step) {
            Agreement agreement = naive.conceivable().get(i);
            List<Set<String>> allowed = possible(export);
            for (int v = 0; v < scenario.issues().size(); v++) {
                allowed.set(
                        v, Set.of(agreement.getOption(export.variables().get(v).id())));
            }
            assertEquals(
                    possible.contains(agreement) ? BigInteger.ONE : BigInteger.ZERO,
                    count(export, allowed),
                    agreement::toString);
        }
    }

    @Property(seed = "702")
    void aRedLineCanBeSwitchedOff(@ForAll("scenarios") Scenario scenario) {
        SpaceExport export = export(scenario);
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Set<String> binding = new TreeSet<>();
        naive.linesThatAre(RedLine.Status.BINDING).forEach(line -> binding.add(line.id()));
        for (String dropped : binding) {
            Set<String> standing = new TreeSet<>(binding);
            standing.remove(dropped);
            List<Set<String>> allowed = possible(export);
            allowed.set(indexOf(export, Kind.RED_LINE, dropped), Set.of("off"));
            assertEquals(BigInteger.valueOf(naive.possibleWith(standing).size()), count(export, allowed), dropped);
        }
    }

    private static int indexOf(SpaceExport export, Kind kind, String id) {
        for (int v = 0; v < export.variables().size(); v++) {
            Variable variable = export.variables().get(v);
            if (variable.kind() == kind && variable.id().equals(id)) {
                return v;
            }
        }
        throw new AssertionError("no " + kind + " " + id);
    }

    @Property(seed = "703")
    void theDataIsWhatItSays(@ForAll("scenarios") Scenario scenario) {
        SpaceExport export = export(scenario);
        Map<Integer, Set<Integer>> mentioned = new HashMap<>();
        for (int node = 0; node < export.nodes().size(); node++) {
            Set<Integer> own = new TreeSet<>();
            if (export.nodes().get(node) instanceof Leaf leaf) {
                own.add(leaf.variable());
                int size = export.variables().get(leaf.variable()).values().size();
                assertTrue(leaf.values().stream().allMatch(v -> v >= 0 && v < size));
            }
            for (int child : childrenOf(export.nodes().get(node))) {
                assertTrue(child < node, "children come before parents");
                Set<Integer> below = Objects.requireNonNull(mentioned.get(child));
                boolean shared = below.stream().anyMatch(own::contains);
                assertTrue(!(export.nodes().get(node) instanceof And) || !shared, "and: children share no variable");
                own.addAll(below);
            }
            mentioned.put(node, own);
        }
    }

    private static List<Integer> childrenOf(Node node) {
        if (node instanceof And and) {
            return and.children();
        }
        return node instanceof Or or ? or.children() : List.of();
    }
}
