package parley.search;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.space.Requirement;

/** What a search came to. None of it is a proof that there is nothing better, or nothing at all. */
public sealed interface SearchOutcome {

    /** The search ran to its end, and this is the best that it found. */
    record Found(Best best, SearchSettings settings) implements SearchOutcome {}

    /**
     * The search ran to its end and met no agreement that keeps what is asked. There may be one.
     *
     * @param closest the agreement met that fails the least; absent where the search could not begin
     * @param why a full sentence
     */
    record NothingFound(Optional<Miss> closest, String why, SearchSettings settings) implements SearchOutcome {}

    /** The search was stopped, and this is the best that it had found, if anything. Not reproducible. */
    record Stopped(Optional<Best> best, SearchSettings settings) implements SearchOutcome {}

    /**
     * The best agreement found, which keeps all requirements and gives each party the least that it takes.
     *
     * @param value of the objective
     * @param bound a value that no possible agreement exceeds; absent where none is cheap
     * @param gains in the order of the stakes
     * @param hindrances changes of one issue that would raise the value, and what each would break; the most telling first
     */
    record Best(
            Agreement agreement,
            BigFraction value,
            Optional<BigFraction> bound,
            List<Gain> gains,
            List<Hindrance> hindrances) {
        public Best {
            gains = List.copyOf(gains);
            hindrances = List.copyOf(hindrances);
        }
    }

    /**
     * What a party gets.
     *
     * @param parts what the utility is made of, in order of mention; parts that add nothing are left out
     * @param steps what is done to the sum of the parts, in order; the last one leaves the utility, and without any the
     *     sum is the utility
     */
    record Gain(String party, BigFraction utility, BigFraction gain, List<Part> parts, List<Step> steps) {
        public Gain {
            parts = List.copyOf(parts);
            steps = List.copyOf(steps);
        }
    }

    /**
     * Part of a utility.
     *
     * @param what an option as {@code issue=option}, or the proposition of a bonus or a priority
     * @param adds before the sum is divided, capped or made 0
     */
    record Part(String what, BigFraction adds) {}

    /**
     * Something done to a sum of parts that changes it.
     *
     * @param how such as {@code divided by 12}, {@code capped at 1}, or {@code set to 0 because} a proposition holds
     */
    record Step(String how, BigFraction leaves) {}

    /**
     * A change of one issue that would raise the value, were it not for what it breaks.
     *
     * @param value that it would lead to
     * @param breaks requirements; empty only where some party would get less than it takes
     * @param tooLittleFor parties that would get less than they take
     */
    record Hindrance(
            String issue, String option, BigFraction value, List<Requirement> breaks, List<String> tooLittleFor) {
        public Hindrance {
            breaks = List.copyOf(breaks);
            tooLittleFor = List.copyOf(tooLittleFor);
        }
    }

    /** An agreement that fails, and what it fails. */
    record Miss(Agreement agreement, List<Requirement> breaks, List<String> tooLittleFor) {
        public Miss {
            breaks = List.copyOf(breaks);
            tooLittleFor = List.copyOf(tooLittleFor);
        }
    }
}
