package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dynamics.End;
import parley.dynamics.OutcomeTable;
import parley.dynamics.Step;
import parley.dynamics.Trace;
import parley.dynamics.Wall;
import parley.model.Acceptance;
import parley.model.Agreement;
import parley.model.Erosion;
import parley.model.Proposition.Choice;
import parley.model.Rounds.Manner;
import parley.model.Strategy;

/** How a run of rounds is told, step by step. Outcomes are numbered from 1, in the order in which they come up. */
public final class RoundsWording {

    private final Wording wording;
    private final Trace trace;
    private final OutcomeTable table;
    private final List<String> parties;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<String> varying;

    public RoundsWording(Wording wording, Trace trace) {
        this.wording = wording;
        this.trace = trace;
        this.table = trace.table();
        this.parties = List.copyOf(table.parties().keySet());
        trace.listMentioned().forEach(outcome -> numbers.put(outcome, numbers.size() + 1));
        this.varying = listVarying();
    }

    private List<String> listVarying() {
        List<Agreement> mentioned =
                numbers.keySet().stream().map(table.outcomes()::get).toList();
        return mentioned.isEmpty()
                ? List.of()
                : mentioned.get(0).terms().keySet().stream()
                        .filter(issue -> mentioned.stream()
                                        .map(agreement -> agreement.getOption(issue))
                                        .distinct()
                                        .count()
                                > 1)
                        .toList();
    }

    /** The number that readers know an outcome by, such as {@code no. 3}. */
    public String number(int outcome) {
        return "no. " + numbers.get(outcome);
    }

    /** The terms in which the outcomes that come up differ. */
    public String terms(int outcome) {
        return terms(outcome, varying.isEmpty() ? issues() : varying);
    }

    /** The terms on which all outcomes that come up agree; empty where there are none. */
    public String common() {
        return varying.isEmpty()
                ? ""
                : terms(
                        numbers.keySet().iterator().next(),
                        issues().stream()
                                .filter(issue -> !varying.contains(issue))
                                .toList());
    }

    private List<String> issues() {
        return List.copyOf(table.outcomes().get(0).terms().keySet());
    }

    private String terms(int outcome, List<String> issues) {
        Agreement agreement = table.outcomes().get(outcome);
        return String.join(
                "; ",
                issues.stream()
                        .map(issue -> wording.choice(Choice.of(issue, agreement.getOption(issue))))
                        .toList());
    }

    /** The terms of one outcome in which it differs from another. */
    private String changed(int from, int to) {
        return terms(
                to,
                varying.stream()
                        .filter(issue -> !table.outcomes()
                                .get(from)
                                .getOption(issue)
                                .equals(table.outcomes().get(to).getOption(issue)))
                        .toList());
    }

    private String party(int party) {
        return wording.party(parties.get(party));
    }

    /** What happens in every step, as full sentences, in order. */
    public List<String> listSteps() {
        List<String> told = new ArrayList<>();
        Map<Integer, Integer> lastOf = new LinkedHashMap<>();
        Optional<Integer> text = Optional.empty();
        for (Step step : trace.steps()) {
            if (step instanceof Step.Offers offer) {
                told.add(party(offer.party()) + " offers "
                        + offered(Optional.ofNullable(lastOf.get(offer.party())), offer.outcome()) + ": " + offer.why()
                        + ".");
                lastOf.put(offer.party(), offer.outcome());
            } else if (step instanceof Step.Criticises wish) {
                told.add(party(wish.party()) + " would change it to " + offered(text, wish.outcome()) + ": "
                        + wish.why() + ".");
            } else if (step instanceof Step.Proposes change) {
                told.add("The mediator puts to all " + offered(text, change.outcome()) + ": " + change.why() + ".");
            } else {
                told.add(tell(step));
            }
            if (step instanceof Step.Drafts draft) {
                text = Optional.of(draft.outcome());
            } else if (step instanceof Step.Revises revised) {
                text = Optional.of(revised.outcome());
            }
        }
        return told;
    }

    /** An outcome with what is new in it, against another one where there is one. */
    private String offered(Optional<Integer> before, int outcome) {
        if (before.isEmpty()) {
            return number(outcome) + (varying.isEmpty() ? "" : " (" + terms(outcome) + ")");
        } else if (before.get() == outcome) {
            return number(outcome) + " again";
        }
        return number(outcome) + ", which is " + number(before.get()) + " with " + changed(before.get(), outcome);
    }

    private String tell(Step step) {
        if (step instanceof Step.Accepts taken) {
            return party(taken.party()) + " takes " + number(taken.outcome()) + ": " + taken.why() + ".";
        } else if (step instanceof Step.Refuses refused) {
            return party(refused.party()) + " does not take " + number(refused.outcome()) + ": " + refused.why() + ".";
        } else if (step instanceof Step.Passes passed) {
            return party(passed.party()) + " offers nothing: " + passed.why() + ".";
        } else if (step instanceof Step.Leaves left) {
            return party(left.party()) + " leaves: " + left.why() + ".";
        } else if (step instanceof Step.Falls fallen) {
            Wall wall = table.walls().get(fallen.wall());
            return "The red line " + String.join(", ", wall.levels().get(0).redLines()) + " of "
                    + wording.parties(wall.parties()) + " falls back to "
                    + String.join(", ", wall.levels().get(fallen.level()).redLines()) + ": " + fallen.why() + ".";
        } else if (step instanceof Step.Drafts draft) {
            return "The mediator drafts " + number(draft.outcome()) + " (" + terms(draft.outcome()) + "): "
                    + draft.why() + ".";
        } else if (step instanceof Step.Revises revised) {
            return "The text is now " + number(revised.outcome()) + ": " + revised.why() + ".";
        }
        throw new IllegalArgumentException("told elsewhere: " + step);
    }

    /** How the run ends, as a clause whose subject comes first. */
    public String end() {
        End end = trace.result().end();
        if (end instanceof End.Agreed agreed) {
            return "the parties agree in round " + agreed.round() + " of "
                    + trace.negotiation().rounds() + ", on " + number(agreed.outcome());
        } else if (end instanceof End.DeadlinePassed) {
            return "the parties do not agree by the last round, " + end.round();
        } else if (end instanceof End.WalkedAway left) {
            return party(left.party()) + " leaves in round " + left.round() + ", without an agreement";
        } else if (end instanceof End.Stuck) {
            return "nobody gives way any more after round " + end.round() + ", without an agreement";
        }
        if (table.size() == 0) {
            return "there is nothing to offer: rules and supply allow no agreement at all";
        }
        return "there is nothing to offer: whatever the parties could agree breaks a red line that stands, or is worth"
                + " less to somebody than no agreement";
    }

    /** What a strategy is, such as {@code conceder (exponent 2)}, where it has numbers of its own. */
    public static String strategy(Strategy strategy) {
        if (strategy instanceof Strategy.TimeDependent curve) {
            List<String> numbers = new ArrayList<>();
            if (curve.exponent() != 1) {
                numbers.add("exponent " + Chance.decimals(curve.exponent(), 4));
            }
            if (curve.start() > 0) {
                numbers.add("start " + Chance.decimals(curve.start(), 4));
            }
            return curve.word() + (numbers.isEmpty() ? "" : " (" + String.join(", ", numbers) + ")");
        }
        return strategy.word();
    }

    /** What a party takes. */
    public static String accepts(Manner manner) {
        return manner.acceptance() instanceof Acceptance.Constant constant
                ? "what is worth at least " + Chance.decimals(constant.utility(), 3) + " to it"
                : "what is worth no less to it than the offer that it would make next";
    }

    /** A rule of erosion, as a sentence. */
    public static String erosion(Wording wording, Erosion rule) {
        int number = rule.number();
        String times = number == 1 ? "once" : number + " times";
        String when = switch (rule.trigger()) {
            case TIME -> "at the end of every " + (number == 1 ? "round" : number + " rounds");
            case DEADLINE ->
                "at the end of each of the " + (number == 1 ? "round" : number + " rounds") + " before the last";
            case PRESSURE ->
                "when what every other party last put forward has broken it for "
                        + (number == 1 ? "a round" : number + " rounds on end");
            case RECIPROCITY -> "when red lines of other parties have fallen " + times + " since it last fell";
        };
        return "Each red line of " + wording.parties(rule.parties()) + " that has fallback levels falls back by one "
                + when + ".";
    }
}
