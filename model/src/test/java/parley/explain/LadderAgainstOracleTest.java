package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.explain.Ladder.Rung;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, what each step of a ladder opens is what the oracle finds by trying every set of red lines. */
class LadderAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.withSteps();
    }

    private static Ladder ladder(Positions positions) {
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        Explanation explanation = Explanation.of(space);
        return Ladder.of(space, explanation.clashes(), explanation.concessions(), true);
    }

    @Property(seed = "2801")
    void eachStepOpensWhatTheOracleFinds(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Set<Set<String>> concessions = naive.concessions();
        Assume.that(!concessions.isEmpty());
        Positions positions = Positions.of(scenario, scenario.asOf());
        Set<String> binding = Positions.ids(positions.listRedLines(RedLine.Status.BINDING));
        Set<String> climbed = new LinkedHashSet<>();
        for (Rung rung : ladder(positions).rungs()) {
            Set<String> given = Positions.ids(rung.withdrawn());
            Set<String> standing = new LinkedHashSet<>(binding);
            standing.removeAll(given);
            assertEquals(BigInteger.valueOf(naive.possibleWith(standing).size()), rung.alone(), rung::toString);
            checkTogether(concessions, rung, given, levels(positions, rung));
            climbed.addAll(given);
        }
        concessions.forEach(c -> assertTrue(climbed.containsAll(c), () -> c + " is not on the ladder " + climbed));
    }

    private static Set<String> levels(Positions positions, Rung rung) {
        Set<String> levels = new LinkedHashSet<>();
        for (Move move : rung.moves()) {
            List<Move> steps = Move.listSteps(positions, move.demand());
            levels.addAll(Positions.ids(steps.get(steps.size() - 1).withdrawn()));
        }
        return levels;
    }

    private static void checkTogether(Set<Set<String>> concessions, Rung rung, Set<String> given, Set<String> levels) {
        List<Integer> sizes = new ArrayList<>();
        for (Set<String> concession : concessions) {
            Set<String> own = new LinkedHashSet<>(concession);
            own.retainAll(levels);
            if (own.equals(given)) {
                sizes.add(concession.size());
            }
        }
        sizes.sort(null);
        List<Set<String>> found = rung.together().stream().map(Concession::ids).toList();
        assertTrue(concessions.containsAll(found), rung::toString);
        assertTrue(found.stream().allMatch(set -> set.containsAll(given)), rung::toString);
        assertEquals(
                sizes.stream().limit(Ladder.NAMED).toList(),
                found.stream().map(Set::size).toList());
    }
}
