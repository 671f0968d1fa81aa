package parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.Change;
import parley.model.RivalReading;
import parley.model.Scenario;
import parley.model.Statement;
import parley.study.Findings.Limits;

/**
 * The same words read in different ways: the answer under every combination of readings, and which conclusions do not
 * depend on how the words are read.
 *
 * @param statements those that can be read in more than one way, in the scenario's order
 * @param combinations the one as written first
 * @param complete true when these are all combinations; false when only one statement at a time is read otherwise, since
 *     all combinations would be more than {@value #MOST_COMBINATIONS}
 * @param conclusions every conclusion that holds under at least one combination
 */
public record Readings(
        List<Statement> statements, List<Combination> combinations, boolean complete, List<Conclusion> conclusions) {

    /** Past this many combinations, statements are read otherwise one at a time. */
    public static final int MOST_COMBINATIONS = 64;

    public Readings {
        statements = List.copyOf(statements);
        combinations = List.copyOf(combinations);
        conclusions = List.copyOf(conclusions);
    }

    /** One way to read a statement: as it is coded, or as a rival reading has it. */
    public record Read(Statement statement, Optional<RivalReading> as) {

        /** The reading's id, or {@code as written}. */
        public String word() {
            return as.map(RivalReading::id).orElse("as written");
        }
    }

    /** One way to read every statement, and what follows. */
    public record Combination(List<Read> reads, Findings findings) {
        public Combination {
            reads = List.copyOf(reads);
        }
    }

    /**
     * Something that follows under some combinations.
     *
     * @param kind what it is about
     * @param subject {@code nato=open}, ids of red lines, or empty
     * @param state what is said of the subject, in a word
     * @param sentence says it to a reader
     * @param under positions, from 0, of the combinations under which it holds; never empty
     * @param strength how many these are, of those that were decided
     */
    public record Conclusion(
            Difference.Kind kind,
            String subject,
            String state,
            String sentence,
            List<Integer> under,
            Strength strength) {
        public Conclusion {
            under = List.copyOf(under);
        }
    }

    /** Under how many combinations a conclusion holds. */
    public enum Strength {
        /** Under every one. */
        ALL,
        /** Under more than half, not under all. */
        MOST,
        /** Under half of them or fewer. */
        FEW;

        /** The word shown to readers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Strength of(int holds, int decided) {
            if (holds == decided) {
                return ALL;
            }
            return 2 * holds > decided ? MOST : FEW;
        }
    }

    /** The answer under each combination of readings of the statements made by the scenario's own day. */
    public static Readings of(Scenario base, Scenario scenario, Limits limits) {
        return of(SharedSpaces.of(scenario, limits), base, scenario);
    }

    static Readings of(SharedSpaces spaces, Scenario base, Scenario scenario) {
        List<Statement> statements = listStatements(scenario);
        boolean complete = countCombinations(statements) <= MOST_COMBINATIONS;
        List<Combination> combinations = new ArrayList<>();
        for (List<Read> reads : complete ? everyWay(statements) : oneAtATime(statements)) {
            Study study = new Study(base, read(scenario, reads), scenario.asOf(), spaces.limits());
            combinations.add(new Combination(
                    reads, spaces.study(study, Study.Depth.BRIEF).findings()));
        }
        return new Readings(statements, combinations, complete, Robustness.of(scenario, combinations));
    }

    /** Statements made by the scenario's day that can be read in more than one way. */
    public static List<Statement> listStatements(Scenario scenario) {
        return scenario.statements().stream()
                .filter(statement -> !statement.coding().readings().isEmpty())
                .filter(statement -> statement.date().isOverBy(scenario.asOf()))
                .toList();
    }

    /** How many answers the readings of a scenario take; 1 where no statement has a rival reading. */
    static int countWays(Scenario scenario) {
        return countCombinations(listStatements(scenario));
    }

    /** Number of ways to read all of them, as far as the most that are tried. */
    private static int countCombinations(List<Statement> statements) {
        int ways = 1;
        for (Statement statement : statements) {
            ways = Math.min(
                    MOST_COMBINATIONS + 1, ways * (statement.coding().readings().size() + 1));
        }
        return ways;
    }

    private static Scenario read(Scenario scenario, List<Read> reads) {
        Scenario changed = scenario;
        for (Read read : reads) {
            if (read.as().isPresent()) {
                changed = changed.with(
                        new Change.ReadAs(read.statement().id(), read.as().get().id()));
            }
        }
        return changed;
    }

    private static List<Read> ways(Statement statement) {
        List<Read> ways = new ArrayList<>();
        ways.add(new Read(statement, Optional.empty()));
        statement.coding().readings().forEach(reading -> ways.add(new Read(statement, Optional.of(reading))));
        return ways;
    }

    private static List<List<Read>> everyWay(List<Statement> statements) {
        List<List<Read>> every = List.of(List.of());
        for (Statement statement : statements) {
            List<List<Read>> longer = new ArrayList<>();
            for (List<Read> some : every) {
                for (Read way : ways(statement)) {
                    List<Read> more = new ArrayList<>(some);
                    more.add(way);
                    longer.add(more);
                }
            }
            every = longer;
        }
        return every;
    }

    private static List<List<Read>> oneAtATime(List<Statement> statements) {
        List<Read> asWritten = statements.stream()
                .map(statement -> new Read(statement, Optional.empty()))
                .toList();
        List<List<Read>> ways = new ArrayList<>();
        ways.add(asWritten);
        for (int i = 0; i < statements.size(); i++) {
            for (RivalReading reading : statements.get(i).coding().readings()) {
                List<Read> other = new ArrayList<>(asWritten);
                other.set(i, new Read(statements.get(i), Optional.of(reading)));
                ways.add(other);
            }
        }
        return ways;
    }

    /** The answer as the statements are written. */
    public Findings asWritten() {
        return combinations.get(0).findings();
    }

    /** Number of combinations that were decided within the budget. */
    public int countDecided() {
        return (int) combinations.stream()
                .filter(c -> c.findings().space() instanceof Findings.Decided)
                .count();
    }

    /** Conclusions of one strength, in order. */
    public List<Conclusion> list(Strength strength) {
        return conclusions.stream().filter(c -> c.strength() == strength).toList();
    }
}
