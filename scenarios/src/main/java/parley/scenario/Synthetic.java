package parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;

/**
 * A scenario that nobody negotiates, drawn at random to see how the analysis copes with its size and shape. The same values
 * give the same scenario on every machine.
 *
 * <p>Each issue has 2 to 5 options, each party is a principal, and each red line belongs to a party drawn at random. Three
 * of ten red lines are on one issue and demand some of its options; five of ten join two issues and two of ten three. Of
 * those that join several, a third refuses some terms together, a third demands one where others are met, and a third
 * demands that any of them is met; each term is one or more options of an issue, but not all of them.
 *
 * @param structure which issues red lines join
 * @param issues number of issues, 1 to {@value #MOST_ISSUES}
 * @param parties number of parties, 1 to {@value #MOST_PARTIES}
 * @param redLines number of red lines, 0 to {@value #MOST_RED_LINES}
 * @param seed where the draw begins
 */
public record Synthetic(Structure structure, int issues, int parties, int redLines, long seed) {

    public static final int MOST_ISSUES = 1_000;
    public static final int MOST_PARTIES = 100;
    public static final int MOST_RED_LINES = 3_000;

    private static final int MOST_OPTIONS = 5;
    private static final DateSpan DAY = DateSpan.inferred(LocalDate.of(2000, 1, 1));
    private static final String SOURCE = "generator";

    /** Out of ten red lines, how many join one, two and three issues. */
    private static final List<Integer> SIZES = List.of(1, 1, 1, 2, 2, 2, 2, 2, 3, 3);

    public Synthetic {
        check("issues", issues, 1, MOST_ISSUES);
        check("parties", parties, 1, MOST_PARTIES);
        check("red lines", redLines, 0, MOST_RED_LINES);
    }

    private static void check(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "a synthetic scenario has " + least + " to " + most + " " + what + ", not " + number);
        }
    }

    /** The command that gives this scenario. */
    public String command() {
        return "parley generate --structure " + structure.word() + " --issues " + issues + " --parties " + parties
                + " --red-lines " + redLines + " --seed " + seed;
    }

    /** The scenario as a file in the language. */
    public String text() {
        return ScenarioWriter.write(scenario());
    }

    /** The scenario itself. */
    public Scenario scenario() {
        RandomGenerator random = new Well19937c(seed);
        Scenario.Builder scenario = new Scenario.Builder("synthetic", title(), DAY.to());
        scenario.summary =
                "Drawn at random by a program to measure how the analysis copes with it. Nobody ever held these"
                        + " positions, and nothing in it stands for anything.";
        scenario.sources.put(SOURCE, source());
        allParties().forEach(party -> scenario.parties.put(party.id(), party));
        Consent consent = PartMaker.byDefault(List.copyOf(scenario.parties.values()));
        for (int i = 0; i < issues; i++) {
            Issue issue = issue(i, 2 + random.nextInt(MOST_OPTIONS - 1), consent);
            scenario.issues.put(issue.id(), issue);
        }
        List<Issue> agenda = List.copyOf(scenario.issues.values());
        for (int i = 0; i < redLines; i++) {
            scenario.statements.add(statement(i, agenda, random));
        }
        return scenario.build();
    }

    private String title() {
        return "Synthetic scenario: " + structure.word() + ", " + count(issues, "issue") + ", "
                + (parties == 1 ? "1 party" : parties + " parties") + ", " + count(redLines, "red line") + ", seed "
                + seed;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private Source source() {
        return new Source(
                SOURCE,
                Place.NONE,
                "synthetic source",
                command(),
                "",
                DAY,
                "",
                "",
                "",
                "",
                "The date is made up like everything else.");
    }

    private List<Party> allParties() {
        return IntStream.rangeClosed(1, parties)
                .mapToObj(i -> new Party("p" + i, Place.NONE, "Party " + i, "", Role.PRINCIPAL, List.of(), 0, ""))
                .toList();
    }

    private static Issue issue(int index, int options, Consent consent) {
        String id = "i" + (index + 1);
        List<Option> answers = IntStream.range(0, options)
                .mapToObj(o -> String.valueOf((char) ('a' + o)))
                .map(option -> new Option(option, Place.NONE, "answer " + option + " to " + id, Optional.empty()))
                .toList();
        return new Issue(
                id,
                Place.NONE,
                id,
                "What is the answer to " + id + "?",
                answers,
                consent,
                Set.of(),
                Optional.empty(),
                "",
                Issue.Scale.UNORDERED,
                "",
                "");
    }

    private Statement statement(int index, List<Issue> agenda, RandomGenerator random) {
        String party = "p" + (1 + random.nextInt(parties));
        int size = SIZES.get(random.nextInt(SIZES.size()));
        List<Proposition> terms = new ArrayList<>();
        for (int issue : structure.pick(issues, index, size, random)) {
            terms.add(term(agenda.get(issue), random));
        }
        Stance stance = terms.size() == 1 ? new Stance.Demands(terms.get(0)) : joining(terms, random.nextInt(3));
        return Statement.of("r" + (index + 1), party, DAY, Grounds.stated(Citation.whole(SOURCE)), stance);
    }

    private static Stance joining(List<Proposition> terms, int kind) {
        Proposition last = terms.get(terms.size() - 1);
        List<Proposition> others = terms.subList(0, terms.size() - 1);
        return switch (kind) {
            case 0 -> new Stance.Rejects(new All(terms));
            case 1 -> new Stance.Demands(new If(others.size() == 1 ? others.get(0) : new All(others), last));
            default -> new Stance.Demands(new Any(terms));
        };
    }

    /** Some of the issue's options, but not all. */
    private static Choice term(Issue issue, RandomGenerator random) {
        int options = issue.options().size();
        int wanted = 1 + random.nextInt(options - 1);
        Set<String> ids = new LinkedHashSet<>();
        Structure.distinct(options, wanted, random)
                .forEach(option -> ids.add(issue.options().get(option).id()));
        return new Choice(issue.id(), ids);
    }
}
