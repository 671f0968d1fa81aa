package parley.scenario.importing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.model.Issue;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Node;

/** Reads a Cartesian outcome space of NegMAS. */
final class NegmasDomains {

    private static final List<String> LISTS = List.of(
            "CategoricalIssue", "OrdinalIssue", "CardinalIssue", "DiscreteOrdinalIssue", "DiscreteCardinalIssue");
    private static final List<String> WHOLE_RANGES = List.of("ContiguousIssue", "RangeIssue");
    private static final List<String> REAL_RANGES = List.of("ContinuousIssue", "RealIssue");

    private final Grid grid;
    private final Notes notes;
    private final Ids ids = new Ids("issue");

    NegmasDomains(Grid grid, Notes notes) {
        this.grid = grid;
        this.notes = notes;
    }

    Domain read(ForeignFile file, Node.Mapping space) {
        String name = Nodes.optionalText(space, "name");
        return new Domain(name.isBlank() ? file.stem() : name, file, issues(space));
    }

    /** The issues alone, at least one. */
    List<DomainIssue> issues(Node.Mapping space) {
        List<Node> nodes = Nodes.list(Nodes.get(space, "issues", "outcome space"), "issues");
        Map<String, DomainIssue> issues = new LinkedHashMap<>();
        for (Node node : nodes) {
            DomainIssue issue = issue(Nodes.map(node, "issue"), issues.size());
            DomainIssue first = issues.putIfAbsent(issue.name(), issue);
            if (first != null) {
                throw new Refused(Diagnostic.error(
                                node.place(), "Two issues are called \"" + Characters.visible(issue.name(), 64) + "\".")
                        .expecting("a name of its own for each issue")
                        .seeAlso(first.place(), "the first one"));
            }
        }
        if (issues.isEmpty()) {
            throw Refused.at(space.place(), "The outcome space has no issues.", "an issue with its values");
        }
        return List.copyOf(issues.values());
    }

    private DomainIssue issue(Node.Mapping map, int position) {
        String named = Nodes.optionalText(map, "name");
        String name = named.isBlank() ? "Issue " + (position + 1) : named;
        String type = NegmasImporter.getType(map, "issue");
        Node values = Nodes.get(map, "values", "issue");
        if (LISTS.contains(type)) {
            List<DomainValue> listed = GeniusWebDomains.values(
                    name, Nodes.list(values, "values"), new Node.Scalar(map.place(), name, false));
            return listed(name, type, map, listed);
        }
        Grid.Values numbers = numbers(type, values, map);
        if (!numbers.said().isEmpty()) {
            notes.add(map.place(), "Issue \"" + name + "\": " + numbers.said());
        }
        return new DomainIssue(
                name,
                ids.of(name),
                name,
                "",
                map.place(),
                Issue.Scale.NUMERIC,
                GeniusDomains.numbers(numbers.numbers()),
                numbers.said());
    }

    /** A cardinal issue is about numbers where all its values are some. */
    private DomainIssue listed(String name, String type, Node.Mapping map, List<DomainValue> values) {
        List<DomainValue> numbers = values.stream()
                .map(value -> new DomainValue(value.id(), value.text(), Exact.findDecimal(value.text())))
                .toList();
        boolean isNumeric = type.endsWith("CardinalIssue")
                && numbers.stream().allMatch(value -> value.number().isPresent());
        Issue.Scale scale = type.equals("CategoricalIssue") ? Issue.Scale.UNORDERED : Issue.Scale.ORDERED;
        return new DomainIssue(
                name,
                ids.of(name),
                name,
                "",
                map.place(),
                isNumeric ? Issue.Scale.NUMERIC : scale,
                isNumeric ? numbers : values,
                "");
    }

    private Grid.Values numbers(String type, Node values, Node.Mapping issue) {
        if (WHOLE_RANGES.contains(type)) {
            List<BigInteger> ends = wholeEnds(values);
            refuseBackwards(ends.get(0).compareTo(ends.get(1)) > 0, values);
            return grid.whole(ends.get(0), ends.get(1));
        } else if (REAL_RANGES.contains(type)) {
            List<Node> ends = ends(values);
            refuseBackwards(
                    Nodes.decimal(ends.get(0), "low end").compareTo(Nodes.decimal(ends.get(1), "high end")) > 0,
                    values);
            return grid.continuous(Nodes.decimal(ends.get(0), "low end"), Nodes.decimal(ends.get(1), "high end"));
        }
        List<String> known = new ArrayList<>(LISTS);
        known.addAll(WHOLE_RANGES);
        known.addAll(REAL_RANGES);
        throw new Refused(Diagnostic.error(
                        issue.place(),
                        "\"" + Characters.visible(type, 64) + "\" is no type of an issue that can be read.")
                .expecting("one of " + String.join(", ", known))
                .near(new Problems().findNearest(type, known)));
    }

    /** A range of whole numbers is given by its ends, or by how many there are from 0 on. */
    private static List<BigInteger> wholeEnds(Node values) {
        if (values instanceof Node.Scalar scalar) {
            BigInteger count = Exact.getWhole(scalar.text(), scalar.place(), "number of values");
            return List.of(BigInteger.ZERO, count.subtract(BigInteger.ONE));
        }
        List<Node> ends = ends(values);
        return IntStream.range(0, 2)
                .mapToObj(i -> Exact.getWhole(
                        Nodes.text(ends.get(i), "end"), ends.get(i).place(), "end of the range"))
                .toList();
    }

    private static List<Node> ends(Node values) {
        List<Node> ends = Nodes.list(values, "values");
        if (ends.size() != 2) {
            throw Refused.at(
                    values.place(), "The range has " + ends.size() + " ends.", "two: the low and the high one");
        }
        return ends;
    }

    private static void refuseBackwards(boolean isBackwards, Node values) {
        if (isBackwards) {
            throw Refused.at(values.place(), "The range ends below its beginning.", "the low end, then the high one");
        }
    }
}
