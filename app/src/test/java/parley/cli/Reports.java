package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports for tests of other packages, written as a user has them written. */
public final class Reports {

    private Reports() {}

    /** Writes the report on a scenario of the project into a folder inside that folder. */
    public static void write(Path folder, String name, String scenario, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                Path.of("..").resolve(scenario).toAbsolutePath().normalize().toString(),
                "--out",
                name,
                "--quiet"));
        words.addAll(List.of(options));
        new Shell(folder).parley(words.toArray(String[]::new)).expect(ExitStatus.ANSWERED);
    }
}
