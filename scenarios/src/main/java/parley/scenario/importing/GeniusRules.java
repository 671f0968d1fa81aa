package parley.scenario.importing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Proposition;
import parley.model.Valuation;
import parley.scenario.diagnostic.Characters;

/**
 * Reads constraint profiles of GENIUS: the utility is the mean, over the issues, of the rank of the value divided by the largest
 * rank of the issue. Some rules make the rank of one issue count as 0, others make the whole utility 0.
 */
final class GeniusRules {

    /** How many combinations of values a rule about a sum may be spelt out in. */
    private static final int MOST_COMBINATIONS = 4_096;

    private static final List<String> KINDS = List.of(
            "inclusiveZeroOutcomeConstraint",
            "conditionalZeroOutcomeConstraint",
            "zeroConstraint",
            "conditionalZeroConstraint",
            "sumZeroConstraint",
            "sumZeroNotConstraint",
            "sumZeroConstraintList");

    private final Domain domain;
    private final Notes notes;
    private final UtilityBuilder utility;

    GeniusRules(Domain domain, Notes notes) {
        this.domain = domain;
        this.notes = notes;
        this.utility = new UtilityBuilder(domain);
    }

    /**
     * The utility that the rules describe.
     *
     * @param refused takes the agreements to which a rule gives the utility 0
     */
    Valuation.Additive read(XmlElement rules, List<Proposition> refused) {
        Map<String, Function<DomainValue, BigFraction>> ranks = ranks(rules.get("ranks"));
        Map<String, List<Condition>> voids = new LinkedHashMap<>();
        for (XmlElement constraint : rules.get("constraints").children("constraint")) {
            XmlElement.Attribute type = constraint.getAttribute("type");
            if (type.value().endsWith("ZeroOutcomeConstraint")) {
                addZeroOutcome(zeroOutcome(constraint, type), constraint, refused);
            } else {
                DomainIssue issue = GeniusProfiles.issue(domain, constraint);
                voids.computeIfAbsent(issue.key(), key -> new ArrayList<>()).add(zeroIssue(constraint, type, issue));
            }
        }
        for (DomainIssue issue : domain.issues()) {
            Function<DomainValue, BigFraction> rank = ranks.get(issue.key());
            if (rank != null) {
                utility.weigh(issue, BigFraction.ONE, rank);
                addVoid(issue, rank, Condition.any(voids.getOrDefault(issue.key(), List.of())));
            }
        }
        utility.divideBy(Exact.of(ranks.size()));
        return utility.build();
    }

    private Map<String, Function<DomainValue, BigFraction>> ranks(XmlElement element) {
        Map<String, Function<DomainValue, BigFraction>> ranks = new LinkedHashMap<>();
        for (XmlElement issue : element.children("issue")) {
            DomainIssue known = GeniusProfiles.issue(domain, issue);
            if (ranks.put(known.key(), rank(issue, known)) != null) {
                throw Refused.at(
                        issue.place(),
                        "The issue with the index " + known.key() + " is ranked twice.",
                        "each issue once");
            }
        }
        if (ranks.isEmpty()) {
            throw Refused.at(
                    element.place(), "No issue is ranked.", "<issue index=\"…\"> with <item rank=\"…\" value=\"…\">");
        }
        return ranks;
    }

    private static Function<DomainValue, BigFraction> rank(XmlElement issue, DomainIssue known) {
        Map<String, BigFraction> ranks = new LinkedHashMap<>();
        for (XmlElement item : issue.children("item")) {
            XmlElement.Attribute rank = item.getAttribute("rank");
            ranks.put(item.getAttribute("value").value(), Exact.get(rank.value(), rank.place(), "rank"));
        }
        BigFraction largest =
                ranks.values().stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
        if (largest.compareTo(BigFraction.ZERO) <= 0) {
            throw Refused.at(
                    issue.place(), "The ranks are divided by the largest one, which is not above 0.", "a rank above 0");
        }
        return value -> Optional.ofNullable(ranks.get(value.text()))
                .orElseThrow(() -> Refused.at(
                        issue.place(),
                        "The value \"" + Characters.visible(value.text(), 64) + "\" of the issue \""
                                + Characters.visible(known.name(), 64) + "\" has no rank.",
                        "<item value=\"" + Characters.visible(value.text(), 64) + "\" rank=\"…\">"))
                .divide(largest);
    }

    /** What a rule takes away again, and where. */
    private record Voided(BigFraction points, Condition where) {}

    /** Takes away again what the values of an issue add, wherever a rule voids them. */
    private void addVoid(DomainIssue issue, Function<DomainValue, BigFraction> rank, Condition condition) {
        Map<Voided, List<DomainValue>> voids = new LinkedHashMap<>();
        for (DomainValue value : issue.values()) {
            if (!rank.apply(value).equals(BigFraction.ZERO)) {
                Voided taken = new Voided(rank.apply(value), condition.given(issue, value));
                voids.computeIfAbsent(taken, v -> new ArrayList<>()).add(value);
            }
        }
        voids.forEach((taken, values) -> utility.addWhere(
                Condition.all(List.of(Condition.takes(issue, values::contains), taken.where())),
                taken.points().negate(),
                "A rule of the profile makes " + issue.name() + " count for nothing here."));
    }

    private void addZeroOutcome(Condition condition, XmlElement constraint, List<Proposition> refused) {
        if (condition == Condition.Known.ALWAYS) {
            notes.add(constraint.place(), "This rule gives every agreement the utility 0.");
        }
        utility.zeroWhere(condition).ifPresent(refused::add);
    }

    private Condition zeroOutcome(XmlElement constraint, XmlElement.Attribute type) {
        Map<BigInteger, XmlElement> checks = new TreeMap<>();
        constraint
                .children("checkassignment")
                .forEach(check -> checks.put(new BigInteger(GeniusDomains.key(check)), check));
        return switch (type.value()) {
            case "inclusiveZeroOutcomeConstraint" ->
                Condition.all(checks.values().stream().map(this::inclusive).toList());
            case "conditionalZeroOutcomeConstraint" -> conditional(constraint, List.copyOf(checks.values()));
            default -> throw unknown(type);
        };
    }

    private static Refused unknown(XmlElement.Attribute type) {
        return Refused.at(
                type.place(),
                "\"" + Characters.visible(type.value(), 64) + "\" is no kind of constraint that can be read.",
                String.join(", ", KINDS.subList(0, KINDS.size() - 1)) + " or " + KINDS.get(KINDS.size() - 1));
    }

    /** {@code numeric…positive} is true of numbers that are not below 0, {@code numeric…negative} of those not above. */
    private Condition inclusive(XmlElement check) {
        DomainIssue issue = GeniusProfiles.issue(domain, check);
        String condition = check.getAttribute("condition").value();
        if (!condition.contains("numeric")) {
            return contains(issue, condition);
        } else if (condition.contains("positive")) {
            return Condition.takes(issue, value -> whole(value, check).signum() >= 0);
        } else if (condition.contains("negative")) {
            return Condition.takes(issue, value -> whole(value, check).signum() <= 0);
        }
        return Condition.Known.ALWAYS;
    }

    /** Where the first issue is above (or below) 0, the second must contain its text; GENIUS asks in the order of indexes. */
    private Condition conditional(XmlElement constraint, List<XmlElement> checks) {
        if (checks.size() != 2) {
            throw Refused.at(
                    constraint.place(),
                    "A conditional rule names " + checks.size() + " issues.",
                    "two <checkassignment …>, the first with the condition numeric=positive or numeric=negative");
        }
        DomainIssue first = GeniusProfiles.issue(domain, checks.get(0));
        String sign = checks.get(0).getAttribute("condition").value();
        int wanted = sign.equals("numeric=positive") ? 1 : sign.equals("numeric=negative") ? -1 : 0;
        if (wanted == 0) {
            notes.add(constraint.place(), "This rule never applies: its first condition is not about a number's sign.");
            return Condition.Known.NEVER;
        }
        return Condition.all(List.of(
                Condition.takes(first, value -> whole(value, checks.get(0)).signum() == wanted),
                contains(
                                GeniusProfiles.issue(domain, checks.get(1)),
                                checks.get(1).getAttribute("condition").value())
                        .not()));
    }

    private Condition zeroIssue(XmlElement constraint, XmlElement.Attribute type, DomainIssue issue) {
        return switch (type.value()) {
            case "zeroConstraint" -> assignments(constraint);
            case "conditionalZeroConstraint" ->
                Condition.all(List.of(
                        assignments(constraint),
                        contains(issue, constraint.getAttribute("value").value())
                                .not()));
            case "sumZeroConstraint" ->
                Condition.all(
                        List.of(contains(issue, constraint.getAttribute("value").value()), sum(constraint)));
            case "sumZeroNotConstraint" ->
                Condition.all(List.of(
                        contains(issue, constraint.getAttribute("value").value())
                                .not(),
                        sum(constraint)));
            case "sumZeroConstraintList" ->
                Condition.all(List.of(
                        Condition.any(constraint.children("condition").stream()
                                .map(condition -> contains(
                                        issue, condition.getAttribute("value").value()))
                                .toList()),
                        sum(constraint)));
            default -> throw unknown(type);
        };
    }

    private static Condition contains(DomainIssue issue, String part) {
        return Condition.takes(issue, value -> value.text().contains(part));
    }

    /** Each issue takes the value that is named for it; of two for one issue the later counts. */
    private Condition assignments(XmlElement constraint) {
        Map<String, Condition> byIssue = new LinkedHashMap<>();
        for (XmlElement assignment : constraint.children("valueassignment")) {
            DomainIssue issue = GeniusProfiles.issue(domain, assignment);
            String wanted = assignment.getAttribute("value").value();
            byIssue.put(
                    issue.key(), Condition.takes(issue, value -> value.text().equals(wanted)));
        }
        return Condition.all(List.copyOf(byIssue.values()));
    }

    /** The numbers of the issues that the rule lists add up to something between its bounds, both included. */
    private Condition sum(XmlElement constraint) {
        XmlElement.Attribute least = constraint.getAttribute("min");
        XmlElement.Attribute most = constraint.getAttribute("max");
        List<DomainIssue> issues = constraint.children("item").stream()
                .map(item -> GeniusProfiles.issue(domain, item))
                .toList();
        long combinations = 1;
        for (DomainIssue issue : issues) {
            combinations *= issue.values().size();
            if (combinations > MOST_COMBINATIONS) {
                throw new NotCarried("a rule about a sum at "
                        + constraint.place().line() + ":" + constraint.place().column() + " has more than "
                        + MOST_COMBINATIONS + " combinations of values");
            }
        }
        return sum(
                issues,
                Exact.getWhole(least.value(), least.place(), "min"),
                Exact.getWhole(most.value(), most.place(), "max"),
                constraint);
    }

    private static Condition sum(List<DomainIssue> issues, BigInteger least, BigInteger most, XmlElement place) {
        if (issues.isEmpty()) {
            return least.signum() <= 0 && most.signum() >= 0 ? Condition.Known.ALWAYS : Condition.Known.NEVER;
        }
        DomainIssue issue = issues.get(0);
        List<DomainIssue> rest = issues.subList(1, issues.size());
        if (rest.isEmpty()) {
            return Condition.takes(
                    issue,
                    value -> whole(value, place).compareTo(least) >= 0
                            && whole(value, place).compareTo(most) <= 0);
        }
        List<Condition> cases = new ArrayList<>();
        for (DomainValue value : issue.values()) {
            BigInteger taken = whole(value, place);
            cases.add(Condition.all(List.of(
                    Condition.takes(issue, other -> other.equals(value)),
                    sum(rest, least.subtract(taken), most.subtract(taken), place))));
        }
        return Condition.any(cases);
    }

    private static BigInteger whole(DomainValue value, XmlElement place) {
        return Exact.getWhole(value.text(), place.place(), "value");
    }
}
