package parley.search;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Valuation;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.space.Requirement;

/**
 * Two numbers between which the utility of every possible agreement lies. They need not be reached: each issue is taken
 * by itself, with the options that nothing rules out by itself, and each bonus is had at will.
 */
public record Reach(BigFraction least, BigFraction most) {

    /** For some positions. */
    public static Reach of(Positions positions, Valuation valuation) {
        SearchQuestion question =
                new SearchQuestion(positions, List.of(Stake.of("", valuation)), Objective.UTILITARIAN);
        Terrain terrain = new Terrain(question, Requirement.findAll(positions).orElse(List.of()));
        Additive sum = terrain.wants().get(0).sum();
        Reach reach = new Reach(BigFraction.ZERO, BigFraction.ZERO);
        for (int issue = 0; issue < terrain.issues().size(); issue++) {
            reach = reach.plus(ofIssue(terrain, sum, issue));
        }
        for (Bonus bonus : sum.bonuses()) {
            reach = reach.plus(new Reach(BigFraction.ZERO, BigFraction.ZERO).with(bonus.adds()));
        }
        return reach.asUtility(sum);
    }

    private static Reach ofIssue(Terrain terrain, Additive sum, int issue) {
        List<Option> options = terrain.issues().get(issue).options();
        int[] domain = terrain.domains[issue];
        BigFraction first = points(terrain, sum, issue, options.get(domain[0]));
        Reach reach = new Reach(first, first);
        for (int option : domain) {
            reach = reach.with(points(terrain, sum, issue, options.get(option)));
        }
        return reach;
    }

    private static BigFraction points(Terrain terrain, Additive sum, int issue, Option option) {
        return sum.points(terrain.issues().get(issue).id(), option.id());
    }

    private Reach plus(Reach other) {
        return new Reach(least.add(other.least), most.add(other.most));
    }

    private Reach with(BigFraction number) {
        return new Reach(number.compareTo(least) < 0 ? number : least, number.compareTo(most) > 0 ? number : most);
    }

    private Reach asUtility(Additive sum) {
        Reach divided = new Reach(capped(least, sum), capped(most, sum));
        return sum.zeroWhen().isEmpty() ? divided : divided.with(BigFraction.ZERO);
    }

    private static BigFraction capped(BigFraction points, Additive sum) {
        BigFraction utility = points.divide(sum.divideBy());
        return sum.atMost().filter(cap -> cap.compareTo(utility) < 0).orElse(utility);
    }
}
