package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Valuation;
import parley.scenario.diagnostic.Characters;

/**
 * Reads nonlinear profiles of GENIUS: hyper-rectangles, each a bonus for agreements inside it, or outside it where it excludes.
 * The utility is their sum, divided by the largest one possible, and at most 1 (Ito, Hattori and Klein, IJCAI 2007).
 */
final class GeniusRectangles {
    private final Domain domain;
    private final UtilityBuilder utility;

    GeniusRectangles(Domain domain) {
        this.domain = domain;
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
        // GENIUS does not use the weight of the outermost function, only those of functions inside it.
        addFunction(element.get("ufun"), BigFraction.ONE);
        utility.divideBy(largest);
        utility.atMost(BigFraction.ONE);
        return utility.build();
    }

    private void addFunction(XmlElement function, BigFraction weight) {
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
        List<XmlElement> excludes = rectangle.children("EXCLUDES");
        Condition condition = excludes.isEmpty()
                ? inside(rectangle.children("INCLUDES"))
                : inside(excludes).not();
        utility.addWhere(condition, adds, "");
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
