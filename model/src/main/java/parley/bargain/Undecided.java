package parley.bargain;

/**
 * The budget was passed. Nothing is known, and nothing may be concluded.
 *
 * @param why a full sentence
 */
public record Undecided(String why) implements Efficiency {}
