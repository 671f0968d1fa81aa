package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code parley ask}, {@code parley chances} and {@code parley coalitions}, as a user meets them. */
class ProspectCommandsTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.expect(ExitStatus.ANSWERED).out());
    }

    @Test
    void onTheArticleTheDoorClosersComeFirstThenTheCeaseFireThenWhatNobodyEndorsed() throws IOException {
        List<String> order = new ArrayList<>();
        json(shell.parley("ask", Texts.ARTICLE, "--format", "json"))
                .at("/inquiries/inquiries")
                .forEach(inquiry -> order.add(inquiry.path("party").asText() + " "
                        + inquiry.path("issue").asText()
                        + inquiry.path("circumstance").asText()));
        assertEquals(
                List.of(
                        "ukraine foreign-contingents",
                        "ukraine nato",
                        "ukraine neutrality",
                        "ukraine guarantees",
                        "russia cease-fire",
                        "russia observers",
                        "russia guarantee-mechanisms",
                        "ukraine observers",
                        "ukraine guarantee-mechanisms",
                        " ukraine-asks"),
                order);
    }

    @Test
    void aQuestionSaysWhatItsAnswersWouldLeaveAndWhy() {
        String text = shell.parley("ask", Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .out()
                .replaceAll("\\s+", " ");
        for (String words : List.of(
                "Ask Ukraine about neutrality: if it insists on “no neutral status”, no agreement is left; with any other"
                        + " answer, all 18 stay possible. Against that stands a red line of Russia (ru-neutrality).",
                "Against that stand 3 red lines of Russia (ru-nato-commitment, ru-nato-refusal and ru-nato-lasting).",
                "Ask Russia about the 30-day cease-fire: if it insists on any one option, 9 are possible instead of 18;",
                "Ukraine has endorsed “a 30-day cease-fire” there, so that only the word of Russia is missing.")) {
            assertTrue(text.contains(words), () -> "no \"" + words + "\" in:\n" + text);
        }
    }

    @Test
    void chancesAreSaidWithTheirAssumption() throws IOException {
        String file = shell.file("quarrel.yaml", Texts.QUARREL).toString();
        shell.parley("chances", file)
                .expect(ExitStatus.ANSWERED)
                .says("under these credences and independence", "is 0.65", "no forecast");
        JsonNode chances =
                json(shell.parley("chances", file, "--format", "json")).get("chances");
        assertEquals(0.65, chances.get("deal").asDouble(), 1e-12);
        assertEquals("[\"n-open\",\"s-shut\"]", chances.get("flips").toString());
        assertEquals(0.15, chances.at("/options/2/chance").asDouble(), 1e-12);
        assertEquals(0.5, chances.at("/influence/red-lines/0/birnbaum").asDouble(), 1e-12);
    }

    @Test
    void withoutCredencesTheChanceIsOneOrZeroAndSaysSo() {
        shell.parley("chances", Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .says("No binding red line carries a credence", "an agreement is 1.");
        shell.parley("chances", Texts.ARTICLE, "--variant", "ukraine-open-door")
                .expect(ExitStatus.ANSWERED)
                .says("an agreement is 0.", "0.75", "Shapley");
    }

    @Test
    void coalitionsNameWhoAgreesWhoBlocksAndWhoIsPivotal() {
        shell.parley("coalitions", Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .says("Russia alone has drawn red lines, which leave 18 agreements");
        shell.parley("coalitions", Texts.ARTICLE, "--variant", "france-insists")
                .expect(ExitStatus.ANSWERED)
                .says("Russia and France  no agreement is possible", "Pivotal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "chances", "coalitions"})
    void eachIsWrittenInEveryFormatTheSameEachTime(String command) {
        for (String format : List.of("text", "md", "html", "json", "csv")) {
            Outcome first =
                    shell.parley(command, Texts.ARTICLE, "--format", format).expect(ExitStatus.ANSWERED);
            assertEquals(
                    first.out(),
                    shell.parley(command, Texts.ARTICLE, "--format", format).out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "coalitions"})
    void pastItsBudgetNothingIsClaimed(String command) {
        shell.parley(command, Texts.ARTICLE, "--nodes", "1")
                .expect(ExitStatus.NOT_DECIDED)
                .says("The agreements are not worked out");
        shell.parley(command, Texts.ARTICLE, "--nodes", "1", "--format", "json")
                .expect(ExitStatus.NOT_DECIDED)
                .says("\"decided\" : false");
    }

    /** A solver finds an agreement where the budget is too small to work all of them out. */
    @Test
    void chancesAreKnownWhereTheAgreementsAreNotWorkedOut() {
        shell.parley("chances", Texts.ARTICLE, "--nodes", "1")
                .expect(ExitStatus.ANSWERED)
                .says("the chance that they leave an agreement is 1");
    }
}
