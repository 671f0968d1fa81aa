package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.model.Attitude;
import parley.model.Basis;

/** A line of text, built piece by piece: {@code Line.text("In ").strong("all").text(" agreements")}. */
public record Line(List<Inline> parts) {

    /** A line with nothing in it. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        parts = List.copyOf(parts);
    }

    /** A line of plain words. */
    public static Line of(String text) {
        return EMPTY.text(text);
    }

    /** This line followed by another piece. */
    public Line with(Inline part) {
        List<Inline> more = new ArrayList<>(parts);
        more.add(part);
        return new Line(more);
    }

    /** This line followed by another line. */
    public Line with(Line other) {
        List<Inline> more = new ArrayList<>(parts);
        more.addAll(other.parts);
        return new Line(more);
    }

    Line text(String text) {
        return with(new Inline.Text(text));
    }

    Line name(String text) {
        return with(new Inline.Name(text));
    }

    Line strong(String text) {
        return with(new Inline.Strong(text));
    }

    Line code(String text) {
        return with(new Inline.Code(text));
    }

    Line jump(String to, String text) {
        return with(new Inline.Jump(to, text));
    }

    Line mark(Attitude attitude) {
        return mark(attitude.symbol(), attitude.word().replace('-', ' '), toneOf(attitude));
    }

    Line mark(String symbol, String word, Tone tone) {
        return with(new Inline.Mark(symbol, word, tone));
    }

    /** A space and a label for what is not a source's statement; nothing for what is. */
    Line basis(Basis basis) {
        return switch (basis) {
            case STATED -> this;
            case ASSUMPTION -> tag(basis.word(), Inline.Tag.Kind.ASSUMPTION);
            case HYPOTHETICAL -> tag(basis.word(), Inline.Tag.Kind.WHAT_IF);
        };
    }

    /** A space and a label. */
    Line tag(String word, Inline.Tag.Kind kind) {
        return (parts.isEmpty() ? this : text(" ")).with(new Inline.Tag(word, kind));
    }

    /** The address as a link where it is safe to follow, as plain code otherwise. */
    Line web(String url) {
        return Inline.Web.isWebAddress(url) ? with(new Inline.Web(url)) : code(url);
    }

    /** Lines one after the other, with words between them. */
    static Line join(List<Line> lines, String between) {
        Line all = EMPTY;
        for (Line line : lines) {
            all = all.parts.isEmpty() ? line : all.text(between).with(line);
        }
        return all;
    }

    private static Tone toneOf(Attitude attitude) {
        return switch (attitude) {
            case DEMANDED, ACCEPTED, OFFERED -> Tone.INSIDE;
            case ALLOWED, OPEN, PREFERRED, FALLBACK, LINKED, RESERVED -> Tone.LIMIT;
            case RULED_OUT -> Tone.BREAKS;
            case CLAIMS, SILENT -> Tone.PLAIN;
        };
    }
}
