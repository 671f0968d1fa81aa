/**
 * Reads the cases of other negotiation tools: GENIUS, GeniusWeb and NegMAS. Adds to {@code parley.scenario} scenarios that
 * nobody wrote by hand, each with what could not be carried over.
 *
 * <pre>
 * files ─► Document (a tree with places) ─► Importer ─► Domain and Profiles ─► Scenario, and notes on what is missing
 * </pre>
 *
 * <p>A profile is carried over exactly or not at all: every number is a fraction, and where a utility cannot be said in
 * Parley's language the party comes without preferences and the notes say why.
 */
@NullMarked
package parley.scenario.importing;

import org.jspecify.annotations.NullMarked;
