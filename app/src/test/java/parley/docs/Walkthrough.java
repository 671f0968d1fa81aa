package parley.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.cli.Main;
import parley.cli.Surroundings;

/**
 * Does what a page tells its reader to do, in a folder of its own, and writes down what then appears.
 *
 * <p>In the page, {@code <!-- file PATH -->} before a block makes a file of it, {@code <!-- append PATH -->} adds it to
 * one, and {@code <!-- edit PATH -->} before a diff replaces its {@code -} lines by its {@code +} lines. A console block
 * holds one command after {@code $ ./parley} and what it prints; {@code <!-- exit N -->} before it gives its exit status,
 * 0 unless given.
 */
final class Walkthrough {

    private static final Pattern STEP =
            Pattern.compile("(?:<!-- (file|append|edit|exit) (\\S+) -->\n)?```(\\w+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String PROMPT = "$ ./parley ";

    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    Walkthrough(Path folder) {
        this.folder = folder;
    }

    /** The page with each console block's output as it came out now. */
    String follow(String page) {
        return STEP.matcher(page).replaceAll(step -> Matcher.quoteReplacement(take(step)));
    }

    /** A line for each command whose exit status was not the one that the page gives. */
    List<String> failures() {
        return failures;
    }

    private String take(MatchResult step) {
        try {
            Optional<String> what = Optional.ofNullable(step.group(1));
            if (step.group(3).equals("console")) {
                int expected = what.isPresent() ? Integer.parseInt(step.group(2)) : 0;
                return step.group().replace(step.group(4), rerun(step.group(4), expected));
            }
            if (what.isPresent()) {
                change(what.get(), folder.resolve(step.group(2)), step.group(4));
            }
            return step.group();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String what, Path file, String text) throws IOException {
        switch (what) {
            case "file" -> {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            case "append" -> Files.writeString(file, text, StandardOpenOption.APPEND);
            case "edit" -> Files.writeString(file, edited(Files.readString(file), text));
            default -> throw new AssertionError("a page cannot " + what + " a file");
        }
    }

    private static String edited(String old, String diff) {
        String before = marked(diff, "-");
        if (!old.contains(before)) {
            throw new AssertionError("the file has no line " + before);
        }
        return old.replace(before, marked(diff, "+"));
    }

    private static String marked(String diff, String mark) {
        StringBuilder lines = new StringBuilder();
        diff.lines()
                .filter(line -> line.startsWith(mark))
                .forEach(line -> lines.append(line.substring(1)).append('\n'));
        return lines.toString();
    }

    private String rerun(String block, int expected) {
        String command = block.lines().findFirst().orElseThrow();
        if (!command.startsWith(PROMPT)) {
            throw new AssertionError("not a command of Parley: " + command);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Surroundings(print(out), print(err), false, Map.of(), Optional.of(Docs.ROOT), folder),
                words(command.substring(PROMPT.length())));
        String output = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        if (status != expected) {
            failures.add(command + "\nended with " + status + ", not " + expected + ":\n" + output);
        }
        return command + "\n" + output.replace(folder + "/", "");
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
