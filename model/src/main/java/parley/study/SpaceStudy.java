package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.model.Agreement;
import parley.model.Attitude;
import parley.model.Expectation.Blockage;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Positions;
import parley.model.Positions.Endorsement;
import parley.model.Positions.Mark;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.GivenUp;
import parley.space.NotDecided;
import parley.space.Zone;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.BlockFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.Limits;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.OutsideCondition;
import parley.study.Findings.PartyZone;
import parley.study.Findings.Presence;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.SilentOn;
import parley.study.Findings.Space;

/** Asks one compiled space everything that the findings report. */
final class SpaceStudy {

    /** How many sets of red lines a sentence spells out. */
    private static final int NAMED = 10;

    private final AgreementSpace space;
    private final Budget budget;
    private final Wording wording;
    private final Limits limits;
    private final Study.Depth depth;
    private final Positions positions;
    private final Scenario scenario;
    private final Zone possible;
    private final List<RedLine> binding;
    private final List<RedLine> overridden;
    private final Map<String, Map<String, BigInteger>> counts;

    /** What a party said on an issue, by both ids: asked again for each agreement that is listed. */
    private final Map<String, List<Mark>> marksOf = new LinkedHashMap<>();

    SpaceStudy(AgreementSpace space, Budget budget, Wording wording, Limits limits, Study.Depth depth) {
        this.space = space;
        this.budget = budget;
        this.wording = wording;
        this.limits = limits;
        this.depth = depth;
        this.positions = space.positions();
        this.scenario = positions.scenario();
        this.possible = space.possible();
        this.binding = positions.listRedLines(RedLine.Status.BINDING);
        this.overridden = positions.listRedLines(RedLine.Status.OVERRIDDEN);
        this.counts = possible.countByOption();
    }

    Space run() {
        try {
            Explanation explanation = Explanation.of(space, budget, limits.listed());
            Zone endorsed = space.endorsed();
            boolean brief = depth == Study.Depth.BRIEF;
            List<OutsideCondition> outside = brief ? List.of() : outsideConditions();
            return new Decided(
                    space.conceivable(),
                    space.feasible().count(),
                    possible.count(),
                    endorsed.count(),
                    issues(endorsed.countByOption()),
                    brief ? List.of() : partyZones(),
                    silences(),
                    explanation,
                    outside,
                    depth == Study.Depth.ALL ? agreements(endorsed, outside) : List.of(),
                    depth == Study.Depth.ALL ? obstacles(explanation) : Optional.empty(),
                    depth == Study.Depth.ALL && StepsStudy.isAbout(positions)
                            ? Optional.of(new StepsStudy(space, wording).run())
                            : Optional.empty());
        } catch (UndecidedException e) {
            return undecided(positions, e.why, Explanation.of(space, budget, limits.listed()), wording);
        }
    }

    /** What is known where the agreements are not. */
    static Findings.NotDecided undecided(Positions positions, String why, Explanation explanation, Wording wording) {
        return new Findings.NotDecided(
                why,
                explanation,
                explanation.clashes().isEmpty() && explanation.concessions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Obstacles.uncounted(positions, explanation, wording)));
    }

    /** Why nothing is possible, told; absent where something is, or where the rules alone forbid everything. */
    private Optional<Obstacles> obstacles(Explanation explanation) {
        if (explanation.clashes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Obstacles.of(space, explanation, budget, wording));
    }

    private List<IssueFinding> issues(Map<String, Map<String, BigInteger>> endorsed) {
        List<IssueFinding> found = new ArrayList<>();
        boolean someDeal = !possible.isEmpty();
        BigInteger total = possible.count();
        for (Issue issue : scenario.issues().values()) {
            List<OptionFinding> options = new ArrayList<>();
            for (Option option : issue.options()) {
                Choice choice = Choice.of(issue.id(), option.id());
                BigInteger count = at(counts, choice);
                boolean out = someDeal && count.signum() == 0 && depth != Study.Depth.BRIEF;
                options.add(new OptionFinding(
                        option,
                        presence(count, total),
                        count,
                        at(endorsed, choice),
                        out ? Optional.of(blockage(choice)) : Optional.empty(),
                        count.signum() > 0 ? alwaysBroken(choice) : List.of()));
            }
            found.add(new IssueFinding(issue, List.copyOf(positions.listSay(issue.id())), options));
        }
        return found;
    }

    private static BigInteger at(Map<String, Map<String, BigInteger>> table, Choice choice) {
        BigInteger count = table.getOrDefault(choice.issue(), Map.of())
                .get(choice.options().iterator().next());
        return count == null ? BigInteger.ZERO : count;
    }

    private static Presence presence(BigInteger count, BigInteger total) {
        if (count.signum() == 0) {
            return Presence.NONE;
        }
        return count.equals(total) ? Presence.ALL : Presence.SOME;
    }

    private List<RedLine> alwaysBroken(Choice choice) {
        return overridden.stream()
                .filter(line -> line.order().isEmpty())
                .filter(line -> {
                    List<RedLine> enforced = new ArrayList<>(binding);
                    enforced.add(line);
                    return space.zone(enforced).restrictTo(List.of(choice)).isEmpty();
                })
                .toList();
    }

    private BlockFinding blockage(Choice choice) {
        List<Choice> chosen = List.of(choice);
        Zone ruled = space.withoutSupply(List.of()).restrictTo(chosen);
        if (ruled.isEmpty()) {
            List<String> rules = space.contextOf(ruled).rules();
            return new BlockFinding(
                    Blockage.RULES, List.of(), rules, "The rules exclude it: " + Wording.and(rules) + ".");
        }
        if (space.feasible().restrictTo(chosen).isEmpty()) {
            List<List<RedLine>> besides =
                    setsAgainst(space.withoutSupply(binding).restrictTo(chosen));
            return new BlockFinding(Blockage.NO_SUPPLIER, besides, List.of(), noSupplier(choice, besides));
        }
        Zone zone = possible.restrictTo(chosen);
        List<List<RedLine>> sets = setsAgainst(zone);
        List<String> rules = sets.stream()
                .limit(NAMED)
                .flatMap(set -> space.contextOf(zone.withOnly(Positions.ids(set))).rules().stream())
                .distinct()
                .toList();
        String given = rules.isEmpty() ? "" : " Rules that take part: " + Wording.and(rules) + ".";
        return new BlockFinding(Blockage.RED_LINES, sets, rules, excludedBy(sets) + given);
    }

    private List<List<RedLine>> setsAgainst(Zone zone) {
        return zone.withdrawals(Explanation.MOST_SETS).clashes().stream()
                .limit(Math.max(1, limits.listed()))
                .map(ids -> ids.stream().map(positions::getRedLine).toList())
                .toList();
    }

    private String noSupplier(Choice choice, List<List<RedLine>> besides) {
        List<String> lacking =
                space.contextOf(space.feasible().restrictTo(List.of(choice))).supplies();
        if (!lacking.equals(List.of(choice.toString()))) {
            return "It cannot be had without " + Wording.and(lacking) + ", which no offer supplies in that case.";
        }
        Set<String> potential = new LinkedHashSet<>();
        positions
                .listPotentialSuppliers(
                        choice.issue(), choice.options().iterator().next())
                .forEach(statement -> potential.add(statement.party()));
        String who = potential.isEmpty()
                ? "No party offers to supply it."
                : "No party offers exactly this; " + wording.parties(potential) + " might, which does not count.";
        return who + (besides.isEmpty() ? "" : " Even with a supplier: " + excludedBy(besides));
    }

    private String excludedBy(List<List<RedLine>> sets) {
        List<String> each = sets.stream()
                .limit(NAMED)
                .map(lines -> lines.stream().map(wording::redLine).collect(Collectors.joining(", together with ")))
                .toList();
        String more = sets.size() > NAMED ? "; and " + (sets.size() - NAMED) + " more" : "";
        return sets.size() == 1
                ? "Excluded by " + (sets.get(0).size() == 1 ? "this red line: " : "these red lines: ") + each.get(0)
                        + "."
                : "Excluded by each of these on its own: " + String.join("; ", each) + more + ".";
    }

    private List<PartyZone> partyZones() {
        List<PartyZone> zones = new ArrayList<>();
        for (Party party : scenario.parties().values()) {
            boolean hasSay = scenario.issues().keySet().stream().anyMatch(i -> positions.hasSay(party.id(), i));
            if (hasSay
                    || positions.redLines().stream()
                            .anyMatch(line -> line.party().equals(party.id()))) {
                zones.add(new PartyZone(party, space.of(Set.of(party.id())).count()));
            }
        }
        return zones;
    }

    private List<SilenceFinding> silences() {
        List<SilenceFinding> found = new ArrayList<>();
        BigInteger total = possible.count();
        if (total.signum() == 0) {
            return found;
        }
        for (Issue issue : scenario.issues().values()) {
            for (String party : positions.listSay(issue.id())) {
                BigInteger endorsed = countEndorsed(party, issue.id());
                if (!endorsed.equals(total)) {
                    found.add(silence(scenario.getParty(party), issue, endorsed.signum() == 0));
                }
            }
        }
        return found;
    }

    /** Number of possible agreements in which the party endorses what is agreed on the issue. */
    private BigInteger countEndorsed(String party, String issue) {
        List<Endorsement> endorsements = positions.listEndorsements(party, issue);
        Set<String> options = new LinkedHashSet<>();
        endorsements.forEach(e -> options.addAll(e.options()));
        if (options.isEmpty()) {
            return BigInteger.ZERO;
        }
        if (endorsements.stream().allMatch(e -> e.where().isEmpty())) {
            return options.stream()
                    .map(option -> at(counts, Choice.of(issue, option)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }
        List<Proposition> ways = endorsements.stream()
                .<Proposition>map(
                        e -> All.of(new Choice(issue, e.options()), e.where().orElse(new All(List.of()))))
                .toList();
        return where(new Any(ways)).count();
    }

    private Zone where(Proposition proposition) {
        var compiled = space.where(proposition, budget);
        if (compiled instanceof NotDecided undecided) {
            throw new UndecidedException(undecided.why());
        }
        return compiled.getSpace().possible();
    }

    private SilenceFinding silence(Party party, Issue issue, boolean everywhere) {
        List<Mark> marks = positions.listMarks(party.id(), issue.id());
        List<Statement> recorded = statementsWith(Attitude.SILENT, marks);
        List<Statement> open = statementsWith(Attitude.OPEN, marks);
        String extent = everywhere ? "Every possible agreement rests on it." : "Some possible agreements rest on it.";
        return new SilenceFinding(
                party,
                issue,
                recorded,
                open,
                everywhere,
                silenceSentence(party, issue, recorded, open, marks) + " " + extent);
    }

    private static List<Statement> statementsWith(Attitude attitude, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.attitude() == attitude)
                .map(Mark::statement)
                .distinct()
                .toList();
    }

    private String silenceSentence(
            Party party, Issue issue, List<Statement> recorded, List<Statement> open, List<Mark> marks) {
        String on = wording.issue(issue.id());
        if (!recorded.isEmpty()) {
            return "The silence of " + party.name() + " on " + on + " is recorded (" + references(recorded) + ").";
        } else if (!open.isEmpty()) {
            return party.name() + " is open on " + on + " (" + references(open) + "), which is not consent.";
        } else if (marks.isEmpty()) {
            return "Nothing is recorded of " + party.name() + " on " + on + ".";
        }
        return party.name() + " has spoken on " + on + ", but has not endorsed what is agreed there.";
    }

    private String references(List<Statement> statements) {
        return statements.stream().map(wording::reference).collect(Collectors.joining("; "));
    }

    private List<OutsideCondition> outsideConditions() {
        List<OutsideCondition> found = new ArrayList<>();
        for (Statement statement : positions.listStatements(Stance.OpenTo.class)) {
            if (statement.condition().isEmpty()) {
                continue;
            }
            for (Choice choice : ((Stance.OpenTo) statement.stance()).choices()) {
                for (String option : choice.options()) {
                    Choice single = Choice.of(choice.issue(), option);
                    if (isTakenOutside(statement, single)) {
                        found.add(outside(statement, single));
                    }
                }
            }
        }
        return found;
    }

    /** Whether some possible agreement takes the option without meeting the condition of the opening. */
    private boolean isTakenOutside(Statement statement, Choice choice) {
        Proposition met = statement.condition().orElseThrow().whereSure(positions::known);
        if (at(counts, choice).signum() == 0) {
            return false;
        }
        if (Set.of(choice.issue()).containsAll(met.issues())) {
            Agreement term = new Agreement(
                    Map.of(choice.issue(), choice.options().iterator().next()));
            return met.holds(term, positions::known) != Truth.TRUE;
        }
        return !where(All.of(choice, new Not(met))).isEmpty();
    }

    private OutsideCondition outside(Statement statement, Choice choice) {
        Issue issue = scenario.getIssue(choice.issue());
        Option option = issue.getOption(choice.options().iterator().next());
        String party = wording.party(statement.party());
        String text = "On " + wording.issue(issue.id()) + ", " + party + " is open only under a condition: "
                + wording.proposition(statement.condition().orElseThrow()) + " ("
                + wording.reference(statement) + "). Where " + wording.option(issue.id(), option.id())
                + " is taken without it, " + party + " counts as silent.";
        return new OutsideCondition(statement, issue, option, text);
    }

    private List<AgreementFinding> agreements(Zone endorsed, List<OutsideCondition> outside) {
        Map<String, List<Endorsement>> endorsements = new LinkedHashMap<>();
        List<Agreement> listed = limits.seed()
                .map(seed -> possible.sample(limits.listed(), seed).stream()
                        .distinct()
                        .toList())
                .orElseGet(() -> possible.first(limits.listed()));
        return listed.stream()
                .map(agreement -> agreement(agreement, endorsed.contains(agreement), outside, endorsements))
                .toList();
    }

    private AgreementFinding agreement(
            Agreement agreement,
            boolean endorsed,
            List<OutsideCondition> outside,
            Map<String, List<Endorsement>> endorsements) {
        GivenUp.check();
        List<SilentOn> silent = new ArrayList<>();
        for (Issue issue : scenario.issues().values()) {
            for (String party : positions.listSay(issue.id())) {
                List<Endorsement> own = endorsements.computeIfAbsent(
                        party + " " + issue.id(), key -> positions.listEndorsements(party, issue.id()));
                if (own.stream().noneMatch(e -> endorses(e, issue.id(), agreement))) {
                    silent.add(silentOn(party, issue.id(), agreement));
                }
            }
        }
        return new AgreementFinding(
                agreement,
                endorsed,
                silent,
                overridden.stream()
                        .filter(line -> positions.isBroken(line, agreement))
                        .toList(),
                outside.stream().filter(o -> takesOutside(o, agreement)).toList());
    }

    private boolean endorses(Endorsement endorsement, String issue, Agreement agreement) {
        return endorsement.options().contains(agreement.getOption(issue))
                && endorsement.where().stream().allMatch(w -> w.holds(agreement, positions::known) == Truth.TRUE);
    }

    private SilentOn silentOn(String party, String issue, Agreement agreement) {
        List<Mark> marks = marksOf.computeIfAbsent(party + " " + issue, key -> positions.listMarks(party, issue));
        boolean recorded = !statementsWith(Attitude.SILENT, marks).isEmpty();
        Function<Statement, Boolean> applies = statement ->
                statement.condition().stream().allMatch(c -> c.holds(agreement, positions::known) == Truth.TRUE);
        Optional<Attitude> attitude = marks.stream()
                .filter(mark -> mark.option().equals(Optional.of(agreement.getOption(issue)))
                        && applies.apply(mark.statement()))
                .map(Mark::attitude)
                .findFirst();
        return new SilentOn(party, issue, recorded, attitude);
    }

    private boolean takesOutside(OutsideCondition outside, Agreement agreement) {
        return agreement.getOption(outside.issue().id()).equals(outside.option().id())
                && outside.statement().condition().orElseThrow().holds(agreement, positions::known) != Truth.TRUE;
    }

    /** A question past the budget; caught in {@link #run}. */
    private static final class UndecidedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String why;

        UndecidedException(String why) {
            super(why);
            this.why = why;
        }
    }
}
