package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.DateSpan;
import parley.model.Place;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Statement;
import parley.study.Findings;

/** What is to be cited, as a parser of BibTeX and a parser of JSON read it. */
class CitationsTest {

    private static final DateSpan WEEK = new DateSpan(LocalDate.of(2024, 12, 28), LocalDate.of(2025, 1, 3), true);

    private static Findings findings(Source source) {
        Scenario.Builder builder = new Scenario.Builder(HarbourTalks.scenario());
        builder.sources.put(source.id(), source);
        return HarbourFindings.undecided(builder.build());
    }

    private static Source source(String kind, String text, String url, DateSpan date) {
        return new Source("extra", Place.NONE, kind, text, text, date, url, "", "", "en", text);
    }

    private static BibTeXEntry read(Source source) throws ParseException {
        String written = BibtexWriter.write(findings(source), HarbourFindings.stamp());
        BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(written));
        assertEquals(
                HarbourTalks.scenario().sources().size() + 2,
                database.getEntries().size());
        return database.resolveEntry(new Key("extra"));
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    /** What LaTeX prints. */
    private static String printed(String latex) throws ParseException {
        return new LaTeXPrinter().print(new LaTeXParser().parse(latex));
    }

    static List<String> texts() {
        return HostileTest.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void titles_from_a_hostile_hand_leave_every_entry_whole(String text) throws ParseException {
        BibTeXEntry entry = read(source("article", text, "", DateSpan.stated(LocalDate.of(2025, 3, 17))));
        assertEquals("article", entry.getType().getValue());
        assertEquals("2025", field(entry, "year"));
    }

    @Test
    void every_sign_of_latex_is_written_out_and_braces_close() {
        String escaped = BibtexWriter.escape("\\ { } $ & # ^ _ ~ % < > | \"");
        assertEquals(
                "\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\$ \\& \\# \\textasciicircum{} \\_"
                        + " \\textasciitilde{} \\% \\textless{} \\textgreater{} \\textbar{} \\textquotedbl{}",
                escaped);
        assertEquals(
                escaped.chars().filter(c -> c == '{').count(),
                escaped.chars().filter(c -> c == '}').count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A & B: 100 % of #1_x for $5", "Договор о нейтралитете", "«L’accord» d’été"})
    void what_latex_prints_is_the_title(String title) throws ParseException {
        BibTeXEntry entry = read(source("article", title, "", WEEK));
        assertEquals(title, printed(field(entry, "title")).replaceAll("^\\{|\\}$", ""));
    }

    @Test
    void a_script_without_letters_stands_as_it_is() {
        assertEquals("停战协定 – 第一条", BibtexWriter.escape("停战协定 – 第一条"));
    }

    @Test
    void an_interval_is_a_range_without_a_year_where_that_is_not_certain() throws ParseException, IOException {
        Source source = source("treaty", "A treaty", "https://example.org/a_b?c=%20{d}", WEEK);
        BibTeXEntry entry = read(source);
        assertEquals("2024-12-28/2025-01-03", field(entry, "date"));
        assertFalse(entry.getFields().containsKey(new Key("year")));
        assertEquals("https://example.org/a_b?c=%20%7Bd%7D", field(entry, "url"));
        JsonNode csl = csl(source);
        assertEquals("[[2024,12,28],[2025,1,3]]", csl.at("/issued/date-parts").toString());
        assertTrue(csl.at("/issued/circa").asBoolean());
        assertEquals("treaty", csl.at("/type").asText());
    }

    @Test
    void what_nobody_looked_up_says_so_in_both_forms() throws ParseException, IOException {
        Source source = source(Source.UNVERIFIED, "Notes", "", WEEK);
        assertTrue(field(read(source), "note").startsWith("Unverified: "));
        assertTrue(csl(source).at("/note").asText().startsWith("Unverified: "));
    }

    @Test
    void statements_that_came_through_others_are_told_of_their_source() throws IOException {
        Scenario.Builder builder = new Scenario.Builder(HarbourTalks.scenario());
        Statement cited = builder.statements.stream()
                .filter(s -> s.grounds().citation().isPresent())
                .findFirst()
                .orElseThrow();
        builder.statements.replaceAll(s -> s.equals(cited) ? through(s, List.of("an envoy", "an agency")) : s);
        JsonNode csl = new ObjectMapper()
                .readTree(CslWriter.write(HarbourFindings.undecided(builder.build()), HarbourFindings.stamp()));
        assertTrue(csl.findValuesAsText("note").stream()
                .anyMatch(note -> note.contains("through others: ") && note.contains("an envoy, then an agency")));
    }

    private static Statement through(Statement s, List<String> via) {
        return new Statement(
                s.id(),
                s.place(),
                s.party(),
                s.speaker(),
                s.date(),
                s.grounds(),
                via,
                s.language(),
                s.stance(),
                s.condition(),
                s.reason(),
                s.credence(),
                s.note(),
                s.quote(),
                s.coding());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void csl_gives_every_text_back(String text) throws IOException {
        assertEquals(text, csl(source("article", text, "", WEEK)).at("/title").asText());
    }

    private static JsonNode csl(Source source) throws IOException {
        JsonNode all = new ObjectMapper().readTree(CslWriter.write(findings(source), HarbourFindings.stamp()));
        for (JsonNode entry : all) {
            if (entry.at("/id").asText().equals(source.id())) {
                return entry;
            }
        }
        throw new AssertionError("the source is missing");
    }

    @Test
    void the_report_itself_is_cited_by_version_scenario_and_day() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(CslWriter.write(HarbourFindings.asStated(), HarbourFindings.stamp()))
                .get(0);
        Stamp stamp = HarbourFindings.stamp();
        assertEquals(stamp.version(), report.at("/version").asText());
        assertTrue(report.at("/title").asText().contains(stamp.asOf().toString()));
        assertTrue(report.at("/note").asText().contains(stamp.files().get(0).sha256()));
    }
}
