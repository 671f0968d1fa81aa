package parley.study;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.explain.Concession;
import parley.explain.Move;
import parley.model.Positions;
import parley.space.AgreementSpace;
import parley.space.Zone;

/** Tells concessions in sentences: who gives up what, at what cost, and what that opens. */
final class ConcessionTeller {

    private final Optional<Zones> zones;
    private final Positions positions;
    private final Wording wording;
    private final MoveWording moves;

    /** Where what opens is counted. */
    private record Zones(Zone possible, Zone endorsed) {}

    ConcessionTeller(AgreementSpace space, Wording wording) {
        this(Optional.of(new Zones(space.possible(), space.endorsed())), space.positions(), wording);
    }

    /** Tells concessions where the agreements were not worked out. */
    ConcessionTeller(Positions positions, Wording wording) {
        this(Optional.empty(), positions, wording);
    }

    private ConcessionTeller(Optional<Zones> zones, Positions positions, Wording wording) {
        this.zones = zones;
        this.positions = positions;
        this.wording = wording;
        this.moves = new MoveWording(positions, wording);
    }

    ConcessionFinding tell(Concession concession) {
        List<Move> made = Move.listMoves(positions, concession.redLines());
        Map<String, Map<String, BigInteger>> counts = zones.map(
                        z -> z.possible().without(concession.ids()).countByOption())
                .orElseGet(Map::of);
        Optional<BigInteger> agreed =
                zones.map(z -> z.endorsed().without(concession.ids()).count());
        return new ConcessionFinding(
                concession,
                made,
                concession.cost(),
                concession.redLines().stream()
                        .anyMatch(line -> line.statement().coding().cost().isPresent()),
                options(counts),
                agreed,
                Sentence.of(moves.of(made)) + "." + MoveWording.doubts(made)
                        + agreed.map(endorsed -> opens(concession, counts, endorsed))
                                .orElse(""));
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

    private String opens(Concession concession, Map<String, Map<String, BigInteger>> counts, BigInteger agreed) {
        return " That opens " + opened(concession, counts) + "; " + endorsed(concession.getOpens(), agreed);
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
