package parley.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parley.model.Change;
import parley.model.Scenario;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.language.Checker;
import parley.scenario.language.Language;
import parley.scenario.language.Symbols;
import parley.scenario.yaml.Limits;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.TextReader;
import parley.scenario.yaml.YamlReader;

/** Reads scenario files. Whatever the input, the result is a {@link Reading}; nothing is thrown. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a scenario and the scenarios that it extends.
     *
     * <p>A base must lie in the folder tree whose root is the parent of the folder of {@code file}, symbolic links
     * followed; at most {@value parley.scenario.language.Language#MOST_EXTENDS} files may take part.
     */
    public static Reading read(Path file) {
        return new Session(Optional.of(file)).read(file);
    }

    /**
     * Reads a scenario as {@link #read(Path)} does, from a text that somebody is editing in place of what the file
     * holds. Its bases are read from disk, from where the file lies.
     *
     * @param name the file's name in messages, relative to any folder; bases are named from there
     * @param file an existing file, of which only the place counts
     */
    public static Reading readEdited(String name, Path file, byte[] bytes) {
        return new Session(Optional.of(file)).readEdited(name, file, bytes);
    }

    /**
     * Reads a scenario from text, without touching any file; {@code extends} is refused.
     *
     * @param fileName the name to give in messages
     */
    public static Reading readText(String fileName, String text) {
        return readBytes(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a scenario from the bytes of a file, without touching any file; {@code extends} is refused. */
    public static Reading readBytes(String fileName, byte[] bytes) {
        Session session = new Session(Optional.empty());
        TextReader reader = new TextReader(session.problems());
        return session.result(reader.limit(fileName, bytes, Limits.FILE_BYTES)
                .flatMap(limited -> reader.decode(fileName, limited))
                .flatMap(reader::check)
                .flatMap(session::readAlone));
    }

    /**
     * Reads a what-if as it is given on the command line, such as {@code drop: ru-x}.
     *
     * @param option the command line's option that gives it, such as {@code --what-if}
     * @param scenario the scenario that it is to change, earlier what-ifs made
     * @param number which one it is, from 1: messages say {@code --what-if 1}, and an added statement without an id is
     *     called {@code what-if-1}
     */
    public static ChangeReading parseChange(String option, String text, Scenario scenario, int number) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(option + " " + number, text);
        Optional<Node> root =
                new TextReader(problems).check(source).flatMap(checked -> YamlReader.read(checked, problems));
        if (root.isPresent()) {
            Symbols symbols = new Symbols();
            Introduced.in(scenario, symbols);
            Checker checker = new Checker(problems, symbols, new Symbols());
            Language.COMMAND_LINE_CHANGE.check(root.get(), checker);
            ChangeChecks.check(checker, root.get(), scenario);
        }
        if (root.isEmpty() || problems.hasErrors()) {
            return new ChangeReading.Failure(problems.list());
        }
        StatementMaker maker = new StatementMaker(scenario, scenario.asOf());
        Change change = maker.change(root.get(), freeId(scenario, number));
        new FallbackChecks(new Checker(problems, new Symbols(), new Symbols()), scenario).check(change);
        new CredenceChecks(scenario.with(change), problems).check();
        return problems.hasErrors() ? new ChangeReading.Failure(problems.list()) : new ChangeReading.Success(change);
    }

    private static String freeId(Scenario scenario, int number) {
        List<String> taken = scenario.statements().stream().map(s -> s.id()).toList();
        String id = "what-if-" + number;
        for (int i = 2; taken.contains(id); i++) {
            id = "what-if-" + number + "-" + i;
        }
        return id;
    }

    /** The content hash of a file (see {@link SourceText#contentHash()}), or nothing if it is no readable text. */
    public static Optional<String> findContentHash(Path file) {
        return new TextReader(new Problems()).read(file.toString(), file).map(SourceText::contentHash);
    }

    /** The root of the folder tree in which the bases of a file may lie. */
    static Optional<Path> findRoot(Path file) {
        try {
            Path folder = file.toRealPath().getParent();
            Path parent = folder == null ? null : folder.getParent();
            return Optional.ofNullable(parent == null ? folder : parent);
        } catch (IOException | InvalidPathException | SecurityException e) {
            return Optional.empty();
        }
    }
}
