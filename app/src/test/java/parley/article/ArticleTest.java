package parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Main;
import parley.cli.Surroundings;

/** The article's claims 1 to 13 and consequences a to g, through the public command. */
class ArticleTest {

    private static final Set<String> CLAIMS = Set.of(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "a", "b", "c", "d", "e", "f", "g");

    /** One test for each row of {@code expect:}. */
    @TestFactory
    Stream<DynamicTest> claims() throws IOException {
        List<JsonNode> rows = rows();
        return rows.stream()
                .map(row -> dynamicTest(
                        row.get("claim").asText() + ": " + row.get("says").asText(),
                        () -> assertEquals("pass", row.get("result").asText(), row.get("reasons")::toString)));
    }

    @Test
    void everyClaimAndConsequenceHasARow() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        rows().forEach(row -> found.add(row.get("claim").asText()));
        assertTrue(found.containsAll(CLAIMS), found::toString);
    }

    @Test
    void theAnswerSaysThatItStandsOnOneArticleAndOnUnnamedRequirements() throws IOException {
        String first = answer().get(0);
        assertTrue(first.contains("one article alone"), first);
        assertTrue(first.contains("Russia reserves without naming"), first);
    }

    @Test
    void theAnswerListsTheSilences() throws IOException {
        String answer = String.join(" ", answer());
        assertTrue(answer.contains("Ukraine on NATO membership, neutrality"), answer);
        assertTrue(answer.contains("Russia on the 30-day cease-fire"), answer);
    }

    @Test
    void theAnswerNamesTheRedLineThatTrainersWouldBreak() throws IOException {
        String answer = String.join(" ", answer("--variant", "ukraine-asks"));
        assertTrue(
                answer.contains("Whatever takes “training contingents at key points” breaks ru-no-contingents"),
                answer);
    }

    @Test
    void theScreenMarksTrainersAsGoingOverARedLine(@TempDir Path folder) {
        String screen = printed(
                "run",
                Article.FILE.toString(),
                "--variant",
                "ukraine-asks",
                "--out",
                folder.resolve("out").toString());
        assertTrue(screen.contains("in some: none, training over ru-no-contingents"), screen);
    }

    @Test
    void theScenariosPageTriesEveryVariant() throws IOException {
        String page = Files.readString(Article.FILE.resolveSibling("README.md"));
        List<String> untold = Article.read().variants().keySet().stream()
                .filter(variant -> !page.contains("--variant " + variant + "`"))
                .toList();
        assertEquals(List.of(), untold);
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        parley("check", Article.FILE.toString(), "--json")
                .get("files")
                .get(0)
                .get("claims")
                .forEach(rows::add);
        return rows;
    }

    private static List<String> answer(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", Article.FILE.toString(), "--json"));
        words.addAll(List.of(options));
        List<String> sentences = new ArrayList<>();
        parley(words.toArray(String[]::new)).get("answer").forEach(sentence -> sentences.add(sentence.asText()));
        return sentences;
    }

    private static JsonNode parley(String... words) throws IOException {
        return new ObjectMapper().readTree(printed(words));
    }

    private static String printed(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(new Surroundings(print, System.err, false, Map.of(), Optional.empty(), Path.of("")), words);
        return out.toString(StandardCharsets.UTF_8);
    }
}
