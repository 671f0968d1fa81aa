package parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.model.Change;
import parley.model.Scenario;
import parley.study.Findings.Limits;
import parley.study.SharedSpaces.Studied;
import parley.study.Transition.Cause;
import parley.study.Transition.Effect;
import parley.study.Transition.Traced;

/** Finds out what each cause of a transition does alone. */
final class Tracing {

    /** Past this many, causes are named and not tried one by one. */
    private static final int MOST_CAUSES = 40;

    private Tracing() {}

    /** A cause to be tried, and what is studied when it is the only one; empty where it cannot be. */
    record Suspect(String words, Optional<Study> alone) {}

    static Transition ofChanges(SharedSpaces spaces, Studied before, Scenario base, List<Change> changes) {
        Scenario changed = base.with(changes);
        Wording wording = new Wording(SharedSpaces.withAllAdded(base, changes));
        List<Suspect> suspects = changes.stream()
                .map(change -> new Suspect(
                        wording.change(change), findWith(base, change).map(alone -> on(base, alone, spaces.limits()))))
                .toList();
        Studied after = spaces.study(on(base, changed, spaces.limits()), Study.Depth.BRIEF);
        return trace(spaces, before, after, suspects, true);
    }

    private static Study on(Scenario base, Scenario scenario, Limits limits) {
        return new Study(base, scenario, scenario.asOf(), limits);
    }

    /** The scenario with one what-if, unless that rests on another one made before it. */
    private static Optional<Scenario> findWith(Scenario base, Change change) {
        try {
            return Optional.of(base.with(change));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Transition between(Scenario before, Scenario after, Limits limits) {
        SharedSpaces spaces = SharedSpaces.of(before, limits);
        return trace(
                spaces,
                spaces.study(on(before, before, limits), Study.Depth.BRIEF),
                spaces.study(on(after, after, limits), Study.Depth.BRIEF),
                new Suspects(before, after, limits).list(),
                false);
    }

    /**
     * Tries each cause alone.
     *
     * @param complete true when the causes are all that leads from one to the other, so that a single one does it all
     */
    static Transition trace(
            SharedSpaces spaces, Studied before, Studied after, List<Suspect> suspects, boolean complete) {
        Comparison together = Comparison.of(before, after, spaces.budget());
        Effect whole = new Effect(together, after.cost());
        List<Cause> causes = new ArrayList<>();
        for (Suspect suspect : suspects) {
            boolean all = complete && suspects.size() == 1;
            Optional<Effect> alone = all
                    ? Optional.of(whole)
                    : suspect.alone()
                            .filter(study -> suspects.size() <= MOST_CAUSES)
                            .map(study -> effect(spaces, before, study));
            causes.add(new Cause(suspect.words(), alone));
        }
        List<Traced> traced = together.differences().stream()
                .map(difference -> new Traced(difference, listAlone(difference, causes)))
                .toList();
        return new Transition(together, after.cost(), causes, traced);
    }

    private static Effect effect(SharedSpaces spaces, Studied before, Study alone) {
        Studied studied = spaces.study(alone, Study.Depth.BRIEF);
        return new Effect(Comparison.of(before, studied, spaces.budget()), studied.cost());
    }

    private static List<Integer> listAlone(Difference difference, List<Cause> causes) {
        return IntStream.range(0, causes.size())
                .filter(i -> causes.get(i).alone().stream()
                        .flatMap(effect -> effect.comparison().differences().stream())
                        .anyMatch(difference::isSameAs))
                .boxed()
                .toList();
    }
}
