package parley.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.explain.Explanation;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.moves.Caution;
import parley.moves.Concept;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Compilation;
import parley.space.NotDecided;
import parley.study.Findings.Cell;
import parley.study.Findings.Limits;
import parley.study.Findings.RedLineFinding;
import parley.study.Findings.Reservation;
import parley.study.Findings.Row;
import parley.study.Findings.Space;

/**
 * One question put to one scenario: which agreements are compatible with what was said up to a day?
 *
 * @param base as written
 * @param scenario the same with every what-if applied
 */
public record Study(Scenario base, Scenario scenario, LocalDate asOf, Limits limits) {

    /** The limits used unless the user asks for others. */
    public static final Limits DEFAULT_LIMITS =
            new Limits(Budget.DEFAULT.nodes(), Optional.empty(), 1_000, Optional.empty());

    /** Positions, by party and issue, and statements that a report asks anew for its timeline or its readings. */
    private static final long MOST_CELLS = 50_000;

    /** A study of the scenario for its own day, within the usual limits. */
    public static Study of(Scenario scenario) {
        return new Study(scenario, scenario, scenario.asOf(), DEFAULT_LIMITS);
    }

    /** Everything that follows from the positions. */
    public Findings run() {
        Positions positions = positions();
        return run(AgreementSpace.compile(positions, budget()), Depth.ALL);
    }

    /**
     * The same, with how the answer came about day by day, where people spoke on several days, and what becomes of it
     * under rival readings, where there are any. Both ask the whole study again many times: they are left to their own
     * commands where that is much work.
     */
    public Findings runWithHistory() {
        Findings findings = runWithConflict(Caution.A, Concept.SEQ);
        int days = Timeline.listDays(scenario).size();
        int readings = Readings.countWays(scenario);
        boolean decided = findings.space() instanceof Findings.Decided;
        return findings.with(findings.further()
                .with(
                        decided
                                        && days >= 2
                                        && isLight(days + scenario.statements().size())
                                ? Optional.of(Timeline.of(base, scenario, limits))
                                : Optional.empty(),
                        decided && readings >= 2 && isLight(readings)
                                ? Optional.of(Readings.of(base, scenario, limits))
                                : Optional.empty()));
    }

    /**
     * Everything that follows from the positions, and what would hold in the scenario's conflict, if it has one.
     *
     * @param caution what unknown preferences do there
     * @param concept by which it is asked how much equilibria depend on ties and unknown preferences
     */
    public Findings runWithConflict(Caution caution, Concept concept) {
        Compilation compiled = AgreementSpace.compile(positions(), budget());
        Findings findings = run(compiled, Depth.ALL);
        Optional<AgreementSpace> space =
                compiled instanceof AgreementSpace known ? Optional.of(known) : Optional.empty();
        return findings.with(findings.further().with(ConflictFinding.of(scenario, space, caution, concept)));
    }

    /** Whether so many studies of the scenario are little work beside one report. */
    private boolean isLight(int studies) {
        long cells = (long) scenario.issues().size() * scenario.parties().size()
                + scenario.statements().size();
        return studies * cells <= MOST_CELLS;
    }

    /** How much is worked out. What is left out is empty in the findings; the answer is the same. */
    enum Depth {
        /** Everything. */
        ALL,
        /** All but the list of agreements. */
        UNLISTED,
        /** Neither agreements, nor why options are blocked, nor the room of each party, nor openings outside conditions. */
        BRIEF
    }

    Positions positions() {
        return Positions.of(scenario, asOf);
    }

    Budget budget() {
        return new Budget(limits.nodes(), limits.seconds());
    }

    /** The same from a space compiled before, which must be the space of this study's positions. */
    Findings run(Compilation compiled, Depth depth) {
        Positions positions = compiled instanceof AgreementSpace known ? known.positions() : positions();
        Space space = decide(compiled, depth);
        Wording wording = new Wording(scenario);
        List<Reservation> reservations = reservations(positions, wording);
        Answer answer = new Answer(positions, wording, reservations, limits);
        return new Findings(
                base,
                positions,
                answer.sentences(space),
                answer.limitsOfTheAnswer(),
                matrix(positions),
                redLines(positions, wording),
                reservations,
                Supplies.of(positions),
                Assumptions.of(positions, wording),
                scenario.changes(),
                space,
                depth == Depth.ALL ? further(compiled, positions) : Further.NONE,
                limits);
    }

    private Further further(Compilation compiled, Positions positions) {
        return compiled instanceof AgreementSpace known
                ? Further.of(known, budget())
                : Further.uncounted(positions, budget());
    }

    private Space decide(Compilation compiled, Depth depth) {
        return compiled instanceof NotDecided undecided
                ? SpaceStudy.undecided(
                        positions(),
                        undecided.why(),
                        Explanation.of(positions(), budget(), limits.listed()),
                        new Wording(scenario))
                : new SpaceStudy(compiled.getSpace(), budget(), new Wording(scenario), limits, depth).run();
    }

    private static List<Row> matrix(Positions positions) {
        Scenario scenario = positions.scenario();
        List<Row> rows = new ArrayList<>();
        for (Party party : scenario.parties().values()) {
            List<Cell> cells = new ArrayList<>();
            for (Issue issue : scenario.issues().values()) {
                cells.add(new Cell(
                        issue, positions.hasSay(party.id(), issue.id()), positions.listMarks(party.id(), issue.id())));
            }
            rows.add(new Row(party, cells));
        }
        return rows;
    }

    private static List<RedLineFinding> redLines(Positions positions, Wording wording) {
        return positions.redLines().stream()
                .map(line -> new RedLineFinding(line, positions.statusOf(line), explain(line, positions, wording)))
                .toList();
    }

    private static String explain(RedLine line, Positions positions, Wording wording) {
        String said = wording.redLine(line) + ". ";
        String party = wording.party(line.party());
        return switch (positions.statusOf(line)) {
            case BINDING ->
                said + "It binds: " + party
                        + (line.issues().isEmpty()
                                ? " is a principal."
                                : " has a say in " + wording.issues(line.issues()) + ".");
            case PENDING -> said + "It is pending: its condition depends on a circumstance that is not known to hold.";
            case OVERRIDDEN ->
                said + "It is overridden: " + party
                        + (line.issues().isEmpty()
                                ? " is no principal."
                                : " has no say in " + wording.issues(withoutSay(line, positions))
                                        + overriddenBy(line, positions, wording) + ".");
        };
    }

    private static Set<String> withoutSay(RedLine line, Positions positions) {
        Set<String> issues = new LinkedHashSet<>(line.issues());
        issues.removeIf(issue -> positions.hasSay(line.party(), issue));
        return issues;
    }

    /** Names the claims that take the party's say away, if any do. */
    private static String overriddenBy(RedLine line, Positions positions, Wording wording) {
        List<String> claims = withoutSay(line, positions).stream()
                .flatMap(issue -> positions.listClaimsAtWork(issue).stream())
                .filter(claim -> ((Stance.Claims) claim.stance()).noSay().contains(line.party()))
                .map(claim -> wording.statement(claim))
                .toList();
        return claims.isEmpty() ? "" : ", if the claim of " + Wording.and(claims) + " is held right";
    }

    private static List<Reservation> reservations(Positions positions, Wording wording) {
        List<Reservation> found = new ArrayList<>();
        for (Statement statement : positions.listStatements(Stance.Reserves.class)) {
            found.add(new Reservation(statement, wording.says(statement) + " (" + wording.reference(statement) + ")."));
        }
        return found;
    }
}
