package parley.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.model.Agreement;
import parley.model.Attitude;
import parley.model.Change;
import parley.model.Citation;
import parley.model.Expectation.Blockage;
import parley.model.Expectation.Supply;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;

/**
 * Everything a study of one scenario found. Lists are in the scenario's order unless they say otherwise.
 *
 * @param scenario as written; what the what-ifs made of it is {@code positions.scenario()}
 * @param answer the answer in sentences; never empty; the first says whether an agreement is compatible with what was
 *     said, and on how many sources
 * @param doesNotEstablish what the answer does not say, in sentences
 * @param matrix one row per party, one cell per issue
 * @param space what follows from the positions, or that it was not decided within the budget
 * @param further chances, what to ask next, and coalitions, where they were asked for
 */
public record Findings(
        Scenario scenario,
        Positions positions,
        List<String> answer,
        List<String> doesNotEstablish,
        List<Row> matrix,
        List<RedLineFinding> redLines,
        List<Reservation> reservations,
        List<SupplyFinding> supplies,
        List<Assumption> assumptions,
        List<Change> changes,
        Space space,
        Further further,
        Limits limits) {

    /** The same, with something else that follows beyond the zones. */
    Findings with(Further other) {
        return new Findings(
                scenario,
                positions,
                answer,
                doesNotEstablish,
                matrix,
                redLines,
                reservations,
                supplies,
                assumptions,
                changes,
                space,
                other,
                limits);
    }

    /** Whether the space of agreements was worked out. */
    public sealed interface Space permits Decided, NotDecided {

        /** Whether an agreement is possible, and what keeps every one out where none is. */
        Explanation explanation();

        /**
         * Clashes and concessions told; absent where an agreement is possible, where the rules alone forbid everything, and
         * where it was not asked for.
         */
        Optional<Obstacles> obstacles();
    }

    /**
     * The agreements are too many to work out within the budget. What is known without them is in the explanation; of the
     * rest nothing is claimed.
     *
     * @param why a full sentence
     */
    public record NotDecided(String why, Explanation explanation, Optional<Obstacles> obstacles) implements Space {}

    /**
     * What follows from the positions.
     *
     * @param conceivable number of combinations of options, before anything is asked of them
     * @param feasible number of agreements that rules and supply allow, whatever the red lines
     * @param possible number of agreements that rules, supply and binding red lines allow
     * @param endorsed number of possible agreements that every party with a say endorses, issue by issue
     * @param silences what the possible agreements rest on instead of endorsements; empty when none is possible
     * @param explanation lists as many clashes and concessions as the limits allow
     * @param outsideConditions openings that some possible agreement takes up without meeting their condition
     * @param agreements the first possible agreements, in the order of issues and options; or, where the limits give a
     *     seed, as many drawn at random, without those drawn twice
     * @param steps which step comes before which; absent where the scenario names none
     */
    public record Decided(
            BigInteger conceivable,
            BigInteger feasible,
            BigInteger possible,
            BigInteger endorsed,
            List<IssueFinding> issues,
            List<PartyZone> partyZones,
            List<SilenceFinding> silences,
            Explanation explanation,
            List<OutsideCondition> outsideConditions,
            List<AgreementFinding> agreements,
            Optional<Obstacles> obstacles,
            Optional<StepsFinding> steps)
            implements Space {

        public List<Clash> clashes() {
            return explanation.clashes();
        }

        public List<Concession> concessions() {
            return explanation.concessions();
        }

        /** False when there are, or may be, more than were listed. */
        public boolean clashesComplete() {
            return explanation.clashesComplete();
        }

        /** False when there are, or may be, more than were listed. */
        public boolean concessionsComplete() {
            return explanation.concessionsComplete();
        }
    }

    /** One party's cells, one per issue. */
    public record Row(Party party, List<Cell> cells) {}

    /**
     * Where a party stands on an issue.
     *
     * @param hasSay whether the party has a say in the issue
     * @param marks what it said, by option; empty when it said nothing
     */
    public record Cell(Issue issue, boolean hasSay, List<Positions.Mark> marks) {}

    /**
     * A red line and what became of it.
     *
     * @param explanation a sentence that says what it asks, who said it when and where, and why it binds or not
     */
    public record RedLineFinding(RedLine line, RedLine.Status status, String explanation) {}

    /**
     * A party's unnamed conditions: a limit of every result.
     *
     * @param explanation a sentence
     */
    public record Reservation(Statement statement, String explanation) {}

    /** How an option that needs a supplier is supplied. */
    public record SupplyFinding(
            Issue issue, Option option, Supply supply, List<Statement> offers, List<Statement> potential) {}

    /**
     * Something that the modeller assumes.
     *
     * @param about what it concerns, such as {@code statement fr-training}
     * @param text what is assumed
     * @param why the reason; empty when none was given
     * @param where citation, when the assumption is a reading of a source
     */
    public record Assumption(String about, String text, String why, Optional<Citation> where) {}

    /** One issue's options in the zones. */
    public record IssueFinding(Issue issue, List<String> say, List<OptionFinding> options) {}

    /**
     * One option in the zones.
     *
     * @param possible number of possible agreements that take it
     * @param endorsed number of endorsed agreements that take it
     * @param blocked why no possible agreement takes it, when none does although some agreement is possible
     * @param breaksOverridden overridden red lines that every possible agreement with this option breaks
     */
    public record OptionFinding(
            Option option,
            Presence presence,
            BigInteger possible,
            BigInteger endorsed,
            Optional<BlockFinding> blocked,
            List<RedLine> breaksOverridden) {}

    /** How an option occurs in the possible zone. */
    public enum Presence {
        ALL("in all"),
        SOME("in some"),
        NONE("in none");

        private final String word;

        Presence(String word) {
            this.word = word;
        }

        /** The word shown to readers. */
        public String word() {
            return word;
        }
    }

    /**
     * Why an option is out of the possible zone.
     *
     * @param sets when red lines do it: each minimal set of them that suffices
     * @param rules ids of rules that take part
     * @param explanation a sentence
     */
    public record BlockFinding(Blockage because, List<List<RedLine>> sets, List<String> rules, String explanation) {}

    /**
     * Agreements that break no red line of a party (whatever its say), rules and supply kept.
     *
     * @param count number of such agreements
     */
    public record PartyZone(Party party, BigInteger count) {}

    /**
     * A party with a say that has not endorsed what possible agreements say on an issue.
     *
     * @param recorded statements that record the silence
     * @param open statements that open the issue without endorsing anything
     * @param everywhere true when every possible agreement rests on it, false when only some do
     * @param explanation a sentence
     */
    public record SilenceFinding(
            Party party,
            Issue issue,
            List<Statement> recorded,
            List<Statement> open,
            boolean everywhere,
            String explanation) {

        /** {@code recorded}, {@code open} or {@code no statement}. */
        public String kind() {
            if (!recorded.isEmpty()) {
                return "recorded silence";
            }
            return open.isEmpty() ? "no endorsement" : "open, not endorsed";
        }
    }

    /**
     * A party is open to an option, but not under these circumstances or terms.
     *
     * @param explanation a sentence
     */
    public record OutsideCondition(Statement statement, Issue issue, Option option, String explanation) {}

    /**
     * One possible agreement and what it rests on.
     *
     * @param endorsed true when every party with a say endorses every term
     * @param silent {@code party} and {@code issue} ids for which it rests on silence
     * @param breaksOverridden overridden red lines that it breaks
     * @param outside openings that it takes up outside their condition
     */
    public record AgreementFinding(
            Agreement agreement,
            boolean endorsed,
            List<SilentOn> silent,
            List<RedLine> breaksOverridden,
            List<OutsideCondition> outside) {}

    /**
     * A party that has not endorsed an issue's term.
     *
     * @param recorded true when a statement records the silence
     */
    public record SilentOn(String party, String issue, boolean recorded, Optional<Attitude> attitude) {}

    /**
     * What bounded the work.
     *
     * @param nodes budget of diagram nodes
     * @param seconds budget of seconds, which makes a result not reproducible
     * @param listed how many agreements, clashes and concessions are listed at most
     * @param seed when given, the agreements listed are drawn at random with it, each possible agreement as readily as
     *     any other, instead of being the first ones
     */
    public record Limits(long nodes, Optional<Integer> seconds, int listed, Optional<Long> seed) {}
}
