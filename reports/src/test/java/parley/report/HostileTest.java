package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Circumstance;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Scenario;
import parley.model.Source;
import parley.report.figure.Drawing;
import parley.report.figure.Shape;
import parley.report.figure.Tint;
import parley.study.Findings;

/** Names, labels, notes and quotes from a hostile hand are shown as text in every format. */
class HostileTest {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    static List<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><!-- --><b>bold</b>",
                "<img src=x onerror=alert(1)>",
                "\"'><a href=\"javascript:alert(1)\">x</a>",
                "a|b`c`\\|d\\",
                "*x* _y_ **z** ~~s~~ [t](http://e.example) ![i](http://e.example/i.png) $m$",
                "see https://evil.example/x and www.evil.example or me@evil.example",
                "# head",
                "- item",
                "1. one",
                "2) two",
                "> quoted",
                "    code",
                "=1+1",
                "+ plus",
                "--- ",
                "&lt;b&gt; &amp; &#60;",
                "@{x} ${y} !{z} <%= 1 %> {{ 1 }}",
                "]]> <![CDATA[ x");
    }

    private static Scenario named(String name) {
        Scenario base = HarbourTalks.scenario();
        Scenario.Builder builder = new Scenario.Builder(base);
        builder.title = name;
        base.parties()
                .forEach((id, p) -> builder.parties.put(
                        id, new Party(id, Place.NONE, name, name, p.role(), List.of(name), p.memberCount(), name)));
        base.issues().forEach((id, i) -> {
            List<Option> options = i.options().stream()
                    .map(o -> new Option(o.id(), Place.NONE, name, o.value()))
                    .toList();
            builder.issues.put(
                    id,
                    new parley.model.Issue(
                            id,
                            Place.NONE,
                            name,
                            name,
                            options,
                            i.consent(),
                            i.needsSupplier(),
                            i.statusQuo(),
                            name,
                            i.scale(),
                            name,
                            name));
        });
        base.sources()
                .forEach((id, s) -> builder.sources.put(
                        id,
                        new Source(
                                id,
                                Place.NONE,
                                s.kind(),
                                name,
                                name,
                                s.published(),
                                name,
                                s.sha256(),
                                s.text(),
                                name,
                                name)));
        base.circumstances()
                .forEach((id, c) -> builder.circumstances.put(
                        id, new Circumstance(id, Place.NONE, name, c.holds(), c.grounds(), c.prior())));
        return builder.build();
    }

    private static final String PLAIN_PAGE = HtmlWriter.write(report("plain"));
    private static final List<String> PLAIN_STRUCTURE = structure(report("plain"));

    private static Report report(String name) {
        return Report.of(HarbourFindings.undecided(named(name)), HarbourFindings.stamp());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_page_has_the_same_elements_whatever_the_names_are(String text) {
        assertEquals(elements(PLAIN_PAGE), elements(HtmlWriter.write(report(text))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_drawing_and_what_opens_have_the_same_elements_whatever_the_words_are(String text) {
        assertEquals(elements(HtmlWriter.write(drawn("plain"))), elements(HtmlWriter.write(drawn(text))));
    }

    private static Report drawn(String text) {
        Line words = Line.of(text);
        Drawing drawing = new Drawing(
                100,
                100,
                List.of(
                        new Shape.Words(0, 10, text, Shape.Anchor.START, Shape.Letters.PLAIN, Tint.INK),
                        new Shape.Explained(text, List.of(new Shape.Box(0, 0, 9, 9, 0, Tint.INSIDE, Tint.NONE)))));
        Block.Table table = new Block.Table(
                words,
                List.of(Telling.column("a")),
                List.of(new Block.Table.Group(
                        java.util.Optional.of(words),
                        List.of(new Block.Table.Row(
                                List.of(Telling.cell(Line.EMPTY.with(new Inline.More(words, List.of(words))))))))));
        Block.Figure figure = new Block.Figure("figure-x", words, words, drawing, table, Block.Figure.Beside.FOLDED);
        Block.Section section = new Block.Section("x", words, List.of(figure));
        return new Report(text, words, List.of(section), List.of(), words, "Parley");
    }

    private static List<String> elements(String page) {
        return Pattern.compile("<(!?/?[a-zA-Z!-]+)[^>]*>")
                .matcher(page)
                .results()
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdown_has_the_same_structure_whatever_the_names_are(String text) {
        assertEquals(PLAIN_STRUCTURE, structure(report(text)));
    }

    /** Every node of the parsed Markdown except texts and invisible comments. */
    private static List<String> structure(Report report) {
        List<String> nodes = new ArrayList<>();
        collect(parse(MarkdownWriter.write(report)), nodes);
        return nodes;
    }

    private static void collect(Node node, List<String> into) {
        boolean visible = !(node instanceof org.commonmark.node.Text)
                && !(node instanceof org.commonmark.node.Code)
                && !(node instanceof HtmlInline html
                        && (html.getLiteral().startsWith("<!--")
                                || html.getLiteral().contains("code>")));
        if (visible) {
            into.add(
                    node instanceof Link link
                            ? "Link " + link.getDestination()
                            : node.getClass().getSimpleName());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, into);
        }
    }

    private static Node parse(String markdown) {
        return Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdown_shows_the_text_as_it_is(String text) {
        Node document = parse(MarkdownText.of(Line.of(text)) + "\n");
        String html = HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
        String shown = html.replaceAll("<!-- -->", "")
                .replaceAll("^<p>|</p>\n$", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertEquals(text.strip(), shown.strip());
    }

    @Test
    void markdown_has_no_html_but_its_own_anchors_and_no_image() {
        for (String text : texts()) {
            parse(MarkdownWriter.write(report(text))).accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlBlock html) {
                    assertOwn(html.getLiteral());
                }

                @Override
                public void visit(HtmlInline html) {
                    assertOwn(html.getLiteral());
                }

                @Override
                public void visit(Image image) {
                    throw new AssertionError("an image: " + image);
                }
            });
        }
    }

    private static void assertOwn(String html) {
        assertTrue(
                html.matches("<a id=\"[a-z0-9-]+\">(</a>)?|</a>|<br>|</?code>|<!-- -->"),
                "from a hostile hand: " + html);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void json_gives_the_text_back(String text) throws IOException {
        Findings findings = HarbourFindings.undecided(named(text));
        String title = new ObjectMapper()
                .readTree(JsonWriter.write(findings, HarbourFindings.stamp()))
                .at("/scenario/title")
                .asText();
        assertEquals(text, title);
    }

    @Test
    void hidden_and_turning_characters_are_made_visible() {
        String page = HtmlWriter.write(report("abc\u202Edef\u200B\u0000\uFEFF"));
        assertTrue(page.contains("abc⟨U+202E⟩def⟨U+200B⟩⟨U+0000⟩⟨U+FEFF⟩"));
        assertFalse(page.contains("\u202E"));
    }

    @Test
    void line_ends_in_names_break_no_table() {
        assertEquals(PLAIN_STRUCTURE, structure(report("one\ntwo\r\n\r\nthree | four")));
    }

    @Test
    void persian_and_arabic_names_stay_as_they_are() {
        String name = "می‌خواهم العربية";
        assertTrue(HtmlWriter.write(report(name)).contains("<bdi>" + name + "</bdi>"));
    }

    @Test
    void a_name_of_ten_thousand_characters_is_shown_in_full() {
        String name = "x".repeat(10_000);
        assertTrue(HtmlWriter.write(report(name)).contains(name));
        assertTrue(MarkdownWriter.write(report(name)).contains(name));
    }

    @Test
    void an_address_that_is_not_of_the_web_is_no_link() {
        String page = HtmlWriter.write(report("javascript:alert(1)"));
        assertTrue(page.contains("<code>javascript:alert(1)</code>"));
        assertFalse(page.contains("href=\"javascript"));
    }
}
