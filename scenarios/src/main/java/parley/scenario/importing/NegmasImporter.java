package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scenario.yaml.Node;

/**
 * Scenario folders of NegMAS (Mohammad, Nakadai and Greenwald, PRIMA 2021), in YAML or JSON: an outcome space, and one file for
 * each utility function.
 */
final class NegmasImporter implements Importer {

    /** What NegMAS calls the type of whatever it wrote, in newer and in older files. */
    private static final List<String> TYPE_NAMES = List.of("type", "__python_class__");

    @Override
    public String word() {
        return "negmas";
    }

    @Override
    public String title() {
        return "NegMAS scenario folders (YAML, JSON)";
    }

    @Override
    public boolean recognises(Document document) {
        return document instanceof Document.Tree tree
                && tree.root() instanceof Node.Mapping map
                && findType(map)
                        .filter(type -> isSpace(type) || isFunction(type))
                        .isPresent();
    }

    @Override
    public boolean ignores(String baseName) {
        return baseName.startsWith("_");
    }

    private static boolean isSpace(String type) {
        return type.endsWith("OutcomeSpace");
    }

    private static boolean isFunction(String type) {
        return type.endsWith("UtilityFunction") || type.endsWith("UFun");
    }

    /** The type of a part, without the Python package in front of it. */
    static Optional<String> findType(Node.Mapping map) {
        return TYPE_NAMES.stream()
                .flatMap(name -> Nodes.find(map, name).stream())
                .filter(Node.Scalar.class::isInstance)
                .map(type -> ((Node.Scalar) type).text())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .findFirst();
    }

    static String getType(Node.Mapping map, String what) {
        return findType(map)
                .orElseThrow(() -> Refused.at(map.place(), "The " + what + " has no \"type\".", "\"type\" in it"));
    }

    @Override
    public Imported read(List<Document> documents, Settings settings) {
        Notes notes = new Notes();
        List<Document.Tree> functions = new ArrayList<>();
        Optional<Domain> domain = Optional.empty();
        for (Document document : documents) {
            Document.Tree tree = tree(document);
            Node.Mapping map = Nodes.map(tree.root(), "file");
            if (!isSpace(getType(map, "file"))) {
                functions.add(tree);
            } else if (domain.isPresent()) {
                throw Refused.at(
                        map.place(), "This is a second outcome space.", "one, and the utility functions over it");
            } else {
                domain = Optional.of(new NegmasDomains(settings.grid(), notes).read(tree.file(), map));
            }
        }
        Domain known = domain.orElseThrow(() -> Refused.at(
                documents.get(0).file().start(),
                "None of the files gives the outcome space.",
                "the file with the type DiscreteCartesianOutcomeSpace or CartesianOutcomeSpace too"));
        List<Profile> read = new ArrayList<>();
        functions.forEach(function -> read.add(new NegmasProfiles(known, settings.grid(), notes).read(function)));
        return new ScenarioAssembler("NegMAS", settings, notes).assemble(known, read);
    }

    private static Document.Tree tree(Document document) {
        if (document instanceof Document.Tree tree) {
            return tree;
        }
        throw Refused.at(document.file().start(), "This is no file of a NegMAS scenario.", "YAML or JSON");
    }
}
