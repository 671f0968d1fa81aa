package parley.web;

import java.nio.file.Path;

/**
 * A scenario that comes with Parley.
 *
 * @param name of its folder
 */
public record Sample(String name, String title, Path file) {

    /** What it is called in messages and stamps. */
    String shown() {
        return "scenarios/library/" + name + "/scenario.yaml";
    }
}
