package parley.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Conflict;
import parley.model.Erosion;
import parley.model.Expectation;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Prior;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.RivalReading;
import parley.model.Role;
import parley.model.Rounds;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.model.Truth;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.study.Wording;

/** Finds what is legal in a scenario but probably not meant. */
final class Suspicions {
    private static final int MOST_NAMED = 3;

    private final Scenario scenario;
    private final Positions positions;
    private final Problems problems;

    /** Issues that statements, in force or not, are about. */
    private final Set<String> spokenOf = new LinkedHashSet<>();

    /** Pairs of an issue and an option that somebody offers or is open to. */
    private final Set<List<String>> inSight = new LinkedHashSet<>();

    Suspicions(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.positions = Positions.of(scenario, scenario.asOf());
        this.problems = problems;
        scenario.statements()
                .forEach(statement -> spokenOf.addAll(statement.stance().issues()));
        positions.inForce().forEach(this::addOptionsInSight);
    }

    private void addOptionsInSight(Statement statement) {
        List<Choice> choices = statement.stance() instanceof Stance.Offers offers
                ? offers.choices()
                : statement.stance() instanceof Stance.OpenTo openTo ? openTo.choices() : List.of();
        choices.forEach(choice -> choice.options().forEach(option -> inSight.add(List.of(choice.issue(), option))));
    }

    /**
     * Adds a warning for each to the problems.
     *
     * @param file the file that was read
     */
    void report(String file) {
        if (scenario.issues().isEmpty() && scenario.conflict().isEmpty()) {
            warn(new Place(file, 1, 1), "The scenario has no issues, so there is nothing to agree on.");
        }
        scenario.issues().values().forEach(this::checkIssue);
        checkAssumptions();
        scenario.statements().forEach(this::checkOffer);
        scenario.statements().forEach(this::checkVerified);
        positions.notYet().forEach(this::reportNotYet);
        positions.replaced().forEach(this::reportReplaced);
        positions.inForce().forEach(this::checkRedLines);
        scenario.statements().forEach(this::checkSameAs);
        scenario.statements().forEach(this::checkReadings);
        checkSteps();
        scenario.priors().forEach(this::checkPrior);
        scenario.preferences().values().forEach(this::checkPreferences);
        scenario.rounds().ifPresent(this::checkRounds);
        scenario.conflict()
                .ifPresent(conflict -> conflict.wants().values().forEach(wants -> checkUtility(conflict, wants)));
        checkParties();
    }

    /** An issue that counts for a party and of which no outcome says anything leaves all its preferences unknown. */
    private void checkUtility(Conflict conflict, Conflict.Wants wants) {
        Preferences preferences = scenario.preferences().get(wants.party());
        if (!(wants.order() instanceof Conflict.ByUtility) || preferences == null) {
            return;
        }
        preferences.valuation().issues().stream()
                .filter(issue -> conflict.outcomes().stream()
                        .noneMatch(outcome -> outcome.terms().containsKey(issue)))
                .forEach(issue -> warn(
                        wants.place(),
                        "No outcome says what states come to on the issue " + issue + ", which counts for "
                                + wants.party()
                                + ": so nothing is known of what it prefers. Add the terms under outcomes."));
    }

    private void warn(Place place, String message) {
        problems.add(Diagnostic.warning(place, message));
    }

    private void checkIssue(Issue issue) {
        boolean isWanted = scenario.preferences().values().stream()
                .anyMatch(preferences -> preferences.valuation().issues().contains(issue.id()));
        boolean isOutcome = scenario.conflict().stream()
                .flatMap(conflict -> conflict.outcomes().stream())
                .anyMatch(outcome -> outcome.terms().containsKey(issue.id()));
        if (!spokenOf.contains(issue.id()) && !isWanted && !isOutcome) {
            warn(
                    issue.place(),
                    "No statement speaks of the issue " + issue.id()
                            + ". If the sources are silent on it, say so with a silent statement.");
        }
        if (issue.consent().parties().isEmpty()) {
            warn(
                    issue.place(),
                    "Nobody has a say in the issue " + issue.id() + ", so no red line on it binds. "
                            + (issue.consent().byDefault()
                                    ? "Give a party the role principal, or list parties under consent."
                                    : "List parties under consent."));
        }
        issue.options().stream()
                .filter(option -> issue.needsSupplier().contains(option.id()))
                .forEach(option -> checkSupply(issue, option));
    }

    private void checkSupply(Issue issue, Option option) {
        if (!inSight.contains(List.of(issue.id(), option.id()))) {
            warn(
                    option.place(),
                    "The option " + option.id() + " needs a supplier, but no statement offers it or is open to it, so "
                            + "it is in no agreement.");
        }
    }

    private void checkAssumptions() {
        scenario.statements().forEach(s -> checkWhy("The statement " + s.id(), s.place(), s.grounds()));
        scenario.issues().values().stream()
                .filter(issue -> !issue.consent().byDefault())
                .forEach(issue -> checkWhy(
                        "The consent list of the issue " + issue.id(),
                        issue.place(),
                        issue.consent().grounds()));
        scenario.preferences()
                .values()
                .forEach(p -> checkWhy("What is said of the preferences of " + p.party(), p.place(), p.grounds()));
        scenario.circumstances().values().stream()
                .filter(circumstance -> circumstance.holds() != Truth.UNKNOWN)
                .forEach(c -> checkWhy("The circumstance " + c.id(), c.place(), c.grounds()));
    }

    private void checkWhy(String what, Place place, Grounds grounds) {
        if (grounds.basis() == Basis.ASSUMPTION && grounds.why().isBlank()) {
            warn(place, what + " is an assumption, but nothing says why. Add the reason under why.");
        }
    }

    /** What nobody has looked up states nothing; at most the modeller takes it to be so. */
    private void checkVerified(Statement statement) {
        Grounds grounds = statement.grounds();
        if (grounds.basis() == Basis.STATED
                && grounds.citation()
                        .map(citation -> scenario.getSource(citation.source()))
                        .filter(Source::isUnverified)
                        .isPresent()) {
            warn(
                    statement.place(),
                    "The statement " + statement.id()
                            + " counts as stated by its source, but nobody looked that source up. Mark"
                            + " it with basis: assumption, and say why.");
        }
    }

    private void checkOffer(Statement statement) {
        if (statement.stance() instanceof Stance.Offers offers) {
            if (offers.to().isEmpty()) {
                warn(
                        statement.place(),
                        "The offer " + statement.id() + " has no receiver. Name the parties under to, if the source "
                                + "does.");
            }
            offers.choices().stream()
                    .filter(choice -> choice.options().size() > 1
                            // Whoever says why has thought of it.
                            && statement.grounds().why().isEmpty()
                            && choice.options().stream()
                                    .anyMatch(scenario.getIssue(choice.issue()).needsSupplier()::contains))
                    .forEach(choice -> warn(
                            statement.place(),
                            "The offer " + statement.id() + " names several options of the issue " + choice.issue()
                                    + ", so it supplies none of them. Offer exactly one to supply it."));
        }
    }

    private void reportNotYet(Statement statement) {
        boolean hasBegun = !statement.date().from().isAfter(scenario.asOf());
        warn(
                statement.place(),
                "The statement " + statement.id() + " (" + statement.date() + ") "
                        + (hasBegun ? "may have been made after the as-of date " : "was made after the as-of date ")
                        + scenario.asOf() + ", so it does not count.");
    }

    private void reportReplaced(Statement earlier, List<Statement> later) {
        Diagnostic warning = Diagnostic.warning(
                earlier.place(),
                "The statement " + earlier.id() + " (" + earlier.date() + ") no longer counts: "
                        + later.stream()
                                .limit(MOST_NAMED)
                                .map(s -> s.id() + " (" + s.date() + ")")
                                .collect(Collectors.joining(", "))
                        + (later.size() > MOST_NAMED ? " and " + (later.size() - MOST_NAMED) + " more" : "")
                        + (later.size() == 1 ? " replaces it." : " replace it."));
        for (Statement statement : later.subList(0, Math.min(MOST_NAMED, later.size()))) {
            warning = warning.seeAlso(statement.place(), "the later statement " + statement.id());
        }
        problems.add(warning);
    }

    private void checkRedLines(Statement statement) {
        List<RedLine> lines = Positions.listRedLinesOf(statement);
        long statuses = lines.stream().map(positions::statusOf).distinct().count();
        if (statuses > 1) {
            warn(
                    statement.place(),
                    "The statement " + statement.id() + " is mixed: "
                            + lines.stream()
                                    .map(line -> line.id() + " is "
                                            + positions.statusOf(line).word())
                                    .collect(Collectors.joining(", "))
                            + ". Consider two statements.");
        }
        lines.forEach(this::checkSay);
    }

    private void checkSay(RedLine line) {
        Map<Boolean, List<String>> issues = line.issues().stream()
                .collect(Collectors.partitioningBy(issue -> positions.hasSay(line.party(), issue)));
        List<String> with = issues.getOrDefault(true, List.of());
        List<String> without = issues.getOrDefault(false, List.of());
        if (!with.isEmpty() && !without.isEmpty()) {
            warn(
                    line.statement().place(),
                    "The red line " + line.id() + " is mixed: " + line.party() + " has a say in "
                            + String.join(", ", with) + " but not in " + String.join(", ", without)
                            + ", so the red line does not bind.");
        }
    }

    private void checkSameAs(Statement statement) {
        statement.coding().sameAs().map(scenario::getStatement).ifPresent(first -> {
            if (!first.stance().equals(statement.stance()) || !first.condition().equals(statement.condition())) {
                problems.add(Diagnostic.warning(
                                statement.place(),
                                "The statement " + statement.id() + " is to say " + first.id()
                                        + " again, but asks for something else. Both are then real, or neither is.")
                        .seeAlso(first.place(), "the statement " + first.id()));
            }
        });
    }

    private void checkReadings(Statement statement) {
        statement.coding().readings().stream()
                .filter(reading -> reading.stance().equals(statement.stance())
                        && reading.condition().equals(statement.condition()))
                .forEach(reading -> warn(
                        reading.place(),
                        "The reading " + reading.id() + " of " + statement.id()
                                + " is what the statement says anyway."));
    }

    private void checkSteps() {
        Set<Step> ordered = new LinkedHashSet<>();
        Stream.concat(
                        scenario.statements().stream(),
                        scenario.variants().values().stream()
                                .flatMap(variant -> variant.changes().stream())
                                .filter(Change.Add.class::isInstance)
                                .map(add -> ((Change.Add) add).statement()))
                .flatMap(statement -> Stream.concat(
                        Stream.of(statement.stance()),
                        statement.coding().readings().stream().map(RivalReading::stance)))
                .filter(Stance.Orders.class::isInstance)
                .map(stance -> ((Stance.Orders) stance).order())
                .forEach(order -> ordered.addAll(List.of(order.first(), order.then())));
        scenario.steps().values().stream()
                .filter(step -> !ordered.contains(step))
                .forEach(step -> warn(
                        step.place(),
                        "No demand puts the step " + step.id() + " before or after another, so it plays no part."));
    }

    private boolean hasAnySay(String party) {
        return scenario.issues().keySet().stream().anyMatch(issue -> positions.hasSay(party, issue));
    }

    private void checkRounds(Rounds rounds) {
        rounds.manners().values().stream()
                .filter(manner -> !hasAnySay(manner.party()))
                .forEach(manner -> warn(
                        manner.place(),
                        manner.party() + " has no say in any issue, so it does not bargain, and its strategy counts for"
                                + " nothing."));
        for (Erosion rule : rounds.erosion()) {
            boolean canFall = positions.listRedLines(RedLine.Status.BINDING).stream()
                    .anyMatch(line -> line.level() > 0 && rule.parties().contains(line.party()));
            if (!canFall) {
                warn(
                        rule.place(),
                        "No binding red line of " + Wording.and(List.copyOf(rule.parties()))
                                + " has a fallback level, so nothing falls back by this rule.");
            }
        }
    }

    private void checkPreferences(Preferences preferences) {
        if (!hasAnySay(preferences.party())) {
            warn(
                    preferences.place(),
                    preferences.party()
                            + " has no say in any issue, so it does not bargain, and its preferences count for"
                            + " nothing.");
        }
    }

    private void checkPrior(Prior prior) {
        List<String> spoken = positions.inForce().stream()
                .filter(statement -> statement.party().equals(prior.party()) && speaksOf(statement, prior.issue()))
                .map(Statement::id)
                .toList();
        if (!spoken.isEmpty()) {
            warn(
                    prior.place(),
                    "The prior is about an issue on which " + prior.party() + " has spoken ("
                            + spoken.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                            + "), so nobody will be asked about it.");
        } else if (!positions.hasSay(prior.party(), prior.issue())) {
            warn(
                    prior.place(),
                    "The prior is about an issue in which " + prior.party() + " has no say, so nobody will be asked "
                            + "about it.");
        }
    }

    /** Whether a statement draws a red line that mentions an issue, or endorses something on it. */
    private boolean speaksOf(Statement statement, String issue) {
        return Positions.listRedLinesOf(statement).stream()
                        .anyMatch(line -> line.issues().contains(issue))
                || positions.marksOf(statement).stream()
                        .anyMatch(mark -> mark.attitude().endorses()
                                && mark.issue().filter(issue::equals).isPresent());
    }

    private void checkParties() {
        Set<String> mentioned = new LinkedHashSet<>();
        scenario.statements().forEach(statement -> addParties(statement, mentioned));
        mentioned.addAll(scenario.preferences().keySet());
        scenario.conflict().ifPresent(conflict -> mentioned.addAll(conflict.decisionMakers()));
        scenario.issues().values().stream()
                .filter(issue -> !issue.consent().byDefault())
                .forEach(issue -> mentioned.addAll(issue.consent().parties()));
        scenario.variants().values().forEach(variant -> addParties(variant.changes(), mentioned));
        scenario.expectations().forEach(expectation -> addParties(expectation, mentioned));
        scenario.parties().values().stream()
                .filter(party -> party.role() == Role.PRINCIPAL || party.role() == Role.CONTRIBUTOR)
                .filter(party -> !mentioned.contains(party.id()))
                .forEach(this::reportUnmentioned);
    }

    private void reportUnmentioned(Party party) {
        warn(
                party.place(),
                "The " + party.role().word() + " " + party.id() + " is mentioned nowhere. If the sources record "
                        + "nothing of its stance, say so with a silent statement.");
    }

    private static void addParties(Statement statement, Set<String> into) {
        into.add(statement.party());
        if (statement.stance() instanceof Stance.Offers offers) {
            into.addAll(offers.to());
        } else if (statement.stance() instanceof Stance.Claims claims) {
            into.addAll(claims.noSay());
        }
    }

    private static void addParties(List<Change> changes, Set<String> into) {
        for (Change change : changes) {
            if (change instanceof Change.Add add) {
                addParties(add.statement(), into);
            } else if (change instanceof Change.SetConsent set) {
                into.addAll(set.consent().parties());
            } else if (change instanceof Change.Join join) {
                into.add(join.party());
            } else if (change instanceof Change.Leave leave) {
                into.add(leave.party());
            }
        }
    }

    private static void addParties(Expectation expectation, Set<String> into) {
        addParties(expectation.changes(), into);
        for (Expectation.Check check : expectation.checks()) {
            if (check instanceof Expectation.HasRole role) {
                into.add(role.party());
            } else if (check instanceof Expectation.Position position) {
                into.add(position.party());
            } else if (check instanceof Expectation.RestsOnSilence silence) {
                into.add(silence.party());
            }
        }
    }
}
