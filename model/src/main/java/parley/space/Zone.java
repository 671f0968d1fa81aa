package parley.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import parley.model.Agreement;
import parley.model.Proposition.Choice;

/**
 * A set of agreements: those of a compiled space that a selection of options and red lines leaves. Every answer is
 * exact.
 */
public final class Zone {

    static final long SWITCH_OFF = 1;
    static final long SWITCH_ON = 2;

    private final Variables variables;
    private final Diagram diagram;
    private final long[] selection;
    private final Map<String, Integer> redLines;

    /**
     * @param selection allowed values, by variable; every switch has exactly one
     * @param redLines variable of each red line that is enforced
     */
    Zone(Variables variables, Diagram diagram, long[] selection, Map<String, Integer> redLines) {
        this.variables = variables;
        this.diagram = diagram;
        this.selection = selection;
        this.redLines = redLines;
    }

    public boolean isEmpty() {
        return !diagram.isSatisfiable(selection);
    }

    /** Number of agreements. */
    public BigInteger count() {
        return diagram.counts(selection)[diagram.root()];
    }

    /** Number of agreements that take each option: by issue id, then by option id, in the scenario's order. */
    public Map<String, Map<String, BigInteger>> countByOption() {
        BigInteger[][] marginals = diagram.marginals(selection);
        Map<String, Map<String, BigInteger>> counts = new LinkedHashMap<>();
        for (int issue = 0; issue < variables.issueCount(); issue++) {
            Map<String, BigInteger> row = new LinkedHashMap<>();
            List<String> options = variables.values(issue);
            for (int option = 0; option < options.size(); option++) {
                row.put(options.get(option), marginals[issue][option]);
            }
            counts.put(variables.names().get(issue), row);
        }
        return counts;
    }

    /** Whether an agreement is in the zone; throws when it does not settle every issue. */
    public boolean contains(Agreement agreement) {
        issueNames().forEach(agreement::getOption);
        return !restrictTo(agreement.terms().entrySet().stream()
                        .map(term -> Choice.of(term.getKey(), term.getValue()))
                        .toList())
                .isEmpty();
    }

    /** The part of the zone in which each of the choices is taken. */
    public Zone restrictTo(List<Choice> choices) {
        long[] narrowed = selection.clone();
        for (Choice choice : choices) {
            int issue = issueIndex(choice.issue());
            narrowed[issue] &= variables.mask(issue, choice.options());
        }
        return new Zone(variables, diagram, narrowed, redLines);
    }

    /**
     * The first agreements of this zone that another one lacks, in the order of issues and options.
     *
     * @param part a part of this zone, over the same issues and options
     */
    public List<Agreement> firstBeyond(Zone part, int limit) {
        List<Agreement> found = new ArrayList<>();
        addBeyond(part, List.of(), limit, found);
        return found;
    }

    private void addBeyond(Zone part, List<Choice> taken, int limit, List<Agreement> found) {
        Map<String, Map<String, BigInteger>> all = countByOption();
        Map<String, Map<String, BigInteger>> shared = part.countByOption();
        String issue = variables.names().get(taken.size());
        Map<String, BigInteger> elsewhere = shared.getOrDefault(issue, Map.of());
        for (Map.Entry<String, BigInteger> option :
                all.getOrDefault(issue, Map.of()).entrySet()) {
            if (found.size() == limit) {
                return;
            }
            if (!option.getValue().equals(elsewhere.get(option.getKey()))) {
                Choice choice = Choice.of(issue, option.getKey());
                List<Choice> more = new ArrayList<>(taken);
                more.add(choice);
                if (more.size() == variables.issueCount()) {
                    found.add(agreement(more));
                } else {
                    restrictTo(List.of(choice)).addBeyond(part.restrictTo(List.of(choice)), more, limit, found);
                }
            }
        }
    }

    private static Agreement agreement(List<Choice> choices) {
        Map<String, String> terms = new LinkedHashMap<>();
        choices.forEach(
                choice -> terms.put(choice.issue(), choice.options().iterator().next()));
        return new Agreement(terms);
    }

    private int issueIndex(String name) {
        int issue = variables.indexOf(name);
        if (issue >= variables.issueCount()) {
            throw new IllegalArgumentException("the space has no issue " + name);
        }
        return issue;
    }

    /** No agreement at all. */
    Zone none() {
        long[] nothing = selection.clone();
        Arrays.fill(nothing, 0);
        return new Zone(variables, diagram, nothing, redLines);
    }

    SpaceExport export() {
        return SpaceExport.of(variables, diagram, selection);
    }

    /** The zone with these red lines, and no others, enforced. */
    Zone enforcing(Map<String, Integer> others) {
        long[] switched = selection.clone();
        redLines.values().forEach(v -> switched[v] = SWITCH_OFF);
        others.values().forEach(v -> switched[v] = SWITCH_ON);
        return new Zone(variables, diagram, switched, others);
    }

    /** The zone with these rules and needs of supply set aside. */
    Zone relaxing(Set<String> names) {
        long[] switched = selection.clone();
        names.forEach(name -> switched[variables.indexOf(name)] = SWITCH_OFF);
        return new Zone(variables, diagram, switched, redLines);
    }

    /** The zone without some of the red lines that are enforced here. */
    public Zone without(Set<String> withdrawn) {
        Map<String, Integer> rest = new LinkedHashMap<>(redLines);
        rest.keySet().removeAll(withdrawn);
        return enforcing(rest);
    }

    /** The zone with only those of the enforced red lines that are named. */
    public Zone withOnly(Set<String> standing) {
        Map<String, Integer> rest = new LinkedHashMap<>(redLines);
        rest.keySet().retainAll(standing);
        return enforcing(rest);
    }

    /** Ids of the red lines enforced here. */
    public Set<String> enforced() {
        return redLines.keySet();
    }

    /**
     * The first agreements, in the scenario's order of issues, each issue in its order of options.
     *
     * @param limit how many at most
     */
    public List<Agreement> first(int limit) {
        return firstOn(new LinkedHashSet<>(issueNames()), limit);
    }

    /**
     * The first combinations of options that agreements of the zone take on some issues, each once, in the same order.
     *
     * @param issues ids
     * @param limit how many at most
     */
    public List<Agreement> firstOn(Set<String> issues, int limit) {
        List<Agreement> found = new ArrayList<>();
        if (limit > 0 && !isEmpty()) {
            listFrom(0, indexes(issues), new Feasibility(diagram, selection), limit, found);
        }
        return found;
    }

    private List<String> issueNames() {
        return variables.names().subList(0, variables.issueCount());
    }

    private int[] indexes(Set<String> issues) {
        return issues.stream().mapToInt(this::issueIndex).sorted().toArray();
    }

    /** Extends a choice of the issues before this one, which is known to leave some agreement. */
    private void listFrom(int at, int[] issues, Feasibility chosen, int limit, List<Agreement> found) {
        if (at == issues.length) {
            found.add(agreement(issues, chosen::selected));
            return;
        }
        long options = chosen.selected(issues[at]);
        for (long rest = options; rest != 0 && found.size() < limit; rest &= rest - 1) {
            if (chosen.select(issues[at], Long.lowestOneBit(rest))) {
                listFrom(at + 1, issues, chosen, limit, found);
            }
        }
        chosen.select(issues[at], options);
    }

    /**
     * The agreements that differ from wanted terms on the fewest issues.
     *
     * @param wanted at most one choice per issue; issues without one do not matter
     * @param limit how many combinations of terms to list at most
     * @return nothing when the zone is empty
     */
    public Optional<Nearest> nearestTo(List<Choice> wanted, int limit) {
        long[] masks = variables.full();
        wanted.forEach(choice ->
                masks[issueIndex(choice.issue())] = variables.mask(issueIndex(choice.issue()), choice.options()));
        Distances distances = new Distances(diagram, masks);
        int least = distances.least(-1, selection);
        if (least < 0) {
            return Optional.empty();
        }
        List<Agreement> terms = new ArrayList<>();
        int[] issues = wanted.stream()
                .mapToInt(choice -> issueIndex(choice.issue()))
                .sorted()
                .toArray();
        listWithin(least, distances, 0, issues, selection.clone(), limit, terms);
        return Optional.of(new Nearest(least, distances.countNearest(selection), terms));
    }

    /**
     * The fewest of the red lines enforced here whose withdrawal leaves an agreement.
     *
     * @param kept ids of red lines that are not withdrawn
     * @return nothing when no withdrawal does
     */
    public Optional<LeastWithdrawn> leastWithdrawn(Set<String> kept) {
        long[] free = selection.clone();
        long[] standing = variables.full();
        redLines.forEach((id, variable) -> {
            if (!kept.contains(id)) {
                free[variable] = SWITCH_OFF | SWITCH_ON;
                standing[variable] = SWITCH_ON;
            }
        });
        Distances distances = new Distances(diagram, standing);
        int least = distances.least(-1, free);
        return least < 0 ? Optional.empty() : Optional.of(new LeastWithdrawn(least, distances.countNearest(free)));
    }

    private void listWithin(
            int distance, Distances distances, int at, int[] issues, long[] chosen, int limit, List<Agreement> found) {
        if (at == issues.length) {
            found.add(agreement(issues, issue -> chosen[issue]));
            return;
        }
        long options = chosen[issues[at]];
        for (long rest = options; rest != 0 && found.size() < limit; rest &= rest - 1) {
            chosen[issues[at]] = Long.lowestOneBit(rest);
            if (distances.isWithin(distance, chosen)) {
                listWithin(distance, distances, at + 1, issues, chosen, limit, found);
            }
        }
        chosen[issues[at]] = options;
    }

    private Agreement agreement(int[] issues, IntToLongFunction chosen) {
        GivenUp.check();
        Map<String, String> terms = new LinkedHashMap<>();
        for (int issue : issues) {
            terms.put(
                    variables.names().get(issue),
                    variables.values(issue).get(Long.numberOfTrailingZeros(chosen.applyAsLong(issue))));
        }
        return new Agreement(terms);
    }

    /**
     * Agreements drawn uniformly and independently, the same ones for the same seed.
     *
     * @return as many as asked for, or none when the zone is empty
     */
    public List<Agreement> sample(int howMany, long seed) {
        BigInteger[] counts = diagram.counts(selection);
        if (counts[diagram.root()].signum() == 0) {
            return List.of();
        }
        RandomGenerator random = new Well19937c(seed);
        List<Agreement> drawn = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            long[] chosen = selection.clone();
            draw(diagram.root(), counts, random, chosen);
            drawn.add(agreement(indexes(new LinkedHashSet<>(issueNames())), issue -> chosen[issue]));
        }
        return drawn;
    }

    private void draw(int top, BigInteger[] counts, RandomGenerator random, long[] chosen) {
        java.util.ArrayDeque<Integer> open = new java.util.ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (diagram.isLeaf(node)) {
                chosen[diagram.variable(node)] = drawBit(diagram.mask(node) & chosen[diagram.variable(node)], random);
            } else if (diagram.isAnd(node)) {
                Arrays.stream(diagram.children(node)).forEach(open::push);
            } else {
                open.push(drawChild(node, counts, random));
            }
        }
    }

    private static long drawBit(long values, RandomGenerator random) {
        long rest = values;
        for (int skip = random.nextInt(Long.bitCount(values)); skip > 0; skip--) {
            rest &= rest - 1;
        }
        return Long.lowestOneBit(rest);
    }

    private int drawChild(int or, BigInteger[] counts, RandomGenerator random) {
        BigInteger left = below(counts[or], random);
        for (int child : diagram.children(or)) {
            if (left.compareTo(counts[child]) < 0) {
                return child;
            }
            left = left.subtract(counts[child]);
        }
        throw new AssertionError("the counts of alternatives add up");
    }

    /** A number drawn uniformly from 0 to the bound, which is left out. */
    private static BigInteger below(BigInteger bound, RandomGenerator random) {
        int bits = bound.bitLength();
        byte[] bytes = new byte[bits / 8 + 1];
        BigInteger drawn;
        do {
            random.nextBytes(bytes);
            drawn = new BigInteger(1, bytes).mod(BigInteger.ONE.shiftLeft(bits));
        } while (drawn.compareTo(bound) >= 0);
        return drawn;
    }

    /**
     * What keeps this zone empty, among its red lines.
     *
     * @param limit most sets to keep in mind at once; past it the result says that it is incomplete
     */
    public Withdrawals withdrawals(int limit) {
        List<String> ids = List.copyOf(redLines.keySet());
        Optional<List<BitSet>> concessions = setsBottomUp(ids, true, limit);
        Optional<List<BitSet>> clashes = concessions.flatMap(sets -> hittingSets(sets, limit));
        if (clashes.isEmpty()) {
            clashes = setsBottomUp(ids, false, limit);
        }
        if (concessions.isEmpty()) {
            concessions = clashes.flatMap(sets -> hittingSets(sets, limit));
        }
        return new Withdrawals(
                named(clashes.map(Zone::withoutEmpty).orElseGet(() -> someClashes(ids)), ids),
                clashes.isPresent(),
                named(concessions.orElseGet(() -> someConcessions(ids)), ids),
                concessions.isPresent());
    }

    /** The minimal sets that share a member with each of these; none where there are none. */
    private static Optional<List<BitSet>> hittingSets(List<BitSet> sets, int limit) {
        return sets.isEmpty() ? Optional.of(List.of()) : new MinimalSets(limit).minimalHittingSets(sets);
    }

    private static List<BitSet> withoutEmpty(List<BitSet> sets) {
        return sets.stream().filter(set -> !set.isEmpty()).toList();
    }

    /**
     * Per node, the minimal sets of red lines to withdraw so that the node can be true or, the other way round, that keep
     * it from being true while they stand. An and-node opens with all its children and is kept out by one of them; an
     * or-node opens with one of them and is kept out by all.
     *
     * @return the sets at the root, smallest first; nothing past the limit
     */
    private Optional<List<BitSet>> setsBottomUp(List<String> ids, boolean opening, int limit) {
        Map<Integer, Integer> memberOf = new LinkedHashMap<>();
        ids.forEach(id -> memberOf.put(redLines.get(id), memberOf.size()));
        MinimalSets sets = new MinimalSets(limit);
        List<List<BitSet>> at = new ArrayList<>();
        for (int node = 0; node < diagram.size() && !sets.isCut(); node++) {
            List<List<BitSet>> below =
                    Arrays.stream(diagram.children(node)).mapToObj(at::get).toList();
            at.add(
                    diagram.isLeaf(node)
                            ? leafSets(node, memberOf, opening)
                            : diagram.isAnd(node) == opening ? sets.unions(below, opening) : sets.minimalOf(below));
        }
        return sets.isCut() ? Optional.empty() : Optional.of(at.get(diagram.root()));
    }

    private List<BitSet> leafSets(int leaf, Map<Integer, Integer> memberOf, boolean opening) {
        int variable = diagram.variable(leaf);
        boolean open = (diagram.mask(leaf) & selection[variable]) != 0;
        Integer member = memberOf.get(variable);
        if (!open && member != null) {
            return List.of(MinimalSets.with(new BitSet(), member));
        }
        return open == opening ? List.of(new BitSet()) : List.of();
    }

    /** Concessions found by restoring one red line after another, each time starting from another one. */
    private List<BitSet> someConcessions(List<String> ids) {
        return Shrinking.some(
                ids.size(), withdrawn -> !without(names(withdrawn, ids)).isEmpty());
    }

    /** Clashes found by leaving out one red line after another, each time starting from another one. */
    private List<BitSet> someClashes(List<String> ids) {
        return Shrinking.some(
                ids.size(), standing -> withOnly(names(standing, ids)).isEmpty());
    }

    private static Set<String> names(BitSet set, List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        set.stream().forEach(member -> names.add(ids.get(member)));
        return names;
    }

    private static List<Set<String>> named(List<BitSet> sets, List<String> ids) {
        return sets.stream().map(set -> names(set, ids)).toList();
    }
}
