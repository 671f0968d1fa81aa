package parley.cli;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import parley.docs.Docs;

/** docs/commands.md says what the commands themselves say. */
class CommandsPageTest {

    @Test
    void thePageIsCurrent() throws IOException {
        Docs.assertCurrent(
                Docs.ROOT.resolve("docs/commands.md"), CommandsPage.write(Main.commandLine(Surroundings.ofProcess())));
    }
}
