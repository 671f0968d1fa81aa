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
import parley.order.Precedence;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Nearest;
import parley.space.Zone;
import parley.study.Findings.SilentOn;

/** Asks one compiled space why some terms are possible or not. */
final class WhyNotStudy {

    /** How many of the nearest combinations of terms are listed. */
    private static final int NEAREST = 10;

    private final AgreementSpace space;
    private final Budget budget;
    private final Wording wording;
    private final int listed;
    private final Positions positions;
    private final List<Choice> terms;
    private final Map<String, String> settled = new LinkedHashMap<>();

    WhyNotStudy(AgreementSpace space, List<Choice> terms, Budget budget, Wording wording, int listed) {
        this.space = space;
        this.terms = terms;
        this.budget = budget;
        this.wording = wording;
        this.listed = listed;
        this.positions = space.positions();
        for (Choice term : terms) {
            if (term.options().size() == 1) {
                settled.put(term.issue(), term.options().iterator().next());
            }
        }
    }

    WhyNot run() {
        Zone taking = space.possible().restrictTo(terms);
        AgreementSpace.Frame frame = space.brokenBy(terms);
        List<Rule> rules = positions.scenario().rules().stream()
                .filter(rule -> frame.rules().contains(rule.id()))
                .toList();
        List<Choice> unsupplied = terms.stream()
                .flatMap(term -> term.options().stream().map(option -> Choice.of(term.issue(), option)))
                .filter(option -> frame.supplies().contains(option.toString()))
                .toList();
        Optional<Nearest> nearest = space.possible().nearestTo(terms, NEAREST);
        GoalFinding change =
                new GoalTeller(positions, wording).tell(new GoalSearch(space, terms, budget, listed).possible());
        WhyNot found = new WhyNot(
                terms,
                settled.keySet().equals(positions.scenario().issues().keySet()),
                taking.count(),
                space.endorsed().restrictTo(terms).count(),
                rules,
                unsupplied,
                space.listBroken(terms),
                Precedence.ofEvery(positions, space.judged(terms)).deadlocks(),
                silences(),
                nearest,
                change,
                List.of());
        return withAnswer(found);
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

    private WhyNot withAnswer(WhyNot found) {
        List<String> answer = new ArrayList<>();
        String what = terms.size() <= GoalTeller.MOST_NAMED
                ? wording.choices(terms)
                : "these " + terms.size() + " terms together";
        if (found.possible().signum() > 0) {
            answer.add(possible(found, what));
        } else {
            answer.add(found.whole() ? "This agreement is not possible." : "No possible agreement has " + what + ".");
            addReasons(found, answer);
        }
        addOverridden(found, answer);
        addSilences(found, answer);
        addConditions(answer);
        return new WhyNot(
                found.terms(),
                found.whole(),
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
        BigInteger possible = found.possible();
        String head = found.whole()
                ? "This agreement is possible: it breaks no red line that binds."
                : Sentence.of(ConcessionTeller.agreements(possible)) + " with " + what
                        + (possible.equals(BigInteger.ONE) ? " is possible." : " are possible.");
        return head + " " + endorsed(possible, found.endorsed());
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

    private void addReasons(WhyNot found, List<String> answer) {
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
        if (answer.size() == 1 && found.change().goal().rules().isEmpty()) {
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
