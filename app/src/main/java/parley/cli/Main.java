package parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code parley}. */
@Command(
        name = "parley",
        description = "A workbench for the study of negotiation positions.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private Main() {}

    /** Runs one command and ends the program with its exit status. */
    public static void main(String[] args) {
        CommandLine command = new CommandLine(new Main());
        if (args.length == 0) {
            command.usage(command.getErr());
            System.exit(2);
        }
        System.exit(command.execute(args));
    }
}
