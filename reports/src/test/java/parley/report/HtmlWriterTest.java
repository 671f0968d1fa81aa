package parley.report;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.study.Findings;

/** The page as a file: complete in itself, closed to everything else. */
class HtmlWriterTest {

    private static Report report(Findings findings) {
        return Report.of(findings, HarbourFindings.stamp(), Edition.WHOLE);
    }

    private static String page(Findings findings) {
        return HtmlWriter.write(report(findings));
    }

    @Test
    void the_policy_allows_the_page_its_own_style_and_scripts_and_nothing_else() {
        String page = page(HarbourFindings.asStated());
        String policy = "default-src 'none'; style-src " + sources(page, "style") + "; script-src "
                + sources(page, "script") + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
        assertTrue(page.replace("&#39;", "'").contains(policy), policy);
    }

    /** The hashes of all elements of a name that have no attributes, as a policy names them. */
    private static String sources(String page, String element) {
        return Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(m -> Stamp.sha256(m.group(1).getBytes(StandardCharsets.UTF_8)))
                .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .collect(joining(" "));
    }

    @Test
    void every_script_is_the_programs_own_and_stands_at_the_end() {
        String page = page(HarbourFindings.asStated());
        String start = page.substring(0, page.indexOf("</footer>"));
        assertFalse(start.contains("<script>"));
        List<String> scripts = Scripts.of(report(HarbourFindings.asStated()));
        for (String script : scripts) {
            assertTrue(page.contains("<script>" + script + "</script>"));
        }
        assertEquals(scripts.size(), page.split("<script>", -1).length - 1);
    }

    @Test
    void a_page_without_a_panel_runs_no_script_for_one() {
        String page = HtmlWriter.write(Report.of(HarbourFindings.asStated(), HarbourFindings.stamp()));
        assertFalse(page.contains("live-data"));
        assertFalse(page.contains("ParleyLive"));
    }

    @Test
    void data_in_the_page_cannot_end_the_element_that_holds_it() {
        String element = HtmlWriter.data("d", "[\"</script><!--<script>\"]");
        assertEquals(
                "<script type=\"application/json\" id=\"d\">[\"\\u003c/script>\\u003c!--\\u003cscript>\"]</script>",
                element);
    }

    @Test
    void there_is_no_other_way_for_a_script_to_run_and_no_inline_style() {
        String page = Pattern.compile("<script>.*?</script>", Pattern.DOTALL)
                .matcher(page(HarbourFindings.asStated()))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        assertFalse(page.contains("<script>"));
        assertFalse(page.contains("javascript:"));
        assertFalse(page.contains(" style="));
        assertFalse(Pattern.compile("<[^>]* on[a-z]+=").matcher(page).find());
        assertFalse(Pattern.compile("<(link|iframe|img|object|embed|form)\\b")
                .matcher(page)
                .find());
    }

    @Test
    void every_link_inside_the_page_leads_somewhere_and_ids_are_unique() {
        checkLinks(page(HarbourFindings.asStated()));
    }

    @Test
    void so_does_every_link_where_answers_are_left_out() {
        for (boolean panel : List.of(true, false)) {
            checkLinks(HtmlWriter.write(
                    Report.of(HarbourFindings.asStated(), HarbourFindings.stamp(), new Edition(false, panel))));
        }
    }

    private static void checkLinks(String page) {
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
        }
        Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
        while (link.find()) {
            assertTrue(ids.contains(link.group(1)), "leads nowhere: " + link.group(1));
        }
    }

    @Test
    void there_is_one_heading_of_the_first_order() {
        String page = page(HarbourFindings.asStated());
        assertEquals(1, page.split("<h1", -1).length - 1);
    }

    @Test
    void what_is_not_decided_is_said_first() {
        String page = page(HarbourFindings.undecided());
        String main = page.substring(page.indexOf("<main>"));
        int first = main.indexOf("Not decided within the budget");
        assertTrue(first > 0 && first < main.indexOf("class=\"lead\""));
        assertTrue(main.contains("id=\"s-n-alliance\""), "the statements are there all the same");
    }
}
