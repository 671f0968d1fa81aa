package parley.dynamics;

/** How a run ends. */
public sealed interface End {

    /** Number of the round in which it ends. */
    int round();

    /** How it ends, in a word or two. */
    String word();

    /**
     * Everybody who has to agree does.
     *
     * @param outcome number in the table
     */
    record Agreed(int round, int outcome) implements End {
        @Override
        public String word() {
            return "agreement";
        }
    }

    /** The last round is over and nothing is agreed. */
    record DeadlinePassed(int round) implements End {
        @Override
        public String word() {
            return "deadline passed";
        }
    }

    /**
     * A party leaves, because no outcome that its red lines allow is worth its reservation value, and none of them can fall.
     *
     * @param party number in the table
     */
    record WalkedAway(int round, int party) implements End {
        @Override
        public String word() {
            return "walked away";
        }
    }

    /** Each outcome breaks some red line that stands, and none can fall so far: round 0, before anything is offered. */
    record NothingAllowed(int round) implements End {
        @Override
        public String word() {
            return "nothing allowed";
        }
    }

    /** Nobody gives way any more, before the last round. */
    record Stuck(int round) implements End {
        @Override
        public String word() {
            return "stuck";
        }
    }
}
