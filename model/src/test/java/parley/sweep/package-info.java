@NullMarked
package parley.sweep;

import org.jspecify.annotations.NullMarked;
