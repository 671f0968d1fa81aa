package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Rule;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.Renaming;
import parley.testing.Scenarios;

/** What must not change an answer does not, and what makes a scenario stricter never adds an agreement. */
class MetamorphicTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    /** What a scenario is asked; sets and numbers only, so that answers compare across orders. */
    private record Answers(
            BigInteger feasible,
            BigInteger possible,
            BigInteger endorsed,
            Set<Agreement> all,
            Set<Set<String>> clashes,
            Set<Set<String>> concessions) {

        static Answers of(Scenario scenario) {
            AgreementSpace space = compile(scenario);
            Explanation explanation = Explanation.of(space);
            return new Answers(
                    space.feasible().count(),
                    space.possible().count(),
                    space.endorsed().count(),
                    Set.copyOf(space.possible().first(Integer.MAX_VALUE)),
                    explanation.clashes().stream().map(Clash::ids).collect(Collectors.toSet()),
                    explanation.concessions().stream().map(Concession::ids).collect(Collectors.toSet()));
        }

        Answers renamed(Renaming renaming) {
            return new Answers(
                    feasible,
                    possible,
                    endorsed,
                    all.stream().map(renaming::agreement).collect(Collectors.toSet()),
                    renamed(clashes, renaming::redLine),
                    renamed(concessions, renaming::redLine));
        }

        private static Set<Set<String>> renamed(Set<Set<String>> sets, Function<String, String> rename) {
            return sets.stream()
                    .map(set -> set.stream().map(rename).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
        }
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    /** Names under which the alphabetical order is another one. */
    private static String backwards(String id) {
        return "n" + new StringBuilder(id).reverse();
    }

    @Property(seed = "501", tries = 300)
    void namesDoNotMatter(@ForAll("scenarios") Scenario scenario) {
        Renaming renaming = new Renaming(MetamorphicTest::backwards);
        assertEquals(Answers.of(scenario).renamed(renaming), Answers.of(renaming.scenario(scenario)));
    }

    @Property(seed = "502", tries = 300)
    void theOrderOfStatementsAndRulesDoesNotMatter(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Scenario shuffled = Scenarios.changed(scenario, copy -> {
            Collections.shuffle(copy.statements, random);
            Collections.shuffle(copy.rules, random);
        });
        assertEquals(Answers.of(scenario), Answers.of(shuffled));
    }

    @Property(seed = "503", tries = 300)
    void theOrderOfIssuesOptionsAndPartiesDoesNotMatter(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Scenario shuffled = Scenarios.changed(scenario, copy -> {
            List<String> issues = shuffled(scenario.issues().keySet(), random);
            copy.issues.clear();
            issues.forEach(id -> copy.issues.put(id, withShuffledOptions(scenario.getIssue(id), random)));
            List<String> parties = shuffled(scenario.parties().keySet(), random);
            copy.parties.clear();
            parties.forEach(id -> copy.parties.put(id, scenario.getParty(id)));
        });
        assertEquals(Answers.of(scenario), Answers.of(shuffled));
    }

    private static <T> List<T> shuffled(Iterable<T> all, Random random) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        Collections.shuffle(list, random);
        return list;
    }

    private static Issue withShuffledOptions(Issue i, Random random) {
        return new Issue(
                i.id(),
                i.place(),
                i.name(),
                i.question(),
                shuffled(i.options(), random),
                i.consent(),
                i.needsSupplier(),
                i.statusQuo(),
                i.code(),
                i.scale(),
                i.unit(),
                i.note());
    }

    @Property(seed = "504", tries = 300)
    void aRuleSaidTwiceOrTriviallyTrueChangesNothing(@ForAll("scenarios") Scenario scenario) {
        Scenario wordier = Scenarios.changed(scenario, copy -> {
            scenario.rules().forEach(rule -> copy.rules.add(rule("again-" + rule.id(), rule.requires())));
            copy.rules.add(rule("trivial", anyOption(scenario)));
        });
        assertEquals(Answers.of(scenario), Answers.of(wordier));
    }

    /** One of the options of an issue is chosen: always true. */
    private static Proposition anyOption(Scenario scenario) {
        Issue issue = scenario.issues().values().iterator().next();
        List<Proposition> each = issue.options().stream()
                .<Proposition>map(option -> Choice.of(issue.id(), option.id()))
                .toList();
        return new Any(each);
    }

    private static Rule rule(String id, Proposition requires) {
        return new Rule(id, Place.NONE, requires, Grounds.assumed("made for a test"));
    }

    @Property(seed = "505", tries = 300)
    void aFurtherRuleNeverAddsAnAgreement(@ForAll("scenarios") Scenario scenario, @ForAll("scenarios") Scenario donor) {
        Answers before = Answers.of(scenario);
        for (Rule rule : donor.rules()) {
            if (!fits(rule.requires(), scenario)) {
                continue;
            }
            Answers after =
                    Answers.of(Scenarios.changed(scenario, copy -> copy.rules.add(rule("further", rule.requires()))));
            assertTrue(before.all.containsAll(after.all), rule::toString);
            assertTrue(before.feasible.compareTo(after.feasible) >= 0, rule::toString);
            assertTrue(before.endorsed.compareTo(after.endorsed) >= 0, rule::toString);
        }
    }

    private static boolean fits(Proposition p, Scenario scenario) {
        if (p instanceof Choice choice) {
            Issue issue = scenario.issues().get(choice.issue());
            return issue != null
                    && issue.options().stream()
                            .map(option -> option.id())
                            .toList()
                            .containsAll(choice.options());
        }
        return p.parts().stream().allMatch(part -> fits(part, scenario));
    }

    @Property(seed = "506", tries = 300)
    void aCaseDistinctionAddsUp(@ForAll("scenarios") Scenario scenario, @ForAll("scenarios") Scenario donor) {
        BigInteger all = Answers.of(scenario).possible;
        for (Rule rule : donor.rules()) {
            if (fits(rule.requires(), scenario)) {
                Proposition p = rule.requires();
                Proposition never = new Proposition.Not(anyOption(scenario));
                Scenario where = Scenarios.changed(scenario, copy -> copy.rules.add(rule("case", p)));
                Scenario elsewhere =
                        Scenarios.changed(scenario, copy -> copy.rules.add(rule("case", new If(p, never))));
                assertEquals(all, Answers.of(where).possible.add(Answers.of(elsewhere).possible), p::toString);
            }
        }
    }
}
