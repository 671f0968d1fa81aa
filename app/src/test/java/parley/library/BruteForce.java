package parley.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;

/**
 * Counts, package by package, how many red lines each breaks. It reads no more of a scenario than options, lists of who has
 * a say, and demands and rejections of one issue, and of several statements of a party on an issue it takes the last.
 */
final class BruteForce {

    /** A red line: the issue's place, and which of its options, by place, break the line. */
    private record Line(int issue, BitSet breaks) {}

    private final List<Issue> issues;
    private final List<Line> lines = new ArrayList<>();

    BruteForce(Scenario scenario, List<Statement> statements) {
        issues = List.copyOf(scenario.issues().values());
        Map<List<Object>, Statement> last = new LinkedHashMap<>();
        for (Statement statement : statements) {
            last.merge(
                    List.of(statement.party(), statement.stance().issues()),
                    statement,
                    (a, b) -> a.date().from().isAfter(b.date().to()) ? a : b);
        }
        last.values().forEach(this::add);
    }

    private void add(Statement statement) {
        if (statement.stance() instanceof Stance.Demands demands) {
            add(statement.party(), demands.what(), true);
        } else if (statement.stance() instanceof Stance.Rejects rejects) {
            add(statement.party(), rejects.what(), false);
        }
    }

    private void add(String party, Proposition what, boolean allows) {
        Choice choice = (Choice) what;
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            if (issue.id().equals(choice.issue()) && issue.consent().parties().contains(party)) {
                BitSet breaks = new BitSet();
                for (int o = 0; o < issue.options().size(); o++) {
                    breaks.set(
                            o, choice.options().contains(issue.options().get(o).id()) != allows);
                }
                lines.add(new Line(i, breaks));
            }
        }
    }

    /** How many packages break how many red lines: the place in the array is the number broken. */
    int[] histogram() {
        int[] packages = new int[lines.size() + 1];
        int[] at = new int[issues.size()];
        do {
            packages[broken(at)]++;
        } while (next(at));
        return packages;
    }

    /** How many red lines an agreement breaks, its options given by issue. */
    int broken(Map<String, String> agreement) {
        int[] at = new int[issues.size()];
        for (int i = 0; i < at.length; i++) {
            List<String> options =
                    issues.get(i).options().stream().map(Option::id).toList();
            at[i] = options.indexOf(agreement.get(issues.get(i).id()));
        }
        return broken(at);
    }

    private int broken(int[] at) {
        int broken = 0;
        for (Line line : lines) {
            if (line.breaks().get(at[line.issue()])) {
                broken++;
            }
        }
        return broken;
    }

    /** Counts on, like the wheels of a counter; false after the last package. */
    private boolean next(int[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i] = (at[i] + 1) % issues.get(i).options().size();
            if (at[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
