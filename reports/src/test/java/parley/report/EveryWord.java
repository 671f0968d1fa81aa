package parley.report;

import java.util.List;
import java.util.Set;
import parley.model.Change;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;

/** The harbour talks with every operator of propositions and every kind of what-if. */
final class EveryWord {

    private EveryWord() {}

    static Scenario scenario() {
        Scenario.Builder builder = new Scenario.Builder(HarbourTalks.scenario());
        Choice none = Choice.of("contingents", "none");
        builder.rules.add(new Rule(
                "everything",
                Place.NONE,
                Any.of(
                        All.of(HarbourTalks.BARRED, none),
                        new Not(HarbourTalks.OPEN),
                        new If(none, HarbourTalks.OPEN),
                        new AtMost(1, List.of(none, HarbourTalks.OPEN))),
                HarbourTalks.stated(2)));
        Statement added = Statement.of(
                        "what-if-1",
                        "lakes",
                        DateSpan.stated(HarbourTalks.DAY),
                        Grounds.hypothetical(),
                        new Stance.Demands(none))
                .withCondition(new Not(new Holds("asked")));
        return builder.build()
                .with(List.of(
                        new Change.Add(added),
                        new Change.Drop(Set.of("n-later")),
                        new Change.SetConsent("observers", new Consent(Set.of("lakes"), Grounds.hypothetical(), false)),
                        new Change.SetCircumstance("asked", Truth.TRUE, Grounds.hypothetical()),
                        new Change.Hold(Set.of("sm-say"))));
    }
}
