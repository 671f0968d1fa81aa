package parley.scenario.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Node;

/**
 * Reads the profiles of GeniusWeb: the sum over issues of weight times utility, which is listed for each value, or lies on the
 * line between that of a low and that of a high number. What no agreement gives is the utility of the reservation bid. Partial
 * orderings are checked and not carried over: they compare some bids and give no utility.
 */
final class GeniusWebProfiles {

    private static final String LINEAR = "LinearAdditiveUtilitySpace";
    private static final String PARTIAL = "DefaultPartialOrdering";

    /** What a profile can be, by the one name at its top. */
    static final List<String> KINDS = List.of(LINEAR, PARTIAL, "SumOfGroupsUtilitySpace");

    private final Domain domain;
    private final Grid grid;
    private final Notes notes;

    GeniusWebProfiles(Domain domain, Grid grid, Notes notes) {
        this.domain = domain;
        this.grid = grid;
        this.notes = notes;
    }

    /** The kind of a profile and what it says. */
    static Node.Entry space(Document.Tree document) {
        Node.Mapping root = Nodes.map(document.root(), "profile");
        for (Node.Entry entry : root.entries()) {
            if (KINDS.contains(entry.key().text())) {
                return entry;
            }
        }
        List<String> names = root.entries().stream().map(e -> e.key().text()).toList();
        throw new Refused(Diagnostic.error(root.place(), "This is no profile that can be read.")
                .expecting(String.join(" or ", KINDS) + " at the top")
                .near(names.stream()
                        .flatMap(name -> new Problems().findNearest(name, KINDS).stream())
                        .findFirst()));
    }

    /** The domain that every profile has in it. */
    static Node.Mapping domain(Node.Entry space) {
        Node.Mapping content = Nodes.map(space.value(), "profile");
        return Nodes.map(Nodes.get(content, "domain", "profile"), "domain");
    }

    Profile read(Document.Tree document) {
        Node.Entry space = space(document);
        Node.Mapping content = Nodes.map(space.value(), "profile");
        checkDomain(space);
        String named = Nodes.optionalText(content, "name");
        String name = named.isBlank() ? document.file().stem() : named;
        try {
            return switch (space.key().text()) {
                case LINEAR -> linear(name, document.file(), content);
                case PARTIAL -> throw partial(content);
                default -> throw new NotCarried("the utility of groups of issues together is not read");
            };
        } catch (NotCarried e) {
            notes.add(
                    space.key().place(),
                    "The party \"" + name + "\" comes without preferences, because " + e.reason() + ".");
            return Profile.withoutPreferences(name, document.file());
        }
    }

    /** All profiles of a case are about the same issues and values. */
    private void checkDomain(Node.Entry space) {
        Node.Mapping map = Nodes.map(space.value(), "profile");
        if (Nodes.find(map, "domain").isEmpty()) {
            return;
        }
        Node.Mapping own = domain(space);
        domain.refuseOther(
                new GeniusWebDomains(grid, new Notes()).issues(own),
                Nodes.get(own, "issuesValues", "domain").place(),
                false);
    }

    private Profile linear(String name, ForeignFile file, Node.Mapping content) {
        Node.Mapping weights = Nodes.map(Nodes.get(content, "issueWeights", "profile"), "weights");
        Node.Mapping utilities = Nodes.map(Nodes.get(content, "issueUtilities", "profile"), "utilities");
        noteUnknown(weights, "weight");
        noteUnknown(utilities, "utility");
        UtilityBuilder utility = new UtilityBuilder(domain);
        Map<DomainIssue, ValueFunction> weighted = new LinkedHashMap<>();
        BigFraction sum = BigFraction.ZERO;
        for (DomainIssue issue : domain.issues()) {
            BigFraction weight = Exact.get(Nodes.get(weights, issue.key(), "list of weights"), "weight");
            ValueFunction function = function(Nodes.get(utilities, issue.key(), "list of utilities"), issue);
            utility.weigh(issue, weight, value -> function.of(value.text()));
            weighted.put(issue, text -> weight.multiply(function.of(text)));
            sum = sum.add(weight);
        }
        if (!sum.equals(BigFraction.ONE)) {
            notes.add(
                    weights.place(),
                    "The weights add up to " + Fractions.text(sum)
                            + ", not to 1, which GeniusWeb itself would refuse. They " + "are taken as they are.");
        }
        Optional<BigFraction> reservation =
                Nodes.find(content, "reservationBid").map(bid -> utility(bid, weighted));
        return new Profile(name, file, Optional.of(utility.build()), reservation, List.of());
    }

    private void noteUnknown(Node.Mapping map, String what) {
        for (Node.Entry entry : map.entries()) {
            if (domain.find(entry.key().text()).isEmpty()) {
                notes.add(
                        entry.key().place(),
                        "The domain has no issue \"" + entry.key().text() + "\"; this " + what + " is left out.");
            }
        }
    }

    /** The utility of a bid, which need not name every issue. */
    private BigFraction utility(Node bid, Map<DomainIssue, ValueFunction> weighted) {
        Map<String, Node> named = new LinkedHashMap<>();
        values(bid).entries().forEach(entry -> named.put(issue(entry).key(), known(issue(entry), entry.value())));
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<DomainIssue, ValueFunction> part : weighted.entrySet()) {
            Node value = named.get(part.getKey().key());
            sum = value == null ? sum : sum.add(part.getValue().of(Nodes.text(value, "value")));
        }
        return sum;
    }

    /** A value that the issue can take, or a number between such values: the line between two numbers has a utility for it. */
    private static Node known(DomainIssue issue, Node value) {
        String text = Nodes.text(value, "value");
        if (!issue.mayTake(text) && !issue.spans(text)) {
            throw new Refused(Diagnostic.error(
                            value.place(),
                            "The issue \"" + Characters.visible(issue.name(), 64) + "\" has no value \""
                                    + Characters.visible(text, 64) + "\".")
                    .expecting("one of " + Characters.visible(String.join(", ", issue.texts()), 300))
                    .near(new Problems().findNearest(text, issue.texts())));
        }
        return value;
    }

    private static Node.Mapping values(Node bid) {
        return Nodes.map(Nodes.get(Nodes.map(bid, "bid"), "issuevalues", "bid"), "values of the bid");
    }

    private DomainIssue issue(Node.Entry entry) {
        String name = entry.key().text();
        List<String> names = domain.issues().stream().map(DomainIssue::key).toList();
        return domain.find(name)
                .orElseThrow(() -> new Refused(Diagnostic.error(
                                entry.key().place(),
                                "The domain has no issue \"" + Characters.visible(name, 64) + "\".")
                        .expecting("one of " + Characters.visible(String.join(", ", names), 300))
                        .near(new Problems().findNearest(name, names))));
    }

    private ValueFunction function(Node node, DomainIssue issue) {
        Node.Mapping map = Nodes.map(node, "utility of an issue");
        Optional<Node> listed = Nodes.find(map, "discreteutils").or(() -> Nodes.find(map, "DiscreteValueSetUtilities"));
        Optional<Node> numbers = Nodes.find(map, "numberutils").or(() -> Nodes.find(map, "NumberValueSetUtilities"));
        if (listed.isPresent()) {
            return listed(Nodes.map(listed.get(), "utilities"), issue);
        } else if (numbers.isPresent()) {
            return numbers(Nodes.map(numbers.get(), "utilities"), issue);
        }
        throw Refused.at(
                node.place(),
                "Nothing says how the issue's values are evaluated.",
                "discreteutils or numberutils (or DiscreteValueSetUtilities, NumberValueSetUtilities)");
    }

    /** A value that is not listed is worth nothing. */
    private ValueFunction listed(Node.Mapping utilities, DomainIssue issue) {
        Map<String, BigFraction> worth = new LinkedHashMap<>();
        Node.Mapping listed =
                Nodes.map(Nodes.get(utilities, "valueUtilities", "list of utilities"), "list of utilities");
        for (Node.Entry entry : listed.entries()) {
            worth.put(entry.key().text(), Exact.get(entry.value(), "utility"));
            if (!issue.mayTake(entry.key().text())) {
                notes.add(
                        entry.key().place(),
                        "The issue \"" + issue.name() + "\" has no value \""
                                + entry.key().text() + "\"; its utility is left out.");
            }
        }
        noteNothing(listed, issue, text -> find(worth, text).isEmpty(), "not listed");
        return text -> find(worth, text).orElse(BigFraction.ZERO);
    }

    private void noteNothing(Node place, DomainIssue issue, Predicate<String> isNothing, String why) {
        List<String> texts = issue.texts().stream().filter(isNothing).toList();
        if (!texts.isEmpty()) {
            notes.add(
                    place.place(),
                    "Of the issue \"" + issue.name() + "\" " + String.join(", ", texts)
                            + (texts.size() == 1 ? " is " : " are ") + why + " and "
                            + (texts.size() == 1 ? "counts" : "count") + " 0, as in GeniusWeb.");
        }
    }

    private static Optional<BigFraction> find(Map<String, BigFraction> worth, String text) {
        return Optional.ofNullable(worth.get(text))
                .or(() -> Exact.find(text).flatMap(number -> byNumber(worth, number)));
    }

    private static Optional<BigFraction> byNumber(Map<String, BigFraction> worth, BigFraction number) {
        return worth.entrySet().stream()
                .filter(entry ->
                        Exact.find(entry.getKey()).filter(number::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** On the line between two numbers; worth nothing beyond them. */
    private ValueFunction numbers(Node.Mapping utilities, DomainIssue issue) {
        BigFraction low = Exact.get(Nodes.get(utilities, "lowValue", "range"), "lowValue");
        BigFraction high = Exact.get(Nodes.get(utilities, "highValue", "range"), "highValue");
        BigFraction atLow = Exact.get(Nodes.get(utilities, "lowUtility", "range"), "lowUtility");
        BigFraction atHigh = Exact.get(Nodes.get(utilities, "highUtility", "range"), "highUtility");
        if (high.compareTo(low) <= 0) {
            throw Refused.at(utilities.place(), "highValue is not above lowValue.", "a highValue above the lowValue");
        }
        Predicate<BigFraction> isBeyond = number -> number.compareTo(low) < 0 || number.compareTo(high) > 0;
        noteNothing(
                utilities,
                issue,
                text -> Exact.find(text).filter(isBeyond).isPresent(),
                "outside lowValue and highValue");
        return text -> {
            BigFraction number = Exact.get(text, utilities.place(), "value");
            if (isBeyond.test(number)) {
                return BigFraction.ZERO;
            }
            BigFraction share = number.subtract(low).divide(high.subtract(low));
            return atLow.add(share.multiply(atHigh.subtract(atLow)));
        };
    }

    /** Checks a partial ordering, and says why it cannot be carried over. */
    private NotCarried partial(Node.Mapping content) {
        List<Node> bids = Nodes.list(Nodes.get(content, "bids", "ordering"), "bids");
        bids.forEach(bid -> values(bid).entries().forEach(this::issue));
        List<Node> better = Nodes.list(Nodes.get(content, "better", "ordering"), "better");
        for (Node pair : better) {
            List<Node> two = Nodes.list(pair, "pair");
            if (two.size() != 2) {
                throw Refused.at(
                        pair.place(), "A pair has " + two.size() + " numbers.", "two: the better bid and the worse");
            }
            for (Node index : two) {
                int bid = Exact.getWhole(Nodes.text(index, "index"), index.place(), "index")
                        .min(java.math.BigInteger.valueOf(Integer.MAX_VALUE))
                        .intValue();
                if (bid < 0 || bid >= bids.size()) {
                    throw Refused.at(
                            index.place(), "There is no bid " + bid + ".", "a number from 0 to " + (bids.size() - 1));
                }
            }
        }
        return new NotCarried("its profile compares " + bids.size() + " bids in " + better.size()
                + " pairs, which gives no utility to any");
    }
}
