package parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;

/**
 * What a command meets when it runs: where its words go, and what it may look up about the machine.
 *
 * @param out results, in UTF-8 whatever the locale
 * @param err notes and messages, in UTF-8
 * @param terminal true when results go to a terminal, as the launcher says
 * @param environment environment variables
 * @param home the folder that Parley was started from; empty when it was started without the launcher
 * @param folder what relative paths are relative to; the empty path for the working folder
 * @param given readings that stand in for scenario files, by the names that a command gives; where there are any, no
 *     scenario is read from disk
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Map<String, String> environment,
        Optional<Path> home,
        Path folder,
        Map<String, Supplier<Reading>> given) {

    /** Buffered, so that a command's output is one write where it fits into one. */
    private static final int BUFFER = 1 << 16;

    public Surroundings {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Surroundings in which scenarios are read from disk. */
    public Surroundings(
            PrintStream out,
            PrintStream err,
            boolean terminal,
            Map<String, String> environment,
            Optional<Path> home,
            Path folder) {
        this(out, err, terminal, environment, home, folder, Map.of());
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                print(FileDescriptor.out),
                print(FileDescriptor.err),
                Boolean.getBoolean("parley.terminal"),
                System.getenv(),
                Optional.ofNullable(System.getProperty("parley.home")).map(Path::of),
                Path.of(""));
    }

    private static PrintStream print(FileDescriptor to) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(to), BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Prints one line of the result. Lines end alike on every system. */
    void print(String line) {
        out.print(line + "\n");
    }

    /** Prints one line that is no part of the result. */
    void note(String line) {
        err.print(line + "\n");
    }

    /** Reads a scenario that the user named. */
    Reading read(Path named) {
        return given.isEmpty()
                ? ScenarioReader.read(resolve(named))
                : Objects.requireNonNull(given.get(named.toString())).get();
    }

    /** Where a file named by the user is. */
    public Path resolve(Path named) {
        return folder.resolve(named);
    }

    /**
     * How a file is called in what is written, so that nothing there tells of this machine: relative to the folder that
     * the command runs in, with {@code /} between the parts, or its bare name where it is somewhere else altogether.
     */
    String relative(Path named) {
        Path here = folder.toAbsolutePath().normalize();
        Path file = resolve(named).toAbsolutePath().normalize();
        Path shown = named;
        if (named.isAbsolute()) {
            shown = file.startsWith(here) ? here.relativize(file) : file.getFileName();
        }
        String text = shown == null ? "scenario" : shown.toString().replace('\\', '/');
        return text.matches("[A-Za-z]:.*") ? "./" + text : text;
    }

    /** True when words may be coloured: on a terminal that can, unless the user said NO_COLOR. */
    public boolean colours() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** True when the details of a defect are wanted. */
    public boolean debugging() {
        return environment.getOrDefault("PARLEY_DEBUG", "").equals("1");
    }
}
