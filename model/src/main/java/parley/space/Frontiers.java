package parley.space;

/** What came of looking for the largest sums: all of them, or word that the budget did not suffice. */
public sealed interface Frontiers permits Frontier, NotDecided {}
