package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Actor;
import parley.scenario.diagnostic.Diagnostic;

/** Tables of actors are read, or refused with the place and what was expected. */
class ActorsReaderTest {

    private static final String HEAD = "actor,capability,position,salience";

    @TempDir
    Path folder;

    private ActorsReader.Result read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("actors.csv"), text);
        return ActorsReader.read(file);
    }

    private List<Actor> actors(String text) throws IOException {
        return assertInstanceOf(ActorsReader.Success.class, read(text)).actors();
    }

    @Test
    void columnsMayStandInAnyOrderAndValuesInQuotationMarks() throws IOException {
        assertEquals(
                List.of(new Actor("Öst, \"erreich\"", 2, -1.5, 1), new Actor("b", 0.5, 3, 0.25)),
                actors("Salience, actor, position, capability\n1,\"Öst, \"\"erreich\"\"\",-1.5,2\n\n0.25,b,3,0.5\n"));
    }

    @Test
    void theHashDoesNotDependOnLineEnds() throws IOException {
        ActorsReader.Success unix = (ActorsReader.Success) read(HEAD + "\na,1,2,1\n");
        ActorsReader.Success windows = (ActorsReader.Success) read("\uFEFF" + HEAD + "\r\na,1,2,1\r\n");
        assertEquals(unix, windows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "actor,capability,positon,salience\\na,1,2,1 | 1:18 | There is no column \"positon\". Expected the columns"
                        + " actor, capability, position, salience, with commas between them. Did you mean \"position\"?",
                "actor;capability;position;salience | 1:1 | There is no column \"actor;capability;position;salience\"."
                        + " Expected the columns actor, capability, position, salience, with commas between them. Did you mean"
                        + " \"actor\"?",
                "actor,capability,position\\na,1,2 | 1:1 | The column salience is missing. Expected the columns actor,"
                        + " capability, position, salience.",
                "actor,actor,position,salience | 1:7 | The column actor stands here twice.",
                HEAD + " | 1:1 | The file has no actor. Expected a line for each actor under the first line.",
                HEAD + "\\na,1,2 | 2:1 | The line has 3 values. Expected 4, one for each column.",
                HEAD
                        + "\\na,0,2,1 | 2:3 | \"0\" is no capability. Expected a number above 0, with a dot before decimals and"
                        + " at most 15 digits on either side of it.",
                HEAD
                        + "\\n\"a,b\", 1, 1e5, 1 | 2:11 | \"1e5\" is no position. Expected a number, with a dot before decimals"
                        + " and at most 15 digits on either side of it.",
                HEAD
                        + "\\na,1,2,1.5 | 2:7 | \"1.5\" is no salience. Expected a number above 0 and at most 1, with a dot before"
                        + " decimals and at most 15 digits on either side of it.",
                HEAD
                        + "\\na,1,2, | 2:7 | The salience is missing. Expected a number above 0 and at most 1, with a dot before"
                        + " decimals and at most 15 digits on either side of it.",
                HEAD + "\\n,1,2,1 | 2:1 | The actor has no name.",
                HEAD + "\\na,1,2,1\\na,1,3,1 | 3:1 | The actor \"a\" stands here twice.",
                HEAD
                        + "\\n\"a,1,2,1 | 2:1 | The quotation marks of this line do not match. Expected a value like \"this, one\"."
            })
    void whatIsWrongIsSaidWithItsPlace(String text, String place, String sentence) throws IOException {
        ActorsReader.Failure failure = assertInstanceOf(ActorsReader.Failure.class, read(text.replace("\\n", "\n")));
        Diagnostic first = failure.errors().get(0);
        assertEquals(
                place + " " + sentence,
                first.place().line() + ":" + first.place().column() + " " + first.sentence());
        assertEquals(1, failure.errors().size());
    }

    @Test
    void moreActorsThanTheLimitAreRefused() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < ActorsReader.MOST_ACTORS; i++) {
            text.append("\na").append(i).append(",1,").append(i).append(",1");
        }
        assertEquals(ActorsReader.MOST_ACTORS, actors(text.toString()).size());
        assertInstanceOf(ActorsReader.Failure.class, read(text + "\nlast,1,1,1"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        ActorsReader.Failure failure =
                assertInstanceOf(ActorsReader.Failure.class, ActorsReader.read(folder.resolve("none.csv")));
        assertEquals(
                "There is no such file. Expected the path of a file.",
                failure.errors().get(0).sentence());
    }
}
