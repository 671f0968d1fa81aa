/** How long the analysis takes on synthetic scenarios, beside plainer ways to the same answers. Not part of the program. */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
