package parley.scenario.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "tab\tand\nline",
                "Тридцать",
                "三十天",
                "ثلاثون",
                "สามสิบ",
                "עברית",
                "می\u200Cخواهد",
                "क्\u200Dष",
                "e\u0301",
                "🐟",
                "a\u00A0b",
                "½ — … ¶ “”",
                "؀",
                "ᄀ"
            })
    void whatCanBeSeenMayStand(String text) {
        assertEquals(OptionalInt.empty(), Characters.findHidden(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x1B, 0x7F, 0x85, 0xAD, 0x34F, 0x378, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
                0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xE000, 0xFE0F, 0xFEFF,
                0xFFA0, 0xFFF9, 0xFFFF, 0xE0001, 0xE0100, 0x10FFFF
            })
    void whatCannotBeSeenMayNot(int point) {
        assertEquals(OptionalInt.of(2), Characters.findHidden("ab" + Character.toString(point) + "c"));
        assertEquals("<" + Characters.nameOf(point) + ">", Characters.visible(point));
    }

    @Test
    void aJoinerStandsOnlyBetweenLettersThatNeedIt() {
        assertEquals(OptionalInt.of(2), Characters.findHidden("می\u200C "));
        assertEquals(OptionalInt.of(0), Characters.findHidden("\u200Cمی"));
        assertEquals(OptionalInt.of(2), Characters.findHidden("می\u200C\u200Cخ"));
        assertEquals(OptionalInt.of(1), Characters.findHidden("a\u200Cb"));
    }

    @Test
    void longTextsAreCut() {
        assertEquals("abc", Characters.visible("abc", 3));
        assertEquals("ab…", Characters.visible("abcd", 3));
        assertEquals("<U+0007>", Characters.visible("\u0007", 8));
        assertEquals("🐟…", Characters.visible("🐟🐟🐟", 2));
    }

    @Test
    void widthIsThatOfATerminal() {
        assertEquals(5, Characters.widthOf("plain"));
        assertEquals(6, Characters.widthOf("三十天"));
        assertEquals(1, Characters.widthOf("e\u0301"));
        assertEquals(4, Characters.widthOf("🐟🐟"));
        assertEquals(2, Characters.widthOf("Ａ"));
    }
}
