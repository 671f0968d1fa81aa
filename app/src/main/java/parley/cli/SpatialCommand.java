package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.dynamics.Fragility;
import parley.dynamics.SpatialModel;
import parley.dynamics.SpatialRules;
import parley.dynamics.SpatialRules.Compromise;
import parley.dynamics.SpatialRun;
import parley.model.Actor;
import parley.report.SpatialDocument;
import parley.report.Stamp;
import parley.scenario.ActorsReader;
import parley.scenario.diagnostic.DiagnosticPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code parley spatial}: expected-utility bargaining on one line, and how fragile it is. */
@Command(
        name = "spatial",
        description = "Play the expected-utility bargaining model of Bueno de Mesquita on one line of positions, beside"
                + " the weighted mean that no model gives, and show how much a little noise in the numbers changes.",
        footer = {
            "",
            "The file is a CSV with the columns actor, capability, position, salience.",
            "",
            "Examples:",
            "  parley spatial scenarios/spatial/emission-standards.csv",
            "  parley spatial actors.csv --rounds 5 --noise 5 --out spatial.html"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SpatialCommand implements Callable<Integer> {

    /** About a minute on a slow machine. */
    private static final double MOST_WORK = 3e10;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ACTORS", description = "The CSV file with the actors.")
    private Path file = Path.of("");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Number of rounds, 0 to 1,000 (default: 10).",
            converter = Numbers.Rounds.class)
    private int rounds = 10;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of runs with noise, 0 to 100,000 (default: 1,000).",
            converter = Numbers.Runs.class)
    private int runs = 1_000;

    @Option(
            names = "--noise",
            paramLabel = "PERCENT",
            description = "By how much each capability and salience may be off in them, 0 to 99 (default: 1).",
            converter = Numbers.Percent.class)
    private int noise = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the draw begins (default: 1).",
            converter = Numbers.Seed.class)
    private long seed = 1;

    @Option(
            names = "--capitulation",
            description = "Let actors give in altogether, as the paper has it and the published replicas have not.")
    private boolean capitulation;

    @Option(
            names = "--compromise",
            paramLabel = "WORD",
            description =
                    "Which of several compromises an actor takes: ${COMPLETION-CANDIDATES} (default: lowest, as in"
                            + " the published replicas).",
            completionCandidates = Words.class,
            converter = Converter.class)
    private Compromise compromise = Compromise.LOWEST;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SpatialCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ActorsReader.Success read = read();
        refuseTooMuch(read.actors().size());
        SpatialRules rules = new SpatialRules(capitulation, compromise);
        SpatialRun run = SpatialModel.run(read.actors(), rules, rounds);
        Optional<Fragility> fragility = runs == 0 ? Optional.empty() : Optional.of(disturb(read.actors(), rules));
        Stamp.StampedFile stamped = new Stamp.StampedFile(surroundings.relative(file), read.contentHash());
        output.show(
                surroundings,
                new SpatialDocument(
                        run,
                        rules,
                        fragility,
                        new SpatialDocument.Made(Version.number(), stamped, typed(stamped.name()))));
        return ExitStatus.ANSWERED.code();
    }

    private Fragility disturb(List<Actor> actors, SpatialRules rules) {
        return Fragility.of(actors, rules, rounds, seed, runs, noise / 100.0);
    }

    private ActorsReader.Success read() {
        ActorsReader.Result result = ActorsReader.read(surroundings.resolve(file));
        if (result instanceof ActorsReader.Success success) {
            return success;
        } else if (result instanceof ActorsReader.Failure failure) {
            throw Refusal.badInput(DiagnosticPrinter.print(failure.errors()));
        }
        throw new AssertionError("no such result: " + result);
    }

    private void refuseTooMuch(int actors) {
        if (Math.pow(actors, 3) * rounds * (runs + 1.0) > MOST_WORK) {
            throw Refusal.badInput("So many runs of so many rounds with " + actors
                    + " actors would take very long. Ask for fewer --runs or --rounds.");
        }
    }

    /** What to type to get the same again. */
    private String typed(String name) {
        List<String> words = new ArrayList<>(List.of(
                "parley",
                "spatial",
                name,
                "--rounds",
                Integer.toString(rounds),
                "--runs",
                Integer.toString(runs),
                "--noise",
                Integer.toString(noise),
                "--seed",
                Long.toString(seed),
                "--compromise",
                compromise.word()));
        if (capitulation) {
            words.add("--capitulation");
        }
        return words.stream().map(parley.cli.Words::shell).collect(Collectors.joining(" "));
    }

    /** The words, for help and completion. */
    static final class Words implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Compromise.words().iterator();
        }
    }

    /** Reads a word. */
    static final class Converter implements ITypeConverter<Compromise> {
        @Override
        public Compromise convert(String word) {
            return Compromise.find(word.strip())
                    .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no way to choose. Ways are "
                            + String.join(", ", Compromise.words()) + "."));
        }
    }
}
