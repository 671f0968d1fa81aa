package parley.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Circumstance;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Prior;
import parley.model.Proposition;
import parley.model.Role;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.model.Truth;

/**
 * A scenario in a few words.
 *
 * <pre>{@code
 * Scenario scenario = Sketch.of("a quarrel")
 *         .party("north").party("south")
 *         .issue("border", "open", "shut")
 *         .says("n", "north", new Stance.Demands(Choice.of("border", "open")))
 *         .says("s", "south", new Stance.Demands(Choice.of("border", "shut")))
 *         .build();
 * }</pre>
 */
public final class Sketch {

    /** The day for which every sketched scenario is made; statements are of this day unless they say otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2025, 3, 17);

    private static final Grounds GROUNDS = Grounds.assumed("made for a test");

    private final Scenario.Builder scenario;

    private Sketch(Scenario.Builder scenario) {
        this.scenario = scenario;
    }

    public static Sketch of(String title) {
        return new Sketch(new Scenario.Builder("sketch", title, TODAY));
    }

    /** A principal. */
    public Sketch party(String id) {
        return party(id, Role.PRINCIPAL);
    }

    public Sketch party(String id, Role role) {
        scenario.parties.put(id, new Party(id, Place.NONE, id, "", role, List.of(), 0, ""));
        return this;
    }

    /** An issue in which the principals named so far have a say. */
    public Sketch issue(String id, String... options) {
        return issue(id, List.of(options), Set.of(), Optional.empty());
    }

    /**
     * An issue.
     *
     * @param consent who has a say; the principals named so far when absent
     */
    public Sketch issue(String id, List<String> options, Set<String> needsSupplier, Optional<Set<String>> consent) {
        List<Option> made = new ArrayList<>();
        options.forEach(option -> made.add(new Option(option, Place.NONE, option, Optional.empty())));
        Consent say = new Consent(consent.orElseGet(this::principals), GROUNDS, consent.isEmpty());
        scenario.issues.put(
                id,
                new Issue(
                        id,
                        Place.NONE,
                        id,
                        id + "?",
                        made,
                        say,
                        needsSupplier,
                        Optional.empty(),
                        "",
                        Issue.Scale.UNORDERED,
                        "",
                        ""));
        return this;
    }

    private Set<String> principals() {
        Set<String> principals = new LinkedHashSet<>();
        for (Party party : scenario.parties.values()) {
            if (party.role() == Role.PRINCIPAL) {
                principals.add(party.id());
            }
        }
        return principals;
    }

    public Sketch circumstance(String id, Truth holds) {
        return circumstance(id, holds, Optional.empty());
    }

    /** A circumstance with the modeller's probability that it holds. */
    public Sketch circumstance(String id, Truth holds, Optional<Double> prior) {
        scenario.circumstances.put(id, new Circumstance(id, Place.NONE, id + "?", holds, GROUNDS, prior));
        return this;
    }

    public Sketch prior(Prior prior) {
        scenario.priors.add(prior);
        return this;
    }

    public Sketch wants(Preferences preferences) {
        scenario.preferences.put(preferences.party(), preferences);
        return this;
    }

    /** A rule named {@code r1}, {@code r2}, ... */
    public Sketch rule(Proposition requires) {
        scenario.rules.add(new Rule("r" + (scenario.rules.size() + 1), Place.NONE, requires, GROUNDS));
        return this;
    }

    /** A step that is taken where something holds of the agreement, or always. */
    public Sketch step(Step step) {
        scenario.steps.put(step.id(), step);
        return this;
    }

    public Sketch says(String id, String party, Stance stance) {
        return says(Statement.of(id, party, DateSpan.stated(TODAY), GROUNDS, stance));
    }

    public Sketch says(Statement statement) {
        scenario.statements.add(statement);
        return this;
    }

    /** A what-if takes this claim to be right. */
    public Sketch holding(String claim) {
        scenario.heldClaims.add(claim);
        return this;
    }

    public Scenario build() {
        return scenario.build();
    }
}
