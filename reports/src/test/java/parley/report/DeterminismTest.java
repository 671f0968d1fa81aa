package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same bytes wherever the program runs. */
class DeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static Map<Format, String> write() {
        Map<Format, String> texts = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            texts.put(format, format.write(HarbourFindings.asStated(), HarbourFindings.stamp()));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Etc/GMT+12",
        "de-DE, Etc/GMT-14",
        "ar-EG-u-nu-arab, UTC",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "fa-IR-u-nu-arabext, Asia/Tehran"
    })
    void a_report_is_the_same_in_every_locale_and_time_zone(String tag, String timeZone) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<Format, String> expected = write();
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        assertEquals(expected, write());
    }
}
