package parley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.explain.Concession;
import parley.model.Basis;
import parley.model.Scenario;
import parley.model.Statement;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Study;

/** The four historic cases give the numbers that they had before they were encoded, counted here in two ways. */
class HistoricCasesTest {

    static Stream<Case> cases() {
        return Case.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyIssueAndEveryPositionIsThere(Case known) {
        Scenario scenario = known.read();
        assertEquals(known.issues(), scenario.issues().size());
        assertEquals(known.statements(), scenario.statements().size());
        assertEquals(scenario.issues().keySet(), Case.outcome(scenario).keySet());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void packageByPackage(Case known) {
        Scenario scenario = known.read();
        BruteForce opening = new BruteForce(scenario, opening(scenario).statements());
        int[] packages = opening.histogram();
        assertEquals(known.conceivable(), Arrays.stream(packages).sum());
        assertEquals(known.opening(), packages[0]);
        assertEquals(known.atLeast(), packages[known.leastDropped()]);
        assertEquals(0, Arrays.stream(packages, 0, known.leastDropped()).sum());
        assertEquals(known.outcomeDrops(), opening.broken(Case.outcome(scenario)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void packageByPackageUnderTheFinalPositions(Case known) {
        Scenario scenario = known.read();
        BruteForce last = new BruteForce(scenario, scenario.statements());
        assertEquals(known.settled(), last.histogram()[0]);
        assertEquals(0, last.broken(Case.outcome(scenario)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asStudied(Case known) {
        Scenario scenario = known.read();
        Decided opening = decided(opening(scenario));
        assertEquals(BigInteger.valueOf(known.conceivable()), opening.conceivable());
        assertEquals(BigInteger.valueOf(known.opening()), opening.possible());
        assertEquals(
                known.leastDropped(), opening.concessions().get(0).redLines().size());
        assertEquals(BigInteger.valueOf(known.settled()), decided(scenario).possible());
    }

    /** The smallest concessions exclude each other's agreements, so what they open adds up to what drops the least. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatTheSmallestConcessionsOpenAddsUp(Case known) {
        BigInteger opened = decided(opening(known.read())).concessions().stream()
                .filter(concession -> concession.redLines().size() == known.leastDropped())
                .map(Concession::getOpens)
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(BigInteger.valueOf(known.atLeast()), opened);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsPassedOffAsLookedUp(Case known) {
        Scenario scenario = known.read();
        assertEquals(
                List.of(),
                scenario.statements().stream()
                        .filter(statement -> statement.grounds().basis() != Basis.ASSUMPTION
                                || !statement.grounds().why().contains("confidence is "))
                        .map(Statement::id)
                        .toList());
        Findings findings = Study.of(scenario).run();
        assertTrue(findings.answer().get(0).contains("unverified"), findings.answer()::toString);
    }

    private static Scenario opening(Scenario scenario) {
        return scenario.with(scenario.getVariant("opening").changes());
    }

    private static Decided decided(Scenario scenario) {
        return (Decided) Study.of(scenario).run().space();
    }
}
