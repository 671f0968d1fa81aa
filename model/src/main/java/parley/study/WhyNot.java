package parley.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.explain.Explanation;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Rule;
import parley.order.Deadlock;
import parley.space.Nearest;
import parley.study.Findings.SilentOn;

/**
 * Why some terms are possible or not.
 *
 * @param terms at most one choice per issue, in the order given
 * @param whole whether they settle every issue, each with one option
 * @param exists whether some possible agreement takes the terms
 * @param possible number of possible agreements that take the terms; absent where it is not decided
 * @param endorsed number of those that everyone with a say endorses; absent where it is not decided
 * @param rules rules that every agreement with these terms breaks; like the other reasons empty where it is not decided
 * @param unsupplied options among the terms that nobody supplies then
 * @param breaks red lines in force, whatever their status, that every agreement with these terms breaks
 * @param deadlocks orders that wait for each other in every agreement with these terms, of those that keep the rules if
 *     any does
 * @param silences who has a say on one of these issues and has not endorsed the term
 * @param nearest the possible agreements that differ on the fewest of these issues; none where none is possible, or the
 *     space of agreements was not decided
 * @param change the least that would have to change for the terms to become possible
 * @param answer sentences, the first of which can stand alone
 */
public record WhyNot(
        List<Choice> terms,
        boolean whole,
        Explanation.Existence exists,
        Optional<BigInteger> possible,
        Optional<BigInteger> endorsed,
        List<Rule> rules,
        List<Choice> unsupplied,
        List<RedLine> breaks,
        List<Deadlock> deadlocks,
        List<SilentOn> silences,
        Optional<Nearest> nearest,
        GoalFinding change,
        List<String> answer) {
    public WhyNot {
        terms = List.copyOf(terms);
        rules = List.copyOf(rules);
        unsupplied = List.copyOf(unsupplied);
        breaks = List.copyOf(breaks);
        deadlocks = List.copyOf(deadlocks);
        silences = List.copyOf(silences);
        answer = List.copyOf(answer);
    }
}
