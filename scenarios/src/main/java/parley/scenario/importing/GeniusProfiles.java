package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Valuation;
import parley.scenario.diagnostic.Characters;

/**
 * Reads the profiles of GENIUS, in its three kinds.
 *
 * <ul>
 *   <li>linear: the sum over issues of the weight times the evaluation, which is divided by the largest one of the issue; or,
 *       of numbers, a function of the value, cut off at 0 and 1. At most 1 altogether.
 *   <li>nonlinear: hyper-rectangles, see {@link GeniusRectangles}.
 *   <li>constraint: ranks, and rules that void them, see {@link GeniusRules}.
 * </ul>
 */
final class GeniusProfiles {

    /** GENIUS takes a largest evaluation below this for 0. */
    private static final BigFraction NEXT_TO_NOTHING = Exact.of(new BigDecimal("0.00001"));

    private final Domain domain;
    private final Notes notes;

    GeniusProfiles(Domain domain, Notes notes) {
        this.domain = domain;
        this.notes = notes;
    }

    Profile read(Document.Xml document) {
        String name = document.file().stem();
        Optional<BigFraction> reservation = number(document.root(), "reservation");
        noteDiscount(document.root());
        try {
            List<Proposition> refused = new ArrayList<>();
            Valuation.Additive valuation = valuation(document.root(), refused);
            return new Profile(name, document.file(), Optional.of(valuation), reservation, refused);
        } catch (NotCarried e) {
            notes.add(
                    document.root().place(),
                    "The party \"" + name + "\" comes without preferences, because " + e.reason() + ".");
            return Profile.withoutPreferences(name, document.file());
        }
    }

    private Valuation.Additive valuation(XmlElement root, List<Proposition> refused) {
        XmlElement objective = root.find("objective").orElse(root);
        Optional<XmlElement> utility = objective.find("utility").or(() -> root.find("utility"));
        Optional<XmlElement> rules = objective.find("rules").or(() -> root.find("rules"));
        String type = root.text("type");
        if (utility.isPresent() || type.equals("nonlinear")) {
            return new GeniusRectangles(domain, notes).read(utility.orElseGet(() -> objective.get("utility")));
        } else if (rules.isPresent() || type.equals("constraint")) {
            return new GeniusRules(domain, notes).read(rules.orElseGet(() -> objective.get("rules")), refused);
        }
        return linear(objective);
    }

    /** What stands as {@code value} in a child of the root, before or after the objective. */
    private static Optional<BigFraction> number(XmlElement root, String child) {
        return root.find(child)
                .map(element -> element.getAttribute("value"))
                .map(value -> Exact.get(value.value(), value.place(), child));
    }

    private void noteDiscount(XmlElement root) {
        number(root, "discount_factor")
                .filter(factor -> !factor.equals(BigFraction.ONE) && !factor.equals(BigFraction.ZERO))
                .ifPresent(factor -> notes.add(
                        root.get("discount_factor").place(),
                        "The discount factor " + root.get("discount_factor").text("value")
                                + " is left out: GENIUS takes it for the whole time until the deadline, Parley for each "
                                + "round."));
    }

    private Valuation.Additive linear(XmlElement objective) {
        Map<String, XmlElement> issues = byIndex(objective);
        Map<String, BigFraction> weights = weights(objective);
        UtilityBuilder utility = new UtilityBuilder(domain);
        for (DomainIssue issue : domain.issues()) {
            XmlElement element = Optional.ofNullable(issues.get(issue.key()))
                    .orElseThrow(() -> Refused.at(
                            objective.place(),
                            "The profile says nothing of the issue with the index " + issue.key() + ", \""
                                    + issue.name() + "\".",
                            "<issue index=\"" + issue.key() + "\" …> with evaluations"));
            noteFunction(element, issue);
            utility.weigh(issue, weight(element, issue, weights), score(element, issue));
        }
        utility.atMost(BigFraction.ONE);
        return utility.build();
    }

    /** What GENIUS takes from the profile alone, and what counts where the profile says nothing of an issue of numbers. */
    private void noteFunction(XmlElement element, DomainIssue issue) {
        if (!element.children("item").isEmpty()) {
            return;
        }
        if (element.find("evaluator").isEmpty()) {
            notes.add(
                    element.place(),
                    "The profile gives the issue \"" + issue.name() + "\" no evaluator: each value counts 0.");
        }
        List<DomainValue> values = issue.values();
        Optional<BigDecimal> low = GeniusDomains.findBound(element, "lowerbound");
        Optional<BigDecimal> high = GeniusDomains.findBound(element, "upperbound");
        if (isOther(low, values.get(0)) || isOther(high, values.get(values.size() - 1))) {
            notes.add(
                    element.place(),
                    "The range of the issue \"" + issue.name() + "\" goes from " + shown(low) + " to " + shown(high)
                            + " here, and from " + values.get(0).text() + " to "
                            + values.get(values.size() - 1).text()
                            + " in the domain. The domain says which values there are; whole numbers are evaluated from"
                            + " the profile's low end, as in GENIUS.");
        }
    }

    private static boolean isOther(Optional<BigDecimal> bound, DomainValue end) {
        return bound.isPresent()
                && end.number()
                        .filter(number -> number.compareTo(bound.get()) != 0)
                        .isPresent();
    }

    private static String shown(Optional<BigDecimal> bound) {
        return bound.map(Grid::plain).orElse("nowhere");
    }

    private BigFraction weight(XmlElement element, DomainIssue issue, Map<String, BigFraction> weights) {
        BigFraction weight = weights.get(issue.key());
        if (weight == null) {
            notes.add(
                    element.place(),
                    "The profile gives the issue \"" + issue.name() + "\" no weight, which counts as 0.");
            return BigFraction.ZERO;
        }
        return weight;
    }

    private Map<String, XmlElement> byIndex(XmlElement objective) {
        Map<String, XmlElement> issues = new LinkedHashMap<>();
        for (XmlElement issue : GeniusDomains.issues(objective)) {
            String key = GeniusDomains.key(issue);
            issues.put(key, issue);
            Optional<DomainIssue> known = domain.find(key);
            if (known.isEmpty()) {
                notes.add(
                        issue.place(),
                        "The domain has no issue with the index " + key + "; what is said of it is left out.");
            } else if (!issue.text("name").isEmpty()
                    && !issue.text("name").equals(known.get().name())) {
                notes.add(
                        issue.place(),
                        "The issue with the index " + key + " is called \"" + issue.text("name") + "\" here and \""
                                + known.get().name() + "\" in the domain; the index counts, as in GENIUS.");
            }
        }
        return issues;
    }

    /** The weights, which stand beside the issues; of two for one index the later counts. */
    private Map<String, BigFraction> weights(XmlElement objective) {
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        objective
                .descendants()
                .filter(element -> element.name().equals("weight"))
                .forEach(element -> {
                    XmlElement.Attribute value = element.getAttribute("value");
                    String key = GeniusDomains.key(element);
                    weights.put(key, Exact.get(value.value(), value.place(), "weight"));
                    if (domain.find(key).isEmpty()
                            && objective.descendants().noneMatch(other -> isObjective(other, key))) {
                        notes.add(element.place(), "No issue has the index " + key + "; this weight is left out.");
                    }
                });
        return weights;
    }

    private static boolean isObjective(XmlElement element, String key) {
        return element.name().equals("objective") && element.text("index").equals(key);
    }

    private Function<DomainValue, BigFraction> score(XmlElement element, DomainIssue issue) {
        return element.children("item").isEmpty()
                ? value -> function(element, GeniusDomains.type(element)).apply(number(value, element))
                : value -> evaluation(element, issue, value);
    }

    private static BigFraction number(DomainValue value, XmlElement place) {
        return value.number().map(Exact::of).orElseGet(() -> Exact.get(value.text(), place.place(), "value"));
    }

    private BigFraction evaluation(XmlElement element, DomainIssue issue, DomainValue value) {
        Map<String, BigFraction> evaluations = evaluations(element);
        BigFraction largest =
                evaluations.values().stream().max(BigFraction::compareTo).orElseThrow();
        BigFraction own = Optional.ofNullable(evaluations.get(value.text()))
                .or(() -> value.number().flatMap(number -> byNumber(evaluations, Exact.of(number))))
                .orElseThrow(() -> Refused.at(
                        element.place(),
                        "The profile gives the value \"" + Characters.visible(value.text(), 64) + "\" of the issue \""
                                + Characters.visible(issue.name(), 64) + "\" no evaluation.",
                        "<item value=\"" + Characters.visible(value.text(), 64) + "\" evaluation=\"…\">"));
        return largest.compareTo(NEXT_TO_NOTHING) < 0 ? BigFraction.ZERO : own.divide(largest);
    }

    private static Optional<BigFraction> byNumber(Map<String, BigFraction> evaluations, BigFraction number) {
        return evaluations.entrySet().stream()
                .filter(entry ->
                        Exact.find(entry.getKey()).filter(number::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The evaluations of all items, those of values that the domain does not have too: GENIUS divides by the largest. */
    private static Map<String, BigFraction> evaluations(XmlElement issue) {
        Map<String, BigFraction> evaluations = new LinkedHashMap<>();
        for (XmlElement item : issue.children("item")) {
            XmlElement.Attribute evaluation = item.getAttribute("evaluation");
            evaluations.put(
                    item.getAttribute("value").value(),
                    Exact.get(evaluation.value(), evaluation.place(), "evaluation"));
        }
        return evaluations;
    }

    /** What a value of a range is worth, before its weight. */
    private static Function<BigFraction, BigFraction> function(XmlElement issue, String type) {
        Optional<XmlElement> found = issue.find("evaluator");
        if (found.isEmpty()) {
            return value -> BigFraction.ZERO;
        }
        XmlElement evaluator = found.get();
        boolean isInteger = type.equals("integer");
        String form = evaluator.text("ftype").isEmpty() ? "linear" : evaluator.text("ftype");
        return switch (form) {
            case "linear" -> {
                BigFraction slope = parameter(evaluator, "slope", "parameter1");
                BigFraction offset = parameter(evaluator, "offset", "parameter0");
                // GENIUS counts whole numbers from the low end of the profile's range, and real ones from 0.
                BigFraction from = isInteger ? Exact.of(GeniusDomains.bound(issue, "lowerbound")) : BigFraction.ZERO;
                yield value -> clamp(slope.multiply(value.subtract(from)).add(offset));
            }
            case "constant" -> {
                BigFraction all = parameter(evaluator, "offset", "parameter0");
                yield value -> all;
            }
            case "triangular" ->
                triangular(
                        parameter(evaluator, "parameter0", "parameter0"),
                        parameter(evaluator, "parameter1", "parameter1"),
                        parameter(evaluator, "parameter2", "parameter2"));
            default ->
                throw Refused.at(
                        evaluator.getAttribute("ftype").place(),
                        "\"" + Characters.visible(form, 64) + "\" is no kind of function that can be read.",
                        "linear, constant or triangular");
        };
    }

    /** From 0 at the low end up to 1 at the top and down again to 0 at the high end. */
    private static Function<BigFraction, BigFraction> triangular(BigFraction low, BigFraction high, BigFraction top) {
        return value -> {
            if (value.compareTo(low) < 0 || value.compareTo(high) >= 0) {
                return BigFraction.ZERO;
            }
            return value.compareTo(top) < 0
                    ? value.subtract(low).divide(top.subtract(low))
                    : high.subtract(value).divide(high.subtract(top));
        };
    }

    private static BigFraction clamp(BigFraction number) {
        BigFraction notBelow = number.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : number;
        return notBelow.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : notBelow;
    }

    private static BigFraction parameter(XmlElement evaluator, String name, String otherName) {
        XmlElement.Attribute attribute = evaluator
                .findAttribute(name)
                .or(() -> evaluator.findAttribute(otherName))
                .orElseThrow(() -> Refused.at(
                        evaluator.place(),
                        "The evaluator has no " + name + ".",
                        name.equals(otherName) ? name : name + ", or " + otherName));
        return Exact.get(attribute.value(), attribute.place(), name);
    }

    /** The issue to which an element refers by its index. */
    static DomainIssue issue(Domain domain, XmlElement element) {
        String key = GeniusDomains.key(element);
        Place place = element.getAttribute("index").place();
        return domain.find(key)
                .orElseThrow(() -> Refused.at(
                        place,
                        "The domain has no issue with the index " + key + ".",
                        "one of the indexes "
                                + String.join(
                                        ", ",
                                        domain.issues().stream()
                                                .map(DomainIssue::key)
                                                .limit(20)
                                                .toList())));
    }
}
