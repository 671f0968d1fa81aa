package parley.study;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Agreement;
import parley.space.Budget;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;
import parley.study.SharedSpaces.Studied;

/**
 * What two findings have in common and where they differ. Whatever has the same id in both is taken to be the same;
 * nothing is guessed of what was renamed.
 *
 * @param differences by kind, in the scenario's order
 * @param agreements which possible agreements came and went
 * @param notCompared sentences; empty when everything was compared
 */
public record Comparison(
        Findings before,
        Findings after,
        Agenda agenda,
        List<Difference> differences,
        Agreements agreements,
        List<String> notCompared) {

    /** How many agreements are spelt out of those that came, and of those that went. */
    static final int EXAMPLES = 3;

    public Comparison {
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
    }

    /**
     * What is asked on each side. Results are compared on the issues of both.
     *
     * @param onlyBefore ids of issues
     * @param onlyAfter ids of issues
     * @param otherOptions ids of issues of both that have other options
     */
    public record Agenda(List<String> onlyBefore, List<String> onlyAfter, List<String> otherOptions) {
        public Agenda {
            onlyBefore = List.copyOf(onlyBefore);
            onlyAfter = List.copyOf(onlyAfter);
            otherOptions = List.copyOf(otherOptions);
        }

        /** True when both ask the same questions with the same options, so that agreements can be told apart. */
        public boolean isSame() {
            return onlyBefore.isEmpty() && onlyAfter.isEmpty() && otherOptions.isEmpty();
        }
    }

    /** Which possible agreements came and went. */
    public sealed interface Agreements {}

    /**
     * Exactly how many.
     *
     * @param common number of agreements possible on both sides
     * @param gained number of those possible after, and not before
     * @param lost number of those possible before, and not after
     * @param gainedFirst the first of them, in the order of issues and options
     * @param lostFirst the first of them
     */
    public record Counted(
            BigInteger common,
            BigInteger gained,
            BigInteger lost,
            List<Agreement> gainedFirst,
            List<Agreement> lostFirst)
            implements Agreements {
        public Counted {
            gainedFirst = List.copyOf(gainedFirst);
            lostFirst = List.copyOf(lostFirst);
        }
    }

    /** Not counted, and why: a sentence. */
    public record NotCounted(String why) implements Agreements {}

    static Comparison of(Studied before, Studied after, Budget budget) {
        return new Comparer(before.findings(), after.findings())
                .compare(agenda -> AgreementCount.of(before, after, agenda, budget));
    }

    /** Whether there is an issue that both have; else nothing that is possible can be compared. */
    public boolean hasCommonIssue() {
        return agenda.onlyBefore().size()
                < before.positions().scenario().issues().size();
    }

    /** Differences of one kind, in order. */
    public List<Difference> list(Kind kind) {
        return differences.stream().filter(d -> d.kind() == kind).toList();
    }

    /** Kinds in which nothing differs. */
    public Set<Kind> listSame() {
        Set<Kind> same = java.util.EnumSet.allOf(Kind.class);
        same.removeAll(differences.stream().map(Difference::kind).collect(Collectors.toCollection(LinkedHashSet::new)));
        return same;
    }

    /** True when the same agreements are possible and endorsed on both sides; false also where that is not known. */
    public boolean hasSameZones() {
        return agreements instanceof Counted counted
                && counted.gained().signum() == 0
                && counted.lost().signum() == 0
                && before.space() instanceof Decided b
                && after.space() instanceof Decided a
                && endorsedByOption(b).equals(endorsedByOption(a))
                && list(Kind.ENDORSEMENT).isEmpty();
    }

    /** Number of endorsed agreements that take each option: two zones of one size are not the same by that. */
    private static Map<String, BigInteger> endorsedByOption(Decided decided) {
        Map<String, BigInteger> counts = new LinkedHashMap<>();
        decided.issues()
                .forEach(issue -> issue.options()
                        .forEach(option -> counts.put(
                                issue.issue().id() + "=" + option.option().id(), option.endorsed())));
        return counts;
    }

    /** True when nothing at all differs. */
    public boolean isSame() {
        return differences.isEmpty() && agenda.isSame() && hasSameZones();
    }
}
