/**
 * Why there is no agreement, and what would open one: adds clashes and concessions to the agreement space of {@code
 * parley.space}.
 */
@NullMarked
package parley.explain;

import org.jspecify.annotations.NullMarked;
