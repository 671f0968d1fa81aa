package parley.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;

/**
 * The possible agreements, compiled with marks: two-valued variables, each on exactly where a proposition holds, so that
 * sums over an agreement can count them. Nothing can be switched here: rules, supply and binding red lines are built in.
 */
public final class MarkedSpace implements MarkedCompilation {

    static final String MARK = "mark:";

    private final Variables variables;
    private final Diagram diagram;
    private final long[] selection;

    private MarkedSpace(Variables variables, Diagram diagram, long[] selection) {
        this.variables = variables;
        this.diagram = diagram;
        this.selection = selection;
    }

    /**
     * Compiles the possible agreements of some positions, or says that the budget did not suffice.
     *
     * @param marks propositions over options, by a name of the caller's choice
     */
    public static MarkedCompilation compile(Positions positions, Map<String, Proposition> marks, Budget budget) {
        try {
            Variables variables = Variables.of(positions.scenario().issues().values());
            marks.keySet().forEach(name -> variables.addSwitch(MARK + name));
            Encoder encoder = new Encoder(variables);
            encoder.require(AgreementSpace.whatIsPossible(positions), "What is possible");
            for (Map.Entry<String, Proposition> mark : marks.entrySet()) {
                Choice on = Choice.of(MARK + mark.getKey(), Variables.ON);
                encoder.require(new If(on, mark.getValue()), "A bonus, a priority or the like");
                encoder.require(new If(new Not(on), new Not(mark.getValue())), "A bonus, a priority or the like");
            }
            Diagram diagram = Compiler.compile(variables.full(), encoder.constraints(), budget);
            return new MarkedSpace(variables, diagram, variables.full());
        } catch (BudgetPassedException e) {
            return new NotDecided(e.why());
        }
    }

    /** The part of the space where a mark is on, or off. */
    public MarkedSpace where(String mark, boolean isOn) {
        long[] narrowed = selection.clone();
        narrowed[variables.indexOf(MARK + mark)] &= isOn ? Zone.SWITCH_ON : Zone.SWITCH_OFF;
        return new MarkedSpace(variables, diagram, narrowed);
    }

    /** The agreements of this space. */
    public Zone zone() {
        return new Zone(variables, diagram, selection, new LinkedHashMap<>());
    }

    /** Number of nodes of the diagram. */
    public int size() {
        return diagram.size();
    }

    /**
     * The sums that no others dominate: no agreement adds up to as much in every tally and to more in one.
     *
     * @param tallies one for each dimension
     * @param capped of these, at the end, tallies of which more may be worth no more: sums that are beaten in these alone
     *     are kept
     */
    public Frontiers pareto(List<Tally> tallies, List<Tally> capped, Budget budget) {
        return pareto(tallies, capped, List.of(), budget);
    }

    /**
     * The same, only those that reach some thresholds: what cannot reach them is left out before it is complete.
     *
     * @param thresholds with a weight for each of the tallies and the capped ones, in that order
     */
    public Frontiers pareto(List<Tally> tallies, List<Tally> capped, List<Threshold> thresholds, Budget budget) {
        return SumPass.run(variables, diagram, selection, new Pruning.Dominated(tallies, capped), thresholds, budget);
    }

    /** The largest different sums of one tally, at most so many, the largest first. */
    public Frontiers largest(Tally tally, int howMany, Budget budget) {
        return largest(List.of(tally), howMany, budget);
    }

    /** The same for sums of several tallies: of equal ones in the first, the largest in the second, and so on. */
    public Frontiers largest(List<Tally> tallies, int howMany, Budget budget) {
        return SumPass.run(variables, diagram, selection, new Pruning.Largest(tallies, howMany), List.of(), budget);
    }
}
