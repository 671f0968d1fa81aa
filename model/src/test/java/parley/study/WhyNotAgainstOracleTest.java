package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.explain.Explanation;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scenario;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, what is said of terms, whole or in part, is what the oracle finds agreement by agreement. */
class WhyNotAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.withSteps();
    }

    /** All issues, or some of them, with one option each. */
    private static List<Choice> terms(Scenario scenario, long seed) {
        Random random = new Random(seed);
        boolean whole = random.nextBoolean();
        List<Choice> terms = new ArrayList<>();
        for (Issue issue : scenario.issues().values()) {
            if (whole || random.nextInt(3) == 0 || terms.isEmpty()) {
                List<Option> options = issue.options();
                terms.add(Choice.of(
                        issue.id(), options.get(random.nextInt(options.size())).id()));
            }
        }
        return terms;
    }

    private static boolean takes(Agreement agreement, List<Choice> terms) {
        return terms.stream().allMatch(term -> term.options().contains(agreement.getOption(term.issue())));
    }

    @Property(seed = "2901")
    void theReasonsAreThoseOfEveryAgreementWithTheTerms(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        List<Choice> terms = terms(scenario, seed);
        WhyNot found = Why.of(Study.of(scenario)).whyNot(terms);
        List<Agreement> all =
                naive.conceivable().stream().filter(a -> takes(a, terms)).toList();
        List<Agreement> lawful = all.stream().filter(naive::keepsRules).toList();
        List<Agreement> judged = lawful.isEmpty() ? all : lawful;
        assertEquals(Optional.of(count(naive.possible(), terms)), found.possible());
        assertEquals(Optional.of(count(naive.endorsed(), terms)), found.endorsed());
        assertEquals(terms.size() == scenario.issues().size(), found.whole());
        Set<String> broken = new LinkedHashSet<>();
        naive.lines.stream()
                .filter(line -> judged.stream().allMatch(a -> naive.breaks(a, line)))
                .forEach(line -> broken.add(line.id()));
        assertEquals(broken, Positions.ids(found.breaks()));
        checkRules(naive, scenario, all, found);
        checkDeadlocks(naive, judged, found);
        checkSilences(naive, terms, all.get(0), found);
        assertFalse(found.answer().isEmpty());
    }

    private static BigInteger count(List<Agreement> zone, List<Choice> terms) {
        return BigInteger.valueOf(zone.stream().filter(a -> takes(a, terms)).count());
    }

    /** A rule is named if every agreement with the terms breaks it. */
    private static void checkRules(NaiveNegotiation naive, Scenario scenario, List<Agreement> all, WhyNot found) {
        for (Rule rule : scenario.rules()) {
            assertEquals(
                    all.stream().noneMatch(a -> naive.isKnown(rule.requires(), a)),
                    found.rules().contains(rule),
                    rule::id);
        }
        for (Choice option : found.unsupplied()) {
            assertTrue(all.stream().noneMatch(a -> naive.isSupplied(a, option.issue())), option::toString);
        }
    }

    /** Circles that every agreement runs into are listed: a shortest one for each order that takes part in one. */
    private static void checkDeadlocks(NaiveNegotiation naive, List<Agreement> judged, WhyNot found) {
        Set<Set<String>> always = new LinkedHashSet<>(naive.deadlocksOf(judged.get(0)));
        judged.forEach(agreement -> always.retainAll(naive.deadlocksOf(agreement)));
        Set<Set<String>> listed = new LinkedHashSet<>();
        found.deadlocks().forEach(deadlock -> listed.add(deadlock.ids()));
        assertTrue(always.containsAll(listed), () -> listed + " of " + always);
        Set<String> taking = new LinkedHashSet<>();
        listed.forEach(taking::addAll);
        always.forEach(circle -> assertTrue(taking.containsAll(circle), () -> circle + " is not in " + listed));
        assertEquals(always.isEmpty(), !found.answer().toString().contains("cannot be put in an order"));
    }

    /** Of a whole agreement the silences are exactly those that it rests on; of a part, no fewer. */
    private static void checkSilences(NaiveNegotiation naive, List<Choice> terms, Agreement some, WhyNot found) {
        Set<String> silent = new LinkedHashSet<>();
        found.silences().forEach(s -> silent.add(s.party() + " " + s.issue()));
        Set<String> expected = new LinkedHashSet<>();
        naive.silencesOf(some).stream()
                .filter(s -> terms.stream().anyMatch(term -> term.issue().equals(s.issue())))
                .forEach(s -> expected.add(s.party() + " " + s.issue()));
        assertTrue(silent.containsAll(expected), () -> silent + " of " + expected);
        if (found.whole()) {
            assertEquals(expected, silent);
        }
    }

    @Property(seed = "2903", tries = 300)
    void withoutASpaceOfAgreementsTheReasonsAreTheSame(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Choice> terms = terms(scenario, seed);
        WhyNot with = Why.of(Study.of(scenario)).whyNot(terms);
        Positions positions = Positions.of(scenario, scenario.asOf());
        WhyNot without =
                new WhyNotStudy(positions, Optional.empty(), terms, Budget.DEFAULT, new Wording(scenario), 100).run();
        assertEquals(with.exists(), without.exists());
        if (with.exists() == Explanation.Existence.NO) {
            assertEquals(with.possible(), without.possible());
            assertEquals(with.rules(), without.rules());
            assertEquals(with.unsupplied(), without.unsupplied());
            assertEquals(with.breaks(), without.breaks());
            assertEquals(with.deadlocks(), without.deadlocks());
            assertEquals(with.answer().size(), without.answer().size());
        } else if (with.whole()) {
            assertEquals(with.possible(), without.possible());
            assertEquals(with.endorsed(), without.endorsed());
        }
    }

    @Property(seed = "2902")
    void tellingClashesAndConcessionsKeepsTheirNumbers(@ForAll("scenarios") Scenario scenario) {
        Findings.Decided decided = (Findings.Decided) Study.of(scenario).run().space();
        assertEquals(decided.clashes().isEmpty(), decided.obstacles().isEmpty());
        decided.obstacles().ifPresent(told -> {
            assertEquals(
                    new LinkedHashSet<>(decided.clashes()
                            .subList(
                                    0,
                                    Math.min(
                                            Obstacles.MOST_TOLD,
                                            decided.clashes().size()))),
                    told.clashes().stream()
                            .flatMap(group -> group.clashes().stream())
                            .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
            for (ClashFinding group : told.clashes()) {
                for (List<RedLine> side : group.sides()) {
                    assertEquals(1, side.stream().map(RedLine::party).distinct().count());
                    side.forEach(line -> assertTrue(
                            group.text().contains(line.statement().date().toString()), group.text()));
                }
            }
            List<Integer> sizes = told.concessions().stream()
                    .map(c -> c.concession().redLines().size())
                    .toList();
            assertEquals(sizes.stream().sorted().toList(), sizes);
        });
    }
}
