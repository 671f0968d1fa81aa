package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said when it is not the user who is at fault. */
class FailuresTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDefectSaysThatItIsOneAndHowToReportIt() {
        Outcome outcome = fail(new IllegalStateException("the \u001b[31mstate"), Map.of());
        outcome.expect(ExitStatus.DEFECT)
                .isHarmless()
                .says(
                        "This is a defect of Parley, not of your file.",
                        "IllegalStateException",
                        "report",
                        "PARLEY_DEBUG=1");
    }

    @Test
    void itsDetailsAreForThoseWhoAsk() {
        Outcome outcome = fail(new IllegalStateException("oops"), Map.of("PARLEY_DEBUG", "1"));
        assertTrue(outcome.err().contains("\tat parley.cli.FailuresTest"), outcome.err());
        assertFalse(fail(new IllegalStateException("oops"), Map.of("PARLEY_DEBUG", "0"))
                .err()
                .contains("\tat "));
    }

    @Test
    void tooLittleMemoryDecidesNothing() {
        fail(new OutOfMemoryError("Java heap space"), Map.of())
                .expect(ExitStatus.NOT_DECIDED)
                .isHarmless()
                .says("Not decided", "PARLEY_JAVA_OPTS");
        fail(new StackOverflowError(), Map.of())
                .expect(ExitStatus.NOT_DECIDED)
                .isHarmless()
                .says("Not decided", "PARLEY_JAVA_OPTS");
    }

    @Test
    void theWorseOfTwoOutcomesCounts() {
        assertEquals(ExitStatus.BAD_INPUT, ExitStatus.EXPECTATION_FAILED.worse(ExitStatus.BAD_INPUT));
        assertEquals(ExitStatus.EXPECTATION_FAILED, ExitStatus.EXPECTATION_FAILED.worse(ExitStatus.NOT_DECIDED));
        assertEquals(ExitStatus.NOT_DECIDED, ExitStatus.ANSWERED.worse(ExitStatus.NOT_DECIDED));
    }

    private Outcome fail(Throwable thrown, Map<String, String> environment) {
        err.reset();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(to, to, false, environment, Optional.empty(), Path.of(""));
        int status = new Failures(surroundings).failed(thrown);
        return new Outcome(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
