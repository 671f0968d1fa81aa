package parley.space;

/** What came of compiling a scenario for what-ifs: a space, or that the budget did not suffice. */
public sealed interface WhatIfCompilation permits WhatIfSpace, NotDecided {}
