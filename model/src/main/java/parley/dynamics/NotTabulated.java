package parley.dynamics;

/**
 * The outcomes were not listed.
 *
 * @param why a sentence
 */
public record NotTabulated(String why) implements Tabulation {}
