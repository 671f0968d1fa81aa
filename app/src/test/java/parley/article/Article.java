package parley.article;

import java.nio.file.Path;
import java.util.List;
import parley.docs.Docs;
import parley.model.Scenario;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;

/** The scenario of the article of March 2025. */
final class Article {

    static final Path FILE = Docs.ROOT.resolve("scenarios/library/ukraine-2025-03/scenario.yaml");

    /** Claims of what the article says are numbered; those of what follows have a letter first. */
    static boolean isConsequence(String claim) {
        return Character.isLetter(claim.charAt(0));
    }

    private Article() {}

    static Scenario read() {
        Reading reading = ScenarioReader.read(FILE);
        if (reading instanceof Reading.Success success) {
            return success.scenario();
        }
        List<String> problems =
                reading.diagnostics().stream().map(Object::toString).toList();
        throw new AssertionError(String.join("\n", problems));
    }
}
