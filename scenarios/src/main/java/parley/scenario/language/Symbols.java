package parley.scenario.language;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.CredenceScale;
import parley.model.Place;

/** Every id that a file may refer to, with the place where it is introduced. */
public final class Symbols {
    private final Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);
    private final Set<Kind> unclear = EnumSet.noneOf(Kind.class);
    private final Map<String, Map<String, Place>> options = new LinkedHashMap<>();
    private CredenceScale scale = CredenceScale.ICD_203;

    /** Adds an id; the first place of an id is kept. */
    public void add(Kind kind, String id, Place place) {
        places.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(id, place);
    }

    public void addOption(String issue, String option, Place place) {
        options.computeIfAbsent(issue, i -> new LinkedHashMap<>()).putIfAbsent(option, place);
    }

    /** The scale whose words stand for probabilities. */
    public CredenceScale scale() {
        return scale;
    }

    /** Notes whose words stand for probabilities. */
    public void useScale(CredenceScale other) {
        scale = other;
    }

    /** Notes that the ids of a kind cannot be told, because the part that introduces them is malformed. */
    public void markUnclear(Kind kind) {
        unclear.add(kind);
    }

    /** True when an id of this kind that was not added may exist all the same. */
    public boolean isUnclear(Kind kind) {
        return unclear.contains(kind);
    }

    /** Where an id is introduced, if it is. */
    public Optional<Place> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    /** All ids of a kind, in order. */
    public Set<String> list(Kind kind) {
        return of(kind).keySet();
    }

    private Map<String, Place> of(Kind kind) {
        return places.getOrDefault(kind, Map.of());
    }

    /** The options of an issue, in order; none for an issue that is not known. */
    public Set<String> listOptions(String issue) {
        return Collections.unmodifiableSet(options.getOrDefault(issue, Map.of()).keySet());
    }
}
