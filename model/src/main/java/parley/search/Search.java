package parley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.model.Agreement;
import parley.model.RedLine;
import parley.model.Valuation;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Found;
import parley.search.SearchOutcome.Gain;
import parley.search.SearchOutcome.Miss;
import parley.search.SearchOutcome.NothingFound;
import parley.search.SearchOutcome.Stopped;
import parley.space.Budget;
import parley.space.Requirement;
import parley.space.SatSpace;
import parley.space.SwitchQuestion;

/**
 * Looks for a good agreement by local search (Aarts and Lenstra, Local Search in Combinatorial Optimization, 1997): from
 * some agreements on, it changes one issue or a few at a time. It finds good agreements where there are too many to look at
 * all of them, and never shows that there is no better one.
 *
 * <p>Every second start is from an agreement that a construction heuristic builds issue by issue; the others are from one
 * that a SAT solver found to keep what is asked, or from drawn options where it found none. What a walk calls good is
 * checked and weighed anew, with exact numbers, from the statements themselves. The best is improved until no change of one
 * issue is better.
 */
public final class Search {

    private final SearchQuestion question;
    private final SearchSettings settings;
    private final Terrain terrain;
    private final Checker checker;
    private final Crowd crowd;

    private Search(
            SearchQuestion question, SearchSettings settings, List<Requirement> requirements, SearchWatch watch) {
        this.question = question;
        this.settings = settings;
        this.terrain = new Terrain(question, requirements);
        this.checker = new Checker(question, requirements);
        this.crowd = new Crowd(watch, settings.steps());
    }

    /** Looks for a good agreement; interrupting the thread stops it. */
    public static SearchOutcome run(SearchQuestion question, SearchSettings settings, SearchWatch watch) {
        return run(question, settings, watch, Runtime.getRuntime().availableProcessors());
    }

    static SearchOutcome run(SearchQuestion question, SearchSettings settings, SearchWatch watch, int threads) {
        return Requirement.findAll(question.positions())
                .map(requirements -> new Search(question, settings, requirements, watch).run(threads))
                .orElseGet(() -> new NothingFound(
                        Optional.empty(),
                        "The demands about the order of steps form too many circles to search among agreements.",
                        settings));
    }

    private SearchOutcome run(int threads) {
        List<Start.Walked> walks = terrain.open.length == 0 ? List.of() : walkAll(threads);
        Optional<Best> best = bestOf(walks).map(this::described);
        if (crowd.isToStop()) {
            return new Stopped(best, settings);
        }
        return best.<SearchOutcome>map(b -> new Found(b, settings)).orElseGet(() -> nothingFound(walks));
    }

    // Walking.

    private List<Start.Walked> walkAll(int threads) {
        int[] kept = agreementThatIsPossible();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, settings.starts()));
        try {
            List<Future<Start.Walked>> walks = new ArrayList<>();
            for (int i = 0; i < settings.starts(); i++) {
                int start = i;
                walks.add(pool.submit(() -> walk(start, kept)));
            }
            List<Start.Walked> all = new ArrayList<>();
            for (Future<Start.Walked> walk : walks) {
                all.add(walk.get());
            }
            return all;
        } catch (InterruptedException e) {
            crowd.stop();
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a walk failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Start.Walked walk(int start, int[] kept) {
        if (crowd.isToStop()) {
            return Start.Walked.NOWHERE;
        }
        long steps = Math.max(1, settings.steps() / settings.starts());
        return new Start(terrain, checker, crowd)
                .walk(start % 2 == 0 ? unset() : kept, settings, settings.seed() + start, steps);
    }

    private int[] unset() {
        int[] options = new int[terrain.issues().size()];
        Arrays.fill(options, Standing.UNSET);
        return options;
    }

    /** An agreement that keeps what is asked, where one is found soon; drawn options where none is. */
    private int[] agreementThatIsPossible() {
        List<RedLine> binding = question.positions().listRedLines(RedLine.Status.BINDING);
        SwitchQuestion all = new SwitchQuestion(question.positions(), binding, List.of(), List.of(), List.of());
        Optional<SatSpace.Answer> answer = SatSpace.of(all, Budget.DEFAULT).map(SatSpace::find);
        if (answer.orElse(null) instanceof SatSpace.Found found) {
            return terrain.options(found.agreement());
        }
        Random random = new Random(settings.seed());
        return Arrays.stream(terrain.domains)
                .mapToInt(domain -> domain[random.nextInt(domain.length)])
                .toArray();
    }

    // What came of it.

    private Optional<Find> bestOf(List<Start.Walked> walks) {
        List<Find> finds = new ArrayList<>();
        walks.forEach(walk -> walk.best().ifPresent(finds::add));
        if (terrain.open.length == 0) {
            theOnlyOne().ifPresent(finds::add);
        }
        return finds.stream()
                .reduce((best, other) -> other.isBetterThan(best) ? other : best)
                .map(best -> crowd.isToStop() ? best : new Neighbourhood(terrain, checker).climb(best));
    }

    private Optional<Find> theOnlyOne() {
        Agreement agreement = terrain.agreement(onlyOptions());
        return checker.passes(agreement)
                ? Optional.of(new Find(question.objective(), agreement, checker.gains(agreement)))
                : Optional.empty();
    }

    private int[] onlyOptions() {
        return Arrays.stream(terrain.domains).mapToInt(domain -> domain[0]).toArray();
    }

    private SearchOutcome nothingFound(List<Start.Walked> walks) {
        Optional<int[]> closest = terrain.open.length == 0
                ? Optional.of(onlyOptions())
                : walks.stream()
                        .filter(walk -> walk.last().isPresent())
                        .reduce((best, other) -> other.hasFaredBetterThan(best) ? other : best)
                        .flatMap(Start.Walked::last);
        return new NothingFound(
                closest.map(this::miss),
                "The search met no agreement that keeps all that is asked. There may be one all the same.",
                settings);
    }

    private Miss miss(int[] options) {
        Agreement agreement = terrain.agreement(options);
        return new Miss(agreement, checker.listBroken(agreement), checker.listTooLittleFor(agreement));
    }

    private Best described(Find find) {
        List<Gain> gains = new ArrayList<>();
        for (Wants wants : terrain.wants()) {
            Valuation valuation = wants.stake().valuation();
            gains.add(new Gain(
                    wants.stake().party(),
                    valuation.utility(find.agreement()),
                    wants.stake().gain(find.agreement()),
                    wants.listParts(find.agreement()),
                    wants.listSteps(find.agreement())));
        }
        boolean isInHaste = crowd.isToStop();
        return new Best(
                find.agreement(),
                find.value(),
                isInHaste ? Optional.empty() : Optional.of(new Bound(terrain).find(find.gains())),
                gains,
                isInHaste ? List.of() : new Neighbourhood(terrain, checker).listHindrances(find));
    }
}
