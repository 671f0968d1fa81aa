package parley.search;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** What makes one agreement better than another, from what each party gains by it. */
public enum Objective {
    /** The product of the gains, of which none is below 0 (Nash, Econometrica 18, 1950). */
    NASH,
    /** The sum of the gains (Harsanyi, Journal of Political Economy 63, 1955). */
    UTILITARIAN,
    /** The least of the gains (Rawls, A Theory of Justice, 1971); of equal ones, the second least, and so on. */
    EGALITARIAN;

    /** The number that is to be large. */
    public BigFraction value(List<BigFraction> gains) {
        return switch (this) {
            case NASH -> gains.stream().reduce(BigFraction.ONE, BigFraction::multiply);
            case UTILITARIAN -> gains.stream().reduce(BigFraction.ZERO, BigFraction::add);
            case EGALITARIAN -> gains.stream().sorted().findFirst().orElse(BigFraction.ZERO);
        };
    }

    /** Below 0 where the first gains are worse than the second, above 0 where they are better. */
    int compare(List<BigFraction> some, List<BigFraction> others) {
        if (this != EGALITARIAN) {
            return value(some).compareTo(value(others));
        }
        List<BigFraction> a = some.stream().sorted().toList();
        List<BigFraction> b = others.stream().sorted().toList();
        for (int i = 0; i < a.size(); i++) {
            int compared = a.get(i).compareTo(b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
