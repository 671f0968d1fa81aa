package parley.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.report.figure.ClashGraph.Clash;
import parley.report.figure.ClashGraph.Node;
import parley.report.figure.Shape.Path;

/** Every red line and every clash is in the drawing once, nothing lies on anything else, and all of it is inside. */
class ClashGraphTest {

    private static final List<String> PARTIES = IntStream.range(0, 6)
            .mapToObj(i -> "Party with a long name number " + i)
            .toList();

    private static Drawing draw(int nodes, int clashes, long seed) {
        Random random = new Random(seed);
        List<Node> all = IntStream.range(0, nodes)
                .mapToObj(i -> new Node(
                        random.nextInt(PARTIES.size()), "demands a thing of some length on question " + i, "node " + i))
                .toList();
        List<Clash> between = new ArrayList<>();
        for (int i = 0; i < clashes; i++) {
            Set<Integer> some = new LinkedHashSet<>();
            int size = 1 + random.nextInt(4);
            while (some.size() < size) {
                some.add(random.nextInt(nodes));
            }
            between.add(new Clash(List.copyOf(some), "clash " + i));
        }
        return ClashGraph.draw(PARTIES, all, between);
    }

    @Test
    void everything_is_there_once() {
        for (int seed = 0; seed < 50; seed++) {
            List<String> says = Looking.says(draw(ClashGraph.MOST_NODES, ClashGraph.MOST_CLASHES, seed));
            assertEquals(ClashGraph.MOST_NODES + ClashGraph.MOST_CLASHES, says.size());
            assertEquals(says.size(), new LinkedHashSet<>(says).size());
        }
    }

    @Test
    void no_words_lie_on_others_and_none_leave_the_drawing() {
        for (int seed = 0; seed < 50; seed++) {
            Drawing drawing = draw(ClashGraph.MOST_NODES, ClashGraph.MOST_CLASHES, seed);
            assertEquals(List.of(), Looking.overlapping(drawing));
            Looking.words(drawing).forEach(words -> {
                assertTrue(Looking.span(words)[0] >= 0 && Looking.span(words)[1] <= drawing.width(), words.toString());
                assertTrue(words.y() > 0 && words.y() < drawing.height(), words.toString());
            });
        }
    }

    @Test
    void a_line_joins_two_and_a_hub_has_as_many_spokes_as_red_lines() {
        List<Node> nodes = IntStream.range(0, 4)
                .mapToObj(i -> new Node(i % 2, "n" + i, "node " + i))
                .toList();
        assertEquals(1, lines(ClashGraph.draw(PARTIES, nodes, List.of(new Clash(List.of(0, 1), "c")))));
        assertEquals(3, lines(ClashGraph.draw(PARTIES, nodes, List.of(new Clash(List.of(0, 1, 2), "c")))));
        assertEquals(4, lines(ClashGraph.draw(PARTIES, nodes, List.of(new Clash(List.of(0, 1, 2, 3), "c")))));
    }

    private static long lines(Drawing drawing) {
        return Looking.paths(drawing).stream()
                .filter(path -> path.fill() == Tint.NONE)
                .count();
    }

    @Test
    void parties_that_clash_stand_on_different_sides() {
        List<Node> nodes = List.of(new Node(0, "a", "a"), new Node(2, "b", "b"), new Node(2, "c", "c"));
        Drawing drawing = ClashGraph.draw(
                PARTIES, nodes, List.of(new Clash(List.of(0, 1), "ab"), new Clash(List.of(0, 2), "ac")));
        double left = x(Looking.paths(drawing), Tint.ofParty(0));
        double right = x(Looking.paths(drawing), Tint.ofParty(2));
        assertTrue(left < drawing.width() / 2 && right > drawing.width() / 2, left + " and " + right);
    }

    private static double x(List<Path> paths, Tint fill) {
        String data = paths.stream()
                .filter(path -> path.fill() == fill)
                .findFirst()
                .orElseThrow()
                .data();
        return Double.parseDouble(data.substring(1, data.indexOf(',')));
    }

    @Test
    void a_clash_with_a_red_line_that_is_not_there_is_refused() {
        List<Node> nodes = List.of(new Node(0, "a", "a"), new Node(1, "b", "b"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClashGraph.draw(PARTIES, nodes, List.of(new Clash(List.of(0, 7), "c"))));
    }
}
