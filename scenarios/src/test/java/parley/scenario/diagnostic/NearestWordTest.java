package parley.scenario.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    @ParameterizedTest
    @CsvSource({
        "partys,party parties,party",
        "pary,party parties,party",
        "Parties,party parties,parties",
        "nedes-supplier,needs-supplier note,needs-supplier",
        "needs_supplier,needs-supplier note,needs-supplier",
        "fix,fixed none,fixed",
        "iland,islands coast,islands",
        "colour,color,color"
    })
    void findsWhatWasMeant(String typed, String valid, String nearest) {
        assertEquals(Optional.of(nearest), new NearestWord().find(typed, List.of(valid.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"zzz,party parties", "x,y z", "no,yes", "russia,ukraine"})
    void findsNothingThatIsNotAlike(String typed, String valid) {
        assertEquals(Optional.empty(), new NearestWord().find(typed, List.of(valid.split(" "))));
    }

    @Test
    void distanceCountsSteps() {
        assertEquals(0, NearestWord.distance("abc", "abc"));
        assertEquals(1, NearestWord.distance("abc", "abd"));
        assertEquals(1, NearestWord.distance("abc", "acb"));
        assertEquals(1, NearestWord.distance("abc", "abcd"));
        assertEquals(3, NearestWord.distance("abc", ""));
        assertEquals(3, NearestWord.distance("kitten", "sitting"));
    }

    @Test
    void givesUpWhenThereIsTooMuchToCompare() {
        NearestWord nearest = new NearestWord();
        List<String> many = Collections.nCopies(200_000, "a-rather-long-word");
        assertEquals(Optional.of("a-rather-long-word"), nearest.find("a-rather-long-wort", many));
        assertEquals(Optional.empty(), nearest.find("a-rather-long-wort", many));
    }
}
