/**
 * What is wrong with a file, where, and what to write instead. Adds to {@code parley.model} the text that a {@link
 * parley.model.Place} points into.
 *
 * <p>How to write a message: a full sentence that says what stands there, then what was expected, then the nearest
 * valid word. It names a way out, it shows every place that takes part, and it never blames.
 */
@NullMarked
package parley.scenario.diagnostic;

import org.jspecify.annotations.NullMarked;
