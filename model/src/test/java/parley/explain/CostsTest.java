package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.Coding;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.Budget;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;
import parley.testing.Sketch;

/** What giving up red lines costs, by hand. */
class CostsTest {

    private static Statement demand(
            String id, String party, Choice what, Optional<Double> cost, Optional<String> same) {
        return Statement.of(
                        id, party, DateSpan.stated(Sketch.TODAY), Grounds.assumed("a test"), new Stance.Demands(what))
                .withCoding(new Coding(cost, List.of(), same, Set.of(), List.of(), Set.of()));
    }

    /** North says three times what it asks of the border; of the toll both ask once. */
    private static Positions quarrel(Optional<Double> cost) {
        Choice open = Choice.of("border", "open");
        Choice either = new Choice("border", new java.util.LinkedHashSet<>(List.of("open", "half")));
        Scenario scenario = Sketch.of("said again")
                .party("north")
                .party("south")
                .issue("border", "open", "half", "shut")
                .issue("toll", "yes", "no")
                .says(demand("n", "north", open, cost, Optional.empty()))
                .says(demand("n-again", "north", open, Optional.empty(), Optional.empty()))
                .says(demand("n-softly", "north", either, Optional.empty(), Optional.of("n")))
                .says(demand("s", "south", Choice.of("border", "shut"), Optional.of(2.5), Optional.empty()))
                .says(demand("n-toll", "north", Choice.of("toll", "yes"), Optional.empty(), Optional.empty()))
                .says(demand("s-toll", "south", Choice.of("toll", "no"), Optional.empty(), Optional.empty()))
                .build();
        return Positions.of(scenario, scenario.asOf());
    }

    private static double cost(Positions positions, String... ids) {
        return new Costs(positions)
                .of(List.of(ids).stream().map(positions::getRedLine).toList());
    }

    @Test
    void whatIsSaidAgainCostsNothingMore() {
        assertEquals(1, cost(quarrel(Optional.empty()), "n", "n-again", "n-softly"));
        assertEquals(3, cost(quarrel(Optional.of(3.0)), "n", "n-again", "n-softly"));
        assertEquals(3, cost(quarrel(Optional.of(3.0)), "n-again"));
        assertEquals(0.5, cost(quarrel(Optional.of(0.5)), "n-softly"));
        assertEquals(4, cost(quarrel(Optional.of(3.0)), "n", "n-toll"));
        assertEquals(0, cost(quarrel(Optional.of(3.0))));
    }

    @Test
    void theCheapestConcessionsCountEachPointOnce() {
        Positions positions = quarrel(Optional.empty());
        SwitchSpace switches = SwitchSpace.compile(SwitchQuestion.of(positions), Budget.DEFAULT)
                .getSwitchSpace();
        List<Concession> found = new Costs(positions).cheapest(switches, 10);
        assertEquals(
                List.of(2.0, 2.0, 3.5, 3.5),
                found.stream().map(Concession::cost).toList());
        assertEquals(4, found.get(0).redLines().size());
        assertEquals(
                List.of(2.0),
                new Costs(positions)
                        .cheapest(switches, 1).stream().map(Concession::cost).toList());
    }
}
