package parley.report;

import java.util.List;

/** A piece of a line of text. Texts are shown as they are: no writer reads markup in them. */
public sealed interface Inline {

    /** Plain words. */
    record Text(String text) implements Inline {
        public Text {
            text = Visible.of(text);
        }
    }

    /** A name or label in any script, which must not disturb the direction of the words around it. */
    record Name(String text) implements Inline {
        public Name {
            text = Visible.of(text);
        }
    }

    /** Words that matter more. */
    record Strong(String text) implements Inline {
        public Strong {
            text = Visible.of(text);
        }
    }

    /** An id, a hash, a command. */
    record Code(String text) implements Inline {
        public Code {
            text = Visible.of(text);
        }
    }

    /** A link to another part of the report, by the id of that part. */
    record Jump(String to, String text) implements Inline {
        public Jump {
            text = Visible.of(text);
        }
    }

    /** A link to a page on the web; {@code http} and {@code https} only. */
    record Web(String url) implements Inline {
        public Web {
            if (!isWebAddress(url)) {
                throw new IllegalArgumentException("not a web address: " + url);
            }
        }

        /** True for an address that is safe to follow. */
        public static boolean isWebAddress(String url) {
            return url.matches("https?://[\\x21-\\x7e]+");
        }
    }

    /** A symbol with its word, in a tone. */
    record Mark(String symbol, String word, Tone tone) implements Inline {}

    /** A small label such as {@code assumption}. */
    record Tag(String word, Kind kind) implements Inline {

        /** What a label is for. */
        public enum Kind {
            ASSUMPTION,
            WHAT_IF,
            SAY,
            STATUS;

            /** The name of its style. */
            public String style() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * A bar that repeats a number standing beside it.
     *
     * @param perMille length, 0 to 1000
     */
    record Bar(int perMille, Tone tone) implements Inline {
        public Bar {
            if (perMille < 0 || perMille > 1000) {
                throw new IllegalArgumentException("not a share: " + perMille);
            }
        }
    }

    /**
     * Words behind which more can be opened where they stand.
     *
     * @param shown what is read first
     * @param opened what opens; other formats than HTML leave it out, since it stands elsewhere in the report
     */
    record More(Line shown, List<Line> opened) implements Inline {
        public More {
            opened = List.copyOf(opened);
        }
    }
}
