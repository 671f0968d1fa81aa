package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Attitude;
import parley.model.Basis;
import parley.model.RedLine;
import parley.model.Role;

/**
 * The lists in docs/dictionary.md between {@code <!-- list: NAME -->} and {@code <!-- end -->} are those of the program.
 * Run with {@code -Dparley.update=true} to write them anew.
 */
class DictionaryTest {

    private static final Path DICTIONARY = Docs.ROOT.resolve("docs/dictionary.md");
    private static final Pattern LIST = Pattern.compile("<!-- list: ([a-z]+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"roles", "attitudes", "bases", "statuses"})
    void eachListIsInTheDictionary(String name) throws IOException {
        assertEquals(
                1,
                LIST.matcher(Files.readString(DICTIONARY))
                        .results()
                        .filter(m -> m.group(1).equals(name))
                        .count());
    }

    @Test
    void theListsAreThoseOfTheProgram() throws IOException {
        String now = Files.readString(DICTIONARY);
        String expected = LIST.matcher(now).replaceAll(DictionaryTest::rendered);
        Docs.updateIfAsked(DICTIONARY, expected);
        assertEquals(expected, Files.readString(DICTIONARY));
    }

    private static String rendered(java.util.regex.MatchResult list) {
        String text = "<!-- list: " + list.group(1) + " -->\n" + linesOf(list.group(1)) + "<!-- end -->";
        return Matcher.quoteReplacement(text);
    }

    private static String linesOf(String list) {
        return switch (list) {
            case "roles" -> lines(Role.values(), r -> "`" + r.word() + "`: " + r.meaning());
            case "attitudes" -> lines(Attitude.values(), a -> a.symbol() + " " + a.word() + ": " + a.meaning());
            case "bases" -> lines(Basis.values(), b -> b.word() + ": " + b.meaning());
            case "statuses" -> lines(RedLine.Status.values(), s -> s.word() + ": " + s.meaning());
            default -> throw new IllegalArgumentException("no such list: " + list);
        };
    }

    private static <T> String lines(T[] values, Function<T, String> line) {
        return Stream.of(values).map(value -> "- " + line.apply(value) + ".\n").collect(Collectors.joining());
    }
}
