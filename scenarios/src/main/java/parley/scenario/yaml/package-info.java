/**
 * Text with a place for every word: reads a file into a tree of scalars, lists and mappings. Adds to {@code
 * parley.scenario.diagnostic} the YAML syntax and its limits; knows nothing of negotiations.
 *
 * <p>Every scalar is text. The parser's event interface is used, because its other interfaces turn {@code no} into a
 * truth value, keep the last of two equal keys, or overflow the stack on deep files.
 */
@NullMarked
package parley.scenario.yaml;

import org.jspecify.annotations.NullMarked;
