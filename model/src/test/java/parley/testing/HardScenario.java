package parley.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;

/** Scenarios in which everything hangs together, so that no order of the issues makes them easy. */
public final class HardScenario {

    private HardScenario() {}

    /**
     * Two parties that each refuse many random combinations of terms.
     *
     * @param issues number of issues, of three options each
     * @param refusals number of combinations refused
     * @param terms number of terms in a combination
     */
    public static Scenario of(int issues, int refusals, int terms, long seed) {
        Random random = new Random(seed);
        Sketch sketch = Sketch.of("hard, seed " + seed).party("north").party("south");
        for (int i = 0; i < issues; i++) {
            sketch.issue("i" + i, "x", "y", "z");
        }
        for (int i = 0; i < refusals; i++) {
            List<Proposition> together = IntStream.range(0, terms)
                    .mapToObj(t -> term(issues, random))
                    .toList();
            sketch.says("s" + i, i % 2 == 0 ? "north" : "south", new Stance.Rejects(new All(together)));
        }
        return sketch.build();
    }

    private static Proposition term(int issues, Random random) {
        return Choice.of("i" + random.nextInt(issues), String.valueOf("xyz".charAt(random.nextInt(3))));
    }
}
