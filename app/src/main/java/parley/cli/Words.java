package parley.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import parley.scenario.diagnostic.Characters;

/** Words from files, names and arguments, as they are shown on a terminal. */
final class Words {

    private Words() {}

    /** A path with {@code /} between its parts. */
    static String shown(Path path) {
        return Characters.visible(path.toString().replace('\\', '/'));
    }

    /** Several lines, each with its hidden characters shown by number. */
    static String lines(String text) {
        return text.lines().map(Characters::visible).collect(Collectors.joining("\n"));
    }

    /** A word as a shell takes it: in single quotes where it holds more than letters, digits and {@code -_./=:,%+@}. */
    static String shell(String word) {
        return word.matches("[A-Za-z0-9_./=:,%+@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
