package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.model.Conflict;
import parley.model.Proposition;
import parley.model.Truth;
import parley.moves.Attraction;
import parley.moves.Concept;
import parley.moves.Requirement;
import parley.moves.Requirement.Comparison;
import parley.moves.Stability;
import parley.moves.Step;
import parley.moves.Verdict;
import parley.moves.Verdict.Sanction;

/** Says in words what the parties to a conflict could do, what would tempt them, and what would deter them. */
public record ConflictWording(Wording wording, ConflictModel model) {

    /** A state by its number, counted from 1. */
    public String number(int state) {
        return "state " + (state + 1);
    }

    /** The party of a decision maker. */
    public String party(int decisionMaker) {
        return wording.party(model.party(decisionMaker));
    }

    /** Several parties. */
    public String parties(List<Integer> decisionMakers) {
        return Wording.and(decisionMakers.stream().map(this::party).toList());
    }

    /** What is done in a state, such as {@code Russia ceases fire and signs; Ukraine ceases fire}. */
    public String state(int state) {
        Map<String, List<String>> done = new LinkedHashMap<>();
        for (String id : model.taken(state)) {
            Conflict.Action action = action(id);
            done.computeIfAbsent(action.party(), party -> new ArrayList<>()).add(action.name());
        }
        return done.isEmpty()
                ? "nobody does anything"
                : done.entrySet().stream()
                        .map(of -> wording.party(of.getKey()) + " " + Wording.and(of.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private Conflict.Action action(String id) {
        Conflict.Action action = model.conflict().actions().get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return action;
    }

    /** Terms that a state comes to. */
    public String terms(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> wording.option(term.getKey(), term.getValue()) + " on " + wording.issue(term.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** What a decision maker does that leads from one state to another, such as {@code Russia no longer ceases fire}. */
    public String step(int from, Step step) {
        List<String> changes = new ArrayList<>();
        int position = 0;
        for (Conflict.Action action : model.conflict().actions().values()) {
            Truth before = model.form().isTaken(from, position);
            Truth after = model.form().isTaken(step.to(), position);
            if (action.party().equals(model.party(step.decisionMaker())) && before != after) {
                if (after == Truth.TRUE) {
                    changes.add(action.name());
                } else if (after == Truth.FALSE) {
                    changes.add("no longer " + action.name());
                }
            }
            position++;
        }
        return party(step.decisionMaker()) + (changes.isEmpty() ? " moves" : " " + Wording.and(changes));
    }

    /** A sequence of steps from a state, such as {@code Ukraine signs, then Russia signs (state 4)}. */
    public String way(int from, List<Step> steps) {
        List<String> told = new ArrayList<>();
        int here = from;
        for (Step step : steps) {
            told.add(step(here, step));
            here = step.to();
        }
        return String.join(", then ", told) + " (" + number(here) + ")";
    }

    /** Why one decision maker stays in a state, or does not, in sentences. */
    public List<String> narrate(Stability stability, int decisionMaker, int state) {
        Verdict nash = Verdict.of(stability, Concept.NASH, decisionMaker, state);
        String party = party(decisionMaker);
        if (nash instanceof Verdict.NoMove) {
            return List.of(party + " has no move here.");
        } else if (nash instanceof Verdict.NoImprovement none) {
            return List.of(party + " could move to " + count(none.moves().size(), "other state")
                    + ", but prefers none of them.");
        } else if (nash instanceof Verdict.Tempted tempted) {
            return tempted.improvements().stream()
                    .map(to -> narrate(stability, decisionMaker, state, to))
                    .toList();
        }
        throw new IllegalStateException("no such verdict: " + nash);
    }

    private String narrate(Stability stability, int decisionMaker, int state, int to) {
        boolean isKnown = model.game().compare(decisionMaker, to, state) == Attraction.BETTER;
        String would = party(decisionMaker)
                + (isKnown ? " would rather have " : ", whose preference is not known here, may rather have ")
                + number(to) + ": "
                + step(state, new Step(decisionMaker, to)) + ". ";
        for (Concept concept : List.of(Concept.SEQ, Concept.GMR)) {
            for (Sanction sanction : sanctions(Verdict.of(stability, concept, decisionMaker, state))) {
                if (sanction.improvement() == to) {
                    return would + "But then " + way(to, sanction.answer()) + ", which "
                            + party(decisionMaker) + " does not prefer. "
                            + (concept == Concept.SEQ
                                    ? "Each of those steps is one that whoever takes it prefers, so it deters (SEQ)."
                                    : "Not each of those steps is one that whoever takes it prefers: it deters only those"
                                            + " who reckon with anything (GMR).");
                }
            }
        }
        return would
                + "Nothing that the others can do then leaves it where it would rather not have moved: it is tempted.";
    }

    private static List<Sanction> sanctions(Verdict verdict) {
        if (verdict instanceof Verdict.Deterred deterred) {
            return deterred.sanctions();
        }
        return verdict instanceof Verdict.Tempted tempted ? tempted.sanctions() : List.of();
    }

    /** What must not happen for a state to be stable, such as {@code That Russia does not move to state 4}. */
    public String staying(Requirement requirement) {
        return "That " + party(requirement.decisionMaker()) + " does not move to " + number(requirement.move());
    }

    /** Comparisons that must all hold. */
    public String comparisons(List<Comparison> all) {
        return all.isEmpty()
                ? "nothing is needed"
                : all.stream().map(this::comparison).collect(Collectors.joining(" and "));
    }

    /** One small change, as a sentence without its full stop. */
    public String change(ConflictChange change) {
        if (change instanceof ConflictChange.OtherWants wants) {
            return changedWants(wants);
        } else if (change instanceof ConflictChange.Settled settled) {
            Conflict.Action action = action(settled.action());
            return (settled.isTaken() ? "in every state " : "in no state ") + wording.party(action.party()) + " "
                    + action.name();
        } else if (change instanceof ConflictChange.Directed directed) {
            Conflict.Action action = action(directed.action());
            return wording.party(action.party()) + " " + action.name() + ": "
                    + directed.direction().meaning();
        } else if (change instanceof ConflictChange.Possible possible) {
            return "it is possible that " + proposition(possible.exclusion().when());
        }
        throw new IllegalArgumentException("no such change: " + change);
    }

    private String changedWants(ConflictChange.OtherWants change) {
        Conflict.Wants wants = model.conflict().wants().get(change.party());
        if (wants == null) {
            throw new IllegalArgumentException("nothing says what " + change.party() + " wants");
        }
        List<Proposition> lines = wants.order().propositions();
        String party = wording.party(change.party());
        String line = quoted(lines.get(change.line()));
        return switch (change.edit()) {
            case DROP -> party + " does not care about " + line;
            case NEGATE -> party + " wants the opposite of " + line;
            case SWAP -> party + " puts " + quoted(lines.get(change.line() + 1)) + " before " + line;
            case MERGE -> party + " likes " + line + " as much as " + quoted(lines.get(change.line() + 1));
        };
    }

    private String quoted(Proposition line) {
        return "\u201c" + proposition(line) + "\u201d";
    }

    /** That a party prefers one state to another, or does not. */
    public String comparison(Comparison comparison) {
        return party(comparison.decisionMaker()) + (comparison.prefers() ? " prefers " : " does not prefer ")
                + number(comparison.state()) + " to " + number(comparison.other());
    }

    /** A proposition about actions, such as {@code Russia ceases fire and not: Ukraine signs}. */
    public String proposition(Proposition p) {
        if (p instanceof Proposition.Choice choice) {
            Conflict.Action action = action(choice.issue());
            String taken = wording.party(action.party()) + " " + action.name();
            boolean isTaken = choice.options().contains(Conflict.TAKEN);
            boolean isLeft = choice.options().contains(Conflict.NOT_TAKEN);
            return isTaken && isLeft ? "whether or not " + taken : isTaken ? taken : "not: " + taken;
        } else if (p instanceof Proposition.All) {
            return joined(p, " and ");
        } else if (p instanceof Proposition.Any) {
            return joined(p, " or ");
        } else if (p instanceof Proposition.Not not) {
            return "not: " + proposition(not.part());
        } else if (p instanceof Proposition.If rule) {
            return "if " + proposition(rule.when()) + ", then " + proposition(rule.then());
        } else if (p instanceof Proposition.AtMost most) {
            return "at most " + most.limit() + " of these: " + joined(p, "; ");
        }
        throw new IllegalArgumentException("a conflict has no such proposition: " + p);
    }

    private String joined(Proposition p, String between) {
        return p.parts().stream()
                .map(part -> part.parts().isEmpty() ? proposition(part) : "(" + proposition(part) + ")")
                .collect(Collectors.joining(between));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
