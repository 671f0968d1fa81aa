package parley.scenario.exporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Issue;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Scenario;
import parley.scenario.exporting.Rectangles.Rectangle;

/**
 * Writes a GENIUS domain and a profile per party: linear ones, or, where bonuses join issues that are all ranges of whole
 * numbers, hyper-rectangles. GENIUS divides evaluations by the largest one, so that whole numbers say fractions exactly.
 */
final class GeniusExporter implements Exporter {

    private static final String CONSTANT = "What every agreement adds";

    @Override
    public String word() {
        return "genius";
    }

    @Override
    public String title() {
        return "GENIUS domain and profiles (XML)";
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
        private final Map<String, Linear> linear = new LinkedHashMap<>();

        Writing(Scenario scenario) {
            this.scenario = scenario;
            this.labels = new Labels(scenario);
        }

        Exported write() {
            Map<String, String> files = new LinkedHashMap<>();
            boolean inRectangles = areAllRanges() && joinsIssues();
            if (inRectangles) {
                files.put("domain.xml", domain(this::rangeIssue));
                scenario.preferences().values().forEach(one -> put(files, one, () -> rectangles(one)));
            } else {
                scenario.preferences().values().forEach(this::readLinear);
                files.put("domain.xml", domain(this::valueIssue));
                linear.forEach(
                        (party, sum) -> put(files, preferences(party), () -> sums(preferences(party), shifted(sum))));
            }
            if (decimals.rounded() > 0) {
                notes.add(decimals.rounded() + (decimals.rounded() == 1 ? " number is" : " numbers are")
                        + " rounded to 17 digits, because GENIUS reads decimals.");
            }
            return new Exported(files, notes);
        }

        private Preferences preferences(String party) {
            return Optional.ofNullable(scenario.preferences().get(party)).orElseThrow();
        }

        private boolean areAllRanges() {
            return scenario.issues().values().stream()
                    .allMatch(issue -> Labels.findRange(issue).isPresent());
        }

        private boolean joinsIssues() {
            return scenario.preferences().values().stream()
                    .anyMatch(one -> one.valuation() instanceof parley.model.Valuation.Additive additive
                            && additive.bonuses().stream()
                                    .anyMatch(bonus -> bonus.when().issues().size() > 1));
        }

        private void put(Map<String, String> files, Preferences preferences, java.util.function.Supplier<String> text) {
            try {
                String written = text.get();
                String name = preferences.party().equals("domain") ? "domain-profile" : preferences.party();
                files.put(name + ".xml", written);
            } catch (NotWritable e) {
                noteLeftOut(preferences, e);
            }
        }

        private void noteLeftOut(Preferences preferences, NotWritable e) {
            notes.add(scenario.getParty(preferences.party()).name() + " gets no file, because " + e.reason() + ".");
        }

        private void readLinear(Preferences preferences) {
            try {
                Linear sum = Linear.of(preferences.valuation(), scenario);
                boolean isCutAtOne = sum.cap().filter(BigFraction.ONE::equals).isPresent();
                if (!isCutAtOne && (sum.cap().isPresent() || sum.most().compareTo(BigFraction.ONE) > 0)) {
                    throw new NotWritable(
                            "its utilities may pass 1, where GENIUS cuts them off, or are cut off elsewhere");
                }
                linear.put(preferences.party(), sum);
            } catch (NotWritable e) {
                noteLeftOut(preferences, e);
            }
        }

        /** The same with no issue whose options all take something away: GENIUS divides by the largest. */
        private Linear shifted(Linear sum) {
            Map<String, Map<String, BigFraction>> points = new LinkedHashMap<>();
            BigFraction constant = sum.constant();
            for (Issue issue : scenario.issues().values()) {
                Map<String, BigFraction> own = new LinkedHashMap<>(sum.of(issue));
                BigFraction least = Linear.smallest(own.values());
                if (Linear.largest(own.values()).compareTo(BigFraction.ZERO) <= 0) {
                    own.replaceAll((option, number) -> number.subtract(least));
                    constant = constant.add(least);
                }
                points.put(issue.id(), own);
            }
            return new Linear(points, constant, sum.cap());
        }

        /** True where some profile needs an issue of one value to say what every agreement adds. */
        private boolean hasConstant() {
            return linear.values().stream()
                    .anyMatch(sum -> !shifted(sum).constant().equals(BigFraction.ZERO));
        }

        private String domain(java.util.function.BiConsumer<Xml, Map.Entry<Integer, Issue>> write) {
            int count = scenario.issues().size() + (hasConstant() ? 1 : 0);
            Xml xml = new Xml()
                    .open("negotiation_template")
                    .open("utility_space", "number_of_issues", Integer.toString(count));
            openObjective(xml);
            indexed().forEach((index, issue) -> write.accept(xml, Map.entry(index, issue)));
            if (hasConstant()) {
                constantIssue(xml, "");
            }
            return xml.close("objective")
                    .close("utility_space")
                    .close("negotiation_template")
                    .toString();
        }

        private void openObjective(Xml xml) {
            xml.open(
                    "objective",
                    "index",
                    "0",
                    "etype",
                    "objective",
                    "type",
                    "objective",
                    "description",
                    "",
                    "name",
                    scenario.title());
        }

        /** The issues by the index that they get, from 1. */
        private Map<Integer, Issue> indexed() {
            Map<Integer, Issue> indexed = new LinkedHashMap<>();
            scenario.issues().values().forEach(issue -> indexed.put(indexed.size() + 1, issue));
            return indexed;
        }

        private void openIssue(Xml xml, int index, String name) {
            xml.open(
                    "issue",
                    "index",
                    Integer.toString(index),
                    "name",
                    name,
                    "type",
                    "discrete",
                    "etype",
                    "discrete",
                    "vtype",
                    "discrete");
        }

        private void valueIssue(Xml xml, Map.Entry<Integer, Issue> entry) {
            Issue issue = entry.getValue();
            openIssue(xml, entry.getKey(), labels.issue(issue));
            for (int i = 0; i < issue.options().size(); i++) {
                String value = labels.option(issue, issue.options().get(i).id());
                xml.empty("item", "index", Integer.toString(i + 1), "value", value);
            }
            xml.close("issue");
        }

        private void rangeIssue(Xml xml, Map.Entry<Integer, Issue> entry) {
            List<Long> numbers = Labels.findRange(entry.getValue()).orElseThrow();
            xml.empty(
                    "issue",
                    "index",
                    Integer.toString(entry.getKey()),
                    "name",
                    labels.issue(entry.getValue()),
                    "type",
                    "integer",
                    "etype",
                    "integer",
                    "vtype",
                    "integer",
                    "lowerbound",
                    Long.toString(numbers.get(0)),
                    "upperbound",
                    Long.toString(numbers.get(numbers.size() - 1)));
        }

        /** @param evaluation of its value; empty in the domain */
        private void constantIssue(Xml xml, String evaluation) {
            openIssue(xml, scenario.issues().size() + 1, CONSTANT);
            if (evaluation.isEmpty()) {
                xml.empty("item", "index", "1", "value", "agreement");
            } else {
                xml.empty("item", "index", "1", "value", "agreement", "evaluation", evaluation);
            }
            xml.close("issue");
        }

        private String sums(Preferences preferences, Linear sum) {
            Xml xml = new Xml().open("utility_space");
            openObjective(xml);
            indexed().forEach((index, issue) -> {
                Map<String, BigInteger> evaluations = Decimals.whole(sum.of(issue));
                openIssue(xml, index, labels.issue(issue));
                for (int i = 0; i < issue.options().size(); i++) {
                    String option = issue.options().get(i).id();
                    xml.empty(
                            "item",
                            "index",
                            Integer.toString(i + 1),
                            "value",
                            labels.option(issue, option),
                            "evaluation",
                            String.valueOf(evaluations.get(option)));
                }
                xml.close("issue");
            });
            if (hasConstant()) {
                constantIssue(xml, "1");
            }
            indexed()
                    .forEach((index, issue) ->
                            weight(xml, index, Linear.largest(sum.of(issue).values())));
            if (hasConstant()) {
                weight(xml, scenario.issues().size() + 1, sum.constant());
            }
            return end(xml.close("objective"), preferences);
        }

        private void weight(Xml xml, int index, BigFraction weight) {
            xml.empty("weight", "index", Integer.toString(index), "value", decimals.text(weight));
        }

        private String rectangles(Preferences preferences) {
            Rectangles all = Rectangles.of(preferences.valuation(), scenario);
            Xml xml = new Xml().open("utility_space", "type", "nonlinear");
            openObjective(xml);
            indexed().forEach((index, issue) -> rangeIssue(xml, Map.entry(index, issue)));
            xml.open("utility", "maxutility", all.divideBy().toString())
                    .open("ufun", "type", "PlainUfun", "weight", "1", "aggregation", "sum");
            all.rectangles().forEach(rectangle -> rectangle(xml, rectangle));
            return end(xml.close("ufun").close("utility").close("objective"), preferences);
        }

        private void rectangle(Xml xml, Rectangle rectangle) {
            xml.open("hyperRectangle", "utility", Fractions.text(rectangle.adds()));
            indexed()
                    .forEach((index, issue) -> Optional.ofNullable(
                                    rectangle.ranges().get(issue.id()))
                            .ifPresent(range -> xml.empty(
                                    rectangle.isOutside() ? "EXCLUDES" : "INCLUDES",
                                    "index",
                                    Integer.toString(index),
                                    "min",
                                    Long.toString(range.least()),
                                    "max",
                                    Long.toString(range.most()))));
            xml.close("hyperRectangle");
        }

        private String end(Xml xml, Preferences preferences) {
            String name = scenario.getParty(preferences.party()).name();
            preferences.reservationValue().ifPresent(value -> {
                if (value instanceof ReservationValue.Stated stated) {
                    xml.empty("reservation", "value", decimals.text(stated.utility()));
                } else {
                    notes.add("The reservation value of " + name + ", that of the status quo, is left out.");
                }
            });
            if (preferences.discount().isPresent()) {
                notes.add("The discount of " + name
                        + " is left out: it is for each round, that of GENIUS for the whole time.");
            }
            return xml.close("utility_space").toString();
        }
    }
}
