package parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.scenario.Scaffold;

/**
 * The page for editing. Its own policy allows its own files and nothing else. Reports are shown in frames of it: each is a
 * page from an address of its own, with the policy that it carries as a file, cut off from this page and its API.
 */
final class Page {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String REPORT_POLICY = "sandbox allow-scripts allow-downloads allow-popups"
            + " allow-popups-to-escape-sandbox; connect-src 'none'; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'";
    private static final String REPORTS = "/page/reports/";
    private static final int KEPT = 16;
    private static final int KEY_BYTES = 16;

    private final Api api;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> reports = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    Page(Api api) {
        this.api = api;
    }

    List<Route> routes() {
        return List.of(
                file("/", "text/html; charset=utf-8", "page.html"),
                file("/page.css", "text/css; charset=utf-8", "page.css"),
                file("/page.js", "text/javascript; charset=utf-8", "page.js"),
                new Route(
                        "GET",
                        "/page/scaffold",
                        Route.Work.LIGHT,
                        call -> Reply.json(200, Map.of("text", Scaffold.text("A scenario")))),
                new Route("POST", "/page/reports", Route.Work.ANALYSIS, this::make),
                new Route("GET", REPORTS, Route.Work.LIGHT, this::show));
    }

    private static Route file(String path, String type, String resource) {
        String text = read(resource);
        return new Route(
                "GET",
                path,
                Route.Work.LIGHT,
                call -> Reply.of(200, type, text)
                        .with("Content-Security-Policy", POLICY)
                        .with("Cross-Origin-Opener-Policy", "same-origin"));
    }

    /** Makes a report and says where it is. */
    private Reply make(Call call) {
        Body body = Body.of(call.json(), "", List.of("analysis", "question"));
        String analysis = body.text("analysis");
        Question asked = body.find("question")
                .filter(com.fasterxml.jackson.databind.node.ObjectNode.class::isInstance)
                .map(com.fasterxml.jackson.databind.node.ObjectNode.class::cast)
                .map(question -> api.question(analysis, question))
                .orElseThrow(() -> ApiException.badRequest("\"question\" is missing. It is an object."));
        Answer.Found found = api.found(new Question(asked.analysis(), asked.scenarios(), asked.options(), "html"));
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        reports.put(name, found.text());
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("report", REPORTS + name);
        made.put("status", found.status());
        return Reply.json(201, made);
    }

    private Reply show(Call call) {
        String report = reports.get(call.rest());
        if (report == null) {
            throw ApiException.of(404, "no-such-report", "This report is no longer kept.");
        }
        return Reply.of(200, "text/html; charset=utf-8", framed(report)).with("Content-Security-Policy", REPORT_POLICY);
    }

    /** The report with a few lines that tell the page around it where its reader is. They stand before its own policy. */
    private static String framed(String report) {
        return report.replaceFirst(
                "<head>",
                "<head>\n<script>" + read("frame.js").replace("\\", "\\\\").replace("$", "\\$") + "</script>");
    }

    private static String read(String resource) {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " of the program cannot be read", e);
        }
    }
}
