package parley.dynamics;

/** What came of listing all outcomes. */
public sealed interface Tabulation permits OutcomeTable, NotTabulated {}
