/**
 * What the tests of every module share: small scenarios by the thousand, large ones whose counts are known in closed
 * form, and an oracle that answers by listing everything.
 *
 * <p>The oracle shares no code with what it checks. Of {@code parley.model} it reads the records, and calls none of the
 * methods that decide anything.
 */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
