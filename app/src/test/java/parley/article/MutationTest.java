package parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.docs.Docs;
import parley.model.Scenario;
import parley.study.ExpectationResult;
import parley.study.Expectations;
import parley.study.Findings;
import parley.study.Study;

/** Spoil one statement of the article's scenario, and some claim no longer holds. docs/article-mutations.md shows which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {

    private static final Findings.Limits LIMITS =
            new Findings.Limits(Study.DEFAULT_LIMITS.nodes(), Optional.empty(), 20, Optional.empty());
    private static final String[] BARS = {"ru-nato-commitment", "ru-nato-refusal", "ru-nato-lasting"};

    private final Map<Mutation, List<String>> noticed = new LinkedHashMap<>();
    private final Scenario article = Article.read();

    @BeforeAll
    void spoilEachStatement() {
        List<Mutation> mutations = new ArrayList<>(Mutation.listAll(article));
        mutations.add(Mutation.drop(article, BARS));
        mutations.forEach(mutation -> noticed.put(mutation, failing(mutation.spoilt())));
    }

    private static List<String> failing(Scenario scenario) {
        return Expectations.check(scenario, LIMITS).stream()
                .filter(result -> !result.passed())
                .map(MutationTest::claim)
                .toList();
    }

    private static String claim(ExpectationResult result) {
        return result.expectation().claim();
    }

    @Test
    void unspoiltTheScenarioReproducesEveryClaim() {
        assertEquals(List.of(), failing(article));
    }

    @Test
    void someClaimNoticesEveryMutation() {
        List<String> unnoticed = noticed.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().statement() + " " + entry.getKey().what())
                .toList();
        assertEquals(List.of(), unnoticed);
    }

    @Test
    void withoutAnyBarOnMembershipTheDoorIsNoLongerShutInAllAgreements() {
        assertTrue(failing(Mutation.drop(article, BARS).spoilt()).containsAll(List.of("a", "f")));
    }

    @Test
    void theTableInTheDocumentationIsCurrent() throws IOException {
        Docs.assertCurrent(Docs.ROOT.resolve("docs/article-mutations.md"), page());
    }

    private String page() {
        return """
                # What each statement of the article carries

                Each statement of [the article's scenario](../scenarios/library/ukraine-2025-03/scenario.yaml) is dropped,
                weakened, put on the other basis, and robbed of its condition or reason where it has one. The table names the
                claims that then fail. Numbers are claims of what the article says; letters are claims of what follows. A test
                writes this page and keeps it current.

                | Statement | Spoilt | What the article says | What follows |
                |---|---|---|---|
                """
                + noticed.entrySet().stream().map(this::row).collect(Collectors.joining())
                + "\n## Without effect on what follows\n\n"
                + "These statements transcribe the article. Dropping one of them changes none of the claims a to g.\n\n"
                + withoutEffect();
    }

    private String row(Map.Entry<Mutation, List<String>> entry) {
        return "| " + entry.getKey().statement() + " | " + entry.getKey().what() + " | "
                + listed(entry.getValue(), false) + " | " + listed(entry.getValue(), true) + " |\n";
    }

    private static String listed(List<String> claims, boolean consequences) {
        String list = claims.stream()
                .filter(claim -> Article.isConsequence(claim) == consequences)
                .collect(Collectors.joining("; "));
        return list.isEmpty() ? "–" : list;
    }

    private String withoutEffect() {
        return noticed.entrySet().stream()
                .filter(entry -> entry.getKey().what().equals("dropped"))
                .filter(entry -> entry.getValue().stream().noneMatch(Article::isConsequence))
                .map(entry -> "- " + entry.getKey().statement() + "\n")
                .collect(Collectors.joining());
    }
}
