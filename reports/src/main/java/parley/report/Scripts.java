package parley.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts that a page carries in itself. Each stands beside this class, in the program's resources, is written
 * into the page as it is, and is allowed to run by its hash alone. A page reads whole without them.
 */
final class Scripts {

    /** The files, in the order in which they run. Another script is one more name here. */
    private static final List<String> FILES = List.of("colours.js", "tables.js");

    /** What a page with a what-if panel runs besides. */
    private static final List<String> OF_THE_PANEL = List.of("live.js", "panel.js");

    private Scripts() {}

    /** The texts of the scripts that a report needs. */
    static List<String> of(Report report) {
        return Stream.concat(FILES.stream(), report.hasPanel() ? OF_THE_PANEL.stream() : Stream.empty())
                .map(Scripts::read)
                .toList();
    }

    /** What a content security policy names to let these scripts run, and no other. */
    static String sources(List<String> scripts) {
        return scripts.isEmpty()
                ? "'none'"
                : String.join(" ", scripts.stream().map(Scripts::source).toList());
    }

    /** How a policy names one text, of a script or of a style sheet. */
    static String source(String text) {
        byte[] hash = Stamp.sha256(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    /** JSON as it can stand in a page: nothing in it can end the element that holds it. */
    static String inPage(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String read(String file) {
        String text = Resources.read(file);
        if (text.contains("</script") || text.contains("<!--")) {
            throw new IllegalStateException(file + " would end the element that holds it");
        }
        return text;
    }
}
