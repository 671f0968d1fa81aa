package parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A solution of bargaining theory: which of the efficient agreements that give every party at least what it has without
 * one to choose. Each gives every choice a worth, and the largest is chosen; equal ones tie.
 */
public enum Concept {
    NASH(
            "nash",
            "Nash bargaining solution",
            "the largest product of gains over the disagreement point",
            "Nash, The bargaining problem, Econometrica 18, 1950",
            true) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return List.of(product(gains.ofThoseWhoCanGain()));
        }
    },
    KALAI_SMORODINSKY(
            "kalai-smorodinsky",
            "Kalai-Smorodinsky solution",
            "the largest least share, over the parties, of the most that each could gain",
            "Kalai and Smorodinsky, Other solutions to Nash's bargaining problem, Econometrica 43, 1975",
            true) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return least(gains.shares());
        }
    },
    EGALITARIAN(
            "egalitarian",
            "Egalitarian solution",
            "the largest least gain",
            "Kalai, Proportional solutions to bargaining situations, Econometrica 45, 1977",
            true) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return least(gains.ofThoseWhoCanGain());
        }
    },
    LEXIMIN(
            "leximin",
            "Leximin solution",
            "the largest least gain, then the largest second least, and so on",
            "Sen, Collective Choice and Social Welfare, 1970; Imai, Individual monotonicity and lexicographic maxmin"
                    + " solution, Econometrica 51, 1983",
            true) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return gains.gains().stream().sorted().toList();
        }
    },
    UTILITARIAN(
            "utilitarian",
            "Utilitarian solution",
            "the largest sum of utilities",
            "Myerson, Utilitarianism, egalitarianism, and the timing effect in social choice problems, Econometrica 49,"
                    + " 1981",
            true) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return List.of(sum(gains.gains()));
        }
    },
    RELATIVE_UTILITARIAN(
            "relative-utilitarian",
            "Relative utilitarian solution",
            "the largest sum of shares of the most that each party could gain",
            "Dhillon and Mertens, Relative utilitarianism, Econometrica 67, 1999, with gains over the disagreement point",
            false) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return List.of(sum(gains.shares()));
        }
    },
    EQUAL_LOSS(
            "equal-loss",
            "Equal loss solution",
            "the smallest largest loss, over the parties, against the most that each could have",
            "Chun, The equal-loss principle for bargaining problems, Economics Letters 26, 1988",
            false) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return least(gains.losses().stream().map(BigFraction::negate).toList());
        }
    },
    EQUAL_SHARES(
            "equal-shares",
            "Most equal shares",
            "the smallest spread between the largest and the least share of the most that each party could gain",
            "called Kalai-Smorodinsky in some tools",
            false) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return least(List.of(spread(gains.shares()).negate()));
        }
    },
    EQUAL_UTILITIES(
            "equal-utilities",
            "Most equal utilities",
            "the smallest sum of differences between the utilities of each two parties",
            "called Kalai-Smorodinsky in some tools",
            false) {
        @Override
        List<BigFraction> worth(Gains gains) {
            return List.of(differences(gains.utilities()).negate());
        }
    };

    private final String word;
    private final String title;
    private final String meaning;
    private final String source;
    private final boolean isMain;

    Concept(String word, String title, String meaning, String source, boolean isMain) {
        this.word = word;
        this.title = title;
        this.meaning = meaning;
        this.source = source;
        this.isMain = isMain;
    }

    /** What is to be as large as possible, the first number first. */
    abstract List<BigFraction> worth(Gains gains);

    /** The word used on the command line and in data. */
    public String word() {
        return word;
    }

    /** The name that readers see. */
    public String title() {
        return title;
    }

    /** What it chooses, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Where it was defined. */
    public String source() {
        return source;
    }

    /** True for those shown unless more are asked for. */
    public boolean isMain() {
        return isMain;
    }

    private static BigFraction product(List<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ONE, BigFraction::multiply);
    }

    private static BigFraction sum(List<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The least of some numbers; nothing, which ties with nothing, where there is none. */
    private static List<BigFraction> least(List<BigFraction> numbers) {
        return numbers.stream().min(Comparator.naturalOrder()).stream().toList();
    }

    private static BigFraction spread(List<BigFraction> numbers) {
        return numbers.isEmpty()
                ? BigFraction.ZERO
                : numbers.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .subtract(least(numbers).get(0));
    }

    private static BigFraction differences(List<BigFraction> numbers) {
        List<BigFraction> each = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                each.add(numbers.get(i).subtract(numbers.get(j)).abs());
            }
        }
        return sum(each);
    }
}
