package parley.space;

/** What came of compiling a space with marks: the space, or word that the budget did not suffice. */
public sealed interface MarkedCompilation permits MarkedSpace, NotDecided {}
