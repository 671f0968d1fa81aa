package parley.study;

import java.util.Locale;

/** Small help for turning phrases into sentences. */
final class Sentence {

    private Sentence() {}

    /** The phrase with its first letter in upper case. */
    static String of(String phrase) {
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }
}
