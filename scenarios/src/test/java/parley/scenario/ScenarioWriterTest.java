package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Statement;
import parley.model.Variant;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.testing.Scenarios;

/** Reading what was written gives an equal scenario. */
class ScenarioWriterTest {

    @Property(tries = 100)
    void drawnScenariosAreReadBackEqual(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = sourced(Scenarios.ofSeed(seed));
        String written = ScenarioWriter.write(scenario);
        Reading reading = ScenarioReader.readText(scenario.id() + ".yaml", written);
        Reading.Success success = assertInstanceOf(
                Reading.Success.class, reading, () -> DiagnosticPrinter.print(reading.diagnostics()) + written);
        assertEquals(Outline.of(scenario), Outline.of(success.scenario()));
    }

    /** The scenario as if everything stood in sources; what was hypothetical becomes a variant. */
    private static Scenario sourced(Scenario drawn) {
        Grounds grounds = new Grounds(Basis.STATED, Optional.of(new Citation("paper", 2, 3)), "");
        Scenario.Builder builder = new Scenario.Builder(drawn);
        builder.sources.put("paper", paper());
        builder.heldClaims.clear();
        builder.changes.clear();
        builder.statements.replaceAll(s -> withGrounds(s, grounds));
        builder.circumstances.replaceAll((id, c) ->
                new Circumstance(id, c.place(), c.question(), c.holds(), Grounds.assumed("So it seems."), c.prior()));
        builder.issues.replaceAll((id, issue) -> sourced(issue, drawn));
        builder.rules.replaceAll(r -> new Rule(r.id(), r.place(), r.requires(), Grounds.assumed("It must be.")));
        List<Change> changes = drawn.statements().stream()
                .limit(2)
                .<Change>map(s -> new Change.Add(renamed(s)))
                .toList();
        if (!changes.isEmpty()) {
            builder.variants.put("more", new Variant("more", Place.NONE, "More", changes));
        }
        if (!drawn.heldClaims().isEmpty()) {
            builder.variants.put(
                    "held", new Variant("held", Place.NONE, "Held", List.of(new Change.Hold(drawn.heldClaims()))));
        }
        return builder.build();
    }

    private static Issue sourced(Issue issue, Scenario scenario) {
        if (issue.consent().byDefault()) {
            return issue.withConsent(
                    PartMaker.byDefault(List.copyOf(scenario.parties().values())));
        }
        return issue.withConsent(new Consent(issue.consent().parties(), Grounds.assumed("Why not?"), false));
    }

    private static Source paper() {
        DateSpan day = DateSpan.stated(LocalDate.parse("2026-01-15"));
        return new Source("paper", Place.NONE, "letter", "A: report", "", day, "", "", "", "", "");
    }

    private static Statement withGrounds(Statement s, Grounds grounds) {
        return copy(s, s.id(), grounds);
    }

    private static Statement renamed(Statement s) {
        return copy(s, "more-" + s.id(), Grounds.hypothetical());
    }

    private static Statement copy(Statement s, String id, Grounds grounds) {
        return new Statement(
                id,
                s.place(),
                s.party(),
                s.speaker(),
                s.date(),
                grounds,
                s.via(),
                s.language(),
                s.stance(),
                s.condition(),
                s.reason(),
                s.credence(),
                s.note(),
                s.quote(),
                s.coding());
    }

    @Test
    void refusesAScenarioWithWhatIfsMade() {
        Scenario scenario = GoodCorpusTest.read("minimal.yaml").scenario();
        Scenario changed = scenario.with(new Change.Drop(Set.of("a-low")));
        assertThrows(IllegalArgumentException.class, () -> ScenarioWriter.write(changed));
        Scenario child = GoodCorpusTest.read("child.yaml").scenario();
        assertThrows(IllegalArgumentException.class, () -> ScenarioWriter.write(child));
    }

    @Test
    void keepsLinesShorterThanTheirLimit() {
        Scenario.Builder builder =
                new Scenario.Builder(GoodCorpusTest.read("minimal.yaml").scenario());
        builder.summary = "a b  c ".repeat(20_000) + "\n\t\"\\ end";
        String written = ScenarioWriter.write(builder.build());
        assertTrue(written.lines().allMatch(line -> line.length() < 10_000));
        Reading.Success success =
                assertInstanceOf(Reading.Success.class, ScenarioReader.readText("minimal.yaml", written));
        assertEquals(builder.summary, success.scenario().summary());
    }
}
