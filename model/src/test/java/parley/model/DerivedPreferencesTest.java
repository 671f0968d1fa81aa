package parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.model.Proposition.Choice;
import parley.testing.Sketch;

/** The rule, sentence by sentence. */
class DerivedPreferencesTest {

    private static Sketch harbour() {
        return Sketch.of("a harbour")
                .party("coast", Role.PRINCIPAL)
                .party("islands", Role.PRINCIPAL)
                .issue("zone", "shared", "split", "open")
                .issue("quota", "fixed", "free", "none");
    }

    private static int utility(Sketch sketch, String zone, String quota) {
        Scenario scenario = sketch.build();
        Preferences preferences = DerivedPreferences.of(Positions.of(scenario, scenario.asOf()), "coast");
        assertTrue(preferences.isDerived());
        Map<String, String> terms = new java.util.LinkedHashMap<>(Map.of("zone", zone, "quota", quota));
        return preferences.valuation().utility(new Agreement(terms)).intValue();
    }

    @Test
    void whatAPartyDemandsOrPrefersCountsTwice() {
        Sketch sketch = harbour()
                .says("a", "coast", new Stance.Demands(Choice.of("zone", "shared")))
                .says("b", "coast", new Stance.Prefers(Choice.of("quota", "free", "none")));
        assertEquals(4, utility(sketch, "shared", "free"));
        assertEquals(2, utility(sketch, "open", "none"));
        assertEquals(0, utility(sketch, "open", "fixed"));
    }

    @Test
    void whatItCanLiveWithCountsOnce() {
        Sketch sketch = harbour()
                .says("a", "coast", new Stance.Rejects(Choice.of("zone", "open")))
                .says("b", "coast", new Stance.Accepts(List.of(Choice.of("quota", "free"))))
                .says("c", "coast", new Stance.OpenTo(List.of(Choice.of("quota", "none", "free"))));
        assertEquals(2, utility(sketch, "split", "free"));
        assertEquals(1, utility(sketch, "open", "none"));
        assertEquals(0, utility(sketch, "open", "fixed"));
    }

    @Test
    void whatItWantsOfSeveralIssuesCountsTwiceWhereItIsKept() {
        Sketch sketch = harbour()
                .says(
                        "a",
                        "coast",
                        new Stance.Rejects(Proposition.All.of(Choice.of("zone", "open"), Choice.of("quota", "none"))));
        assertEquals(0, utility(sketch, "open", "none"));
        assertEquals(2, utility(sketch, "open", "fixed"));
    }

    @Test
    void othersAndConditionsDoNotCount() {
        Stance accepts = new Stance.Accepts(List.of(Choice.of("quota", "none")));
        Sketch sketch = harbour()
                .says("a", "islands", new Stance.Demands(Choice.of("zone", "open")))
                .says(Statement.of(
                                "b",
                                "coast",
                                DateSpan.stated(Sketch.TODAY),
                                Grounds.assumed("made for a test"),
                                accepts)
                        .withStance(accepts, Optional.of(Choice.of("zone", "open")), Coding.PLAIN));
        assertEquals(0, utility(sketch, "open", "none"));
    }

    @Test
    void whoHasASayWantsSomething() {
        Preferences own = new Preferences(
                Place.NONE,
                "islands",
                Grounds.assumed("made for a test"),
                new Valuation.Prioritised(List.of(Choice.of("zone", "open"))),
                Optional.empty(),
                Optional.empty(),
                false,
                "");
        Scenario scenario = harbour().party("league", Role.MEDIATOR).wants(own).build();
        List<Preferences> all = DerivedPreferences.listAll(Positions.of(scenario, scenario.asOf()));
        assertEquals(
                List.of("coast", "islands"),
                all.stream().map(Preferences::party).toList());
        assertTrue(all.get(0).isDerived());
        assertEquals(own, all.get(1));
    }
}
