package parley.model;

/** Something every agreement must satisfy, whoever the parties are; an assumption where no source states it. */
public record Rule(String id, Place place, Proposition requires, Grounds grounds) {}
