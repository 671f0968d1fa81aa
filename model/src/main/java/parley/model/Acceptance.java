package parley.model;

/**
 * When a party takes an offer (Baarslag, Hindriks and Jonker, Studies in Computational Intelligence 435, 2013). Whatever the
 * rule, it takes none that breaks a red line of its own or gives it less than its reservation value.
 */
public sealed interface Acceptance {

    /** AC_next: takes what gives it at least as much as the offer that it would make next. */
    record Next() implements Acceptance {}

    /**
     * AC_const: takes what gives it at least so much.
     *
     * @param utility from 0 to 1
     */
    record Constant(double utility) implements Acceptance {
        public Constant {
            if (!(utility >= 0 && utility <= 1)) {
                throw new IllegalArgumentException("a utility here is from 0 to 1");
            }
        }
    }
}
