/** Checks that the documentation says what the program does. */
@NullMarked
package parley.docs;

import org.jspecify.annotations.NullMarked;
