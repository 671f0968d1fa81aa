package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.explain.Clash;
import parley.explain.Restatements;
import parley.model.Agreement;
import parley.model.Basis;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Order;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Step;
import parley.model.Truth;
import parley.order.Deadlock;
import parley.order.Precedence;
import parley.study.ClashFinding.Way;

/** Tells clashes in sentences: who asks what, said when and where, and in which way that excludes each other. */
final class ClashTeller {

    private final Positions positions;
    private final Wording wording;
    private final Restatements restatements;

    ClashTeller(Positions positions, Wording wording) {
        this.positions = positions;
        this.wording = wording;
        this.restatements = new Restatements(positions);
    }

    /** Clashes that make the same points are told together, in the order of the first of them. */
    List<ClashFinding> tell(List<Clash> clashes) {
        Map<List<Object>, List<Clash>> alike = new LinkedHashMap<>();
        for (Clash clash : clashes) {
            Set<Object> points = new LinkedHashSet<>();
            clash.redLines().forEach(line -> points.add(restatements.pointOf(line)));
            alike.computeIfAbsent(List.of(points, clash.rules(), clash.supplies()), key -> new ArrayList<>())
                    .add(clash);
        }
        return alike.values().stream().map(this::finding).toList();
    }

    private ClashFinding finding(List<Clash> clashes) {
        List<RedLine> lines = clashes.stream()
                .flatMap(clash -> clash.redLines().stream())
                .distinct()
                .toList();
        List<List<RedLine>> sides = restatements.group(lines);
        String because = because(clashes);
        return new ClashFinding(
                clashes,
                sides,
                wayOf(clashes.get(0)),
                because,
                sides.stream().map(this::side).collect(Collectors.joining(" ")) + " " + because);
    }

    private static Way wayOf(Clash clash) {
        if (clash.redLines().stream().anyMatch(line -> line.order().isPresent())) {
            return Way.BY_ORDER;
        } else if (!clash.rules().isEmpty()) {
            return Way.BY_RULE;
        } else if (!clash.supplies().isEmpty()) {
            return Way.BY_SUPPLY;
        }
        return issuesOf(clash.redLines()).size() == 1 ? Way.DIRECTLY : Way.TOGETHER;
    }

    private static Set<String> issuesOf(List<RedLine> lines) {
        Set<String> issues = new LinkedHashSet<>();
        lines.forEach(line -> issues.addAll(line.issues()));
        return issues;
    }

    private String because(List<Clash> clashes) {
        Clash first = clashes.get(0);
        return Stream.of(because(first), frame(first), binding(first.redLines()), counted(clashes))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a party asks, once or in several places. */
    private String side(List<RedLine> lines) {
        return Sentence.of(wording.point(lines)) + " (" + places(lines) + ").";
    }

    private String because(Clash clash) {
        return switch (wayOf(clash)) {
            case DIRECTLY -> directly(clash.redLines());
            case BY_ORDER -> byOrder(clash.redLines());
            case BY_RULE, BY_SUPPLY ->
                clash.redLines().size() == 1
                        ? "That alone leaves no agreement."
                        : "By themselves these could stand together.";
            case TOGETHER ->
                clash.redLines().size() == 1
                        ? "No combination of terms satisfies it."
                        : "No combination of terms satisfies "
                                + all(clash.redLines().size()) + ".";
        };
    }

    private static String all(int number) {
        return number == 2 ? "both" : "all " + number;
    }

    private String directly(List<RedLine> lines) {
        Issue issue = positions.scenario().getIssue(issuesOf(lines).iterator().next());
        List<String> leaves = lines.stream()
                .map(line -> "what " + wording.party(line.party()) + " asks leaves " + left(line, issue))
                .toList();
        return "An agreement can say only one thing on " + wording.issue(issue.id()) + ": "
                + (leaves.size() == 2 ? String.join(", while ", leaves) : Wording.and(leaves)) + ".";
    }

    /** The options that a red line on one issue allows. */
    private String left(RedLine line, Issue issue) {
        Proposition asks = positions.requirementOf(line);
        List<String> options = issue.options().stream()
                .map(Option::id)
                .filter(option -> asks.holds(new Agreement(Map.of(issue.id(), option)), positions::known) == Truth.TRUE)
                .map(option -> wording.option(issue.id(), option))
                .toList();
        return options.isEmpty() ? "nothing" : options.size() == 1 ? "only " + options.get(0) : Wording.or(options);
    }

    private String byOrder(List<RedLine> lines) {
        List<RedLine> orders =
                lines.stream().filter(line -> line.order().isPresent()).toList();
        List<Step> steps = orders.stream()
                .flatMap(line -> ends(line.order().orElseThrow()))
                .distinct()
                .toList();
        Optional<Deadlock> deadlock =
                new Precedence(steps, orders).deadlocks().stream().findFirst();
        String waits = deadlock.map(d -> DeadlockWording.circle(d) + ".").orElse("These orders cannot all be kept.");
        boolean more = orders.size() < lines.size()
                || steps.stream().anyMatch(s -> s.when().isPresent());
        return waits + (more ? " " + DeadlockWording.taken(steps, wording) : "");
    }

    private static Stream<Step> ends(Order order) {
        return Stream.of(order.first(), order.then());
    }

    /** The rules and missing suppliers without which the red lines would not clash. */
    private String frame(Clash clash) {
        List<String> sentences = new ArrayList<>();
        clash.rules().forEach(id -> sentences.add(rule(id)));
        for (String supply : clash.supplies()) {
            String[] option = supply.split("=", 2);
            sentences.add(Sentence.of(wording.option(option[0], option[1])) + " on " + wording.issue(option[0])
                    + " can be had only from somebody who offers it, and no offer supplies it.");
        }
        return String.join(" ", sentences);
    }

    private String rule(String id) {
        Optional<Rule> rule = positions.scenario().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst();
        return rule.map(r -> "The rule " + id + " sets them against each other: " + wording.proposition(r.requires())
                        + (r.grounds().basis() == Basis.ASSUMPTION
                                ? " (an assumption of the modeller"
                                        + (r.grounds().why().isEmpty()
                                                ? ""
                                                : ": " + unstopped(r.grounds().why()))
                                        + ")"
                                : " (" + wording.grounds(r.grounds()) + ")")
                        + ".")
                .orElse("The rule " + id + " takes part.");
    }

    private static String unstopped(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Why the red lines bind: who has a say in what. */
    private String binding(List<RedLine> lines) {
        String says = wording.says(lines);
        String which = switch (lines.size()) {
            case 1 -> "It binds";
            case 2 -> "Both bind";
            default -> "All " + lines.size() + " bind";
        };
        return says.isEmpty() ? "" : which + ", because " + says + ".";
    }

    /** The sides with their places, as a phrase: {@code Russia demands … (…), and Ukraine demands … (…)}. */
    String brief(ClashFinding finding) {
        List<String> sides = finding.sides().stream()
                .map(lines -> wording.point(lines) + " (" + places(lines) + ")")
                .toList();
        return sides.size() == 1
                ? sides.get(0)
                : String.join(", ", sides.subList(0, sides.size() - 1)) + ", and " + sides.get(sides.size() - 1);
    }

    private String places(List<RedLine> lines) {
        return lines.stream()
                .map(line -> wording.reference(line.statement()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String counted(List<Clash> clashes) {
        return clashes.size() == 1 ? "" : "Each time it was said counts, so these are " + clashes.size() + " clashes.";
    }
}
