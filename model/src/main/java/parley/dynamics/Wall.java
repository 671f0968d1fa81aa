package parley.dynamics;

import java.util.BitSet;
import java.util.List;

/**
 * What keeps a party from an outcome: a binding red line with its fallback levels; or several that ask, together, for an order
 * of steps that nobody can keep. Then it is a wall of each of their parties.
 *
 * @param statements ids of the statements that draw it: it stands where all of them are real
 * @param parties ids
 * @param levels first as demanded, then each fallback level; at least one
 */
public record Wall(List<String> statements, List<String> parties, List<Level> levels) {

    public Wall {
        statements = List.copyOf(statements);
        parties = List.copyOf(parties);
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a wall has at least one level");
        }
    }

    /**
     * One level of a wall.
     *
     * @param redLines ids
     * @param broken numbers of the outcomes that break it
     */
    public record Level(List<String> redLines, BitSet broken) {
        public Level {
            redLines = List.copyOf(redLines);
            broken = (BitSet) broken.clone();
        }

        boolean isBrokenBy(int outcome) {
            return broken.get(outcome);
        }
    }

    /** Whether it can fall back. */
    public boolean hasFallbacks() {
        return levels.size() > 1;
    }
}
