package parley.model;

import java.util.List;
import java.util.Optional;

/**
 * A party's dated, sourced stance. Texts that were not given are empty.
 *
 * @param speaker who spoke for the party
 * @param grounds the source and paragraph; or, in a what-if, that nobody said it; {@code why} gives the modeller's
 *     reason where the coding is an assumption
 * @param via through whom the source has it, nearest to the speaker first
 * @param language original language, such as {@code ru}
 * @param condition under which the stance holds
 * @param reason the party's own reason, in the modeller's words
 * @param credence the modeller's probability, 0 to 1, that the stance is real
 * @param note modeller's note
 * @param quote a short passage that stands in the source
 */
public record Statement(
        String id,
        Place place,
        String party,
        String speaker,
        DateSpan date,
        Grounds grounds,
        List<String> via,
        String language,
        Stance stance,
        Optional<Proposition> condition,
        String reason,
        Optional<Double> credence,
        String note,
        String quote) {

    public Statement {
        via = List.copyOf(via);
    }

    /** A statement with no more than its core, as what-ifs and tests need it. */
    public static Statement of(String id, String party, DateSpan date, Grounds grounds, Stance stance) {
        return new Statement(
                id,
                Place.NONE,
                party,
                "",
                date,
                grounds,
                List.of(),
                "",
                stance,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "");
    }

    public Statement withCondition(Proposition other) {
        return new Statement(
                id,
                place,
                party,
                speaker,
                date,
                grounds,
                via,
                language,
                stance,
                Optional.of(other),
                reason,
                credence,
                note,
                quote);
    }
}
