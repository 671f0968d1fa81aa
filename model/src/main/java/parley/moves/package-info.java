/**
 * Would it hold? Adds moves and countermoves to the scenario of {@code parley.model}: who can leave a state of the conflict,
 * whom it tempts, and what deters them. The graph model for conflict resolution (Kilgour, Hipel and Fang 1987; Fang, Hipel
 * and Kilgour 1993, "Interactive Decision Making: The Graph Model"). JGraphT carries paths; the concepts are here.
 */
@NullMarked
package parley.moves;

import org.jspecify.annotations.NullMarked;
