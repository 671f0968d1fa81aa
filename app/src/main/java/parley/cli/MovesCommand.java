package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.moves.Caution;
import parley.moves.Concept;
import parley.moves.GraphModel;
import parley.moves.Requirement;
import parley.report.ConflictDocument;
import parley.report.ConflictGraph;
import parley.report.ConflictQuestion;
import parley.report.FileSet;
import parley.study.ConflictFinding;
import parley.study.ConflictFinding.Analysed;
import parley.study.ConflictTally;
import parley.study.ConflictWish;
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
            "  parley moves scenarios/library/ukraine-2025-03/conflict.yaml --wish 8 --avoid 17",
            "  parley moves scenarios/library/ukraine-2025-03/conflict.yaml --tally 2 --by gmr",
            "  parley moves peace.yaml --wish 4 --graph states.graphml"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class MovesCommand implements Callable<Integer> {

    /** Moves out of the states that are wished or avoided, all of which have to be answered together. */
    private static final int MOST_MOVES = 500;

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--wish",
            paramLabel = "STATES",
            split = ",",
            description = "Say also what it would take for these states, given by their numbers, to be equilibria, and"
                    + " the least that would have to change in what the parties want.",
            converter = Numbers.Listed.class)
    private List<Integer> wish = List.of();

    @Option(
            names = "--avoid",
            paramLabel = "STATES",
            split = ",",
            description = "Say the least that would have to change for these states to be no equilibria, and those of"
                    + " --wish to be some.",
            converter = Numbers.Listed.class)
    private List<Integer> avoid = List.of();

    @Option(
            names = "--tally",
            paramLabel = "N",
            description =
                    "Say also which states would be equilibria if one thing (1), or up to two (2), were otherwise in"
                            + " what the parties want or can do.",
            converter = Numbers.AtATime.class)
    private Optional<Integer> tally = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "CONCEPT",
            description =
                    "Whose equilibria --wish, --avoid, --tally and the shares of orders speak of: nash, gmr, smr, seq,"
                            + " sseq (default: seq; --wish also nash).",
            converter = ConceptWord.class)
    private Optional<Concept> by = Optional.empty();

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
        if (tally.isPresent() && !(wish.isEmpty() && avoid.isEmpty())) {
            throw Refusal.badInput("--tally and --wish or --avoid are two questions: ask one at a time.");
        }
        Findings findings = scenario.study(loaded).runWithConflict(unknown.orElse(Caution.A), by.orElse(Concept.SEQ));
        ConflictFinding finding = findings.further().conflict().orElseThrow();
        Optional<ConflictQuestion> question = finding instanceof Analysed found ? question(found) : Optional.empty();
        graph.ifPresent(file -> writeGraph(file, graphFormat.orElseThrow(), finding, new Wording(loaded.scenario())));
        output.show(
                surroundings,
                new ConflictDocument(
                        findings,
                        finding,
                        question,
                        scenario.stamp(surroundings, loaded, scenario.limits(), "moves", typed())));
        ExitStatus status = finding instanceof Analysed ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
        return status.code();
    }

    private List<String> typed() {
        List<String> typed = new ArrayList<>();
        addTyped("--wish", wish, typed);
        addTyped("--avoid", avoid, typed);
        tally.ifPresent(number -> typed.addAll(List.of("--tally", number.toString())));
        by.ifPresent(concept -> typed.addAll(List.of("--by", concept.word().toLowerCase(Locale.ROOT))));
        unknown.ifPresent(form -> typed.addAll(List.of("--unknown", form.word())));
        return typed;
    }

    private static void addTyped(String name, List<Integer> states, List<String> typed) {
        if (!states.isEmpty()) {
            typed.add(name);
            typed.add(states.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private Optional<ConflictQuestion> question(Analysed found) {
        if (!(wish.isEmpty() && avoid.isEmpty())) {
            List<Concept> concepts = by.map(List::of).orElse(List.of(Concept.NASH, Concept.SEQ));
            List<Integer> wished = statesOf("--wish", wish, found);
            List<Integer> avoided = statesOf("--avoid", avoid, found);
            refuseTooMany(Stream.concat(wished.stream(), avoided.stream()).toList(), found);
            return Optional.of(new ConflictQuestion.Wished(ConflictWish.of(found.model(), concepts, wished, avoided)));
        }
        return tally.map(together -> new ConflictQuestion.Tallied(ConflictTally.of(
                found.model(), by.orElse(Concept.SEQ), found.stability().caution(), together)));
    }

    /** Each move out of a state has to be answered, and all of them together. */
    private static void refuseTooMany(List<Integer> states, Analysed found) {
        GraphModel form = found.model().form();
        long moves = 0;
        for (int state : states) {
            for (int i = 0; i < form.decisionMakers().size(); i++) {
                moves += form.listMoves(i, state).length;
            }
        }
        if (moves > MOST_MOVES) {
            throw Refusal.notDecided(
                    "What it would take is not looked for: " + moves + " moves lead out of the states that"
                            + " are wished or avoided, and it is looked for among at most " + MOST_MOVES + ".");
        }
    }

    private static List<Integer> statesOf(String option, List<Integer> numbers, Analysed found) {
        int states = found.model().form().states();
        numbers.stream()
                .filter(number -> number < 1 || number > states)
                .findFirst()
                .ifPresent(number -> {
                    throw Refusal.badInput(option + ": there is no state " + number + ". States are numbered from 1 to "
                            + states + ".");
                });
        return numbers.stream().map(number -> number - 1).distinct().toList();
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

    /** Reads a concept of which one can ask what it would take. */
    static final class ConceptWord implements ITypeConverter<Concept> {
        @Override
        public Concept convert(String word) {
            return Arrays.stream(Concept.values())
                    .filter(Requirement::canAsk)
                    .filter(concept -> concept.word().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is no concept. Concepts are nash, gmr, smr, seq, sseq."));
        }
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
