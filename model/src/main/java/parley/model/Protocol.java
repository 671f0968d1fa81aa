package parley.model;

import java.util.Locale;

/** Who may do what when, in rounds of negotiation. */
public enum Protocol {
    /** Stacked alternating offers (Aydoğan, Festen, Hindriks and Jonker, Studies in Computational Intelligence 674, 2017). */
    ALTERNATING_OFFERS(
            "in turn, each party takes the offer on the table or makes another; what all others take is agreed"),
    /** The monotonic concession protocol (Rosenschein and Zlotkin 1994; Endriss 2006). */
    MONOTONIC_CONCESSION(
            "all offer at once; what gives everybody as much as their own offer is agreed; whoever risks least gives way"),
    /** The one-text procedure (Fisher and Ury, Getting to Yes, 1981; Klein and others, Group Decision and Negotiation 12, 2003). */
    SINGLE_TEXT("a mediator drafts one text, hears what each party would change, and puts changes to all of them"),
    /** Alternating offers between patient parties that foresee each other (Rubinstein, Econometrica 50, 1982). */
    BACKWARD_INDUCTION(
            "one party offers in each round; each foresees, from the last round back, what waiting would bring");

    private final String meaning;

    Protocol(String meaning) {
        this.meaning = meaning;
    }

    /** The word for it in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether each party follows a strategy of its own. */
    public boolean hasStrategies() {
        return this == ALTERNATING_OFFERS;
    }

    /** Whether red lines can fall while it goes on; they cannot where parties foresee everything. */
    public boolean hasErosion() {
        return this != BACKWARD_INDUCTION;
    }

    /** What the word means, as half a sentence. */
    public String meaning() {
        return meaning;
    }
}
