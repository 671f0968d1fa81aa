package parley.scenario.exporting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Scenario;

/** What issues and options are called in another tool's files: by their names where those tell them apart, else by id. */
final class Labels {
    private final Map<String, String> issues;
    private final Map<String, Map<String, String>> options = new LinkedHashMap<>();

    Labels(Scenario scenario) {
        issues = distinct(List.copyOf(scenario.issues().values()), Issue::id, Issue::name);
        scenario.issues()
                .values()
                .forEach(issue ->
                        options.put(issue.id(), distinct(issue.options(), Option::id, option -> text(issue, option))));
    }

    /** A number as it is written, a name as its label. */
    private static String text(Issue issue, Option option) {
        return issue.scale() == Issue.Scale.NUMERIC && option.value().isPresent()
                ? option.value().get().stripTrailingZeros().toPlainString()
                : option.label().strip();
    }

    private static <T> Map<String, String> distinct(List<T> parts, Function<T, String> id, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.add(name.apply(part)));
        boolean isClear = names.size() == parts.size();
        Map<String, String> labels = new LinkedHashMap<>();
        parts.forEach(part -> labels.put(id.apply(part), isClear ? name.apply(part) : id.apply(part)));
        return labels;
    }

    String issue(Issue issue) {
        return issues.getOrDefault(issue.id(), issue.id());
    }

    String option(Issue issue, String option) {
        return options.getOrDefault(issue.id(), Map.of()).getOrDefault(option, option);
    }

    /** The whole numbers that the options are, where they are consecutive ones in the order of the options. */
    static Optional<List<Long>> findRange(Issue issue) {
        if (issue.scale() != Issue.Scale.NUMERIC) {
            return Optional.empty();
        }
        List<BigFraction> numbers = issue.options().stream()
                .flatMap(option -> option.value().stream())
                .map(value -> parley.model.Fractions.of(value.toPlainString()))
                .toList();
        boolean isRange = numbers.size() == issue.options().size()
                && numbers.get(0).getDenominatorAsLong() == 1
                && numbers.get(0).abs().compareTo(new BigFraction(1_000_000_000)) < 0
                && IntStream.range(1, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(numbers.get(i - 1).add(1)));
        return isRange
                ? Optional.of(numbers.stream().map(BigFraction::longValue).toList())
                : Optional.empty();
    }
}
