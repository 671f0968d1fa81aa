package parley.moves;

/**
 * One move on the way.
 *
 * @param decisionMaker who makes it
 * @param to the state it leads to
 */
public record Step(int decisionMaker, int to) {}
