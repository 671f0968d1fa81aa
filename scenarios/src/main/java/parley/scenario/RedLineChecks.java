package parley.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.Change;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.scenario.language.Checker;
import parley.scenario.language.Fields;
import parley.scenario.language.OneOrMany;
import parley.scenario.yaml.Node;

/** Checks that expectations name red lines that there are, those of their own what-ifs included. */
final class RedLineChecks {
    private final Checker in;
    private final Scenario scenario;

    /** Ids of the red lines of each statement of the scenario, by the statement's id. */
    private final Map<String, Set<String>> asWritten = new LinkedHashMap<>();

    RedLineChecks(Checker in, Scenario scenario) {
        this.in = in;
        this.scenario = scenario;
        scenario.statements().forEach(statement -> asWritten.put(statement.id(), idsOf(statement)));
    }

    private static Set<String> idsOf(Statement statement) {
        return Positions.listLevelsOf(statement).stream()
                .map(RedLine::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Checks all expectations.
     *
     * @param expectations those of the scenario, as they stand in the file
     */
    void check(List<Node> expectations) {
        for (int i = 0; i < expectations.size(); i++) {
            Map<String, Set<String>> changed =
                    changedBy(scenario.expectations().get(i).changes());
            listReferences(Fields.of(expectations.get(i)))
                    .filter(id -> !isKnown(id.text(), changed))
                    .forEach(id -> reportUnknown(id, changed));
        }
    }

    /** Ids of red lines by statement, of the statements that what-ifs add or change; none for those that they drop. */
    private Map<String, Set<String>> changedBy(List<Change> changes) {
        Map<String, Set<String>> changed = new LinkedHashMap<>();
        if (changes.stream().anyMatch(RedLineChecks::isOfMany)) {
            asWritten.keySet().forEach(id -> changed.put(id, Set.of()));
            scenario.with(changes).statements().forEach(statement -> changed.put(statement.id(), idsOf(statement)));
            return changed;
        }
        for (Change change : changes) {
            if (change instanceof Change.Drop drop) {
                drop.statements().forEach(id -> changed.put(id, Set.of()));
            } else if (change instanceof Change.Add add) {
                changed.put(add.statement().id(), idsOf(add.statement()));
            }
        }
        return changed;
    }

    /** True when only the changed scenario tells which red lines there are. */
    private static boolean isOfMany(Change change) {
        return change instanceof Change.Soften || change instanceof Change.ReadAs || change instanceof Change.Leave;
    }

    private boolean isKnown(String id, Map<String, Set<String>> changed) {
        String statement = id.replaceFirst("[/~].*", "");
        return changed.getOrDefault(statement, asWritten.getOrDefault(statement, Set.of()))
                .contains(id);
    }

    private void reportUnknown(Node.Scalar id, Map<String, Set<String>> changed) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        if (in.problems().wantsHints()) {
            all.putAll(asWritten);
            all.putAll(changed);
        }
        List<String> known = all.values().stream().flatMap(Set::stream).toList();
        String none = known.isEmpty() && in.problems().wantsHints() ? " No statement draws one." : "";
        in.wrongWord(id, "There is no red line " + Checker.quoted(id.text()) + " here." + none, known);
    }

    private static Stream<Node.Scalar> listReferences(Fields expectation) {
        Stream<Node.Scalar> sets = Stream.of("clashes", "concessions")
                .flatMap(key -> expectation.items(key).stream())
                .flatMap(set -> OneOrMany.scalars(set).stream());
        Stream<Node.Scalar> within = Stream.of("blocked", "breaks")
                .flatMap(key -> expectation.items(key).stream())
                .flatMap(check -> Fields.of(check).scalars("red-lines").stream());
        return Stream.of(sets, within, expectation.scalars("overridden").stream())
                .flatMap(each -> each);
    }
}
