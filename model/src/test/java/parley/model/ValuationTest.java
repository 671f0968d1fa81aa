package parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;

/** Utilities as they are defined, worked out by hand. */
class ValuationTest {
    private static final Agreement BOTH = new Agreement(Map.of("zone", "shared", "quota", "fixed"));
    private static final Agreement NONE = new Agreement(Map.of("zone", "open", "quota", "none"));

    private static BigFraction number(String text) {
        return Fractions.of(text);
    }

    private static Valuation.Additive points(
            String divideBy, Optional<BigFraction> atMost, List<Proposition> zeroWhen) {
        return new Valuation.Additive(
                Map.of("zone", IssueWeight.of(number("0.1"))),
                Map.of("zone", Map.of("shared", number("3")), "quota", Map.of("fixed", number("1/3"))),
                List.of(new Valuation.Bonus(
                        All.of(Choice.of("zone", "shared"), Choice.of("quota", "fixed")), number("-0.2"), "")),
                zeroWhen,
                number(divideBy),
                atMost);
    }

    @Test
    void pointsAndBonusesAddUpExactly() {
        assertEquals(number("13/30"), points("1", Optional.empty(), List.of()).utility(BOTH));
        assertEquals(BigFraction.ZERO, points("1", Optional.empty(), List.of()).utility(NONE));
    }

    @Test
    void theSumIsDividedThenCapped() {
        assertEquals(
                number("13/15"),
                points("1/2", Optional.of(BigFraction.ONE), List.of()).utility(BOTH));
        assertEquals(
                BigFraction.ONE,
                points("1/4", Optional.of(BigFraction.ONE), List.of()).utility(BOTH));
    }

    @Test
    void zeroWhenComesLast() {
        List<Proposition> zero = List.of(Choice.of("quota", "fixed"));
        assertEquals(
                BigFraction.ZERO, points("1", Optional.of(number("-1")), zero).utility(BOTH));
        assertEquals(number("-1"), points("1", Optional.of(number("-1")), zero).utility(NONE));
    }

    @Test
    void theFirstPriorityInWhichTheyDifferDecides() {
        Valuation.Prioritised order = new Valuation.Prioritised(List.of(
                new Not(Choice.of("zone", "shared")), Choice.of("quota", "fixed"), Choice.of("zone", "shared")));
        assertEquals(number("3"), order.utility(BOTH));
        assertEquals(number("4"), order.utility(NONE));
        assertEquals(Set.of("zone", "quota"), order.issues());
    }

    @Test
    void numbersAreWrittenAsDecimalsWhereTheyEnd() {
        assertEquals("0.25", Fractions.text(number("1/4")));
        assertEquals("-1/3", Fractions.text(number("-2/6")));
        assertEquals("1200", Fractions.text(number("1200")));
        assertEquals("0.00032", Fractions.text(number("0.00032")));
        assertEquals(
                BigInteger.valueOf(60),
                Fractions.commonDenominator(List.of(number("1/4"), number("2/3"), number("0.2"))));
    }

    @Test
    void anUncertainWeightCountsWithItsMiddle() {
        assertEquals(
                number("0.3"),
                IssueWeight.of(new IssueWeight.Uniform(number("0.2"), number("0.4")))
                        .value());
        assertEquals(
                number("0.2"),
                IssueWeight.of(new IssueWeight.Triangular(number("0.1"), number("0.2"), number("0.6")))
                        .value());
        assertEquals(
                number("2"),
                IssueWeight.of(new IssueWeight.Normal(number("2"), number("9"))).value());
        assertThrows(IllegalArgumentException.class, () -> new IssueWeight.Uniform(number("1"), number("1")));
        assertThrows(IllegalArgumentException.class, () -> IssueWeight.of(number("-1")));
    }
}
