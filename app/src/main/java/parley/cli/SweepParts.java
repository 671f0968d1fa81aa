package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finished parts of one sweep, which were made apart and together hold each of its runs once. */
final class SweepParts {

    private final List<Part> parts;

    private SweepParts(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param shown how its folder is called in messages
     */
    private record Part(Path shown, SweepLog.Content content) {

        RunRange range() {
            return content.range();
        }

        void refuseUnlessFinished() {
            int finished = content.rows().size();
            if (finished < range().size()) {
                throw Refusal.badInput(shown + ": This part is not finished: it holds " + finished + " of its "
                        + range().size() + " runs. Go on there with --resume.");
            }
        }
    }

    /**
     * Reads the parts, and refuses them by name unless they make up the sweep.
     *
     * @param folders where the parts are
     * @param whole the head of the log of all runs
     */
    static SweepParts read(Surroundings surroundings, List<Path> folders, SweepLog.Head whole) {
        List<Part> parts = new ArrayList<>();
        for (Path folder : folders) {
            Path log = folder.resolve(SweepLog.NAME);
            Part part = new Part(folder, SweepLog.Content.ofPart(surroundings.resolve(log), log, whole));
            part.refuseUnlessFinished();
            parts.add(part);
        }
        parts.sort(Comparator.comparingInt(part -> part.range().first()));
        int next = 1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.range().first() < next) {
                throw Refusal.badInput("Run " + part.range().first() + " is both in "
                        + parts.get(i - 1).shown() + " and in " + part.shown() + ". Give parts that share no run.");
            }
            refuseGap(next, part.range().first() - 1);
            next = part.range().last() + 1;
        }
        refuseGap(next, whole.range().last());
        return new SweepParts(parts);
    }

    private static void refuseGap(int first, int last) {
        if (first == last) {
            throw Refusal.badInput("Run " + first + " is in none of these folders. Give all parts of the sweep.");
        } else if (first < last) {
            throw Refusal.badInput(
                    "Runs " + first + " to " + last + " are in none of these folders. Give all parts of the sweep.");
        }
    }

    /** Adds all runs to an empty log. */
    void addTo(SweepLog log) {
        for (Part part : parts) {
            for (int i = 0; i < part.content().rows().size(); i++) {
                log.add(part.range().first() + i, part.content().row(i));
            }
        }
    }
}
