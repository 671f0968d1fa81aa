/** Tests of the report, on one small negotiation whose findings were worked out by hand. */
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
