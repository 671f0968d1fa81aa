/** Tests of drawings. */
@NullMarked
package parley.report.figure;

import org.jspecify.annotations.NullMarked;
