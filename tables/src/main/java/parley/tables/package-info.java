/**
 * Tables as files of columns, for programs that read many rows.
 *
 * <p>The only place that knows DuckDB, which does the writing. Knows nothing of negotiation, and is loaded only by a command
 * that is asked for such a file.
 */
@NullMarked
package parley.tables;

import org.jspecify.annotations.NullMarked;
