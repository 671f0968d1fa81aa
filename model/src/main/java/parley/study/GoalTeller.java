package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.explain.Goal;
import parley.explain.Goal.Aim;
import parley.explain.Move;
import parley.explain.Route;
import parley.model.Positions;
import parley.model.Proposition.Choice;

/** Tells what would have to change for terms to become possible or certain. */
final class GoalTeller {

    /** How many terms a sentence names. */
    static final int MOST_NAMED = 3;

    private final Positions positions;
    private final Wording wording;
    private final MoveWording moves;

    GoalTeller(Positions positions, Wording wording) {
        this.positions = positions;
        this.wording = wording;
        this.moves = new MoveWording(positions, wording);
    }

    GoalFinding tell(Goal goal) {
        return new GoalFinding(
                goal,
                answer(goal),
                goal.routes().stream()
                        .map(route -> new GoalFinding.Told(route, text(route)))
                        .toList());
    }

    private List<String> answer(Goal goal) {
        String terms = named(goal.terms());
        return switch (goal.state()) {
            case REACHED ->
                List.of(
                        goal.aim() == Aim.POSSIBLE
                                ? "Nothing has to change: " + terms + " is possible as things stand."
                                : "Nothing has to change: every possible agreement has " + terms + ".");
            case REACHABLE -> reachable(goal, terms);
            case FORBIDDEN ->
                List.of(
                        "No change of positions makes " + terms + " possible: the rules forbid it.",
                        rules(goal.rules()));
            case NO_SAY ->
                List.of("No change of positions makes " + terms
                        + " certain: nobody has a say there, so no demand for it could bind.");
            case NOT_DECIDED ->
                List.of(
                        "It is not decided what would make " + terms + " "
                                + goal.aim().word() + ".",
                        goal.why());
        };
    }

    /** The terms by name, or as so many where they are too many to name in a sentence. */
    private String named(List<Choice> terms) {
        return terms.size() <= MOST_NAMED ? wording.choices(terms) : "these " + terms.size() + " terms together";
    }

    private String rules(List<String> ids) {
        List<String> each = positions.scenario().rules().stream()
                .filter(rule -> ids.contains(rule.id()))
                .map(rule -> rule.id() + " (" + wording.proposition(rule.requires()) + ")")
                .toList();
        return each.isEmpty() ? "No one rule does it alone." : "What forbids it: " + Wording.and(each) + ".";
    }

    private static List<String> reachable(Goal goal, String terms) {
        int fewest = goal.routes().get(0).size();
        String ways = ways(goal.count(), goal.routes().size());
        List<String> sentences = new ArrayList<>();
        String things = fewest == 1 ? "one thing" : fewest + " things";
        sentences.add("To make " + terms + " " + goal.aim().word() + ", "
                + (goal.fewest()
                        ? "at least " + things + " would have to change"
                        : "it is enough that " + things + (fewest == 1 ? " changes" : " change")
                                + ", and fewer might do")
                + ways + ".");
        if (goal.aim() == Aim.CERTAIN
                && goal.routes().stream().anyMatch(r -> !r.demands().isEmpty())) {
            sentences.add(
                    "Certain means that every possible agreement says so. Where other agreements stay possible, one"
                            + " more demand has to shut them out; it counts beside what its party has said before.");
        }
        return sentences;
    }

    private static String ways(Optional<BigInteger> count, int listed) {
        if (count.isEmpty()) {
            return "; " + listed + " ways are listed, and there may be more";
        }
        if (count.get().equals(BigInteger.ONE)) {
            return ", and there is one way to do it";
        }
        String all = ", and there are " + Numbers.count(count.get()) + " ways to do it with nothing to spare";
        return count.get().equals(BigInteger.valueOf(listed))
                ? all
                : all + ", of which the first " + listed + " are listed";
    }

    /** Who would have to do what: {@code Russia gives up its demand for …, and somebody offers …}. */
    String text(Route route) {
        List<Move> made = Move.listMoves(positions, route.withdrawn());
        List<String> changes = new ArrayList<>();
        if (!made.isEmpty()) {
            changes.add(moves.of(made));
        }
        route.offers().forEach(option -> changes.add(offer(option)));
        route.demands().forEach(demand -> changes.add(demand(demand)));
        return Sentence.of(String.join("; ", changes)) + "." + MoveWording.doubts(made) + " Then "
                + route.agreements().map(GoalTeller::possible).orElse("an agreement with these terms is possible.");
    }

    private static String possible(BigInteger agreements) {
        return ConcessionTeller.agreements(agreements)
                + (agreements.equals(BigInteger.ONE) ? " with these terms is" : " with these terms are")
                + " possible.";
    }

    private String offer(Choice option) {
        String single = option.options().iterator().next();
        Set<String> potential = new java.util.LinkedHashSet<>();
        positions.listPotentialSuppliers(option.issue(), single).forEach(s -> potential.add(s.party()));
        return "somebody offers exactly " + wording.choice(option)
                + (potential.isEmpty()
                        ? ""
                        : " ("
                                + Wording.or(
                                        potential.stream().map(wording::party).toList()) + " might)");
    }

    private String demand(Route.Demand demand) {
        List<String> parties = demand.parties().stream().map(wording::party).toList();
        return Wording.or(parties) + " demands " + wording.choice(demand.term());
    }
}
