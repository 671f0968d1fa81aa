package parley.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.experiment.Bootstrap;
import parley.experiment.SobolIndices;
import parley.model.Proposition.Choice;
import parley.report.SensitivityDocument;
import parley.report.Stamp;
import parley.simulation.Draws;
import parley.simulation.Sensitivity;
import parley.simulation.SensitivityQuestion;
import parley.simulation.SensitivityQuestion.Kind;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley sensitivity}: which assumption, if it is wrong, changes the answer. */
@Command(
        name = "sensitivity",
        description =
                "Say which assumption, if it is wrong, changes the answer: the doubts about red lines one at a time, by"
                        + " elementary effects, and by their shares of the variance, beside a ranking without a model.",
        footer = {
            "",
            "Examples:",
            "  parley sensitivity peace.yaml",
            "  parley sensitivity peace.yaml --measure room --terms 'nato=barred'",
            "  parley sensitivity peace.yaml --doubt 0.9 --out sensitivity.html"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SensitivityCommand implements Callable<Integer> {

    private static final int USUAL_ROWS = 1_024;
    private static final int USUAL_WALKS = 50;

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--measure",
            paramLabel = "WORD",
            description =
                    "What is measured: ${COMPLETION-CANDIDATES} (default: possible). possible: whether some agreement"
                            + " is possible; room: the share of the agreements allowed by rules and supply that is possible.",
            completionCandidates = Words.class,
            converter = Converter.class)
    private Kind kind = Kind.POSSIBLE;

    @Option(
            names = "--terms",
            paramLabel = "TERMS",
            description = "Count only agreements with these terms, such as 'nato=barred, observers=none'.")
    private Optional<String> terms = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "Rows of the sample behind the estimated indices, 16 to 65,536 (default: 1,024); a power of two"
                            + " is best.",
            converter = Numbers.SampleRows.class)
    private int rows = USUAL_ROWS;

    @Option(
            names = "--walks",
            paramLabel = "N",
            description = "Walks of the screening, 2 to 10,000 (default: 50).",
            converter = Numbers.Walks.class)
    private int walks = USUAL_WALKS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the samples (default: 1).",
            converter = Numbers.Seed.class)
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at a time, 1 to 64 (default: one for each processor). Changes only the time it"
                    + " takes.",
            converter = Numbers.Threads.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final DoubtOption doubt = new DoubtOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SensitivityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = doubt.applied(scenario.load(surroundings));
        List<Choice> wanted = terms.map(text -> Loading.readTerms("--terms", text, loaded.scenario()))
                .orElse(List.of());
        Why why = Why.of(scenario.study(loaded));
        DoubtOption.refuseContradiction(why.doubts());
        Optional<Sensitivity> found = why.doubts().areNone() ? Optional.empty() : Optional.of(analyse(why, wanted));
        Stamp stamp = scenario.stamp(surroundings, loaded, scenario.limits(), "sensitivity", more());
        output.show(surroundings, new SensitivityDocument(why.brief(), found, doubt.probability(), stamp));
        return ExitStatus.ANSWERED.code();
    }

    private Sensitivity analyse(Why why, List<Choice> wanted) {
        int factors = Draws.of(why.doubts()).factors().size();
        if (factors > SobolIndices.MOST_FACTORS) {
            throw Refusal.badInput("There are " + factors + " doubts; the Sobol sequence has room for "
                    + SobolIndices.MOST_FACTORS + ".");
        }
        return why.findSensitivity(
                        new SensitivityQuestion(kind, wanted),
                        new Sensitivity.Settings(seed, rows, walks, Bootstrap.DEFAULT.resamples(), threads))
                .orElseThrow(() ->
                        Refusal.notDecided("The agreements were not worked out within the limits, so nothing could"
                                + " be measured. Ask for more --nodes or --seconds."));
    }

    private List<String> more() {
        List<String> more = new ArrayList<>(List.of("--measure", kind.word()));
        terms.ifPresent(text -> more.addAll(List.of("--terms", text)));
        more.addAll(List.of(
                "--rows", Integer.toString(rows), "--walks", Integer.toString(walks), "--seed", Long.toString(seed)));
        more.addAll(doubt.typed());
        return more;
    }

    /** The words, for help and completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Kind.words().iterator();
        }
    }

    /** Reads a word. */
    static final class Converter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Kind.find(word.strip())
                    .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is nothing to measure. Expected "
                            + String.join(" or ", Kind.words()) + "."));
        }
    }
}
