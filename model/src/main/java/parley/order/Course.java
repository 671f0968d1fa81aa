package parley.order;

import java.math.BigInteger;

/**
 * What the possible agreements that take the same steps, under the same orders, have in common.
 *
 * @param agreements number of possible agreements that run this course
 */
public record Course(Precedence precedence, BigInteger agreements, Sequences sequences) {}
