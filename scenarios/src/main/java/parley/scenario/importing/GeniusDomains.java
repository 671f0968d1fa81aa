package parley.scenario.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.model.Issue;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;

/** Reads the issues of a GENIUS domain, or of a profile, which repeats them. */
final class GeniusDomains {

    /** Names of an objective that say nothing about the case. */
    private static final List<String> NO_NAMES = List.of("", "any", "root", "null");

    private final Grid grid;
    private final Notes notes;
    private final Ids ids = new Ids("issue");

    GeniusDomains(Grid grid, Notes notes) {
        this.grid = grid;
        this.notes = notes;
    }

    Domain read(Document.Xml document) {
        XmlElement objective = objective(document.root());
        String name = objective.text("name");
        Map<String, DomainIssue> issues = new LinkedHashMap<>();
        for (XmlElement issue : issues(objective)) {
            DomainIssue read = issue(issue);
            DomainIssue first = issues.putIfAbsent(read.key(), read);
            if (first != null) {
                throw new Refused(Diagnostic.error(
                                issue.getAttribute("index").place(), "Two issues have the index " + read.key() + ".")
                        .expecting("an index of its own for each issue")
                        .seeAlso(first.place(), "the first one"));
            }
        }
        if (issues.isEmpty()) {
            throw Refused.at(objective.place(), "The objective has no issues.", "<issue …> inside it");
        }
        boolean isNamed = !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
        return new Domain(isNamed ? name : document.file().stem(), document.file(), List.copyOf(issues.values()));
    }

    /** The element that holds the issues. */
    static XmlElement objective(XmlElement root) {
        XmlElement space = root.find("utility_space").orElse(root);
        return space.get("objective");
    }

    /** The issues under an objective and the objectives inside it, in the order of the file. */
    static List<XmlElement> issues(XmlElement objective) {
        List<XmlElement> issues = new ArrayList<>();
        for (XmlElement child : objective.children()) {
            if (child.name().equals("issue")) {
                issues.add(child);
            } else if (child.name().equals("objective")) {
                issues.addAll(issues(child));
            }
        }
        return issues;
    }

    /** An index, by which GENIUS refers to an issue; it may begin anywhere and have gaps. */
    static String key(XmlElement element) {
        XmlElement.Attribute index = element.getAttribute("index");
        return Exact.getWhole(index.value(), index.place(), "index").toString();
    }

    private DomainIssue issue(XmlElement element) {
        String key = key(element);
        String name = element.text("name").isBlank() ? "Issue " + key : element.text("name");
        String description = element.text("description");
        if (!element.children("item").isEmpty()) {
            return new DomainIssue(
                    key, ids.of(name), name, description, element.place(), Issue.Scale.UNORDERED, items(element), "");
        }
        Grid.Values values = range(element);
        if (!values.said().isEmpty()) {
            notes.add(element.place(), "Issue \"" + name + "\": " + values.said());
        }
        return new DomainIssue(
                key,
                ids.of(name),
                name,
                description,
                element.place(),
                Issue.Scale.NUMERIC,
                numbers(values.numbers()),
                values.said());
    }

    private List<DomainValue> items(XmlElement issue) {
        Ids options = new Ids("v");
        Map<String, DomainValue> values = new LinkedHashMap<>();
        for (XmlElement item : issue.children("item")) {
            String text = item.getAttribute("value").value();
            if (values.containsKey(text)) {
                notes.add(
                        item.place(),
                        "The value \"" + text + "\" stands there twice and is one option; where a profile evaluates it "
                                + "twice, the later evaluation counts, as in GENIUS.");
            } else {
                values.put(text, new DomainValue(options.of(text), text, Optional.empty()));
            }
        }
        if (values.size() > Issue.MAX_OPTIONS) {
            throw tooMany(issue, values.size());
        }
        return List.copyOf(values.values());
    }

    static Refused tooMany(XmlElement issue, int howMany) {
        return Refused.at(
                issue.place(),
                "The issue \"" + Characters.visible(issue.text("name"), 64) + "\" has " + howMany + " values.",
                "at most " + Issue.MAX_OPTIONS + ", as many as an issue has options here; merge those that no profile "
                        + "tells apart");
    }

    static List<DomainValue> numbers(List<BigDecimal> numbers) {
        Ids options = new Ids("v");
        List<DomainValue> values = new ArrayList<>();
        for (BigDecimal number : numbers) {
            String text = Grid.plain(number);
            values.add(new DomainValue(
                    options.of(text.replace('.', '-').replaceFirst("^-(?=[0-9])", "minus ")),
                    text,
                    Optional.of(number)));
        }
        return values;
    }

    private Grid.Values range(XmlElement issue) {
        String type = type(issue);
        BigDecimal low = bound(issue, "lowerbound");
        BigDecimal high = bound(issue, "upperbound");
        if (high.compareTo(low) < 0) {
            throw Refused.at(
                    issue.place(),
                    "The range ends at " + Grid.plain(high) + ", below its beginning at " + Grid.plain(low) + ".",
                    "an upperbound that is not below the lowerbound");
        }
        return type.equals("real") ? grid.continuous(low, high) : grid.whole(whole(issue, low), whole(issue, high));
    }

    private static BigInteger whole(XmlElement issue, BigDecimal bound) {
        if (bound.stripTrailingZeros().scale() > 0) {
            throw Refused.at(
                    issue.place(),
                    "The bound " + Grid.plain(bound) + " of an integer issue is no whole number.",
                    "a whole number");
        }
        return bound.toBigIntegerExact();
    }

    /** What kind of issue an element is: {@code integer} or {@code real}, or else discrete. */
    static String type(XmlElement issue) {
        XmlElement.Attribute type = issue.findAttribute("vtype")
                .or(() -> issue.findAttribute("type"))
                .or(() -> issue.findAttribute("etype"))
                .orElseGet(() -> new XmlElement.Attribute("discrete", issue.place()));
        String word = type.value().toLowerCase(Locale.ROOT);
        if (word.equals("discrete")) {
            throw Refused.at(issue.place(), "A discrete issue has no values.", "<item …> inside it");
        } else if (!word.equals("integer") && !word.equals("real")) {
            throw Refused.at(
                    type.place(),
                    "\"" + Characters.visible(type.value(), 64) + "\" is no type of an issue.",
                    "discrete, integer or real");
        }
        return word;
    }

    /** A bound of a range, which stands in the issue itself or in a child. */
    static BigDecimal bound(XmlElement issue, String which) {
        return findBound(issue, which)
                .orElseThrow(() -> Refused.at(
                        issue.place(),
                        "The issue has no " + which + ".",
                        which + "=\"…\", in it or in a <range …> inside it"));
    }

    /** A bound that need not be there. */
    static Optional<BigDecimal> findBound(XmlElement issue, String which) {
        return issue.findAttribute(which)
                .or(() -> issue.find("range").flatMap(range -> range.findAttribute(which)))
                .map(bound -> Exact.getDecimal(bound.value(), bound.place(), which));
    }
}
