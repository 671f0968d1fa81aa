package parley.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.space.AgreementSpace;
import parley.space.Zone;

/**
 * Every course that possible agreements can run.
 *
 * @param listed in the scenario's order of the terms that lead to them
 * @param complete false when there are too many combinations of those terms to look at each
 */
public record Courses(List<Course> listed, boolean complete) {

    /** Most combinations of terms to look at. */
    public static final int MOST_TERMS = 2_000;

    /** How many sequences of each course are listed. */
    static final int SEQUENCES = 5;

    public Courses {
        listed = List.copyOf(listed);
    }

    /** The courses of a space's possible agreements. */
    public static Courses of(AgreementSpace space) {
        Positions positions = space.positions();
        Zone possible = space.possible();
        List<Agreement> terms = possible.firstOn(Precedence.issues(positions), MOST_TERMS + 1);
        boolean complete = terms.size() <= MOST_TERMS;
        Map<Precedence, BigInteger> agreements = new LinkedHashMap<>();
        for (Agreement some : complete ? terms : terms.subList(0, MOST_TERMS)) {
            BigInteger count = possible.restrictTo(choices(some)).count();
            agreements.merge(Precedence.of(positions, some), count, BigInteger::add);
        }
        List<Course> courses = new ArrayList<>();
        agreements.forEach(
                (precedence, count) -> courses.add(new Course(precedence, count, precedence.sequences(SEQUENCES))));
        return new Courses(courses, complete);
    }

    private static List<Choice> choices(Agreement terms) {
        return terms.terms().entrySet().stream()
                .map(term -> Choice.of(term.getKey(), term.getValue()))
                .toList();
    }
}
