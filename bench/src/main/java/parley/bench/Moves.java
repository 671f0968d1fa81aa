package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.model.Conflict.Direction;
import parley.model.Proposition;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.moves.ActionForm;
import parley.moves.Concept;
import parley.moves.Game;
import parley.moves.Preference;
import parley.moves.Stability;

/**
 * Measures the four classical concepts on conflicts made up of so many actions and decision makers, once, start included:
 * {@code free} where every combination is possible, {@code one-each} where each decision maker takes one action at most.
 */
public final class Moves {

    private Moves() {}

    public static void main(String[] args) {
        boolean isFree = args[0].equals("free");
        int actions = Integer.parseInt(args[1]);
        int decisionMakers = Integer.parseInt(args[2]);
        ActionForm form = ActionForm.form(describe(isFree, actions, decisionMakers)).getForm();
        Game game = new Game(form, preferences(form, actions, decisionMakers, new Random(Long.parseLong(args[3]))));
        Stability stability = Stability.of(game);
        StringBuilder found = new StringBuilder();
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)) {
            found.append(' ')
                    .append(concept.word())
                    .append(' ')
                    .append(stability.equilibria(concept).getStates().cardinality());
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long held = (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20);
        System.out.printf(
                Locale.ROOT,
                "%s\t%d\t%d\t%d states\t%.2f s\t%d MiB held\tequilibria:%s%n",
                args[0],
                actions,
                decisionMakers,
                form.states(),
                Stopwatch.processSeconds(),
                held,
                found);
    }

    private static ActionForm.Description describe(boolean isFree, int actions, int decisionMakers) {
        List<ActionForm.Action> all = new ArrayList<>();
        List<List<Proposition>> own = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            own.add(new ArrayList<>());
            names.add("d" + i);
        }
        for (int action = 0; action < actions; action++) {
            int owner = action * decisionMakers / actions;
            all.add(new ActionForm.Action("a" + action, owner, Direction.BOTH));
            own.get(owner).add(Choice.of("a" + action, "yes"));
        }
        List<Proposition> requirements =
                isFree ? List.of() : own.stream().<Proposition>map(parts -> new AtMost(1, parts)).toList();
        return new ActionForm.Description(names, all, requirements, List.of(), List.of());
    }

    /** Each decision maker has as many priorities as there are actions, over one or two of them each. */
    private static List<Preference> preferences(ActionForm form, int actions, int decisionMakers, Random random) {
        List<Preference> preferences = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            List<Proposition> priorities = new ArrayList<>();
            for (int k = 0; k < actions; k++) {
                Proposition one = literal(random, actions);
                priorities.add(random.nextBoolean() ? one : Proposition.Any.of(one, literal(random, actions)));
            }
            preferences.add(Preference.ofPriorities(form, priorities));
        }
        return preferences;
    }

    private static Proposition literal(Random random, int actions) {
        return Choice.of("a" + random.nextInt(actions), random.nextBoolean() ? "yes" : "no");
    }
}
