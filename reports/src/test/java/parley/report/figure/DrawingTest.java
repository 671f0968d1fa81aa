package parley.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.report.figure.Shape.Box;
import parley.report.figure.Shape.Letters;
import parley.report.figure.ZoneBoard.Fate;
import parley.report.figure.ZoneBoard.Row;
import parley.report.figure.ZoneBoard.Tile;

/** The drawing kit: numbers, room for words, marks of parties, tiles of options. */
class DrawingTest {

    @Test
    void numbers_have_one_decimal_at_most() {
        assertEquals(
                List.of("0", "0", "12", "12.3", "-0.5", "-12.3", "760"),
                List.of(0.0, -0.04, 12.04, 12.25, -0.5, -12.34, 760.0).stream()
                        .map(Drawing::number)
                        .toList());
    }

    @Test
    void what_fits_stays_and_what_does_not_ends_with_an_ellipsis() {
        assertEquals("short", Lettering.fit("short", 200, Letters.PLAIN));
        String cut = Lettering.fit("a name that is far too long to stand here", 80, Letters.PLAIN);
        assertTrue(cut.endsWith("…") && Lettering.width(cut, Letters.PLAIN) <= 80, cut);
        assertEquals("…", Lettering.fit("𐍈𐍈𐍈", 11, Letters.SMALL), "no half of a character is left");
    }

    @Test
    void words_wrap_on_as_many_lines_as_there_are_and_no_line_is_too_wide() {
        String text = "one two three four five six seven eight nine ten";
        assertEquals(text, String.join(" ", Lettering.wrap(text, 90, Letters.SMALL, 9)));
        List<String> two = Lettering.wrap(text, 90, Letters.SMALL, 2);
        assertEquals(2, two.size());
        two.forEach(line -> assertTrue(Lettering.width(line, Letters.SMALL) <= 90, line));
        assertTrue(two.get(1).endsWith("…"));
    }

    @Test
    void the_first_36_parties_all_look_different() {
        Set<String> looks = new LinkedHashSet<>();
        IntStream.range(0, 36).forEach(i -> looks.add(Sign.ofParty(i) + " " + Tint.ofParty(i)));
        assertEquals(36, looks.size());
    }

    @Test
    void a_tiles_bar_is_as_long_as_its_share() {
        Drawing drawing = ZoneBoard.draw(List.of(new Row(
                "Issue", List.of(new Tile("a", Fate.IN_SOME, 0.25, "1"), new Tile("b", Fate.RULED_OUT, 0, "0")))));
        List<Box> boxes = Looking.shapes(drawing).stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .toList();
        List<Box> bars = boxes.stream().filter(box -> box.fill() == Tint.INSIDE).toList();
        assertEquals(1, bars.size());
        assertEquals(0.25 * (boxes.get(0).width() - 2), bars.get(0).width(), 1e-9);
    }

    @Test
    void boards_of_any_size_keep_their_words_apart() {
        for (int issues : List.of(1, 7, 12, 13, 60)) {
            List<Row> rows = IntStream.range(0, issues)
                    .mapToObj(i -> new Row(
                            "A question with a name that takes its room " + i,
                            IntStream.range(0, 1 + i % 7)
                                    .mapToObj(o -> new Tile(
                                            "an option with a label that is rather long " + o, Fate.IN_SOME, 0.5, "9"))
                                    .toList()))
                    .toList();
            assertEquals(List.of(), Looking.overlapping(ZoneBoard.draw(rows)), issues + " issues");
        }
    }
}
