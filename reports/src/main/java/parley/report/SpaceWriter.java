package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.space.SpaceExport;

/**
 * Writes a compiled space as JSON for other programs: variables, then nodes with children before parents. A leaf is
 * {@code {"is": variable, "in": [values]}}, the others {@code {"and": [nodes]}} and {@code {"or": [nodes]}}; all numbers
 * count from 0.
 */
public final class SpaceWriter {

    /** Version of the shape; a change that could break a reader raises it. */
    public static final int VERSION = 1;

    private SpaceWriter() {}

    /** The space as JSON, ending with a line end. */
    public static String write(SpaceExport space) {
        ObjectNode root = Json.object().put("parley-space", VERSION);
        root.set("variables", Json.array(space.variables(), SpaceWriter::variable));
        root.set("nodes", Json.array(space.nodes(), SpaceWriter::node));
        return Json.write(root.put("root", space.root()));
    }

    private static ObjectNode variable(SpaceExport.Variable variable) {
        ObjectNode node = Json.object().put("kind", variable.kind().word()).put("id", variable.id());
        node.set("values", Json.texts(variable.values()));
        node.set(
                "possible",
                Json.texts(variable.values().stream()
                        .filter(variable.possible()::contains)
                        .toList()));
        return node;
    }

    private static ObjectNode node(SpaceExport.Node node) {
        ObjectNode json = Json.object();
        if (node instanceof SpaceExport.Leaf leaf) {
            json.put("is", leaf.variable());
            leaf.values().forEach(json.putArray("in")::add);
        } else if (node instanceof SpaceExport.And and) {
            and.children().forEach(json.putArray("and")::add);
        } else if (node instanceof SpaceExport.Or or) {
            or.children().forEach(json.putArray("or")::add);
        } else {
            throw new AssertionError("no such node: " + node);
        }
        return json;
    }
}
