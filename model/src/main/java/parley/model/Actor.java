package parley.model;

/**
 * Somebody with a position on one issue that can be laid out on a line.
 *
 * @param capability what the actor can bring to bear; above 0, in any unit that all actors share
 * @param position on the line; finite
 * @param salience how much of its capability the actor would spend on this issue; above 0, at most 1
 */
public record Actor(String name, double capability, double position, double salience) {

    public Actor {
        require(capability > 0 && Double.isFinite(capability), "a capability is a number above 0");
        require(Double.isFinite(position), "a position is a number");
        require(salience > 0 && salience <= 1, "a salience is above 0 and at most 1");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /** What the actor throws into a vote. */
    public double weight() {
        return capability * salience;
    }

    /** The same actor with another position. */
    public Actor at(double other) {
        return new Actor(name, capability, other, salience);
    }
}
