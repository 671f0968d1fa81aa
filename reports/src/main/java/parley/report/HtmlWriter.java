package parley.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.report.figure.Drawing;

/**
 * Writes a report as one HTML page that needs nothing beside it: no font, no image, no network. The page's content
 * security policy allows its own style sheet and scripts, each by its hash, and nothing else.
 */
public final class HtmlWriter {

    private static final String PACKAGE = "parley.report.templates";

    private HtmlWriter() {}

    /** The report as a page. */
    public static String write(Report report) {
        return write(report, Map.of());
    }

    /**
     * The report as a page from which tables can be saved as they are beside it.
     *
     * @param files texts of these tables by the names of their files
     */
    static String write(Report report, Map<String, String> files) {
        List<String> styles = Styles.texts();
        List<String> scripts = Scripts.of(report);
        StringOutput output = new StringOutput();
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlWriter.class.getClassLoader(), PACKAGE);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("report", report);
        parameters.put("style", Styles.elements(styles));
        parameters.put("data", files.isEmpty() ? "" : data("files", PageFiles.json(files)));
        parameters.put("scripts", elements(scripts));
        parameters.put("policy", policyFor(styles, scripts));
        engine.render("report.jte", parameters, output);
        return output.toString();
    }

    private static String elements(List<String> scripts) {
        StringBuilder elements = new StringBuilder();
        scripts.forEach(script ->
                elements.append("<script>").append(script).append("</script>").append('\n'));
        return elements.toString();
    }

    private static String policyFor(List<String> styles, List<String> scripts) {
        return "default-src 'none'; style-src " + Scripts.sources(styles) + "; script-src " + Scripts.sources(scripts)
                + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    /** Data that a script reads, as an element of the page; for the templates. */
    public static String data(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + Scripts.inPage(json) + "</script>";
    }

    /** A line's words without links and marks, for the templates. */
    public static String plain(Line line) {
        return PlainText.of(line);
    }

    /** The text as readers see it, for drawings, whose words are plain. */
    public static String visible(String text) {
        return Visible.of(text);
    }

    /** The whole of a drawing, as SVG names it. */
    public static String viewBox(Drawing drawing) {
        return "0 0 " + Drawing.number(drawing.width()) + " " + Drawing.number(drawing.height());
    }

    /** Style names of a cell, for the templates. */
    public static String cellStyle(Block.Table.Cell cell, Block.Table.Column column) {
        return cell.tone().style() + (column.number() ? " number" : "");
    }
}
