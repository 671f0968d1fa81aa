package parley.report;

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
 * Writes a report in GitHub's Markdown. Names and labels are escaped, so that they can neither become markup, links or
 * HTML, nor break a table.
 */
public final class MarkdownWriter {

    private static final int DEEPEST = 6;

    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter() {}

    /** The report as Markdown, ending with a line end. */
    public static String write(Report report) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.line("# " + MarkdownText.of(Line.of(report.title())));
        writer.line(MarkdownText.of(report.subtitle()));
        report.opening().forEach(section -> writer.section(section, 2));
        report.sections().forEach(section -> writer.section(section, 2));
        writer.line("---");
        writer.line(MarkdownText.of(report.footer()));
        return writer.out.toString().stripTrailing() + "\n";
    }

    /** A line, followed by an empty one. */
    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void section(Section section, int depth) {
        line("<a id=\"" + section.id() + "\"></a>");
        line("#".repeat(Math.min(depth, DEEPEST)) + " " + MarkdownText.of(section.title()));
        section.blocks().forEach(block -> block(block, depth + 1));
    }

    private void block(Block block, int depth) {
        if (block instanceof Section section) {
            section(section, depth);
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            table(figure.table());
        } else if (block instanceof Block.Panel) {
            line("This part works in report.html.");
        } else if (block instanceof Note note) {
            note(note);
        } else if (block instanceof Definitions definitions) {
            definitions(definitions);
        } else if (block instanceof Quote quote) {
            line("> " + MarkdownText.of(Line.of(quote.text())));
        } else if (block instanceof Command command) {
            line("    " + command.text());
        } else {
            throw new AssertionError("no such block: " + block);
        }
    }

    private void paragraph(Paragraph paragraph) {
        String text = MarkdownText.of(paragraph.line());
        line(paragraph.voice() == Paragraph.Voice.LEAD ? "**" + text + "**" : text);
    }

    private void bullets(Bullets bullets) {
        int number = 0;
        for (Bullets.Item item : bullets.items()) {
            number++;
            String sign = bullets.numbered() ? number + ". " : "- ";
            out.append(sign).append(MarkdownText.of(item.line())).append('\n');
            for (Line under : item.under()) {
                out.append(" ".repeat(sign.length()))
                        .append("- ")
                        .append(MarkdownText.of(under))
                        .append('\n');
            }
        }
        out.append('\n');
    }

    /** Group headings are rows with one bold cell, since a Markdown table knows no other. */
    private void table(Table table) {
        line("*" + MarkdownText.of(table.caption()) + "*");
        row(table.columns().stream().map(c -> MarkdownText.of(c.title())).toList());
        row(table.columns().stream().map(c -> c.number() ? "--:" : "---").toList());
        for (Table.Group group : table.groups()) {
            group.heading()
                    .ifPresent(heading -> heading(heading, table.columns().size()));
            group.rows()
                    .forEach(r ->
                            row(r.cells().stream().map(MarkdownWriter::cell).toList()));
        }
        out.append('\n');
    }

    private void heading(Line heading, int width) {
        out.append("| **")
                .append(MarkdownText.of(heading))
                .append("** |")
                .append(" |".repeat(width - 1))
                .append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(Table.Cell cell) {
        return cell.lines().stream().map(MarkdownText::of).collect(Collectors.joining("<br>"));
    }

    private void note(Note note) {
        out.append("> **").append(MarkdownText.of(note.title())).append("**\n");
        note.lines()
                .forEach(l -> out.append(">\n> - ").append(MarkdownText.of(l)).append('\n'));
        out.append('\n');
    }

    private void definitions(Definitions definitions) {
        String between = definitions.layout() == Definitions.Layout.NUMBERS ? " " : "; ";
        for (Definitions.Entry entry : definitions.entries()) {
            out.append("- **").append(MarkdownText.of(entry.term())).append(":** ");
            out.append(entry.lines().stream().map(MarkdownText::of).collect(Collectors.joining(between)));
            out.append('\n');
        }
        out.append('\n');
    }
}
