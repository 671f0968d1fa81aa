package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.explain.Inquiry.Answer;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Doubt;
import parley.explain.Inquiry.Reply;
import parley.explain.Inquiry.Silence;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.DateSpan;
import parley.model.Expectation.Blockage;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Prior;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;

/** What an answer would settle is what is found by writing the answer into the scenario and listing everything anew. */
class InquiriesAgainstOracleTest {

    private static final double EXACT = 1e-12;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return DoubtfulScenarios.small().filter(s -> !new NaiveDoubts(s).isContradictory());
    }

    private static Inquiries inquiries(Scenario scenario) {
        return Inquiries.of(ChancesAgainstOracleTest.compile(scenario), Budget.DEFAULT);
    }

    private static List<Inquiry> about(Inquiries all, Class<? extends Inquiry.Subject> kind) {
        return all.inquiries().stream()
                .filter(i -> kind.isInstance(i.subject()))
                .toList();
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "841")
    void everySilenceIsAskedAboutAndNothingElse(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Set<String> silent = new TreeSet<>();
        for (String issue : scenario.issues().keySet()) {
            for (String party : naive.sayIn(issue)) {
                if (naive.inForce.stream().noneMatch(s -> s.party().equals(party) && speaks(naive, s, issue))) {
                    silent.add(party + " on " + issue);
                }
            }
        }
        Set<String> asked = new TreeSet<>();
        about(inquiries(scenario), Silence.class)
                .forEach(i -> asked.add(((Silence) i.subject()).party() + " on " + ((Silence) i.subject()).issue()));
        assertEquals(silent, asked);
        Set<String> unknown = new TreeSet<>();
        for (Circumstance circumstance : scenario.circumstances().values()) {
            if (circumstance.holds() == Truth.UNKNOWN
                    && naive.inForce.stream()
                            .anyMatch(s -> s.condition().stream().anyMatch(c -> mentions(c, circumstance.id())))) {
                unknown.add(circumstance.id());
            }
        }
        Set<String> conditions = new TreeSet<>();
        about(inquiries(scenario), Condition.class)
                .forEach(i -> conditions.add(((Condition) i.subject()).circumstance()));
        assertEquals(unknown, conditions);
        Statistics.label("conditions").collect(!conditions.isEmpty());
        Statistics.label("conditions").coverage(c -> c.check(true).percentage(p -> p > 10));
    }

    private static boolean speaks(NaiveNegotiation naive, Statement statement, String issue) {
        boolean line = naive.lines.stream()
                .anyMatch(l -> l.statement().equals(statement)
                        && l.order().isEmpty()
                        && (mentionsIssue(l.part(), issue)
                                || statement.condition().stream().anyMatch(c -> mentionsIssue(c, issue))));
        List<Choice> choices = statement.stance() instanceof Stance.Accepts accepts
                ? accepts.choices()
                : statement.stance() instanceof Stance.Offers offers ? offers.choices() : List.of();
        return line
                || (!naive.isPending(statement)
                        && choices.stream().anyMatch(c -> c.issue().equals(issue)));
    }

    private static boolean mentions(Proposition p, String circumstance) {
        return (p instanceof Holds holds && holds.circumstance().equals(circumstance))
                || p.parts().stream().anyMatch(part -> mentions(part, circumstance));
    }

    private static boolean mentionsIssue(Proposition p, String issue) {
        return (p instanceof Choice choice && choice.issue().equals(issue))
                || p.parts().stream().anyMatch(part -> mentionsIssue(part, issue));
    }

    @Property(seed = "842", tries = 300)
    void anAnswerLeavesWhatItsStatementWouldLeave(@ForAll("scenarios") Scenario scenario) {
        for (Inquiry inquiry : about(inquiries(scenario), Silence.class)) {
            Silence silence = (Silence) inquiry.subject();
            assertEquals(
                    scenario.getIssue(silence.issue()).options().size() + 1,
                    inquiry.replies().size());
            for (Reply reply : inquiry.replies()) {
                Scenario then = reply.answer() == Answer.ANY
                        ? scenario
                        : scenario.with(new Change.Add(Statement.of(
                                "reply",
                                silence.party(),
                                DateSpan.stated(scenario.asOf()),
                                Grounds.hypothetical(),
                                new Stance.Demands(Choice.of(
                                        silence.issue(), reply.option().orElseThrow())))));
                assertFollows(then, reply);
                assertEquals(prior(scenario, silence, reply), reply.prior(), EXACT);
            }
        }
    }

    private static double prior(Scenario scenario, Silence silence, Reply reply) {
        for (Prior prior : scenario.priors()) {
            if (prior.party().equals(silence.party()) && prior.issue().equals(silence.issue())) {
                return reply.answer() == Answer.ANY
                        ? prior.any()
                        : prior.insists().getOrDefault(reply.option().orElseThrow(), 0.0);
            }
        }
        Issue issue = scenario.getIssue(silence.issue());
        return 1.0 / (issue.options().stream().map(Option::id).toList().size() + 1);
    }

    private static void assertFollows(Scenario then, Reply reply) {
        NaiveDoubts naive = new NaiveDoubts(then);
        assertEquals(
                BigInteger.valueOf(naive.naive.possible().size()),
                reply.possible().orElseThrow());
        assertEquals(naive.chance(naive.worlds(), a -> true), reply.deal().orElseThrow(), EXACT);
    }

    @Property(seed = "843", tries = 300)
    void aCircumstanceLeavesWhatItsWhatIfWouldLeave(@ForAll("scenarios") Scenario scenario) {
        for (Inquiry inquiry : about(inquiries(scenario), Condition.class)) {
            Condition condition = (Condition) inquiry.subject();
            for (Reply reply : inquiry.replies()) {
                Scenario then = scenario.with(new Change.SetCircumstance(
                        condition.circumstance(),
                        reply.answer() == Answer.YES ? Truth.TRUE : Truth.FALSE,
                        Grounds.hypothetical()));
                if (!new NaiveDoubts(then).isContradictory()) {
                    assertFollows(then, reply);
                }
            }
        }
    }

    @Property(seed = "844", tries = 300)
    void aDoubtSettledIsAConditionalChance(@ForAll("scenarios") Scenario scenario) {
        NaiveDoubts naive = new NaiveDoubts(scenario);
        for (Inquiry inquiry : about(inquiries(scenario), Doubt.class)) {
            Bundle bundle = ((Doubt) inquiry.subject()).bundle();
            double p = bundle.probability();
            for (Reply reply : inquiry.replies()) {
                boolean real = reply.answer() == Answer.REAL;
                Map<Set<String>, Double> worlds = new LinkedHashMap<>(naive.worlds());
                worlds.keySet().removeIf(standing -> standing.containsAll(bundle.ids()) != real);
                assertEquals(real ? p : 1 - p, reply.prior(), EXACT);
                assertEquals(
                        naive.chance(worlds, a -> true) / reply.prior(),
                        reply.deal().orElseThrow(),
                        1e-11);
            }
        }
    }

    @Property(seed = "845", tries = 300)
    void bitsAreTheInformationThatTheAnswerCarriesAboutTheDeal(@ForAll("scenarios") Scenario scenario) {
        Inquiries all = inquiries(scenario);
        for (Inquiry inquiry : all.inquiries()) {
            double deal = 0;
            double expected = 0;
            for (Reply reply : inquiry.replies()) {
                deal += reply.prior() * reply.deal().orElseThrow();
                expected += reply.prior() * reply.possible().orElseThrow().doubleValue();
            }
            double bits = 0;
            for (Reply reply : inquiry.replies()) {
                double then = reply.deal().orElseThrow();
                bits += joint(reply.prior() * then, reply.prior() * deal)
                        + joint(reply.prior() * (1 - then), reply.prior() * (1 - deal));
            }
            assertEquals(bits, inquiry.bits().orElseThrow(), 1e-11);
            assertEquals(deal, inquiry.deal().orElseThrow(), EXACT);
            assertEquals(expected, inquiry.expected().orElseThrow().doubleValue(), 1e-9);
            double today = all.possible().doubleValue();
            assertEquals(today == 0 ? 0 : 1 - expected / today, inquiry.reduction(), 1e-9);
        }
        List<Double> bits =
                all.inquiries().stream().map(i -> i.bits().orElseThrow()).toList();
        for (int i = 1; i < bits.size(); i++) {
            assertTrue(bits.get(i) <= bits.get(i - 1) + 1e-8, bits::toString);
        }
    }

    /** One term of a mutual information: p(x, y) log2 (p(x, y) / p(x) p(y)). */
    private static double joint(double both, double apart) {
        return both <= 0 ? 0 : both * Math.log(both / apart) / Math.log(2);
    }

    private static boolean isReckonedWith(Inquiry inquiry, String option) {
        return inquiry.replies().stream()
                .anyMatch(reply -> reply.prior() > 0 && reply.option().equals(Optional.of(option)));
    }

    @Property(seed = "846", tries = 300)
    void whatStandsAgainstAnAnswerIsWhatBlocksItsOption(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        for (Inquiry inquiry : about(inquiries(scenario), Silence.class)) {
            Set<String> against = new LinkedHashSet<>();
            for (Option option :
                    scenario.getIssue(((Silence) inquiry.subject()).issue()).options()) {
                if (!naive.possible().isEmpty() && isReckonedWith(inquiry, option.id())) {
                    naive.blockOf(((Silence) inquiry.subject()).issue(), option.id())
                            .filter(block -> block.because() == Blockage.RED_LINES)
                            .ifPresent(block -> block.redLines().forEach(against::addAll));
                }
            }
            List<String> ordered = new ArrayList<>();
            naive.linesThatAre(RedLine.Status.BINDING).stream()
                    .map(NaiveNegotiation.Line::id)
                    .filter(against::contains)
                    .forEach(ordered::add);
            assertEquals(ordered, inquiry.opposed().stream().map(RedLine::id).toList());
        }
    }
}
