package parley.scenario.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the JSON Schema (draft 2020-12) of the language, for editors. It says what can be said without knowing the rest
 * of a file: keys, kinds of values, forms and words. Whether a name leads anywhere only the reader can tell.
 */
public final class SchemaWriter {

    /** The name of the schema's file, which goes with the version of the language. */
    public static final String FILE_NAME = "parley-" + Language.VERSION + ".schema.json";

    private SchemaWriter() {}

    /** The schema as indented JSON that ends with a line feed; the same bytes every time. */
    public static String write() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Parley scenario, version " + Language.VERSION);
        schema.putAll(Language.SCENARIO.definition());
        Map<String, Object> definitions = new LinkedHashMap<>();
        Sections.listAll().stream()
                .filter(section -> section != Language.SCENARIO)
                .forEach(section -> definitions.put(section.name(), section.definition()));
        schema.put("$defs", definitions);
        try {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema is made of texts, numbers, lists and maps", e);
        }
    }
}
