package parley.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Valuation.Bonus;

/**
 * Preferences of a party that gave none, worked out from what it said by one rule for all. The rule is the program's, not
 * the party's: wherever such preferences show, they are called derived.
 *
 * <p>The rule: on each issue, {@value #WANTED} points for an option that the party demands or prefers, {@value #TAKEN}
 * for one that it accepts, offers, is open to or leaves, and none for any other; {@value #WANTED} points for each demand,
 * rejection or preference about several issues at once that an agreement keeps. All issues count alike. A stance with a
 * condition counts only where circumstances alone are known to meet it.
 */
public final class DerivedPreferences {

    /** Points of what a party wants. */
    public static final int WANTED = 2;

    /** Points of what a party said it can live with. */
    public static final int TAKEN = 1;

    /** The rule, for readers. */
    public static final String RULE = WANTED + " points for an option that the party demands or prefers, " + TAKEN
            + " for one that it accepts, offers, is open to or leaves, 0 for any other; " + WANTED
            + " for each demand, rejection or preference about several issues that is kept; all issues count alike";

    private final Positions positions;
    private final String party;

    private DerivedPreferences(Positions positions, String party) {
        this.positions = positions;
        this.party = party;
    }

    /** The preferences of every party with a say in some issue, in the scenario's order: its own, or derived ones. */
    public static List<Preferences> listAll(Positions positions) {
        Scenario scenario = positions.scenario();
        Set<String> withSay = new LinkedHashSet<>();
        scenario.issues().keySet().forEach(issue -> withSay.addAll(positions.listSay(issue)));
        return scenario.parties().keySet().stream()
                .filter(withSay::contains)
                .map(party ->
                        Optional.ofNullable(scenario.preferences().get(party)).orElseGet(() -> of(positions, party)))
                .toList();
    }

    /** What follows for a party from its statements in force. */
    public static Preferences of(Positions positions, String party) {
        return new DerivedPreferences(positions, party).derive();
    }

    private Preferences derive() {
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        List<Bonus> bonuses = new ArrayList<>();
        positions.inForce().stream()
                .filter(statement -> statement.party().equals(party) && isUnconditional(statement))
                .forEach(statement -> {
                    addScores(statement, scores);
                    addBonuses(statement, bonuses);
                });
        Valuation valuation =
                new Valuation.Additive(Map.of(), scores, bonuses, List.of(), BigFraction.ONE, Optional.empty());
        return new Preferences(
                positions.scenario().getParty(party).place(),
                party,
                Grounds.assumed(RULE),
                valuation,
                Optional.empty(),
                Optional.empty(),
                true,
                "");
    }

    private boolean isUnconditional(Statement statement) {
        return statement.condition().stream()
                .allMatch(condition -> condition.issues().isEmpty()
                        && condition.holds(new Agreement(Map.of()), positions::known) == Truth.TRUE);
    }

    private void addScores(Statement statement, Map<String, Map<String, BigFraction>> scores) {
        for (Positions.Mark mark : positions.marksOf(statement)) {
            int points = pointsOf(mark.attitude());
            if (points > 0 && mark.issue().isPresent() && mark.option().isPresent()) {
                scores.computeIfAbsent(mark.issue().get(), issue -> new LinkedHashMap<>())
                        .merge(mark.option().get(), new BigFraction(points), DerivedPreferences::larger);
            }
        }
    }

    private static BigFraction larger(BigFraction a, BigFraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static int pointsOf(Attitude attitude) {
        return switch (attitude) {
            case DEMANDED, PREFERRED -> WANTED;
            case ACCEPTED, OFFERED, OPEN, ALLOWED -> TAKEN;
            case RULED_OUT, FALLBACK, LINKED, RESERVED, CLAIMS, SILENT -> 0;
        };
    }

    private static void addBonuses(Statement statement, List<Bonus> bonuses) {
        List<Proposition> kept = new ArrayList<>();
        Positions.listRedLinesOf(statement).stream()
                .filter(line -> line.order().isEmpty())
                .forEach(line -> kept.add(line.demand()));
        if (statement.stance() instanceof Stance.Prefers prefers) {
            kept.add(prefers.what());
        }
        kept.stream()
                .filter(proposition -> proposition.issues().size() > 1)
                .forEach(proposition ->
                        bonuses.add(new Bonus(proposition, new BigFraction(WANTED), "statement " + statement.id())));
    }
}
