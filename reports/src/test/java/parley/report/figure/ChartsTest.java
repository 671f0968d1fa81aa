package parley.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.report.figure.Bars.Bar;
import parley.report.figure.DayChart.Day;
import parley.report.figure.DayChart.Turn;
import parley.report.figure.Shape.Box;
import parley.report.figure.Shape.Words;
import parley.report.figure.StepBoard.Demand;
import parley.report.figure.StepBoard.Opens;
import parley.report.figure.StepBoard.Step;

/** Bars, days and steps: what is drawn is as long, as high and as far as the numbers say. */
class ChartsTest {

    private static List<Box> bars(Drawing drawing) {
        return Looking.shapes(drawing).stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> box.fill() == Tint.INSIDE)
                .toList();
    }

    @Test
    void a_bar_is_as_long_as_its_numbers_are_apart_whichever_comes_first() {
        List<Box> bars = bars(Bars.draw(
                List.of(
                        new Bar("a", 0, 0, 0.5, "", "a"),
                        new Bar("b", 1, 0.75, 0.25, "", "b"),
                        new Bar("c", 2, 0, 1, "", "c")),
                new Bars.Scale(1, -1, "")));
        assertEquals(bars.get(2).width(), 2 * bars.get(0).width(), 1e-9);
        assertEquals(bars.get(0).width(), bars.get(1).width(), 1e-9);
        assertEquals(bars.get(0).x() + bars.get(0).width() / 2, bars.get(1).x(), 1e-9);
    }

    @Test
    void a_scale_reaches_to_the_next_round_number() {
        assertEquals(
                List.of(0.1, 0.2, 0.25, 0.5, 1.0, 1.0),
                List.of(0.04, 0.2, 0.21, 0.3, 0.51, 1.0).stream()
                        .map(greatest -> Bars.Scale.upTo(greatest, "").most())
                        .toList());
    }

    @Test
    void ticks_of_every_scale_say_the_number_where_they_stand() {
        for (double most : List.of(0.1, 0.2, 0.25, 0.5, 1.0)) {
            List<Words> words = Looking.words(Bars.draw(List.of(), new Bars.Scale(most, -1, "")));
            for (int i = 0; i <= 5; i++) {
                assertEquals(most * i / 5, Double.parseDouble(words.get(i).text()), 1e-9);
            }
        }
    }

    private static Day day(String date, String count) {
        return new Day(date, Optional.of(new BigInteger(count)), count, "0", Turn.STAYED, date);
    }

    /** The height of the dot of each day. */
    private static List<Double> heights(Drawing drawing) {
        return Looking.paths(drawing).stream()
                .filter(path -> path.line() == Tint.INK)
                .map(path -> Double.parseDouble(path.data().replaceFirst("^M[^,]*,([-0-9.]+).*", "$1")))
                .toList();
    }

    @Test
    void ten_times_as_many_is_as_far_up_everywhere_and_none_lies_below_one() {
        List<Double> y = heights(DayChart.draw(
                List.of(day("a", "1000"), day("b", "100"), day("c", "10"), day("d", "1"), day("e", "0"))));
        assertEquals(y.get(1) - y.get(0), y.get(2) - y.get(1), 0.11);
        assertEquals(y.get(1) - y.get(0), y.get(3) - y.get(2), 0.11);
        assertTrue(y.get(4) > y.get(3), y.toString());
    }

    @Test
    void numbers_too_long_for_a_machine_have_their_place_too() {
        String huge = "9" + "0".repeat(400);
        List<Double> y = heights(DayChart.draw(List.of(day("a", huge), day("b", "1" + "0".repeat(200)))));
        assertTrue(y.get(0) < y.get(1) && y.get(0) >= 0, y.toString());
    }

    @Test
    void many_days_keep_their_words_apart() {
        for (int days : List.of(1, 2, 10, 40)) {
            Drawing drawing = DayChart.draw(IntStream.range(0, days)
                    .mapToObj(i -> day("2025-03-" + (10 + i), String.valueOf(1000 - i)))
                    .toList());
            assertEquals(List.of(), Looking.overlapping(drawing), days + " days");
        }
    }

    @Test
    void steps_of_a_demand_go_from_left_to_right() {
        Drawing drawing = StepBoard.draw(
                List.of("A party"),
                List.of(new Demand(
                        "demands the moon",
                        0,
                        List.of(
                                new Step("falls back to half", Opens.NOTHING, "opens nothing more"),
                                new Step("gives it up", Opens.ALONE, "opens 3 agreements")))));
        List<Words> words = Looking.words(drawing);
        double half = x(words, "falls back to half");
        assertTrue(half < x(words, "gives it up") && x(words, "demands the moon") < half);
        assertEquals(List.of(), Looking.overlapping(drawing));
    }

    private static double x(List<Words> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow()
                .x();
    }
}
