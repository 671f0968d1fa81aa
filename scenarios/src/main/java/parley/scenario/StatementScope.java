package parley.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Place;

/**
 * Which statements there are after some what-ifs, one on top of the other. Asks nothing of the statements but their
 * ids, so that what-ifs can be checked before anything is built.
 */
final class StatementScope {

    /**
     * A statement that is there.
     *
     * @param isClaim true when its stance is a claim about who has a say
     */
    record Known(Place place, boolean isClaim) {}

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

    /** All ids, those from below first. */
    Set<String> listIds() {
        Set<String> ids = below == null ? new LinkedHashSet<>() : below.listIds();
        ids.removeAll(dropped);
        ids.addAll(added.keySet());
        return ids;
    }
}
