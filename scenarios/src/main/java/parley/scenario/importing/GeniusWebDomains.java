package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Issue;
import parley.scenario.diagnostic.Characters;
import parley.scenario.yaml.Node;

/** Reads the issues of a GeniusWeb domain: lists of values, or ranges of numbers with a step. */
final class GeniusWebDomains {
    private final Grid grid;
    private final Notes notes;

    GeniusWebDomains(Grid grid, Notes notes) {
        this.grid = grid;
        this.notes = notes;
    }

    Domain read(ForeignFile file, Node.Mapping domain) {
        String name = Nodes.optionalText(domain, "name");
        return new Domain(name.isBlank() ? file.stem() : name, file, issues(domain));
    }

    /** The issues alone, at least one. */
    List<DomainIssue> issues(Node.Mapping domain) {
        Ids ids = new Ids("issue");
        List<DomainIssue> issues = new ArrayList<>();
        Node.Mapping named = Nodes.map(Nodes.get(domain, "issuesValues", "domain"), "list of issues");
        for (Node.Entry entry : named.entries()) {
            issues.add(issue(ids.of(entry.key().text()), entry));
        }
        if (issues.isEmpty()) {
            throw Refused.at(named.place(), "The domain has no issues.", "an issue with its values");
        }
        return issues;
    }

    private DomainIssue issue(String id, Node.Entry entry) {
        String name = entry.key().text();
        Node.Mapping values = Nodes.map(entry.value(), "issue \"" + Characters.visible(name, 64) + "\"");
        Optional<Node> range = Nodes.find(values, "range");
        if (range.isEmpty()) {
            List<DomainValue> listed = values(
                    name,
                    Nodes.list(Nodes.get(values, "values", "issue \"" + Characters.visible(name, 64) + "\""), "values"),
                    entry.key());
            return new DomainIssue(name, id, name, "", entry.key().place(), Issue.Scale.UNORDERED, listed, "");
        }
        Grid.Values numbers = range(range.get());
        if (!numbers.said().isEmpty()) {
            notes.add(entry.key().place(), "Issue \"" + name + "\": " + numbers.said());
        }
        return new DomainIssue(
                name,
                id,
                name,
                "",
                entry.key().place(),
                Issue.Scale.NUMERIC,
                GeniusDomains.numbers(numbers.numbers()),
                numbers.said());
    }

    /** Values of a list, each once. */
    static List<DomainValue> values(String issue, List<Node> nodes, Node.Scalar place) {
        Ids ids = new Ids("v");
        Map<String, DomainValue> values = new LinkedHashMap<>();
        for (Node node : nodes) {
            String text = Nodes.text(node, "value");
            if (values.containsKey(text)) {
                throw Refused.at(
                        node.place(),
                        "The value \"" + Characters.visible(text, 64) + "\" is there twice.",
                        "each value of an issue once");
            }
            values.put(text, new DomainValue(ids.of(text), text, Optional.empty()));
        }
        if (values.isEmpty() || values.size() > Issue.MAX_OPTIONS) {
            throw Refused.at(
                    place.place(),
                    "The issue \"" + Characters.visible(issue, 64) + "\" has " + values.size() + " values.",
                    "1 to " + Issue.MAX_OPTIONS + ", as many as an issue has options here; merge those that no profile "
                            + "tells apart");
        }
        return List.copyOf(values.values());
    }

    private Grid.Values range(Node node) {
        List<Node> parts = Nodes.list(node, "range");
        if (parts.size() != 3) {
            throw Refused.at(
                    node.place(),
                    "The range has " + parts.size() + " numbers.",
                    "three: the lowest, the highest, the step");
        }
        BigDecimal low = Nodes.decimal(parts.get(0), "lowest number");
        BigDecimal high = Nodes.decimal(parts.get(1), "highest number");
        BigDecimal step = Nodes.decimal(parts.get(2), "step");
        if (step.signum() <= 0 || high.compareTo(low) < 0) {
            throw Refused.at(
                    node.place(),
                    "The range cannot be walked through from low to high.",
                    "low, high, and a step above 0");
        }
        return grid.steps(low, high, step);
    }
}
