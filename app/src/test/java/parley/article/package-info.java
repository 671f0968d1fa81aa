/** The article of March 2025, end to end: what its scenario claims holds, and each statement matters to some claim. */
@NullMarked
package parley.article;

import org.jspecify.annotations.NullMarked;
