package parley.study;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.explain.Concession;
import parley.explain.Move;
import parley.model.Positions;
import parley.space.AgreementSpace;
import parley.space.Zone;

/** Tells concessions in sentences: who gives up what, at what cost, and what that opens. */
final class ConcessionTeller {

    private final Zone possible;
    private final Zone endorsed;
    private final Positions positions;
    private final Wording wording;
    private final MoveWording moves;

    ConcessionTeller(AgreementSpace space, Wording wording) {
        this.possible = space.possible();
        this.endorsed = space.endorsed();
        this.positions = space.positions();
        this.wording = wording;
        this.moves = new MoveWording(positions, wording);
    }

    ConcessionFinding tell(Concession concession) {
        List<Move> made = Move.listMoves(positions, concession.redLines());
        Zone opened = possible.without(concession.ids());
        BigInteger agreed = endorsed.without(concession.ids()).count();
        Map<String, Map<String, BigInteger>> counts = opened.countByOption();
        return new ConcessionFinding(
                concession,
                made,
                concession.cost(),
                concession.redLines().stream()
                        .anyMatch(line -> line.statement().coding().cost().isPresent()),
                options(counts),
                agreed,
                text(concession, made, counts, agreed));
    }

    private static Map<String, List<String>> options(Map<String, Map<String, BigInteger>> counts) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        counts.forEach((issue, row) -> options.put(
                issue,
                row.entrySet().stream()
                        .filter(option -> option.getValue().signum() > 0)
                        .map(Map.Entry::getKey)
                        .toList()));
        return Collections.unmodifiableMap(options);
    }

    private String text(
            Concession concession, List<Move> made, Map<String, Map<String, BigInteger>> counts, BigInteger agreed) {
        return Sentence.of(moves.of(made)) + "." + MoveWording.doubts(made) + " That opens "
                + opened(concession, counts) + "; " + endorsed(concession.getOpens(), agreed);
    }

    private String opened(Concession concession, Map<String, Map<String, BigInteger>> counts) {
        Set<String> issues = new LinkedHashSet<>();
        concession.redLines().forEach(line -> issues.addAll(line.issues()));
        String terms = issues.stream()
                .map(issue -> terms(issue, counts.getOrDefault(issue, Map.of())))
                .collect(Collectors.joining("; "));
        return agreements(concession.getOpens()) + (terms.isEmpty() ? "" : ", with " + terms);
    }

    private String terms(String issue, Map<String, BigInteger> row) {
        List<String> open = row.entrySet().stream()
                .filter(option -> option.getValue().signum() > 0)
                .map(option -> wording.option(issue, option.getKey()))
                .toList();
        return Wording.or(open) + " on " + wording.issue(issue);
    }

    static String agreements(BigInteger count) {
        return Numbers.count(count) + (count.equals(BigInteger.ONE) ? " agreement" : " agreements");
    }

    private static String endorsed(BigInteger opens, BigInteger agreed) {
        boolean one = opens.equals(BigInteger.ONE);
        if (agreed.signum() == 0) {
            return (one ? "it is not" : "none of them is") + " endorsed by everyone who has a say.";
        }
        return agreed.equals(opens)
                ? "everyone who has a say endorses " + (one ? "it." : "them all.")
                : "everyone who has a say endorses " + Numbers.count(agreed) + " of them.";
    }
}
