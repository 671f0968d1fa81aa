/**
 * One scenario many times over: every combination of what an experiment varies, studied and measured.
 *
 * <p>Adds to {@code parley.study}, which answers one question about one scenario, the table of the answers to many. A run
 * depends on the experiment, the seed and its own number alone.
 */
@NullMarked
package parley.sweep;

import org.jspecify.annotations.NullMarked;
