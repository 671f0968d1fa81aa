package parley.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import parley.scenario.Structure;
import parley.scenario.Synthetic;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley generate}: a scenario made up by a program, to measure with. */
@Command(
        name = "generate",
        description = "Make up a scenario of a given size and shape, to measure with. The same options give the same"
                + " bytes on every machine.",
        footer = {
            "",
            "Examples:",
            "  parley generate --structure local --issues 40 --red-lines 60 --out local.yaml",
            "  parley generate --structure clustered --issues 200 --parties 6 --red-lines 400 --seed 7"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--structure",
            required = true,
            paramLabel = "WORD",
            description = "Which issues a red line joins: local (neighbours in a row), clustered (issues of one cluster"
                    + " of ten, and every twentieth red line a bridge between two clusters) or random (any).",
            completionCandidates = Structures.class,
            converter = ToStructure.class)
    private Structure structure = Structure.LOCAL;

    @Option(
            names = "--issues",
            required = true,
            paramLabel = "N",
            description = "Number of issues, 1 to 1,000.",
            converter = Numbers.Issues.class)
    private int issues;

    @Option(
            names = "--parties",
            paramLabel = "N",
            description = "Number of parties, 1 to 100 (default: 4).",
            converter = Numbers.Parties.class)
    private int parties = 4;

    @Option(
            names = "--red-lines",
            required = true,
            paramLabel = "N",
            description = "Number of red lines, 0 to 3,000.",
            converter = Numbers.RedLines.class)
    private int redLines;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the draw begins; another seed gives another scenario (default: 1).",
            converter = Numbers.Seed.class)
    private long seed = 1;

    @Mixin
    private OutFile out = new OutFile();

    GenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        out.check(surroundings);
        out.show(surroundings, new Synthetic(structure, issues, parties, redLines, seed).text());
        return ExitStatus.ANSWERED.code();
    }

    private static List<String> words() {
        return Arrays.stream(Structure.values()).map(Structure::word).toList();
    }

    /** The words, for help and completion. */
    static final class Structures implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    /** Reads a word. */
    static final class ToStructure implements ITypeConverter<Structure> {
        @Override
        public Structure convert(String word) {
            return Structure.find(word.strip())
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is no structure. Structures are " + String.join(", ", words()) + "."));
        }
    }
}
