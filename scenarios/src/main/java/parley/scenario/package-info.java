/**
 * Reads and writes scenarios. Adds to {@code parley.scenario.language}, which says how a file must look, the {@link
 * parley.model.Scenario} that it means, and everything else that one does with the text of a scenario: checking it
 * against its sources, writing it, beginning a new one.
 *
 * <pre>
 * file ─► diagnostic.SourceText ─► yaml.Node ─► checked by language.Language ─► Scenario ─► warnings
 * </pre>
 */
@NullMarked
package parley.scenario;

import org.jspecify.annotations.NullMarked;
