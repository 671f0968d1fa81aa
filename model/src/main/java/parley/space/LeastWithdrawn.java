package parley.space;

import java.math.BigInteger;

/**
 * The fewest red lines of a zone whose withdrawal leaves some agreement.
 *
 * @param redLines how many; 0 when the zone has agreements as it is
 * @param ways number of pairs of an agreement and a set of so many red lines whose withdrawal makes it possible. Where no
 *     demand about the order of steps is withdrawn, each agreement is in one pair: with the red lines that it breaks
 */
public record LeastWithdrawn(int redLines, BigInteger ways) {}
