package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.explain.Explanation;
import parley.model.Positions;
import parley.model.Scenario;
import parley.testing.HardScenario;

/** A scenario that is too hard ends inside its budget, also with little memory. */
class SmallHeapTest {

    /** Compiles hard scenarios of growing size under the usual budget, and says what came of each. */
    static final class Program {
        public static void main(String[] args) {
            for (int issues : new int[] {10, 80}) {
                Scenario scenario = HardScenario.of(issues, issues * 8, 3, 7);
                System.out.println(issues + " issues: " + outcome(scenario));
            }
            System.out.println("done");
        }

        private static String outcome(Scenario scenario) {
            Compilation compiled = AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT);
            if (compiled instanceof AgreementSpace space) {
                Explanation explanation = Explanation.of(space);
                return "decided, " + space.possible().count().bitLength() + " bits, "
                        + explanation.clashes().size() + " clashes listed";
            }
            return "not decided";
        }
    }

    @Test
    void hardScenariosEndWithin256Megabytes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("not decided"), said);
        assertTrue(said.endsWith("done\n"), said);
    }
}
