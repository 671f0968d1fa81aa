package parley.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.model.RedLine;
import parley.model.Statement;

/**
 * Something that could be asked next, and how much an answer would settle.
 *
 * @param replies the answers that are reckoned with; their probabilities add up to 1
 * @param deal the chance of a deal before the answer, under the prior over the answers; absent when not decided
 * @param bits by how many bits, from 0 to 1, an answer is expected to reduce the uncertainty about whether there is a
 *     deal (Shannon 1948); absent when not decided
 * @param expected mean number of agreements that stay possible, every stated red line standing; absent when not decided
 * @param reduction share of today's possible agreements that an answer is expected to rule out; negative where answers
 *     open more than they rule out, 0 where none is possible today or the number is not decided
 * @param consent chance of an answer after which everybody with a say endorses the same open option of the issue
 * @param agreed ids of the open options of the issue that everybody else with a say endorses whatever else is agreed
 * @param opposed binding red lines of those minimal sets that exclude what a closing answer would insist on, in order
 */
public record Inquiry(
        Subject subject,
        List<Reply> replies,
        Optional<Double> deal,
        Optional<Double> bits,
        Optional<BigDecimal> expected,
        double reduction,
        double consent,
        List<String> agreed,
        List<RedLine> opposed) {

    public Inquiry {
        replies = List.copyOf(replies);
        agreed = List.copyOf(agreed);
        opposed = List.copyOf(opposed);
    }

    /** What is asked about. */
    public sealed interface Subject {}

    /**
     * A party with a say in an issue has drawn no red line that mentions it, and has endorsed none of its options.
     *
     * @param statements those that record the silence or, where none does, those that open the issue
     */
    public record Silence(String party, String issue, Kind kind, List<Statement> statements) implements Subject {
        public Silence {
            statements = List.copyOf(statements);
        }

        /** What is known of a silence; the firmest first. */
        public enum Kind {
            RECORDED("recorded silence"),
            OPEN("open, not endorsed"),
            ABSENT("no word");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            /** The word shown to readers. */
            public String word() {
                return word;
            }
        }
    }

    /**
     * A circumstance that is not known.
     *
     * @param statements those in force that depend on it, in order; at least one
     */
    public record Condition(String circumstance, List<Statement> statements) implements Subject {
        public Condition {
            statements = List.copyOf(statements);
        }
    }

    /** Red lines that the modeller is not sure of. */
    public record Doubt(Bundle bundle) implements Subject {}

    /** What an answer comes to. */
    public enum Answer {
        INSISTS("insists"),
        ANY("any"),
        YES("yes"),
        NO("no"),
        REAL("real"),
        UNREAL("unreal");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        /** The word shown to programs. */
        public String word() {
            return word;
        }
    }

    /**
     * One answer and what follows from it.
     *
     * @param option what is insisted on; absent unless {@code answer} says so
     * @param prior probability of this answer, from 0 to 1
     * @param deal the chance of a deal after it; absent when not decided
     * @param possible number of agreements possible after it, every stated red line standing; absent when not decided
     */
    public record Reply(
            Answer answer,
            Optional<String> option,
            double prior,
            Optional<Double> deal,
            Optional<BigInteger> possible) {

        /** True when no agreement is known to be possible after it. */
        public boolean closes() {
            return possible.filter(count -> count.signum() == 0).isPresent();
        }
    }
}
