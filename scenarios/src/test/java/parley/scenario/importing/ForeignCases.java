package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws small cases of other tools, as texts. The same seed draws the same case. */
final class ForeignCases {

    /** A domain, and one profile over it. */
    record Case(String domain, String profile) {}

    private static final List<String> WORDS = List.of("red", "redder", "1", "12", "-1", "a b", "é", "#", "no");

    private final Random random;

    ForeignCases(long seed) {
        random = new Random(seed);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private BigDecimal decimal(int least, int most) {
        return BigDecimal.valueOf(least * 100L + below((most - least) * 100 + 1), 2);
    }

    private List<String> words(int most) {
        List<String> words = new ArrayList<>(WORDS);
        java.util.Collections.shuffle(words, random);
        return words.subList(0, 1 + below(most));
    }

    /** A discrete or integer issue of GENIUS as it stands in the domain; its values are known from it. */
    private record GeniusIssue(int index, List<String> values, int low, int high) {
        boolean isDiscrete() {
            return !values.isEmpty();
        }

        List<String> all() {
            return isDiscrete()
                    ? values
                    : IntStream.rangeClosed(low, high).mapToObj(String::valueOf).toList();
        }

        String open() {
            return "<issue index=\"" + index + "\" name=\"I" + index + "\" "
                    + (isDiscrete()
                            ? "type=\"discrete\" vtype=\"discrete\">"
                            : "type=\"integer\" vtype=\"integer\" lowerbound=\"" + low + "\" upperbound=\"" + high
                                    + "\">");
        }
    }

    private List<GeniusIssue> geniusIssues(boolean numbersOnly) {
        List<GeniusIssue> issues = new ArrayList<>();
        int index = below(3);
        for (int i = 0; i < 2 + below(2); i++) {
            int low = below(5) - 3;
            boolean isDiscrete = !numbersOnly && i != 1 && below(3) > 0;
            issues.add(new GeniusIssue(index, isDiscrete ? words(4) : List.of(), low, low + 1 + below(3)));
            index += 1 + below(2);
        }
        return issues;
    }

    private static String domain(List<GeniusIssue> issues) {
        return "\n<!-- drawn -->\n<?xml version=\"1.0\"?><negotiation_template><utility_space><objective name=\"D\">"
                + issues.stream()
                        .map(issue -> issue.open()
                                + issue.values().stream()
                                        .map(v -> "<item value=\"" + v + "\"/>")
                                        .collect(Collectors.joining())
                                + "</issue>")
                        .collect(Collectors.joining("\n"))
                + "</objective></utility_space></negotiation_template>";
    }

    private static String profile(String type, String inside) {
        return "<utility_space" + type + "><objective name=\"D\">" + inside
                + "</objective><reservation value=\"0.125\"/></utility_space>";
    }

    Case linear() {
        List<GeniusIssue> issues = geniusIssues(false);
        StringBuilder inside = new StringBuilder();
        for (GeniusIssue issue : issues) {
            inside.append(issue.open());
            issue.values()
                    .forEach(v ->
                            inside.append("<item value=\"" + v + "\" evaluation=\"" + below(6) + "\" cost=\"3\"/>"));
            if (!issue.isDiscrete() && below(4) > 0) {
                inside.append("<evaluator ftype=\"linear\" offset=\"" + decimal(-1, 1) + "\" slope=\"" + decimal(-1, 1)
                        + "\"/>");
            }
            inside.append("</issue><weight index=\"" + issue.index() + "\" value=\"" + decimal(0, 1) + "\"/>\n");
        }
        return new Case(domain(issues), profile("", inside.toString()));
    }

    Case rectangles() {
        List<GeniusIssue> issues = geniusIssues(true);
        StringBuilder inside = new StringBuilder("<utility maxutility=\"" + (1 + below(20))
                + "\"><ufun type=\"PlainUfun\" weight=\"3\" aggregation=\"sum\">");
        for (int i = 0; i < 1 + below(5); i++) {
            String word = below(3) == 0 ? "EXCLUDES" : "INCLUDES";
            inside.append("<hyperRectangle utility=\"" + decimal(0, 9) + "\""
                    + (below(2) == 0 ? "" : " weight=\"" + decimal(0, 2) + "\"") + ">");
            for (GeniusIssue issue : issues) {
                if (below(3) > 0) {
                    int least = issue.low() - 1 + below(4);
                    inside.append("<" + word + " index=\"" + issue.index() + "\" min=\"" + least + "\" max=\""
                            + (least + below(3)) + "\"/>");
                }
            }
            inside.append("</hyperRectangle>\n");
        }
        return new Case(domain(issues), profile(" type=\"nonlinear\"", inside + "</ufun></utility>"));
    }

    Case rules() {
        List<GeniusIssue> issues = geniusIssues(false);
        StringBuilder ranks = new StringBuilder();
        for (GeniusIssue issue : issues) {
            if (issue.index() == issues.get(0).index() || below(4) > 0) {
                ranks.append("<issue index=\"" + issue.index() + "\">");
                List<String> all = issue.all();
                for (int i = 0; i < all.size(); i++) {
                    ranks.append(
                            "<item rank=\"" + (i == 0 ? 1 + below(5) : below(6)) + "\" value=\"" + all.get(i) + "\"/>");
                }
                ranks.append("</issue>");
            }
        }
        StringBuilder constraints = new StringBuilder();
        for (int i = 0; i < below(6); i++) {
            constraints.append(constraint(issues)).append('\n');
        }
        return new Case(
                domain(issues),
                profile(
                        " type=\"constraint\"",
                        "<rules><ranks>" + ranks + "</ranks><constraints>" + constraints + "</constraints></rules>"));
    }

    private <T> T any(List<T> list) {
        return list.get(below(list.size()));
    }

    private String constraint(List<GeniusIssue> issues) {
        GeniusIssue issue = any(issues);
        GeniusIssue number = issues.get(1);
        String part = any(List.of("red", "1", "a", any(issue.all())));
        String head = "<constraint type=\"%s\" index=\"" + issue.index() + "\"";
        String sum = " min=\"" + (below(5) - 3) + "\" max=\"" + below(4) + "\"";
        String items = "<item index=\"" + number.index() + "\"/>"
                + issues.stream()
                        .filter(other -> !other.isDiscrete() && below(2) == 0)
                        .map(other -> "<item index=\"" + other.index() + "\"/>")
                        .collect(Collectors.joining());
        // Of a conditional rule the first index is the number's, so that a third issue has to be there.
        int kind = below(issues.size() > 2 ? 7 : 6);
        return switch (kind == 1 && issues.size() < 3 ? 6 : kind) {
            case 0 ->
                "<constraint type=\"inclusiveZeroOutcomeConstraint\">" + check(issue, part)
                        + check(number, any(List.of("numeric=positive", "numeric=negative", "2"))) + "</constraint>";
            case 1 ->
                "<constraint type=\"conditionalZeroOutcomeConstraint\">"
                        + check(issues.get(issues.size() - 1), part)
                        + check(number, any(List.of("numeric=positive", "numeric=negative")))
                        + "</constraint>";
            case 2 -> head.replace("%s", "zeroConstraint") + ">" + assignments(issues) + "</constraint>";
            case 3 ->
                head.replace("%s", "conditionalZeroConstraint") + " value=\"" + part + "\">" + assignments(issues)
                        + "</constraint>";
            case 4 ->
                head.replace("%s", "sumZeroConstraint") + sum + " value=\"" + part + "\">" + items + "</constraint>";
            case 5 ->
                head.replace("%s", "sumZeroNotConstraint") + sum + " value=\"" + part + "\">" + items + "</constraint>";
            default ->
                head.replace("%s", "sumZeroConstraintList") + sum + ">" + items + "<condition value=\"" + part
                        + "\"/><condition value=\"red\"/></constraint>";
        };
    }

    private static String check(GeniusIssue issue, String condition) {
        return "<checkassignment index=\"" + issue.index() + "\" condition=\"" + condition + "\"/>";
    }

    private String assignments(List<GeniusIssue> issues) {
        return issues.stream()
                .filter(issue -> below(2) == 0)
                .map(issue -> "<valueassignment index=\"" + issue.index() + "\" value=\"" + any(issue.all()) + "\"/>")
                .collect(Collectors.joining());
    }

    Case geniusWeb() {
        StringBuilder domain = new StringBuilder();
        StringBuilder weights = new StringBuilder();
        StringBuilder utilities = new StringBuilder();
        int count = 2 + below(2);
        for (int i = 0; i < count; i++) {
            String comma = i + 1 < count ? "," : "";
            weights.append("\"I" + i + "\": " + decimal(0, 1) + comma);
            if (i == 0 || below(2) == 0) {
                List<String> words = i == 0 ? WORDS.subList(0, 2 + below(4)) : words(4);
                domain.append("\"I" + i + "\": {\"values\": "
                        + words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(",", "[", "]")) + "}"
                        + comma);
                utilities.append("\"I" + i + "\": {\"discreteutils\": {\"valueUtilities\": "
                        + words.stream()
                                .filter(w -> below(5) > 0)
                                .map(w -> "\"" + w + "\": " + decimal(0, 1))
                                .collect(Collectors.joining(",", "{", "}"))
                        + "}}" + comma);
            } else {
                BigDecimal low = decimal(-2, 2);
                BigDecimal step = decimal(1, 2).divide(BigDecimal.valueOf(4));
                BigDecimal high =
                        low.add(step.multiply(BigDecimal.valueOf(below(5)))).add(new BigDecimal("0.1"));
                domain.append("\"I" + i + "\": {\"range\": [" + low + ", \"" + high + "\", " + step + "]}" + comma);
                utilities.append("\"I" + i + "\": {\"numberutils\": {\"lowValue\": " + low + ", \"lowUtility\": "
                        + decimal(0, 1) + ", \"highValue\": " + low.add(decimal(1, 3)) + ", \"highUtility\": "
                        + decimal(0, 1) + "}}" + comma);
            }
        }
        String space = "{\"name\": \"D\", \"issuesValues\": {" + domain + "}}";
        return new Case(
                space,
                "{\"LinearAdditiveUtilitySpace\": {\"name\": \"p\", \"domain\": " + space + ", \"issueWeights\": {"
                        + weights
                        + "}, \"issueUtilities\": {" + utilities
                        + "}, \"reservationBid\": {\"issuevalues\": {\"I0\": \"red\"}}}}");
    }

    /** Issues and functions in YAML. */
    Case negmas() {
        StringBuilder issues = new StringBuilder("type: DiscreteCartesianOutcomeSpace\nname: D\nissues:\n");
        StringBuilder values = new StringBuilder("values:\n");
        StringBuilder weights = new StringBuilder();
        int count = 2 + below(2);
        for (int i = 0; i < count; i++) {
            weights.append(i == 0 ? "" : ", ").append(decimal(-1, 1));
            if (i == 0 || below(2) == 0) {
                List<String> words = i == 0 ? WORDS.subList(0, 2 + below(4)) : words(4);
                issues.append("  - {type: CategoricalIssue, name: I" + i + ", values: " + quoted(words) + "}\n");
                values.append("  - {type: TableFun, mapping: "
                        + words.stream()
                                .map(w -> "\"" + w + "\": " + decimal(-1, 1))
                                .collect(Collectors.joining(", ", "{", "}"))
                        + "}\n");
            } else {
                int low = below(5) - 2;
                issues.append("  - {type: ContiguousIssue, name: I" + i + ", values: [" + low + ", " + (low + below(5))
                        + "]}\n");
                values.append("  - ").append(function()).append('\n');
            }
        }
        return new Case(
                issues.toString(),
                "type: LinearAdditiveUtilityFunction\nname: p\nreserved_value: " + decimal(0, 1) + "\nbias: "
                        + decimal(-1, 1) + "\nweights: [" + weights + "]\n" + values);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private String function() {
        return switch (below(6)) {
            case 0 -> "{type: IdentityFun}";
            case 1 -> "{type: ConstFun, bias: " + decimal(-1, 1) + "}";
            case 2 -> "{type: LinearFun, slope: " + decimal(-1, 1) + "}";
            case 3 -> "{type: AffineFun, slope: " + decimal(-1, 1) + ", bias: " + decimal(-1, 1) + "}";
            case 4 -> "{type: QuadraticFun, a2: " + decimal(-1, 1) + ", a1: " + decimal(-1, 1) + "}";
            default ->
                "{type: PolynomialFun, coefficients: [" + decimal(-1, 1) + ", 0, " + decimal(-1, 1) + "], bias: 1}";
        };
    }
}
