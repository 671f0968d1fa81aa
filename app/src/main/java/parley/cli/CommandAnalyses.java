package parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import parley.report.DocumentFormat;
import parley.scenario.Reading;
import parley.web.Analyses;
import parley.web.Analysis;
import parley.web.AnalysisOption;
import parley.web.Answer;
import parley.web.GivenScenario;
import parley.web.Question;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The analyses of the API: each is a command, run within this program on scenarios that came with the request. Options
 * that name files or decide where output goes are left out, so that a request touches no disk.
 */
public final class CommandAnalyses implements Analyses {

    private static final String RUN = "run";
    private static final String CHECK = "check";
    private static final String JSON = "json";
    private static final List<String> ABOUT_OUTPUT =
            List.of("--format", "--print", "--json", "--quiet", "--open", "--force", "--out");

    private final Surroundings surroundings;
    private final List<Analysis> analyses;

    /** @param surroundings those of the server */
    public CommandAnalyses(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.analyses = Main.commandLine(surroundings).getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(CommandAnalyses::isAnalysis)
                .map(CommandAnalyses::describe)
                .toList();
    }

    @Override
    public List<Analysis> list() {
        return analyses;
    }

    private static boolean isAnalysis(CommandSpec spec) {
        boolean readsScenario = has(spec, ScenarioOptions.class);
        return spec.name().equals(CHECK)
                || (readsScenario && (spec.name().equals(RUN) || has(spec, OutputOptions.class)));
    }

    private static boolean has(CommandSpec spec, Class<?> mixin) {
        return spec.mixins().values().stream().anyMatch(mixed -> mixin.isInstance(mixed.userObject()));
    }

    private static Analysis describe(CommandSpec spec) {
        List<AnalysisOption> options = spec.options().stream()
                .filter(CommandAnalyses::isOffered)
                .map(CommandAnalyses::describe)
                .toList();
        return new Analysis(
                spec.name(),
                String.join(" ", spec.usageMessage().description()),
                options,
                formats(spec.name()),
                spec.positionalParameters().size() > 1);
    }

    private static boolean isOffered(OptionSpec option) {
        return !option.usageHelp()
                && !option.versionHelp()
                && !option.hidden()
                && !ABOUT_OUTPUT.contains(option.longestName())
                && !namesFiles(option);
    }

    private static boolean namesFiles(ArgSpec option) {
        return option.type() == Path.class
                || Arrays.asList(option.auxiliaryTypes()).contains(Path.class);
    }

    private static AnalysisOption describe(OptionSpec option) {
        return new AnalysisOption(
                option.longestName().replaceFirst("^--", ""),
                String.join(" ", option.description()),
                kind(option),
                option.isMultiValue(),
                option.required() && option.group() == null);
    }

    private static AnalysisOption.Kind kind(OptionSpec option) {
        List<Class<?>> types = new ArrayList<>(List.of(option.auxiliaryTypes()));
        types.add(option.type());
        if (option.arity().max() == 0) {
            return AnalysisOption.Kind.FLAG;
        }
        return types.stream().anyMatch(type -> type == Long.class || type == Integer.class)
                ? AnalysisOption.Kind.INTEGER
                : AnalysisOption.Kind.TEXT;
    }

    private static List<String> formats(String command) {
        if (command.equals(CHECK)) {
            return List.of(JSON);
        }
        List<String> formats = new ArrayList<>(List.of(JSON));
        (command.equals(RUN) ? Format.textWords() : DocumentFormat.words())
                .stream().filter(word -> !word.equals(JSON)).forEach(formats::add);
        return formats;
    }

    @Override
    public Answer answer(Question question) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        List<Throwable> thrown = new ArrayList<>();
        CommandLine command = Main.commandLine(within(out, question.scenarios()))
                .setParameterExceptionHandler((e, args) -> keep(e, thrown))
                .setExecutionExceptionHandler((e, line, parsed) -> keep(e, thrown));
        int status = command.execute(words(question).toArray(String[]::new));
        out.flush();
        return thrown.isEmpty()
                ? new Answer.Found(printed.toString(StandardCharsets.UTF_8), status)
                : answerFor(thrown.get(0));
    }

    private static int keep(Throwable e, List<Throwable> thrown) {
        thrown.add(e);
        return ExitStatus.DEFECT.code();
    }

    private static Answer answerFor(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.status() == ExitStatus.NOT_DECIDED
                    ? new Answer.NotDecided(refusal.getMessage())
                    : new Answer.Refused(Words.lines(refusal.getMessage()), refusal.problems());
        } else if (thrown instanceof CommandLine.ParameterException misread) {
            return new Answer.Refused(Failures.sentence(misread), List.of());
        } else if (thrown instanceof RuntimeException defect) {
            throw defect;
        }
        throw new IllegalStateException(thrown);
    }

    /** The same surroundings, but what is printed stays here, and scenarios are those of the request. */
    private Surroundings within(PrintStream out, List<GivenScenario> scenarios) {
        Map<String, Supplier<Reading>> given = new LinkedHashMap<>();
        scenarios.forEach(scenario -> given.put(scenario.name(), scenario::read));
        PrintStream notes = new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                out, notes, false, surroundings.environment(), Optional.empty(), surroundings.folder(), given);
    }

    private static List<String> words(Question question) {
        List<String> words = new ArrayList<>(List.of(question.analysis()));
        if (question.analysis().equals(CHECK)) {
            words.add("--json");
        } else {
            words.add((question.analysis().equals(RUN) ? "--print=" : "--format=") + question.format());
        }
        question.options().forEach((name, values) -> {
            if (values.isEmpty()) {
                words.add("--" + name);
            }
            values.forEach(value -> words.add("--" + name + "=" + value));
        });
        words.add("--");
        question.scenarios().forEach(scenario -> words.add(scenario.name()));
        return words;
    }
}
