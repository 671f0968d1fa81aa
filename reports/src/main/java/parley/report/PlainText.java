package parley.report;

import java.util.stream.Collectors;

/** A line's words alone. */
final class PlainText {

    private PlainText() {}

    static String of(Line line) {
        return line.parts().stream().map(PlainText::of).collect(Collectors.joining());
    }

    static String of(Inline part) {
        if (part instanceof Inline.Text p) {
            return p.text();
        } else if (part instanceof Inline.Name p) {
            return p.text();
        } else if (part instanceof Inline.Strong p) {
            return p.text();
        } else if (part instanceof Inline.Code p) {
            return p.text();
        } else if (part instanceof Inline.Jump p) {
            return p.text();
        } else if (part instanceof Inline.Web p) {
            return p.url();
        } else if (part instanceof Inline.Mark p) {
            return p.symbol() + " " + p.word();
        } else if (part instanceof Inline.Tag p) {
            return "[" + p.word() + "]";
        } else if (part instanceof Inline.More p) {
            return of(p.shown());
        } else if (part instanceof Inline.Bar) {
            return "";
        }
        throw new AssertionError("no such piece of text: " + part);
    }
}
