package parley.bargain;

/** What came of looking for the efficient agreements: all of them, or word that the budget did not suffice. */
public sealed interface Efficiency permits EfficientSet, Undecided {}
