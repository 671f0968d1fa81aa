package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Scenario;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.exporting.Exported;
import parley.scenario.exporting.Exporters;

/** What was imported is exported and imported again: each party that gets a file wants the same as before. */
class RoundTripTest {

    @Property(seed = "911", tries = 60)
    void geniusLinear(@ForAll long seed) {
        assertSame(read(new GeniusImporter(), new ForeignCases(seed).linear()), "genius", true);
    }

    @Property(seed = "912", tries = 60)
    void geniusHyperRectangles(@ForAll long seed) {
        assertSame(read(new GeniusImporter(), new ForeignCases(seed).rectangles()), "genius", true);
    }

    @Property(seed = "913", tries = 60)
    void negmas(@ForAll long seed) {
        assertSame(read(new NegmasImporter(), new ForeignCases(seed).negmas()), "negmas", true);
    }

    @Property(seed = "914", tries = 60)
    void geniusWebAsEither(@ForAll long seed) {
        Scenario scenario = read(new GeniusWebImporter(), new ForeignCases(seed).geniusWeb());
        assertSame(scenario, "negmas", false);
        assertSame(scenario, "genius", false);
    }

    @Example
    void everyFolderAsEverything() throws IOException {
        int written = 0;
        for (Path folder : folders()) {
            Scenario scenario = Cases.success(
                            Cases.read(new Grid(4), folder.getFileName().toString()))
                    .scenario();
            written += assertSame(scenario, "genius", false);
            written += assertSame(scenario, "negmas", false);
        }
        assertTrue(written >= 18, "only " + written);
    }

    @Example
    void isWrittenAsExpected() {
        for (String tool : List.of("genius", "negmas")) {
            for (String folder : List.of("genius-linear", "genius-rectangles", "genius-rules", "negmas-yaml")) {
                Scenario scenario = Cases.success(Cases.read(folder)).scenario();
                Exported exported = Exporters.write(scenario, tool);
                StringBuilder text = new StringBuilder();
                exported.notes().forEach(note -> text.append(note).append('\n'));
                exported.files()
                        .forEach((name, content) -> text.append("\n==> ")
                                .append(name)
                                .append(" <==\n")
                                .append(content));
                parley.scenario.Expected.assertMatches(
                        Cases.FOLDER.resolve(folder + "." + tool + ".txt"), text.toString());
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Cases.FOLDER)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("bad"))
                    .sorted()
                    .toList();
        }
    }

    /** @return how many parties got a file */
    private static int assertSame(Scenario scenario, String tool, boolean everybody) {
        Exported exported = Exporters.write(scenario, tool);
        Importer importer = tool.equals("genius") ? new GeniusImporter() : new NegmasImporter();
        Scenario again = read(importer, exported.files());
        boolean isRounded = exported.notes().stream().anyMatch(note -> note.contains("rounded"));
        if (everybody) {
            assertEquals(scenario.preferences().size(), again.preferences().size(), () -> "" + exported.notes());
        }
        for (Preferences after : again.preferences().values()) {
            String name = again.getParty(after.party()).name();
            Preferences before = scenario.preferences().values().stream()
                    .filter(one -> one.party().equals(name)
                            || scenario.getParty(one.party()).name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertSame(before, after, scenario, again, isRounded);
        }
        return again.preferences().size();
    }

    private static void assertSame(
            Preferences before, Preferences after, Scenario scenario, Scenario again, boolean isRounded) {
        assertSame(reservation(before), reservation(after), isRounded, before.party());
        for (Agreement agreement : Cases.agreements(scenario)) {
            Map<String, String> terms = new LinkedHashMap<>();
            List<Issue> here = List.copyOf(scenario.issues().values());
            List<Issue> there = List.copyOf(again.issues().values());
            for (int i = 0; i < here.size(); i++) {
                int position =
                        here.get(i).indexOf(agreement.getOption(here.get(i).id()));
                terms.put(
                        there.get(i).id(), there.get(i).options().get(position).id());
            }
            assertSame(
                    before.valuation().utility(agreement),
                    after.valuation().utility(new Agreement(terms)),
                    isRounded,
                    before.party() + " on " + agreement);
        }
    }

    private static BigFraction reservation(Preferences preferences) {
        return preferences
                .reservationValue()
                .map(value -> ((ReservationValue.Stated) value).utility())
                .orElse(new BigFraction(-1_000));
    }

    private static void assertSame(BigFraction before, BigFraction after, boolean isRounded, String where) {
        if (isRounded) {
            assertEquals(before.doubleValue(), after.doubleValue(), 1e-14, where);
        } else {
            assertEquals(before, after, where);
        }
    }

    private static Scenario read(Importer importer, ForeignCases.Case drawn) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("d.x", drawn.domain());
        files.put("p.x", drawn.profile());
        return read(importer, files);
    }

    private static Scenario read(Importer importer, Map<String, String> files) {
        List<Document> documents = new ArrayList<>();
        files.forEach((name, text) -> {
            Problems problems = new Problems();
            ForeignFile file = new ForeignFile(
                    SourceText.of(name, text), SourceText.sha256(text.getBytes(StandardCharsets.UTF_8)));
            Optional<Document> document = Document.of(file, problems);
            documents.add(
                    document.orElseThrow(() -> new AssertionError(DiagnosticPrinter.print(problems.list()) + text)));
        });
        try {
            return importer.read(documents, new Settings(Settings.USUAL_DAY, Grid.USUAL))
                    .scenario();
        } catch (Refused e) {
            throw new AssertionError(DiagnosticPrinter.print(e.diagnostic()) + files, e);
        }
    }
}
