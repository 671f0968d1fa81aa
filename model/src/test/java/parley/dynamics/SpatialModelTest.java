package parley.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import parley.dynamics.SpatialRules.Compromise;
import parley.dynamics.SpatialRun.Kind;
import parley.dynamics.SpatialRun.Round;
import parley.model.Actor;

/** The spatial model against its published run, and against relations that follow from its definition. */
class SpatialModelTest {

    private static final SpatialRules NEAREST = new SpatialRules(false, Compromise.NEAREST);

    /** Years of delay of an emission standard: ten members of the European Community (Bueno de Mesquita 1994). */
    static final List<Actor> EMISSION_STANDARDS = List.of(
            new Actor("Netherlands", 0.08, 4, 0.8),
            new Actor("Belgium", 0.08, 7, 0.4),
            new Actor("Luxembourg", 0.03, 4, 0.2),
            new Actor("Germany", 0.16, 4, 0.8),
            new Actor("France", 0.16, 10, 0.6),
            new Actor("Italy", 0.16, 10, 0.6),
            new Actor("UK", 0.16, 10, 0.9),
            new Actor("Ireland", 0.05, 7, 0.1),
            new Actor("Denmark", 0.05, 4, 1.0),
            new Actor("Greece", 0.08, 7, 0.7));

    private static final double[] MEDIANS = {
        7.0,
        8.415932315426764,
        9.610859134120188,
        9.961979590401311,
        9.961979590401311,
        9.961979590401311,
        7.47204636191629,
        8.824593855262423,
        9.671129769802048,
        9.671129769802048,
        7.0
    };

    private static final double[] MEANS = {
        7.389955686853767,
        7.461314378277189,
        7.552500865855845,
        7.590144997451547,
        7.358130531334201,
        7.3491739896752115,
        7.414877545372958,
        7.510457183677219,
        7.5724470975503,
        7.324989065683666,
        7.242130958473938
    };

    @Example
    void emissionStandardsComeOutAsPublishedRoundByRound() {
        SpatialRun run = SpatialModel.run(EMISSION_STANDARDS, SpatialRules.PUBLISHED, 10);
        for (Round round : run.rounds()) {
            assertEquals(MEDIANS[round.number()], round.median(), 1e-12);
            assertEquals(MEANS[round.number()], round.mean(), 1e-12);
        }
        assertEquals(11, run.rounds().size());
        assertEquals(Optional.empty(), run.settledAfter());
    }

    @Example
    void aLittleNoiseMovesTheMedianOfEmissionStandardsFarAndTheMeanHardly() {
        Fragility fragility = Fragility.of(EMISSION_STANDARDS, SpatialRules.PUBLISHED, 10, 1, 200, 0.01);
        assertTrue(fragility.medians().get(10).least() < 7.2);
        assertTrue(fragility.medians().get(10).most() > 9.5);
        assertTrue(fragility.means().get(10).width() < 1);
        assertEquals(new Fragility.Spread(7, 7, 7, 7, 10), fragility.medians().get(0));
    }

    @Example
    void noNoiseGivesTheRunItself() {
        Fragility fragility = Fragility.of(EMISSION_STANDARDS, SpatialRules.PUBLISHED, 3, 1, 5, 0);
        assertEquals(MEDIANS[3], fragility.medians().get(3).least(), 1e-12);
        assertEquals(MEDIANS[3], fragility.medians().get(3).most(), 1e-12);
        assertEquals(MEANS[2], fragility.means().get(2).middle(), 1e-12);
    }

    @Example
    void anActorGivesInOnlyWhereTheRulesSaySo() {
        List<Actor> actors = List.of(
                new Actor("a", 1, 0, 0.9),
                new Actor("b", 1, 3, 0.9),
                new Actor("c", 3, 10, 0.2),
                new Actor("d", 0.2, 6, 0.3));
        SpatialRun without = SpatialModel.run(actors, SpatialRules.PUBLISHED, 4);
        SpatialRun with = SpatialModel.run(actors, new SpatialRules(true, Compromise.LOWEST), 4);
        assertEquals(0, count(without, Kind.CAPITULATION));
        assertTrue(count(with, Kind.CAPITULATION) > 0);
    }

    private static long count(SpatialRun run, Kind kind) {
        return run.rounds().stream()
                .flatMap(round -> round.standings().stream())
                .filter(s -> s.move().filter(m -> m.kind() == kind).isPresent())
                .count();
    }

    @Example
    void whoeverAgreesStays() {
        List<Actor> alike = List.of(new Actor("a", 1, 5, 1), new Actor("b", 2, 5, 0.5));
        SpatialRun run = SpatialModel.run(alike, SpatialRules.PUBLISHED, 3);
        assertEquals(5, run.last().median());
        assertEquals(5, run.last().mean());
        assertEquals(Optional.of(0), run.settledAfter());
    }

    @Example
    void badActorsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Actor("a", 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Actor("a", 1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Actor("a", 1, 1, 1.01));
        assertThrows(IllegalArgumentException.class, () -> SpatialModel.run(List.of(), SpatialRules.PUBLISHED, 1));
    }

    @Provide
    Arbitrary<List<Actor>> actors() {
        Arbitrary<Actor> actor = Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(1, 20))
                .as((capability, position, salience) -> new Actor("x", capability / 8.0, position, salience / 20.0));
        return actor.list().ofMinSize(1).ofMaxSize(7);
    }

    /** Bisecting the weight, as textbooks have it: up to here, and from here on, lies at least half. */
    @Property(seed = "17")
    void theMedianHasHalfTheWeightOnEitherSide(@ForAll("actors") List<Actor> actors) {
        double median = SpatialModel.median(actors);
        double all = actors.stream().mapToDouble(Actor::weight).sum();
        double below = actors.stream()
                .filter(a -> a.position() <= median)
                .mapToDouble(Actor::weight)
                .sum();
        double above = actors.stream()
                .filter(a -> a.position() >= median)
                .mapToDouble(Actor::weight)
                .sum();
        assertTrue(below >= all / 2 - 1e-9 && above >= all / 2 - 1e-9);
    }

    @Property(seed = "18")
    void nobodyLeavesTheLineBetweenTheOutermostPositions(
            @ForAll("actors") List<Actor> actors, @ForAll boolean givesIn) {
        SpatialRun run = SpatialModel.run(actors, new SpatialRules(givesIn, Compromise.NEAREST), 5);
        double least = actors.stream().mapToDouble(Actor::position).min().orElseThrow();
        double most = actors.stream().mapToDouble(Actor::position).max().orElseThrow();
        for (Round round : run.rounds()) {
            round.standings().forEach(s -> {
                assertTrue(s.actor().position() >= least - 1e-9 && s.actor().position() <= most + 1e-9);
                assertTrue(s.risk() >= 0.5 - 1e-9 && s.risk() <= 2 + 1e-9);
            });
        }
        Statistics.label("somebody moves")
                .collect(run.rounds().get(1 % run.rounds().size()).standings().stream()
                        .anyMatch(s -> s.move().isPresent()));
    }

    @Property(seed = "19")
    void aScaleOfPowersOfTwoForPositionsOrCapabilitiesChangesNothingElse(@ForAll("actors") List<Actor> actors) {
        SpatialRun run = SpatialModel.run(actors, SpatialRules.PUBLISHED, 4);
        SpatialRun wide = SpatialModel.run(
                each(actors, a -> new Actor(a.name(), a.capability() * 8, a.position() * 4, a.salience())),
                SpatialRules.PUBLISHED,
                4);
        for (int i = 0; i < run.rounds().size(); i++) {
            assertEquals(run.rounds().get(i).median() * 4, wide.rounds().get(i).median());
            assertEquals(run.rounds().get(i).mean() * 4, wide.rounds().get(i).mean(), 1e-9);
        }
    }

    /** With the nearest compromise, left and right are alike; where several are equally near, the first actor decides. */
    @Property(seed = "20")
    void theMirroredLineGivesTheMirroredFirstMoves(@ForAll("actors") List<Actor> actors) {
        SpatialRun run = SpatialModel.run(actors, NEAREST, 1);
        SpatialRun mirrored = SpatialModel.run(
                each(actors, a -> new Actor(a.name(), a.capability(), -a.position(), a.salience())), NEAREST, 1);
        for (int i = 0; i < actors.size(); i++) {
            assertEquals(
                    run.last().standings().get(i).actor().position(),
                    -mirrored.last().standings().get(i).actor().position(),
                    1e-9);
        }
    }

    private static List<Actor> each(List<Actor> actors, UnaryOperator<Actor> change) {
        return actors.stream().map(change).toList();
    }

    /** Nobody's result depends on where in the file it stands, as long as no two offers are equally good. */
    @Example
    void theOrderOfTheActorsDoesNotMatterForEmissionStandards() {
        List<Actor> turned = new ArrayList<>(EMISSION_STANDARDS);
        Collections.reverse(turned);
        SpatialRun run = SpatialModel.run(EMISSION_STANDARDS, SpatialRules.PUBLISHED, 10);
        SpatialRun other = SpatialModel.run(turned, SpatialRules.PUBLISHED, 10);
        assertEquals(byName(run), byName(other));
    }

    private static List<String> byName(SpatialRun run) {
        return run.last().standings().stream()
                .map(SpatialRun.Standing::actor)
                .sorted(Comparator.comparing(Actor::name))
                .map(a -> a.name() + String.format(java.util.Locale.ROOT, " %.9f", a.position()))
                .toList();
    }
}
