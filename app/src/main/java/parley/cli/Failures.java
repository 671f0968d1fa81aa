package parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said when a command does not end well.
 *
 * <p>A message says what is wrong and what would be right, in full sentences, first where it is (a file, an option).
 * The user's mistakes and limits are {@link Refusal}s; whatever else is thrown is a defect of Parley and says so.
 */
final class Failures {

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Words on the command line that mean nothing. */
    int misread(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String message = e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, args) : sentence(e);
        surroundings.note("parley: " + Characters.visible(message));
        surroundings.note("Type \"" + command.getCommandSpec().qualifiedName() + " --help\" for what it takes.");
        return ExitStatus.BAD_INPUT.code();
    }

    /** What is wrong with the words of a command. */
    static String sentence(ParameterException e) {
        String message = e.getMessage() == null ? "This command cannot be read" : e.getMessage();
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private String unmatched(UnmatchedArgumentException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return "Unknown option: \"" + word + "\"." + alternatives(e.getSuggestions());
        } else if (command.getParent() == null) {
            return "There is no command \"" + word + "\"." + alternatives(commandsLike(command, word));
        }
        String hint = List.of(args).contains("--what-if")
                ? " A what-if of several words stands in quotation marks: --what-if 'drop: ru-x'."
                : "";
        return "\"" + word + "\" is one word too many for "
                + command.getCommandSpec().qualifiedName() + "." + hint;
    }

    /** What a mistyped command may have been: another one, or a scenario's file without a command. */
    private List<String> commandsLike(CommandLine parley, String word) {
        if (word.matches("(?i).*\\.ya?ml") || isFile(word)) {
            return List.of("\"parley run " + Words.shell(word) + "\"");
        }
        return new Problems()
                .findNearest(word, parley.getSubcommands().keySet()).stream().toList();
    }

    private boolean isFile(String word) {
        try {
            return Files.isRegularFile(surroundings.resolve(Path.of(word)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String alternatives(List<String> words) {
        return words.isEmpty() ? "" : " Did you mean " + String.join(" or ", words) + "?";
    }

    /** Whatever a command threw. */
    int failed(Throwable e) {
        if (e instanceof Refusal refusal) {
            surroundings.note(Words.lines(refusal.getMessage().stripTrailing()));
            return refusal.status().code();
        } else if (e instanceof OutOfMemoryError) {
            surroundings.note(
                    "Not decided: the work did not fit into the memory. Give less of it with --nodes, or more memory"
                            + " with PARLEY_JAVA_OPTS=-Xmx4g.");
            return ExitStatus.NOT_DECIDED.code();
        } else if (e instanceof StackOverflowError) {
            surroundings.note(
                    "Not decided: the work is nested too deeply for this machine. PARLEY_JAVA_OPTS=-Xss8m gives more"
                            + " room.");
            return ExitStatus.NOT_DECIDED.code();
        }
        return defect(e);
    }

    private int defect(Throwable e) {
        surroundings.note("This is a defect of Parley, not of your file.");
        surroundings.note(Characters.visible(e.toString()));
        surroundings.note("Please report it where you got Parley from, with this message, what you typed, the version ("
                + Version.number() + ") and, if you may share it, the file."
                + (surroundings.debugging() ? "" : " PARLEY_DEBUG=1 shows more."));
        if (surroundings.debugging()) {
            e.printStackTrace(surroundings.err());
        }
        return ExitStatus.DEFECT.code();
    }
}
