@NullMarked
package parley.tables;

import org.jspecify.annotations.NullMarked;
