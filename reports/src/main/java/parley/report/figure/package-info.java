/**
 * Drawings for reports: adds to {@code parley.report} figures made of a few kinds of shape, laid out the same for the
 * same numbers. A drawing knows words, numbers and shares, and no negotiation; a writer turns it into SVG. Colours are
 * names, which a style sheet fills in for light, dark and paper.
 */
@NullMarked
package parley.report.figure;

import org.jspecify.annotations.NullMarked;
