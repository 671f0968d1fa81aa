package parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import parley.model.Positions;
import parley.model.RedLine;
import parley.space.Budget;
import parley.space.NotDecided;
import parley.space.Odds;
import parley.space.SwitchCompilation;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;

/**
 * What each red line weighs in the game "no agreement": a set of red lines wins if no feasible agreement keeps all of
 * them. What the modeller takes to exclude each other may meet in this game, which is about the red lines as such.
 */
public sealed interface Influence {

    /** The weights of more red lines are not worked out: the rule that adds them up grows with the cube of their number. */
    int MOST_PLAYERS = 200;

    /** Some agreement breaks no binding red line, so that there is no deadlock to share out. */
    record NoDeadlock() implements Influence {}

    /** Rules and supply alone forbid every agreement, so that no red line matters. */
    record RulesAlone() implements Influence {}

    /**
     * The work passed its budget.
     *
     * @param why a full sentence
     */
    record Undecided(String why) implements Influence {}

    /**
     * What each weighs.
     *
     * @param lines one per bundle; the heaviest by Shapley value first, then in the scenario's order
     * @param parties one per party with a binding red line, in the same way; empty where that alone passed the budget
     */
    record Measured(List<Weight<Bundle>> lines, List<Weight<String>> parties) implements Influence {
        public Measured {
            lines = List.copyOf(lines);
            parties = List.copyOf(parties);
        }
    }

    /** Works out the weights of red lines that leave no agreement, though rules and supply do. */
    static Influence of(Positions positions, Doubts doubts, Map<Bundle, Double> birnbaum, Budget budget) {
        SwitchCompilation compiled = SwitchSpace.compile(doubts.structure(positions), budget);
        if (compiled instanceof NotDecided undecided) {
            return new Undecided(undecided.why());
        }
        List<Player<Bundle>> bundles = doubts.bundles().stream()
                .map(bundle -> new Player<>(bundle, bundle.ids()))
                .toList();
        if (bundles.size() > MOST_PLAYERS) {
            return new Undecided(
                    "More than " + MOST_PLAYERS + " red lines take part, so their weights were not worked out.");
        }
        List<Weight<Bundle>> lines = Game.of(compiled.getSwitchSpace(), bundles)
                .weights(bundle -> Optional.ofNullable(birnbaum.get(bundle)));
        return new Measured(lines, parties(positions, doubts.listLines(), budget));
    }

    private static List<Weight<String>> parties(Positions positions, List<RedLine> lines, Budget budget) {
        Map<String, Set<String>> byParty = new LinkedHashMap<>();
        lines.forEach(line -> byParty.computeIfAbsent(line.party(), p -> new LinkedHashSet<>())
                .add(line.id()));
        List<List<String>> together =
                byParty.values().stream().map(List::copyOf).toList();
        SwitchCompilation compiled =
                SwitchSpace.compile(new SwitchQuestion(positions, lines, List.of(), together, List.of()), budget);
        if (compiled instanceof NotDecided) {
            return List.of();
        }
        List<Player<String>> players = new ArrayList<>();
        byParty.forEach((party, ids) -> players.add(new Player<>(party, ids)));
        return Game.of(compiled.getSwitchSpace(), players).weights(party -> Optional.empty());
    }

    /** One who takes part in the game: red lines that stand or fall together. */
    record Player<T>(T subject, Set<String> lines) {
        /** The id under which the compiled space knows these red lines. */
        String leader() {
            return lines.iterator().next();
        }
    }

    /**
     * The game and the values of its players, by Owen's multilinear extension (1972): when all others are real with the
     * same probability p, a player makes the difference with a probability that is a polynomial in p. Its value at 1/2 is
     * Banzhaf's, its mean over p from 0 to 1 Shapley's. Gauss and Legendre's rule with half as many nodes as players
     * gives this mean exactly.
     */
    record Game<T>(SwitchSpace space, List<Player<T>> players) {

        static <T> Game<T> of(SwitchSpace space, List<Player<T>> players) {
            return new Game<>(space, players);
        }

        /** The weights, the heaviest first. */
        List<Weight<T>> weights(Function<T, Optional<Double>> birnbaum) {
            double[] shapley = shapley();
            double[] banzhaf = differences(0.5);
            List<Weight<T>> weights = new ArrayList<>();
            for (int i = 0; i < players.size(); i++) {
                Player<T> player = players.get(i);
                weights.add(new Weight<>(
                        player.subject(),
                        birnbaum.apply(player.subject()),
                        shapley[i],
                        banzhaf[i],
                        opensAlone(player)));
            }
            weights.sort((a, b) -> Double.compare(grained(b.shapley()), grained(a.shapley())));
            return weights;
        }

        /** Rounded, so that what differs by the rounding of sums alone counts as equal. */
        private static double grained(double value) {
            return Math.rint(value * 1e9);
        }

        private double[] shapley() {
            int nodes = players.size() / 2 + 1;
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, 0, 1);
            double[] means = new double[players.size()];
            for (int node = 0; node < nodes; node++) {
                double[] at = differences(rule.getPoint(node));
                for (int i = 0; i < means.length; i++) {
                    means[i] += rule.getWeight(node) * at[i];
                }
            }
            return means;
        }

        /** Probability that each player makes the difference when all others are real with probability p. */
        private double[] differences(double p) {
            Map<String, Double> slopes = space.derivatives(oddsOfAll(p));
            return players.stream()
                    .mapToDouble(player -> Math.max(0, -slopes.getOrDefault(player.leader(), 0.0)))
                    .toArray();
        }

        private Odds oddsOfAll(double p) {
            Map<String, Double> standing = new LinkedHashMap<>();
            space.lines().forEach(id -> standing.put(id, p));
            return new Odds(standing);
        }

        private boolean opensAlone(Player<T> player) {
            Set<String> others = new LinkedHashSet<>(space.lines());
            others.removeAll(player.lines());
            return space.isOpen(others);
        }
    }
}
