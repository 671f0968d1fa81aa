package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Scenario;
import parley.scenario.Expected;

/** Each kind of file is read, and every utility is what the tool itself would say. */
class ImportersTest {

    @Test
    void linearProfiles() {
        Scenario scenario = scenario("genius-linear");
        genius(scenario, "genius-linear/orchard.xml", "genius-linear/owner.xml", "owner", Map.of());
        genius(scenario, "genius-linear/orchard.xml", "genius-linear/tenant.xml", "tenant", Map.of());
    }

    @Test
    void whatOtherImportersTripOver() {
        Scenario scenario = scenario("genius-traps");
        Map<String, String> fixed = Map.of("all", "only this");
        genius(scenario, "genius-traps/domain.xml", "genius-traps/first.xml", "first", fixed);
        genius(scenario, "genius-traps/domain.xml", "genius-traps/second.xml", "second", fixed);
        assertEquals(
                List.of("colour", "colour-2"), List.copyOf(scenario.issues().keySet()));
    }

    @Test
    void numbersCutIntoOptions() {
        Scenario scenario =
                Cases.success(Cases.read(new Grid(5), "genius-numbers")).scenario();
        genius(scenario, "genius-numbers/freight.xml", "genius-numbers/shipper.xml", "shipper", Map.of());
        genius(scenario, "genius-numbers/freight.xml", "genius-numbers/carrier.xml", "carrier", Map.of());
        assertEquals(7, scenario.getIssue("crates").options().size());
        assertEquals(5, scenario.getIssue("price").options().size());
    }

    @Test
    void hyperRectangles() {
        Scenario scenario = scenario("genius-rectangles");
        Map<String, String> fixed = Map.of("Issue4", "7");
        genius(scenario, "genius-rectangles/reef.xml", "genius-rectangles/divers.xml", "divers", fixed);
        genius(scenario, "genius-rectangles/reef.xml", "genius-rectangles/anglers.xml", "anglers", fixed);
        assertFalse(scenario.preferences().containsKey("birds"));
    }

    @Test
    void ranksAndRules() {
        Scenario scenario = scenario("genius-rules");
        genius(scenario, "genius-rules/tour.xml", "genius-rules/guide.xml", "guide", Map.of());
        assertEquals(2, scenario.statements().size());
    }

    @Test
    void geniusWeb() {
        Scenario scenario = scenario("geniusweb");
        Cases.compare(scenario, "left neighbour", new GeniusWebEvaluator(Cases.text("geniusweb/left.json")), Map.of());
        Cases.compare(
                scenario, "right neighbour", new GeniusWebEvaluator(Cases.text("geniusweb/right.json")), Map.of());
        assertFalse(scenario.preferences().containsKey("town"));
    }

    @Test
    void negmasInYaml() {
        Scenario scenario = scenario("negmas-yaml");
        Map<String, String> fixed = Map.of("street", "Main Street");
        negmas(scenario, "negmas-yaml/fair.yml", "negmas-yaml/bakers.yml", "Bakers", fixed);
        negmas(scenario, "negmas-yaml/fair.yml", "negmas-yaml/smiths.yml", "smiths", fixed);
        assertFalse(scenario.preferences().containsKey("poets"));
    }

    @Test
    void negmasInJson() {
        Scenario scenario = scenario("negmas-json");
        negmas(scenario, "negmas-json/space.json", "negmas-json/seller.json", "Seller", Map.of());
        negmas(scenario, "negmas-json/space.json", "negmas-json/buyer.json", "Buyer", Map.of());
        negmas(scenario, "negmas-json/space.json", "negmas-json/broker.json", "Broker", Map.of());
        negmas(scenario, "negmas-json/space.json", "negmas-json/patron.json", "Patron", Map.of());
    }

    @Test
    void aProfileAloneBringsItsDomain() {
        Scenario scenario =
                Cases.success(Cases.read("genius-linear/tenant.xml")).scenario();
        genius(scenario, "genius-linear/tenant.xml", "genius-linear/tenant.xml", "tenant", Map.of());
        Scenario web = Cases.success(Cases.read("geniusweb/left.json")).scenario();
        Cases.compare(web, "left neighbour", new GeniusWebEvaluator(Cases.text("geniusweb/left.json")), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genius-linear",
                "genius-traps",
                "genius-numbers",
                "genius-rectangles",
                "genius-rules",
                "geniusweb",
                "negmas-yaml",
                "negmas-json"
            })
    void isWrittenAsExpectedWithEverythingThatIsMissing(String folder) {
        ImportReading.Success success = Cases.success(Cases.read(folder));
        String notes = success.notes().stream()
                .map(note -> note.place() + ": " + note.sentence() + "\n")
                .collect(Collectors.joining());
        Expected.assertMatches(Cases.FOLDER.resolve(folder + ".yaml"), success.text());
        Expected.assertMatches(Cases.FOLDER.resolve(folder + ".notes.txt"), notes);
        assertTrue(success.text().lines().noneMatch(line -> line.contains("src/test")), "names a folder");
    }

    private static Scenario scenario(String folder) {
        return Cases.success(Cases.read(folder)).scenario();
    }

    private static void genius(
            Scenario scenario, String domain, String profile, String party, Map<String, String> fixed) {
        Evaluator evaluator = new GeniusEvaluator(Cases.text(domain), Cases.text(profile));
        Cases.compare(scenario, party, evaluator, fixed);
    }

    private static void negmas(
            Scenario scenario, String space, String function, String party, Map<String, String> fixed) {
        Evaluator evaluator = new NegmasEvaluator(Cases.text(space), Cases.text(function));
        Cases.compare(scenario, party, evaluator, fixed);
    }
}
