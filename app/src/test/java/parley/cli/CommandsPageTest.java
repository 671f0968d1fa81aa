package parley.cli;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import parley.docs.Docs;
import parley.web.OpenApi;

/** docs/commands.md and docs/openapi.json say what the commands themselves say. */
class CommandsPageTest {

    @Test
    void thePageIsCurrent() throws IOException {
        Docs.assertCurrent(
                Docs.ROOT.resolve("docs/commands.md"), CommandsPage.write(Main.commandLine(Surroundings.ofProcess())));
    }

    @Test
    void theDescriptionOfTheApiIsCurrent() throws IOException {
        Docs.assertCurrent(
                Docs.ROOT.resolve("docs/openapi.json"),
                OpenApi.write(new CommandAnalyses(Surroundings.ofProcess()).list()));
    }
}
