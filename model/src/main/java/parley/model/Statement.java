package parley.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param credence the modeller's probability that the stance is real
 * @param note modeller's note
 * @param quote a short passage that stands in the source
 * @param coding what the modeller adds: how far a demand can give way, what that costs, rival readings
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
        Optional<Credence> credence,
        String note,
        String quote,
        Coding coding) {

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
                "",
                Coding.PLAIN);
    }

    /** Issues that it is about: those of its stance and, where a what-if softened it, those of the demand as it was. */
    public Set<String> topic() {
        Set<String> topic = new LinkedHashSet<>(stance.issues());
        topic.addAll(coding.softenedFrom());
        return topic;
    }

    /** All issues that it is about or mentions, those of its condition included. */
    public Set<String> issues() {
        Set<String> all = topic();
        condition.ifPresent(c -> all.addAll(c.issues()));
        return all;
    }

    /** What decides how it counts: two statements of which this is equal have the same effect, whoever wrote them down. */
    public List<Object> effect() {
        List<Proposition> levels = coding.fallbacks().stream().map(Level::what).toList();
        return List.of(party, date.from(), date.to(), stance, condition, levels, coding.softenedFrom());
    }

    /** The same words under a condition. */
    public Statement withCondition(Proposition other) {
        return copy(date, stance, Optional.of(other), credence, coding);
    }

    /** The same words on another day. */
    public Statement withDate(DateSpan other) {
        return copy(other, stance, condition, credence, coding);
    }

    /** The same words with another probability of being real. */
    public Statement withCredence(Credence other) {
        return copy(date, stance, condition, Optional.of(other), coding);
    }

    /** The same words with another coding. */
    public Statement withCoding(Coding other) {
        return copy(date, stance, condition, credence, other);
    }

    /** The same words read as another stance. */
    public Statement withStance(Stance other, Optional<Proposition> otherCondition, Coding otherCoding) {
        return copy(date, other, otherCondition, credence, otherCoding);
    }

    private Statement copy(
            DateSpan newDate,
            Stance newStance,
            Optional<Proposition> newCondition,
            Optional<Credence> newCredence,
            Coding newCoding) {
        return new Statement(
                id,
                place,
                party,
                speaker,
                newDate,
                grounds,
                via,
                language,
                newStance,
                newCondition,
                reason,
                newCredence,
                note,
                quote,
                newCoding);
    }
}
