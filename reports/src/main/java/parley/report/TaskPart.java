package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Task;
import parley.report.Block.Bullets;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;

/** What readers are asked to try, and what stands in the place of the answer where the answers are left out. */
final class TaskPart {

    private TaskPart() {}

    /** The scenario's tasks, if it has any. */
    static Optional<Section> of(Telling telling) {
        return telling.scenario().tasks().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("try", Line.of("Try this"), List.of(tasks(telling))));
    }

    private static Bullets tasks(Telling telling) {
        return new Bullets(
                true, telling.scenario().tasks().stream().map(TaskPart::item).toList());
    }

    private static Bullets.Item item(Task task) {
        String title = task.title().matches(".*\\p{Punct}") ? task.title() : task.title() + ".";
        return new Bullets.Item(Line.EMPTY.strong(title).text(" " + task.what()), List.of());
    }

    /** The opening of a report without answers. */
    static Section opening(Telling telling, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                Paragraph.Voice.LEAD,
                Line.of("Which agreements are compatible with what was said, and what blocks the rest?")));
        blocks.add(Telling.paragraph(
                edition.panel()
                        ? Line.of(
                                        "The answers are left out here. The positions and the statements are all there, and the part ")
                                .jump("panel", "What if?")
                                .text(" shows what follows from them.")
                        : Line.of(
                                "The answers are left out here. The positions and the statements are all there, and what"
                                        + " follows from them is for you to find.")));
        if (!telling.scenario().tasks().isEmpty()) {
            blocks.add(tasks(telling));
        }
        blocks.add(new Note(
                Note.Kind.LIMIT,
                Line.of("What this does not establish"),
                telling.findings().doesNotEstablish().stream().map(Line::of).toList()));
        return new Section("task", Line.of("What to find out"), blocks);
    }
}
