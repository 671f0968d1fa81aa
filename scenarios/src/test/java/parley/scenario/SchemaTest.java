package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import parley.model.Scenario;
import parley.scenario.language.SchemaWriter;

/** What the reader accepts, the JSON Schema accepts; and it refuses what it can see to be wrong. */
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaWriter.write(), InputFormat.JSON);
    private static final Path BAD = Path.of("src/test/resources/bad");

    /** A file as an editor sees it: YAML 1.2 turned into JSON. */
    private static List<Error> check(Path file) throws IOException {
        return check(Files.readString(file).replace("\uFEFF", ""));
    }

    private static List<Error> check(String text) throws IOException {
        Load yaml = new Load(LoadSettings.builder().build());
        Object tree = yaml.loadFromString(text);
        String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(tree);
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    static Stream<Path> good() throws IOException {
        return GoodCorpusTest.files().map(GoodCorpusTest.FOLDER::resolve);
    }

    @ParameterizedTest
    @MethodSource("good")
    void acceptsWhatTheReaderAccepts(Path file) throws IOException {
        assertEquals(List.of(), check(file));
    }

    @ParameterizedTest
    @MethodSource("good")
    void acceptsWhatTheWriterWrites(Path file) throws IOException {
        Scenario scenario = GoodCorpusTest.read(file.getFileName().toString()).scenario();
        if (scenario.heldClaims().isEmpty()) {
            assertEquals(List.of(), check(ScenarioWriter.write(scenario)));
        }
    }

    @ParameterizedTest
    @MethodSource("parley.scenario.LibraryTest#scenarios")
    void acceptsTheLibrary(Path file) throws IOException {
        assertEquals(List.of(), check(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-add-basis-without-source",
                "change-add-no-id",
                "change-circumstance-two",
                "change-circumstance-word",
                "change-consent-no-issue",
                "change-consent-no-parties",
                "change-consent-source",
                "change-drop-map",
                "change-empty",
                "change-join-list",
                "change-join-no-party",
                "change-soften-form",
                "change-soften-list",
                "change-soften-no-level",
                "change-text",
                "change-two",
                "change-unknown-key",
                "circumstance-holds-true",
                "circumstance-no-question",
                "circumstance-prior-word",
                "circumstance-why-map",
                "conflict-action-maybe",
                "conflict-both-orders",
                "conflict-circumstance",
                "conflict-direction",
                "conflict-no-grounds",
                "cost-negative",
                "cost-without-red-line",
                "cost-word",
                "credence-scale-unknown",
                "excludes-map",
                "excludes-without-red-line",
                "expect-agreements-no-terms",
                "expect-agreements-nothing",
                "expect-blocked-word",
                "expect-breaks-no-red-lines",
                "expect-breaks-no-terms",
                "expect-chance-empty",
                "expect-chance-range",
                "expect-circumstances-word",
                "expect-clash-count-negative",
                "expect-clashes-flat",
                "expect-clashes-text",
                "expect-concessions-empty-set",
                "expect-deadlock-word",
                "expect-map",
                "expect-min-withdrawn-word",
                "expect-no-check",
                "expect-no-claim",
                "expect-no-says",
                "expect-overridden-text",
                "expect-position-attitude",
                "expect-position-basis",
                "expect-position-conditional",
                "expect-position-no-attitude",
                "expect-position-option-alone",
                "expect-red-line-form",
                "expect-roles-word",
                "expect-silence-map",
                "expect-silence-no-issue",
                "expect-supply-missing",
                "expect-supply-word",
                "expect-unknown-key",
                "expect-what-if-empty",
                "expect-zone-count",
                "expect-zone-count-fraction",
                "expect-zone-empty-mapping",
                "expect-zone-empty-word",
                "expect-zone-never-text",
                "extends-absolute",
                "extends-list",
                "fallback-empty",
                "fallback-map",
                "fallback-no-demands",
                "fallback-no-level",
                "fallback-without-demand",
                "head-as-of-american",
                "head-changes-without-extends",
                "head-future-version",
                "head-no-as-of",
                "head-no-title",
                "head-no-version",
                "head-summary-list",
                "head-title-without-value",
                "head-try",
                "head-unknown-key",
                "head-version-list",
                "head-version-word",
                "issue-code-map",
                "issue-consent-list",
                "issue-consent-no-parties",
                "issue-consent-single-party",
                "issue-needs-supplier-empty",
                "issue-needs-supplier-twice",
                "issue-no-option-at-all",
                "issue-no-options",
                "issue-no-question",
                "issue-one-option",
                "issue-option-list",
                "issue-option-no-label",
                "issue-option-unknown-key",
                "issue-scale-word",
                "order-before",
                "order-no-then",
                "order-text",
                "party-empty",
                "party-id-long",
                "party-id-space",
                "party-id-umlaut",
                "party-id-underscore",
                "party-kind-list",
                "party-members-empty",
                "party-members-map",
                "party-members-negative",
                "party-members-word",
                "party-members-zero",
                "party-no-name",
                "party-no-role",
                "party-wrong-role",
                "preferences-basis-alone",
                "preferences-bonus-no-when",
                "preferences-both",
                "preferences-discount-above-one",
                "preferences-divide-by-zero",
                "preferences-fraction-of-zero",
                "preferences-map",
                "preferences-no-grounds",
                "preferences-nothing",
                "preferences-priorities-empty",
                "preferences-range-one-end",
                "preferences-reservation-value-word",
                "preferences-score-word",
                "preferences-sd-alone",
                "preferences-sd-and-range",
                "preferences-unknown-key",
                "preferences-weight-negative",
                "preferences-zero-when-text",
                "prior-map",
                "prior-negative",
                "prior-nothing",
                "proposition-all-not-a-list",
                "proposition-any-empty",
                "proposition-at-most-negative",
                "proposition-at-most-without-of",
                "proposition-at-most-word",
                "proposition-circumstance",
                "proposition-empty",
                "proposition-empty-options",
                "proposition-if-without-then",
                "proposition-list",
                "proposition-mixed",
                "proposition-not-list",
                "proposition-of-without-at-most",
                "proposition-option-map",
                "proposition-option-twice",
                "proposition-text",
                "proposition-then-without-if",
                "proposition-two-operators",
                "readings-fallback",
                "readings-no-id",
                "readings-no-stance",
                "readings-two-stances",
                "rounds-accepts",
                "rounds-deadline",
                "rounds-erosion",
                "rounds-no-grounds",
                "rounds-protocol",
                "rounds-strategy",
                "rule-circumstance",
                "rule-list",
                "rule-no-grounds",
                "rule-no-requires",
                "rule-text",
                "same-as-list",
                "same-as-without-red-line",
                "source-bad-date",
                "source-capital-hash",
                "source-capital-id",
                "source-date-is",
                "source-list",
                "source-no-date",
                "source-no-title",
                "source-note-empty",
                "source-publisher-map",
                "source-short-hash",
                "source-text",
                "source-text-absolute",
                "source-unknown-key",
                "source-url-scheme",
                "source-url-space",
                "statement-accepts-empty",
                "statement-accepts-list",
                "statement-bad-id",
                "statement-basis",
                "statement-citation-form",
                "statement-citation-huge",
                "statement-citation-zero",
                "statement-claims-no-issue",
                "statement-claims-no-parties",
                "statement-credence-number",
                "statement-credence-percent",
                "statement-credence-word",
                "statement-date-is",
                "statement-date-is-alone",
                "statement-date-three",
                "statement-map",
                "statement-no-id",
                "statement-no-party",
                "statement-no-source",
                "statement-no-stance",
                "statement-party-list",
                "statement-prefers-text",
                "statement-reserves-no-about",
                "statement-reserves-text",
                "statement-silent-map",
                "statement-speaker-list",
                "statement-text",
                "statement-to-empty",
                "statement-to-without-offer",
                "statement-two-stances",
                "statement-unknown-key",
                "statement-via-empty",
                "statement-via-map",
                "step-circumstance",
                "step-list",
                "step-no-name",
                "variant-empty-changes",
                "variant-list",
                "variant-no-changes",
                "variant-no-title",
                "yaml-list-root",
                "yaml-text-root"
            })
    void refusesWhatItCanSeeToBeWrong(String name) throws IOException {
        assertFalse(check(BAD.resolve(name + ".yaml")).isEmpty());
    }

    @Test
    void describesEveryKey() {
        assertTrue(SchemaWriter.write().contains("\"description\" : \"Who takes part.\""));
    }
}
