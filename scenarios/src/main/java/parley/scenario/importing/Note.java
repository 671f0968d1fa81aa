package parley.scenario.importing;

import parley.model.Place;

/**
 * Something that was read otherwise than it stands there, or not at all.
 *
 * @param place where it stands
 * @param sentence says what, and what follows for the scenario
 */
public record Note(Place place, String sentence) {}
