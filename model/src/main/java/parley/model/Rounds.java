package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How parties bargain, round by round. All of it is the modeller's assumption, never something that a party said.
 *
 * @param place where it stands
 * @param manners by party id; who is not there bargains as {@link #manner} says
 * @param erosion which red lines fall back, and when; at each moment the first rule that is due counts
 */
public record Rounds(
        Place place,
        Protocol protocol,
        Deadline deadline,
        Map<String, Manner> manners,
        List<Erosion> erosion,
        Grounds grounds) {

    /** Most rounds that a negotiation may have. */
    public static final int MOST = 1_000;

    /** What is assumed where a scenario says nothing. */
    public static final Rounds BY_DEFAULT = new Rounds(
            Place.NONE,
            Protocol.ALTERNATING_OFFERS,
            Deadline.of(20),
            Map.of(),
            List.of(),
            Grounds.assumed(
                    "The scenario does not say how the parties bargain. The program then takes alternating offers,"
                            + " 20 rounds and concession by equal steps, for want of anything better."));

    private static final Grounds UNNAMED =
            Grounds.assumed("The scenario names no strategy for it. The program then takes"
                    + " concession by equal steps, for want of anything better.");

    public Rounds {
        manners = Collections.unmodifiableMap(new LinkedHashMap<>(manners));
        erosion = List.copyOf(erosion);
    }

    /** How a party bargains: as is said of it, else by equal steps. */
    public Manner manner(String party) {
        return Optional.ofNullable(manners.get(party))
                .orElseGet(() -> new Manner(
                        place, party, List.of(Strategy.TimeDependent.LINEAR), new Acceptance.Next(), UNNAMED));
    }

    /** The same with another protocol. */
    public Rounds with(Protocol other) {
        return new Rounds(place, other, deadline, manners, erosion, grounds);
    }

    /** The same with another deadline. */
    public Rounds with(Deadline other) {
        return new Rounds(place, protocol, other, manners, erosion, grounds);
    }

    /** The same with a party that bargains in another manner. */
    public Rounds with(Manner manner) {
        Map<String, Manner> all = new LinkedHashMap<>(manners);
        all.put(manner.party(), manner);
        return new Rounds(place, protocol, deadline, all, erosion, grounds);
    }

    /** The same, with a word on what of it is not the scenario's. */
    public Rounds noting(String remark) {
        String why = grounds.why().isEmpty() ? remark : grounds.why() + " " + remark;
        return new Rounds(
                place, protocol, deadline, manners, erosion, new Grounds(Basis.ASSUMPTION, grounds.citation(), why));
    }

    /** The same with red lines that stand to the end. */
    public Rounds withoutErosion() {
        return new Rounds(place, protocol, deadline, manners, List.of(), grounds);
    }

    /**
     * The last round: a number, or one that is drawn, each from the first to the last with the same chance.
     *
     * @param from 1 or more
     * @param to at least {@code from} and at most {@link #MOST}
     */
    public record Deadline(int from, int to) {
        public Deadline {
            if (from < 1 || to < from || to > MOST) {
                throw new IllegalArgumentException("a deadline from round " + from + " to " + to);
            }
        }

        public static Deadline of(int round) {
            return new Deadline(round, round);
        }

        /** True where it is drawn. */
        public boolean isUncertain() {
            return to > from;
        }
    }

    /**
     * How a party bargains.
     *
     * @param strategies the first is the one assumed; where there are more, each has the same chance when they are drawn
     */
    public record Manner(Place place, String party, List<Strategy> strategies, Acceptance acceptance, Grounds grounds) {

        public Manner {
            strategies = List.copyOf(strategies);
            if (strategies.isEmpty()) {
                throw new IllegalArgumentException("a party has some strategy");
            }
        }

        /** The one assumed where nothing is drawn. */
        public Strategy strategy() {
            return strategies.get(0);
        }

        /** True where the strategy is drawn. */
        public boolean isUncertain() {
            return strategies.size() > 1;
        }
    }
}
