package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.Change;
import parley.model.Coding;
import parley.model.Credence;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.Budget;
import parley.testing.Sketch;

/** When one of several statements that are one is dropped, the others remain one, as probable as before. */
class WithheldTest {

    private static final Choice OPEN = Choice.of("border", "open");

    private static Statement says(
            String id,
            String party,
            Choice what,
            Optional<Double> credence,
            Optional<String> same,
            Set<String> excludes) {
        Statement plain = Statement.of(
                        id, party, DateSpan.stated(Sketch.TODAY), Grounds.assumed("a test"), new Stance.Demands(what))
                .withCoding(new Coding(Optional.empty(), List.of(), same, excludes, List.of(), Set.of()));
        return credence.map(p -> plain.withCredence(new Credence(p, ""))).orElse(plain);
    }

    /** North says three times that the border is open, which excludes that it wants it shut; South wants it half open. */
    private static Scenario quarrel() {
        return Sketch.of("said three times")
                .party("north")
                .party("south")
                .issue("border", "open", "half", "shut")
                .says(says("a", "north", OPEN, Optional.of(0.7), Optional.empty(), Set.of("x")))
                .says(says("b", "north", OPEN, Optional.empty(), Optional.of("a"), Set.of()))
                .says(says("c", "north", OPEN, Optional.empty(), Optional.of("b"), Set.of()))
                .says(says("x", "north", Choice.of("border", "shut"), Optional.of(0.2), Optional.empty(), Set.of()))
                .says(says("s", "south", Choice.of("border", "half"), Optional.empty(), Optional.empty(), Set.of()))
                .build();
    }

    private static void assertSame(double deal, List<Set<String>> bundles, Scenario scenario) {
        Chances found = Chances.find(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .orElseThrow();
        assertEquals(deal, found.deal().orElseThrow(), 1e-12);
        assertEquals(bundles, found.doubts().bundles().stream().map(Bundle::ids).toList());
        assertEquals(1, found.doubts().exclusive().size());
    }

    @Test
    void theyStayOneAsProbableAndAsExclusive() {
        assertSame(0.1, List.of(Set.of("a", "b", "c"), Set.of("x"), Set.of("s")), quarrel());
        assertSame(
                0.1,
                List.of(Set.of("b", "c"), Set.of("x"), Set.of("s")),
                quarrel().with(new Change.Drop(Set.of("a"))));
        assertSame(
                0.1,
                List.of(Set.of("a", "c"), Set.of("x"), Set.of("s")),
                quarrel().with(new Change.Drop(Set.of("b"))));
        assertSame(
                0.1, List.of(Set.of("c"), Set.of("x"), Set.of("s")), quarrel().with(new Change.Drop(Set.of("a", "b"))));
    }

    @Test
    void whatIsDroppedAltogetherLeavesNothingBehind() {
        Scenario none = quarrel().with(new Change.Drop(Set.of("a", "b", "c")));
        Chances found =
                Chances.find(Positions.of(none, none.asOf()), Budget.DEFAULT).orElseThrow();
        assertEquals(0.8, found.deal().orElseThrow(), 1e-12);
    }
}
