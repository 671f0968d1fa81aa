package parley.report;

import java.util.List;
import java.util.stream.Collectors;

/** The style sheets that a page carries in itself, each allowed by its hash alone. */
final class Styles {

    /** The files, in order: a later one may refine what an earlier one says. */
    private static final List<String> FILES = List.of("report.css", "figure.css", "live.css");

    private Styles() {}

    /** The style sheets' texts. */
    static List<String> texts() {
        return FILES.stream().map(Resources::read).toList();
    }

    /** The style sheets as elements of a page. */
    static String elements(List<String> styles) {
        return styles.stream().map(style -> "<style>" + style + "</style>").collect(Collectors.joining("\n"));
    }
}
