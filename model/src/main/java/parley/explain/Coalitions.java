package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parley.model.Positions;
import parley.model.RedLine;
import parley.space.AgreementSpace;
import parley.space.MonotoneSets;

/**
 * Which parties agree among themselves. A set of parties <em>agrees</em> if some feasible agreement breaks no red line of
 * theirs, whatever their say; it <em>blocks</em> if no smaller part of it fails to agree, but it does. Parties without a
 * red line in force agree with everybody and are left out of the sets.
 *
 * @param parties ids of the parties that have drawn a red line, in the scenario's order
 * @param free ids of the others
 * @param possible true when rules and supply allow some agreement; otherwise there is nothing to agree on, and the lists
 *     are empty
 * @param agreeing the sets that agree and would not with any one party more: largest first, then in the scenario's order
 * @param blocking the sets that block: smallest first, then in the scenario's order; empty when all agree
 * @param complete false when there may be more of both
 * @param pivotal parties in every blocking set, those without whom all others agree; empty when all agree
 */
public record Coalitions(
        List<String> parties,
        List<String> free,
        boolean possible,
        List<Coalition> agreeing,
        List<Blocking> blocking,
        boolean complete,
        List<Pivot> pivotal) {

    /** The most sets of parties that are kept in mind. */
    public static final int MOST_SETS = 1_000;

    /** The most diagram nodes that are looked at, a set of parties costing one look at each. */
    private static final long MOST_WORK = 100_000_000;

    /**
     * A largest set of parties that agree among themselves.
     *
     * @param parties in the scenario's order
     * @param others parties that have drawn red lines and are not in it
     * @param agreements number of feasible agreements that break no red line of theirs; at least 1
     */
    public record Coalition(List<String> parties, List<String> others, BigInteger agreements) {
        public Coalition {
            parties = List.copyOf(parties);
            others = List.copyOf(others);
        }
    }

    /**
     * A smallest set of parties whose red lines together exclude every feasible agreement.
     *
     * @param parties in the scenario's order; a single one contradicts itself, given rules and supply
     * @param binding true when their binding red lines alone do it, so that no agreement is possible; otherwise it takes a
     *     red line that is overridden
     */
    public record Blocking(List<String> parties, boolean binding) {
        public Blocking {
            parties = List.copyOf(parties);
        }
    }

    /**
     * A party without whom all others agree.
     *
     * @param opens number of feasible agreements that break no red line of the others
     */
    public record Pivot(String party, BigInteger opens) {}

    public Coalitions {
        parties = List.copyOf(parties);
        free = List.copyOf(free);
        agreeing = List.copyOf(agreeing);
        blocking = List.copyOf(blocking);
        pivotal = List.copyOf(pivotal);
    }

    /** True when some feasible agreement breaks nobody's red line. */
    public boolean allAgree() {
        return possible && blocking.isEmpty();
    }

    /** The coalitions of a space. */
    public static Coalitions of(AgreementSpace space) {
        return of(space, MOST_SETS);
    }

    /**
     * The coalitions of a space.
     *
     * @param limit most sets of parties to keep in mind at once
     */
    static Coalitions of(AgreementSpace space, int limit) {
        Positions positions = space.positions();
        List<String> drawn = listPartiesWithRedLines(positions);
        List<String> free = new ArrayList<>(positions.scenario().parties().keySet());
        free.removeAll(drawn);
        if (space.feasible().isEmpty()) {
            return new Coalitions(drawn, free, false, List.of(), List.of(), true, List.of());
        }
        Predicate<BitSet> agrees = set -> !space.of(named(set, drawn)).isEmpty();
        long tests = Math.max(2L * drawn.size(), MOST_WORK / space.size());
        MonotoneSets sets = MonotoneSets.search(drawn.size(), agrees, limit, tests);
        return new Coalitions(
                drawn,
                free,
                true,
                sets.largest().stream()
                        .map(set -> coalition(space, drawn, named(set, drawn)))
                        .toList(),
                sets.smallest().stream()
                        .map(set -> blocking(space, named(set, drawn)))
                        .toList(),
                sets.complete(),
                sets.smallest().isEmpty() ? List.of() : listPivotal(space, drawn));
    }

    private static List<String> listPartiesWithRedLines(Positions positions) {
        Set<String> drawn = new LinkedHashSet<>();
        positions.redLines().forEach(line -> drawn.add(line.party()));
        return positions.scenario().parties().keySet().stream()
                .filter(drawn::contains)
                .toList();
    }

    private static Set<String> named(BitSet set, List<String> parties) {
        Set<String> names = new LinkedHashSet<>();
        set.stream().forEach(member -> names.add(parties.get(member)));
        return names;
    }

    private static Coalition coalition(AgreementSpace space, List<String> drawn, Set<String> members) {
        List<String> others = new ArrayList<>(drawn);
        others.removeAll(members);
        return new Coalition(List.copyOf(members), others, space.of(members).count());
    }

    private static Blocking blocking(AgreementSpace space, Set<String> members) {
        List<RedLine> binding = space.positions().listRedLines(RedLine.Status.BINDING).stream()
                .filter(line -> members.contains(line.party()))
                .toList();
        return new Blocking(List.copyOf(members), space.zone(binding).isEmpty());
    }

    private static List<Pivot> listPivotal(AgreementSpace space, List<String> drawn) {
        List<Pivot> pivotal = new ArrayList<>();
        for (String party : drawn) {
            Set<String> others = new LinkedHashSet<>(drawn);
            others.remove(party);
            BigInteger opens = space.of(others).count();
            if (opens.signum() > 0) {
                pivotal.add(new Pivot(party, opens));
            }
        }
        return pivotal;
    }
}
