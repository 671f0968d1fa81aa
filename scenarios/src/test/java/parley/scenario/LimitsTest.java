package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** Each limit of the language: what is at it is read, what is one past it is refused. */
class LimitsTest {
    private static final String HEAD = "parley: 1\ntitle: T\nas-of: 2026-01-31\n";

    @TempDir
    Path folder;

    private static String errorsOf(String text) {
        return errorsOf(ScenarioReader.readText("a.yaml", text));
    }

    private static String errorsOf(Reading reading) {
        List<Diagnostic> errors = reading.diagnostics().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .toList();
        return DiagnosticPrinter.print(errors);
    }

    private static void assertReadAtLimitOnly(String atLimit, String pastLimit, String message) {
        assertEquals("", errorsOf(atLimit));
        String errors = errorsOf(pastLimit);
        assertTrue(errors.contains(message), errors);
    }

    @Test
    void fileOfTwoMebibytes() {
        String comment = "# " + "x".repeat(61) + "\n";
        String text = HEAD + comment.repeat((2 * 1024 * 1024 - HEAD.length()) / comment.length());
        String full = text + "#".repeat(2 * 1024 * 1024 - text.length());
        assertReadAtLimitOnly(full, full + "#", "a.yaml:1:1: error: The file is larger than 2 MiB.");
    }

    @Test
    void fileIsMeasuredInBytesNotCharacters() {
        String comment = "# " + "€".repeat(20) + "\n";
        String text = HEAD + comment.repeat(2 * 1024 * 1024 / 60);
        assertTrue(errorsOf(text).contains("larger than 2 MiB"));
    }

    @Test
    void lineOf64Kibibytes() {
        String line = "# " + "x".repeat(64 * 1024 - 2);
        assertReadAtLimitOnly(HEAD + line, HEAD + line + "x", "a.yaml:4:1: error: Line 4 is longer than 64 KiB.");
    }

    @Test
    void lineIsMeasuredInBytesNotCharacters() {
        String line = "# x" + "é".repeat(32 * 1024 - 2);
        assertTrue(errorsOf(HEAD + line + "é").contains("longer than 64 KiB"));
        assertEquals("", errorsOf(HEAD + line));
    }

    /** A list of lists is no summary, so that it is read and then refused for what it is. */
    @Test
    void depthOf64() {
        String at = errorsOf(HEAD + "summary: " + "[".repeat(63) + "]".repeat(63) + "\n");
        assertTrue(at.contains("Here stands a list. Expected a text."), at);
        String past = errorsOf(HEAD + "summary: " + "[".repeat(64) + "]".repeat(64) + "\n");
        assertTrue(past.contains("a.yaml:4:73: error: Lists and mappings stand more than 64 deep"), past);
    }

    @Test
    void depthOfMappings() {
        String past = errorsOf(
                IntStream.range(0, 65).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        assertTrue(past.contains("a.yaml:65:65: error: Lists and mappings stand more than 64 deep"), past);
    }

    @Test
    void depthThroughAliases() {
        String half = "x: &a " + "[".repeat(40) + "]".repeat(40) + "\n";
        String text = half + "y: " + "[".repeat(23) + "*a" + "]".repeat(23) + "\n";
        assertFalse(errorsOf(text).contains("64 deep"));
        assertTrue(errorsOf(half + "y: " + "[".repeat(24) + "*a" + "]".repeat(24) + "\n")
                .contains("64 deep"));
    }

    @Test
    void manyBracketsAreRefusedWithoutARecursion() {
        assertTrue(errorsOf("[".repeat(60_000)).contains("64 deep"));
        assertTrue(errorsOf("{a: ".repeat(15_000)).contains("64 deep"));
        assertTrue(errorsOf("- ".repeat(30_000)).contains("64 deep"));
        assertTrue(errorsOf("? ".repeat(30_000)).contains("64 deep"));
    }

    /** The head is 1 mapping with 6 scalars; "summary" and its list are 2 more. */
    @Test
    void hundredThousandNodes() {
        String at = errorsOf(HEAD + "summary:\n" + "- x\n".repeat(100_000 - 9));
        assertTrue(at.contains("Here stands a list. Expected a text."), at);
        String past = errorsOf(HEAD + "summary:\n" + "- x\n".repeat(100_000 - 8));
        assertTrue(past.contains("a.yaml:99996:3: error: The file has more than 100,000 texts"), past);
    }

    @Test
    void nodesThroughAliases() {
        String list = "x: &a [" + "1,".repeat(997) + "1]\n"; // 1 + 1 + 1 + 998 = 1001 nodes with the root
        String at = errorsOf(list + "y: [" + "*a,".repeat(99) + "]\n"); // 2 + 99 × 999 = 98903
        assertFalse(at.contains("100,000"), at);
        String past = errorsOf(list + "y: [" + "*a,".repeat(100) + "]\n");
        assertTrue(past.contains("a.yaml:2:302: error: The file has more than 100,000 texts"), past);
    }

    @Test
    void idOf64Characters() {
        assertReadAtLimitOnly(
                HEAD + "sources:\n  " + "a".repeat(64) + ": {title: T, published: 2026-01-01}\n",
                HEAD + "sources:\n  " + "a".repeat(65) + ": {title: T, published: 2026-01-01}\n",
                "a.yaml:5:3: error: \"aaa");
    }

    @Test
    void issueOf64Options() {
        assertReadAtLimitOnly(issue(64), issue(65), "a.yaml:5:29: error: The mapping has 65 entries.");
        assertReadAtLimitOnly(issue(2), issue(1), "a.yaml:5:29: error: The mapping has 1 entry.");
    }

    private static String issue(int options) {
        return HEAD + "issues:\n  i: {question: Q, options: {"
                + IntStream.range(0, options).mapToObj(i -> "o" + i + ": O").collect(Collectors.joining(", ")) + "}}\n";
    }

    @Test
    void sixteenVariantsFromEachOther() {
        assertReadAtLimitOnly(variants(16), variants(17), "More than 16 variants start from each other in a row.");
    }

    private static String variants(int howMany) {
        StringBuilder text = new StringBuilder(HEAD + "sources:\n  s: {title: T, published: 2026-01-01}\n"
                + "parties:\n  p: {name: P, role: principal}\n"
                + "issues:\n  i: {question: Q, options: {a: A, b: B}}\n" + "variants:\n");
        for (int i = 0; i < howMany; i++) {
            String from = i + 1 < howMany ? "from: v" + (i + 1) + ", " : "";
            text.append(
                    "  v" + i + ": {title: V, " + from + "changes: [{add: {id: s" + i + ", party: p, silent: i}}]}\n");
        }
        return text.toString();
    }

    @Test
    void sixteenScenariosExtendingEachOther() throws IOException {
        for (int i = 0; i < 17; i++) {
            String base = i == 0 ? HEAD : "parley: 1\nextends: s" + (i - 1) + ".yaml\n";
            Files.writeString(folder.resolve("s" + i + ".yaml"), base);
        }
        assertEquals("", errorsOf(ScenarioReader.read(folder.resolve("s15.yaml"))));
        String errors = errorsOf(ScenarioReader.read(folder.resolve("s16.yaml")));
        assertTrue(errors.contains("s1.yaml:2:10: error: More than 16 scenarios extend each other in a row."), errors);
    }

    @Test
    void baseMustLieInTheFolderTree() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("library/mine"));
        Path sister = Files.createDirectories(folder.resolve("library/base"));
        Files.writeString(sister.resolve("scenario.yaml"), HEAD);
        Files.writeString(folder.resolve("outside.yaml"), HEAD);
        Files.createSymbolicLink(inner.resolve("in.yaml"), sister.resolve("scenario.yaml"));
        Files.createSymbolicLink(inner.resolve("out.yaml"), folder.resolve("outside.yaml"));
        Path file = inner.resolve("scenario.yaml");
        for (String allowed : List.of("../base/scenario.yaml", "in.yaml", "./../mine/in.yaml")) {
            Files.writeString(file, "parley: 1\nextends: " + allowed + "\n");
            assertEquals("", errorsOf(ScenarioReader.read(file)), allowed);
        }
        for (String refused : List.of("../../outside.yaml", "out.yaml")) {
            Files.writeString(file, "parley: 1\nextends: " + refused + "\n");
            String errors = errorsOf(ScenarioReader.read(file));
            assertTrue(errors.contains("scenario.yaml:2:10: error: The base lies outside the folder tree"), errors);
        }
    }

    @Test
    void aGibibyteIsRefusedWithoutBeingRead() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        assertTrue(
                errorsOf(ScenarioReader.read(file)).contains("huge.yaml:1:1: error: The file is larger than 2 MiB."));
    }

    @Test
    void foldersAndDevicesAreRefused() {
        assertTrue(errorsOf(ScenarioReader.read(folder)).contains(":1:1: error: This is not a regular file."));
        assertTrue(errorsOf(ScenarioReader.read(folder.resolve("none.yaml")))
                .contains("none.yaml:1:1: error: There is no such file."));
    }

    @Test
    void oneHundredThousandProblemsFitIntoFourKibibytes() {
        String text = HEAD
                + IntStream.range(0, 49_000)
                        .mapToObj(i -> "titel" + i + ": x\n")
                        .collect(Collectors.joining());
        Reading reading = ScenarioReader.readText("a.yaml", text);
        assertEquals(49_000, reading.diagnostics().size());
        String shown = DiagnosticPrinter.print(reading.diagnostics());
        assertTrue(shown.getBytes(StandardCharsets.UTF_8).length <= 4096);
        assertTrue(shown.endsWith("and 48980 more\n"), shown);
    }

    private static final String TALKS = HEAD + """
            sources: {paper: {title: A report, published: 2026-01-15}}
            parties: {a: {name: A, role: principal}}
            issues:
            """;

    private static String issue(String id, int options) {
        return "  " + id + ": {question: Q?, options: {"
                + IntStream.range(0, options).mapToObj(i -> "o" + i + ": L").collect(Collectors.joining(", ")) + "}}\n";
    }

    private static String demand(int levels) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level -> "{level: l" + level + ", demands: {price: ["
                        + IntStream.rangeClosed(0, level).mapToObj(i -> "o" + i).collect(Collectors.joining(", "))
                        + "]}}")
                .collect(Collectors.joining(
                        ", ",
                        "statements:\n  - {id: s, party: a, source: paper, demands: {price: o0}, fallback: [",
                        "]}\n"));
    }

    @Test
    void eightFallbackLevels() {
        String talks = TALKS + issue("price", 12);
        assertReadAtLimitOnly(talks + demand(8), talks + demand(9), "The list is too long. Expected at most 8 items.");
    }

    @Test
    void combinationsThatFallbackLevelsSpeakOf() {
        String statement = """
                statements:
                  - id: s
                    party: a
                    source: paper
                    demands: {i: o0, j: o0, k: o0}
                    fallback: [{level: last, demands: {i: o0, j: o0}}]
                """;
        String atLimit = TALKS + issue("i", 50) + issue("j", 64) + issue("k", 62) + statement;
        String pastLimit = TALKS + issue("i", 50) + issue("j", 64) + issue("k", 63) + statement;
        assertReadAtLimitOnly(atLimit, pastLimit, "at most 200,000 combinations in all fallback levels together");
    }

    private static String restatements(int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(i -> "  - {id: s" + i + ", party: a, source: paper, demands: {price: o0}"
                        + (i == 1 ? "" : ", same-as: s" + (i - 1)) + "}\n")
                .collect(Collectors.joining("", "statements:\n", ""));
    }

    @Test
    void sixteenStatementsThatSayEachOtherAgainInARow() {
        String talks = TALKS + issue("price", 2);
        assertReadAtLimitOnly(
                talks + restatements(16),
                talks + restatements(17),
                "More than 16 statements say each other again in a row.");
    }
}
