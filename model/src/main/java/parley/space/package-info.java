/**
 * Which agreements remain: compiles the positions of {@code parley.model} once into an exact decision diagram over
 * options and switches, of which every later question is a cheap pass.
 */
@NullMarked
package parley.space;

import org.jspecify.annotations.NullMarked;
