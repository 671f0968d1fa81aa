package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.moves.Caution;
import parley.report.ConflictDocument;
import parley.report.ConflictGraph;
import parley.report.FileSet;
import parley.study.ConflictFinding;
import parley.study.ConflictFinding.Analysed;
import parley.study.Findings;
import parley.study.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley moves}: would it hold? */
@Command(
        name = "moves",
        description =
                "Say which states of the scenario's conflict would hold: who could leave them, whom that tempts, and what"
                        + " deters them. The graph model for conflict resolution.",
        footer = {
            "",
            "Examples:",
            "  parley moves scenarios/library/ukraine-2025-03/conflict.yaml",
            "  parley moves peace.yaml --wish 4 --graph states.graphml"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class MovesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--wish",
            paramLabel = "STATE",
            description = "Say also what it would take for this state, given by its number, to be an equilibrium.",
            converter = Numbers.Listed.class)
    private Optional<Integer> wish = Optional.empty();

    @Option(
            names = "--unknown",
            paramLabel = "FORM",
            description = {
                "What a preference that nobody knows does: a it tempts and does not deter (default), b neither, c both,"
                        + " d it deters and does not tempt."
            },
            converter = Form.class)
    private Optional<Caution> unknown = Optional.empty();

    @Option(
            names = "--graph",
            paramLabel = "FILE",
            description =
                    "Write the conflict to a file too: FILE.dot for Graphviz, FILE.graphml for Gephi, FILE.gmcr for GMCR+.")
    private Optional<Path> graph = Optional.empty();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    MovesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        Optional<ConflictGraph.Format> graphFormat = graph.map(MovesCommand::formatOf);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        if (loaded.scenario().conflict().isEmpty()) {
            throw Refusal.badInput(Words.shown(scenario.file())
                    + ": the scenario has no conflict. Say under the key conflict what the parties can do and what they"
                    + " want; docs/moves.md explains how.");
        }
        Findings findings = scenario.study(loaded).runWithConflict(unknown.orElse(Caution.A));
        ConflictFinding finding = findings.further().conflict().orElseThrow();
        Optional<Integer> wished = wish.map(number -> stateOf(number, finding));
        graph.ifPresent(file -> writeGraph(file, graphFormat.orElseThrow(), finding, new Wording(loaded.scenario())));
        output.show(
                surroundings,
                new ConflictDocument(
                        findings,
                        finding,
                        wished,
                        scenario.stamp(surroundings, loaded, scenario.limits(), "moves", typed())));
        ExitStatus status = finding instanceof Analysed ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
        return status.code();
    }

    private List<String> typed() {
        List<String> typed = new ArrayList<>();
        wish.ifPresent(number -> typed.addAll(List.of("--wish", number.toString())));
        unknown.ifPresent(form -> typed.addAll(List.of("--unknown", form.word())));
        return typed;
    }

    private static int stateOf(int number, ConflictFinding finding) {
        int states = finding instanceof Analysed found ? found.model().form().states() : 0;
        if (number < 1 || number > states) {
            throw Refusal.badInput(
                    "--wish: there is no state " + number + ". States are numbered from 1 to " + states + ".");
        }
        return number - 1;
    }

    private static ConflictGraph.Format formatOf(Path file) {
        return ConflictGraph.Format.ofFile(String.valueOf(file.getFileName()))
                .orElseThrow(() -> Refusal.badInput("--graph: \"" + Words.shown(file)
                        + "\" is no .dot, .graphml or .gmcr file, such as states.dot."));
    }

    private void writeGraph(Path file, ConflictGraph.Format format, ConflictFinding finding, Wording wording) {
        if (!(finding instanceof Analysed found) || found.model().form().states() > ConflictGraph.MOST_STATES) {
            throw Refusal.notDecided("--graph: there are more than " + ConflictGraph.MOST_STATES
                    + " states, which is more than a drawing program can show.");
        }
        String name = String.valueOf(file.getFileName());
        if (!FileSet.isName(name)) {
            throw Refusal.badInput("--graph: \"" + Words.shown(file) + "\" is no file's name.");
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        ConflictGraph.findObstacle(found, format).ifPresent(why -> {
            throw Refusal.badInput("--graph: " + why);
        });
        String text = ConflictGraph.write(found, wording, format);
        Interruption.whole(() -> {
            OutFolder.write(surroundings, folder, new FileSet(Map.of(name, text)), FileSet.Existing.KEEP);
            return file;
        });
        surroundings.note(Words.shown(file));
    }

    /** Reads a form. */
    static final class Form implements ITypeConverter<Caution> {
        @Override
        public Caution convert(String word) {
            return Arrays.stream(Caution.values())
                    .filter(form -> form.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("\"" + word + "\" is no form. Forms are a, b, c, d."));
        }
    }
}
