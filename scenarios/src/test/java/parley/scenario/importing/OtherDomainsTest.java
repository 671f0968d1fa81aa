package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** What a profile says of something that its domain lacks, or leaves out of what its domain has, is never passed over. */
class OtherDomainsTest {

    private static final String WEB = """
            {"LinearAdditiveUtilitySpace": {
             "domain": {"name": "d", "issuesValues": {"p": {"values": ["a", "b"]}, "q": {"range": ["0", "4", "1"]}}},
             "name": "A", "issueWeights": {"p": 0.4, "q": 0.6},
             "issueUtilities": {
              "p": {"discreteutils": {"valueUtilities": {"a": 0.2, "b": 1}}},
              "q": {"numberutils": {"lowValue": 0, "lowUtility": 0.1, "highValue": 4, "highUtility": 1}}},
             "reservationBid": {"issuevalues": {"p": "a", "q": 2}}}}
            """;

    private static final String SPACE = """
            type: DiscreteCartesianOutcomeSpace
            name: Fair
            issues:
              - {type: CategoricalIssue, name: x, values: [a, b]}
              - {type: ContiguousIssue, name: y, values: 3}
            """;

    private static final String FUNCTION = """
            type: LinearAdditiveUtilityFunction
            name: A
            weights: {x: 1, y: 0.5}
            values:
              x: {type: TableFun, mapping: {a: 1, b: 0.5}}
              y: {type: IdentityFun}
            """;

    private static final String GENIUS = """
            <negotiation_template><utility_space><objective index="0" name="d">
              <issue index="1" name="A" type="integer" lowerbound="0" upperbound="5"/>
              <issue index="2" name="B" type="integer" lowerbound="0" upperbound="5"/>
            </objective></utility_space></negotiation_template>
            """;

    private static final String RECTANGLES = """
            <utility_space type="nonlinear"><objective index="0" name="d">
              <issue index="1" name="A" type="integer" lowerbound="0" upperbound="5"/>
              <issue index="2" name="B" type="integer" lowerbound="0" upperbound="5"/>
              <utility maxutility="100"><ufun type="PlainUfun" weight="1" aggregation="sum">
                <hyperRectangle utility="50"><INCLUDES index="1" min="0" max="4"/></hyperRectangle>
              </ufun></utility>
            </objective></utility_space>
            """;

    @TempDir
    Path folder;

    @Test
    void geniusWebProfilesOverOtherValuesAreRefused() throws IOException {
        String other = WEB.replace("\"A\"", "\"B\"").replace("[\"a\", \"b\"]", "[\"a\", \"c\"]");
        refused(
                files("a.json", WEB, "b.json", other.replace("\"b\": 1", "\"c\": 1")),
                "b.json:2:43: error: The issue \"p\" has other values here than in a.json. Expected the values a, b");
        refused(
                files("a.json", WEB, "b.json", WEB.replace("\"4\", \"1\"]", "\"5\", \"1\"]")),
                "The issue \"q\" has other values here than in a.json.");
        refused(
                files("a.json", WEB, "b.json", WEB.replace("\"q\": {\"range", "\"z\": {\"range")),
                "The profile is about other issues than a.json. Expected the issues p, q");
        noted(files("a.json", WEB, "b.json", WEB.replace("[\"a\", \"b\"]", "[\"b\", \"a\"]")), List.of());
    }

    @Test
    void longRangesAreComparedWhollyAndNotByTheirGrids() throws IOException {
        String fine =
                WEB.replace("\"4\", \"1\"]", "\"1000\", \"1\"]").replace("\"highValue\": 4", "\"highValue\": 1000");
        refused(
                files("a.json", fine, "b.json", fine.replace("\"1000\", \"1\"]", "\"1000\", \"2\"]")),
                "The issue \"q\" has other values here than in a.json.");
        assertInstanceOf(ImportReading.Success.class, read(files("a.json", fine.replace("\"q\": 2", "\"q\": 3"))));
    }

    @Test
    void geniusWebNamesOfNothingAreNoted() throws IOException {
        noted(
                files(
                        "a.json",
                        WEB.replace("\"q\": 0.6}", "\"q\": 0.6, \"zz\": 1}")
                                .replace("\"b\": 1}", "\"bb\": 1}")
                                .replace("\"lowValue\": 0", "\"lowValue\": 1")
                                .replace("\"issueUtilities\": {", "\"issueUtilities\": {\"yy\": {},")),
                List.of(
                        "The domain has no issue \"zz\"; this weight is left out.",
                        "The domain has no issue \"yy\"; this utility is left out.",
                        "Of the issue \"p\" b is not listed and counts 0, as in GeniusWeb.",
                        "The issue \"p\" has no value \"bb\"; its utility is left out.",
                        "Of the issue \"q\" 0 is outside lowValue and highValue and counts 0, as in GeniusWeb."));
        refused(
                files("a.json", WEB.replace("\"p\": \"a\"", "\"p\": \"c\"")),
                "a.json:7:42: error: The issue \"p\" has no value \"c\". Expected one of a, b");
    }

    @Test
    void negmasNamesOfNothingAndWeightsLeftOutAreNoted() throws IOException {
        noted(files("s.yml", SPACE, "u.yml", FUNCTION), List.of());
        noted(
                files(
                        "s.yml",
                        SPACE,
                        "u.yml",
                        FUNCTION.replace("y: 0.5}", "z: 0.5}")
                                .replace("b: 0.5}", "b: 0.5, c: 1}")
                                .replace("y: {type: IdentityFun}", "w: {type: IdentityFun}")),
                List.of(
                        "The issue \"y\" has no weight, which counts as 1.",
                        "The outcome space has no issue \"z\"; this weight is left out.",
                        "The issue \"y\" has no value function: its number itself counts.",
                        "The issue \"x\" has no value \"c\"; what is said of it is left out.",
                        "The outcome space has no issue \"w\"; this value function is left out."));
    }

    @Test
    void anOutcomeSpaceInAFunctionMustBeThatOfTheCase() throws IOException {
        String own = "outcome_space: {type: DiscreteCartesianOutcomeSpace, issues: "
                + "[{type: CategoricalIssue, name: x, values: [a, b]}, {type: ContiguousIssue, name: y, values: 3}]}\n";
        noted(files("s.yml", SPACE, "u.yml", FUNCTION + own), List.of());
        refused(
                files("s.yml", SPACE, "u.yml", FUNCTION + own.replace("name: x", "name: z")),
                "The profile is about other issues than s.yml. Expected the issues x, y");
        refused(
                files("s.yml", SPACE, "u.yml", FUNCTION + own.replace("[a, b]", "[b, a]")),
                "The issue \"x\" has other values here than in s.yml.");
    }

    @Test
    void hyperRectanglesAreReadWhollyOrNotAtAll() throws IOException {
        noted(files("d.xml", GENIUS, "p.xml", RECTANGLES), List.of());
        String mixed = RECTANGLES.replace("</hyperR", "<EXCLUDES index=\"2\" min=\"3\" max=\"5\"/></hyperR");
        ImportReading.Success success = noted(
                files("d.xml", GENIUS, "p.xml", mixed),
                List.of(
                        "The party \"p\" comes without preferences, because one of its hyper-rectangles both includes and"
                                + " excludes, which is not read."));
        assertTrue(success.scenario().preferences().isEmpty());
        refused(
                files("d.xml", GENIUS, "p.xml", RECTANGLES.replace("hyperRectangle", "hyperRectangel")),
                "The element <ufun> has a <hyperRectangel>, which is not known here. Expected <hyperRectangle> or <ufun>");
        noted(
                files(
                        "d.xml",
                        GENIUS,
                        "p.xml",
                        RECTANGLES.replace("</ufun>", "<hyperRectangle utility=\"10\"/></ufun>")),
                List.of("The hyper-rectangle has no bounds: it counts for every agreement."));
    }

    @Test
    void numbersWithoutEvaluatorAndOtherRangesAreNoted() throws IOException {
        String profile = """
                <utility_space><objective index="0" name="d">
                  <issue index="1" name="A" type="integer" lowerbound="1" upperbound="5">
                    <evaluator ftype="linear" slope="0.2" offset="0"/></issue>
                  <issue index="2" name="B" type="integer" lowerbound="0" upperbound="5"/>
                  <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
                </objective></utility_space>
                """;
        noted(
                files("d.xml", GENIUS, "p.xml", profile),
                List.of(
                        "The range of the issue \"A\" goes from 1 to 5 here, and from 0 to 5 in the domain. The domain says"
                                + " which values there are; whole numbers are evaluated from the profile's low end, as in"
                                + " GENIUS.",
                        "The profile gives the issue \"B\" no evaluator: each value counts 0."));
    }

    private Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private ImportReading read(Map<String, String> files) throws IOException {
        Map<String, Path> paths = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            paths.put(file.getKey(), Files.writeString(folder.resolve(file.getKey()), file.getValue()));
        }
        return Importers.read(paths, Optional.empty(), new Settings(Settings.USUAL_DAY, Grid.USUAL));
    }

    private void refused(Map<String, String> files, String said) throws IOException {
        ImportReading.Failure failure = assertInstanceOf(ImportReading.Failure.class, read(files));
        String message = DiagnosticPrinter.print(failure.errors());
        assertTrue(message.contains(said), message);
    }

    private ImportReading.Success noted(Map<String, String> files, List<String> sentences) throws IOException {
        ImportReading reading = read(files);
        assertFalse(reading instanceof ImportReading.Failure, reading.toString());
        ImportReading.Success success = assertInstanceOf(ImportReading.Success.class, reading);
        assertEquals(
                sentences.stream().sorted().toList(),
                success.notes().stream().map(Note::sentence).sorted().toList());
        return success;
    }
}
