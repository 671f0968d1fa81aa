package parley.scenario.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.scenario.diagnostic.Characters;
import parley.scenario.yaml.Node;

/**
 * Reads utility functions of NegMAS that are sums over issues: {@code LinearAdditiveUtilityFunction} (weight times the value
 * function of the issue, plus a bias), {@code AffineUtilityFunction} and {@code LinearUtilityFunction} (weight times the number
 * itself), {@code ConstUtilityFunction}. Others, and value functions that give irrational numbers or are program text, are not
 * carried over.
 */
final class NegmasProfiles {

    private static final List<String> ADDITIVE =
            List.of("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction");
    private static final String AFFINE = "AffineUtilityFunction";
    private static final String LINEAR = "LinearUtilityFunction";
    private static final List<String> NO_RESERVE = List.of("-inf", "-.inf", "-Infinity", "-.Inf", "-.INF", "-INF");

    private final Domain domain;
    private final Grid grid;
    private final Notes notes;

    NegmasProfiles(Domain domain, Grid grid, Notes notes) {
        this.domain = domain;
        this.grid = grid;
        this.notes = notes;
    }

    Profile read(Document.Tree document) {
        Node.Mapping function = Nodes.map(document.root(), "utility function");
        String named = Nodes.optionalText(function, "name");
        String name = named.isBlank() ? document.file().stem() : named;
        try {
            return read(name, document.file(), withoutDiscount(function));
        } catch (NotCarried e) {
            notes.add(
                    function.place(),
                    "The party \"" + name + "\" comes without preferences, because " + e.reason() + ".");
            return Profile.withoutPreferences(name, document.file());
        }
    }

    /** A discounted function stands around the one that it discounts. */
    private Node.Mapping withoutDiscount(Node.Mapping function) {
        String type = NegmasImporter.getType(function, "utility function");
        Optional<Node> inner = Nodes.find(function, "ufun");
        if (inner.isEmpty() || !(type.contains("Discount") || type.endsWith("DUFun"))) {
            return function;
        }
        notes.add(
                function.place(),
                "The discounting of " + type + " is left out: NegMAS takes it for the time of the whole negotiation, "
                        + "Parley for each round.");
        return withoutDiscount(Nodes.map(inner.get(), "utility function"));
    }

    private Profile read(String name, ForeignFile file, Node.Mapping function) {
        String type = NegmasImporter.getType(function, "utility function");
        checkSpace(function);
        if (Nodes.find(function, "constraints")
                .filter(NegmasProfiles::isNotEmpty)
                .isPresent()) {
            throw new NotCarried("its utility function has constraints that are program text");
        }
        UtilityBuilder utility = new UtilityBuilder(domain);
        if (ADDITIVE.contains(type)) {
            utility.add(optional(function, "bias"));
            addWeighted(function, utility, BigFraction.ONE, true);
        } else if (type.equals(AFFINE) || type.equals(LINEAR)) {
            // NegMAS gives a linear function no bias, whatever its file says.
            utility.add(type.equals(AFFINE) ? optional(function, "bias") : BigFraction.ZERO);
            addWeighted(function, utility, new BigFraction(1, domain.issues().size()), false);
        } else if (type.equals("ConstUtilityFunction")) {
            utility.add(Exact.get(Nodes.get(function, "value", "utility function"), "value"));
        } else {
            throw new NotCarried("functions of the type " + Characters.visible(type, 64) + " are not read");
        }
        return new Profile(name, file, Optional.of(utility.build()), reservation(function), List.of());
    }

    /** A function may bring its outcome space, which must be the one of the case: lists go by position. */
    private void checkSpace(Node.Mapping function) {
        Optional<Node> space = Nodes.find(function, "outcome_space");
        if (space.isPresent() && space.get() instanceof Node.Mapping own) {
            domain.refuseOther(new NegmasDomains(grid, new Notes()).issues(own), own.place(), true);
        }
    }

    private static boolean isNotEmpty(Node node) {
        return !(node instanceof Node.Sequence list) || !list.items().isEmpty();
    }

    private static Optional<BigFraction> reservation(Node.Mapping function) {
        return Nodes.find(function, "reserved_value")
                .filter(value -> !NO_RESERVE.contains(Nodes.text(value, "reserved_value")))
                .map(value -> Exact.get(value, "reserved_value"));
    }

    /**
     * Adds the issues' parts.
     *
     * @param usual the weight of each issue where the file gives no weights
     * @param hasValues whether the issues have value functions, or are numbers that count themselves
     */
    private void addWeighted(Node.Mapping function, UtilityBuilder utility, BigFraction usual, boolean hasValues) {
        Optional<Node> weights = Nodes.find(function, "weights");
        Optional<Node> values =
                hasValues ? Optional.of(Nodes.get(function, "values", "utility function")) : Optional.empty();
        weights.ifPresent(all -> noteUnknown(all, "weight"));
        values.ifPresent(all -> noteUnknown(all, "value function"));
        for (int i = 0; i < domain.issues().size(); i++) {
            DomainIssue issue = domain.issues().get(i);
            int position = i;
            BigFraction weight = weights.isEmpty() ? usual : weight(weights.get(), issue, position, hasValues);
            ValueFunction worth = values.flatMap(all -> part(all, issue, position, "values"))
                    .map(node -> function(node, issue))
                    .orElseGet(() -> itself(values, issue));
            utility.weigh(issue, weight, value -> worth.of(value.text()));
        }
    }

    private void noteUnknown(Node all, String what) {
        if (!(all instanceof Node.Mapping map)) {
            return;
        }
        for (Node.Entry entry : map.entries()) {
            if (domain.find(entry.key().text()).isEmpty()) {
                notes.add(
                        entry.key().place(),
                        "The outcome space has no issue \"" + entry.key().text() + "\"; this " + what
                                + " is left out.");
            }
        }
    }

    /** What counts for an issue without a value function. */
    private ValueFunction itself(Optional<Node> values, DomainIssue issue) {
        values.ifPresent(all -> notes.add(
                all.place(), "The issue \"" + issue.name() + "\" has no value function: its number itself counts."));
        return identity(issue);
    }

    /** An issue that weights by name leave out counts 1 beside value functions, and is an error without. */
    private BigFraction weight(Node weights, DomainIssue issue, int position, boolean hasValues) {
        Optional<Node> weight = part(weights, issue, position, "weights");
        if (weight.isEmpty() && !hasValues) {
            throw Refused.at(
                    weights.place(),
                    "The issue \"" + Characters.visible(issue.name(), 64) + "\" has no weight.",
                    "a weight for each issue");
        }
        if (weight.isEmpty()) {
            notes.add(weights.place(), "The issue \"" + issue.name() + "\" has no weight, which counts as 1.");
        }
        return weight.map(node -> Exact.get(node, "weight")).orElse(BigFraction.ONE);
    }

    /** What a list, or a mapping by name, has for an issue. */
    private Optional<Node> part(Node all, DomainIssue issue, int position, String what) {
        if (all instanceof Node.Mapping map) {
            return Nodes.find(map, issue.name());
        }
        List<Node> list = Nodes.list(all, what);
        if (list.size() != domain.issues().size()) {
            throw Refused.at(
                    all.place(),
                    "There are " + list.size() + " " + what + " for "
                            + domain.issues().size() + " issues.",
                    "one for each issue, in the order of the outcome space");
        }
        return Optional.of(list.get(position));
    }

    private ValueFunction function(Node node, DomainIssue issue) {
        if (node instanceof Node.Sequence list) {
            return listed(list, issue);
        }
        Node.Mapping map = Nodes.map(node, "value function");
        Optional<String> type = NegmasImporter.findType(map);
        if (type.isEmpty()) {
            return table(map, issue);
        }
        return switch (type.get()) {
            case "TableFun" -> table(Nodes.map(Nodes.get(map, "mapping", "value function"), "mapping"), issue);
            case "IdentityFun" -> identity(issue);
            case "ConstFun" -> polynomial(issue, List.of(number(map, "bias")));
            case "LinearFun" -> polynomial(issue, List.of(BigFraction.ZERO, number(map, "slope")));
            case "AffineFun" -> polynomial(issue, List.of(optional(map, "bias"), number(map, "slope")));
            case "QuadraticFun" ->
                polynomial(issue, List.of(optional(map, "bias"), number(map, "a1"), number(map, "a2")));
            case "PolynomialFun" -> polynomial(issue, coefficients(map));
            default ->
                throw new NotCarried("value functions of the type " + Characters.visible(type.get(), 64)
                        + ", as for the issue \"" + Characters.visible(issue.name(), 64) + "\", are not read");
        };
    }

    private static List<BigFraction> coefficients(Node.Mapping map) {
        List<BigFraction> all = new java.util.ArrayList<>();
        all.add(optional(map, "bias"));
        Nodes.list(Nodes.get(map, "coefficients", "value function"), "coefficients")
                .forEach(node -> all.add(Exact.get(node, "coefficient")));
        return all;
    }

    private static BigFraction number(Node.Mapping map, String name) {
        return Exact.get(Nodes.get(map, name, "value function"), name);
    }

    private static BigFraction optional(Node.Mapping map, String name) {
        return Nodes.find(map, name).map(node -> Exact.get(node, name)).orElse(BigFraction.ZERO);
    }

    /** The worth of each value of an issue, in the issue's order. */
    private static ValueFunction listed(Node.Sequence list, DomainIssue issue) {
        if (list.items().size() != issue.values().size()) {
            throw Refused.at(
                    list.place(),
                    "There are " + list.items().size() + " numbers for the "
                            + issue.values().size() + " values of the issue \"" + Characters.visible(issue.name(), 64)
                            + "\".",
                    "one for each value, in their order");
        }
        Map<String, BigFraction> worth = new LinkedHashMap<>();
        for (int i = 0; i < issue.values().size(); i++) {
            worth.put(issue.values().get(i).text(), Exact.get(list.items().get(i), "worth"));
        }
        return text -> getWorth(worth, text, list, issue);
    }

    private ValueFunction table(Node.Mapping table, DomainIssue issue) {
        Map<String, BigFraction> worth = new LinkedHashMap<>();
        for (Node.Entry entry : table.entries()) {
            if (!issue.mayTake(entry.key().text())) {
                notes.add(
                        entry.key().place(),
                        "The issue \"" + issue.name() + "\" has no value \""
                                + entry.key().text() + "\"; what is said of it is left out.");
            }
            String key = issue.find(entry.key().text())
                    .map(DomainValue::text)
                    .orElse(entry.key().text());
            worth.put(key, Exact.get(entry.value(), "worth"));
        }
        return text -> getWorth(worth, text, table, issue);
    }

    private static BigFraction getWorth(Map<String, BigFraction> worth, String text, Node place, DomainIssue issue) {
        return Optional.ofNullable(worth.get(text))
                .orElseThrow(() -> Refused.at(
                        place.place(),
                        "The value \"" + Characters.visible(text, 64) + "\" of the issue \""
                                + Characters.visible(issue.name(), 64) + "\" is not in the table.",
                        "each value of the issue with a number"));
    }

    private static ValueFunction identity(DomainIssue issue) {
        return polynomial(issue, List.of(BigFraction.ZERO, BigFraction.ONE));
    }

    /**
     * A polynomial of the value, which then must be a number.
     *
     * @param coefficients of its powers, from the 0th
     */
    private static ValueFunction polynomial(DomainIssue issue, List<BigFraction> coefficients) {
        return text -> {
            BigFraction sum = BigFraction.ZERO;
            BigFraction value = coefficients.size() == 1
                    ? BigFraction.ZERO
                    : Exact.get(
                            text, issue.place(), "value of the issue \"" + Characters.visible(issue.name(), 64) + "\"");
            for (int i = coefficients.size() - 1; i >= 0; i--) {
                sum = sum.multiply(value).add(coefficients.get(i));
            }
            return sum;
        };
    }
}
