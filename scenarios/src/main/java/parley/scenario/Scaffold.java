package parley.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import parley.scenario.diagnostic.Characters;
import parley.scenario.yaml.YamlWriter;

/** The beginning of a new scenario: small, commented, complete, and with a result worth a look. */
public final class Scaffold {

    private Scaffold() {}

    /**
     * The text of a new scenario, which is read without a warning.
     *
     * @param name becomes its title
     * @throws IllegalArgumentException when the name is blank or has a character that may not stand in a scenario
     */
    public static String text(String name) {
        if (name.isBlank() || Characters.findHidden(name).isPresent() || name.contains("\n")) {
            throw new IllegalArgumentException("not the name of a scenario: " + Characters.visible(name));
        }
        try (InputStream in = Scaffold.class.getResourceAsStream("scaffold.yaml")) {
            if (in == null) {
                throw new IllegalStateException("scaffold.yaml is missing from the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("{title}", YamlWriter.scalar(name));
        } catch (IOException e) {
            throw new IllegalStateException("scaffold.yaml cannot be read", e);
        }
    }
}
