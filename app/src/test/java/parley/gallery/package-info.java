/** Keeps the gallery of reports current. */
@NullMarked
package parley.gallery;

import org.jspecify.annotations.NullMarked;
