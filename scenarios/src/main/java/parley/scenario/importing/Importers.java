package parley.scenario.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Place;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.scenario.ScenarioWriter;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;

/** Imports cases of other tools; knows which tools there are. */
public final class Importers {

    private static final List<Importer> ALL =
            List.of(new GeniusImporter(), new GeniusWebImporter(), new NegmasImporter(), new GmcrImporter());

    private static final List<String> ENDINGS = List.of(".xml", ".json", ".yml", ".yaml", ".gmcr");

    /** How many files a folder may have that could be read. */
    static final int MOST_FILES = 200;

    private final Problems problems = new Problems();
    private final Settings settings;

    private Importers(Settings settings) {
        this.settings = settings;
    }

    /** The tools, as {@code --from} calls them, each with its name. */
    public static Map<String, String> tools() {
        Map<String, String> tools = new LinkedHashMap<>();
        ALL.forEach(importer -> tools.put(importer.word(), importer.title()));
        return tools;
    }

    /**
     * Reads a case.
     *
     * @param files by the name that the user gave each; a folder stands for the files in it that end in {@code .xml},
     *     {@code .json}, {@code .yml}, {@code .yaml} or {@code .gmcr}, in the order of their names
     * @param from the tool, as {@link #tools()} calls it; where there is none, the content of the files tells
     */
    public static ImportReading read(Map<String, Path> files, Optional<String> from, Settings settings) {
        return new Importers(settings).read(files, from);
    }

    private ImportReading read(Map<String, Path> named, Optional<String> from) {
        Map<String, Path> files = new LinkedHashMap<>();
        named.forEach((name, path) -> addFiles(name, path, files));
        List<Document> documents = new ArrayList<>();
        files.forEach((name, path) -> ForeignFile.read(name, path, problems)
                .flatMap(file -> Document.of(file, problems))
                .ifPresent(documents::add));
        if (problems.hasErrors()) {
            return new ImportReading.Failure(problems.list());
        }
        try {
            Importer importer = importer(documents, from);
            Imported imported = importer.read(documents, settings);
            return written(importer, imported, List.copyOf(files.keySet()));
        } catch (Refused e) {
            problems.add(e.diagnostic());
            return new ImportReading.Failure(problems.list());
        }
    }

    /** Adds a file, or those of a folder. */
    private void addFiles(String name, Path path, Map<String, Path> files) {
        if (!Files.isDirectory(path)) {
            files.put(name, path);
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> found = inside.filter(Importers::isCase)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (found.isEmpty() || found.size() > MOST_FILES) {
                problems.add(Diagnostic.error(
                                new Place(name, 1, 1),
                                "The folder has "
                                        + (found.isEmpty() ? "no files" : "more than " + MOST_FILES + " files")
                                        + " that could be read.")
                        .expecting("1 to " + MOST_FILES + " files that end in " + String.join(", ", ENDINGS)));
            }
            String folder = name.endsWith("/") ? name : name + "/";
            found.stream().limit(MOST_FILES).forEach(file -> files.put(folder + file.getFileName(), file));
        } catch (IOException | SecurityException e) {
            problems.add(Diagnostic.error(new Place(name, 1, 1), "The folder cannot be read.")
                    .expecting("a folder that you are allowed to read"));
        }
    }

    private static boolean isCase(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENDINGS.stream().anyMatch(name::endsWith) && ALL.stream().noneMatch(importer -> importer.ignores(name));
    }

    private Importer importer(List<Document> documents, Optional<String> from) {
        Importer found = from.flatMap(Importers::find).orElseGet(() -> recognise(documents.get(0)));
        for (Document document : documents) {
            if (from.isEmpty() && !recognise(document).equals(found)) {
                throw Refused.at(
                        document.file().start(),
                        "This file is of another tool than "
                                + documents.get(0).file().name() + ": of "
                                + recognise(document).word() + ", not " + found.word() + ".",
                        "files of one tool");
            }
        }
        return found;
    }

    private static Optional<Importer> find(String word) {
        return ALL.stream().filter(importer -> importer.word().equals(word)).findFirst();
    }

    private static Importer recognise(Document document) {
        return ALL.stream()
                .filter(importer -> importer.recognises(document))
                .findFirst()
                .orElseThrow(() -> Refused.at(
                        document.file().start(),
                        "This is no file of a tool that is known here.",
                        "one of " + String.join("; ", tools().values())));
    }

    /** Writes the scenario, and reads it again: what cannot be read would be of no use. */
    private ImportReading written(Importer importer, Imported imported, List<String> files) {
        String text = header(importer, imported) + ScenarioWriter.write(imported.scenario());
        String id = imported.scenario().id() + ".yaml";
        Reading reading = ScenarioReader.readText(id, text);
        if (reading instanceof Reading.Success success) {
            return new ImportReading.Success(success.scenario(), text, importer.word(), files, imported.notes());
        }
        Diagnostic first = reading.diagnostics().get(0);
        throw Refused.at(
                new Place(files.get(0), 1, 1),
                "The scenario that these files make is beyond the limits of the language: " + first.message(),
                "fewer or shorter numbers, values or rules");
    }

    private static String header(Importer importer, Imported imported) {
        int notes = imported.notes().size();
        return "# Made by \"parley import\" from " + importer.title() + ". "
                + (notes == 0
                        ? "Everything was carried over."
                        : "Of what stands there, " + (notes == 1 ? "1 thing is" : notes + " things are")
                                + " told in the notes of the sources.")
                + "\n";
    }
}
