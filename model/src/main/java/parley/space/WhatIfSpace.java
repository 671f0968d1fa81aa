package parley.space;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Change;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Statement;

/**
 * One diagram that answers every combination of what-ifs that leaves the issues and the days as they are: each statement
 * said, dropped, fallen back from or read otherwise, each claim held or not, each circumstance known or not. Who has a say,
 * what replaces what and which red lines bind are left to whoever asks; here stands what that takes, as plain data, so
 * that another program can do it.
 *
 * <p>Example: a demand that holds only if forces were asked for has three {@linkplain Version#effects effects}: pending
 * where that is not so or not known, and where it is, one red line, whose switch is a variable of the diagram.
 *
 * @param positions where everybody stands before any of these what-ifs
 * @param circumstances ids of those that can be switched; the others stay as they are known
 * @param said every statement made by the day, in the scenario's order
 * @param needs options that need a supplier
 * @param checks variables by which a party's conditional endorsements are asked for
 * @param sizes number of values of each variable: the issues first, in the scenario's order, then switches, which are 0
 *     when off and 1 when on
 * @param nodes children before parents; node 0 is never true, node 1 always
 * @param root index of the node that stands for the whole space
 */
public record WhatIfSpace(
        Positions positions,
        List<String> circumstances,
        List<Said> said,
        List<Choice> needs,
        List<Check> checks,
        List<Integer> sizes,
        List<SpaceExport.Node> nodes,
        int root)
        implements WhatIfCompilation {

    public WhatIfSpace {
        circumstances = List.copyOf(circumstances);
        said = List.copyOf(said);
        needs = List.copyOf(needs);
        checks = List.copyOf(checks);
        sizes = List.copyOf(sizes);
        nodes = List.copyOf(nodes);
    }

    /**
     * Compiles the what-ifs about positions. Where the budget does not suffice for all of them, fallback levels, rival
     * readings and circumstances are left as they are.
     */
    public static WhatIfCompilation compile(Positions positions, Budget budget) {
        return WhatIfCompiler.compile(positions, budget);
    }

    /** A statement in its versions, the one made first. */
    public record Said(Statement statement, List<Version> versions) {
        public Said {
            versions = List.copyOf(versions);
        }
    }

    /**
     * A statement as it was made, or as a what-if changes it.
     *
     * @param change the what-if; absent for the statement as it was made
     * @param redLines what it draws, in force or not
     * @param replacedBy versions of later statements that take its place when they are made
     * @param circumstances ids of those on which its effects turn
     * @param effects one for each combination of what is known of these circumstances: number {@code t0 + 3 t1 + 9 t2
     *     ...}, where t is 0 for no, 1 for unknown and 2 for yes
     */
    public record Version(
            Statement statement,
            Optional<Change> change,
            List<RedLine> redLines,
            List<Reference> replacedBy,
            List<String> circumstances,
            List<Effect> effects) {
        public Version {
            redLines = List.copyOf(redLines);
            replacedBy = List.copyOf(replacedBy);
            circumstances = List.copyOf(circumstances);
            effects = List.copyOf(effects);
        }
    }

    /** A version, by its positions in the lists. */
    public record Reference(int said, int version) {}

    /**
     * What a version does while it is in force.
     *
     * @param pending true where its condition is not known to hold, whatever is agreed
     * @param switches the variable of each red line, on where the red line binds
     * @param supplies what it offers of the options that need a supplier
     * @param endorsements what its party endorses by it
     */
    public record Effect(
            boolean pending, List<Integer> switches, List<Supply> supplies, List<Endorsement> endorsements) {
        public Effect {
            switches = List.copyOf(switches);
            supplies = List.copyOf(supplies);
            endorsements = List.copyOf(endorsements);
        }
    }

    /**
     * An offer of an option that needs a supplier.
     *
     * @param need position of the option among the needs
     * @param variable on where the offer stands
     */
    public record Supply(int need, int variable) {}

    /**
     * Options endorsed on an issue.
     *
     * @param variable on where the endorsement stands; absent where it has no condition on terms
     */
    public record Endorsement(String issue, Set<String> options, Optional<Integer> variable) {}

    /**
     * A question about a party and an option that it endorses under conditions on terms.
     *
     * @param variable while on, only agreements count that do not take the option or meet the condition of an endorsement
     *     that is on
     */
    public record Check(String party, Choice option, int variable) {}
}
