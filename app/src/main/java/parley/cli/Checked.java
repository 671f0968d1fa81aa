package parley.cli;

import parley.scenario.Reading;

/**
 * What {@code parley check} found in one file.
 *
 * @param file as the user named it
 * @param claims none where the file could not be read
 */
record Checked(String file, Reading reading, Claims claims) {

    ExitStatus status() {
        return reading instanceof Reading.Failure ? ExitStatus.BAD_INPUT : claims.status();
    }
}
