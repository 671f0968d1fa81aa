package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.search.Objective;
import parley.search.SearchSettings;
import parley.search.SearchWatch.Progress;
import parley.study.SearchFinding;
import picocli.CommandLine.Option;

/** How much a search does, and what is told of it while it runs. */
final class SearchOptions {

    @Option(
            names = "--search",
            description =
                    "Do not work out the efficient agreements, but search for good ones: where there are too many to"
                            + " be sure. It is done anyway where the exact answer is not decided.")
    private boolean search;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Seed of the search (default: 0). The same seed finds the same.",
            converter = Numbers.Seed.class)
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "NUMBER",
            description = "How many changes the search tries for each objective (default: 1,000,000).",
            converter = Numbers.Steps.class)
    private Optional<Long> steps = Optional.empty();

    @Option(
            names = "--progress",
            description = "Tell on standard error how far the search is, even where that is no terminal.")
    private boolean progress;

    boolean isAskedFor() {
        return search;
    }

    SearchSettings settings() {
        SearchSettings usual = SearchSettings.DEFAULT;
        return usual.withSeed(seed.orElse(usual.seed())).withSteps(steps.orElse(usual.steps()));
    }

    /** As they would be typed. */
    List<String> typed() {
        List<String> words = new ArrayList<>();
        if (search) {
            words.add("--search");
        }
        seed.ifPresent(number -> words.addAll(List.of("--seed", number.toString())));
        steps.ifPresent(number -> words.addAll(List.of("--steps", number.toString())));
        return words;
    }

    /** Stops a search when the program is interrupted, and tells of it where that is wanted. */
    SearchFinding.Watch watch(Surroundings surroundings) {
        boolean isTold = progress || surroundings.terminal();
        return new SearchFinding.Watch() {
            private String last = "";

            @Override
            public boolean isToStop() {
                return Interruption.isUnderWay();
            }

            @Override
            public void see(Objective objective, Progress seen) {
                long tenths = 10 * seen.steps() / seen.ofSteps();
                String at = objective.name().toLowerCase(Locale.ROOT) + ": " + 10 * tenths + " %";
                if (isTold && !at.equals(last)) {
                    last = at;
                    String best = seen.best()
                            .map(value -> String.format(Locale.ROOT, "%.6g", value.doubleValue()))
                            .orElse("nothing yet");
                    surroundings.note("Searching, " + at + " of " + seen.ofSteps() + " steps; best so far: " + best);
                    surroundings.err().flush();
                }
            }
        };
    }
}
