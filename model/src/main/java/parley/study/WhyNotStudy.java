package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.explain.Explanation.Existence;
import parley.explain.Goal;
import parley.explain.GoalSearch;
import parley.explain.Restatements;
import parley.model.Agreement;
import parley.model.Attitude;
import parley.model.Positions;
import parley.model.Positions.Endorsement;
import parley.model.Positions.Mark;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.study.Findings.SilentOn;

/** Asks one compiled space why some terms are possible or not. */
final class WhyNotStudy {

    /** How many of the nearest combinations of terms are listed. */
    private static final int NEAREST = 10;

    private final Positions positions;
    private final Optional<AgreementSpace> space;
    private final List<Choice> terms;
    private final Budget budget;
    private final Wording wording;
    private final int listed;
    private final Map<String, String> settled = new LinkedHashMap<>();

    /**
     * @param space of these positions; absent where it was not decided
     */
    WhyNotStudy(
            Positions positions,
            Optional<AgreementSpace> space,
            List<Choice> terms,
            Budget budget,
            Wording wording,
            int listed) {
        this.positions = positions;
        this.space = space;
        this.terms = terms;
        this.budget = budget;
        this.wording = wording;
        this.listed = listed;
        for (Choice term : terms) {
            if (term.options().size() == 1) {
                settled.put(term.issue(), term.options().iterator().next());
            }
        }
    }

    WhyNot run() {
        Goal goal = space.map(known -> new GoalSearch(known, terms, budget, listed))
                .orElseGet(() -> new GoalSearch(positions, terms, budget, listed))
                .possible();
        Optional<Faults> faults = space.map(known -> Faults.of(known, terms))
                .or(() -> goal.state() == Goal.State.REACHED
                        ? Optional.of(Faults.NONE)
                        : Faults.of(positions, terms, budget));
        boolean whole = settled.keySet().equals(positions.scenario().issues().keySet());
        List<SilentOn> silences = silences();
        WhyNot found = new WhyNot(
                terms,
                whole,
                exists(goal),
                possible(goal, whole),
                endorsed(goal, whole, silences),
                faults.map(Faults::rules).orElseGet(List::of),
                faults.map(Faults::unsupplied).orElseGet(List::of),
                faults.map(Faults::breaks).orElseGet(List::of),
                faults.map(Faults::deadlocks).orElseGet(List::of),
                silences,
                space.flatMap(known -> known.possible().nearestTo(terms, NEAREST)),
                new GoalTeller(positions, wording).tell(goal),
                List.of());
        return withAnswer(found, faults.isPresent());
    }

    private static Existence exists(Goal goal) {
        return switch (goal.state()) {
            case REACHED -> Existence.YES;
            case NOT_DECIDED -> Existence.UNKNOWN;
            case REACHABLE, FORBIDDEN, NO_SAY -> Existence.NO;
        };
    }

    private Optional<BigInteger> possible(Goal goal, boolean whole) {
        return space.map(known -> known.possible().restrictTo(terms).count()).or(() -> switch (exists(goal)) {
            case NO -> Optional.of(BigInteger.ZERO);
            case YES -> whole ? Optional.of(BigInteger.ONE) : Optional.empty();
            case UNKNOWN -> Optional.empty();
        });
    }

    /** A whole agreement is endorsed exactly where it rests on nobody's silence. */
    private Optional<BigInteger> endorsed(Goal goal, boolean whole, List<SilentOn> silences) {
        return space.map(known -> known.endorsed().restrictTo(terms).count()).or(() -> switch (exists(goal)) {
            case NO -> Optional.of(BigInteger.ZERO);
            case YES -> whole ? Optional.of(silences.isEmpty() ? BigInteger.ONE : BigInteger.ZERO) : Optional.empty();
            case UNKNOWN -> Optional.empty();
        });
    }

    private List<SilentOn> silences() {
        List<SilentOn> silences = new ArrayList<>();
        for (Choice term : terms) {
            for (String party : positions.listSay(term.issue())) {
                boolean endorsed = term.options().stream()
                        .allMatch(option -> positions.listEndorsements(party, term.issue()).stream()
                                .anyMatch(e -> e.options().contains(option) && isMet(e)));
                if (!endorsed) {
                    silences.add(silentOn(party, term));
                }
            }
        }
        return silences;
    }

    /** Whether the terms alone are known to meet the condition of an endorsement. */
    private boolean isMet(Endorsement endorsement) {
        return endorsement.where().stream().allMatch(this::isKnownToHold);
    }

    private boolean isKnownToHold(Proposition where) {
        return settled.keySet().containsAll(where.issues())
                && where.holds(new Agreement(settled), positions::known) == Truth.TRUE;
    }

    private SilentOn silentOn(String party, Choice term) {
        List<Mark> marks = positions.listMarks(party, term.issue());
        return new SilentOn(
                party,
                term.issue(),
                marks.stream().anyMatch(mark -> mark.attitude() == Attitude.SILENT),
                marks.stream()
                        .filter(mark -> mark.option().stream().anyMatch(term.options()::contains))
                        .map(Mark::attitude)
                        .findFirst());
    }

    /**
     * The same, told.
     *
     * @param judged whether what is wrong with the terms was worked out
     */
    private WhyNot withAnswer(WhyNot found, boolean judged) {
        List<String> answer = new ArrayList<>();
        String what = terms.size() <= GoalTeller.MOST_NAMED
                ? wording.choices(terms)
                : "these " + terms.size() + " terms together";
        switch (found.exists()) {
            case YES -> answer.add(possible(found, what));
            case NO ->
                answer.add(
                        found.whole() ? "This agreement is not possible." : "No possible agreement has " + what + ".");
            case UNKNOWN ->
                answer.add((found.whole()
                                ? "It is not decided whether this agreement is possible. "
                                : "It is not decided whether a possible agreement has " + what + ". ")
                        + found.change().goal().why());
        }
        if (found.exists() != Existence.YES) {
            addReasons(found, answer, judged);
        }
        addOverridden(found, answer);
        addSilences(found, answer);
        addConditions(answer);
        return new WhyNot(
                found.terms(),
                found.whole(),
                found.exists(),
                found.possible(),
                found.endorsed(),
                found.rules(),
                found.unsupplied(),
                found.breaks(),
                found.deadlocks(),
                found.silences(),
                found.nearest(),
                found.change(),
                answer);
    }

    private static String possible(WhyNot found, String what) {
        if (found.possible().isEmpty()) {
            return "An agreement with " + what + " is possible; how many are, is not decided within the budget.";
        }
        BigInteger possible = found.possible().get();
        String head = found.whole()
                ? "This agreement is possible: it breaks no red line that binds."
                : Sentence.of(ConcessionTeller.agreements(possible)) + " with " + what
                        + (possible.equals(BigInteger.ONE) ? " is possible." : " are possible.");
        return found.endorsed()
                .map(endorsed -> head + " " + endorsed(possible, endorsed))
                .orElse(head);
    }

    private static String endorsed(BigInteger possible, BigInteger endorsed) {
        if (possible.equals(BigInteger.ONE)) {
            return endorsed.signum() == 0
                    ? "Not everyone who has a say has endorsed it."
                    : "Everyone who has a say endorses it.";
        }
        return endorsed.signum() == 0
                ? "None of them is endorsed by everyone who has a say."
                : "Everyone who has a say endorses " + Numbers.count(endorsed) + " of them.";
    }

    private void addReasons(WhyNot found, List<String> answer, boolean judged) {
        for (Rule rule : found.rules()) {
            answer.add("It breaks the rule " + rule.id() + ": " + wording.proposition(rule.requires()) + ".");
        }
        for (Choice option : found.unsupplied()) {
            answer.add("Nobody offers exactly " + wording.choice(option) + ", which needs a supplier.");
        }
        List<RedLine> binding = withStatus(found, RedLine.Status.BINDING);
        for (List<RedLine> lines : new Restatements(positions).group(binding)) {
            answer.add("It breaks " + (lines.size() == 1 ? "a red line: " : lines.size() + " red lines: ") + told(lines)
                    + ".");
        }
        found.deadlocks()
                .forEach(deadlock ->
                        answer.add("Its steps cannot be put in an order: " + DeadlockWording.circle(deadlock) + "."));
        if (!judged) {
            answer.add("What about these terms excludes it was not decided within the budget.");
        } else if (answer.size() == 1
                && found.exists() == Existence.NO
                && found.change().goal().rules().isEmpty()) {
            answer.add("No single red line, rule or missing supplier excludes it; several together do.");
        }
    }

    private String told(List<RedLine> lines) {
        return wording.point(lines) + " ("
                + lines.stream()
                        .map(line -> wording.reference(line.statement()))
                        .distinct()
                        .collect(Collectors.joining("; "))
                + ")";
    }

    private void addOverridden(WhyNot found, List<String> answer) {
        for (RedLine line : withStatus(found, RedLine.Status.OVERRIDDEN)) {
            answer.add("It breaks " + line.id() + ", a red line that is overridden: " + told(List.of(line)) + ".");
        }
    }

    private List<RedLine> withStatus(WhyNot found, RedLine.Status status) {
        return found.breaks().stream()
                .filter(line -> positions.statusOf(line) == status)
                .toList();
    }

    /** Openings to the terms under conditions that the terms are not known to meet. */
    private void addConditions(List<String> answer) {
        for (Statement statement : positions.listStatements(Stance.OpenTo.class)) {
            for (Choice choice : ((Stance.OpenTo) statement.stance()).choices()) {
                boolean taken = terms.stream()
                        .anyMatch(term -> term.issue().equals(choice.issue())
                                && choice.options().containsAll(term.options()));
                Optional<Proposition> condition = statement.condition().map(c -> c.whereSure(positions::known));
                if (taken && condition.filter(where -> !isKnownToHold(where)).isPresent()) {
                    answer.add("On " + wording.issue(choice.issue()) + ", " + wording.party(statement.party())
                            + " is open to this only under a condition: "
                            + wording.proposition(statement.condition().orElseThrow()) + " ("
                            + wording.reference(statement) + ").");
                }
            }
        }
    }

    private void addSilences(WhyNot found, List<String> answer) {
        Map<String, Set<String>> byParty = new LinkedHashMap<>();
        found.silences()
                .forEach(s -> byParty.computeIfAbsent(s.party(), p -> new LinkedHashSet<>())
                        .add(s.issue()));
        if (!byParty.isEmpty()) {
            String each = byParty.entrySet().stream()
                    .map(e -> wording.party(e.getKey()) + " on " + wording.issues(e.getValue()))
                    .collect(Collectors.joining("; "));
            answer.add("These have a say and have not endorsed it: " + each + ".");
        }
    }
}
