package parley.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a report as one HTML page that needs nothing beside it: no script, no font, no image, no network. The page's
 * content security policy allows its own style sheet, by its hash, and nothing else.
 */
public final class HtmlWriter {

    private static final String PACKAGE = "parley.report.templates";

    private HtmlWriter() {}

    /** The report as a page. */
    public static String write(Report report) {
        String css = readStyle();
        StringOutput output = new StringOutput();
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlWriter.class.getClassLoader(), PACKAGE);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("report", report);
        parameters.put("style", "<style>" + css + "</style>");
        parameters.put("policy", policyFor(css));
        engine.render("report.jte", parameters, output);
        return output.toString();
    }

    private static String policyFor(String css) {
        String hash = Base64.getEncoder().encodeToString(Stamp.sha256(css.getBytes(StandardCharsets.UTF_8)));
        return "default-src 'none'; style-src 'sha256-" + hash
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String readStyle() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css of the program cannot be read", e);
        }
    }

    /** A line's words without links and marks, for the templates. */
    public static String plain(Line line) {
        return PlainText.of(line);
    }

    /** Style names of a cell, for the templates. */
    public static String cellStyle(Block.Table.Cell cell, Block.Table.Column column) {
        return cell.tone().style() + (column.number() ? " number" : "");
    }
}
