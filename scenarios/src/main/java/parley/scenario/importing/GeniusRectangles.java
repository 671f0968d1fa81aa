package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Valuation;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;

/**
 * Reads nonlinear profiles of GENIUS: hyper-rectangles, each a bonus for agreements inside it, or outside it where it excludes.
 * The utility is their sum, divided by the largest one possible, and at most 1 (Ito, Hattori and Klein, IJCAI 2007).
 */
final class GeniusRectangles {
    private final Domain domain;
    private final Notes notes;
    private final UtilityBuilder utility;

    GeniusRectangles(Domain domain, Notes notes) {
        this.domain = domain;
        this.notes = notes;
        this.utility = new UtilityBuilder(domain);
    }

    Valuation.Additive read(XmlElement element) {
        XmlElement.Attribute most = element.getAttribute("maxutility");
        BigFraction largest = Exact.get(most.value(), most.place(), "maxutility");
        if (largest.compareTo(BigFraction.ZERO) <= 0) {
            throw Refused.at(
                    most.place(),
                    "The utilities are divided by maxutility, which is " + most.value() + ".",
                    "a number above 0");
        }
        refuseUnknown(element, List.of("ufun"));
        if (element.children("ufun").size() > 1) {
            throw new NotCarried("it has several outermost functions, and which of them counts is not said");
        }
        // GENIUS does not use the weight of the outermost function, only those of functions inside it.
        addFunction(element.get("ufun"), BigFraction.ONE);
        utility.divideBy(largest);
        utility.atMost(BigFraction.ONE);
        return utility.build();
    }

    private void addFunction(XmlElement function, BigFraction weight) {
        refuseUnknown(function, List.of("hyperRectangle", "ufun"));
        String aggregation = function.text("aggregation");
        if (!aggregation.equalsIgnoreCase("sum")) {
            throw new NotCarried("its function takes the \"" + Characters.visible(aggregation, 64)
                    + "\" of its parts, and only sums can be carried over");
        }
        function.children("hyperRectangle").forEach(rectangle -> addRectangle(rectangle, weight));
        function.children("ufun").forEach(inner -> addFunction(inner, weight.multiply(optional(inner, "weight"))));
    }

    private void addRectangle(XmlElement rectangle, BigFraction weight) {
        XmlElement.Attribute worth = rectangle.getAttribute("utility");
        BigFraction adds = Exact.get(worth.value(), worth.place(), "utility")
                .multiply(optional(rectangle, "weight"))
                .multiply(weight);
        refuseUnknown(rectangle, List.of("INCLUDES", "EXCLUDES"));
        List<XmlElement> includes = rectangle.children("INCLUDES");
        List<XmlElement> excludes = rectangle.children("EXCLUDES");
        if (!includes.isEmpty() && !excludes.isEmpty()) {
            throw new NotCarried("one of its hyper-rectangles both includes and excludes, which is not read");
        }
        if (includes.isEmpty() && excludes.isEmpty()) {
            notes.add(rectangle.place(), "The hyper-rectangle has no bounds: it counts for every agreement.");
        }
        Condition condition =
                excludes.isEmpty() ? inside(includes) : inside(excludes).not();
        utility.addWhere(condition, adds, "");
    }

    private static void refuseUnknown(XmlElement element, List<String> known) {
        element.children().stream()
                .filter(child -> !known.contains(child.name()))
                .findFirst()
                .ifPresent(child -> {
                    throw new Refused(Diagnostic.error(
                                    child.place(),
                                    "The element <" + element.name() + "> has a <"
                                            + Characters.visible(child.name(), 64) + ">, which is not known here.")
                            .expecting("<" + String.join("> or <", known) + "> inside it")
                            .near(new Problems().findNearest(child.name(), known)));
                });
    }

    private Condition inside(List<XmlElement> bounds) {
        List<Condition> parts = new ArrayList<>();
        for (XmlElement bound : bounds) {
            BigFraction least = number(bound, "min");
            BigFraction most = number(bound, "max");
            parts.add(Condition.takes(
                    GeniusProfiles.issue(domain, bound),
                    value -> isBetween(least, Exact.get(value.text(), bound.place(), "value"), most)));
        }
        return Condition.all(parts);
    }

    private static boolean isBetween(BigFraction least, BigFraction number, BigFraction most) {
        return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
    }

    private static BigFraction number(XmlElement element, String attribute) {
        XmlElement.Attribute found = element.getAttribute(attribute);
        return Exact.get(found.value(), found.place(), attribute);
    }

    /** A number that is 1 where it is not given. */
    private static BigFraction optional(XmlElement element, String attribute) {
        return element.findAttribute(attribute).isPresent() ? number(element, attribute) : BigFraction.ONE;
    }
}
