package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.scenario.StatementScope.Known;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.language.Checker;
import parley.scenario.language.Fields;
import parley.scenario.yaml.Node;

/** Checks what a statement says of others: which one it says again, and which ones it excludes. */
record TieChecks(Checker in, StatementScope scope) {

    /** How many statements may say each other again in a row. */
    static final int MOST_IN_A_ROW = 16;

    private static final String FIRST = "the statement that was made first, without a same-as of its own";

    /** Checks a statement that is in the scope. */
    void check(Fields statement) {
        Optional<Node.Scalar> same = statement.findScalar("same-as");
        same.filter(id -> isRedLine(id)).ifPresent(id -> checkSame(statement, id));
        List<String> own = chain(statement.text("id"));
        statement.scalars("excludes").stream()
                .filter(this::isRedLine)
                .filter(id -> chain(id.text()).stream().anyMatch(own::contains))
                .forEach(id -> in.error(
                        id.place(),
                        id.text().equals(statement.text("id"))
                                ? "The statement excludes itself."
                                : "The statement says " + Checker.quoted(id.text())
                                        + " again, or is said again by it, so it cannot exclude it.",
                        "statements that cannot be real if this one is"));
    }

    private void checkSame(Fields statement, Node.Scalar same) {
        Known target = scope.find(same.text()).orElseThrow();
        List<String> chain = chain(statement.text("id"));
        if (isCircle(chain)) {
            in.error(
                    same.place(),
                    chain.size() == 1
                            ? "The statement says itself again."
                            : "The statements " + String.join(", ", chain) + " say each other again in a circle.",
                    FIRST);
        } else if (chain.size() > MOST_IN_A_ROW) {
            in.error(same.place(), "More than " + MOST_IN_A_ROW + " statements say each other again in a row.", FIRST);
        } else if (!target.party().equals(statement.text("party"))) {
            in.problems()
                    .add(Diagnostic.error(
                                    same.place(),
                                    "The statement " + Checker.quoted(same.text()) + " is by another party, "
                                            + Checker.quoted(target.party()) + ".")
                            .expecting("a statement of the same party")
                            .seeAlso(target.place(), "the statement"));
        }
    }

    private boolean isRedLine(Node.Scalar id) {
        if (id.isAbsent()) {
            return false;
        }
        Optional<Known> found = scope.find(id.text());
        if (found.filter(Known::drawsRedLine).isPresent()) {
            return true;
        }
        Set<String> ids = in.problems().wantsHints() ? scope.listIds() : Set.of();
        List<String> valid = ids.stream()
                .filter(each -> scope.find(each).filter(Known::drawsRedLine).isPresent())
                .toList();
        in.wrongWord(
                id,
                found.isPresent()
                        ? "The statement " + Checker.quoted(id.text()) + " draws no red line."
                        : "There is no statement " + Checker.quoted(id.text()) + " here.",
                valid);
        return false;
    }

    /** The statement, the one that it says again, and so on, until one stands there twice or there are too many. */
    private List<String> chain(String id) {
        List<String> chain = new ArrayList<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && !chain.contains(next.get()) && chain.size() <= MOST_IN_A_ROW) {
            chain.add(next.get());
            next = scope.find(next.get()).flatMap(Known::sameAs);
        }
        return chain;
    }

    private boolean isCircle(List<String> chain) {
        return scope.find(chain.get(chain.size() - 1))
                .flatMap(Known::sameAs)
                .filter(chain::contains)
                .isPresent();
    }
}
