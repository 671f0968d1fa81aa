package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * When red lines fall back by one of their levels: the modeller's assumption. No red line falls further than its last level.
 *
 * @param place where it stands
 * @param parties ids; the red lines of all of them fall
 * @param trigger what makes them fall
 * @param number rounds, as the trigger counts them; 1 or more
 */
public record Erosion(Place place, Set<String> parties, Trigger trigger, int number, Grounds grounds) {

    public Erosion {
        parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
        if (number < 1) {
            throw new IllegalArgumentException("rounds are counted from 1");
        }
    }

    /** What makes a red line fall. */
    public enum Trigger {
        TIME("at the end of every so many rounds"),
        RECIPROCITY("when red lines of other parties have fallen so many times since it last fell"),
        PRESSURE("when what every other party last put forward has broken it for so many rounds on end"),
        DEADLINE("at the end of each of so many rounds before the last");

        private final String meaning;

        Trigger(String meaning) {
            this.meaning = meaning;
        }

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the word means, as half a sentence. */
        public String meaning() {
            return meaning;
        }
    }
}
