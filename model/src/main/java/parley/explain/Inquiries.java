package parley.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import parley.explain.Inquiry.Answer;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Doubt;
import parley.explain.Inquiry.Reply;
import parley.explain.Inquiry.Silence;
import parley.explain.Inquiry.Subject;
import parley.model.Attitude;
import parley.model.Circumstance;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Positions.Mark;
import parley.model.Prior;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.space.Zone;

/**
 * What to ask next: each silence, each circumstance that is not known though a statement depends on it, and each red line
 * in doubt. Each is judged by itself, all else as it stands today: a party that is silent elsewhere excludes nothing.
 *
 * <p>They are ordered by the bits that an answer is expected to settle; then by the chance that it completes the consent
 * on its issue; then by the share of today's agreements that it is expected to rule out; then by how many red lines stand
 * against the answers that leave no agreement; then recorded silences before openings before mere absences before
 * circumstances before doubts; then as the scenario has issues and parties.
 *
 * @param possible number of agreements that are possible today
 * @param deal the chance of a deal today; absent when not decided
 * @param inquiries the best first
 */
public record Inquiries(BigInteger possible, Optional<Double> deal, List<Inquiry> inquiries) {

    /** The most minimal sets of red lines that are looked for against one answer. */
    private static final int MOST_SETS = 100;

    /** The most answers against which they are looked for, the first ones. */
    private static final int MOST_CLOSED = 200;

    public Inquiries {
        inquiries = List.copyOf(inquiries);
    }

    /** What could be asked about a space. */
    public static Inquiries of(AgreementSpace space, Budget budget) {
        DealOdds odds = DealOdds.of(space, Doubts.consistent(space.positions()), budget);
        Work work = new Work(space, odds, space.possible(), space.possible().count(), budget);
        List<Inquiry> inquiries = new ArrayList<>(work.silences());
        inquiries.addAll(work.conditions());
        inquiries.addAll(work.doubts());
        inquiries.sort(BEST_FIRST);
        return new Inquiries(work.count(), odds.deal(), inquiries);
    }

    private static final Comparator<Inquiry> BEST_FIRST = descending(
                    i -> i.bits().orElse(0.0))
            .thenComparing(descending(Inquiry::consent))
            .thenComparing(descending(i -> Math.abs(i.reduction())))
            .thenComparing(descending(i -> i.opposed().size()))
            .thenComparing(i -> rank(i.subject()));

    /** The larger first; what differs by the rounding of sums alone counts as equal. */
    private static Comparator<Inquiry> descending(ToDoubleFunction<Inquiry> measure) {
        return Comparator.comparingDouble(inquiry -> -Math.rint(measure.applyAsDouble(inquiry) * 1e9));
    }

    private static int rank(Subject subject) {
        if (subject instanceof Silence silence) {
            return switch (silence.kind()) {
                case RECORDED -> 0;
                case OPEN -> 1;
                case ABSENT -> 2;
            };
        }
        return subject instanceof Condition ? 3 : 4;
    }

    /** The uncertainty in bits about something of this probability. */
    static double entropy(double p) {
        return term(p) + term(1 - p);
    }

    private static double term(double p) {
        return p <= 0 ? 0 : -p * StrictMath.log(p) / StrictMath.log(2);
    }

    /** Puts each question to one space. */
    private record Work(AgreementSpace space, DealOdds odds, Zone zone, BigInteger count, Budget budget) {

        private Positions positions() {
            return space.positions();
        }

        private Scenario scenario() {
            return positions().scenario();
        }

        List<Inquiry> silences() {
            List<Silence> silences = scenario().issues().keySet().stream()
                    .flatMap(issue ->
                            positions().listSay(issue).stream().flatMap(party -> findSilence(party, issue).stream()))
                    .toList();
            Set<String> issues = new LinkedHashSet<>();
            silences.forEach(silence -> issues.add(silence.issue()));
            Map<String, Map<String, BigInteger>> counts = zone.countByOption();
            Map<Choice, Optional<Double>> chances = silences.isEmpty() ? Map.of() : odds.byOption();
            Map<Choice, Set<String>> against = against(issues, counts);
            List<Inquiry> found = new ArrayList<>();
            for (Silence silence : silences) {
                List<Reply> replies =
                        replies(silence, counts.getOrDefault(silence.issue(), Map.of()), chances, odds.deal());
                Set<String> opposed = new LinkedHashSet<>();
                replies.stream()
                        .filter(reply -> reply.prior() > 0)
                        .flatMap(reply -> reply.option().stream())
                        .map(option -> Choice.of(silence.issue(), option))
                        .forEach(choice -> opposed.addAll(against.getOrDefault(choice, Set.of())));
                found.add(inquiry(silence, replies, agreed(silence, replies), lines(opposed)));
            }
            return found;
        }

        /** For the first options that no agreement takes though some is possible: the red lines that keep each out. */
        private Map<Choice, Set<String>> against(Set<String> issues, Map<String, Map<String, BigInteger>> counts) {
            Map<Choice, Set<String>> against = new LinkedHashMap<>();
            if (count.signum() == 0) {
                return against;
            }
            issues.stream()
                    .flatMap(issue -> counts.getOrDefault(issue, Map.of()).entrySet().stream()
                            .filter(option -> option.getValue().signum() == 0)
                            .map(option -> Choice.of(issue, option.getKey())))
                    .limit(MOST_CLOSED)
                    .forEach(choice -> {
                        Set<String> ids = new LinkedHashSet<>();
                        zone.restrictTo(List.of(choice))
                                .withdrawals(MOST_SETS)
                                .clashes()
                                .forEach(ids::addAll);
                        against.put(choice, ids);
                    });
            return against;
        }

        private List<RedLine> lines(Set<String> ids) {
            return positions().redLines().stream()
                    .filter(line -> ids.contains(line.id()))
                    .toList();
        }

        private Optional<Silence> findSilence(String party, String issue) {
            boolean spoke = positions().redLines().stream()
                            .anyMatch(line -> line.order().isEmpty()
                                    && line.party().equals(party)
                                    && line.issues().contains(issue))
                    || !positions().listEndorsements(party, issue).isEmpty();
            if (spoke) {
                return Optional.empty();
            }
            List<Mark> marks = positions().listMarks(party, issue);
            List<Statement> recorded = with(Attitude.SILENT, marks);
            List<Statement> open = with(Attitude.OPEN, marks);
            if (!recorded.isEmpty()) {
                return Optional.of(new Silence(party, issue, Silence.Kind.RECORDED, recorded));
            }
            return Optional.of(
                    new Silence(party, issue, open.isEmpty() ? Silence.Kind.ABSENT : Silence.Kind.OPEN, open));
        }

        private static List<Statement> with(Attitude attitude, List<Mark> marks) {
            return marks.stream()
                    .filter(mark -> mark.attitude() == attitude)
                    .map(Mark::statement)
                    .distinct()
                    .toList();
        }

        private List<Reply> replies(
                Silence silence,
                Map<String, BigInteger> counts,
                Map<Choice, Optional<Double>> chances,
                Optional<Double> deal) {
            Issue issue = scenario().getIssue(silence.issue());
            Optional<Prior> prior = scenario().priors().stream()
                    .filter(p -> p.party().equals(silence.party()) && p.issue().equals(silence.issue()))
                    .findFirst();
            double even = 1.0 / (issue.options().size() + 1);
            List<Reply> replies = new ArrayList<>();
            for (Option option : issue.options()) {
                replies.add(new Reply(
                        Answer.INSISTS,
                        Optional.of(option.id()),
                        prior.map(p -> p.insists().getOrDefault(option.id(), 0.0))
                                .orElse(even),
                        chances.getOrDefault(Choice.of(issue.id(), option.id()), Optional.empty()),
                        Optional.ofNullable(counts.get(option.id()))));
            }
            replies.add(new Reply(
                    Answer.ANY, Optional.empty(), prior.map(Prior::any).orElse(even), deal, Optional.of(count)));
            return replies;
        }

        List<Inquiry> conditions() {
            List<Inquiry> found = new ArrayList<>();
            List<Condition> open = listConditions();
            Budget each = new Budget(Math.max(1, budget.nodes() / Math.max(1, open.size())), budget.seconds());
            for (Condition condition : open) {
                Circumstance circumstance = scenario().getCircumstance(condition.circumstance());
                double yes = circumstance.prior().orElse(0.5);
                found.add(inquiry(
                        condition,
                        List.of(
                                reply(circumstance, Answer.YES, Truth.TRUE, yes, each),
                                reply(circumstance, Answer.NO, Truth.FALSE, 1 - yes, each))));
            }
            return found;
        }

        private List<Condition> listConditions() {
            return scenario().circumstances().values().stream()
                    .filter(circumstance -> circumstance.holds() == Truth.UNKNOWN)
                    .map(circumstance -> new Condition(
                            circumstance.id(),
                            positions().inForce().stream()
                                    .filter(s -> s.condition().stream()
                                            .anyMatch(c -> c.circumstances().contains(circumstance.id())))
                                    .toList()))
                    .filter(condition -> !condition.statements().isEmpty())
                    .toList();
        }

        /** What follows once the circumstance is known. */
        private Reply reply(Circumstance circumstance, Answer answer, Truth holds, double prior, Budget each) {
            Scenario.Builder known = new Scenario.Builder(scenario());
            known.circumstances.put(circumstance.id(), circumstance.with(holds, Grounds.hypothetical()));
            Compilation compiled =
                    space.under(Positions.of(known.build(), positions().asOf()), each);
            if (compiled instanceof AgreementSpace then) {
                return new Reply(
                        answer,
                        Optional.empty(),
                        prior,
                        DealOdds.of(then, Doubts.consistent(then.positions()), each)
                                .deal(),
                        Optional.of(then.possible().count()));
            }
            return new Reply(answer, Optional.empty(), prior, Optional.empty(), Optional.empty());
        }

        List<Inquiry> doubts() {
            return odds.doubts().listDoubtful().stream()
                    .filter(bundle -> bundle.probability() > 0)
                    .map(bundle -> inquiry(new Doubt(bundle), List.of(reply(bundle, true), reply(bundle, false))))
                    .toList();
        }

        private Reply reply(Bundle bundle, boolean real) {
            Set<String> unreal = new LinkedHashSet<>();
            if (real) {
                odds.doubts().listExcludedBy(bundle).forEach(other -> unreal.addAll(other.ids()));
            } else {
                unreal.addAll(bundle.ids());
            }
            return new Reply(
                    real ? Answer.REAL : Answer.UNREAL,
                    Optional.empty(),
                    real ? bundle.probability() : 1 - bundle.probability(),
                    odds.dealGiven(bundle, real),
                    Optional.of(zone.without(unreal).count()));
        }

        private Inquiry inquiry(Subject subject, List<Reply> replies) {
            return inquiry(subject, replies, List.of(), List.of());
        }

        private Inquiry inquiry(Subject subject, List<Reply> replies, List<String> agreed, List<RedLine> opposed) {
            Optional<Double> deal = mean(replies);
            Optional<BigDecimal> expected = expected(replies);
            return new Inquiry(
                    subject,
                    replies,
                    deal,
                    deal.map(before -> Math.max(0, entropy(before) - left(replies))),
                    expected,
                    expected.map(this::reduction).orElse(0.0),
                    consent(agreed, replies),
                    agreed,
                    opposed);
        }

        private static Optional<Double> mean(List<Reply> replies) {
            return replies.stream().allMatch(reply -> reply.deal().isPresent())
                    ? Optional.of(Math.min(
                            1,
                            replies.stream()
                                    .mapToDouble(reply ->
                                            reply.prior() * reply.deal().orElse(0.0))
                                    .sum()))
                    : Optional.empty();
        }

        /** The uncertainty that is left on average after an answer. */
        private static double left(List<Reply> replies) {
            return replies.stream()
                    .mapToDouble(reply -> reply.prior() * entropy(reply.deal().orElse(0.0)))
                    .sum();
        }

        private static Optional<BigDecimal> expected(List<Reply> replies) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Reply reply : replies) {
                if (reply.possible().isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(new BigDecimal(reply.possible().get())
                        .multiply(new BigDecimal(reply.prior()), MathContext.DECIMAL128));
            }
            return Optional.of(sum);
        }

        private double reduction(BigDecimal expected) {
            return count.signum() == 0
                    ? 0
                    : BigDecimal.ONE
                            .subtract(expected.divide(new BigDecimal(count), MathContext.DECIMAL64))
                            .doubleValue();
        }

        /** Chance of an answer that agrees to what all others with a say endorse. */
        private static double consent(List<String> agreed, List<Reply> replies) {
            return replies.stream()
                    .filter(reply -> reply.answer() == Answer.ANY
                            ? !agreed.isEmpty()
                            : reply.option().filter(agreed::contains).isPresent())
                    .mapToDouble(Reply::prior)
                    .sum();
        }

        private List<String> agreed(Silence silence, List<Reply> replies) {
            Set<String> endorsed = listEndorsedByOthers(silence);
            return replies.stream()
                    .filter(reply -> !reply.closes())
                    .flatMap(reply -> reply.option().stream())
                    .filter(endorsed::contains)
                    .toList();
        }

        /** Options of an issue that all others with a say endorse whatever else is agreed; all where there is nobody. */
        private Set<String> listEndorsedByOthers(Silence silence) {
            Set<String> agreed = new LinkedHashSet<>();
            scenario().getIssue(silence.issue()).options().forEach(option -> agreed.add(option.id()));
            for (String other : positions().listSay(silence.issue())) {
                if (!other.equals(silence.party())) {
                    Set<String> own = new LinkedHashSet<>();
                    positions().listEndorsements(other, silence.issue()).stream()
                            .filter(endorsement -> endorsement.where().isEmpty())
                            .forEach(endorsement -> own.addAll(endorsement.options()));
                    agreed.retainAll(own);
                }
            }
            return agreed;
        }
    }
}
