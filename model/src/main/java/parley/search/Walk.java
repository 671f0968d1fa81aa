package parley.search;

/** How a search decides whether to make a change that it has tried. */
public enum Walk {
    /** Makes a change that is no worse than where it stood some hundred steps before (Burke and Bykov, EJOR 258, 2017). */
    LATE_ACCEPTANCE("late acceptance"),
    /** Makes a change for the worse with a chance that falls (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). */
    SIMULATED_ANNEALING("simulated annealing"),
    /** Makes the best of many changes that leave alone the issues changed last (Glover, ORSA Journal on Computing 1, 1989). */
    TABU("tabu search"),
    /** Makes a change that is no worse than a level that rises (Dueck, Journal of Computational Physics 104, 1993). */
    GREAT_DELUGE("great deluge"),
    /** Makes no change for the worse. */
    HILL_CLIMBING("hill climbing");

    private final String words;

    Walk(String words) {
        this.words = words;
    }

    /** Its name in the literature. */
    public String inWords() {
        return words;
    }
}
