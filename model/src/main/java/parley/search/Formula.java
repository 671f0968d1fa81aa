package parley.search;

import java.util.List;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;

/** A proposition over options, made quick to ask: an agreement is an array of positions of options, by issue. */
interface Formula {

    boolean holds(int[] options);

    /** Finds the numbers of issues and options. */
    interface Numbering {
        int issue(String id);

        int option(int issue, String id);
    }

    static Formula of(Proposition p, Numbering numbering) {
        if (p instanceof Choice choice) {
            int issue = numbering.issue(choice.issue());
            long mask = 0;
            for (String option : choice.options()) {
                mask |= 1L << numbering.option(issue, option);
            }
            return takes(issue, mask);
        } else if (p instanceof Not not) {
            Formula part = of(not.part(), numbering);
            return options -> !part.holds(options);
        } else if (p instanceof If condition) {
            Formula when = of(condition.when(), numbering);
            Formula then = of(condition.then(), numbering);
            return options -> !when.holds(options) || then.holds(options);
        } else if (p instanceof Holds) {
            return options -> false; // A circumstance that is not known: nothing asked or wanted rests on one.
        }
        Formula[] parts = parts(p.parts(), numbering);
        if (p instanceof All) {
            return options -> isEach(parts, options);
        } else if (p instanceof Any) {
            return options -> isAny(parts, options);
        }
        int limit = ((AtMost) p).limit();
        return options -> count(parts, options, limit + 1) <= limit;
    }

    private static Formula takes(int issue, long mask) {
        return options -> (mask >>> options[issue] & 1) != 0;
    }

    private static Formula[] parts(List<Proposition> parts, Numbering numbering) {
        return parts.stream().map(part -> of(part, numbering)).toArray(Formula[]::new);
    }

    private static boolean isAny(Formula[] parts, int[] options) {
        for (Formula part : parts) {
            if (part.holds(options)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEach(Formula[] parts, int[] options) {
        for (Formula part : parts) {
            if (!part.holds(options)) {
                return false;
            }
        }
        return true;
    }

    /** How many hold; counting ends at {@code enough}. */
    private static int count(Formula[] parts, int[] options, int enough) {
        int count = 0;
        for (Formula part : parts) {
            if (part.holds(options) && ++count == enough) {
                return count;
            }
        }
        return count;
    }
}
