package parley.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.report.figure.PayoffPlane.Axis;
import parley.report.figure.PayoffPlane.Kind;
import parley.report.figure.PayoffPlane.Point;

/** Better is further to the right and further up, and every mark says what it is. */
class PayoffPlaneTest {

    private static final Axis AXIS = new Axis("Northland", 0, 10, "0", "10");

    private static Point point(double across, double up, Kind kind) {
        return new Point(across, up, kind, "", across + " and " + up);
    }

    private static List<Shape.Explained> marks(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Explained.class::isInstance)
                .map(Shape.Explained.class::cast)
                .toList();
    }

    private static double[] start(Shape.Explained mark) {
        String data = ((Shape.Path) mark.shapes().get(0)).data();
        String[] numbers = data.substring(1, data.indexOf('L')).split(",", -1);
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    @Test
    void betterIsFurtherRightAndFurtherUp() {
        Drawing drawing = PayoffPlane.draw(AXIS, AXIS, List.of(point(2, 9, Kind.CHOSEN), point(8, 3, Kind.CHOSEN)));
        List<Shape.Explained> marks = marks(drawing);
        assertEquals("8.0 and 3.0", marks.get(0).says(), "the first mark lies on top, so it is drawn last");
        assertTrue(start(marks.get(0))[0] > start(marks.get(1))[0]);
        assertTrue(start(marks.get(0))[1] > start(marks.get(1))[1]);
    }

    @Test
    void whereAllIsWorthTheSameTheMarkStandsInTheMiddle() {
        Axis flat = new Axis("Southland", 4, 4, "4", "4");
        Drawing drawing = PayoffPlane.draw(flat, flat, List.of(point(4, 4, Kind.DOMINATED)));
        assertEquals(1, marks(drawing).size());
        assertTrue(drawing.width() <= Drawing.USUAL_WIDTH);
    }

    @Test
    void theLegendNamesOnlyWhatIsThere() {
        Drawing drawing = PayoffPlane.draw(AXIS, AXIS, List.of(point(2, 9, Kind.EFFICIENT)));
        List<String> words = drawing.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text())
                .toList();
        assertTrue(words.contains("efficient"));
        assertTrue(words.stream().noneMatch(text -> text.contains("chosen")));
    }
}
