package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.Scenario;
import parley.model.Stance;
import parley.study.ClashFinding.Way;
import parley.testing.Sketch;

/** Clashes read aloud. */
class ClashTellerTest {

    private static final String SAID = " (2025-03-17, assumption).";

    private static Stance demands(String issue, String... options) {
        return new Stance.Demands(Choice.of(issue, options));
    }

    private static Sketch talks() {
        return Sketch.of("talks").party("north").party("south");
    }

    private static List<ClashFinding> told(Scenario scenario) {
        Findings.Decided decided = (Findings.Decided) Study.of(scenario).run().space();
        return decided.obstacles().orElseThrow().clashes();
    }

    @Test
    void differentOptionsOfOneIssueExcludeEachOtherDirectly() {
        ClashFinding clash = told(talks().issue("border", "open", "shut", "trade")
                        .says("n", "north", demands("border", "open"))
                        .says("s", "south", new Stance.Rejects(Choice.of("border", "open")))
                        .build())
                .get(0);
        assertEquals(Way.DIRECTLY, clash.way());
        assertEquals(
                "North demands “open” on border" + SAID + " South rejects “open” on border" + SAID
                        + " An agreement can say only one thing on border: what north asks leaves only “open”, while what"
                        + " south asks leaves “shut” or “trade”. Both bind, because north and south have a say in border.",
                clash.text());
    }

    @Test
    void restatementsAreToldOnceAndCountedEach() {
        List<ClashFinding> told = told(talks().issue("border", "open", "shut")
                .says("n1", "north", demands("border", "open"))
                .says("n2", "north", demands("border", "open"))
                .says("s", "south", demands("border", "shut"))
                .build());
        assertEquals(1, told.size());
        assertEquals(2, told.get(0).clashes().size());
        assertEquals(
                "North demands “open” on border, and says so twice" + SAID + " South demands “shut” on border" + SAID
                        + " An agreement can say only one thing on border: what north asks leaves only “open”, while what"
                        + " south asks leaves only “shut”. Both bind, because north and south have a say in border. Each"
                        + " time it was said counts, so these are 2 clashes.",
                told.get(0).text());
    }

    @Test
    void aRuleThatSetsThemAgainstEachOtherIsQuoted() {
        ClashFinding clash = told(talks().issue("nato", "open", "barred")
                        .issue("neutral", "yes", "no")
                        .rule(new If(Choice.of("neutral", "yes"), Choice.of("nato", "barred")))
                        .says("n", "north", demands("neutral", "yes"))
                        .says("s", "south", demands("nato", "open"))
                        .build())
                .get(0);
        assertEquals(Way.BY_RULE, clash.way());
        assertEquals(
                "By themselves these could stand together. The rule r1 sets them against each other: if “yes” on neutral,"
                        + " then “barred” on nato (an assumption of the modeller: made for a test). Both bind, because"
                        + " north has a say in neutral and south has a say in nato.",
                clash.because());
    }

    @Test
    void aMissingSupplierIsNamed() {
        ClashFinding clash = told(talks().issue("troops", List.of("none", "some"), Set.of("some"), Optional.empty())
                        .says("n", "north", demands("troops", "some"))
                        .build())
                .get(0);
        assertEquals(Way.BY_SUPPLY, clash.way());
        assertEquals(
                "That alone leaves no agreement. “some” on troops can be had only from somebody who offers it, and no"
                        + " offer supplies it. It binds, because north has a say in troops.",
                clash.because());
    }

    @Test
    void severalIssuesTogether() {
        ClashFinding clash = told(talks().issue("a", "x", "y")
                        .issue("b", "x", "y")
                        .says("n1", "north", new Stance.Demands(new If(Choice.of("a", "x"), Choice.of("b", "x"))))
                        .says("n2", "north", demands("a", "x"))
                        .says("s", "south", new Stance.Demands(new Not(Choice.of("b", "x"))))
                        .build())
                .get(0);
        assertEquals(Way.TOGETHER, clash.way());
        assertEquals(
                "No combination of terms satisfies all 3. All 3 bind, because north has a say in a and north and south"
                        + " have a say in b.",
                clash.because());
    }
}
