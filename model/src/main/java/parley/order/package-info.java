/**
 * Which step comes before which: adds deadlocks and possible sequences to the demands about order in {@code
 * parley.model}, and asks {@code parley.space} which steps the possible agreements take.
 */
@NullMarked
package parley.order;

import org.jspecify.annotations.NullMarked;
