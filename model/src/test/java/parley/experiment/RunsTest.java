package parley.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;

/** What is handed over does not depend on threads, comes in order, and does not pile up. */
class RunsTest {

    private static List<String> made(long first, long end, int threads) {
        List<String> all = new ArrayList<>();
        long count = new Runs(first, end, threads, () -> false)
                .make(run -> new Streams(5).of(run).nextInt(1_000_000), (run, drawn) -> all.add(run + " " + drawn));
        assertEquals(end - first, count);
        return all;
    }

    @Example
    void oneTwoAndEightThreadsGiveTheSame() {
        List<String> one = made(0, 3_001, 1);
        assertEquals(3_001, one.size());
        assertEquals(one, made(0, 3_001, 2));
        assertEquals(one, made(0, 3_001, 8));
    }

    @Example
    void someRunsAloneAreThoseOfTheWhole() {
        assertEquals(made(0, 1_000, 2).subList(500, 601), made(500, 601, 2));
        assertEquals(List.of(), made(500, 500, 3));
    }

    @Example
    void fewResultsWaitAtATime() {
        AtomicLong begun = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Runs.of(50_000, 2)
                .make(
                        run -> {
                            begun.incrementAndGet();
                            return run;
                        },
                        (run, result) -> {
                            most.accumulateAndGet(begun.get() - taken.incrementAndGet(), Math::max);
                        });
        assertTrue(most.get() <= 300, () -> most + " results waited");
    }

    @Example
    void stoppingLeavesTheFirstRunsWithoutAGap() {
        for (int threads : new int[] {1, 2, 8}) {
            List<Long> all = new ArrayList<>();
            long count = new Runs(0, 1_000_000, threads, () -> all.size() >= 100)
                    .make(run -> run, (run, result) -> all.add(result));
            assertEquals(all.size(), count);
            assertTrue(count >= 100 && count < 1_000, () -> count + " runs");
            for (int i = 0; i < all.size(); i++) {
                assertEquals(i, all.get(i));
            }
        }
    }

    @Example
    void anInterruptedThreadStopsAndSaysSo() {
        Thread.currentThread().interrupt();
        long count = Runs.of(1_000, 2).make(run -> run, (run, result) -> {});
        assertTrue(Thread.interrupted());
        assertEquals(0, count);
    }

    @Example
    void aFailureIsThatOfTheRun() {
        for (int threads : new int[] {1, 3}) {
            var failure = assertThrows(
                    ArithmeticException.class,
                    () -> Runs.of(100, threads)
                            .make(
                                    run -> {
                                        if (run == 70) {
                                            throw new ArithmeticException("70");
                                        }
                                        return run;
                                    },
                                    (run, result) -> {}));
            assertEquals("70", failure.getMessage());
        }
    }
}
