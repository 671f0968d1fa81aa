/**
 * Which agreement is good, and for whom: adds preferences to the possible agreements of {@code parley.space}, and gives
 * the efficient ones among them and the solutions of bargaining theory, exactly. Definitions, with their sources, are in
 * docs/bargaining.md.
 */
@NullMarked
package parley.bargain;

import org.jspecify.annotations.NullMarked;
