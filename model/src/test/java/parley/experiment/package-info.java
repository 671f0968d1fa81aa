@NullMarked
package parley.experiment;

import org.jspecify.annotations.NullMarked;
