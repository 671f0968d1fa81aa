package parley.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;

class YamlReaderTest {

    private static Node read(String text) {
        Problems problems = new Problems();
        Optional<Node> node = YamlReader.read(SourceText.of("a", text), problems);
        assertTrue(problems.isEmpty(), DiagnosticPrinter.print(problems.list()));
        return node.orElseThrow();
    }

    /** The tree on one line, each scalar with its line and column. */
    private static String show(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.entries().stream()
                    .map(e -> show(e.key()) + ": " + show(e.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof Node.Sequence list) {
            return list.items().stream().map(YamlReaderTest::show).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Scalar) node).text() + "@" + node.place().line() + ","
                + node.place().column();
    }

    @Test
    void everyWordHasItsPlace() {
        assertEquals(
                "{a@1,1: b@1,4, c@2,1: [d@3,3, {e@4,3: f@4,6, g@5,3: @5,5}]}",
                show(read("a: b\nc:\n- d\n- e: f\n  g:\n")));
        assertEquals("{a@1,2: [b@1,6, c@1,9]}", show(read("{a: [b, c]}")));
    }

    @Test
    void columnsAreCodePointsWhateverTheLineBreaks() {
        assertEquals("{🐟島@1,1: x@1,5, b@2,1: y@2,4}", show(read("🐟島: x\r\nb: y")));
        assertEquals("{a@1,1: x@1,4, b@2,1: y@2,4}", show(read("\uFEFFa: x\rb: y")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "y",
                "~",
                "null",
                "true",
                "010",
                "0x1F",
                "1.10",
                "1e400",
                "2024-01-01",
                "12:30",
                ".nan",
                "1_000",
                "="
            })
    void everyScalarIsText(String text) {
        assertEquals("{a@1,1: " + text + "@1,4}", show(read("a: " + text)));
        assertEquals("{" + text + "@1,1: x@1," + (text.length() + 3) + "}", show(read(text + ": x")));
    }

    @Test
    void anAliasRepeatsWhatWasMarked() {
        assertEquals("{a@1,1: [x@1,9], b@2,1: [x@1,9], c@3,1: [x@1,9]}", show(read("a: &a  [x]\nb: *a\nc: *a\n")));
        assertEquals("[x@1,3, y@2,3, y@2,3]", show(read("- &a x\n- &a y\n- *a")));
    }

    @Test
    void blocksOfLinesAreOneText() {
        assertEquals("{a@1,1: b c\n@1,4}", show(read("a: >\n  b\n  c\n")));
        assertEquals("{a@1,1: b\nc@1,4}", show(read("a: |-\n  b\n  c\n")));
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll String text) {
        String visible = text.codePoints()
                .filter(point ->
                        Characters.findHidden(Character.toString(point)).isEmpty())
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Node tree = Tree.map("k", Tree.list(java.util.List.of(Tree.text(visible), Tree.map("m", Tree.text(visible)))));
        String written = YamlWriter.write(tree);
        assertEquals(withoutPlaces(tree), withoutPlaces(read(written)), written);
    }

    private static String withoutPlaces(Node node) {
        return show(node).replaceAll("@[0-9]+,[0-9]+", "");
    }
}
