package parley.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import parley.model.Change;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.RivalReading;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;

/** What-ifs and rival readings for a scenario, drawn at random. */
public final class RandomChanges {

    private final Random random;

    public RandomChanges(Random random) {
        this.random = random;
    }

    /** One to so many what-ifs that can be made in this order. */
    public List<Change> several(Scenario scenario, int most) {
        List<Change> changes = new ArrayList<>();
        Scenario changed = scenario;
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            Change change = one(changed, "changed-" + i);
            changes.add(change);
            changed = changed.with(change);
        }
        return changes;
    }

    private Change one(Scenario scenario, String newId) {
        List<Statement> statements = scenario.statements();
        String party = pick(scenario.parties().keySet());
        String issue = pick(scenario.issues().keySet());
        if (statements.isEmpty()) {
            return new Change.Leave(party);
        }
        Statement statement = statements.get(random.nextInt(statements.size()));
        List<String> claims = statements.stream()
                .filter(s -> s.stance() instanceof Stance.Claims)
                .map(Statement::id)
                .toList();
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Change.Drop(Set.of(statement.id()));
            case 2 -> new Change.SetConsent(issue, new Consent(some(scenario), Grounds.hypothetical(), false));
            case 3 ->
                scenario.circumstances().isEmpty()
                        ? new Change.Leave(party)
                        : new Change.SetCircumstance(
                                pick(scenario.circumstances().keySet()),
                                List.of(Truth.values()).get(random.nextInt(3)),
                                Grounds.hypothetical());
            case 4 ->
                claims.isEmpty()
                        ? new Change.Join(party, Set.of(issue))
                        : new Change.Hold(Set.of(claims.get(random.nextInt(claims.size()))));
            case 5 -> new Change.Redate(statement.id(), DateSpan.stated(Sketch.TODAY.minusDays(random.nextInt(4) - 1)));
            case 6 -> new Change.Leave(party);
            default -> new Change.Add(again(statement, newId, party));
        };
    }

    private static Statement again(Statement statement, String id, String party) {
        Statement again =
                Statement.of(id, party, DateSpan.stated(Sketch.TODAY), Grounds.hypothetical(), statement.stance());
        return statement.condition().map(again::withCondition).orElse(again);
    }

    private Set<String> some(Scenario scenario) {
        Set<String> some = new LinkedHashSet<>(scenario.parties().keySet());
        some.removeIf(party -> random.nextInt(10) < 3);
        return some;
    }

    /** The scenario with one or two rival readings of up to so many of its statements. */
    public Scenario withReadings(Scenario scenario, int most) {
        List<Statement> statements = scenario.statements();
        if (statements.isEmpty()) {
            return scenario;
        }
        Scenario.Builder builder = new Scenario.Builder(scenario);
        for (int i = 0; i < most; i++) {
            int at = random.nextInt(statements.size());
            List<RivalReading> readings = new ArrayList<>();
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                Statement like = statements.get(random.nextInt(statements.size()));
                readings.add(new RivalReading("reading-" + n, Place.NONE, like.stance(), like.condition(), ""));
            }
            builder.statements.set(
                    at,
                    statements
                            .get(at)
                            .withCoding(new Coding(
                                    Optional.empty(), List.of(), Optional.empty(), Set.of(), readings, Set.of())));
        }
        return builder.build();
    }

    private String pick(Set<String> ids) {
        List<String> list = List.copyOf(ids);
        return list.get(random.nextInt(list.size()));
    }
}
