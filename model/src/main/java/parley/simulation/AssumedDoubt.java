package parley.simulation;

import java.util.LinkedHashSet;
import java.util.Set;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.Credence;
import parley.model.Positions;
import parley.model.Scenario;

/** One credence for every binding red line to which the scenario gives none: an assumption of whoever asks. */
public final class AssumedDoubt {

    private AssumedDoubt() {}

    /**
     * The scenario with that credence on the statements of all binding red lines that are certain for want of one.
     *
     * @param probability that each is real, 0 to 1
     */
    public static Scenario in(Positions positions, double probability) {
        Set<String> certain = new LinkedHashSet<>();
        Doubts.of(positions).bundles().stream()
                .filter(bundle -> bundle.credence().isEmpty())
                .map(Bundle::lines)
                .forEach(lines ->
                        lines.forEach(line -> certain.add(line.statement().id())));
        Scenario.Builder copy = new Scenario.Builder(positions.scenario());
        copy.statements.replaceAll(statement ->
                certain.contains(statement.id()) ? statement.withCredence(new Credence(probability, "")) : statement);
        return copy.build();
    }
}
