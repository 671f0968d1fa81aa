/**
 * The scenario language, defined once: which keys stand where and what they hold. Adds to {@code parley.scenario.yaml}
 * the meaning of a file's parts. From this one definition come the checks of the reader, the JSON Schema and the
 * reference documentation.
 */
@NullMarked
package parley.scenario.language;

import org.jspecify.annotations.NullMarked;
