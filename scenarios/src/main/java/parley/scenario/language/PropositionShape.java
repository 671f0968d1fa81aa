package parley.scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.scenario.yaml.Node;

/**
 * Something that is true or false of an agreement: issues with options, or one operator with its parts.
 *
 * @param about what it speaks of
 */
public record PropositionShape(About about) implements Shape, Section {

    /** What a proposition may name. */
    public enum About {
        /** Issues with options. */
        AGREEMENTS,
        /** Issues with options, and circumstances. */
        CIRCUMSTANCES,
        /** Actions of a conflict, each with yes or no. */
        ACTIONS
    }

    private static final MapOf ACTIONS = MapOf.of(Kind.ACTION, Words.YES_NO, 1, Integer.MAX_VALUE);

    /**
     * A word that joins propositions.
     *
     * @param key the word
     * @param beside the key that must stand beside it; empty if none
     * @param meaning when such a proposition holds
     */
    public record Operator(String key, String beside, String example, String meaning) {
        /** The keys that it takes. */
        public List<String> keys() {
            return beside.isEmpty() ? List.of(key) : List.of(key, beside);
        }
    }

    /** All operators, in the order of the reference. */
    public static final List<Operator> OPERATORS = List.of(
            new Operator("all", "", "{all: [{nato: barred}, {neutrality: neutral}]}", "Each of the parts holds."),
            new Operator(
                    "any", "", "{any: [{nato: barred}, {neutrality: neutral}]}", "At least one of the parts holds."),
            new Operator("not", "", "{not: {nato: open}}", "The part does not hold."),
            new Operator(
                    "if",
                    "then",
                    "{if: {nato: open}, then: {neutrality: none}}",
                    "Where the first holds, so does the second."),
            new Operator(
                    "at-most",
                    "of",
                    "{at-most: 1, of: [{nato: open}, {contingents: training}]}",
                    "Of the parts, no more than so many hold."),
            new Operator(
                    "circumstance", "", "{circumstance: ukraine-asks}", "The circumstance holds. Only in conditions."));

    /** Words that no issue may be called. */
    public static final Set<String> RESERVED = OPERATORS.stream()
            .flatMap(operator -> operator.keys().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private static final Reference CIRCUMSTANCE = new Reference(Kind.CIRCUMSTANCE);

    @Override
    public String name() {
        return switch (about) {
            case AGREEMENTS -> "proposition";
            case CIRCUMSTANCES -> "condition";
            case ACTIONS -> "action-proposition";
        };
    }

    @Override
    public String title() {
        return switch (about) {
            case AGREEMENTS -> "a proposition";
            case CIRCUMSTANCES -> "a condition";
            case ACTIONS -> "actions taken or not";
        };
    }

    @Override
    public String label() {
        return title();
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Mapping map)) {
            in.wrongKind(node, inWords());
            return false;
        }
        if (map.entries().isEmpty()) {
            in.error(node.place(), about == About.ACTIONS ? "No action is named." : "No issue is named.", inWords());
            return false;
        }
        Optional<Node.Entry> operator = map.entries().stream()
                .filter(entry -> RESERVED.contains(entry.key().text()))
                .findFirst();
        if (operator.isEmpty() && about == About.ACTIONS) {
            ACTIONS.check(map, in);
        } else if (operator.isEmpty()) {
            map.entries().forEach(entry -> ChoicesShape.checkEntry(entry, in));
        } else {
            checkOperation(map, operator.get(), in);
        }
        return true;
    }

    /** The operator that a reserved word belongs to. */
    public static Operator operatorOf(String word) {
        return OPERATORS.stream()
                .filter(operator -> operator.keys().contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operator has the word " + word));
    }

    private void checkOperation(Node.Mapping map, Node.Entry first, Checker in) {
        Operator operator = operatorOf(first.key().text());
        for (Node.Entry entry : map.entries()) {
            if (!operator.keys().contains(entry.key().text())) {
                reportMixture(entry, first, in);
            }
        }
        for (String key : operator.keys()) {
            if (map.find(key).isEmpty()) {
                in.error(
                        first.key().place(),
                        "The key " + Checker.quoted(key) + " is missing beside "
                                + Checker.quoted(first.key().text()) + ".",
                        "for example " + operator.example());
            }
        }
        checkParts(operator, new Fields(map), in);
    }

    private static void reportMixture(Node.Entry entry, Node.Entry first, Checker in) {
        in.error(
                entry.key().place(),
                Checker.quoted(entry.key().text()) + " stands beside the operator "
                        + Checker.quoted(first.key().text()) + ", which stands alone.",
                "all: with a list that has both, if both are meant");
    }

    private void checkParts(Operator operator, Fields fields, Checker in) {
        switch (operator.key()) {
            case "all", "any" -> checkList(fields.find(operator.key()), in);
            case "not" -> fields.find("not").ifPresent(part -> check(part, in));
            case "if" -> operator.keys().forEach(key -> fields.find(key).ifPresent(part -> check(part, in)));
            case "at-most" -> checkAtMost(fields, in);
            default -> checkCircumstance(fields, in);
        }
    }

    private void checkList(Optional<Node> parts, Checker in) {
        parts.ifPresent(list -> new ListOf(this, 1).check(list, in));
    }

    private void checkAtMost(Fields fields, Checker in) {
        checkList(fields.find("of"), in);
        int parts = fields.items("of").size();
        boolean isList =
                fields.find("of").filter(Node.Sequence.class::isInstance).isPresent();
        fields.find("at-most")
                .ifPresent(limit -> Leaf.whole(0, isList ? parts : Limit.PARTS).check(limit, in));
    }

    private void checkCircumstance(Fields fields, Checker in) {
        if (about != About.CIRCUMSTANCES) {
            in.error(
                    fields.placeOf("circumstance"),
                    "A circumstance stands outside a condition.",
                    (about == About.ACTIONS ? "actions" : "issues with options")
                            + " here, and the circumstance in the condition of a statement");
        }
        fields.find("circumstance").ifPresent(id -> CIRCUMSTANCE.check(id, in));
    }

    /** Bounds of the operators. */
    private static final class Limit {
        static final int PARTS = 100_000;
    }

    @Override
    public Map<String, Object> schema() {
        return reference();
    }

    @Override
    public Map<String, Object> definition() {
        List<Object> forms = new ArrayList<>();
        Map<String, Object> list = Json.object("type", "array", "minItems", 1, "items", reference());
        forms.add(form(Json.object("all", list)));
        forms.add(form(Json.object("any", list)));
        forms.add(form(Json.object("not", reference())));
        forms.add(form(Json.object("if", reference(), "then", reference())));
        forms.add(form(Json.object("at-most", Json.object("type", "integer", "minimum", 0), "of", list)));
        if (about == About.CIRCUMSTANCES) {
            forms.add(form(Json.object("circumstance", CIRCUMSTANCE.schema())));
        }
        forms.add(about == About.ACTIONS ? withoutOperators(ACTIONS.schema()) : choices());
        return Json.object(
                "description",
                (about == About.ACTIONS ? "Actions with yes or no" : "Issues with options")
                        + ", or one operator with its parts.",
                "oneOf",
                forms);
    }

    private static Map<String, Object> form(Map<String, Object> properties) {
        return Json.object(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> choices() {
        Map<String, Object> choices = new LinkedHashMap<>(new ChoicesShape().definition());
        choices.remove("description");
        return withoutOperators(choices);
    }

    private static Map<String, Object> withoutOperators(Map<String, Object> schema) {
        Map<String, Object> choices = new LinkedHashMap<>(schema);
        choices.put(
                "propertyNames",
                Json.with(
                        Leaf.ID.schema(),
                        "not",
                        Json.object("enum", RESERVED.stream().sorted().toList())));
        return choices;
    }

    @Override
    public List<Shape> parts() {
        return List.of();
    }

    @Override
    public String inWords() {
        return switch (about) {
            case AGREEMENTS -> "a proposition such as {nato: barred} or {not: {nato: open}}";
            case CIRCUMSTANCES -> "a condition such as {circumstance: ukraine-asks} or {nato: barred}";
            case ACTIONS -> "actions such as {ru-ceases: yes, ua-ceases: no} or {not: {ru-ceases: yes}}";
        };
    }

    @Override
    public Set<Section> sections() {
        return Set.of(this);
    }
}
