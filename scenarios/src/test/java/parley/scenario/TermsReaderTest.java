package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Proposition.Choice;
import parley.model.Scenario;

class TermsReaderTest {

    private static final Scenario SCENARIO = ((Reading.Success) ScenarioReader.readText("talks.yaml", """
                    parley: 1
                    title: Talks
                    as-of: 2025-04-01
                    parties: { north: { name: Northland, role: principal } }
                    issues:
                      border: { question: Open?, options: { open: Open, shut: Shut, trade: For trade } }
                      watch: { question: Observers?, options: { none: None, some: Some } }
                    """)).scenario();

    private static String read(String text) {
        TermsReading reading = TermsReader.read("--agreement", text, SCENARIO);
        if (reading instanceof TermsReading.Failure failure) {
            return failure.errors().get(0).place() + " "
                    + failure.errors().get(0).sentence();
        }
        return reading.toString();
    }

    @Test
    void termsAreReadInTheOrderGiven() {
        assertEquals(
                new TermsReading.Success(List.of(Choice.of("watch", "some"), Choice.of("border", "trade", "open"))),
                TermsReader.read("--agreement", " watch = some ,border=trade | open", SCENARIO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'';1:1 Here a term is missing. Expected ISSUE=OPTION, such as border=open.",
                "'border=open,';1:13 Here a term is missing. Expected ISSUE=OPTION, such as border=open.",
                "border;1:1 \"border\" is no term. Expected ISSUE=OPTION, such as border=open.",
                "border=;1:8 The option is missing. Expected open, shut or trade.",
                "'watch=some, boarder=open';1:13 There is no issue \"boarder\". Expected border or watch. Did you mean"
                        + " \"border\"?",
                "watch=sme;1:7 The issue \"watch\" has no option \"sme\". Expected none or some. Did you mean \"some\"?",
                "'watch=some, watch=none';1:13 The issue \"watch\" is named twice. Expected one term per issue."
            })
    void whatIsWrongIsSaidWithItsPlace(String text, String says) {
        assertEquals("--agreement:" + says, read(text));
    }
}
