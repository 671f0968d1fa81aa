package parley.scenario.language;

import java.util.Map;

/** A shape that has a name of its own: a definition in the JSON Schema and a section in the reference. */
public sealed interface Section permits RecordShape, ChoicesShape, PropositionShape {

    /** Its name in the JSON Schema, unique. */
    String name();

    /** What it describes, with its article where it has one: the heading of its section in the reference. */
    String title();

    /** Its JSON Schema, written out. */
    Map<String, Object> definition();

    /** The shapes that it is made of. */
    Iterable<Shape> parts();

    /** A JSON Schema that refers to it. */
    default Map<String, Object> reference() {
        return Json.object("$ref", "#/$defs/" + name());
    }
}
