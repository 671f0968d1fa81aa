package parley.cli;

import java.util.List;
import parley.scenario.Reading;
import parley.scenario.SourceCheck;

/**
 * What {@code parley check} found in one file.
 *
 * @param file as the user named it
 * @param sources those whose text the user gave, none where the file could not be read
 * @param claims none where the file could not be read
 */
record Checked(String file, Reading reading, List<SourceCheck.Result> sources, Claims claims) {

    Checked {
        sources = List.copyOf(sources);
    }

    ExitStatus status() {
        return isSound() ? claims.status() : ExitStatus.BAD_INPUT;
    }

    /** True when the file can be used and agrees with its sources. */
    boolean isSound() {
        return reading instanceof Reading.Success && sources.stream().noneMatch(SourceCheck.Result::hasErrors);
    }
}
