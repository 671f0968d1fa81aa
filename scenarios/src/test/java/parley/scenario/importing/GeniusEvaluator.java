package parley.scenario.importing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The three kinds of profiles of GENIUS. */
@NullUnmarked
final class GeniusEvaluator implements Evaluator {

    private final Map<String, Integer> indexOf = new LinkedHashMap<>();
    private final Element profile;

    GeniusEvaluator(String domain, String profile) {
        for (Element issue : all(parse(domain), "issue")) {
            indexOf.put(issue.getAttribute("name"), Integer.valueOf(issue.getAttribute("index")));
        }
        this.profile = parse(profile);
    }

    static Element parse(String xml) {
        try {
            String body = xml.substring(xml.indexOf("<"))
                    .replaceFirst("(?s)<\\?xml.*?\\?>", "")
                    .strip();
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        return all(parent, name).stream()
                .filter(e -> e.getParentNode() == parent)
                .toList();
    }

    static BigFraction number(String text) {
        String[] parts = text.toLowerCase(java.util.Locale.ROOT).split("e");
        boolean negative = parts[0].startsWith("-");
        String digits = negative ? parts[0].substring(1) : parts[0];
        int dot = digits.indexOf('.');
        String whole = digits.replace(".", "");
        int shift = (parts.length > 1 ? Integer.parseInt(parts[1]) : 0) - (dot < 0 ? 0 : digits.length() - dot - 1);
        BigFraction value = new BigFraction(new java.math.BigInteger(negative ? "-" + whole : whole));
        return shift >= 0
                ? value.multiply(new BigFraction(10).pow(shift))
                : value.divide(new BigFraction(10).pow(-shift));
    }

    @Override
    public Optional<BigFraction> reservation() {
        return all(profile, "reservation").stream()
                .map(e -> number(e.getAttribute("value")))
                .findFirst();
    }

    @Override
    public BigFraction utility(Map<String, String> bid) {
        Map<Integer, String> values = new LinkedHashMap<>();
        bid.forEach((name, value) -> values.put(indexOf.get(name), value));
        if (profile.getAttribute("type").equals("nonlinear")) {
            return nonlinear(values);
        }
        return profile.getAttribute("type").equals("constraint") ? constrained(values) : linear(values);
    }

    private BigFraction linear(Map<Integer, String> values) {
        BigFraction sum = BigFraction.ZERO;
        for (Element issue : all(profile, "issue")) {
            int index = Integer.parseInt(issue.getAttribute("index"));
            if (values.containsKey(index)) {
                BigFraction weight = BigFraction.ZERO;
                for (Element w : all(profile, "weight")) {
                    if (Integer.parseInt(w.getAttribute("index")) == index) {
                        weight = number(w.getAttribute("value"));
                    }
                }
                sum = sum.add(weight.multiply(worth(issue, values.get(index))));
            }
        }
        return min(sum, BigFraction.ONE);
    }

    private static BigFraction worth(Element issue, String value) {
        List<Element> items = children(issue, "item");
        if (!items.isEmpty()) {
            Map<String, BigFraction> map = new LinkedHashMap<>();
            items.forEach(i -> map.put(i.getAttribute("value"), number(i.getAttribute("evaluation"))));
            BigFraction max = map.values().stream()
                    .reduce((a, b) -> min(a, b).equals(a) ? b : a)
                    .orElseThrow();
            return max.doubleValue() < 0.00001
                    ? BigFraction.ZERO
                    : map.get(value).divide(max);
        }
        List<Element> evaluators = children(issue, "evaluator");
        if (evaluators.isEmpty()) {
            return BigFraction.ZERO;
        }
        Element f = evaluators.get(0);
        BigFraction p0 = parameter(f, "offset", "parameter0");
        if (f.getAttribute("ftype").equals("constant")) {
            return p0;
        }
        BigFraction p1 = parameter(f, "slope", "parameter1");
        BigFraction x = number(value);
        if (f.getAttribute("ftype").equals("triangular")) {
            BigFraction top = number(f.getAttribute("parameter2"));
            if (less(x, p0)) {
                return BigFraction.ZERO;
            } else if (less(x, top)) {
                return x.subtract(p0).divide(top.subtract(p0));
            } else if (less(x, p1)) {
                return BigFraction.ONE.subtract(x.subtract(top).divide(p1.subtract(top)));
            }
            return BigFraction.ZERO;
        }
        if (issue.getAttribute("vtype").equals("integer")) {
            x = x.subtract(number(issue.getAttribute("lowerbound")));
        }
        BigFraction y = x.multiply(p1).add(p0);
        return less(y, BigFraction.ZERO) ? BigFraction.ZERO : min(y, BigFraction.ONE);
    }

    private static BigFraction parameter(Element f, String name, String other) {
        return number(f.hasAttribute(name) ? f.getAttribute(name) : f.getAttribute(other));
    }

    private static boolean less(BigFraction a, BigFraction b) {
        return a.subtract(b).getNumerator().signum() < 0;
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return less(a, b) ? a : b;
    }

    private BigFraction nonlinear(Map<Integer, String> values) {
        Element utility = all(profile, "utility").get(0);
        BigFraction sum = sum(children(utility, "ufun").get(0), values);
        return min(sum.divide(number(utility.getAttribute("maxutility"))), BigFraction.ONE);
    }

    private static BigFraction sum(Element ufun, Map<Integer, String> values) {
        BigFraction sum = BigFraction.ZERO;
        for (Element rectangle : children(ufun, "hyperRectangle")) {
            boolean excludes = !children(rectangle, "EXCLUDES").isEmpty();
            boolean inside = true;
            for (Element bound : children(rectangle, excludes ? "EXCLUDES" : "INCLUDES")) {
                long value = Long.parseLong(values.get(Integer.valueOf(bound.getAttribute("index"))));
                inside &= Long.parseLong(bound.getAttribute("min")) <= value
                        && value <= Long.parseLong(bound.getAttribute("max"));
            }
            if (inside != excludes) {
                BigFraction weight =
                        rectangle.hasAttribute("weight") ? number(rectangle.getAttribute("weight")) : BigFraction.ONE;
                sum = sum.add(number(rectangle.getAttribute("utility")).multiply(weight));
            }
        }
        for (Element inner : children(ufun, "ufun")) {
            sum = sum.add(sum(inner, values).multiply(number(inner.getAttribute("weight"))));
        }
        return sum;
    }

    @Override
    public boolean isZeroed(Map<String, String> bid) {
        Map<Integer, String> values = new LinkedHashMap<>();
        bid.forEach((name, value) -> values.put(indexOf.get(name), value));
        return all(profile, "constraint").stream().anyMatch(c -> zeroesAll(c, values));
    }

    private static boolean zeroesAll(Element constraint, Map<Integer, String> values) {
        Map<Integer, String> checks = new java.util.TreeMap<>();
        children(constraint, "checkassignment")
                .forEach(c -> checks.put(Integer.valueOf(c.getAttribute("index")), c.getAttribute("condition")));
        if (constraint.getAttribute("type").equals("inclusiveZeroOutcomeConstraint")) {
            for (Map.Entry<Integer, String> check : checks.entrySet()) {
                String value = values.get(check.getKey());
                String condition = check.getValue();
                if (condition.contains("numeric")) {
                    if ((condition.contains("positive") && Integer.parseInt(value) < 0)
                            || (condition.contains("negative") && Integer.parseInt(value) > 0)) {
                        return false;
                    }
                } else if (!value.contains(condition)) {
                    return false;
                }
            }
            return true;
        } else if (constraint.getAttribute("type").equals("conditionalZeroOutcomeConstraint")) {
            List<Integer> keys = List.copyOf(checks.keySet());
            int first = Integer.parseInt(values.get(keys.get(0)));
            String sign = checks.get(keys.get(0));
            boolean applies =
                    (sign.equals("numeric=positive") && first > 0) || (sign.equals("numeric=negative") && first < 0);
            return applies && !values.get(keys.get(1)).contains(checks.get(keys.get(1)));
        }
        return false;
    }

    private BigFraction constrained(Map<Integer, String> values) {
        if (all(profile, "constraint").stream().anyMatch(c -> zeroesAll(c, values))) {
            return BigFraction.ZERO;
        }
        List<Element> ranked = children(all(profile, "ranks").get(0), "issue");
        BigFraction sum = BigFraction.ZERO;
        for (Element issue : ranked) {
            int index = Integer.parseInt(issue.getAttribute("index"));
            BigFraction largest = BigFraction.ZERO;
            BigFraction own = BigFraction.ZERO;
            for (Element item : children(issue, "item")) {
                BigFraction rank = number(item.getAttribute("rank"));
                largest = less(largest, rank) ? rank : largest;
                own = item.getAttribute("value").equals(values.get(index)) ? rank : own;
            }
            if (all(profile, "constraint").stream().noneMatch(c -> zeroesIssue(c, index, values))) {
                sum = sum.add(own.divide(largest));
            }
        }
        return sum.divide(ranked.size());
    }

    private static boolean zeroesIssue(Element constraint, int index, Map<Integer, String> values) {
        if (!constraint.hasAttribute("index") || Integer.parseInt(constraint.getAttribute("index")) != index) {
            return false;
        }
        boolean assigned = children(constraint, "valueassignment").stream()
                .allMatch(a -> a.getAttribute("value").equals(values.get(Integer.valueOf(a.getAttribute("index")))));
        boolean contained = values.get(index).contains(constraint.getAttribute("value"));
        return switch (constraint.getAttribute("type")) {
            case "zeroConstraint" -> assigned;
            case "conditionalZeroConstraint" -> assigned && !contained;
            case "sumZeroConstraint" -> contained && isInRange(constraint, values);
            case "sumZeroNotConstraint" -> !contained && isInRange(constraint, values);
            case "sumZeroConstraintList" ->
                isInRange(constraint, values)
                        && children(constraint, "condition").stream()
                                .anyMatch(c -> values.get(index).contains(c.getAttribute("value")));
            default -> throw new AssertionError(constraint.getAttribute("type"));
        };
    }

    private static boolean isInRange(Element constraint, Map<Integer, String> values) {
        int total = 0;
        for (Element item : children(constraint, "item")) {
            total += Integer.parseInt(values.get(Integer.valueOf(item.getAttribute("index"))));
        }
        return Integer.parseInt(constraint.getAttribute("min")) <= total
                && total <= Integer.parseInt(constraint.getAttribute("max"));
    }
}
