package parley.model;

import java.util.Optional;

/**
 * Another way to code the same words.
 *
 * @param id unique within its statement
 * @param why the reason to read the words so; empty where none was given
 */
public record RivalReading(String id, Place place, Stance stance, Optional<Proposition> condition, String why) {}
