package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Step;
import parley.order.Course;
import parley.order.Courses;
import parley.order.Deadlock;
import parley.order.Precedence;
import parley.order.Sequences;
import parley.space.AgreementSpace;
import parley.study.StepsFinding.AskedCourse;
import parley.study.StepsFinding.DeadlockFinding;
import parley.study.StepsFinding.OrderFinding;
import parley.study.StepsFinding.StepFinding;

/** Which step comes before which, for the possible agreements as a whole and for one agreement. */
final class StepsStudy {

    /** How many sequences of one agreement are listed. */
    private static final int SEQUENCES = 10;

    private final Positions positions;
    private final Wording wording;
    private final Precedence all;
    private final List<DeadlockFinding> deadlocks;
    private final Courses courses;
    private final BigInteger possible;

    StepsStudy(AgreementSpace space, Wording wording) {
        this.positions = space.positions();
        this.wording = wording;
        this.all = Precedence.ofAll(positions);
        this.deadlocks = told(all.deadlocks());
        this.courses = Courses.of(space);
        this.possible = space.possible().count();
    }

    /** Whether the scenario speaks of steps at all. */
    static boolean isAbout(Positions positions) {
        return !positions.scenario().steps().isEmpty();
    }

    StepsFinding run() {
        return finding(Optional.empty(), answer());
    }

    /**
     * The same, with an answer about one agreement.
     *
     * @param terms settle at least the issues in {@link Precedence#issues}
     */
    StepsFinding run(Map<String, String> terms) {
        Precedence precedence = Precedence.of(positions, new Agreement(terms));
        AskedCourse asked = new AskedCourse(precedence, told(precedence.deadlocks()), precedence.sequences(SEQUENCES));
        return finding(Optional.of(asked), answer(asked));
    }

    private StepsFinding finding(Optional<AskedCourse> asked, List<String> answer) {
        return new StepsFinding(steps(), orders(), deadlocks, courses, asked, answer);
    }

    private List<StepFinding> steps() {
        return positions.scenario().steps().values().stream()
                .map(step -> new StepFinding(
                        step,
                        courses.listed().stream()
                                .filter(course -> course.precedence().steps().contains(step))
                                .map(Course::agreements)
                                .reduce(BigInteger.ZERO, BigInteger::add)))
                .toList();
    }

    private List<OrderFinding> orders() {
        Set<String> redundant = redundant();
        return positions.redLines().stream()
                .filter(line -> line.order().isPresent())
                .map(line -> new OrderFinding(
                        line, positions.statusOf(line), redundant.contains(line.id()), explain(line, redundant)))
                .toList();
    }

    /**
     * Orders that the others imply, also where an agreement does not take all steps or meet all conditions; none where
     * not every course was looked at.
     */
    private Set<String> redundant() {
        if (!courses.complete()) {
            return Set.of();
        }
        Set<String> redundant = Positions.ids(all.redundant());
        for (Course course : courses.listed()) {
            Set<String> needed = Positions.ids(course.precedence().orders());
            needed.removeAll(Positions.ids(course.precedence().redundant()));
            redundant.removeAll(needed);
        }
        return redundant;
    }

    private String explain(RedLine line, Set<String> redundant) {
        String said = wording.redLine(line) + ". ";
        return said
                + switch (positions.statusOf(line)) {
                    case BINDING ->
                        redundant.contains(line.id())
                                ? "It binds, and says nothing that the other orders do not imply."
                                : "It binds.";
                    case OVERRIDDEN -> "It is overridden: " + wording.party(line.party()) + " has no say in it.";
                    case PENDING -> "It is pending: its condition depends on a circumstance that is not known to hold.";
                };
    }

    private List<DeadlockFinding> told(List<Deadlock> found) {
        return found.stream()
                .map(deadlock -> new DeadlockFinding(deadlock, text(deadlock)))
                .toList();
    }

    private String text(Deadlock deadlock) {
        String orders = deadlock.orders().stream()
                .map(line -> Sentence.of(wording.redLine(line)) + ".")
                .collect(Collectors.joining(" "));
        String taken = DeadlockWording.taken(deadlock.steps(), wording);
        return orders + " So " + DeadlockWording.circle(deadlock) + "." + (taken.isEmpty() ? "" : " " + taken);
    }

    private List<String> answer() {
        List<String> answer = new ArrayList<>();
        if (possible.signum() == 0) {
            answer.add(
                    deadlocks.isEmpty()
                            ? "No agreement is possible, and it is not the order of steps that stands in the way."
                            : "No agreement is possible, and orders of steps wait for each other.");
        } else if (courses.listed().size() == 1 && courses.complete()) {
            answer.add("Every possible agreement " + takes(courses.listed().get(0)) + ".");
        } else {
            answer.add(Sentence.of(ConcessionTeller.agreements(possible)) + " are possible, and they run "
                    + (courses.complete() ? "" : "at least ") + courses.listed().size()
                    + " different courses, by the steps that they take and the orders that they must keep.");
        }
        deadlocks.forEach(deadlock -> answer.add("A deadlock: " + deadlock.text()));
        if (!deadlocks.isEmpty() && possible.signum() > 0) {
            answer.add("No possible agreement takes all the steps of a deadlock"
                    + (deadlocks.stream().anyMatch(StepsStudy::isConditional) ? " where all its demands apply." : "."));
        }
        return answer;
    }

    private static boolean isConditional(DeadlockFinding finding) {
        return finding.deadlock().orders().stream()
                .anyMatch(line -> line.condition().isPresent());
    }

    private static String takes(Course course) {
        return takes(course.precedence(), course.sequences());
    }

    private static String takes(Precedence precedence, Sequences sequences) {
        List<Step> steps = precedence.steps();
        if (steps.isEmpty()) {
            return "takes none of the steps";
        }
        String which = steps.size() == 1
                ? "takes one step: " + named(steps)
                : "takes these " + steps.size() + " steps: " + named(steps);
        return which + (steps.size() == 1 ? "" : ". " + sequences(sequences));
    }

    private static String named(List<Step> steps) {
        return Wording.and(
                steps.stream().map(step -> Wording.quoted(step.name())).toList());
    }

    /** In how many sequences, and which is the first. */
    static String sequences(Sequences sequences) {
        String first = sequences.first().isEmpty()
                ? ""
                : ": " + sequence(sequences.first().get(0));
        return sequences
                .count()
                .map(count -> count.equals(BigInteger.ONE)
                        ? "There is one sequence that keeps every order" + first
                        : "There are " + Numbers.count(count) + " sequences that keep every order; the first" + first)
                .orElse("There are too many sequences to count; the first" + first);
    }

    /** A sequence with arrows: {@code “Cease-fire” → “Deal”}. */
    static String sequence(List<Step> steps) {
        return steps.stream().map(step -> Wording.quoted(step.name())).collect(Collectors.joining(" → "));
    }

    private List<String> answer(AskedCourse asked) {
        if (asked.deadlocks().isEmpty()) {
            return List.of("This agreement " + takes(asked.precedence(), asked.sequences()) + ".");
        }
        List<String> answer = new ArrayList<>();
        answer.add("The steps of this agreement, " + named(asked.precedence().steps())
                + ", cannot be put in an order that keeps what was demanded.");
        asked.deadlocks().forEach(deadlock -> answer.add(deadlock.text()));
        return answer;
    }

    /** Issues on which it depends which steps are taken, and that some terms leave open. */
    static Set<String> listUnsettled(Positions positions, Set<String> settled) {
        Set<String> issues = new TreeSet<>(Precedence.issues(positions));
        issues.removeAll(settled);
        return issues;
    }
}
