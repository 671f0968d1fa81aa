package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.RedLine;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.SatSpace;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;
import parley.space.Withdrawals;
import parley.space.Zone;

/**
 * Whether some agreement is possible and, where none is, what keeps every one out: the minimal clashes among the binding
 * red lines, and the minimal concessions that open one.
 *
 * @param example a possible agreement, where one is known
 * @param impossibleByRules true when rules and supply alone allow nothing, whatever the red lines
 * @param clashes the smallest first; empty when some agreement is possible, or the rules alone forbid everything
 * @param clashCount number of all clashes; empty when it is not known
 * @param concessions in the order of {@link Concession#ORDER}; where there are very many, the smallest that were found, so
 *     ordered; empty in the same cases
 * @param concessionCount number of all concessions; empty when it is not known
 * @param method what the answer comes from
 */
public record Explanation(
        Existence exists,
        Optional<Agreement> example,
        boolean impossibleByRules,
        List<Clash> clashes,
        Optional<BigInteger> clashCount,
        List<Concession> concessions,
        Optional<BigInteger> concessionCount,
        Method method) {

    /** The most sets that are kept in mind while looking for clashes and concessions in a diagram of agreements. */
    public static final int MOST_SETS = 5_000;

    /** How many of the smallest concessions are ranked, at least, before the first of them are listed. */
    private static final int RANKED = 1_000;

    /** Whether some agreement is possible. */
    public enum Existence {
        YES,
        NO,
        UNKNOWN;

        /** The word used in exports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an answer was reached. */
    public enum Method {
        DIAGRAM("diagram", "a diagram of all agreements"),
        SWITCHES("switches", "a diagram over the red lines alone"),
        SAT("sat", "a search by a SAT solver, each set found being checked again");

        private final String word;
        private final String meaning;

        Method(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** The word used in exports. */
        public String word() {
            return word;
        }

        /** For readers: a noun phrase. */
        public String meaning() {
            return meaning;
        }
    }

    public Explanation {
        clashes = List.copyOf(clashes);
        concessions = List.copyOf(concessions);
    }

    /** False when there are, or may be, more clashes than listed. */
    public boolean clashesComplete() {
        return isAll(clashes.size(), clashCount);
    }

    /** False when there are, or may be, more concessions than listed. */
    public boolean concessionsComplete() {
        return isAll(concessions.size(), concessionCount);
    }

    private static boolean isAll(int listed, Optional<BigInteger> count) {
        return count.isPresent() && count.get().equals(BigInteger.valueOf(listed));
    }

    /** Explains a compiled space, listing as many clashes and concessions as the usual budget allows. */
    public static Explanation of(AgreementSpace space) {
        return of(space, Budget.DEFAULT, MOST_SETS);
    }

    /**
     * Explains the possible zone of a compiled space.
     *
     * @param listed most clashes, and most concessions, to list
     */
    public static Explanation of(AgreementSpace space, Budget budget, int listed) {
        Zone zone = space.possible();
        if (!zone.isEmpty()) {
            return possible(zone.first(1).stream().findFirst(), Method.DIAGRAM);
        } else if (space.feasible().isEmpty()) {
            return impossibleByRules(Method.DIAGRAM);
        }
        Frames frames = ids -> space.contextOf(zone.withOnly(ids));
        Function<Set<String>, Optional<BigInteger>> opens =
                ids -> Optional.of(zone.without(ids).count());
        Listing listing = new Listing(space.positions(), frames, opens);
        return SwitchSpace.compile(SwitchQuestion.of(space.positions()), budget) instanceof SwitchSpace switches
                ? listing.of(switches, listed)
                : listing.of(zone.withdrawals(MOST_SETS), listed, Method.DIAGRAM);
    }

    /**
     * The same without a diagram of all agreements, where that cannot be had. How many agreements a concession opens is
     * not known then. Where even this passes the budget, the existence of an agreement is unknown, and nothing is listed.
     */
    public static Explanation of(Positions positions, Budget budget, int listed) {
        SwitchQuestion question = SwitchQuestion.of(positions);
        Optional<SatSpace> sat = SatSpace.of(question, budget);
        return SwitchSpace.compile(question, budget) instanceof SwitchSpace switches
                ? of(switches, sat, listed)
                : sat.map(solver -> of(solver, positions, listed))
                        .orElseGet(() -> without(Existence.UNKNOWN, Optional.empty(), false, Method.SAT));
    }

    private static Explanation of(SwitchSpace switches, Optional<SatSpace> sat, int listed) {
        if (switches.isOpen()) {
            return possible(sat.flatMap(solver -> example(solver.find())), Method.SWITCHES);
        } else if (!switches.isFeasible()) {
            return impossibleByRules(Method.SWITCHES);
        }
        Positions positions = switches.question().positions();
        return new Listing(positions, frames(sat), ids -> Optional.empty()).of(switches, listed);
    }

    private static Explanation of(SatSpace solver, Positions positions, int listed) {
        SatSpace.Answer answer = solver.find();
        if (answer instanceof SatSpace.GaveUp) {
            return without(Existence.UNKNOWN, Optional.empty(), false, Method.SAT);
        } else if (answer instanceof SatSpace.Found) {
            return possible(example(answer), Method.SAT);
        } else if (solver.find(Set.of()) instanceof SatSpace.ProvenNone) {
            return impossibleByRules(Method.SAT);
        }
        return new Listing(positions, frames(Optional.of(solver)), ids -> Optional.empty())
                .of(solver.withdrawals(listed), listed, Method.SAT);
    }

    private static Optional<Agreement> example(SatSpace.Answer answer) {
        return answer instanceof SatSpace.Found found ? Optional.of(found.agreement()) : Optional.empty();
    }

    private static Frames frames(Optional<SatSpace> sat) {
        return ids -> sat.map(solver -> solver.contextOf(ids))
                .orElseGet(() -> new AgreementSpace.Frame(List.of(), List.of()));
    }

    private static Explanation possible(Optional<Agreement> example, Method method) {
        return without(Existence.YES, example, false, method);
    }

    private static Explanation impossibleByRules(Method method) {
        return without(Existence.NO, Optional.empty(), true, method);
    }

    /** Where there is nothing to list. */
    private static Explanation without(
            Existence exists, Optional<Agreement> example, boolean impossibleByRules, Method method) {
        Optional<BigInteger> none = exists == Existence.UNKNOWN ? Optional.empty() : Optional.of(BigInteger.ZERO);
        return new Explanation(exists, example, impossibleByRules, List.of(), none, List.of(), none, method);
    }

    /** Which rules and missing suppliers take part in a clash of these red lines. */
    private interface Frames {
        AgreementSpace.Frame of(Set<String> ids);
    }

    /** Turns sets of ids into clashes and concessions. */
    private static final class Listing {
        private final Map<String, RedLine> byId = new LinkedHashMap<>();
        private final Costs costs;
        private final Frames frames;
        private final Function<Set<String>, Optional<BigInteger>> opens;

        Listing(Positions positions, Frames frames, Function<Set<String>, Optional<BigInteger>> opens) {
            positions.redLines().forEach(line -> byId.put(line.id(), line));
            this.costs = new Costs(positions);
            this.frames = frames;
            this.opens = opens;
        }

        Explanation of(SwitchSpace switches, int listed) {
            return of(
                    switches.clashes(listed),
                    switches.countClashes(),
                    switches.concessions(Math.max(listed, RANKED)),
                    switches.countConcessions(),
                    listed,
                    Method.SWITCHES);
        }

        Explanation of(Withdrawals sets, int listed, Method method) {
            return of(
                    sets.clashes().stream().limit(listed).toList(),
                    count(sets.clashes(), sets.clashesComplete()),
                    sets.concessions(),
                    count(sets.concessions(), sets.concessionsComplete()),
                    listed,
                    method);
        }

        private static Optional<BigInteger> count(List<?> sets, boolean complete) {
            return complete ? Optional.of(BigInteger.valueOf(sets.size())) : Optional.empty();
        }

        private Explanation of(
                List<Set<String>> clashes,
                Optional<BigInteger> clashCount,
                List<Set<String>> concessions,
                Optional<BigInteger> concessionCount,
                int listed,
                Method method) {
            return new Explanation(
                    Existence.NO,
                    Optional.empty(),
                    false,
                    clashes.stream().map(this::clash).toList(),
                    clashCount,
                    concessions.stream()
                            .map(this::concession)
                            .sorted(Concession.ORDER)
                            .limit(listed)
                            .map(some ->
                                    opens.apply(some.ids()).map(some::opening).orElse(some))
                            .toList(),
                    concessionCount,
                    method);
        }

        private Clash clash(Set<String> ids) {
            AgreementSpace.Frame frame = frames.of(ids);
            return new Clash(lines(ids), frame.rules(), frame.supplies());
        }

        private Concession concession(Set<String> ids) {
            List<RedLine> lines = lines(ids);
            return new Concession(lines, Optional.empty(), costs.of(lines));
        }

        private List<RedLine> lines(Set<String> ids) {
            List<RedLine> lines = new ArrayList<>();
            for (String id : ids) {
                RedLine line = byId.get(id);
                if (line == null) {
                    throw new IllegalStateException("no red line " + id);
                }
                lines.add(line);
            }
            return lines;
        }
    }
}
