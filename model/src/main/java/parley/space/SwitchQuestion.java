package parley.space;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;

/**
 * Which sets of red lines leave some agreement? Rules, needs of a supplier and offers hold throughout.
 *
 * @param lines the red lines that may stand or fall, whatever their status; ids occur once
 * @param within only agreements that take each of these choices count
 * @param together groups of ids that stand or fall together; no id is in two groups
 * @param apart groups of ids of which at most one stands, as far as chances go; clashes and concessions take their lines
 *     like any others. No id is in two groups, and no two ids that stand together are in one.
 */
public record SwitchQuestion(
        Positions positions,
        List<RedLine> lines,
        List<Choice> within,
        List<List<String>> together,
        List<List<String>> apart) {

    public SwitchQuestion {
        lines = List.copyOf(lines);
        within = List.copyOf(within);
        together = together.stream().map(List::copyOf).toList();
        apart = apart.stream().map(List::copyOf).toList();
        Set<String> ids = new HashSet<>();
        for (RedLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("the red line " + line.id() + " occurs twice");
            }
        }
        checkGroups(together, ids);
        checkGroups(apart, ids);
    }

    private static void checkGroups(List<List<String>> groups, Set<String> ids) {
        Set<String> grouped = new HashSet<>();
        for (List<String> group : groups) {
            for (String id : group) {
                if (!ids.contains(id)) {
                    throw new IllegalArgumentException("no red line " + id + " is asked about");
                }
                if (!grouped.add(id)) {
                    throw new IllegalArgumentException("the red line " + id + " is in two groups");
                }
            }
        }
    }

    /** Which of the binding red lines leave some agreement? */
    public static SwitchQuestion of(Positions positions) {
        return of(positions, positions.listRedLines(RedLine.Status.BINDING));
    }

    /** Which of these red lines leave some agreement? */
    public static SwitchQuestion of(Positions positions, List<RedLine> lines) {
        return new SwitchQuestion(positions, lines, List.of(), List.of(), List.of());
    }

    /** The same question about those agreements alone that take each of these choices. */
    public SwitchQuestion within(List<Choice> choices) {
        return new SwitchQuestion(positions, lines, choices, together, apart);
    }
}
