package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parley}. */
@Command(
        name = "parley",
        description = {
            "Works out every agreement that the stated positions of negotiating parties leave possible, and says why"
                    + " there is none where there is none."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  parley run scenarios/library/ukraine-2025-03/scenario.yaml",
            "",
            "\"parley COMMAND --help\" says what a command takes. PARLEY_JAVA_OPTS=-Xmx4g gives Java more memory."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs one command and ends the program with its exit status. */
    public static void main(String[] args) {
        // Nothing may depend on the machine's language; what libraries format by default does not either.
        Locale.setDefault(Locale.ROOT);
        Interruption.heed();
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /** Runs one command and returns its exit status. Everything printed has been written when it returns. */
    public static int run(Surroundings surroundings, String... args) {
        int status = execute(surroundings, args);
        surroundings.out().flush();
        boolean lost = surroundings.out().checkError();
        if (lost) {
            surroundings.note("parley: standard output could not be written.");
        }
        surroundings.err().flush();
        return lost ? ExitStatus.NOT_WRITTEN.code() : status;
    }

    private static int execute(Surroundings surroundings, String... args) {
        Failures failures = new Failures(surroundings);
        try {
            return commandLine(surroundings)
                    .setParameterExceptionHandler(failures::misread)
                    .setExecutionExceptionHandler((e, command, parsed) -> failures.failed(e))
                    .execute(args);
        } catch (RuntimeException | Error e) {
            return failures.failed(e);
        }
    }

    /** The commands, their options and their help. */
    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine parley = new CommandLine(new Main())
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new AskCommand(surroundings))
                .addSubcommand(new BargainCommand(surroundings))
                .addSubcommand(new ChancesCommand(surroundings))
                .addSubcommand(new CoalitionsCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new LadderCommand(surroundings))
                .addSubcommand(new StepsCommand(surroundings))
                .addSubcommand(new WhatIfCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new TimelineCommand(surroundings))
                .addSubcommand(new ReadingsCommand(surroundings))
                .addSubcommand(new SweepCommand(surroundings))
                .addSubcommand(new SpatialCommand(surroundings))
                .addSubcommand(new SimulateCommand(surroundings))
                .addSubcommand(new RoundsCommand(surroundings))
                .addSubcommand(new SensitivityCommand(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new MovesCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new SamplesCommand(surroundings))
                .addSubcommand(new GenerateCommand(surroundings))
                .addSubcommand(new GenerateCompletion())
                .addSubcommand(new HelpCommand());
        return parley.setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Screen.WIDTH)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(false);
    }

    private static java.io.PrintWriter writer(java.io.PrintStream to) {
        return new java.io.PrintWriter(to, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        List<String> commands = new ArrayList<>(spec.subcommands().keySet());
        commands.removeAll(List.of("generate-completion", "help"));
        throw new ParameterException(spec.commandLine(), "Which command? One of " + String.join(", ", commands));
    }
}
