package parley.search;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicType;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.AcceptorType;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import parley.model.Agreement;

/** One walk from one agreement on. */
final class Start {

    private static final int LATE_ACCEPTANCE_SIZE = 400;
    private static final int TABU_CANDIDATES = 1_000;
    private static final double TABU_SHARE = 0.02;
    private static final double RISE_PER_STEP = 1e-7;
    private static final String TEMPERATURE = "2hard/1000000000medium/10000000000000soft";

    static {
        // The library counts its work in a registry of the whole program, and complains of walks side by side.
        Metrics.globalRegistry.config().meterFilter(MeterFilter.denyNameStartsWith("optaplanner."));
    }

    private final Terrain terrain;
    private final Checker checker;
    private final Crowd crowd;
    private @Nullable Find best;
    private int @Nullable [] pending;

    Start(Terrain terrain, Checker checker, Crowd crowd) {
        this.terrain = terrain;
        this.checker = checker;
        this.crowd = crowd;
    }

    /**
     * What a walk came to.
     *
     * @param best absent where it met nothing that passes the check
     * @param last where it was when it fared best; absent where it ended before it had an option for each issue
     * @param fared how it fared there, for comparison
     */
    record Walked(Optional<Find> best, Optional<int[]> last, HardMediumSoftLongScore fared) {

        /** A walk that was stopped before it began. */
        static final Walked NOWHERE = new Walked(Optional.empty(), Optional.empty(), HardMediumSoftLongScore.ZERO);

        boolean hasFaredBetterThan(Walked other) {
            return fared.compareTo(other.fared) > 0;
        }
    }

    /**
     * Walks.
     *
     * @param from options taken; where some are {@link Standing#UNSET}, a construction heuristic takes them first
     */
    Walked walk(int[] from, SearchSettings settings, long seed, long steps) {
        if (Arrays.stream(from).noneMatch(option -> option == Standing.UNSET)) {
            weigh(terrain.agreement(from));
        }
        Errand errand = new Errand(terrain, crowd, this::weighPending);
        Solver<Planning.Draft> solver = SolverFactory.<Planning.Draft>create(configuration(settings, seed, steps))
                .buildSolver();
        errand.onEnd(solver::terminateEarly);
        solver.addEventListener(event -> {
            HardMediumSoftLongScore score = (HardMediumSoftLongScore) event.getNewBestScore();
            if (score.isFeasible() && score.mediumScore() == 0) {
                pending = event.getNewBestSolution().options();
            }
        });
        Planning.Draft end = solver.solve(new Planning.Draft(errand, from));
        weighPending();
        boolean isWhole = end.score().isSolutionInitialized();
        return new Walked(
                Optional.ofNullable(best), isWhole ? Optional.of(end.options()) : Optional.empty(), end.score());
    }

    /** Exact numbers take longer than many steps: of what fares better and better, only the last is weighed. */
    private void weighPending() {
        if (pending != null) {
            weigh(terrain.agreement(pending));
            pending = null;
        }
    }

    private void weigh(Agreement agreement) {
        if (checker.passes(agreement)) {
            Find find = new Find(terrain.question().objective(), agreement, checker.gains(agreement));
            if (best == null || find.isBetterThan(best)) {
                best = find;
                crowd.hear(find);
            }
        }
    }

    private static SolverConfig configuration(SearchSettings settings, long seed, long steps) {
        return new SolverConfig()
                .withSolutionClass(Planning.Draft.class)
                .withEntityClasses(Planning.Question.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Planning.Score.class))
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(steps))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(moves(settings.linked()))
                                .withAcceptorConfig(acceptor(settings.walk()))
                                .withForagerConfig(forager(settings.walk())));
    }

    private static MoveSelectorConfig<?> moves(boolean linked) {
        return linked
                ? new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Planning.LinkedChanges.class)
                : new ChangeMoveSelectorConfig();
    }

    private static LocalSearchAcceptorConfig acceptor(Walk walk) {
        LocalSearchAcceptorConfig acceptor = new LocalSearchAcceptorConfig();
        return switch (walk) {
            case LATE_ACCEPTANCE -> acceptor.withLateAcceptanceSize(LATE_ACCEPTANCE_SIZE);
            case SIMULATED_ANNEALING -> acceptor.withSimulatedAnnealingStartingTemperature(TEMPERATURE);
            case TABU -> acceptor.withEntityTabuRatio(TABU_SHARE);
            case GREAT_DELUGE -> {
                acceptor.setGreatDelugeWaterLevelIncrementRatio(RISE_PER_STEP);
                yield acceptor;
            }
            case HILL_CLIMBING -> acceptor.withAcceptorTypeList(List.of(AcceptorType.HILL_CLIMBING));
        };
    }

    private static LocalSearchForagerConfig forager(Walk walk) {
        return new LocalSearchForagerConfig().withAcceptedCountLimit(walk == Walk.TABU ? TABU_CANDIDATES : 1);
    }
}
