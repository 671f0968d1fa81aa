package parley.scenario.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Experiment;
import parley.model.Experiment.Credences;
import parley.model.Experiment.Days;
import parley.model.Experiment.Deadlines;
import parley.model.Experiment.Doubt;
import parley.model.Experiment.Measure;
import parley.model.Experiment.Protocols;
import parley.model.Experiment.Strategies;
import parley.model.Experiment.Variants;
import parley.model.Place;
import parley.model.Protocol;
import parley.model.Rounds;
import parley.model.Strategy;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/** What is worth varying, in many runs of a scenario. */
final class ExperimentLanguage {

    private static final List<String> RANGE = List.of("from", "to", "step");
    private static final List<String> WHATS =
            List.of("as-of", "variants", "change", "choices", "credence", "doubt", "protocol", "deadline", "strategy");
    private static final List<String> OF_ROUNDS = List.of("protocol", "deadline", "strategy");
    private static final List<String> ONCE = List.of("as-of", "variants", "doubt", "protocol", "deadline");
    private static final int MOST_CHOICES = 64;
    private static final int MOST_SEED = 999_999_999;

    private static final List<Key> PROBABILITIES = List.of(
            Key.optional(
                    "values", new ListOf(Leaf.PROBABILITY, 1, Experiment.MOST_VALUES), "The probabilities, in turn."),
            Key.optional("from", Leaf.PROBABILITY, "The first of a range of probabilities."),
            Key.optional("to", Leaf.PROBABILITY, "The last of the range, or the number that no step goes beyond."),
            Key.optional("step", Leaf.PROBABILITY, "How much further each is than the one before."));

    private static final List<Demand> PROBABILITY_DEMANDS = List.of(
            Demand.exactlyOne("Nothing says which probabilities are taken.", List.of("values", "from")),
            Demand.onlyWith("from", "to", "a range has two ends"),
            Demand.onlyWith("to", "step", "a range is walked in steps"),
            Demand.onlyWith("step", "from", "a range has two ends"),
            Demand.that(
                    "A range goes from a smaller number to a larger one, in at most " + (Experiment.MOST_VALUES - 1)
                            + " steps above 0.",
                    ExperimentLanguage::checkRange),
            Demand.that("No value is given twice.", (fields, in) -> checkTwice(fields, "values", in)));

    private static final RecordShape CREDENCE = new RecordShape(
            "varied-credence",
            "a varied credence",
            "How probable it is that a statement is real, and all statements that are the same as it.",
            join(List.of(Key.required("statement", Leaf.STATEMENT, "The statement.")), PROBABILITIES),
            PROBABILITY_DEMANDS);

    private static final RecordShape DOUBT = new RecordShape(
            "varied-doubt",
            "a varied doubt",
            "How probable it is that a binding red line is real to which the scenario gives no credence.",
            PROBABILITIES,
            PROBABILITY_DEMANDS);

    private static final RecordShape STRATEGY = new RecordShape(
            "varied-strategy",
            "a varied strategy",
            "How a party bargains, or how all do, in rounds.",
            List.of(
                    Key.defaulting("party", CommonKeys.PARTY, "every party", "The party."),
                    Key.required(
                            "values",
                            new ListOf(
                                    CommonKeys.words(
                                            Strategy.NAMED.toArray(Strategy[]::new), Strategy::word, Strategy::meaning),
                                    1),
                            "The strategies, in turn.")),
            List.of(Demand.that("No value is given twice.", (fields, in) -> checkTwice(fields, "values", in))));

    private static final RecordShape FACTOR = new RecordShape(
            "factor",
            "a factor",
            "One thing that an experiment varies.",
            List.of(
                    Key.defaulting(
                            "name",
                            Leaf.ID,
                            String.join(", ", Days.NAME, Variants.NAME, Doubt.NAME, Protocols.NAME, Deadlines.NAME)
                                    + ", " + Strategies.NAME + " (with a hyphen and the party), or " + Credences.NAME
                                    + " and the statement",
                            "The name of its column. `change` and `choices` need one."),
                    Key.optional(
                            "as-of",
                            new ListOf(Leaf.DATE, 1, Experiment.MOST_VALUES),
                            "Days: positions are taken as of each."),
                    Key.optional(
                            "variants",
                            new ListOf(new Reference(Kind.VARIANT), 1, Experiment.MOST_VALUES - 1),
                            "Variants: none is made, and then each."),
                    Key.optional("change", StatementLanguage.CHANGE, "A change that is not made, and then made."),
                    Key.optional(
                            "choices",
                            MapOf.ofIds("choice", new ListOf(StatementLanguage.CHANGE, 0), 2, MOST_CHOICES),
                            "What-ifs by name, of which each run makes one; an empty list leaves everything as it is."),
                    Key.optional("credence", CREDENCE, "A probability that a statement is real."),
                    Key.optional("doubt", DOUBT, "A probability that what has no credence is real."),
                    Key.optional(
                            "protocol",
                            new ListOf(CommonKeys.words(Protocol.values(), Protocol::word, Protocol::meaning), 1),
                            "In rounds: who may do what when."),
                    Key.optional(
                            "deadline",
                            new ListOf(Leaf.whole(1, Rounds.MOST), 1, Experiment.MOST_VALUES),
                            "In rounds: the last one."),
                    Key.optional("strategy", STRATEGY, "In rounds: how a party bargains, or how all do.")),
            List.of(
                    Demand.exactlyOne("The factor varies nothing.", WHATS),
                    Demand.onlyWith("change", "name", "its column needs a name"),
                    Demand.onlyWith("choices", "name", "its column needs a name"),
                    Demand.that(
                            "No day, variant, protocol or deadline is given twice.",
                            (fields, in) -> List.of("as-of", "variants", "protocol", "deadline")
                                    .forEach(key -> checkTwice(fields, key, in)))));

    /** An experiment. */
    static final RecordShape EXPERIMENT = new RecordShape(
            "experiment",
            "an experiment",
            "What `parley sweep` varies: it makes a run for every combination of the values of all factors. The day is set "
                    + "first, then the variant is made, then the changes in the order of the factors; then come the "
                    + "credences.",
            List.of(
                    Key.required("title", Leaf.TEXT, "What readers see."),
                    Key.optional("why", Leaf.TEXT, "What the modeller wants to learn."),
                    Key.required("vary", new ListOf(FACTOR, 1), "What is varied; the last varies fastest."),
                    Key.optional(
                            "repetitions",
                            Leaf.whole(1, Experiment.MOST_RUNS),
                            "How many runs each combination gets. In each it is drawn which doubtful red lines are real. "
                                    + "Without it nothing is drawn, and each combination gets one run."),
                    Key.defaulting("seed", Leaf.whole(0, MOST_SEED), "1", "The seed of the draws."),
                    Key.defaulting(
                            "measures",
                            new ListOf(CommonKeys.words(Measure.values(), Measure::word, Measure::meaning), 1),
                            "all that can be told; those of rounds where a factor is of rounds",
                            "What each run is measured by.")),
            List.of(
                    Demand.onlyWith("seed", "repetitions", "nothing else is drawn"),
                    Demand.that(
                            "With `repetitions`, `measures` are those that can be told of a draw: "
                                    + Checker.listing(words(true)) + ".",
                            ExperimentLanguage::checkMeasures),
                    Demand.that(
                            "Beside a factor of rounds (" + Checker.listing(OF_ROUNDS) + "), a measure is of rounds: "
                                    + Checker.listing(ofRounds()) + ".",
                            ExperimentLanguage::checkRounds),
                    Demand.that("No measure is given twice.", (fields, in) -> checkTwice(fields, "measures", in)),
                    Demand.that(
                            "Each factor has a column of its own, and days, variants, the doubt, protocols, deadlines and the "
                                    + "strategy of a party are varied at most once.",
                            ExperimentLanguage::checkColumns)));

    private ExperimentLanguage() {}

    private static List<Key> join(List<Key> some, List<Key> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> words(boolean draws) {
        return Measure.listFor(draws, true).stream().map(Measure::word).toList();
    }

    private static List<String> ofRounds() {
        return Stream.of(Measure.values())
                .filter(Measure::isOfRounds)
                .map(Measure::word)
                .toList();
    }

    private static void checkRounds(Fields fields, Checker in) {
        boolean isVaried = fields.items("vary").stream()
                .anyMatch(factor -> OF_ROUNDS.stream().anyMatch(Fields.of(factor)::has));
        boolean isMeasured = fields.items("measures").stream()
                .anyMatch(item -> item instanceof Node.Scalar word && ofRounds().contains(word.text()));
        if (isVaried && fields.has("measures") && !isMeasured) {
            in.error(
                    fields.placeOf("measures"),
                    "How rounds are played is varied, but no measure is of rounds.",
                    "one of " + Checker.listing(ofRounds()) + " too");
        }
    }

    private static void checkRange(Fields fields, Checker in) {
        if (!RANGE.stream()
                .allMatch(key -> fields.has(key)
                        && Leaf.PROBABILITY.fault().apply(fields.text(key)).isEmpty())) {
            return;
        }
        BigDecimal from = Leaf.number(fields.text("from"));
        BigDecimal to = Leaf.number(fields.text("to"));
        BigDecimal step = Leaf.number(fields.text("step"));
        if (from.compareTo(to) >= 0) {
            in.error(fields.placeOf("to"), "The range ends where it begins, or before.", "a number above from");
        } else if (step.signum() == 0) {
            in.error(fields.placeOf("step"), "The step goes nowhere.", "a number above 0");
        } else if (to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(Experiment.MOST_VALUES - 1))) > 0) {
            in.error(
                    fields.placeOf("step"),
                    "The range has more than " + Experiment.MOST_VALUES + " values.",
                    "a larger step");
        }
    }

    private static void checkTwice(Fields fields, String key, Checker in) {
        Map<String, Place> first = new LinkedHashMap<>();
        for (Node item : fields.items(key)) {
            if (item instanceof Node.Scalar value && !value.isAbsent()) {
                Place before = first.putIfAbsent(plain(value.text()), value.place());
                if (before != null) {
                    in.problems()
                            .add(Diagnostic.error(value.place(), Checker.quoted(value.text()) + " is given twice.")
                                    .expecting("each value once")
                                    .seeAlso(before, "the first one"));
                }
            }
        }
    }

    /** The same text for the same number. */
    private static String plain(String text) {
        return Leaf.PROBABILITY.fault().apply(text).isEmpty() && text.contains(".")
                ? Leaf.number(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static void checkMeasures(Fields fields, Checker in) {
        if (!fields.has("repetitions")) {
            return;
        }
        for (Node item : fields.items("measures")) {
            if (item instanceof Node.Scalar word
                    && !words(true).contains(word.text())
                    && words(false).contains(word.text())) {
                in.wrongWord(
                        word,
                        Checker.quoted(word.text()) + " cannot be told of a run in which doubts are drawn.",
                        words(true));
            }
        }
    }

    private static void checkColumns(Fields fields, Checker in) {
        Map<String, Place> columns = new LinkedHashMap<>();
        Map<String, Place> once = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>(List.of("run", "repetition"));
        taken.addAll(words(false));
        for (Node item : fields.items("vary")) {
            Fields factor = Fields.of(item);
            String name = nameOf(factor);
            Place before = columns.putIfAbsent(name, factor.place());
            if (before != null && !name.isEmpty()) {
                in.problems()
                        .add(Diagnostic.error(
                                        factor.placeOf("name"),
                                        "There is a factor " + Checker.quoted(name) + " already.")
                                .expecting("a name that is not taken")
                                .seeAlso(before, "the first one"));
            } else if (taken.contains(name)) {
                in.error(
                        factor.placeOf("name"),
                        Checker.quoted(name) + " is the name of another column.",
                        "a name other than " + String.join(", ", taken));
            }
            ONCE.stream().filter(factor::has).forEach(what -> checkOnce(factor, what, what, once, in));
            if (factor.has("strategy")) {
                checkStrategy(factor, once, in);
            }
            factor.find("credence")
                    .map(Fields::of)
                    .flatMap(what -> what.findScalar("statement"))
                    .ifPresent(of -> checkOnce(factor, "credence", "credence of " + of.text(), once, in));
            factor.scalars("variants").stream()
                    .filter(variant -> variant.text().equals(Experiment.STATED))
                    .forEach(variant -> in.error(
                            variant.place(),
                            Checker.quoted(Experiment.STATED) + " is what the table calls a run without a variant.",
                            "a variant of another name"));
        }
    }

    /** A strategy of every party would take the place of one that a factor before gave a party of its own. */
    private static void checkStrategy(Fields factor, Map<String, Place> once, Checker in) {
        String every = "strategy of every party";
        String what = partyOf(factor).map(party -> "strategy of " + party).orElse(every);
        String taken = once.keySet().stream()
                .filter(key -> key.startsWith("strategy of ") && what.equals(every))
                .findFirst()
                .orElse(what);
        checkOnce(factor, "strategy", taken, once, in);
    }

    private static void checkOnce(Fields factor, String key, String what, Map<String, Place> once, Checker in) {
        Place before = once.putIfAbsent(what, factor.placeOf(key));
        if (before != null) {
            in.problems()
                    .add(Diagnostic.error(factor.placeOf(key), Checker.quoted(what) + " is varied already.")
                            .expecting("one factor with " + what)
                            .seeAlso(before, "the first one"));
        }
    }

    /** The party whose strategy a factor varies; nothing for all. */
    private static Optional<String> partyOf(Fields factor) {
        return factor.find("strategy")
                .map(Fields::of)
                .flatMap(what -> what.findScalar("party"))
                .map(Node.Scalar::text);
    }

    /** The name of a factor's column; empty when it lacks one. */
    static String nameOf(Fields factor) {
        if (factor.has("name")) {
            return factor.text("name");
        } else if (factor.has("credence")) {
            return Credences.NAME + Fields.of(factor.get("credence")).text("statement");
        } else if (factor.has("strategy")) {
            return Strategies.NAME + partyOf(factor).map(party -> "-" + party).orElse("");
        }
        for (String same : List.of(Protocols.NAME, Deadlines.NAME)) {
            if (factor.has(same)) {
                return same;
            }
        }
        return factor.has("as-of")
                ? Days.NAME
                : factor.has("variants") ? Variants.NAME : factor.has("doubt") ? Doubt.NAME : "";
    }

    /** The probabilities of a record that has been checked. */
    static List<BigDecimal> probabilities(Fields fields) {
        if (fields.has("values")) {
            return fields.items("values").stream()
                    .map(item -> Leaf.number(((Node.Scalar) item).text()))
                    .toList();
        }
        BigDecimal to = Leaf.number(fields.text("to"));
        BigDecimal step = Leaf.number(fields.text("step"));
        return Stream.iterate(Leaf.number(fields.text("from")), at -> at.compareTo(to) <= 0, at -> at.add(step))
                .toList();
    }
}
