package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.explain.Explanation;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Scenario;
import parley.testing.Families;
import parley.testing.Families.Family;
import parley.testing.NaiveNegotiation;

/** Structured scenarios, most of them with more than 2^100 agreements, have the counts that a closed form gives. */
class FamiliesTest {

    static List<Family> families() {
        return Families.large();
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    @ParameterizedTest
    @MethodSource("families")
    void aFamilyCountsWhatItsClosedFormSays(Family family) {
        AgreementSpace space = compile(family.scenario());
        assertEquals(family.possible(), space.possible().count());
        assertEquals(family.endorsed(), space.endorsed().count());
        for (Map<String, BigInteger> row : space.possible().countByOption().values()) {
            assertEquals(family.possible(), row.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void whatIsListedOrDrawnIsPossible(Family family) {
        Zone possible = compile(family.scenario()).possible();
        NaiveNegotiation naive =
                new NaiveNegotiation(family.scenario(), family.scenario().asOf());
        for (List<Agreement> agreements : List.of(possible.first(30), possible.sample(30, 7))) {
            assertEquals(30, agreements.size());
            agreements.forEach(a -> assertTrue(naive.isPossible(a), a::toString));
        }
        assertEquals(30, Set.copyOf(possible.first(30)).size());
    }

    @Test
    void fortyQuarrelsAreFortyClashesAndTooManyConcessionsToList() {
        Scenario scenario = Families.quarrels(40);
        AgreementSpace space = compile(scenario);
        Explanation explanation = Explanation.of(space);
        Set<Set<String>> found =
                explanation.clashes().stream().map(c -> c.ids()).collect(Collectors.toSet());
        Set<Set<String>> pairs =
                IntStream.range(0, 40).mapToObj(i -> Set.of("n" + i, "s" + i)).collect(Collectors.toSet());
        assertEquals(pairs, found);
        assertTrue(explanation.clashesComplete());
        assertFalse(explanation.concessionsComplete());
        explanation.concessions().forEach(c -> assertEquals(40, c.ids().size()));
        assertFalse(explanation.concessions().isEmpty());
    }
}
