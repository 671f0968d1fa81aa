package parley.bench;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import parley.model.Change;
import parley.model.Positions;
import parley.model.Scenario;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.space.SwitchCompilation;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;

/** Parley's own answers, within its usual budget. */
final class Compiled {

    private static final int LISTED = 1_000;
    private static final int WHAT_IFS = 100;

    private final Scenario scenario;
    private final Positions positions;

    Compiled(Scenario scenario) {
        this.scenario = scenario;
        this.positions = Positions.of(scenario, scenario.asOf());
    }

    void measureAll() {
        Measure.print("compile", this::compileSpace);
        if (compileSpace() instanceof AgreementSpace space) {
            Measure.print("count", () -> space.possible().count());
            Measure.print(
                    "what-if",
                    worstWhatIf(space),
                    "worst of " + Math.min(WHAT_IFS, scenario.statements().size()));
        }
        Measure.print("switches", this::compileSwitches);
        if (compileSwitches() instanceof SwitchSpace) {
            Measure.print("clashes", clashes());
            Measure.print("concessions", concessions());
        }
    }

    private Compilation compileSpace() {
        return AgreementSpace.compile(positions, Budget.DEFAULT);
    }

    private SwitchCompilation compileSwitches() {
        return SwitchSpace.compile(SwitchQuestion.of(positions), Budget.DEFAULT);
    }

    /** From the positions on: the diagram over switches, the count, and the first thousand. */
    private Supplier<Object> clashes() {
        return () -> {
            SwitchSpace space = (SwitchSpace) compileSwitches();
            Optional<BigInteger> count = space.countClashes();
            space.clashes(LISTED);
            return count.map(Measure::shortly).orElse("not counted");
        };
    }

    private Supplier<Object> concessions() {
        return () -> {
            SwitchSpace space = (SwitchSpace) compileSwitches();
            Optional<BigInteger> count = space.countConcessions();
            space.concessions(LISTED);
            return count.map(Measure::shortly).orElse("not counted");
        };
    }

    /** The slowest of the what-ifs that drop one statement each, warmed up, as median of five. */
    private double worstWhatIf(AgreementSpace space) {
        double worst = 0;
        for (int round = 0; round < 3; round++) {
            worst = 0;
            for (Statement dropped :
                    scenario.statements().stream().limit(WHAT_IFS).toList()) {
                worst = Math.max(worst, whatIf(space, dropped));
            }
        }
        return worst;
    }

    private double whatIf(AgreementSpace space, Statement dropped) {
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            double before = Stopwatch.threadSeconds();
            Scenario changed = scenario.with(new Change.Drop(Set.of(dropped.id())));
            Compilation under = space.under(Positions.of(changed, changed.asOf()), Budget.DEFAULT);
            under.getSpace().possible().count();
            seconds[i] = Stopwatch.threadSeconds() - before;
        }
        java.util.Arrays.sort(seconds);
        return seconds[2];
    }
}
