package parley.cli;

import parley.model.Experiment;
import parley.model.Issue;
import parley.scenario.Synthetic;
import parley.search.SearchSettings;
import parley.study.ConflictTally;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers on the command line, and how large they may be. */
final class Numbers {

    private Numbers() {}

    private static long whole(String text, long least, long most) {
        String digits = text.replace("_", "").replace(",", "");
        if (digits.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException("\"" + text + "\" is no whole number from " + least + " to " + most + ".");
    }

    /** A round of a negotiation. */
    static int round(String text) {
        return (int) whole(text, 1, parley.model.Rounds.MOST);
    }

    /** A budget of nodes. */
    static final class Nodes implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, 1, 1_000_000_000);
        }
    }

    /** A budget of seconds. */
    static final class Seconds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, 86_400);
        }
    }

    /** A seed for drawing at random. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, 0, Long.MAX_VALUE);
        }
    }

    /** A number of steps of a search. */
    static final class Steps implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, 1, SearchSettings.MOST_STEPS);
        }
    }

    /** A number of agreements to list. */
    static final class Topmost implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, 1_000);
        }
    }

    /** A number of issues to make up. */
    static final class Issues implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, Synthetic.MOST_ISSUES);
        }
    }

    /** A number of parties to make up. */
    static final class Parties implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, Synthetic.MOST_PARTIES);
        }
    }

    /** A number of red lines to make up. */
    static final class RedLines implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, Synthetic.MOST_RED_LINES);
        }
    }

    /** A number of rounds to play. */
    static final class Rounds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 1_000);
        }
    }

    /** A number of runs. */
    static final class Runs implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 100_000);
        }
    }

    /** A number of runs of a simulation. */
    static final class ManyRuns implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, 1, 10_000_000);
        }
    }

    /** How many runs each combination of a sweep gets. */
    static final class Repetitions implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, Experiment.MOST_RUNS);
        }
    }

    /** The number of the first run. */
    static final class FirstRun implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, 0, 1_000_000_000_000L);
        }
    }

    /** How many threads work at a time. */
    static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, 64);
        }
    }

    /** Rows of a sample for sensitivity. */
    static final class SampleRows implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 16, 65_536);
        }
    }

    /** Walks of a screening. */
    static final class Walks implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 2, 10_000);
        }
    }

    /** A probability, as a decimal. */
    static final class Probability implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (text.strip().matches("0?\\.[0-9]{1,9}|0|1|1\\.0{1,9}")) {
                return Double.valueOf(text.strip());
            }
            throw new TypeConversionException(
                    "\"" + text + "\" is no probability. Write a number from 0 to 1, such as 0.9.");
        }
    }

    /** Half the width of an interval of shares, in hundredths. */
    static final class HalfWidth implements ITypeConverter<Double> {
        private static final double LEAST = 0.1;
        private static final double MOST = 25;

        @Override
        public Double convert(String text) {
            String digits = text.replace(" ", "").replaceFirst("%$", "");
            if (digits.matches("[0-9]{1,2}(\\.[0-9]{1,4})?")) {
                double percent = Double.parseDouble(digits);
                if (percent >= LEAST && percent <= MOST) {
                    return percent / 100;
                }
            }
            throw new TypeConversionException("\"" + text
                    + "\" is no precision. Write half the width of the interval, from 0.1% to 25%, such as 1%.");
        }
    }

    /** A share in whole hundredths, less than all. */
    static final class Percent implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 99);
        }
    }

    /** A port of this machine. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 65_535);
        }
    }

    /** How many options a range of numbers is cut into. */
    static final class GridPoints implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 2, Issue.MAX_OPTIONS);
        }
    }

    /** How many changes are made at a time. */
    static final class AtATime implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, ConflictTally.MOST_TOGETHER);
        }
    }

    /** How many things to list. */
    static final class Listed implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 1_000_000);
        }
    }
}
