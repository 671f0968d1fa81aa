package parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes tables of text (RFC 4180, UTF-8, CRLF). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, unless it is a number.
 */
final class Csv {

    /** What makes spreadsheets calculate, and the wide forms that some of them read alike. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private Csv() {}

    static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Csv::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be written", e);
        }
        return out.toString();
    }

    /** The text with control characters shown, and nothing in it that a spreadsheet would run. */
    static String guarded(String text) {
        String shown = Visible.of(text);
        boolean formula = FORMULA.matcher(text).matches()
                || FORMULA.matcher(shown.stripLeading()).matches();
        return formula && !NUMBER.matcher(text).matches() ? "'" + shown : shown;
    }
}
