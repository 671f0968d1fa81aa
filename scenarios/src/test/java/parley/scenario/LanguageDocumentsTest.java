package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import parley.scenario.language.Language;
import parley.scenario.language.ReferenceWriter;
import parley.scenario.language.SchemaWriter;

/** The schema and the reference say what the reader does, because all three come from one definition. */
class LanguageDocumentsTest {

    @Test
    void schemaIsInStep() {
        Expected.assertMatches(Path.of(SchemaWriter.FILE_NAME), SchemaWriter.write());
    }

    @Test
    void schemaIsShippedWithTheProgram() throws IOException {
        try (InputStream in = Language.class.getResourceAsStream(SchemaWriter.FILE_NAME)) {
            assertNotNull(in);
            assertEquals(SchemaWriter.write(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void referenceIsInStep() {
        Expected.assertMatches(Path.of("../docs/reference.md"), ReferenceWriter.write());
    }
}
