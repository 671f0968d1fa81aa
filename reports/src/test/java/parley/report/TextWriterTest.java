package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Definitions;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;

class TextWriterTest {

    private static String text(Block... blocks) {
        Section opening = new Section("answer", Line.of("The answer"), List.of(blocks));
        Section rest = new Section("rest", Line.of("What it rests on"), List.of());
        return TextWriter.write(
                new Report("Talks", Line.of("today"), List.of(opening), List.of(rest), Line.EMPTY, "P"));
    }

    private static Row row(String... cells) {
        return new Row(java.util.Arrays.stream(cells).map(Telling::cell).toList());
    }

    @Test
    void shows_what_opens_the_report_and_nothing_else() {
        assertEquals("Talks – today\n\nTHE ANSWER\nYes.\n", text(Telling.paragraph("Yes.")));
    }

    @Test
    void hangs_points_and_what_is_under_them() {
        Bullets bullets = new Bullets(
                true,
                List.of(
                        new Item(Line.of("First"), List.of(Line.of("because"))),
                        new Item(Line.of("word ".repeat(20)), List.of())));
        assertTrue(text(bullets).contains("1. First\n   - because\n2. word"), text(bullets));
        assertTrue(text(bullets).contains("\n   word"), "a long point goes on under its words");
    }

    @Test
    void sets_tables_in_columns_with_numbers_to_the_right() {
        Table table = new Table(
                Line.of("Room"),
                List.of(Telling.column("Party"), Telling.number("Left")),
                List.of(new Group(Optional.of(Line.of("Principals")), List.of(row("Russia", "7"), row("U", "1200")))));
        assertTrue(text(table).endsWith("Room\nParty   Left\nPrincipals\nRussia     7\nU       1200\n"), text(table));
    }

    @Test
    void breaks_cells_so_that_no_line_is_too_wide() {
        Table table = new Table(
                Line.of("Wide"),
                List.of(Telling.column("A"), Telling.column("B"), Telling.number("C")),
                List.of(new Group(Optional.empty(), List.of(row("so ".repeat(40), "many ".repeat(40), "1")))));
        Note note = new Note(Note.Kind.LIMIT, Line.of("Mind"), List.of(Line.of("this ".repeat(40))));
        Definitions facts = new Definitions(
                Definitions.Layout.FACTS,
                List.of(new Definitions.Entry(Line.of("Term"), List.of(Line.of("x ".repeat(90))))));
        String text = text(table, note, facts);
        text.lines().forEach(line -> assertTrue(Layout.columns(line) <= TextWriter.WIDTH, line));
        assertFalse(text.contains(" \n"), "no line ends in a space");
        assertEquals(40, text.split("\\bso\\b", -1).length - 1, "no word is lost");
        assertEquals(40, text.split("\\bmany\\b", -1).length - 1, "no word is lost");
    }
}
