package parley.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.Attitude;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Expectation;
import parley.model.Expectation.Check;
import parley.model.Expectation.Zone;
import parley.model.Place;
import parley.model.Proposition.Choice;
import parley.model.Role;
import parley.model.Scenario;
import parley.scenario.language.Fields;
import parley.scenario.language.Leaf;
import parley.scenario.language.OneOrMany;
import parley.scenario.yaml.Node;

/**
 * Makes expectations of parts of a file that have been checked.
 *
 * @param scenario the scenario with its variants
 */
record ExpectationMaker(Scenario scenario) {

    Expectation make(Node node) {
        Fields fields = Fields.of(node);
        List<Change> changes = new ArrayList<>();
        if (fields.has("variant")) {
            changes.addAll(scenario.getVariant(fields.text("variant")).changes());
        }
        Optional<java.time.LocalDate> asOf = fields.findScalar("as-of").flatMap(day -> Leaf.findDay(day.text()));
        StatementMaker statements = new StatementMaker(scenario, asOf.orElse(scenario.asOf()));
        fields.items("what-if").forEach(change -> changes.add(statements.change(change)));
        return new Expectation(
                fields.text("claim"), fields.placeOf("claim"), fields.text("says"), changes, asOf, checks(fields));
    }

    private static List<Check> checks(Fields fields) {
        return fields.mapping().entries().stream()
                .flatMap(entry -> checks(entry.key().text(), entry.key().place(), entry.value()))
                .toList();
    }

    private static Stream<Check> checks(String key, Place place, Node value) {
        return switch (key) {
            case "positions" -> each(value, ExpectationMaker::position);
            case "possible" -> Stream.of(zone(place, Zone.POSSIBLE, Fields.of(value)));
            case "endorsed" -> Stream.of(zone(place, Zone.ENDORSED, Fields.of(value)));
            case "clashes" -> Stream.of(new Expectation.Clashes(place, sets(value)));
            case "concessions" -> Stream.of(new Expectation.Concessions(place, sets(value)));
            case "clash-count", "concession-count", "min-withdrawn", "agreements-at-min" ->
                Stream.of(new Expectation.Total(
                        place,
                        find(Expectation.Quantity.values(), Expectation.Quantity::word, key),
                        new BigInteger(StatementMaker.text(value))));
            case "agreements" -> each(value, ExpectationMaker::outcome);
            case "chance" -> Stream.of(chance(place, Fields.of(value)));
            case "deadlock" ->
                Stream.of(new Expectation.Deadlocked(
                        place, StatementMaker.text(value).equals("yes")));
            case "rests-on-silence" ->
                each(value, f -> new Expectation.RestsOnSilence(f.place(), f.text("party"), f.text("issue")));
            case "overridden" ->
                OneOrMany.scalars(value).stream().map(id -> new Expectation.Overridden(id.place(), id.text()));
            case "supply" -> each(value, ExpectationMaker::supply);
            case "blocked" -> each(value, ExpectationMaker::blocked);
            case "breaks" ->
                each(
                        value,
                        f -> new Expectation.Breaks(
                                f.place(), PropositionMaker.choices(f.get("terms")), f.texts("red-lines")));
            case "outside-condition" ->
                each(
                        value,
                        f -> new Expectation.OutsideCondition(
                                f.place(), f.text("party"), f.text("issue"), f.text("option")));
            case "circumstances" ->
                entries(value)
                        .map(entry -> new Expectation.KnownCircumstance(
                                entry.key().place(),
                                entry.key().text(),
                                StatementMaker.truth(StatementMaker.text(entry.value()))));
            case "roles" ->
                entries(value)
                        .map(entry -> new Expectation.HasRole(
                                entry.key().place(),
                                entry.key().text(),
                                find(Role.values(), Role::word, StatementMaker.text(entry.value()))));
            default -> Stream.empty();
        };
    }

    private static Stream<Check> each(Node list, Function<Fields, Check> make) {
        return list instanceof Node.Sequence sequence
                ? sequence.items().stream().map(Fields::of).map(make)
                : Stream.empty();
    }

    private static Stream<Node.Entry> entries(Node map) {
        return Fields.of(map).mapping().entries().stream();
    }

    private static Check position(Fields fields) {
        return new Expectation.Position(
                fields.place(),
                fields.text("party"),
                optional(fields, "issue"),
                optional(fields, "option"),
                find(Attitude.values(), Attitude::word, fields.text("is")),
                StatementMaker.citation(fields),
                optional(fields, "speaker"),
                optional(fields, "basis").map(word -> find(Basis.values(), Basis::word, word)),
                flag(fields, "conditional"),
                flag(fields, "reason"));
    }

    private static Check zone(Place place, Zone zone, Fields fields) {
        return new Expectation.ZoneCheck(
                place,
                zone,
                flag(fields, "empty"),
                optional(fields, "count").map(BigInteger::new),
                choices(fields, "always"),
                choices(fields, "never"),
                choices(fields, "sometimes"));
    }

    private static Check outcome(Fields fields) {
        return new Expectation.Outcome(
                fields.place(),
                PropositionMaker.choices(fields.get("terms")),
                flag(fields, "possible"),
                optional(fields, "breaks").map(Integer::valueOf));
    }

    private static Check chance(Place place, Fields fields) {
        return new Expectation.Chance(
                place,
                optional(fields, "at-least").map(Double::valueOf),
                optional(fields, "at-most").map(Double::valueOf));
    }

    private static Check supply(Fields fields) {
        return new Expectation.Supplied(
                fields.place(),
                fields.text("issue"),
                fields.text("option"),
                find(Expectation.Supply.values(), Expectation.Supply::word, fields.text("is")),
                optional(fields, "by"));
    }

    private static Check blocked(Fields fields) {
        return new Expectation.Blocked(
                fields.place(),
                fields.text("issue"),
                fields.text("option"),
                find(Expectation.Blockage.values(), Expectation.Blockage::word, fields.text("because")),
                fields.texts("red-lines"));
    }

    private static List<Choice> choices(Fields fields, String key) {
        return fields.find(key).map(PropositionMaker::choices).orElse(List.of());
    }

    private static Optional<String> optional(Fields fields, String key) {
        return fields.findScalar(key).map(Node.Scalar::text);
    }

    private static Optional<Boolean> flag(Fields fields, String key) {
        return optional(fields, key).map("yes"::equals);
    }

    private static Set<Set<String>> sets(Node value) {
        return ((Node.Sequence) value)
                .items().stream()
                        .map(item -> OneOrMany.scalars(item).stream()
                                .map(Node.Scalar::text)
                                .collect(Collectors.<String, Set<String>>toCollection(LinkedHashSet::new)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The value of an enumeration that has this word; the word has been checked to be one of its words. */
    static <E> E find(E[] values, Function<E, String> word, String text) {
        return Stream.of(values)
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such word: " + text));
    }
}
