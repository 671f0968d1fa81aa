package parley.search;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Truth;
import parley.space.Requirement;

/** Decides from the propositions themselves, with exact numbers, whether an agreement is one that may be returned. */
final class Checker {

    private final SearchQuestion question;
    private final List<Requirement> requirements;

    Checker(SearchQuestion question, List<Requirement> requirements) {
        this.question = question;
        this.requirements = requirements;
    }

    boolean passes(Agreement agreement) {
        return requirements.stream().allMatch(requirement -> isKept(requirement, agreement))
                && question.stakes().stream().allMatch(stake -> isEnough(stake, agreement));
    }

    List<Requirement> listBroken(Agreement agreement) {
        return requirements.stream()
                .filter(requirement -> !isKept(requirement, agreement))
                .toList();
    }

    List<String> listTooLittleFor(Agreement agreement) {
        return question.stakes().stream()
                .filter(stake -> !isEnough(stake, agreement))
                .map(Stake::party)
                .toList();
    }

    List<BigFraction> gains(Agreement agreement) {
        return question.stakes().stream().map(stake -> stake.gain(agreement)).toList();
    }

    private static boolean isKept(Requirement requirement, Agreement agreement) {
        return requirement.asks().holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }

    private static boolean isEnough(Stake stake, Agreement agreement) {
        return stake.atLeast()
                .map(least -> stake.valuation().utility(agreement).compareTo(least) >= 0)
                .orElse(true);
    }
}
