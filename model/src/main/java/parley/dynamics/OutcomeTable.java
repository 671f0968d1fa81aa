package parley.dynamics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Agreement;
import parley.model.Party;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Truth;
import parley.space.AgreementSpace;
import parley.space.Requirement;
import parley.space.Zone;

/**
 * Every outcome that rules and supply allow, who has to agree to it, and which red lines it breaks. Made once; any number of
 * runs can share it.
 *
 * <p>An agreement settles every issue. So whoever has a say in some issue has to agree.
 */
public final class OutcomeTable implements Tabulation {

    /** The most outcomes that are listed unless a caller says otherwise. */
    public static final int LIMIT = 100_000;

    private final Map<String, String> parties;
    private final List<Agreement> outcomes;
    private final List<Wall> walls;

    /** By outcome and issue: the number of the option taken. */
    private final int[][] taken;

    /**
     * @param parties names by id, of all with a say in some issue, in the scenario's order: they take turns in it
     * @param outcomes in the order of issues and options, all over the same issues; an outcome's number is its place here
     * @param walls in the scenario's order
     */
    public OutcomeTable(Map<String, String> parties, List<Agreement> outcomes, List<Wall> walls) {
        this.parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        this.outcomes = List.copyOf(outcomes);
        this.walls = List.copyOf(walls);
        Map<Choice, Integer> numbers = new LinkedHashMap<>();
        this.taken = outcomes.stream()
                .map(outcome -> outcome.terms().entrySet().stream()
                        .mapToInt(term -> numbers.computeIfAbsent(
                                Choice.of(term.getKey(), term.getValue()), choice -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Names by id, of all with a say in some issue, in the scenario's order: they take turns in it. */
    public Map<String, String> parties() {
        return parties;
    }

    /** In the order of issues and options; an outcome's number is its place here. */
    public List<Agreement> outcomes() {
        return outcomes;
    }

    /** In the scenario's order. */
    public List<Wall> walls() {
        return walls;
    }

    /** Number of issues on which two outcomes differ. */
    int distance(int one, int other) {
        int[] a = taken[one];
        int[] b = taken[other];
        int differ = 0;
        for (int issue = 0; issue < a.length; issue++) {
            differ += a[issue] == b[issue] ? 0 : 1;
        }
        return differ;
    }

    /**
     * The outcomes of a space, or word that there are too many.
     *
     * @param limit most outcomes
     */
    public static Tabulation of(AgreementSpace space, int limit) {
        Positions positions = space.positions();
        Zone feasible = space.feasible();
        BigInteger count = feasible.count();
        Optional<List<Requirement>> requirements = Requirement.findAll(positions);
        if (count.compareTo(BigInteger.valueOf(limit)) > 0) {
            return new NotTabulated("Rules and supply allow " + count + " agreements; rounds are played over at most "
                    + limit + ", because every party weighs each of them.");
        } else if (requirements.isEmpty()) {
            return new NotTabulated("The demands about the order of steps form too many circles.");
        }
        List<Agreement> outcomes = feasible.first(limit);
        return new OutcomeTable(listParties(positions), outcomes, listWalls(positions, requirements.get(), outcomes));
    }

    private static Map<String, String> listParties(Positions positions) {
        Set<String> withSay = new LinkedHashSet<>();
        positions.scenario().issues().keySet().forEach(issue -> withSay.addAll(positions.listSay(issue)));
        Map<String, String> names = new LinkedHashMap<>();
        for (Party party : positions.scenario().parties().values()) {
            if (withSay.contains(party.id())) {
                names.put(party.id(), party.name());
            }
        }
        return names;
    }

    private static List<Wall> listWalls(Positions positions, List<Requirement> requirements, List<Agreement> outcomes) {
        Map<String, List<Wall.Level>> ladders = new LinkedHashMap<>();
        List<Wall> walls = new ArrayList<>();
        for (Requirement requirement : requirements) {
            if (requirement.kind() == Requirement.Kind.RED_LINE) {
                RedLine line = positions.getRedLine(requirement.ids().get(0));
                String ladder = line.level() == 0 ? line.id() : line.statement().id();
                ladders.computeIfAbsent(ladder, id -> new ArrayList<>()).add(levelOf(positions, requirement, outcomes));
            } else if (requirement.kind() == Requirement.Kind.ORDER) {
                walls.add(wallOf(positions, requirement.ids(), List.of(levelOf(positions, requirement, outcomes))));
            }
        }
        List<Wall> all = new ArrayList<>();
        ladders.forEach((id, levels) -> all.add(wallOf(positions, levels.get(0).redLines(), cumulative(levels))));
        all.addAll(walls);
        return all;
    }

    private static Wall wallOf(Positions positions, List<String> redLines, List<Wall.Level> levels) {
        List<RedLine> lines = redLines.stream().map(positions::getRedLine).toList();
        return new Wall(
                lines.stream().map(line -> line.statement().id()).distinct().toList(),
                lines.stream().map(RedLine::party).distinct().toList(),
                levels);
    }

    private static Wall.Level levelOf(Positions positions, Requirement requirement, List<Agreement> outcomes) {
        BitSet broken = new BitSet(outcomes.size());
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            broken.set(outcome, requirement.asks().holds(outcomes.get(outcome), positions::known) == Truth.FALSE);
        }
        return new Wall.Level(requirement.ids().stream().distinct().toList(), broken);
    }

    /** Whoever stands at one level has all softer ones to keep as well. */
    private static List<Wall.Level> cumulative(List<Wall.Level> levels) {
        List<Wall.Level> all = new ArrayList<>(levels);
        for (int level = all.size() - 2; level >= 0; level--) {
            BitSet broken = (BitSet) all.get(level).broken().clone();
            broken.or(all.get(level + 1).broken());
            all.set(level, new Wall.Level(all.get(level).redLines(), broken));
        }
        return List.copyOf(all);
    }

    /** Number of outcomes. */
    public int size() {
        return outcomes.size();
    }

    /** The place of a party among those that have to agree; throws when it need not. */
    public int indexOf(String party) {
        int index = List.copyOf(parties.keySet()).indexOf(party);
        if (index < 0) {
            throw new IllegalArgumentException("no say anywhere: " + party);
        }
        return index;
    }

    /** The walls that stand, by number, where some statements are not real. */
    public BitSet standing(Set<String> notReal) {
        BitSet standing = new BitSet(walls.size());
        for (int wall = 0; wall < walls.size(); wall++) {
            standing.set(wall, walls.get(wall).statements().stream().noneMatch(notReal::contains));
        }
        return standing;
    }
}
