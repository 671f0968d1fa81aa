package parley.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;

/**
 * One thing that is asked of every possible agreement. An agreement is possible where it meets all requirements.
 *
 * @param ids of the rule or red line; of several red lines, where together they ask that steps can be put in an order; the
 *     option as {@code issue=option}, where it must have a supplier
 * @param asks over options alone
 */
public record Requirement(Kind kind, List<String> ids, Proposition asks) {

    /** Where a requirement comes from. */
    public enum Kind {
        RULE,
        SUPPLY,
        RED_LINE,
        ORDER
    }

    public Requirement {
        ids = List.copyOf(ids);
    }

    /** All that rules, supply and binding red lines ask; nothing where the orders of steps form too many circles. */
    public static Optional<List<Requirement>> findAll(Positions positions) {
        try {
            return Optional.of(listAll(positions));
        } catch (BudgetPassedException e) {
            return Optional.empty();
        }
    }

    static List<Requirement> listAll(Positions positions) throws BudgetPassedException {
        List<Requirement> all = new ArrayList<>();
        positions.scenario().rules().forEach(rule -> all.add(of(Kind.RULE, rule.id(), rule.requires())));
        for (Choice needed : AgreementSpace.listNeedingSupplier(positions)) {
            List<Proposition> ways = AgreementSpace.suppliers(positions, needed).stream()
                    .map(supplier -> supplier.where().orElse(new All(List.of())))
                    .toList();
            all.add(of(Kind.SUPPLY, needed.toString(), new If(needed, new Any(ways))));
        }
        List<RedLine> binding = positions.listRedLines(RedLine.Status.BINDING);
        binding.stream()
                .filter(line -> line.order().isEmpty())
                .forEach(line -> all.add(of(Kind.RED_LINE, line.id(), positions.requirementOf(line))));
        for (Proposition circle : StepOrders.listRequirements(positions, binding, AgreementSpace::on)) {
            all.add(ofCircle((Not) circle));
        }
        return List.copyOf(all);
    }

    private static Requirement of(Kind kind, String id, Proposition asks) {
        return new Requirement(kind, List.of(id), asks);
    }

    /** The red lines of a circle stand, so that some step of it is not to be taken. */
    private static Requirement ofCircle(Not circle) {
        List<String> ids = new ArrayList<>();
        List<Proposition> taken = new ArrayList<>();
        for (Proposition part : circle.part().parts()) {
            if (part instanceof Choice choice && choice.issue().startsWith(AgreementSpace.RED_LINE)) {
                ids.add(choice.issue().substring(AgreementSpace.RED_LINE.length()));
            } else {
                taken.add(part);
            }
        }
        return new Requirement(Kind.ORDER, ids, new Not(new All(taken)));
    }

    /** Its name for readers. */
    public String inWords() {
        String named = ids.stream().distinct().collect(Collectors.joining(", "));
        return switch (kind) {
            case RULE -> "rule " + named;
            case SUPPLY -> "no supplier of " + named;
            case RED_LINE -> named;
            case ORDER -> "orders of steps " + named;
        };
    }
}
