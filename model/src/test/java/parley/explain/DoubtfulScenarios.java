package parley.explain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import parley.model.Coding;
import parley.model.Credence;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Prior;
import parley.model.Scenario;
import parley.model.Statement;
import parley.testing.Scenarios;

/**
 * Small scenarios with credences on some statements, statements that are the same as others or exclude them, and priors
 * over answers.
 */
public final class DoubtfulScenarios {

    private DoubtfulScenarios() {}

    public static Arbitrary<Scenario> small() {
        return Combinators.combine(Scenarios.small(), Arbitraries.longs()).as(DoubtfulScenarios::doubting);
    }

    private static Scenario doubting(Scenario scenario, long seed) {
        Random random = new Random(seed);
        Scenario.Builder copy = new Scenario.Builder(scenario);
        int excluding = random.nextInt(3);
        for (int i = 0; i < copy.statements.size(); i++) {
            Statement statement = copy.statements.get(i);
            Optional<String> earlier = i > 0 && random.nextInt(8) == 0
                    ? Optional.of(copy.statements.get(random.nextInt(i)).id())
                    : Optional.empty();
            Set<String> excludes = new LinkedHashSet<>();
            if (i > 0 && excluding == 0 && random.nextInt(2) == 0) {
                excludes.add(copy.statements.get(random.nextInt(i)).id());
            }
            Optional<Credence> credence = random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Credence(excluding == 0 ? random.nextInt(4) / 10.0 : random.nextInt(11) / 10.0, ""));
            Coding coding = new Coding(
                    Optional.empty(), statement.coding().fallbacks(), earlier, excludes, List.of(), Set.of());
            copy.statements.set(i, with(statement, credence, coding));
        }
        for (Issue issue : scenario.issues().values()) {
            for (String party : scenario.parties().keySet()) {
                if (random.nextInt(3) == 0) {
                    copy.priors.add(prior(issue, party, random));
                }
            }
        }
        return copy.build();
    }

    private static Prior prior(Issue issue, String party, Random random) {
        Map<String, Double> insists = new LinkedHashMap<>();
        int left = 16;
        for (var option : issue.options()) {
            int share = random.nextInt(left + 1);
            insists.put(option.id(), share / 16.0);
            left -= share;
        }
        return new Prior(Place.NONE, party, issue.id(), insists, left / 16.0, "");
    }

    static Statement with(Statement s, Optional<Credence> credence, Coding coding) {
        return new Statement(
                s.id(),
                s.place(),
                s.party(),
                s.speaker(),
                s.date(),
                s.grounds(),
                s.via(),
                s.language(),
                s.stance(),
                s.condition(),
                s.reason(),
                credence,
                s.note(),
                s.quote(),
                coding);
    }

    /** Every way in which the bundles may be real or not, with its probability. */
    static Map<Set<String>, Double> worlds(List<Set<String>> events, List<Double> odds, List<Set<Integer>> exclusive) {
        Map<Set<String>, Double> worlds = new LinkedHashMap<>();
        for (int bits = 0; bits < 1 << events.size(); bits++) {
            Set<String> standing = new LinkedHashSet<>();
            double probability = 1;
            for (int i = 0; i < events.size(); i++) {
                boolean real = (bits >> i & 1) == 1;
                if (real) {
                    standing.addAll(events.get(i));
                }
                int event = i;
                if (exclusive.stream().noneMatch(group -> group.contains(event))) {
                    probability *= real ? odds.get(i) : 1 - odds.get(i);
                }
            }
            for (Set<Integer> group : exclusive) {
                probability *= inGroup(group, bits, odds);
            }
            worlds.merge(standing, probability, Double::sum);
        }
        return worlds;
    }

    /** One of the group is real, or none; never two. */
    private static double inGroup(Set<Integer> group, int bits, List<Double> odds) {
        double none = 1;
        double one = 0;
        int real = 0;
        for (int member : group) {
            none -= odds.get(member);
            if ((bits >> member & 1) == 1) {
                real++;
                one = odds.get(member);
            }
        }
        return real == 0 ? none : real == 1 ? one : 0;
    }
}
