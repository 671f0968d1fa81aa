package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, the nearest agreements are those found by measuring how far every agreement is. */
class NearestAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    /** A choice on some of the issues, mostly of one option. */
    private static List<Choice> wanted(Scenario scenario, long seed) {
        Random random = new Random(seed);
        List<Choice> wanted = new ArrayList<>();
        for (Issue issue : scenario.issues().values()) {
            Set<String> options = new LinkedHashSet<>();
            issue.options().stream()
                    .map(Option::id)
                    .filter(o -> random.nextInt(3) == 0)
                    .forEach(options::add);
            if (!options.isEmpty()) {
                wanted.add(new Choice(issue.id(), options));
            }
        }
        return wanted;
    }

    private static int distance(Agreement agreement, List<Choice> wanted) {
        int distance = 0;
        for (Choice choice : wanted) {
            distance += choice.options().contains(agreement.terms().get(choice.issue())) ? 0 : 1;
        }
        return distance;
    }

    private static Agreement on(Agreement agreement, List<Choice> wanted) {
        Map<String, String> terms = new LinkedHashMap<>();
        wanted.forEach(choice -> terms.put(choice.issue(), agreement.getOption(choice.issue())));
        return new Agreement(terms);
    }

    /** What agreements say on the issues, each combination once, by the order of issues and options. */
    private static List<Agreement> listed(Scenario scenario, List<Agreement> agreements, List<Choice> some, int limit) {
        Comparator<Agreement> order = Comparator.comparing(a -> 0);
        for (Choice choice : some) {
            List<String> options = scenario.getIssue(choice.issue()).options().stream()
                    .map(Option::id)
                    .toList();
            order = order.thenComparing(a -> options.indexOf(a.getOption(choice.issue())));
        }
        return agreements.stream()
                .map(a -> on(a, some))
                .distinct()
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Property(seed = "2601")
    void theNearestAgreementsAreThoseThatDifferOnTheFewestIssues(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Agreement> possible = new NaiveNegotiation(scenario, scenario.asOf()).possible();
        Positions positions = Positions.of(scenario, scenario.asOf());
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        List<Choice> wanted = wanted(scenario, seed);
        int least = possible.stream().mapToInt(a -> distance(a, wanted)).min().orElse(-1);
        List<Agreement> nearest =
                possible.stream().filter(a -> distance(a, wanted) == least).toList();
        List<Agreement> terms = listed(scenario, nearest, wanted, 5);
        assertEquals(
                least < 0
                        ? Optional.empty()
                        : Optional.of(new Nearest(least, BigInteger.valueOf(nearest.size()), terms)),
                space.possible().nearestTo(wanted, 5));
    }

    @Property(seed = "2602")
    void combinationsOnSomeIssuesAreListedOnceInOrder(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Choice> some = wanted(scenario, seed);
        Set<String> issues = new LinkedHashSet<>();
        some.forEach(choice -> issues.add(choice.issue()));
        Positions positions = Positions.of(scenario, scenario.asOf());
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        assertEquals(
                listed(scenario, new NaiveNegotiation(scenario, scenario.asOf()).possible(), some, 7),
                space.possible().firstOn(issues, 7));
    }
}
