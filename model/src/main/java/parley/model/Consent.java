package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which parties have a say in an issue.
 *
 * @param parties ids, in the order given
 * @param byDefault true when the scenario gives no list, so that the principals have a say
 */
public record Consent(Set<String> parties, Grounds grounds, boolean byDefault) {

    public Consent {
        parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
    }

    /** Without a party's say. */
    public Consent without(String party) {
        Set<String> rest = new LinkedHashSet<>(parties);
        rest.remove(party);
        return new Consent(rest, grounds, byDefault);
    }

    /** With one more party's say. */
    public Consent with(String party) {
        Set<String> more = new LinkedHashSet<>(parties);
        more.add(party);
        return new Consent(more, grounds, byDefault);
    }
}
