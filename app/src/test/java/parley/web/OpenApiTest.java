package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.docs.Docs;

/** The description of the API is one that other people's tools read without complaint. */
class OpenApiTest {

    @Test
    void anotherToolReadsItWhole() throws IOException {
        String description = Files.readString(Docs.ROOT.resolve("docs/openapi.json"));
        SwaggerParseResult read = read(description);
        assertEquals(0, read.getMessages().size(), read.getMessages()::toString);
        assertTrue(Objects.requireNonNull(read.getOpenAPI().getPaths().get("/explain"))
                .getPost()
                .getResponses()
                .containsKey("200"));
        assertTrue(read(description.replace("\"responses\"", "\"response\""))
                        .getMessages()
                        .size()
                > 10);
    }

    private static SwaggerParseResult read(String description) {
        return new OpenAPIV3Parser().readContents(description, null, null);
    }
}
