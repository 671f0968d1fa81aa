package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Coding;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Level;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;
import parley.testing.Sketch;

/** A demand that a what-if softens is what remains of it when its first levels are withdrawn. */
class SoftenTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.withSteps();
    }

    @Property(seed = "2801", tries = 300)
    void toSoftenIsToWithdrawTheLevelsBefore(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        for (Statement statement : naive.inForce) {
            Set<String> standing = new LinkedHashSet<>();
            naive.linesThatAre(RedLine.Status.BINDING).forEach(line -> standing.add(line.id()));
            standing.remove(statement.id());
            for (Level level : statement.coding().fallbacks()) {
                Scenario softened = scenario.with(new Change.Soften(statement.id(), level.id()));
                List<Agreement> left = naive.possibleWith(standing);
                assertEquals(
                        new LinkedHashSet<>(left),
                        new LinkedHashSet<>(new NaiveNegotiation(softened, softened.asOf()).possible()));
                assertEquals(
                        Positions.of(scenario, scenario.asOf()).inForce().size(),
                        Positions.of(softened, softened.asOf()).inForce().size());
                standing.remove(statement.id() + "~" + level.id());
            }
        }
    }

    private static Statement demand(String id, LocalDate date, All what) {
        return Statement.of(id, "north", DateSpan.stated(date), Grounds.assumed("a test"), new Stance.Demands(what));
    }

    @Example
    void whatTheDemandReplacedStaysReplacedThoughTheLevelSpeaksOfLess() {
        Choice open = Choice.of("border", "open");
        Level last = new Level("last", Place.NONE, open);
        Scenario scenario = Sketch.of("of two issues, then of one")
                .party("north")
                .issue("border", "open", "shut")
                .issue("toll", "yes", "no")
                .says(demand(
                        "old", Sketch.TODAY.minusDays(9), All.of(Choice.of("border", "shut"), Choice.of("toll", "no"))))
                .says(demand("new", Sketch.TODAY, All.of(open, Choice.of("toll", "yes")))
                        .withCoding(new Coding(
                                Optional.empty(), List.of(last), Optional.empty(), Set.of(), List.of(), Set.of())))
                .build();
        Scenario softened = scenario.with(new Change.Soften("new", "last"));
        Positions positions = Positions.of(softened, softened.asOf());
        assertEquals(
                List.of("new"), positions.inForce().stream().map(Statement::id).toList());
        assertEquals(Set.of("border", "toll"), positions.getRedLine("new").issues());
    }
}
