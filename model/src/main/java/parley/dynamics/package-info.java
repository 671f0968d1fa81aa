/**
 * How positions move: models of concession, to explore what follows from their assumptions. None of them is a forecast.
 *
 * <p>Adds to {@link parley.model} what is done over several rounds. What is drawn at random depends on a seed and on the
 * number of the run alone, so that any run can be made again by itself.
 */
@NullMarked
package parley.dynamics;

import org.jspecify.annotations.NullMarked;
