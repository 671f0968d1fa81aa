package parley.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.Proposition.Choice;

/**
 * What is measured while assumptions change.
 *
 * @param terms only agreements with these count; at most one choice per issue, empty for all
 */
public record SensitivityQuestion(Kind kind, List<Choice> terms) {

    public SensitivityQuestion {
        terms = List.copyOf(terms);
    }

    /** The number that is taken. */
    public enum Kind {
        /** 1 where some agreement is possible, else 0. */
        POSSIBLE,
        /** The share of the agreements allowed by rules and supply that is possible. */
        ROOM;

        /** The word for it on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }

        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    double of(Rooms.Room room) {
        return switch (kind) {
            case POSSIBLE -> room.isOpen() ? 1 : 0;
            case ROOM -> room.share();
        };
    }
}
