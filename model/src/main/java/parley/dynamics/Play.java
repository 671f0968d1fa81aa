package parley.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
import parley.model.Acceptance;

/** One run: what all protocols share. */
final class Play {

    private final Negotiation negotiation;
    private final Log log;
    private final Walls walls;
    private final Floor floor;
    private final Bidder[] bidders;
    private final double[] tops;
    /** By party: what it last offered or took. */
    private final int[] stands;

    private int offers;

    Play(Negotiation negotiation, RandomGenerator random, Log log) {
        this.negotiation = negotiation;
        this.log = log;
        this.walls = new Walls(negotiation);
        int parties = negotiation.tactics().size();
        this.floor =
                new Floor(negotiation.table(), negotiation.stakes(), random, negotiation.rounds(), new Menu[parties]);
        this.bidders = new Bidder[parties];
        this.tops = new double[parties];
        this.stands = new int[parties];
        Arrays.fill(stands, Floor.NOTHING);
        lookAgain();
        for (int party = 0; party < parties; party++) {
            bidders[party] = Bidder.of(negotiation.tactics().get(party).strategy(), party, floor);
            tops[party] = floor.menus[party].isEmpty() ? 0 : floor.menus[party].top();
        }
    }

    RunResult run() {
        End end = isHopeless() ? new End.NothingAllowed(0) : protocol().run();
        if (end instanceof End.Agreed agreed) {
            Arrays.fill(stands, agreed.outcome());
        }
        List<Double> conceded = new ArrayList<>();
        for (int party = 0; party < bidders.length; party++) {
            int last = stands[party];
            conceded.add(last == Floor.NOTHING ? 0 : Math.max(0, tops[party] - floor.utility(party, last)));
        }
        return new RunResult(end, Arrays.stream(tops).boxed().toList(), conceded, walls.levels(), offers);
    }

    private boolean isHopeless() {
        return walls.brokenAtTheLast().cardinality() == negotiation.table().size();
    }

    /** A way to run the rounds. */
    interface Course {
        /** Runs them all, or until something ends them. */
        End run();
    }

    private Course protocol() {
        return switch (negotiation.protocol()) {
            case ALTERNATING_OFFERS -> new AlternatingOffers(this);
            case MONOTONIC_CONCESSION -> new MonotonicConcession(this);
            case SINGLE_TEXT -> new SingleText(this);
            case BACKWARD_INDUCTION -> new BackwardInduction(this);
        };
    }

    int parties() {
        return bidders.length;
    }

    int rounds() {
        return negotiation.rounds();
    }

    Floor floor() {
        return floor;
    }

    Walls walls() {
        return walls;
    }

    Log log() {
        return log;
    }

    Bidder bidder(int party) {
        return bidders[party];
    }

    Menu menu(int party) {
        return floor.menus[party];
    }

    /** Sees what each party could offer, as its walls stand now. */
    private void lookAgain() {
        for (int party = 0; party < floor.menus.length; party++) {
            floor.menus[party] =
                    new Menu(negotiation.stakes(), party, negotiation.table().size(), walls.brokenFor(party));
        }
    }

    /** A party puts an outcome forward, for all to hear. */
    void offer(int round, int party, int outcome, Supplier<String> why) {
        log.add(() -> new Step.Offers(round, party, outcome, why.get()));
        offers++;
        bidders[party].offered(outcome);
        floor.offered(party, outcome);
        stands[party] = outcome;
        tellOthers(party, outcome);
    }

    /** A party takes what another put forward, for all to hear. */
    void take(int party, int outcome) {
        stands[party] = outcome;
        tellOthers(party, outcome);
    }

    /** All but one hear what it put forward or took. */
    private void tellOthers(int party, int outcome) {
        for (int other = 0; other < bidders.length; other++) {
            if (other != party) {
                bidders[other].heard(party, outcome);
            }
        }
    }

    /** The end of a round in which every party's last offer stands. */
    void endRound(int round) {
        endRound(round, floor.last);
    }

    /** The end of a round in which one text lies before all. */
    void endRoundOver(int round, int text) {
        int[] before = new int[bidders.length];
        Arrays.fill(before, text);
        endRound(round, before);
    }

    private void endRound(int round, int[] putForward) {
        if (walls.erode(round, wall -> isPressed(wall, putForward), log)) {
            lookAgain();
        }
    }

    private boolean isPressed(int wall, int[] putForward) {
        boolean isAny = false;
        for (int party = 0; party < putForward.length; party++) {
            if (!walls.belongs(wall, party)) {
                if (putForward[party] == Floor.NOTHING || !walls.isBroken(wall, putForward[party])) {
                    return false;
                }
                isAny = true;
            }
        }
        return isAny;
    }

    /** Whether a party takes an outcome, having worked out its own next offer. */
    boolean accepts(int party, int outcome) {
        return menu(party).allows(outcome) && floor.utility(party, outcome) >= standard(party) - Menu.TOLERANCE;
    }

    /** What an outcome must give a party for it to be taken. */
    private double standard(int party) {
        Acceptance rule = negotiation.tactics().get(party).acceptance();
        return rule instanceof Acceptance.Constant constant ? constant.utility() : bidders[party].standard();
    }

    /** Why a party takes an outcome. */
    String whyAccepts(int party, int outcome) {
        return "it gives it " + Numbers.text(floor.utility(party, outcome)) + ", " + "no less than "
                + Numbers.text(standard(party)) + ", " + whatStandardIs(party);
    }

    private String whatStandardIs(int party) {
        return negotiation.tactics().get(party).acceptance() instanceof Acceptance.Constant
                ? "what it insists on"
                : "what its own next offer would give it";
    }

    /** Why a party does not take an outcome. */
    String whyRefuses(int party, int outcome) {
        List<String> broken = walls.listBroken(party, outcome);
        double worth = floor.utility(party, outcome);
        if (!broken.isEmpty()) {
            return "it breaks " + (broken.size() == 1 ? "its red line " : "its red lines ") + String.join(", ", broken);
        } else if (floor.stakes.reservation(party) > 1) {
            return "whatever is agreed is worth less to it than no agreement";
        } else if (worth < floor.stakes.reservation(party)) {
            return "it gives it " + Numbers.text(worth) + ", less than its reservation value of "
                    + Numbers.text(floor.stakes.reservation(party));
        }
        return "it gives it " + Numbers.text(worth) + ", less than " + Numbers.text(standard(party)) + ", "
                + whatStandardIs(party);
    }

    /** What a party would have counts as its last offer, without being put to anybody. */
    void offerQuietly(int party, int outcome) {
        offers++;
        floor.offered(party, outcome);
        stands[party] = outcome;
    }

    /** Whether any wall may yet fall. */
    boolean canFall() {
        for (int party = 0; party < bidders.length; party++) {
            if (walls.canFall(party)) {
                return true;
            }
        }
        return false;
    }

    /** From now on, until a wall falls, every party could offer only what all could take. Gives those outcomes. */
    BitSet lookJointly() {
        BitSet joint = joint();
        BitSet others = (BitSet) joint.clone();
        others.flip(0, negotiation.table().size());
        for (int party = 0; party < floor.menus.length; party++) {
            floor.menus[party] =
                    new Menu(negotiation.stakes(), party, negotiation.table().size(), others);
        }
        return joint;
    }

    private BitSet joint() {
        BitSet joint = new BitSet();
        for (int outcome = 0; outcome < negotiation.table().size(); outcome++) {
            boolean all = true;
            for (int party = 0; party < bidders.length && all; party++) {
                all = menu(party).allows(outcome);
            }
            joint.set(outcome, all);
        }
        return joint;
    }
}
