package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"river", "The river: a quarrel", "# no comment", "\"quoted\"", "{river}", "- river", "नदी", "&x"
            })
    void isReadWithoutAWarning(String name) {
        Reading.Success success =
                assertInstanceOf(Reading.Success.class, ScenarioReader.readText("a.yaml", Scaffold.text(name)));
        assertEquals(List.of(), success.warnings());
        assertEquals(name, success.scenario().title());
        assertEquals(3, success.scenario().expectations().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u202Eb", "a\nb", "a\u0007b"})
    void refusesNamesThatCannotBeTitles(String name) {
        assertThrows(IllegalArgumentException.class, () -> Scaffold.text(name));
    }
}
