package parley.model;

import java.util.List;
import java.util.function.Function;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;

/** Removes circumstances from a proposition: where it is surely true, and where it is surely false. */
final class Sureness {

    private static final Proposition ALWAYS = new All(List.of());
    private static final Proposition NEVER = new Any(List.of());

    private Sureness() {}

    static Proposition sure(Proposition p, Function<String, Truth> known) {
        if (p instanceof Choice) {
            return p;
        } else if (p instanceof Holds h) {
            return known.apply(h.circumstance()) == Truth.TRUE ? ALWAYS : NEVER;
        } else if (p instanceof All all) {
            return new All(each(all.parts(), part -> sure(part, known)));
        } else if (p instanceof Any any) {
            return new Any(each(any.parts(), part -> sure(part, known)));
        } else if (p instanceof Not not) {
            return sureNot(not.part(), known);
        } else if (p instanceof If rule) {
            return Any.of(sureNot(rule.when(), known), sure(rule.then(), known));
        } else if (p instanceof AtMost most) {
            return new AtMost(most.limit(), each(most.parts(), part -> new Not(sureNot(part, known))));
        }
        throw new AssertionError("no such proposition: " + p);
    }

    private static Proposition sureNot(Proposition p, Function<String, Truth> known) {
        if (p instanceof Choice) {
            return new Not(p);
        } else if (p instanceof Holds h) {
            return known.apply(h.circumstance()) == Truth.FALSE ? ALWAYS : NEVER;
        } else if (p instanceof All all) {
            return new Any(each(all.parts(), part -> sureNot(part, known)));
        } else if (p instanceof Any any) {
            return new All(each(any.parts(), part -> sureNot(part, known)));
        } else if (p instanceof Not not) {
            return sure(not.part(), known);
        } else if (p instanceof If rule) {
            return All.of(sure(rule.when(), known), sureNot(rule.then(), known));
        } else if (p instanceof AtMost most) {
            return new Not(new AtMost(most.limit(), each(most.parts(), part -> sure(part, known))));
        }
        throw new AssertionError("no such proposition: " + p);
    }

    /** Whether a proposition can be known to hold, if each choice in it may turn out as it needs. */
    static boolean canHold(Proposition p, Function<String, Truth> known) {
        if (p instanceof Choice) {
            return true;
        } else if (p instanceof Holds h) {
            return known.apply(h.circumstance()) == Truth.TRUE;
        } else if (p instanceof All all) {
            return all.parts().stream().allMatch(part -> canHold(part, known));
        } else if (p instanceof Any any) {
            return any.parts().stream().anyMatch(part -> canHold(part, known));
        } else if (p instanceof Not not) {
            return canFail(not.part(), known);
        } else if (p instanceof If rule) {
            return canFail(rule.when(), known) || canHold(rule.then(), known);
        } else if (p instanceof AtMost most) {
            return most.parts().stream().filter(part -> !canFail(part, known)).count() <= most.limit();
        }
        throw new AssertionError("no such proposition: " + p);
    }

    /** Whether a proposition can be known not to hold, if each choice in it may turn out as it needs. */
    private static boolean canFail(Proposition p, Function<String, Truth> known) {
        if (p instanceof Choice) {
            return true;
        } else if (p instanceof Holds h) {
            return known.apply(h.circumstance()) == Truth.FALSE;
        } else if (p instanceof All all) {
            return all.parts().stream().anyMatch(part -> canFail(part, known));
        } else if (p instanceof Any any) {
            return any.parts().stream().allMatch(part -> canFail(part, known));
        } else if (p instanceof Not not) {
            return canHold(not.part(), known);
        } else if (p instanceof If rule) {
            return canHold(rule.when(), known) && canFail(rule.then(), known);
        } else if (p instanceof AtMost most) {
            return most.parts().stream().filter(part -> canHold(part, known)).count() > most.limit();
        }
        throw new AssertionError("no such proposition: " + p);
    }

    private static List<Proposition> each(List<Proposition> parts, Function<Proposition, Proposition> change) {
        return parts.stream().map(change).toList();
    }
}
