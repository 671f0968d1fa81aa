package parley.report.figure;

import java.util.List;
import java.util.stream.Stream;
import parley.report.figure.Shape.Explained;
import parley.report.figure.Shape.Path;
import parley.report.figure.Shape.Words;

/** What can be seen in a drawing. */
final class Looking {

    private Looking() {}

    /** All shapes, those inside others too. */
    static List<Shape> shapes(Drawing drawing) {
        return flat(drawing.shapes()).toList();
    }

    private static Stream<Shape> flat(List<Shape> shapes) {
        return shapes.stream().flatMap(shape -> shape instanceof Explained e ? flat(e.shapes()) : Stream.of(shape));
    }

    static List<Words> words(Drawing drawing) {
        return shapes(drawing).stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
    }

    static List<Path> paths(Drawing drawing) {
        return shapes(drawing).stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    /** The explanations. */
    static List<String> says(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Explained.class::isInstance)
                .map(shape -> ((Explained) shape).says())
                .toList();
    }

    /** Where the words begin and end, as far as that can be told. */
    static double[] span(Words words) {
        double width = Lettering.width(words.text(), words.letters());
        return switch (words.anchor()) {
            case START -> new double[] {words.x(), words.x() + width};
            case MIDDLE -> new double[] {words.x() - width / 2, words.x() + width / 2};
            case END -> new double[] {words.x() - width, words.x()};
        };
    }

    /** The first pair of words that lie on top of each other, or nothing. */
    static List<String> overlapping(Drawing drawing) {
        List<Words> all = words(drawing);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (overlap(all.get(i), all.get(j))) {
                    return List.of(all.get(i).toString(), all.get(j).toString());
                }
            }
        }
        return List.of();
    }

    private static boolean overlap(Words a, Words b) {
        double[] first = span(a);
        double[] second = span(b);
        return Math.abs(a.y() - b.y())
                        < Math.min(a.letters().size(), b.letters().size()) - 1.5
                && first[0] < second[1]
                && second[0] < first[1];
    }
}
