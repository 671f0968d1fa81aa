package parley.scenario.exporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Scenario;

/** Writes a NegMAS scenario folder in YAML: an outcome space, and a linear additive utility function with tables per party. */
final class NegmasExporter implements Exporter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String word() {
        return "negmas";
    }

    @Override
    public String title() {
        return "NegMAS scenario folder (YAML)";
    }

    @Override
    public Exported write(Scenario scenario) {
        return new Writing(scenario).write();
    }

    /** One export. */
    private static final class Writing {
        private final Scenario scenario;
        private final Labels labels;
        private final Decimals decimals = new Decimals();
        private final List<String> notes = new ArrayList<>();

        Writing(Scenario scenario) {
            this.scenario = scenario;
            this.labels = new Labels(scenario);
        }

        Exported write() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("domain.yml", space());
            for (Preferences preferences : scenario.preferences().values()) {
                String name = scenario.getParty(preferences.party()).name();
                try {
                    String file = preferences.party().equals("domain") ? "domain-function" : preferences.party();
                    files.put(file + ".yml", function(name, preferences));
                } catch (NotWritable e) {
                    notes.add(name + " gets no file, because " + e.reason() + ".");
                }
            }
            if (decimals.rounded() > 0) {
                notes.add(decimals.rounded() + (decimals.rounded() == 1 ? " number is" : " numbers are")
                        + " rounded to 17 digits, because NegMAS reads decimals.");
            }
            return new Exported(files, notes);
        }

        private String space() {
            StringBuilder text = new StringBuilder("type: DiscreteCartesianOutcomeSpace\nname: ")
                    .append(quoted(scenario.title()))
                    .append("\nissues:\n");
            for (Issue issue : scenario.issues().values()) {
                boolean isRange = Labels.findRange(issue).isPresent();
                text.append("  - type: ")
                        .append(isRange ? "ContiguousIssue" : type(issue))
                        .append("\n    name: ")
                        .append(quoted(labels.issue(issue)))
                        .append("\n    values: ")
                        .append(isRange ? ends(issue) : values(issue))
                        .append('\n');
            }
            return text.toString();
        }

        private static String type(Issue issue) {
            return switch (issue.scale()) {
                case UNORDERED -> "CategoricalIssue";
                case ORDERED -> "DiscreteOrdinalIssue";
                case NUMERIC -> "DiscreteCardinalIssue";
            };
        }

        private static String ends(Issue issue) {
            List<Long> numbers = Labels.findRange(issue).orElseThrow();
            return "[" + numbers.get(0) + ", " + numbers.get(numbers.size() - 1) + "]";
        }

        private String values(Issue issue) {
            return issue.options().stream()
                    .map(option -> value(issue, option))
                    .collect(Collectors.joining(", ", "[", "]"));
        }

        /** Numbers stand as such, names in quotes, so that no reader takes {@code no} or {@code 1.10} for what it is not. */
        private String value(Issue issue, Option option) {
            String label = labels.option(issue, option.id());
            return issue.scale() == Issue.Scale.NUMERIC ? label : quoted(label);
        }

        private static String quoted(String text) {
            try {
                return JSON.writeValueAsString(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a text is always JSON", e);
            }
        }

        private String function(String name, Preferences preferences) {
            Linear sum = Linear.of(preferences.valuation(), scenario);
            if (sum.cap().isPresent()) {
                throw new NotWritable("its utilities are cut off, which NegMAS has no word for");
            }
            List<String> weights = new ArrayList<>();
            StringBuilder tables = new StringBuilder();
            for (Issue issue : scenario.issues().values()) {
                tables.append(table(issue, sum.of(issue), weights));
            }
            StringBuilder text = new StringBuilder("type: LinearAdditiveUtilityFunction\nname: ")
                    .append(quoted(name))
                    .append('\n');
            addReservation(name, preferences, text);
            if (!sum.constant().equals(BigFraction.ZERO)) {
                text.append("bias: ").append(decimals.text(sum.constant())).append('\n');
            }
            return text.append("weights: [")
                    .append(String.join(", ", weights))
                    .append("]\nvalues:\n")
                    .append(tables)
                    .toString();
        }

        private void addReservation(String name, Preferences preferences, StringBuilder text) {
            preferences.reservationValue().ifPresent(value -> {
                if (value instanceof ReservationValue.Stated stated) {
                    text.append("reserved_value: ")
                            .append(decimals.text(stated.utility()))
                            .append('\n');
                } else {
                    notes.add("The reservation value of " + name + ", that of the status quo, is left out.");
                }
            });
            if (preferences.discount().isPresent()) {
                notes.add("The discount of " + name + " is left out: a linear additive function has none.");
            }
        }

        /** Shares of the largest number where these are decimals, else whole numbers in the same proportions. */
        private String table(Issue issue, Map<String, BigFraction> points, List<String> weights) {
            BigFraction largest = Linear.largest(
                    points.values().stream().map(BigFraction::abs).toList());
            boolean isZero = largest.equals(BigFraction.ZERO);
            boolean areShares =
                    isZero || points.values().stream().allMatch(number -> Decimals.isDecimal(number.divide(largest)));
            Map<String, String> numbers = new LinkedHashMap<>();
            if (areShares) {
                points.forEach((option, number) ->
                        numbers.put(option, decimals.text(isZero ? number : number.divide(largest))));
                weights.add(decimals.text(largest));
            } else {
                Map<String, BigInteger> whole = Decimals.whole(points);
                whole.forEach((option, number) -> numbers.put(option, number.toString()));
                BigInteger most = whole.values().stream().map(BigInteger::abs).reduce(BigInteger.ONE, BigInteger::max);
                weights.add(decimals.text(largest.divide(most)));
            }
            return "  - type: TableFun\n    mapping: "
                    + issue.options().stream()
                            .map(option -> value(issue, option) + ": " + numbers.get(option.id()))
                            .collect(Collectors.joining(", ", "{", "}"))
                    + "\n";
        }
    }
}
