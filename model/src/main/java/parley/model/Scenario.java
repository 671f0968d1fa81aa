package parley.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A negotiation as one researcher encoded it. References between its parts are ids; the reader has checked that each
 * one leads somewhere, so a reference that does not is a defect of the program and throws.
 *
 * @param id short name, from the folder or file it was read from
 * @param asOf statements made later than this day do not count
 * @param credenceScale what its words for probabilities mean
 * @param rules in the order given
 * @param steps what is done in the course of an agreement, for demands about which comes first
 * @param priors what the modeller expects parties to answer; where there is none, every answer counts the same
 * @param preferences by party id, what parties want and how much, where the scenario says so
 * @param conflict what parties can do, and what they would rather see done, where the scenario says so
 * @param rounds how parties bargain, where the scenario says so
 * @param experiments by id, what is worth varying; of this scenario alone, not of its base
 * @param tasks what readers are asked to try, in the order given
 * @param heldClaims ids of claims about consent that a what-if takes to be right
 * @param changes the what-ifs applied so far, in order; empty for the scenario as written
 */
public record Scenario(
        String id,
        String title,
        String summary,
        LocalDate asOf,
        CredenceScale credenceScale,
        Map<String, Source> sources,
        Map<String, Party> parties,
        Map<String, Issue> issues,
        List<Rule> rules,
        Map<String, Circumstance> circumstances,
        Map<String, Step> steps,
        List<Statement> statements,
        List<Prior> priors,
        Map<String, Preferences> preferences,
        Optional<Conflict> conflict,
        Optional<Rounds> rounds,
        Map<String, Variant> variants,
        Map<String, Experiment> experiments,
        List<Expectation> expectations,
        List<Task> tasks,
        Set<String> heldClaims,
        List<Change> changes) {

    public Scenario {
        sources = ordered(sources);
        parties = ordered(parties);
        issues = ordered(issues);
        rules = List.copyOf(rules);
        circumstances = ordered(circumstances);
        steps = ordered(steps);
        statements = List.copyOf(statements);
        priors = List.copyOf(priors);
        preferences = ordered(preferences);
        variants = ordered(variants);
        experiments = ordered(experiments);
        expectations = List.copyOf(expectations);
        tasks = List.copyOf(tasks);
        heldClaims = Collections.unmodifiableSet(new LinkedHashSet<>(heldClaims));
        changes = List.copyOf(changes);
    }

    public Party getParty(String partyId) {
        return found(parties.get(partyId), "party", partyId);
    }

    public Issue getIssue(String issueId) {
        return found(issues.get(issueId), "issue", issueId);
    }

    public Source getSource(String sourceId) {
        return found(sources.get(sourceId), "source", sourceId);
    }

    public Circumstance getCircumstance(String circumstanceId) {
        return found(circumstances.get(circumstanceId), "circumstance", circumstanceId);
    }

    public Statement getStatement(String statementId) {
        return statements.stream()
                .filter(statement -> statement.id().equals(statementId))
                .findFirst()
                .orElseThrow(() -> missing("statement", statementId));
    }

    public Variant getVariant(String variantId) {
        return found(variants.get(variantId), "variant", variantId);
    }

    /** This scenario with one what-if applied; throws when the change names something that is not there. */
    public Scenario with(Change change) {
        Builder next = new Builder(this);
        if (change instanceof Change.Drop drop) {
            drop.statements().forEach(this::getStatement);
            next.removeStatements(drop.statements());
            next.heldClaims.removeAll(drop.statements());
        } else if (change instanceof Change.Add add) {
            if (statements.stream()
                    .anyMatch(statement -> statement.id().equals(add.statement().id()))) {
                throw new IllegalArgumentException(
                        "a statement " + add.statement().id() + " is there already");
            }
            next.statements.add(add.statement());
        } else if (change instanceof Change.SetConsent set) {
            next.issues.put(set.issue(), getIssue(set.issue()).withConsent(set.consent()));
        } else if (change instanceof Change.SetCircumstance set) {
            next.circumstances.put(
                    set.circumstance(), getCircumstance(set.circumstance()).with(set.holds(), set.grounds()));
        } else if (change instanceof Change.Hold hold) {
            hold.claims().forEach(this::getStatement);
            next.heldClaims.addAll(hold.claims());
        } else if (change instanceof Change.Soften soften) {
            next.replace(softened(getStatement(soften.statement()), soften.level()));
        } else if (change instanceof Change.Redate redate) {
            next.replace(getStatement(redate.statement()).withDate(redate.date()));
        } else if (change instanceof Change.ReadAs read) {
            Statement reread = readAs(getStatement(read.statement()), read.reading());
            next.replace(reread);
            next.heldClaims.removeIf(claim -> claim.equals(reread.id()) && !(reread.stance() instanceof Stance.Claims));
        } else if (change instanceof Change.Leave leave) {
            String party = getParty(leave.party()).id();
            next.removeStatements(listIdsOf(party));
            next.preferences.remove(party);
            next.heldClaims.removeIf(claim -> getStatement(claim).party().equals(party));
            next.issues.replaceAll(
                    (id, issue) -> issue.withConsent(issue.consent().without(party)));
        } else if (change instanceof Change.Join join) {
            String party = getParty(join.party()).id();
            for (String issue : join.issues()) {
                next.issues.put(
                        issue,
                        getIssue(issue).withConsent(getIssue(issue).consent().with(party)));
            }
        }
        next.changes.add(change);
        return next.build();
    }

    private Set<String> listIdsOf(String party) {
        return statements.stream()
                .filter(statement -> statement.party().equals(party))
                .map(Statement::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Statement softened(Statement statement, String level) {
        Level to = statement.coding().getFallback(level);
        Coding coding = statement.coding().softened(to, statement.stance().issues());
        return statement.withStance(new Stance.Demands(to.what()), statement.condition(), coding);
    }

    private static Statement readAs(Statement statement, String reading) {
        RivalReading as = statement.coding().getReading(reading);
        return statement.withStance(
                as.stance(), as.condition(), statement.coding().withFallbacks(List.of()));
    }

    /** The same on another day: what its variants and experiments add without a date of its own is then said on that day. */
    public Scenario onDay(LocalDate day) {
        Builder next = new Builder(this);
        next.asOf = day;
        next.variants.replaceAll((name, variant) -> new Variant(
                name,
                variant.place(),
                variant.title(),
                variant.changes().stream()
                        .map(change -> change.saidOn(day, asOf))
                        .toList()));
        next.experiments.replaceAll((name, experiment) -> experiment.saidOn(day, asOf));
        return next.build();
    }

    /** This scenario with several what-ifs applied in order. */
    public Scenario with(List<Change> several) {
        Scenario result = this;
        for (Change change : several) {
            result = result.with(change);
        }
        return result;
    }

    private static <V> V found(@org.jspecify.annotations.Nullable V value, String what, String id) {
        if (value == null) {
            throw missing(what, id);
        }
        return value;
    }

    private static IllegalArgumentException missing(String what, String id) {
        return new IllegalArgumentException("the scenario has no " + what + " " + id);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Mutable copy, for assembling and changing scenarios. */
    public static final class Builder {
        public String id;
        public String title;
        public String summary;
        public LocalDate asOf;
        public CredenceScale credenceScale;
        public final Map<String, Source> sources;
        public final Map<String, Party> parties;
        public final Map<String, Issue> issues;
        public final List<Rule> rules;
        public final Map<String, Circumstance> circumstances;
        public final Map<String, Step> steps;
        public final List<Statement> statements;
        public final List<Prior> priors;
        public final Map<String, Preferences> preferences;
        public Optional<Conflict> conflict;
        public Optional<Rounds> rounds;
        public final Map<String, Variant> variants;
        public final Map<String, Experiment> experiments;
        public final List<Expectation> expectations;
        public final List<Task> tasks;
        public final Set<String> heldClaims;
        public final List<Change> changes;

        public Builder(String id, String title, LocalDate asOf) {
            this(new Scenario(
                    id,
                    title,
                    "",
                    asOf,
                    CredenceScale.ICD_203,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    List.of()));
        }

        public Builder(Scenario from) {
            id = from.id;
            title = from.title;
            summary = from.summary;
            asOf = from.asOf;
            credenceScale = from.credenceScale;
            sources = new LinkedHashMap<>(from.sources);
            parties = new LinkedHashMap<>(from.parties);
            issues = new LinkedHashMap<>(from.issues);
            rules = new ArrayList<>(from.rules);
            circumstances = new LinkedHashMap<>(from.circumstances);
            steps = new LinkedHashMap<>(from.steps);
            statements = new ArrayList<>(from.statements);
            priors = new ArrayList<>(from.priors);
            preferences = new LinkedHashMap<>(from.preferences);
            conflict = from.conflict;
            rounds = from.rounds;
            variants = new LinkedHashMap<>(from.variants);
            experiments = new LinkedHashMap<>(from.experiments);
            expectations = new ArrayList<>(from.expectations);
            tasks = new ArrayList<>(from.tasks);
            heldClaims = new LinkedHashSet<>(from.heldClaims);
            changes = new ArrayList<>(from.changes);
        }

        /** Puts a statement in the place of the one with its id. */
        void replace(Statement statement) {
            statements.replaceAll(old -> old.id().equals(statement.id()) ? statement : old);
        }

        /** As if some statements had never been made, but for what they tie together. */
        void removeStatements(Set<String> ids) {
            List<Statement> kept = Ties.withheld(statements, ids);
            statements.clear();
            statements.addAll(kept);
        }

        public Scenario build() {
            return new Scenario(
                    id,
                    title,
                    summary,
                    asOf,
                    credenceScale,
                    sources,
                    parties,
                    issues,
                    rules,
                    circumstances,
                    steps,
                    statements,
                    priors,
                    preferences,
                    conflict,
                    rounds,
                    variants,
                    experiments,
                    expectations,
                    tasks,
                    heldClaims,
                    changes);
        }
    }
}
