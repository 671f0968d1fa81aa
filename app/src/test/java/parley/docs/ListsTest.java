package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Attitude;
import parley.model.Basis;
import parley.model.CredenceScale;
import parley.model.RedLine;
import parley.model.Role;

/**
 * The lists between {@code <!-- list: NAME -->} and {@code <!-- end -->} in the documentation are those of the program.
 * Run with {@code -Dparley.update=true} to write them anew.
 */
class ListsTest {

    private static final Pattern LIST =
            Pattern.compile("<!-- list: ([a-z0-9-]+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"docs/dictionary.md, roles attitudes bases statuses", "docs/coding-guide.md, icd-203 ipcc"})
    void theListsAreThoseOfTheProgram(String page, String lists) throws IOException {
        Path file = Docs.ROOT.resolve(page);
        String now = Files.readString(file);
        assertEquals(lists, LIST.matcher(now).results().map(m -> m.group(1)).collect(Collectors.joining(" ")));
        Docs.assertCurrent(file, LIST.matcher(now).replaceAll(ListsTest::rendered));
    }

    private static String rendered(MatchResult list) {
        String text = "<!-- list: " + list.group(1) + " -->\n" + linesOf(list.group(1)) + "<!-- end -->";
        return Matcher.quoteReplacement(text);
    }

    private static String linesOf(String list) {
        return switch (list) {
            case "roles" -> lines(Role.values(), r -> "`" + r.word() + "`: " + r.meaning());
            case "attitudes" -> lines(Attitude.values(), a -> a.symbol() + " " + a.word() + ": " + a.meaning());
            case "bases" -> lines(Basis.values(), b -> b.word() + ": " + b.meaning());
            case "statuses" -> lines(RedLine.Status.values(), s -> s.word() + ": " + s.meaning());
            case "icd-203" -> credences(CredenceScale.ICD_203);
            case "ipcc" -> credences(CredenceScale.IPCC);
            default -> throw new IllegalArgumentException("no such list: " + list);
        };
    }

    private static String credences(CredenceScale scale) {
        return lines(scale.words().toArray(String[]::new), word -> credence(scale, word));
    }

    private static String credence(CredenceScale scale, String word) {
        CredenceScale.Range range = scale.findRange(word).orElseThrow();
        return "`" + word + "`: " + range.least() + " to " + range.most() + " percent, so "
                + BigDecimal.valueOf(range.middle()).stripTrailingZeros().toPlainString();
    }

    private static <T> String lines(T[] values, Function<T, String> line) {
        return Stream.of(values).map(value -> "- " + line.apply(value) + ".\n").collect(Collectors.joining());
    }
}
