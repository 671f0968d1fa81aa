@NullMarked
package parley.simulation;

import org.jspecify.annotations.NullMarked;
