package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command left behind: its exit status and what it printed. */
record Outcome(int status, String out, String err) {

    Outcome expect(ExitStatus expected) {
        assertEquals(expected.code(), status, () -> "standard output:\n" + out + "\nstandard error:\n" + err);
        return this;
    }

    /** What was printed for the user to read, wherever it went, holds these words. */
    Outcome says(String... words) {
        for (String word : words) {
            assertTrue((out + err).contains(word), () -> "no \"" + word + "\" in:\n" + out + err);
        }
        return this;
    }

    /** Nothing printed frightens or harms: no stack trace, no control bytes, not more than a screen or two. */
    Outcome isHarmless() {
        String all = out + err;
        assertFalse(all.contains("\tat ") || all.contains("Exception in thread"), all);
        assertTrue(
                all.codePoints().noneMatch(c -> (c < ' ' && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0)), all);
        assertTrue(all.getBytes(StandardCharsets.UTF_8).length <= 4096, () -> "longer than 4 KB:\n" + all);
        return this;
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
