package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.explain.Clash;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.OptionFinding;
import parley.study.Readings.Combination;
import parley.study.Readings.Conclusion;
import parley.study.Readings.Strength;

/** Draws the same conclusions from several findings and sees from which of them each one follows. */
final class Robustness {

    private final Map<List<String>, List<Integer>> under = new LinkedHashMap<>();
    private final Map<List<String>, Drawn> drawn = new LinkedHashMap<>();

    private Robustness() {}

    /** A conclusion from one of the findings. */
    private record Drawn(Kind kind, String subject, String state, String sentence) {
        List<String> key() {
            return List.of(kind.word(), subject, state);
        }
    }

    /** Conclusions by kind, then in the scenario's order. */
    static List<Conclusion> of(Scenario scenario, List<Combination> combinations) {
        Robustness robustness = new Robustness();
        int decided = 0;
        for (int i = 0; i < combinations.size(); i++) {
            if (combinations.get(i).findings().space() instanceof Decided found) {
                decided++;
                robustness.note(
                        i,
                        found,
                        new Wording(combinations.get(i).findings().positions().scenario()));
            }
        }
        return robustness.conclusions(scenario, decided);
    }

    private void note(int combination, Decided decided, Wording wording) {
        Stream.of(deal(decided), options(decided, wording), endorsed(decided), clashes(decided))
                .flatMap(conclusions -> conclusions)
                .forEach(conclusion -> {
                    drawn.putIfAbsent(conclusion.key(), conclusion);
                    under.computeIfAbsent(conclusion.key(), key -> new ArrayList<>())
                            .add(combination);
                });
    }

    private List<Conclusion> conclusions(Scenario scenario, int decided) {
        List<String> options = scenario.issues().values().stream()
                .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "=" + option.id()))
                .toList();
        return drawn.values().stream()
                .map(d -> {
                    List<Integer> combinations = under.getOrDefault(d.key(), List.of());
                    return new Conclusion(
                            d.kind(),
                            d.subject(),
                            d.state(),
                            d.sentence(),
                            combinations,
                            Strength.of(combinations.size(), decided));
                })
                .sorted(java.util.Comparator.comparing(Conclusion::kind)
                        .thenComparing(c -> options.indexOf(c.subject())))
                .toList();
    }

    private static Stream<Drawn> deal(Decided decided) {
        boolean possible = decided.possible().signum() > 0;
        return Stream.of(new Drawn(
                Kind.DEAL,
                "",
                possible ? "possible" : "impossible",
                possible ? "An agreement is possible." : "No agreement is possible."));
    }

    private static Stream<Drawn> endorsed(Decided decided) {
        boolean some = decided.endorsed().signum() > 0;
        return Stream.of(new Drawn(
                Kind.ENDORSEMENT,
                "",
                some ? "some" : "none",
                some
                        ? "Everyone who has a say endorses some agreement."
                        : "No agreement is endorsed by everyone who has a say."));
    }

    /** Where no agreement is possible, nothing is said of options. */
    private static Stream<Drawn> options(Decided decided, Wording wording) {
        if (decided.possible().signum() == 0) {
            return Stream.empty();
        }
        return decided.issues().stream()
                .flatMap(issue -> issue.options().stream().map(option -> option(issue, option, wording)));
    }

    private static Drawn option(IssueFinding issue, OptionFinding option, Wording wording) {
        String id = option.option().id();
        String where = switch (option.presence()) {
            case ALL -> "In every possible agreement: ";
            case SOME -> "In some possible agreements: ";
            case NONE -> "In no possible agreement: ";
        };
        return new Drawn(
                Kind.OPTION,
                issue.issue().id() + "=" + id,
                option.presence().word(),
                where + wording.option(issue.issue().id(), id) + " on "
                        + wording.issue(issue.issue().id()) + ".");
    }

    /** Clashes that are listed; where not all are, a clash that is not listed counts as not holding. */
    private static Stream<Drawn> clashes(Decided decided) {
        return decided.clashes().stream()
                .map(clash -> new Drawn(Kind.CLASH, Comparer.joined(clash.ids()), "clash", clash(clash)));
    }

    private static String clash(Clash clash) {
        return clash.redLines().size() == 1
                ? "Red line " + clash.redLines().get(0).id() + " alone leaves no agreement."
                : Wording.and(clash.redLines().stream().map(RedLine::id).toList()) + " cannot stand together.";
    }
}
