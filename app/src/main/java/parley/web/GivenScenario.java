package parley.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;

/**
 * A scenario that came with a request.
 *
 * @param name in messages and stamps; never an absolute path
 * @param file where it lies, or where the text that is being edited belongs; what it extends is looked for from there
 * @param text in place of what the file holds; without a file, it extends nothing
 */
public record GivenScenario(String name, Optional<Path> file, Optional<String> text) {

    public GivenScenario {
        if (file.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("a scenario is a file, a text, or both");
        }
    }

    /** Reads it. */
    public Reading read() {
        if (file.isEmpty()) {
            return ScenarioReader.readText(name, text.orElseThrow());
        }
        byte[] bytes = text.map(edited -> edited.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Disk.readBytes(name, file.get()));
        return ScenarioReader.readEdited(name, file.get(), bytes);
    }
}
