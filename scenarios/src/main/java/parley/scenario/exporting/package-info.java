/**
 * Writes what parties want as files of other negotiation tools, GENIUS and NegMAS, as far as these have words for it. Adds to
 * {@code parley.scenario.importing} the way back: importing what was exported gives the same utilities.
 */
@NullMarked
package parley.scenario.exporting;

import org.jspecify.annotations.NullMarked;
