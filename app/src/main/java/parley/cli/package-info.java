/**
 * How people run Parley from a terminal: what they type, what is printed, and the exit status.
 *
 * <p>Wiring only. Every answer comes from the packages below, and this is the one place that ends the program.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
