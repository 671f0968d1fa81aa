package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that a page carries whole, so that saving one from the page gives the file that is written beside it. Long ones
 * stay out, to keep the page small: from them the page saves the rows that it shows.
 */
final class PageFiles {

    /** In characters: a table that is longer stays out. */
    private static final int LONGEST = 100_000;

    /** In characters, of all tables together. */
    private static final int MOST = 250_000;

    /** Which parts of a page show what stands in a file. */
    private static final Map<String, List<String>> PARTS = parts();

    private PageFiles() {}

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("agreements.csv", List.of("agreements"));
        parts.put("obstacles.csv", List.of("figure-clashes", "clashes", "concessions"));
        parts.put("ladder.csv", List.of("ladder"));
        parts.put("questions.csv", List.of("ask"));
        parts.put("chances.csv", List.of("chances"));
        parts.put("timeline.csv", List.of("timeline"));
        parts.put("coalitions.csv", List.of("coalitions"));
        parts.put("steps.csv", List.of("steps"));
        parts.put("readings.csv", List.of("readings"));
        return parts;
    }

    /** The tables as JSON: which part of the page shows which file, and the files' texts. */
    static String json(Map<String, String> texts) {
        ObjectNode parts = Json.object();
        ObjectNode files = Json.object();
        int left = MOST;
        for (Map.Entry<String, List<String>> entry : PARTS.entrySet()) {
            String text = texts.getOrDefault(entry.getKey(), "");
            if (!text.isEmpty() && text.length() <= Math.min(LONGEST, left)) {
                left -= text.length();
                files.put(entry.getKey(), text);
                entry.getValue().forEach(part -> parts.put(part, entry.getKey()));
            }
        }
        ObjectNode all = Json.object();
        all.set("parts", parts);
        all.set("files", files);
        return Json.write(all);
    }
}
