package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void breaksAtSpaces() {
        assertEquals(List.of("one two", "three"), Layout.wrap("one two three", 8));
    }

    @Test
    void cutsAWordThatIsTooLong() {
        assertEquals(List.of("abc", "def", "g"), Layout.wrap("abcdefg", 3));
    }

    @Test
    void leavesOutWhatDoesNotFitIntoTheLinesAndSaysSo() {
        assertEquals(List.of("one", "two…"), Layout.wrap("one two three four", 4, 2));
    }

    @Test
    void countsColumnsAsATerminalDoes() {
        assertEquals(4, Layout.columns("谈判"));
        assertEquals(1, Layout.columns("e\u0301"));
        assertEquals(6, Layout.columns("Україн"));
    }

    @Test
    void clipsToTheWidth() {
        assertEquals("abc…", Layout.clip("abcdef", 4));
        assertEquals("谈…", Layout.clip("谈判谈判", 4));
        assertEquals("abcd", Layout.clip("abcd", 4));
    }

    @Property(tries = 300)
    void noLineIsWiderThanAskedFor(@ForAll String text, @ForAll @IntRange(min = 4, max = 90) int width) {
        for (String line : Layout.wrap(text, width, 3)) {
            assertTrue(Layout.columns(line) <= width, line);
        }
    }

    @Property(tries = 300)
    void nothingIsLostInWrapping(@ForAll String text, @ForAll @IntRange(min = 4, max = 90) int width) {
        assertEquals(withoutSpaces(text), withoutSpaces(String.join("", Layout.wrap(text, width))));
    }

    private static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
