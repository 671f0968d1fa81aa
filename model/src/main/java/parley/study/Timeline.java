package parley.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.model.Positions;
import parley.model.Scenario;
import parley.model.Statement;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;
import parley.study.Findings.Limits;
import parley.study.SharedSpaces.Studied;
import parley.study.Transition.Traced;

/**
 * How the answer changed from day to day, as statements were made.
 *
 * @param start the answer before anybody had said anything
 * @param days every day on which a statement counts for the first time, in order; a statement whose day is not known
 *     counts from the last day of its interval
 * @param later statements that are left out since they were made after the day studied
 */
public record Timeline(Findings start, List<Day> days, List<Statement> later) {

    public Timeline {
        days = List.copyOf(days);
        later = List.copyOf(later);
    }

    /**
     * One day.
     *
     * @param said statements that count from this day; they are the causes of {@code change}, in the same order
     * @param replaced statements that no longer count since this day
     * @param change what differs from the day before
     */
    public record Day(LocalDate date, List<Statement> said, List<Statement> replaced, Transition change) {
        public Day {
            said = List.copyOf(said);
            replaced = List.copyOf(replaced);
        }

        /** The answer at the end of the day. */
        public Findings findings() {
            return change.together().after();
        }

        /** Whether the day opened the door to an agreement, or closed it; empty where it stayed as it was. */
        public Optional<Door> findDoor() {
            return change.traced().stream()
                    .filter(traced -> traced.difference().kind() == Kind.DEAL)
                    .findFirst()
                    .map(traced -> new Door(
                            findings().space() instanceof Decided decided
                                    && decided.possible().signum() > 0,
                            traced,
                            traced.alone().stream().map(said::get).toList()));
        }
    }

    /**
     * An agreement became possible, or ceased to be.
     *
     * @param alone statements of the day each of which suffices; empty where it took several together
     */
    public record Door(boolean opened, Traced traced, List<Statement> alone) {}

    /** The days of a scenario up to its own day. */
    public static Timeline of(Scenario base, Scenario scenario, Limits limits) {
        return of(SharedSpaces.of(scenario, limits), base, scenario);
    }

    static Timeline of(SharedSpaces spaces, Scenario base, Scenario scenario) {
        Limits limits = spaces.limits();
        List<LocalDate> dates = listDays(scenario);
        LocalDate dayBefore = (dates.isEmpty() ? scenario.asOf() : dates.get(0)).minusDays(1);
        Studied start = spaces.study(new Study(base, scenario, dayBefore, limits), Study.Depth.BRIEF);
        List<Day> days = new ArrayList<>();
        Studied previous = start;
        for (LocalDate date : dates) {
            Studied studied = spaces.study(new Study(base, scenario, date, limits), Study.Depth.BRIEF);
            days.add(day(spaces, scenario, previous, studied));
            previous = studied;
        }
        return new Timeline(
                start.findings(), days, Positions.of(scenario, scenario.asOf()).notYet());
    }

    private static Day day(SharedSpaces spaces, Scenario scenario, Studied before, Studied after) {
        LocalDate from = before.findings().positions().asOf();
        LocalDate to = after.findings().positions().asOf();
        List<Statement> replaced = after.findings().positions().replaced().keySet().stream()
                .filter(statement -> before.findings().positions().inForce().contains(statement))
                .toList();
        return new Day(
                to,
                Suspects.listSaid(scenario, from, to),
                replaced,
                Tracing.trace(spaces, before, after, Suspects.saidBetween(scenario, from, to, spaces.limits()), true));
    }

    /** The answer on the day studied. */
    public Findings last() {
        return days.isEmpty() ? start : days.get(days.size() - 1).findings();
    }

    /** Days, up to the scenario's own, on which a statement counts for the first time. */
    public static List<LocalDate> listDays(Scenario scenario) {
        TreeSet<LocalDate> days = new TreeSet<>();
        scenario.statements().stream()
                .filter(statement -> statement.date().isOverBy(scenario.asOf()))
                .forEach(statement -> days.add(statement.date().to()));
        return List.copyOf(days);
    }
}
