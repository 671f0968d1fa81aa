package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.study.Findings;

/** The JSON of findings, and its schema. */
class JsonWriterTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String json(Findings findings) {
        return JsonWriter.write(findings, HarbourFindings.stamp());
    }

    private static InputStream schemaFile() {
        return Objects.requireNonNull(JsonWriter.class.getResourceAsStream("report.schema.json"));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaFile(), InputFormat.JSON);
    }

    private static void assertFits(String json) {
        assertEquals(List.of(), schema().validate(json, InputFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-stated", "open-door", "undecided", "impossible"})
    void it_fits_the_schema(String name) {
        assertFits(json(GoldenTest.findings(name)));
    }

    @Test
    void every_proposition_and_every_what_if_fits_the_schema() {
        assertFits(json(HarbourFindings.undecided(EveryWord.scenario())));
    }

    @Test
    void the_schema_refuses_what_is_not_in_it() {
        String json = json(HarbourFindings.asStated()).replaceFirst("\"as-of\"", "\"as-off\"");
        assertFalse(schema().validate(json, InputFormat.JSON).isEmpty());
    }

    @Test
    void counts_are_exact_strings() throws IOException {
        BigInteger huge = BigInteger.TWO.pow(200).add(BigInteger.ONE);
        JsonNode space =
                MAPPER.readTree(json(HarbourFindings.withPossible(huge))).get("space");
        assertTrue(space.get("possible").isTextual());
        assertEquals(huge, new BigInteger(space.get("possible").asText()));
    }

    @Test
    void the_documentation_names_every_key_of_the_report_and_of_the_space() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "report-json.md"));
        JsonNode schema = MAPPER.readTree(schemaFile());
        assertDocumented(docs, schema.get("properties"));
        assertDocumented(docs, schema.at("/properties/space/oneOf/0/properties"));
        assertDocumented(docs, schema.at("/properties/stamp/properties"));
    }

    private static void assertDocumented(String docs, JsonNode properties) {
        assertTrue(properties.size() > 3);
        properties.fieldNames().forEachRemaining(key -> assertTrue(docs.contains("`" + key + "`"), key));
    }
}
