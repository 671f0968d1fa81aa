package parley.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dynamics.SpatialRules.Compromise;
import parley.dynamics.SpatialRun.Kind;
import parley.dynamics.SpatialRun.Move;
import parley.dynamics.SpatialRun.Round;
import parley.dynamics.SpatialRun.Standing;
import parley.model.Actor;

/**
 * Expected-utility bargaining on one line: the group decision model of Bueno de Mesquita (European Community Decision
 * Making, 1994) as published by Scholz, Calbert and Smith (Journal of Theoretical Politics 23, 2011). In each round every
 * actor weighs, in its own eyes, what it and each other actor would get from challenging one another, and yields to one of
 * those who press it.
 *
 * <p>With d the distance of two positions as a share of the line, s a salience, P the chance of winning and r the risk
 * exponent of the actor that looks at it, challenging j is worth to i
 *
 * <pre>
 * EU = s_j (P U_s + (1 − P) U_f) + (1 − s_j) U_s − U_q
 * U_s = 2 − 4 (1/2 − d/2)^r      U_f = 2 − 4 (1/2 + d/2)^r      U_q = 2 − 4 (1/2)^r
 * </pre>
 *
 * <p>P is the weight of those who like i's position better than j's, out of the weight of all votes between any two
 * positions. The exponents come from how much danger each actor is in: r = (1 − R/3)/(1 + R/3), where R runs from −1 for the
 * actor in least danger to 1 for the one in most.
 */
public final class SpatialModel {

    /** Votes that differ by less than this share of all weight are a tie. */
    private static final double TIE = 1e-12;

    private final SpatialRules rules;
    private final double line;
    private List<Actor> actors;
    private double[] risk;
    private double[][] chances = {};

    private SpatialModel(List<Actor> actors, SpatialRules rules) {
        this.actors = List.copyOf(actors);
        this.rules = rules;
        this.line = length(actors);
        this.risk = neutral();
    }

    /**
     * Plays so many rounds.
     *
     * @param actors at least one
     * @param rounds 0 or more
     */
    public static SpatialRun run(List<Actor> actors, SpatialRules rules, int rounds) {
        if (actors.isEmpty() || rounds < 0) {
            throw new IllegalArgumentException("a run has at least one actor, and no negative number of rounds");
        }
        SpatialModel model = new SpatialModel(actors, rules);
        List<Round> played = new ArrayList<>();
        played.add(model.round(0, none(actors.size())));
        for (int number = 1; number <= rounds; number++) {
            played.add(model.round(number, model.play()));
        }
        return new SpatialRun(played);
    }

    /** The position that beats every other in a weighted vote; of tied ones, the lowest. */
    public static double median(List<Actor> actors) {
        double[] positions =
                actors.stream().mapToDouble(Actor::position).sorted().distinct().toArray();
        double weight = actors.stream().mapToDouble(Actor::weight).sum();
        double reach = Math.max(length(actors), Double.MIN_NORMAL);
        double best = positions[0];
        for (double position : positions) {
            double against = best;
            double votes = actors.stream()
                    .mapToDouble(a ->
                            a.weight() * (Math.abs(a.position() - against) - Math.abs(a.position() - position)) / reach)
                    .sum();
            best = votes > TIE * weight ? position : best;
        }
        return best;
    }

    /** The mean position, weighted by capability and salience: what no model at all would say. */
    public static double mean(List<Actor> actors) {
        double weighted =
                actors.stream().mapToDouble(a -> a.weight() * a.position()).sum();
        return weighted / actors.stream().mapToDouble(Actor::weight).sum();
    }

    private static double length(List<Actor> actors) {
        return actors.stream().mapToDouble(Actor::position).max().orElse(0)
                - actors.stream().mapToDouble(Actor::position).min().orElse(0);
    }

    private static List<Optional<Move>> none(int size) {
        return new ArrayList<>(java.util.Collections.nCopies(size, Optional.empty()));
    }

    private Round round(int number, List<Optional<Move>> moves) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            standings.add(new Standing(actors.get(i), risk[i], moves.get(i)));
        }
        return new Round(number, standings, median(actors), mean(actors));
    }

    /** Everybody looks at the same positions, then all move at once. */
    private List<Optional<Move>> play() {
        risk = neutral();
        chances = chances();
        risk = risks();
        chances = chances();
        List<Optional<Move>> moves = new ArrayList<>();
        List<Actor> moved = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            Optional<Offer> offer = best(i);
            moves.add(offer.map(Offer::move));
            moved.add(offer.map(Offer::position).map(actors.get(i)::at).orElse(actors.get(i)));
        }
        actors = List.copyOf(moved);
        return moves;
    }

    private double[] neutral() {
        double[] ones = new double[actors.size()];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    /** From how much everybody else would gain by challenging an actor. */
    private double[] risks() {
        int n = actors.size();
        double[] danger = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                danger[i] += i == j ? 0 : expected(j, i, 1.0);
            }
        }
        double most = Arrays.stream(danger).max().orElse(0);
        double least = Arrays.stream(danger).min().orElse(0);
        double[] exponents = neutral();
        for (int i = 0; i < n && most > least; i++) {
            double relative = (2 * danger[i] - most - least) / (most - least);
            exponents[i] = (1 - relative / 3) / (1 + relative / 3);
        }
        return exponents;
    }

    /** What i expects of challenging j, in the eyes of an actor with that exponent. */
    private double expected(int i, int j, double exponent) {
        double d = share(actors.get(i).position(), actors.get(j).position());
        double success = 2 - 4 * StrictMath.pow(0.5 - 0.5 * d, exponent);
        double failure = 2 - 4 * StrictMath.pow(0.5 + 0.5 * d, exponent);
        double statusQuo = 2 - 4 * StrictMath.pow(0.5, exponent);
        double p = chances[i][j];
        double salience = actors.get(j).salience();
        return salience * (p * success + (1 - p) * failure) + (1 - salience) * success - statusQuo;
    }

    private double share(double a, double b) {
        return line == 0 ? 0 : Math.abs(a - b) / line;
    }

    /** For each two actors, how much weight prefers the position of the first, of all weight cast on any two. */
    private double[][] chances() {
        int n = actors.size();
        double[][] won = new double[n][n];
        double all = 0;
        for (int k = 0; k < n; k++) {
            double[] losses = losses(k);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double vote = Math.max(0, losses[j] - losses[i]);
                    won[i][j] += vote;
                    all += 2 * vote; // Once for the winner, once against the loser.
                }
            }
        }
        for (int i = 0; i < n && all > 0; i++) {
            for (int j = 0; j < n; j++) {
                won[i][j] /= all;
            }
        }
        return won;
    }

    /** What each actor's position would cost a voter. */
    private double[] losses(int voter) {
        Actor actor = actors.get(voter);
        return actors.stream()
                .mapToDouble(a -> actor.weight() * StrictMath.pow(share(actor.position(), a.position()), risk[voter]))
                .toArray();
    }

    /**
     * Where an actor could be brought to.
     *
     * @param middle of both positions, weighted by what both sides expect
     */
    private record Offer(Move move, double position, double middle) {
        double distance() {
            return Math.abs(position - move.from());
        }
    }

    /** What the actor does about all who press it: a confrontation before a compromise before giving in. */
    private Optional<Offer> best(int i) {
        Map<Kind, List<Offer>> offers = new EnumMap<>(Kind.class);
        for (int j = 0; j < actors.size(); j++) {
            if (actors.get(j).position() != actors.get(i).position()) {
                offer(i, j)
                        .ifPresent(o -> offers.computeIfAbsent(o.move().kind(), k -> new ArrayList<>())
                                .add(o));
            }
        }
        return offers.entrySet().stream()
                .findFirst()
                .flatMap(e -> e.getValue().stream().min(order(e.getKey())));
    }

    private Comparator<Offer> order(Kind kind) {
        return kind == Kind.COMPROMISE && rules.compromise() == Compromise.LOWEST
                ? Comparator.comparingDouble(Offer::middle)
                : Comparator.comparingDouble(Offer::distance);
    }

    private Optional<Offer> offer(int i, int j) {
        double own = expected(i, j, risk[i]);
        double other = expected(j, i, risk[i]);
        return kindOf(own, other).map(kind -> {
            double from = actors.get(i).position();
            double to = actors.get(j).position();
            double position = kind == Kind.COMPROMISE ? from + (to - from) * Math.abs(own / other) : to;
            double middle = (Math.abs(own) * from + Math.abs(other) * to) / (Math.abs(own) + Math.abs(other));
            return new Offer(new Move(kind, from, actors.get(j), own, other), position, middle);
        });
    }

    private Optional<Kind> kindOf(double own, double other) {
        if (other > own && own > 0) {
            return Optional.of(Kind.CONFRONTATION);
        } else if (other > 0 && own < 0 && other > -own) {
            return Optional.of(Kind.COMPROMISE);
        } else if (rules.capitulation() && other > 0 && own < 0 && other < -own) {
            return Optional.of(Kind.CAPITULATION);
        }
        return Optional.empty();
    }
}
