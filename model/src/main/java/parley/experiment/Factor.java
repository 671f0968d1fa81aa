package parley.experiment;

/** An assumption that may be wrong: what it is called, and what is thought of its value. */
public record Factor(String name, Distribution distribution) {}
