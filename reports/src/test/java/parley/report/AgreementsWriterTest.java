package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of agreements. */
class AgreementsWriterTest {

    private static List<CSVRecord> parse(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void there_is_a_row_for_each_listed_agreement_and_a_head() throws IOException {
        List<CSVRecord> rows = parse(AgreementsWriter.write(HarbourFindings.asStated()));
        assertEquals(7, rows.size());
        assertEquals(
                List.of(
                        "number",
                        "alliance",
                        "alliance (label)",
                        "contingents",
                        "contingents (label)",
                        "cease-fire",
                        "cease-fire (label)",
                        "observers",
                        "observers (label)",
                        "endorsed",
                        "silences",
                        "overridden red lines broken",
                        "outside conditions"),
                rows.get(0).toList());
        assertEquals("no", rows.get(6).get(9));
        assertTrue(rows.get(6).get(10).contains("northland on cease-fire (recorded)"));
        assertEquals("sm-insists", rows.get(6).get(11));
        assertEquals("n-observers on observers=before", rows.get(6).get(12));
    }

    @Test
    void lines_end_as_the_standard_says() {
        String csv = AgreementsWriter.write(HarbourFindings.asStated());
        assertTrue(csv.endsWith("\r\n"));
        assertEquals(7, csv.split("\r\n").length);
        assertEquals(csv.chars().filter(c -> c == '\n').count(), csv.split("\r\n", -1).length - 1L);
    }

    @Test
    void without_agreements_there_is_a_head_only() throws IOException {
        assertEquals(
                1, parse(AgreementsWriter.write(HarbourFindings.withOpenDoor())).size());
        assertEquals(
                1, parse(AgreementsWriter.write(HarbourFindings.undecided())).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-x", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", " =1+1"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String label) {
        assertTrue(Csv.guarded(label).startsWith("'"), Csv.guarded(label));
    }

    @Test
    void other_labels_stay_as_they_are() {
        assertEquals("A 30-day cease-fire = yes", Csv.guarded("A 30-day cease-fire = yes"));
        assertEquals("-0.25", Csv.guarded("-0.25"), "a number is not run");
    }
}
