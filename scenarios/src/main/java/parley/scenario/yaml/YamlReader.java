package parley.scenario.yaml;

import java.util.Optional;
import parley.model.Place;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;

/** Reads one YAML document as a tree in which every scalar is text. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * The document, or nothing when some of it could not be read; {@code problems} then has an error.
     *
     * <p>Refused: more than one document, tags, directives, merge keys, keys that are lists or mappings, equal keys in
     * one mapping, aliases that contain themselves, hidden characters, and whatever exceeds {@link Limits}.
     */
    public static Optional<Node> read(SourceText text, Problems problems) {
        int before = problems.count();
        try {
            Optional<Node> root = new TreeBuilder(text, problems).build();
            if (root.isEmpty()) {
                problems.add(Diagnostic.error(new Place(text.name(), 1, 1), "The file is empty.")
                        .expecting("a scenario, which begins with \"parley: 1\""));
            }
            return problems.count() == before ? root : Optional.empty();
        } catch (Unreadable e) {
            problems.add(e.diagnostic());
            return Optional.empty();
        }
    }
}
