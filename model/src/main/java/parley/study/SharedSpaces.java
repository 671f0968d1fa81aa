package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Change;
import parley.model.Positions;
import parley.model.Scenario;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.space.NotDecided;
import parley.study.Findings.Limits;

/**
 * Compiled spaces for many studies of one scenario: other days, other what-ifs. Each is compiled with a switch for all
 * that the scenario's statements say, on whatever day, so that most other questions only flip switches.
 */
final class SharedSpaces {

    private final Limits limits;
    private final Budget budget;
    private final List<AgreementSpace> compiled = new ArrayList<>();
    private final Optional<AgreementSpace> own;

    private SharedSpaces(Scenario scenario, Limits limits) {
        this.limits = limits;
        this.budget = new Budget(limits.nodes(), limits.seconds());
        this.own = compileAll(scenario);
    }

    /** With the scenario's own space compiled, if the budget suffices. */
    static SharedSpaces of(Scenario scenario, Limits limits) {
        return new SharedSpaces(scenario, limits);
    }

    /** The scenario with what these changes add to it besides: for studies that each make some of the changes. */
    static Scenario withAllAdded(Scenario scenario, List<Change> changes) {
        Map<String, Statement> added = new LinkedHashMap<>();
        changes.forEach(change -> {
            if (change instanceof Change.Add add) {
                added.putIfAbsent(add.statement().id(), add.statement());
            }
        });
        Set<String> known =
                scenario.statements().stream().map(Statement::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Scenario.Builder all = new Scenario.Builder(scenario);
        added.values().stream().filter(s -> !known.contains(s.id())).forEach(all.statements::add);
        return all.build();
    }

    /** A study's findings, the space that they were read from, and what that took. */
    record Studied(Findings findings, Compilation space, Cost cost) {

        Optional<AgreementSpace> findSpace() {
            return space instanceof AgreementSpace known ? Optional.of(known) : Optional.empty();
        }
    }

    Limits limits() {
        return limits;
    }

    Budget budget() {
        return budget;
    }

    /** Size of the largest space so far. */
    int size() {
        return compiled.stream().mapToInt(AgreementSpace::size).max().orElse(0);
    }

    /** A study's findings, at the cost that it has beside the scenario's own space. */
    Studied study(Study study, Study.Depth depth) {
        Positions positions = study.positions();
        Compilation space = compiled.stream()
                .filter(known -> known.sharesFrameWith(positions))
                .findFirst()
                .map(known -> known.under(positions, budget))
                .orElseGet(() -> compile(study.scenario(), positions));
        return new Studied(study.run(space, depth), space, cost(positions, space));
    }

    private Cost cost(Positions positions, Compilation space) {
        if (own.stream().anyMatch(known -> known.sharesFrameWith(positions))) {
            return new Cost.Flipped();
        }
        return space instanceof AgreementSpace known ? new Cost.Recompiled(known.size()) : new Cost.PassedBudget();
    }

    private Compilation compile(Scenario scenario, Positions positions) {
        Optional<AgreementSpace> all =
                AgreementSpace.endorsesUnderConditions(positions) ? Optional.empty() : compileAll(scenario);
        return all.filter(space -> space.sharesFrameWith(positions))
                .<Compilation>map(space -> space.under(positions, budget))
                .orElseGet(() -> AgreementSpace.compile(positions, budget));
    }

    private Optional<AgreementSpace> compileAll(Scenario scenario) {
        Compilation all = AgreementSpace.compileAll(scenario, budget);
        if (all instanceof NotDecided) {
            return Optional.empty();
        }
        compiled.add(all.getSpace());
        return Optional.of(all.getSpace());
    }
}
