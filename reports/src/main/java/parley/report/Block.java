package parley.report;

import java.util.List;
import java.util.Optional;
import parley.report.figure.Drawing;

/** A part of a report that stands on lines of its own. */
public sealed interface Block {

    /**
     * A part with a heading.
     *
     * @param id what links lead to; unique in the report
     */
    record Section(String id, Line title, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Sentences that belong together. */
    record Paragraph(Voice voice, Line line) implements Block {

        /** How loud a paragraph speaks. */
        public enum Voice {
            LEAD,
            PLAIN,
            QUIET;

            /** The name of its style. */
            public String style() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    /** A list; numbered where somebody may want to speak of the third. */
    record Bullets(boolean numbered, List<Item> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        /** A point, and the points under it. */
        public record Item(Line line, List<Line> under) {
            public Item {
                under = List.copyOf(under);
            }
        }
    }

    /**
     * A table whose first column names its rows.
     *
     * @param caption says what the table shows
     */
    record Table(Line caption, List<Column> columns, List<Group> groups) implements Block {
        public Table {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
            int width = columns.size();
            if (groups.stream()
                    .flatMap(g -> g.rows().stream())
                    .anyMatch(r -> r.cells().size() != width)) {
                throw new IllegalArgumentException("a row of the table is not " + width + " cells wide");
            }
        }

        /** A column; numbers stand right-aligned. */
        public record Column(Line title, boolean number) {}

        /** Rows that belong together, under a heading where there is one. */
        public record Group(Optional<Line> heading, List<Row> rows) {
            public Group {
                rows = List.copyOf(rows);
            }
        }

        /** A row: as many cells as the table has columns. */
        public record Row(List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /** Some lines in a cell; none for an empty one. */
        public record Cell(List<Line> lines, Tone tone) {
            public Cell {
                lines = List.copyOf(lines);
            }
        }
    }

    /**
     * A drawing, and the same as a table for whoever cannot see it or wants the numbers.
     *
     * @param id unique in the report, and the name of the file when it is saved
     * @param description what it shows and how to read it, in full sentences
     */
    record Figure(String id, Line title, Line description, Drawing drawing, Table table, Beside beside)
            implements Block {

        /** How much of a page the table takes. */
        public enum Beside {
            /** It stands open under the drawing: people read it. */
            OPEN,
            /** It opens when asked, since the text beside the drawing says the same. */
            FOLDED
        }
    }

    /** Something that must not be missed. */
    record Note(Kind kind, Line title, List<Line> lines) implements Block {
        public Note {
            lines = List.copyOf(lines);
        }

        /** Why it must not be missed. */
        public enum Kind {
            LIMIT,
            WHAT_IF,
            UNDECIDED;

            /** The name of its style. */
            public String style() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Terms and what is said of each. */
    record Definitions(Layout layout, List<Entry> entries) implements Block {
        public Definitions {
            entries = List.copyOf(entries);
        }

        /** A few numbers to see at a glance, or a list of facts. */
        public enum Layout {
            NUMBERS,
            FACTS;

            /** The name of its style. */
            public String style() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        /** A term and one or more lines about it. */
        public record Entry(Line term, List<Line> lines) {
            public Entry {
                lines = List.copyOf(lines);
            }
        }
    }

    /**
     * Where readers of a page can switch what was said, and see what follows; nothing in any other format.
     *
     * @param data what the page's script works on, as JSON
     */
    record Panel(String data) implements Block {}

    /** Words somebody said, as they stand in the source. */
    record Quote(String text) implements Block {
        public Quote {
            text = Visible.of(text);
        }
    }

    /** A command to copy, on one line. */
    record Command(String text) implements Block {
        public Command {
            text = Visible.of(text);
        }
    }
}
