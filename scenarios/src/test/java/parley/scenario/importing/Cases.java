package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Preferences;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** Imports files and compares every utility of every agreement with an evaluator's. */
final class Cases {
    static final Path FOLDER = Path.of("src/test/resources/import");

    private Cases() {}

    static ImportReading read(String... paths) {
        return read(Grid.USUAL, paths);
    }

    static ImportReading read(Grid grid, String... paths) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String path : paths) {
            files.put(path, FOLDER.resolve(path));
        }
        return Importers.read(files, Optional.empty(), new Settings(Settings.USUAL_DAY, grid));
    }

    static ImportReading.Success success(ImportReading reading) {
        return assertInstanceOf(
                ImportReading.Success.class,
                reading,
                () -> DiagnosticPrinter.print(((ImportReading.Failure) reading).errors()));
    }

    static String text(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Preferences preferences(Scenario scenario, String party) {
        String id = scenario.parties().values().stream()
                .filter(p -> p.name().equals(party))
                .findFirst()
                .orElseThrow()
                .id();
        return Optional.ofNullable(scenario.preferences().get(id)).orElseThrow();
    }

    /**
     * Compares the preferences and red lines of a party with what an evaluator says.
     *
     * @param fixed values of issues that the scenario leaves out, by the issue's name
     * @return how many agreements were compared
     */
    static int compare(Scenario scenario, String party, Evaluator evaluator, Map<String, String> fixed) {
        Preferences preferences = preferences(scenario, party);
        assertEquals(
                evaluator.reservation(),
                preferences.reservationValue().map(value -> ((Preferences.ReservationValue.Stated) value).utility()));
        List<Agreement> agreements = agreements(scenario);
        for (Agreement agreement : agreements) {
            Map<String, String> bid = new LinkedHashMap<>(fixed);
            for (Issue issue : scenario.issues().values()) {
                bid.put(
                        issue.name(),
                        issue.getOption(agreement.getOption(issue.id())).label());
            }
            BigFraction expected = evaluator.utility(bid);
            assertEquals(expected, preferences.valuation().utility(agreement), () -> party + " on " + bid);
            assertEquals(evaluator.isZeroed(bid), isRefused(scenario, preferences.party(), agreement), () -> "" + bid);
        }
        assertTrue(agreements.size() > 1);
        return agreements.size();
    }

    private static boolean isRefused(Scenario scenario, String party, Agreement agreement) {
        return scenario.statements().stream()
                .filter(statement -> statement.party().equals(party))
                .map(Statement::stance)
                .anyMatch(
                        stance -> ((Stance.Rejects) stance).what().holds(agreement, c -> Truth.UNKNOWN) == Truth.TRUE);
    }

    static List<Agreement> agreements(Scenario scenario) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Issue issue : scenario.issues().values()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> some : all) {
                for (Option option : issue.options()) {
                    Map<String, String> next = new LinkedHashMap<>(some);
                    next.put(issue.id(), option.id());
                    more.add(next);
                }
            }
            all = more;
        }
        return all.stream().map(Agreement::new).toList();
    }
}
