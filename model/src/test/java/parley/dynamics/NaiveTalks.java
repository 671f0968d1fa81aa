package parley.dynamics;

import java.util.ArrayList;
import java.util.List;
import parley.model.Acceptance;
import parley.model.Erosion;
import parley.model.Strategy.TimeDependent;
import parley.model.Strategy.TitForTat;

/** Stacked alternating offers over one issue, as the definitions say it, looking at every outcome every time. */
final class NaiveTalks {

    final List<String> story = new ArrayList<>();
    int agreed = -1;

    private final Stakes stakes;
    private final List<Tactics> tactics;
    private final int outcomes;
    private final int rounds;
    private final List<List<Integer>> offers = new ArrayList<>();

    /** By party: how many offers each party had made when it last offered. */
    private final List<List<Integer>> heard = new ArrayList<>();

    private final List<String> parties;
    private final NaiveWalls walls;

    NaiveTalks(OutcomeTable table, Stakes stakes, List<Tactics> tactics, List<Erosion> rules, int rounds) {
        this.stakes = stakes;
        this.tactics = tactics;
        this.outcomes = table.size();
        this.rounds = rounds;
        this.parties = List.copyOf(table.parties().keySet());
        this.walls = new NaiveWalls(table, rules, rounds);
        tactics.forEach(t -> offers.add(new ArrayList<>()));
        tactics.forEach(t -> heard.add(java.util.Collections.nCopies(tactics.size(), 0)));
        if (!walls.isHopeless()) {
            talk();
        }
    }

    private void talk() {
        int table = -1;
        int latest = -1;
        int proposer = -1;
        int turns = tactics.size() * rounds;
        List<Integer> takers = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            int party = turn % tactics.size();
            int round = turn / tactics.size() + 1;
            List<Integer> liveable = liveable(party);
            if (liveable.isEmpty() && !walls.canFall(parties.get(party))) {
                story.add(round + ": " + party + " leaves");
                return;
            } else if (liveable.isEmpty()) {
                story.add(round + ": " + party + " passes");
                table = -1;
                takers.clear();
                endTurn(party, round);
                continue;
            }
            int own = offer(party, round, liveable, latest);
            if (table >= 0 && party != proposer && liveable.contains(table) && isEnough(party, table, own)) {
                story.add(round + ": " + party + " takes " + table);
                takers.add(party);
            } else {
                story.add(round + ": " + party + " offers " + own);
                offers.get(party).add(own);
                heard.set(party, offers.stream().map(List::size).toList());
                table = own;
                latest = own;
                proposer = party;
                takers.clear();
            }
            if (takers.size() == tactics.size() - 1) {
                agreed = table;
                return;
            }
            endTurn(party, round);
        }
    }

    private void endTurn(int party, int round) {
        if (party == tactics.size() - 1) {
            story.addAll(walls.endRound(
                    round,
                    offers.stream()
                            .map(made -> made.isEmpty() ? -1 : made.get(made.size() - 1))
                            .toList()));
        }
    }

    private List<Integer> liveable(int party) {
        List<Integer> all = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes; outcome++) {
            if (stakes.utility(party, outcome) >= stakes.reservation(party)
                    && walls.allows(parties.get(party), outcome)) {
                all.add(outcome);
            }
        }
        return all;
    }

    private boolean isEnough(int party, int outcome, int own) {
        double wanted = tactics.get(party).acceptance() instanceof Acceptance.Constant constant
                ? constant.utility()
                : stakes.utility(party, own);
        return stakes.utility(party, outcome) > wanted - 1e-9;
    }

    /** The least above the aim; of equals the one on the table, then the first. */
    private int offer(int party, int round, List<Integer> liveable, int table) {
        double best = 0;
        for (int outcome : liveable) {
            best = Math.max(best, stakes.utility(party, outcome));
        }
        double aim = aim(party, round, best);
        int chosen = -1;
        for (int outcome : liveable) {
            double worth = stakes.utility(party, outcome);
            boolean isAbove = worth >= aim - 1e-9 || worth == best;
            boolean isBetter = chosen < 0
                    || worth < stakes.utility(party, chosen)
                    || (worth == stakes.utility(party, chosen) && outcome == table);
            chosen = isAbove && isBetter ? outcome : chosen;
        }
        return chosen;
    }

    private double aim(int party, int round, double best) {
        double reservation = Math.max(0, stakes.reservation(party));
        if (tactics.get(party).strategy() instanceof TimeDependent curve) {
            double time = rounds == 1 ? 1 : (double) (round - 1) / (rounds - 1);
            double conceded = curve.start() + (1 - curve.start()) * Math.pow(time, 1 / curve.exponent());
            return best - conceded * (best - reservation);
        }
        boolean isRelative = ((TitForTat) tactics.get(party).strategy()).mirrors() == TitForTat.Mirrors.RELATIVE;
        List<Double> changes = new ArrayList<>();
        boolean haveTwo = false;
        for (int other = 0; other < tactics.size(); other++) {
            List<Integer> made = offers.get(other);
            haveTwo |= other != party && made.size() > 1;
            boolean isNew = made.size() > heard.get(party).get(other);
            if (other != party && made.size() > 1 && isNew) {
                double before = stakes.utility(party, made.get(made.size() - 2));
                double now = stakes.utility(party, made.get(made.size() - 1));
                changes.add(isRelative ? (now == 0 || before == 0 ? 1 : before / now) : before - now);
            }
        }
        if (!haveTwo || offers.get(party).isEmpty()) {
            return best;
        } else if (changes.isEmpty()) {
            List<Integer> before = offers.get(party);
            return Math.max(reservation, Math.min(best, stakes.utility(party, before.get(before.size() - 1))));
        }
        double mean = changes.stream().mapToDouble(x -> x).sum() / changes.size();
        List<Integer> mine = offers.get(party);
        double own = stakes.utility(party, mine.get(mine.size() - 1));
        return Math.max(reservation, Math.min(best, isRelative ? own * mean : own + mean));
    }
}
