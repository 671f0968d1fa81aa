/**
 * What becomes of an answer when the modeller's doubts are drawn again and again, and which of them matters most.
 *
 * <p>Brings {@link parley.experiment} to the positions of a negotiation. A share of runs is a share under the stated
 * assumptions, and no forecast.
 */
@NullMarked
package parley.simulation;

import org.jspecify.annotations.NullMarked;
