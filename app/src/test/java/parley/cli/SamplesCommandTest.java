package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesCommandTest {

    @TempDir
    Path folder;

    @Test
    void theLibraryIsListedByTitleAndPath() {
        new Shell(folder)
                .parley("samples")
                .expect(ExitStatus.ANSWERED)
                .says("Ukraine, March 2025", "scenarios/library/ukraine-2025-03/scenario.yaml");
    }

    @Test
    void everySampleIsSoundAndReproducesWhatItClaims() {
        Shell shell = new Shell(folder);
        for (String line : shell.parley("samples").lines()) {
            if (line.startsWith("  ")) {
                shell.parley("check", line.strip()).expect(ExitStatus.ANSWERED).says("sound; of its claims, ");
            }
        }
    }

    @Test
    void aProgramWithoutItsLibrarySaysSo() {
        new Shell(folder)
                .withHome(Optional.empty())
                .parley("samples")
                .expect(ExitStatus.ANSWERED)
                .isHarmless()
                .says("library");
        new Shell(folder)
                .withHome(Optional.of(folder))
                .parley("samples")
                .expect(ExitStatus.ANSWERED)
                .says("library");
    }

    @Test
    void aSampleThatCannotBeReadIsListedAsSuch() {
        Shell shell = new Shell(folder);
        shell.file("scenarios/library/broken/scenario.yaml", "parley: 2\n");
        shell.withHome(Optional.of(folder))
                .parley("samples")
                .expect(ExitStatus.ANSWERED)
                .says("broken", "parley check");
    }
}
