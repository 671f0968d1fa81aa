package parley.model;

import java.util.List;

/**
 * A state, organisation, movement or coalition that takes positions or is touched by them.
 *
 * @param id name used in the scenario
 * @param name name shown to readers
 * @param kind free word such as {@code state} or {@code coalition}; empty if not given
 * @param members names of the members, where they are known
 * @param memberCount number of members; 0 when not given. Members inherit nothing from a coalition, nor it from them.
 * @param note modeller's note; empty if none
 */
public record Party(
        String id,
        Place place,
        String name,
        String kind,
        Role role,
        List<String> members,
        int memberCount,
        String note) {

    public Party {
        members = List.copyOf(members);
    }
}
