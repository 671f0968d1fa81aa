package parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Option;
import parley.model.Place;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.language.Checker;
import parley.scenario.yaml.TextReader;

/**
 * Reads terms of an agreement as they are given on the command line: {@code nato=open, neutrality=neutral}; several
 * options of one issue, of which any will do, with {@code |} between them: {@code contingents=training|peacekeeping}.
 */
public final class TermsReader {

    private static final Pattern PART = Pattern.compile("[^,]*");
    private static final Pattern WORD = Pattern.compile("[^\\s|]+");
    private static final String EXAMPLE = "ISSUE=OPTION, such as ";

    private final Scenario scenario;
    private final SourceText source;
    private final Problems problems = new Problems();
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();

    private TermsReader(Scenario scenario, SourceText source) {
        this.scenario = scenario;
        this.source = source;
    }

    /**
     * Reads terms.
     *
     * @param option name of the command line's option, for messages
     */
    public static TermsReading read(String option, String text, Scenario scenario) {
        SourceText source = SourceText.of(option, text);
        TermsReader reader = new TermsReader(scenario, source);
        if (new TextReader(reader.problems).check(source).isPresent()) {
            reader.problems.addText(source);
            reader.readParts();
        }
        if (reader.problems.hasErrors()) {
            return new TermsReading.Failure(reader.problems.list());
        }
        List<Choice> choices = new ArrayList<>();
        reader.terms.forEach((issue, options) -> choices.add(new Choice(issue, options)));
        return new TermsReading.Success(choices);
    }

    private void readParts() {
        Matcher part = PART.matcher(source.text());
        int from = 0;
        while (from <= source.text().length() && part.find(from)) {
            readPart(from, part.end());
            from = part.end() + 1;
        }
    }

    private void readPart(int from, int end) {
        String part = source.text().substring(from, end);
        int equals = part.indexOf('=');
        int start = from + part.length() - part.stripLeading().length();
        if (part.isBlank()) {
            error(Math.min(start, end), "Here a term is missing.", EXAMPLE + example());
        } else if (equals < 0) {
            error(start, Checker.quoted(part.strip()) + " is no term.", EXAMPLE + example());
        } else {
            readTerm(part.substring(0, equals).strip(), start, from + equals + 1, end);
        }
    }

    private void readTerm(String issue, int issueAt, int optionsFrom, int end) {
        if (!scenario.issues().containsKey(issue)) {
            wrong(
                    issueAt,
                    "There is no issue " + Checker.quoted(issue) + ".",
                    issue,
                    scenario.issues().keySet());
            return;
        }
        if (terms.containsKey(issue)) {
            error(issueAt, "The issue " + Checker.quoted(issue) + " is named twice.", "one term per issue");
            return;
        }
        Set<String> options = new LinkedHashSet<>();
        Matcher word = WORD.matcher(source.text()).region(optionsFrom, end);
        while (word.find()) {
            readOption(issue, word.group(), word.start());
            options.add(word.group());
        }
        if (options.isEmpty()) {
            error(Math.min(optionsFrom, source.text().length()), "The option is missing.", listing(issue));
        } else {
            terms.put(issue, options);
        }
    }

    private void readOption(String issue, String option, int at) {
        if (!optionsOf(issue).contains(option)) {
            wrong(
                    at,
                    "The issue " + Checker.quoted(issue) + " has no option " + Checker.quoted(option) + ".",
                    option,
                    optionsOf(issue));
        }
    }

    private Set<String> optionsOf(String issue) {
        Set<String> options = new LinkedHashSet<>();
        scenario.getIssue(issue).options().stream().map(Option::id).forEach(options::add);
        return options;
    }

    private String listing(String issue) {
        return Checker.listing(optionsOf(issue));
    }

    private String example() {
        return scenario.issues().keySet().stream()
                .findFirst()
                .map(issue -> issue + "=" + optionsOf(issue).iterator().next())
                .orElse("nato=open");
    }

    private void error(int at, String message, String expected) {
        problems.add(Diagnostic.error(place(at), message).expecting(expected));
    }

    private void wrong(int at, String message, String word, Set<String> valid) {
        Optional<String> nearest = problems.findNearest(word, valid);
        problems.add(Diagnostic.error(place(at), message)
                .expecting(Checker.listing(valid))
                .near(nearest));
    }

    private Place place(int at) {
        String before = source.text().substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int start = before.lastIndexOf('\n') + 1;
        return new Place(source.name(), line, 1 + before.codePointCount(start, before.length()));
    }
}
