package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.report.Block.Bullets;
import parley.report.Block.Command;
import parley.report.Block.Definitions;
import parley.report.Block.Figure;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Quote;
import parley.report.Block.Section;
import parley.report.Block.Table;

/**
 * Writes what opens a report as plain text for a terminal, {@value #WIDTH} columns wide. What the opening rests on
 * (statements, sources, stamp) is left to the other formats.
 */
public final class TextWriter {

    static final int WIDTH = 80;

    /** A column is never squeezed to less, unless its words are shorter. */
    private static final int NARROWEST = 8;

    private static final String GAP = "  ";

    private final List<String> out = new ArrayList<>();

    private TextWriter() {}

    /** The opening as text, ending with a line end. */
    public static String write(Report report) {
        TextWriter writer = new TextWriter();
        writer.wrapped("", "", report.title() + " – " + PlainText.of(report.subtitle()));
        report.opening().forEach(section -> writer.section(section, 0));
        return String.join("\n", writer.out) + "\n";
    }

    private void section(Section section, int depth) {
        out.add("");
        String title = PlainText.of(section.title());
        wrapped("", "", depth == 0 ? title.toUpperCase(java.util.Locale.ROOT) : title);
        section.blocks().forEach(block -> block(block, depth));
    }

    private void block(Block block, int depth) {
        if (block instanceof Section section) {
            section(section, depth + 1);
        } else if (block instanceof Paragraph paragraph) {
            wrapped("", "", PlainText.of(paragraph.line()));
        } else if (block instanceof Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            table(figure.table());
        } else if (block instanceof Block.Panel) {
            out.add("This part works in report.html.");
        } else if (block instanceof Note note) {
            wrapped("! ", "  ", PlainText.of(note.title()));
            note.lines().forEach(line -> wrapped("  - ", "    ", PlainText.of(line)));
        } else if (block instanceof Definitions definitions) {
            definitions(definitions);
        } else if (block instanceof Quote quote) {
            wrapped("> ", "> ", quote.text());
        } else if (block instanceof Command command) {
            out.add("  " + command.text());
        } else {
            throw new AssertionError("no such block: " + block);
        }
    }

    private void wrapped(String first, String others, String text) {
        String margin = first;
        for (String line : Layout.wrap(text, WIDTH - Layout.columns(first))) {
            out.add((margin + line).stripTrailing());
            margin = others;
        }
    }

    private void bullets(Bullets bullets) {
        int number = 0;
        int width = Integer.toString(bullets.items().size()).length();
        for (Bullets.Item item : bullets.items()) {
            number++;
            String sign = bullets.numbered()
                    ? " ".repeat(width - Integer.toString(number).length()) + number + ". "
                    : "- ";
            String margin = " ".repeat(sign.length());
            wrapped(sign, margin, PlainText.of(item.line()));
            item.under().forEach(line -> wrapped(margin + "- ", margin + "  ", PlainText.of(line)));
        }
    }

    private void definitions(Definitions definitions) {
        int term = definitions.entries().stream()
                .mapToInt(entry -> Layout.columns(PlainText.of(entry.term())))
                .max()
                .orElse(0);
        for (Definitions.Entry entry : definitions.entries()) {
            String text = entry.lines().stream().map(PlainText::of).collect(Collectors.joining(" "));
            wrapped(Layout.pad(PlainText.of(entry.term()), term) + GAP, " ".repeat(term + GAP.length()), text);
        }
    }

    private void table(Table table) {
        out.add("");
        wrapped("", "", PlainText.of(table.caption()));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                table.columns().stream().map(c -> PlainText.of(c.title())).toList(), false));
        for (Table.Group group : table.groups()) {
            group.heading().ifPresent(heading -> rows.add(new Row(List.of(PlainText.of(heading)), true)));
            group.rows()
                    .forEach(row -> rows.add(
                            new Row(row.cells().stream().map(TextWriter::cell).toList(), false)));
        }
        List<Integer> widths = widths(rows, table.columns().size());
        rows.forEach(row -> row(row, widths, table.columns()));
    }

    /** A table's row as text; a heading is one cell across all columns. */
    private record Row(List<String> cells, boolean heading) {}

    private static String cell(Table.Cell cell) {
        return cell.lines().stream()
                .map(PlainText::of)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    /** As wide as the widest cell; the widest columns give way, one step after the other, until the row fits. */
    private static List<Integer> widths(List<Row> rows, int columns) {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths.add(rows.stream()
                    .filter(row -> !row.heading())
                    .mapToInt(row -> Layout.columns(row.cells().get(column)))
                    .max()
                    .orElse(0));
        }
        int room = WIDTH - GAP.length() * (columns - 1);
        while (widths.stream().mapToInt(Integer::intValue).sum() > room && widest(widths) > NARROWEST) {
            widths.set(widths.indexOf(widest(widths)), widest(widths) - 1);
        }
        return widths;
    }

    private static int widest(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void row(Row row, List<Integer> widths, List<Table.Column> columns) {
        if (row.heading()) {
            wrapped("", "", row.cells().get(0));
            return;
        }
        List<List<String>> wrapped = new ArrayList<>();
        for (int c = 0; c < widths.size(); c++) {
            wrapped.add(Layout.wrap(row.cells().get(c), Math.max(1, widths.get(c))));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < widths.size(); c++) {
                String cell = line < wrapped.get(c).size() ? wrapped.get(c).get(line) : "";
                String padded = columns.get(c).number()
                        ? " ".repeat(Math.max(0, widths.get(c) - Layout.columns(cell))) + cell
                        : Layout.pad(cell, widths.get(c));
                text.append(c == 0 ? "" : GAP).append(padded);
            }
            out.add(text.toString().stripTrailing());
        }
    }
}
