/** The scenarios of the library, checked against numbers that were worked out elsewhere and by other means. */
@NullMarked
package parley.library;

import org.jspecify.annotations.NullMarked;
