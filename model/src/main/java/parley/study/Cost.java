package parley.study;

/** What it took to answer for changed positions. */
public sealed interface Cost {

    /** As half a sentence, such as {@code flipped switches: no recompilation}. */
    String words();

    /** A space compiled before had a switch for everything that differs. */
    record Flipped() implements Cost {
        @Override
        public String words() {
            return "flipped switches: no recompilation";
        }
    }

    /**
     * Something differs for which no space compiled before had a switch.
     *
     * @param nodes size of the new diagram
     */
    record Recompiled(int nodes) implements Cost {
        @Override
        public String words() {
            return "recompiled: " + nodes + " nodes";
        }
    }

    /** The new space passed its budget. */
    record PassedBudget() implements Cost {
        @Override
        public String words() {
            return "recompiled, but not within the budget";
        }
    }
}
