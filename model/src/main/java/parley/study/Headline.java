package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.study.Comparison.Counted;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;

/** What a comparison comes to, in a few sentences, the first of which can stand alone. */
public final class Headline {

    private Headline() {}

    /**
     * The sentences.
     *
     * @param subject what makes the difference, such as {@code This change}
     */
    public static List<String> of(Comparison comparison, String subject) {
        if (!comparison.hasCommonIssue()) {
            return List.of(
                    "The two have no issue in common, so that what they leave possible cannot be compared.",
                    "The first leaves " + possible(comparison.before()) + ", the second " + possible(comparison.after())
                            + ".");
        }
        List<String> sentences = new ArrayList<>();
        if (comparison.before().space() instanceof Decided before
                && comparison.after().space() instanceof Decided after) {
            if (comparison.hasSameZones()) {
                sentences.add(same(after, subject));
            } else {
                sentences.add(zones(comparison, before, after));
                sentences.add(endorsed(before, after));
            }
        } else {
            comparison.list(Kind.DEAL).forEach(difference -> sentences.add(difference.sentence()));
            sentences.addAll(comparison.notCompared());
        }
        unchanged(comparison).forEach(sentences::add);
        return sentences;
    }

    private static String possible(Findings findings) {
        return findings.space() instanceof Decided decided
                ? Numbers.count(decided.possible()) + " of " + Numbers.count(decided.conceivable())
                        + " conceivable agreements possible"
                : "a number of agreements possible that is not decided";
    }

    private static String same(Decided after, String subject) {
        if (after.possible().signum() == 0) {
            return "No agreement is possible, before or after.";
        }
        String one = after.possible().equals(BigInteger.ONE) ? "agreement is" : agreements(after.possible()) + " are";
        return subject + " makes no difference to which agreements are possible or endorsed: the same "
                + one + " possible, and "
                + (after.endorsed().signum() == 0 ? "none is" : Numbers.count(after.endorsed()) + " of them")
                + " endorsed by everyone who has a say.";
    }

    private static String agreements(BigInteger count) {
        return Numbers.count(count) + " agreements";
    }

    private static String zones(Comparison comparison, Decided before, Decided after) {
        String were = before.possible().signum() == 0 ? "none" : Numbers.count(before.possible());
        if (after.possible().signum() == 0) {
            return before.possible().signum() == 0
                    ? "No agreement is possible, before or after."
                    : "No agreement is possible any more; before, " + were
                            + (before.possible().equals(BigInteger.ONE) ? " was." : " were.");
        }
        String now = after.possible().equals(BigInteger.ONE) ? "1 agreement is" : agreements(after.possible()) + " are";
        return now + " possible; before, " + were + moved(comparison) + ".";
    }

    private static String moved(Comparison comparison) {
        return comparison.agreements() instanceof Counted counted
                ? " (" + come(counted.gained()) + ", " + go(counted.lost()) + ")"
                : "";
    }

    private static String come(BigInteger gained) {
        return (gained.signum() == 0 ? "none" : Numbers.count(gained)) + (isOne(gained) ? " comes" : " come");
    }

    private static String go(BigInteger lost) {
        return (lost.signum() == 0 ? "none" : Numbers.count(lost)) + (isOne(lost) ? " goes" : " go");
    }

    private static boolean isOne(BigInteger count) {
        return count.compareTo(BigInteger.ONE) <= 0;
    }

    private static String endorsed(Decided before, Decided after) {
        if (after.endorsed().signum() == 0) {
            return before.endorsed().signum() == 0
                    ? "None is endorsed by everyone who has a say, before or after."
                    : "None is endorsed by everyone who has a say; before, " + Numbers.count(before.endorsed()) + ".";
        }
        return "Everyone who has a say endorses " + Numbers.count(after.endorsed()) + "; before, "
                + (before.endorsed().signum() == 0 ? "none" : Numbers.count(before.endorsed())) + ".";
    }

    private static boolean isPossible(Findings findings) {
        return findings.space() instanceof Decided decided && decided.possible().signum() > 0;
    }

    /** What a reader would ask after, and stays as it was. */
    private static List<String> unchanged(Comparison comparison) {
        if (comparison.isSame()) {
            return List.of("Nothing else differs either.");
        }
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        if (!comparison.hasSameZones()) {
            words.put(Kind.OPTION, "which options are possible or certain");
        }
        words.put(Kind.CLASH, "the clashes");
        words.put(Kind.CONCESSION, "the concessions");
        words.put(Kind.SILENCE, "the silences");
        words.put(Kind.SUPPLY, "what is supplied");
        words.put(Kind.SAY, "who has a say");
        Set<Kind> same = comparison.listSame();
        words.keySet().retainAll(same);
        if (!isPossible(comparison.before()) || !isPossible(comparison.after())) {
            words.remove(Kind.SILENCE);
        }
        if (!comparison.notCompared().isEmpty()) {
            List.of(Kind.OPTION, Kind.CLASH, Kind.CONCESSION, Kind.SILENCE).forEach(words::remove);
        }
        return words.isEmpty()
                ? List.of()
                : List.of((comparison.agenda().isSame()
                                ? "No difference to "
                                : "As far as both ask the same, no difference to ")
                        + Wording.or(List.copyOf(words.values())) + ".");
    }
}
