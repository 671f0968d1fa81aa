package parley.scenario.importing;

import java.util.Optional;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.YamlReader;

/** A foreign file as a tree: what its first character says that it is. */
sealed interface Document {

    ForeignFile file();

    /** A file that begins with a bracket of XML. */
    record Xml(ForeignFile file, XmlElement root) implements Document {}

    /** JSON or YAML. */
    record Tree(ForeignFile file, Node root) implements Document {

        /** The value of a name at the top. */
        Optional<Node> find(String name) {
            return root instanceof Node.Mapping map ? map.find(name).map(Node.Entry::value) : Optional.empty();
        }
    }

    /**
     * The tree of a file.
     *
     * @return nothing where it cannot be read; {@code problems} then says why
     */
    static Optional<Document> of(ForeignFile file, Problems problems) {
        String text = file.text().text().stripLeading();
        try {
            if (text.isEmpty()) {
                throw Refused.at(file.start(), "The file is empty.", "a domain or a profile");
            } else if (text.startsWith("<")) {
                return Optional.of(new Xml(file, XmlReader.read(file.text())));
            } else if (text.startsWith("{") || text.startsWith("[")) {
                return Optional.of(new Tree(file, JsonReader.read(file.text())));
            }
            return YamlReader.read(file.text(), problems).map(root -> new Tree(file, root));
        } catch (Refused e) {
            problems.add(e.diagnostic());
            return Optional.empty();
        }
    }
}
