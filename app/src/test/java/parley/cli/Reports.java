package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for tests of other packages, written as a user has them written. */
public final class Reports {

    private Reports() {}

    /**
     * How a command ended.
     *
     * @param err what it said that was no result
     */
    public record Ended(int status, String err) {}

    /** Writes the report on a scenario of the project into a folder inside that folder. */
    public static void write(Path folder, String name, String scenario, String... options) {
        writeHere(folder, name, ofProject(scenario), options);
    }

    /** Writes the report on a scenario that is in that folder into a folder inside it. */
    public static void writeHere(Path folder, String name, String scenario, String... options) {
        new Shell(folder).parley(words(name, scenario, options)).expect(ExitStatus.ANSWERED);
    }

    /** Writes what an analysis answers on a scenario of the project to a file inside a folder. */
    public static void writeAnalysis(Path folder, String name, String command, String scenario, String... options) {
        List<String> words = new ArrayList<>(List.of(command, ofProject(scenario), "--out", name));
        words.addAll(List.of(options));
        new Shell(folder).parley(words.toArray(String[]::new)).expect(ExitStatus.ANSWERED);
    }

    /** Tries to, on a machine with these environment variables. */
    public static Ended run(
            Path folder, Map<String, String> environment, String name, String scenario, String... options) {
        Shell shell = new Shell(folder);
        environment.forEach(shell::with);
        Outcome outcome = shell.parley(words(name, ofProject(scenario), options));
        return new Ended(outcome.status(), outcome.err());
    }

    private static String ofProject(String scenario) {
        return Path.of("..").resolve(scenario).toAbsolutePath().normalize().toString();
    }

    private static String[] words(String name, String scenario, String... options) {
        List<String> words = new ArrayList<>(List.of("run", scenario, "--out", name, "--quiet"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }
}
