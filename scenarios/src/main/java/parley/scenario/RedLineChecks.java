package parley.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.Expectation;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.scenario.language.Checker;
import parley.scenario.language.Fields;
import parley.scenario.language.OneOrMany;
import parley.scenario.yaml.Node;

/** Checks that expectations name red lines that there are, those of their own what-ifs included. */
record RedLineChecks(Checker in, Scenario scenario) {

    void check(List<Node> expectations) {
        Set<String> asWritten = idsOf(scenario.statements());
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = scenario.expectations().get(i);
            Set<String> ids = expectation.changes().isEmpty()
                    ? asWritten
                    : idsOf(scenario.with(expectation.changes()).statements());
            listReferences(Fields.of(expectations.get(i)))
                    .filter(id -> !ids.contains(id.text()))
                    .forEach(id -> in.wrongWord(
                            id,
                            "There is no red line " + Checker.quoted(id.text()) + " here."
                                    + (ids.isEmpty() ? " No statement draws one." : ""),
                            ids));
        }
    }

    private static Set<String> idsOf(List<Statement> statements) {
        Set<String> ids = new LinkedHashSet<>();
        statements.forEach(statement ->
                Positions.listRedLinesOf(statement).stream().map(RedLine::id).forEach(ids::add));
        return ids;
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
