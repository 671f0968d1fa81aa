package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
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
        Set<String> redLines = drawn.statements().stream()
                .filter(s -> drawsRedLines(s.stance()))
                .map(Statement::id)
                .collect(Collectors.toSet());
        builder.statements.replaceAll(s -> withGrounds(s, grounds).withCoding(untangled(s, redLines)));
        builder.circumstances.replaceAll((id, c) -> new Circumstance(
                id,
                c.place(),
                c.question(),
                c.holds(),
                Grounds.assumed("So it seems."),
                c.holds() == Truth.UNKNOWN ? c.prior() : Optional.empty()));
        builder.issues.replaceAll((id, issue) -> sourced(issue, drawn));
        builder.rules.replaceAll(r -> new Rule(r.id(), r.place(), r.requires(), Grounds.assumed("It must be.")));
        List<Change> changes = drawn.statements().stream()
                .limit(2)
                .<Change>map(s -> new Change.Add(renamed(s).withCoding(saidAgain(s, redLines))))
                .collect(Collectors.toCollection(ArrayList::new));
        changes.addAll(ofOne(builder.build()));
        if (!changes.isEmpty()) {
            builder.variants.put("more", new Variant("more", Place.NONE, "More", changes));
        }
        if (!drawn.heldClaims().isEmpty()) {
            builder.variants.put(
                    "held", new Variant("held", Place.NONE, "Held", List.of(new Change.Hold(drawn.heldClaims()))));
        }
        return builder.build();
    }

    private static boolean drawsRedLines(Stance stance) {
        return stance instanceof Stance.Demands || stance instanceof Stance.Rejects || stance instanceof Stance.Orders;
    }

    /** What a modeller can add to a statement, without ties to statements that what-ifs have dropped or read anew. */
    private static Coding untangled(Statement s, Set<String> redLines) {
        Coding coding = s.coding();
        return drawsRedLines(s.stance())
                ? new Coding(
                        coding.cost(),
                        coding.fallbacks(),
                        coding.sameAs().filter(redLines::contains),
                        coding.excludes().stream().filter(redLines::contains).collect(Collectors.toSet()),
                        coding.readings(),
                        Set.of())
                : new Coding(Optional.empty(), List.of(), Optional.empty(), Set.of(), coding.readings(), Set.of());
    }

    /** The same, of a copy of the statement: that two exclude the same one could be too much. */
    private static Coding saidAgain(Statement s, Set<String> redLines) {
        Coding coding = untangled(s, redLines);
        return new Coding(coding.cost(), coding.fallbacks(), coding.sameAs(), Set.of(), coding.readings(), Set.of());
    }

    /** One what-if of each kind about one statement or party, where there is something to change. */
    private static List<Change> ofOne(Scenario scenario) {
        List<Change> changes = new ArrayList<>();
        for (Statement s : scenario.statements()) {
            s.coding().fallbacks().stream().limit(1).forEach(l -> changes.add(new Change.Soften(s.id(), l.id())));
            s.coding().readings().forEach(r -> changes.add(new Change.ReadAs(s.id(), r.id())));
            changes.add(new Change.Redate(
                    s.id(), new DateSpan(s.date().from(), s.date().to(), true)));
        }
        String party = scenario.parties().keySet().iterator().next();
        changes.add(new Change.Join(party, scenario.issues().keySet()));
        changes.add(new Change.Leave(party));
        return changes;
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
