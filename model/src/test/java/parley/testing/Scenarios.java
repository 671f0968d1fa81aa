package parley.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import parley.model.Coding;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Statement;

/**
 * Small scenarios for property tests: 1 to 6 issues of 2 to 4 options, 1 to 4 parties, every kind of stance, rule,
 * condition, date and what-if. A scenario's title names the seed it was drawn from, so that {@link #ofSeed} gives a
 * failing one back.
 */
public final class Scenarios {

    /** Set {@code -Dparley.seed=N} to draw other scenarios than the usual ones. */
    private static final long SALT = Long.getLong("parley.seed", 0);

    private Scenarios() {}

    /** Any small scenario. It shrinks by losing statements, their conditions and codings, and rules. */
    public static Arbitrary<Scenario> small() {
        return Arbitraries.fromGenerator(random -> new Shrinking(ofSeed(random.nextLong() ^ SALT)));
    }

    /** Small scenarios that also have steps, demands about their order, and fallback levels. */
    public static Arbitrary<Scenario> withSteps() {
        return Arbitraries.fromGenerator(random -> new Shrinking(RandomScenario.withSteps(random.nextLong() ^ SALT)));
    }

    /** Any small scenario with at most so many agreements and statements, for tests that list it again and again. */
    public static Arbitrary<Scenario> upTo(int agreements, int statements) {
        return withSteps()
                .filter(scenario -> scenario.statements().size() <= statements
                        && scenario.issues().values().stream()
                                        .mapToInt(issue -> issue.options().size())
                                        .reduce(1, (a, b) -> a * b)
                                <= agreements);
    }

    /** The scenario drawn from a seed: always the same one. */
    public static Scenario ofSeed(long seed) {
        return RandomScenario.of(seed);
    }

    /** The same with steps, demands about their order, and fallback levels. */
    public static Scenario ofSeedWithSteps(long seed) {
        return RandomScenario.withSteps(seed);
    }

    private record Shrinking(Scenario value) implements Shrinkable<Scenario> {

        @Override
        public Stream<Shrinkable<Scenario>> shrink() {
            return smaller(value).stream().map(Shrinking::new);
        }

        @Override
        public ShrinkingDistance distance() {
            long conditions = value.statements().stream()
                    .filter(s -> s.condition().isPresent())
                    .count();
            long codings = value.statements().stream()
                    .filter(s -> !s.coding().equals(Coding.PLAIN))
                    .count();
            return ShrinkingDistance.of(
                    value.statements().size() + value.rules().size() + conditions + codings);
        }
    }

    private static List<Scenario> smaller(Scenario scenario) {
        List<Scenario> smaller = new ArrayList<>();
        for (Statement statement : scenario.statements()) {
            smaller.add(changed(scenario, b -> {
                b.statements.remove(statement);
                b.heldClaims.remove(statement.id());
            }));
            if (statement.condition().isPresent()) {
                int at = scenario.statements().indexOf(statement);
                smaller.add(changed(scenario, b -> b.statements.set(at, unconditional(statement))));
            }
            if (!statement.coding().equals(Coding.PLAIN)) {
                int at = scenario.statements().indexOf(statement);
                smaller.add(changed(scenario, b -> b.statements.set(at, statement.withCoding(Coding.PLAIN))));
            }
        }
        for (Rule rule : scenario.rules()) {
            smaller.add(changed(scenario, b -> b.rules.remove(rule)));
        }
        return smaller;
    }

    private static Statement unconditional(Statement s) {
        return s.withStance(s.stance(), Optional.empty(), s.coding());
    }

    /** A changed copy. */
    public static Scenario changed(Scenario scenario, Consumer<Scenario.Builder> change) {
        Scenario.Builder copy = new Scenario.Builder(scenario);
        change.accept(copy);
        return copy.build();
    }
}
