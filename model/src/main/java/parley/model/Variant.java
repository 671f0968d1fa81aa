package parley.model;

import java.util.List;

/** A named what-if: the changes, in order, including those of the variant it starts from. */
public record Variant(String id, Place place, String title, List<Change> changes) {
    public Variant {
        changes = List.copyOf(changes);
    }
}
