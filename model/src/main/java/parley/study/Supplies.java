package parley.study;

import java.util.ArrayList;
import java.util.List;
import parley.model.Expectation.Supply;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Positions.Supplier;
import parley.model.Statement;
import parley.study.Findings.SupplyFinding;

/** Which options need a supplier, and who offers or might offer them. */
final class Supplies {

    private Supplies() {}

    static List<SupplyFinding> of(Positions positions) {
        List<SupplyFinding> found = new ArrayList<>();
        for (Issue issue : positions.scenario().issues().values()) {
            for (String option : issue.needsSupplier()) {
                found.add(finding(positions, issue, issue.getOption(option)));
            }
        }
        return found;
    }

    private static SupplyFinding finding(Positions positions, Issue issue, Option option) {
        List<Statement> offers = positions.listSuppliers(issue.id(), option.id()).stream()
                .map(Supplier::offer)
                .toList();
        List<Statement> potential = positions.listPotentialSuppliers(issue.id(), option.id());
        Supply supply = !offers.isEmpty() ? Supply.OFFERED : potential.isEmpty() ? Supply.NONE : Supply.POTENTIAL;
        return new SupplyFinding(issue, option, supply, offers, potential);
    }
}
