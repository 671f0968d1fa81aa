package parley.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import parley.experiment.Mean;
import parley.experiment.Share;
import parley.model.Experiment.Measure;

/**
 * What the runs of a sweep come to, taken together: for each value of each factor, whatever the others were, and for each
 * combination.
 *
 * @param design whose runs they are
 * @param runs how many there are
 * @param byFactor a list for each factor, with a group for each of its values that has runs
 * @param byCombination a group for each combination that has runs
 */
public record Summary(Design design, int runs, List<List<Group>> byFactor, List<Group> byCombination) {

    public Summary {
        byFactor = byFactor.stream().map(List::copyOf).toList();
        byCombination = List.copyOf(byCombination);
    }

    /**
     * Runs that have something in common.
     *
     * @param values that they have in common: one of a factor, or one of each
     * @param runs one or more
     * @param outcomes what they come to, for each measure of the experiment
     */
    public record Group(List<String> values, int runs, List<Outcome> outcomes) {
        public Group {
            values = List.copyOf(values);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What a measure comes to over some runs. */
    public sealed interface Outcome {}

    /**
     * Of a measure that says yes or no.
     *
     * @param yes the share of the runs in which it is known that it says yes
     * @param unknown in how many others it is not known
     */
    public record Answers(Share yes, int unknown) implements Outcome {}

    /**
     * Of a measure that is a number.
     *
     * @param mean over the runs in which it is known
     * @param least the least of these numbers; not a number without any
     * @param most the greatest of them; not a number without any
     */
    public record Spread(Mean mean, double least, double most) implements Outcome {}

    /**
     * Of a measure that is a word.
     *
     * @param counts how many runs each word has, in the order of the words
     */
    public record Endings(Map<String, Integer> counts) implements Outcome {
        public Endings {
            counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }

    /**
     * Sums up runs.
     *
     * @param first number of the first one
     * @param last number of the last one
     * @param measured what came of a run
     */
    public static Summary of(Design design, int first, int last, IntFunction<List<String>> measured) {
        int factors = design.experiment().factors().size();
        List<Map<List<String>, Adding>> byFactor = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            byFactor.add(new LinkedHashMap<>());
        }
        Map<List<String>, Adding> byCombination = new LinkedHashMap<>();
        List<Measure> measures = design.experiment().measures();
        for (int run = first; run <= last; run++) {
            List<String> values = design.values(design.combinationOf(run));
            List<String> found = measured.apply(run);
            byCombination.computeIfAbsent(values, all -> new Adding(measures)).add(found);
            for (int i = 0; i < factors; i++) {
                byFactor.get(i)
                        .computeIfAbsent(List.of(values.get(i)), one -> new Adding(measures))
                        .add(found);
            }
        }
        return new Summary(
                design, last - first + 1, byFactor.stream().map(Summary::groups).toList(), groups(byCombination));
    }

    private static List<Group> groups(Map<List<String>, Adding> all) {
        List<Group> groups = new ArrayList<>();
        all.forEach((values, adding) -> groups.add(new Group(values, adding.runs, adding.outcomes())));
        return groups;
    }

    /** Some runs, added up one by one. */
    private static final class Adding {
        private final List<Measure> measures;
        private final List<Map<String, Integer>> words = new ArrayList<>();
        private final List<SummaryStatistics> numbers = new ArrayList<>();
        private int runs;

        Adding(List<Measure> measures) {
            this.measures = measures;
            measures.forEach(measure -> {
                words.add(new TreeMap<>());
                numbers.add(new SummaryStatistics());
            });
        }

        void add(List<String> found) {
            runs++;
            for (int i = 0; i < found.size(); i++) {
                String text = found.get(i);
                if (Design.typeOf(measures.get(i)) == Design.Type.TEXT) {
                    words.get(i).merge(text, 1, Integer::sum);
                } else if (!text.isEmpty()) {
                    numbers.get(i).addValue(Double.parseDouble(text));
                }
            }
        }

        List<Outcome> outcomes() {
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                outcomes.add(outcome(measures.get(i), words.get(i), numbers.get(i)));
            }
            return outcomes;
        }

        private static Outcome outcome(Measure measure, Map<String, Integer> words, SummaryStatistics numbers) {
            return switch (measure) {
                case AGREEMENT, AGREED -> {
                    int yes = words.getOrDefault("yes", 0);
                    int no = words.getOrDefault("no", 0);
                    yield new Answers(new Share(yes, yes + (long) no), words.getOrDefault("unknown", 0));
                }
                case ENDING -> new Endings(words);
                case FEASIBLE,
                        POSSIBLE,
                        ROOM,
                        ENDORSED,
                        OPTIONS_POSSIBLE,
                        CLASHES,
                        CONCESSIONS,
                        FEWEST_WITHDRAWN,
                        CHANCE,
                        ROUND,
                        OFFERS -> new Spread(Mean.of(numbers), numbers.getMin(), numbers.getMax());
            };
        }
    }
}
