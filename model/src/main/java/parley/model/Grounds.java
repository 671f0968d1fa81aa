package parley.model;

import java.util.Optional;

/**
 * Why something holds: a source states it, or the modeller assumes it and gives a reason.
 *
 * @param why the modeller's reason; empty if none
 */
public record Grounds(Basis basis, Optional<Citation> citation, String why) {

    public static Grounds stated(Citation citation) {
        return new Grounds(Basis.STATED, Optional.of(citation), "");
    }

    public static Grounds assumed(String why) {
        return new Grounds(Basis.ASSUMPTION, Optional.empty(), why);
    }

    public static Grounds hypothetical() {
        return new Grounds(Basis.HYPOTHETICAL, Optional.empty(), "");
    }
}
