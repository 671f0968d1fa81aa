package parley.scenario;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Change;
import parley.model.Credence;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Ties;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;

/** Checks that statements of which at most one is real do not have credences that add up to more than 1. */
record CredenceChecks(Scenario scenario, Problems problems) {

    private static final int MOST_NAMED = 6;

    /** What rounding may add to a sum of credences. */
    private static final double TOLERANCE = 1e-9;

    /** Checks the scenario as it is. */
    void check() {
        Ties.of(scenario.statements()).exclusive().forEach(this::check);
    }

    /** Checks what variants make of the scenario, where they add statements that exclude others. */
    void checkVariants() {
        scenario.variants().values().stream()
                .filter(variant -> variant.changes().stream().anyMatch(CredenceChecks::excludes))
                .forEach(variant -> new CredenceChecks(scenario.with(variant.changes()), problems).check());
    }

    private static boolean excludes(Change change) {
        return change instanceof Change.Add add
                && !add.statement().coding().excludes().isEmpty();
    }

    private void check(Set<String> group) {
        double sum = group.stream()
                .map(scenario::getStatement)
                .mapToDouble(CredenceChecks::credence)
                .sum();
        if (sum <= 1 + TOLERANCE) {
            return;
        }
        Statement first = scenario.getStatement(group.iterator().next());
        Diagnostic error = Diagnostic.error(
                        first.place(),
                        "The statements " + listing(group)
                                + " exclude each other, so at most one of them is real; but their credences add up to "
                                + BigDecimal.valueOf(sum).stripTrailingZeros().toPlainString() + ".")
                .expecting("credences that add up to 1 at most; a statement without a credence counts as certain");
        for (String other : group.stream().skip(1).limit(MOST_NAMED - 1).toList()) {
            error = error.seeAlso(scenario.getStatement(other).place(), "the statement " + other);
        }
        problems.add(error);
    }

    private static double credence(Statement statement) {
        return statement.credence().map(Credence::probability).orElse(1.0);
    }

    private String listing(Set<String> group) {
        int more = group.size() - MOST_NAMED;
        return group.stream()
                .limit(MOST_NAMED)
                .map(id -> id + " ("
                        + scenario.getStatement(id)
                                .credence()
                                .map(c -> BigDecimal.valueOf(c.probability())
                                        .stripTrailingZeros()
                                        .toPlainString())
                                .orElse("no credence, so 1")
                        + ")")
                .collect(Collectors.joining(", ", "", more > 0 ? " and " + more + " more" : ""));
    }
}
