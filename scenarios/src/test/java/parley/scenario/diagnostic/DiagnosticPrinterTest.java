package parley.scenario.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.model.Place;

class DiagnosticPrinterTest {
    private static final SourceText TEXT = SourceText.of("a.yaml", "parley: 1\r\n\tpartys:\r\n  島: {rolle: x}\r\n");

    private static String print(Diagnostic... diagnostics) {
        Problems problems = new Problems();
        problems.addText(TEXT);
        List.of(diagnostics).forEach(problems::add);
        return DiagnosticPrinter.print(problems.list());
    }

    @Test
    void showsPlaceSentenceLineAndCaret() {
        Diagnostic found = Diagnostic.error(new Place("a.yaml", 3, 7), "\"rolle\" is no key of a party.")
                .expecting("name or role")
                .near(Optional.of("role"))
                .seeAlso(new Place("b.yaml", 1, 2), "the other one");
        assertEquals("""
                a.yaml:3:7: error: "rolle" is no key of a party. Expected name or role. Did you mean "role"?
                      島: {rolle: x}
                           ^
                    b.yaml:1:2: the other one
                """, print(found));
    }

    @Test
    void ordersByFileLineAndColumn() {
        String printed = print(
                Diagnostic.warning(new Place("b.yaml", 1, 1), "D."),
                Diagnostic.error(new Place("a.yaml", 3, 1), "C."),
                Diagnostic.error(new Place("a.yaml", 2, 9), "B."),
                Diagnostic.error(new Place("a.yaml", 2, 2), "A."));
        assertEquals(
                List.of(
                        "a.yaml:2:2: error: A.",
                        "a.yaml:2:9: error: B.",
                        "a.yaml:3:1: error: C.",
                        "b.yaml:1:1: warning: D."),
                printed.lines().filter(line -> line.contains(".yaml")).toList());
    }

    @Test
    void cutsALongLineAroundTheColumn() {
        String line = "x".repeat(200) + "HERE" + "y".repeat(200);
        Excerpt excerpt = Excerpt.of(line, 201);
        assertTrue(excerpt.text().startsWith("…xxx") && excerpt.text().endsWith("yyy…"), excerpt.text());
        assertEquals("HERE", excerpt.text().substring(excerpt.indent(), excerpt.indent() + 4));
        assertEquals(102, excerpt.text().length());
    }

    @Test
    void pointsBehindTheEndOfALine() {
        assertEquals(new Excerpt("title:", 6), Excerpt.of("title:", 7));
        assertEquals(new Excerpt("title:", 6), Excerpt.of("title:", 99));
        assertEquals(new Excerpt("", 0), Excerpt.of("", 1));
    }

    @Test
    void showsTwentyAndCountsTheRest() {
        Diagnostic[] many = IntStream.range(0, 25)
                .mapToObj(i -> Diagnostic.error(new Place("a.yaml", 1, i + 1), "No."))
                .toArray(Diagnostic[]::new);
        String printed = print(many);
        assertEquals(
                20, printed.lines().filter(line -> line.contains(": error: ")).count());
        assertTrue(printed.endsWith("and 5 more\n"));
    }

    @Test
    void isNeverLongerThanFourKibibytes() {
        Diagnostic long1 = Diagnostic.error(new Place("島".repeat(500) + ".yaml", 1, 1), "𝕏".repeat(5_000))
                .expecting("𝕐".repeat(5_000))
                .showing(Excerpt.of("𝕏".repeat(500), 100))
                .seeAlso(new Place("島".repeat(500), 1, 1), "𝕏".repeat(500))
                .seeAlso(new Place("島".repeat(500), 2, 1), "𝕏".repeat(500));
        for (int count : new int[] {1, 2, 3, 20, 21, 1000}) {
            String printed = DiagnosticPrinter.print(java.util.Collections.nCopies(count, long1));
            assertTrue(printed.getBytes(StandardCharsets.UTF_8).length <= 4096, () -> "too long for " + count);
            assertTrue(printed.startsWith("島"), printed);
            assertTrue(printed.endsWith("\n"));
        }
    }

    @Test
    void showsControlCharactersByNumber() {
        Diagnostic found = Diagnostic.error(new Place("a\u001B.yaml", 1, 1), "A \u0007 bell.");
        assertEquals("a<U+001B>.yaml:1:1: error: A <U+0007> bell.\n", DiagnosticPrinter.print(found));
    }
}
