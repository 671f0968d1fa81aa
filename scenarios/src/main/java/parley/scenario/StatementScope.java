package parley.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Level;
import parley.model.Place;
import parley.model.Statement;
import parley.scenario.language.Fields;
import parley.scenario.language.Language;
import parley.scenario.yaml.Node;

/**
 * Which statements there are after some what-ifs, one on top of the other. Asks nothing of the statements but their
 * ids, so that what-ifs can be checked before anything is built.
 */
final class StatementScope {

    /**
     * A statement that is there, as it is read.
     *
     * @param party empty where the file does not say
     * @param stance the word of its stance; empty where it takes none
     * @param levels ids of the fallback levels that are left
     * @param readings for each of its rival readings, the word of the stance that it takes then
     */
    record Known(
            Place place,
            String party,
            String stance,
            List<String> levels,
            Map<String, String> readings,
            Optional<String> sameAs) {

        /** A statement that has been read. */
        static Known of(Statement statement) {
            Map<String, String> readings = new LinkedHashMap<>();
            statement
                    .coding()
                    .readings()
                    .forEach(reading ->
                            readings.put(reading.id(), reading.stance().word()));
            return new Known(
                    statement.place(),
                    statement.party(),
                    statement.stance().word(),
                    statement.coding().fallbacks().stream().map(Level::id).toList(),
                    readings,
                    statement.coding().sameAs());
        }

        /** A statement as it stands in a file. */
        static Known of(Fields fields, Place place) {
            Map<String, String> readings = new LinkedHashMap<>();
            for (Node reading : fields.items("readings")) {
                Fields of = Fields.of(reading);
                readings.put(of.text("id"), stanceOf(of));
            }
            List<String> levels = fields.items("fallback").stream()
                    .map(level -> Fields.of(level).text("level"))
                    .toList();
            return new Known(
                    place,
                    fields.text("party"),
                    stanceOf(fields),
                    levels,
                    readings,
                    fields.findScalar("same-as").map(Node.Scalar::text));
        }

        private static String stanceOf(Fields fields) {
            return Language.STANCES.stream().filter(fields::has).findFirst().orElse("");
        }

        boolean isClaim() {
            return stance.equals("claims");
        }

        boolean drawsRedLine() {
            return Language.RED_LINE_STANCES.contains(stance);
        }

        /** The same after it has fallen back to a level. */
        Known softened(String level) {
            List<String> rest = levels.subList(levels.indexOf(level) + 1, levels.size());
            return new Known(place, party, stance, rest, readings, sameAs);
        }

        /** The same read in another way. */
        Known readAs(String reading) {
            return new Known(place, party, readings.getOrDefault(reading, ""), List.of(), readings, sameAs);
        }
    }

    private final @Nullable StatementScope below;
    private final Map<String, Known> added = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    private StatementScope(@Nullable StatementScope below) {
        this.below = below;
    }

    static StatementScope empty() {
        return new StatementScope(null);
    }

    /** A scope that begins with what is here and does not change it. */
    StatementScope onTop() {
        return new StatementScope(this);
    }

    Optional<Known> find(String id) {
        Known own = added.get(id);
        if (own != null) {
            return Optional.of(own);
        }
        return below == null || dropped.contains(id) ? Optional.empty() : below.find(id);
    }

    void add(String id, Known statement) {
        added.put(id, statement);
    }

    void drop(String id) {
        added.remove(id);
        dropped.add(id);
    }

    /** Drops whatever a party said. */
    void leave(String party) {
        listIds().stream()
                .filter(id ->
                        find(id).filter(known -> known.party().equals(party)).isPresent())
                .toList()
                .forEach(this::drop);
    }

    /** All ids, those from below first. */
    Set<String> listIds() {
        Set<String> ids = below == null ? new LinkedHashSet<>() : below.listIds();
        ids.removeAll(dropped);
        ids.addAll(added.keySet());
        return ids;
    }
}
