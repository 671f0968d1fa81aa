package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes docs/commands.md from the commands themselves. */
final class CommandsPage {

    private CommandsPage() {}

    static String write(CommandLine parley) {
        List<String> parts = new ArrayList<>();
        parts.add("# Commands");
        parts.add(
                "Generated from the commands themselves; a test keeps it in step. `parley COMMAND --help` says the same"
                        + " on a terminal.");
        parley.getSubcommands().values().forEach(command -> parts.add(command(command)));
        parts.add(everywhere());
        parts.add(statuses());
        return String.join("\n\n", parts) + "\n";
    }

    private static String command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder text = new StringBuilder("## parley " + spec.name() + "\n\n");
        text.append(String.join(" ", command.getCommandSpec().usageMessage().description())
                .replace("%n", " ")
                .replace("${ROOT-COMMAND-NAME:-the root command}", "parley")
                .replace("${PARENT-COMMAND-FULL-NAME:-the parent command}", "parley"));
        text.append(examples(spec));
        String rows = rows(command);
        return rows.isEmpty()
                ? text.toString().stripTrailing()
                : text + "\n\n| option | what it does |\n|---|---|\n" + rows;
    }

    private static String examples(CommandSpec spec) {
        List<String> lines = List.of(spec.usageMessage().footer()).stream()
                .filter(line -> line.startsWith("  parley"))
                .map(String::strip)
                .toList();
        return lines.isEmpty() ? "" : "\n\n" + lines.stream().collect(Collectors.joining("\n    ", "    ", ""));
    }

    private static String rows(CommandLine command) {
        List<ArgSpec> arguments = new ArrayList<>(command.getCommandSpec().positionalParameters());
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(java.util.Comparator.comparing(OptionSpec::longestName))
                .forEach(arguments::add);
        return arguments.stream()
                .filter(argument -> !argument.hidden())
                .map(CommandsPage::row)
                .collect(Collectors.joining("\n"));
    }

    private static String row(ArgSpec argument) {
        String name = argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
        String text = String.join(" ", argument.description())
                .replace("${COMPLETION-CANDIDATES}", candidates(argument))
                .replace("|", "\\|");
        return "| `" + name + "` | " + text + " |";
    }

    private static String candidates(ArgSpec argument) {
        Iterable<String> words = argument.completionCandidates();
        return words == null ? "" : String.join(", ", words);
    }

    private static String everywhere() {
        return """
                ## Everywhere

                Results go to standard output, notes and messages to standard error, both in UTF-8. The same command on
                the same file prints and writes the same bytes, whatever the machine's language, time zone or encoding;
                `--seconds` is the exception, and the report says so.

                | environment | what it does |
                |---|---|
                | `NO_COLOR` | Not empty: no colours. There are none either where output is not a terminal. |
                | `PARLEY_JAVA_OPTS` | Options for Java, such as `-Xmx4g` for more memory. |
                | `PARLEY_BROWSER` | The browser to print with: `--format pdf` looks for Chromium, Chrome and Edge otherwise. |
                | `PARLEY_DEBUG` | `1`: the message about a defect of Parley shows where it happened. |

                `source <(parley generate-completion)` makes bash and zsh complete commands and options.""";
    }

    private static String statuses() {
        StringBuilder text = new StringBuilder("## Exit status\n\n| status | meaning |\n|---|---|\n");
        for (ExitStatus status : ExitStatus.values()) {
            text.append("| ")
                    .append(status.code())
                    .append(" | ")
                    .append(status.meaning())
                    .append(" |\n");
        }
        return text.append("| 130 | Interrupted with Ctrl-C; no file is left half written. |")
                .toString();
    }
}
