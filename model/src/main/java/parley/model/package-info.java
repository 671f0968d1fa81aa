/**
 * What a negotiation is: who the parties are, what is on the table, and who said what, when and where.
 *
 * <p>Everything here is an immutable value. Nothing reads files, prints, or searches: reading belongs to {@code
 * parley.scenario}, searching to {@code parley.space}.
 */
@NullMarked
package parley.model;

import org.jspecify.annotations.NullMarked;
