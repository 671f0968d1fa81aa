package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Numbers as people read them. */
class NumbersTest {

    @Test
    void digits_stand_in_groups_of_three() {
        assertEquals("0", Numbers.exact(BigInteger.ZERO));
        assertEquals("999", Numbers.exact(BigInteger.valueOf(999)));
        assertEquals("1,000", Numbers.exact(BigInteger.valueOf(1000)));
        assertEquals("1,267,650,600,228,229,401,496,703,205,376", Numbers.exact(BigInteger.TWO.pow(100)));
    }

    @Test
    void long_numbers_are_rounded_and_say_so() {
        assertEquals(
                "999,999,999,999,999", Numbers.readable(BigInteger.TEN.pow(15).subtract(BigInteger.ONE)));
        assertEquals("about 1.27 × 10^30", Numbers.readable(BigInteger.TWO.pow(100)));
        assertEquals(
                "about 1.00 × 10^16", Numbers.readable(BigInteger.TEN.pow(16).subtract(BigInteger.ONE)));
        assertEquals("about 1.00 × 10^15", Numbers.readable(BigInteger.TEN.pow(15)));
    }

    @Test
    void a_share_is_in_thousandths_and_never_hides_what_is_left() {
        assertEquals(0, Numbers.perMille(BigInteger.ZERO, BigInteger.TEN));
        assertEquals(500, Numbers.perMille(BigInteger.valueOf(5), BigInteger.TEN));
        assertEquals(1, Numbers.perMille(BigInteger.ONE, BigInteger.TWO.pow(100)));
        assertEquals(1000, Numbers.perMille(BigInteger.TEN, BigInteger.TEN));
    }
}
