package parley.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Disagreement;
import parley.dynamics.OutcomeTable;
import parley.dynamics.Tabulation;
import parley.explain.Chances;
import parley.explain.Coalitions;
import parley.explain.Doubts;
import parley.explain.Goal;
import parley.explain.GoalSearch;
import parley.explain.Inquiries;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Rounds;
import parley.simulation.Draws;
import parley.simulation.Rooms;
import parley.simulation.RoundsSetting;
import parley.simulation.Sensitivity;
import parley.simulation.SensitivityQuestion;
import parley.simulation.Simulation;
import parley.simulation.SimulationSettings;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.study.Study.Depth;

/** Asks one scenario why: why certain terms are possible or not, and what would have to change. Compiles it once. */
public final class Why {

    private final Study study;
    private final Compilation compiled;

    private Why(Study study, Compilation compiled) {
        this.study = study;
        this.compiled = compiled;
    }

    /** Compiles the study's positions. */
    public static Why of(Study study) {
        return new Why(study, AgreementSpace.compile(study.positions(), study.budget()));
    }

    /** Everything that follows from the positions. */
    public Findings findings() {
        return study.run(compiled, Depth.ALL);
    }

    /** The same without what takes long and no question of this class needs. */
    public Findings brief() {
        return study.run(compiled, Depth.BRIEF);
    }

    /** In brief, with the chances; without them where they are not decided. */
    public Findings chances() {
        return brief().with(Further.NONE.withChances(
                findSpace().map(space -> Chances.of(space, budget())).or(() -> Chances.find(positions(), budget()))));
    }

    /** In brief, with what to ask next; without it where the space was not decided. */
    public Findings inquiries() {
        return brief().with(Further.NONE.withInquiries(findSpace().map(space -> Inquiries.of(space, budget()))));
    }

    /** In brief, with who agrees with whom; without it where the space was not decided. */
    public Findings coalitions() {
        return brief().with(Further.NONE.withCoalitions(findSpace().map(Coalitions::of)));
    }

    /**
     * Why terms are possible or not. Where the space was not decided, diagrams over the red lines alone answer as far as
     * they can.
     *
     * @param terms at most one choice per issue
     */
    public WhyNot whyNot(List<Choice> terms) {
        return new WhyNotStudy(
                        positions(),
                        findSpace(),
                        terms,
                        budget(),
                        wording(),
                        study.limits().listed())
                .run();
    }

    /**
     * What would have to change for terms to become possible or certain. Where the space was not decided, a diagram over
     * the red lines alone answers, and how many agreements follow is not known.
     *
     * @param terms at most one choice per issue
     */
    public GoalFinding goal(List<Choice> terms, Goal.Aim aim) {
        int listed = study.limits().listed();
        GoalSearch search = findSpace()
                .map(space -> new GoalSearch(space, terms, budget(), listed))
                .orElseGet(() -> new GoalSearch(positions(), terms, budget(), listed));
        Goal goal = aim == Goal.Aim.POSSIBLE ? search.possible() : search.certain();
        return new GoalTeller(positions(), wording()).tell(goal);
    }

    /**
     * Which of the possible agreements are good, and for whom.
     *
     * @param from an agreement to improve on, which settles every issue that counts for somebody
     * @param points how many points of the frontier are worked out in full beside those that are chosen
     */
    public BargainFinding bargain(Disagreement kind, Optional<Agreement> from, int points) {
        return BargainFinding.of(positions(), findSpace(), kind, from, points, budget());
    }

    /**
     * The possible agreements that are worth most.
     *
     * @param weights on the utility of each party with a say, in the scenario's order; empty to rank by each party's own
     *     utility, and by the sum of all
     */
    public RankingFinding rank(List<BigFraction> weights, int howMany) {
        return RankingFinding.of(positions(), weights, howMany, budget());
    }

    /** The order of steps among the possible agreements; nothing where the space was not decided. */
    public Optional<StepsFinding> findSteps() {
        return findSpace().map(space -> new StepsStudy(space, wording()).run());
    }

    /**
     * The same, with an answer about an agreement.
     *
     * @param terms leave none of {@link #listUnsettled} open
     */
    public Optional<StepsFinding> findSteps(Map<String, String> terms) {
        return findSpace().map(space -> new StepsStudy(space, wording()).run(terms));
    }

    /** The doubts that the statements in force leave. */
    public Doubts doubts() {
        return Doubts.of(positions());
    }

    /**
     * What becomes of the answer as the doubts are drawn again and again; nothing where the space was not decided. The
     * doubts must not contradict each other.
     */
    public Optional<Simulation> findSimulation(SimulationSettings settings) {
        return findSpace().map(space -> Simulation.of(space, doubts(), settings, budget()));
    }

    /**
     * Which doubt matters most; nothing where the space was not decided. The doubts must not contradict each other, and
     * there must be some.
     */
    public Optional<Sensitivity> findSensitivity(SensitivityQuestion question, Sensitivity.Settings settings) {
        return findSpace().map(space -> Sensitivity.of(space, doubts(), question, settings));
    }

    /**
     * What is possible under each draw of the doubts; nothing where the space was not decided. The doubts must not
     * contradict each other.
     */
    public Optional<Rooms> findRooms(Draws draws) {
        return findSpace().map(space -> new Rooms(space, draws, List.of()));
    }

    /** The exact chance that some agreement is possible; nothing where it is not decided. */
    public Optional<Double> findChance() {
        return findSpace().flatMap(space -> Chances.dealOf(space, budget()));
    }

    /**
     * Every outcome that rounds of negotiation could be played over, or word that there are too many; nothing where the space
     * was not decided.
     */
    public Optional<Tabulation> findOutcomes() {
        return findSpace().map(space -> OutcomeTable.of(space, OutcomeTable.LIMIT));
    }

    /**
     * What rounds of negotiation are played with.
     *
     * @param outcomes those found here; the doubts must not contradict each other
     */
    public RoundsSetting rounds(OutcomeTable outcomes, Rounds rounds) {
        return RoundsSetting.of(outcomes, positions(), rounds, doubts());
    }

    /** Issues on which the steps of an agreement depend and that some terms leave open. */
    public Set<String> listUnsettled(Set<String> settled) {
        return StepsStudy.listUnsettled(positions(), settled);
    }

    public Positions positions() {
        return study.positions();
    }

    private Optional<AgreementSpace> findSpace() {
        return compiled instanceof AgreementSpace space ? Optional.of(space) : Optional.empty();
    }

    private Wording wording() {
        return new Wording(study.scenario());
    }

    private Budget budget() {
        return study.budget();
    }
}
