package parley.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Scenario;
import parley.scenario.Reading.ReadFile;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.language.Checker;
import parley.scenario.language.Fields;
import parley.scenario.language.Language;
import parley.scenario.language.Leaf;
import parley.scenario.language.Symbols;
import parley.scenario.yaml.Limits;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.TextReader;
import parley.scenario.yaml.YamlReader;

/** One reading of a file and of the files that it extends. */
final class Session {

    /**
     * A file on disk.
     *
     * @param name as the user knows it
     * @param real with symbolic links followed
     */
    private record Located(String name, Path path, Path real) {}

    private final Problems problems = new Problems();
    private final Optional<Path> root;
    private final List<Located> chain = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();

    /**
     * Begins a reading.
     *
     * @param file the file that the user named; empty when a text is read, so that no file may be touched
     */
    Session(Optional<Path> file) {
        this.root = file.flatMap(ScenarioReader::findRoot);
    }

    Problems problems() {
        return problems;
    }

    /** Reads the file that the user named. */
    Reading read(Path file) {
        String name = file.toString();
        Optional<SourceText> text = new TextReader(problems).read(name, file);
        Optional<Path> real = toReal(file);
        real.ifPresent(path -> chain.add(new Located(name, file, path)));
        return result(text.flatMap(found -> read(found, idOf(real.orElse(file)))));
    }

    /** Reads a text that stands in the place of the file that the user named. */
    Reading readEdited(String name, Path file, byte[] bytes) {
        TextReader reader = new TextReader(problems);
        Optional<SourceText> text = reader.limit(name, bytes, Limits.FILE_BYTES)
                .flatMap(limited -> reader.decode(name, limited))
                .flatMap(reader::check);
        Optional<Path> real = toReal(file);
        real.ifPresent(path -> chain.add(new Located(name, Path.of(name), path)));
        return result(text.flatMap(found -> read(found, idOf(real.orElse(file)))));
    }

    /** The scenario of a text that stands for no file. */
    Optional<Scenario> readAlone(SourceText text) {
        return read(text, idOf(text.name()));
    }

    private static String idOf(String name) {
        try {
            return idOf(Path.of(name));
        } catch (InvalidPathException e) {
            return "scenario";
        }
    }

    /** The name of the file, or of its folder where the file is called {@code scenario.yaml}. */
    private static String idOf(Path file) {
        Path fileName = file.getFileName();
        String name = fileName == null ? "scenario" : fileName.toString();
        Path folder = file.getParent();
        if (name.equals("scenario.yaml") && folder != null && folder.getFileName() != null) {
            return folder.getFileName().toString();
        }
        return name.replaceFirst("\\.ya?ml$", "");
    }

    /** What came of it all. */
    Reading result(Optional<Scenario> scenario) {
        if (scenario.isEmpty() || problems.hasErrors()) {
            return new Reading.Failure(problems.list());
        }
        new Suspicions(scenario.get(), problems).report(files.get(0).name());
        return new Reading.Success(scenario.get(), problems.list(), files);
    }

    private Optional<Scenario> read(SourceText text, String id) {
        files.add(new ReadFile(text.name(), text.contentHash()));
        Optional<Node> tree = YamlReader.read(text, problems);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node.Scalar> extended = Fields.of(tree.get()).findScalar("extends");
        Optional<Scenario> base = extended.flatMap(this::readBase);
        if (extended.isPresent() && base.isEmpty() && problems.hasErrors()) {
            return Optional.empty();
        }
        return check(tree.get(), base) ? make(tree.get(), id, base) : Optional.empty();
    }

    private boolean check(Node tree, Optional<Scenario> base) {
        Checker checker = checker(tree, base);
        Language.SCENARIO.check(tree, checker);
        base.ifPresent(scenario -> checkScale(Fields.of(tree), scenario));
        new ChangeChecks(checker, tree, base).check();
        return !problems.hasErrors();
    }

    private void checkScale(Fields file, Scenario base) {
        file.findScalar("credence-scale")
                .filter(word -> Introduced.findScale(word)
                        .filter(scale -> scale != base.credenceScale())
                        .isPresent())
                .ifPresent(word -> problems.add(
                        Diagnostic.error(word.place(), "The base scenario uses the words of another scale.")
                                .expecting(base.credenceScale().word() + ", or no credence-scale")));
    }

    private Checker checker(Node tree, Optional<Scenario> base) {
        Symbols inherited = new Symbols();
        Symbols all = new Symbols();
        base.ifPresent(scenario -> {
            Introduced.in(scenario, inherited);
            Introduced.in(scenario, all);
        });
        Introduced.in(tree, all);
        return new Checker(problems, all, inherited);
    }

    private Optional<Scenario> make(Node tree, String id, Optional<Scenario> base) {
        Scenario scenario = ScenarioMaker.make(tree, id, base);
        Checker checker = checker(tree, base);
        new RedLineChecks(checker, scenario).check(Fields.of(tree).items("expect"));
        new FallbackChecks(checker, scenario).check();
        new PreferenceChecks(scenario, problems).check();
        new ConflictChecks(scenario, problems).check();
        new ExperimentChecks(scenario, problems).check();
        CredenceChecks credences = new CredenceChecks(scenario, problems);
        credences.check();
        if (!problems.hasErrors()) {
            credences.checkVariants();
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(scenario);
    }

    /** The scenario that a file extends; where there is none to be had, {@code problems} says why. */
    private Optional<Scenario> readBase(Node.Scalar path) {
        if (path.isAbsent() || Leaf.SCENARIO_PATH.fault().apply(path.text()).isPresent()) {
            return Optional.empty();
        }
        if (chain.isEmpty() || root.isEmpty()) {
            return refuse(path, "A scenario that is not read from a file cannot extend another.", "no extends");
        }
        Optional<Located> base = locate(path);
        if (base.isEmpty() || !isAllowed(path, base.get())) {
            return Optional.empty();
        }
        chain.add(base.get());
        return new TextReader(problems)
                .read(base.get().name(), base.get().real())
                .flatMap(text -> read(text, idOf(base.get().real())));
    }

    private Optional<Located> locate(Node.Scalar path) {
        Located from = chain.get(chain.size() - 1);
        try {
            Path found = from.path().resolveSibling(path.text()).normalize();
            Optional<Path> real = toReal(from.real().resolveSibling(path.text()));
            if (real.filter(Files::isRegularFile).isPresent()) {
                return Optional.of(new Located(found.toString(), found, real.get()));
            }
        } catch (InvalidPathException e) {
            return refuse(path, "This is not a path that this system knows.", Leaf.SCENARIO_PATH.inWords());
        }
        return refuse(
                path, "There is no such file.", "the path of a scenario file, relative to the folder of this file");
    }

    private static Optional<Path> toReal(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(Node.Scalar path, Located base) {
        if (root.filter(base.real()::startsWith).isEmpty()) {
            refuse(
                    path,
                    "The base lies outside the folder tree of the scenario.",
                    "a file below the parent of the folder of the scenario that is read, symbolic links followed");
        } else if (chain.stream().anyMatch(file -> file.real().equals(base.real()))) {
            String circle = chain.stream().map(Located::name).collect(Collectors.joining(" → "));
            refuse(
                    path,
                    "The scenarios extend each other in a circle: " + circle + " → " + base.name() + ".",
                    "a base that does not extend this scenario");
        } else if (chain.size() == Language.MOST_EXTENDS) {
            refuse(
                    path,
                    "More than " + Language.MOST_EXTENDS + " scenarios extend each other in a row.",
                    "at most " + Language.MOST_EXTENDS);
        } else {
            return true;
        }
        return false;
    }

    private <T> Optional<T> refuse(Node.Scalar path, String message, String expected) {
        problems.add(Diagnostic.error(path.place(), message).expecting(expected));
        return Optional.empty();
    }
}
