package parley.model;

/**
 * A softer form of a demand, to which its party would fall back.
 *
 * @param id such as {@code acceptable} or {@code last}; unique within its statement
 * @param what allows everything that the level before it allows, and speaks of no other issue than the demand
 */
public record Level(String id, Place place, Proposition what) {}
