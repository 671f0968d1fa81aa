package parley.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.model.Conflict.Direction;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;

/**
 * A conflict drawn at random, in plain data that the oracle reads and from which the program's game is made. Patterns are
 * strings with Y, N or - for each action.
 *
 * @param owners for each action, who controls it
 * @param directions for each action B, T (take only) or G (give up only)
 * @param infeasible patterns that no state matches
 * @param barred pairs of patterns: no move from the first to the second
 * @param merged patterns whose states are one
 * @param values for each decision maker and each of the 2^k combinations, how good it is
 * @param unknown for each decision maker, pairs of combinations between which its preference is unknown
 */
record RandomConflict(
        int deciders,
        List<Integer> owners,
        String directions,
        List<String> infeasible,
        List<List<String>> barred,
        List<String> merged,
        List<List<Integer>> values,
        List<Set<List<Integer>>> unknown) {

    /** Draws a conflict; unknown preferences only where asked for. */
    static RandomConflict ofSeed(long seed, boolean withUnknown) {
        Random random = new Random(seed);
        int deciders = 2 + random.nextInt(3);
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < deciders; i++) {
            owners.add(i);
        }
        int extra = random.nextInt(3);
        for (int i = 0; i < extra && owners.size() < 5; i++) {
            owners.add(random.nextInt(deciders));
        }
        java.util.Collections.shuffle(owners, random);
        StringBuilder directions = new StringBuilder();
        owners.forEach(o -> directions.append("BBBBBTG".charAt(random.nextInt(7))));
        int k = owners.size();
        List<String> infeasible = patterns(random, k, random.nextInt(3), 2);
        List<List<String>> barred = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 3; i--) {
            barred.add(List.of(pattern(random, k, 1), pattern(random, k, 1)));
        }
        List<String> merged = patterns(random, k, random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0, 2);
        int levels = 2 + random.nextInt(12);
        List<List<Integer>> values = new ArrayList<>();
        List<Set<List<Integer>>> unknown = new ArrayList<>();
        for (int i = 0; i < deciders; i++) {
            values.add(random.ints(1 << k, 0, levels).boxed().toList());
            Set<List<Integer>> pairs = new LinkedHashSet<>();
            for (int pair = withUnknown ? random.nextInt(12) : 0; pair > 0; pair--) {
                pairs.add(List.of(random.nextInt(1 << k), random.nextInt(1 << k)));
            }
            unknown.add(pairs);
        }
        return new RandomConflict(deciders, owners, directions.toString(), infeasible, barred, merged, values, unknown);
    }

    private static List<String> patterns(Random random, int actions, int count, int letters) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern(random, actions, letters))
                .toList();
    }

    private static String pattern(Random random, int actions, int letters) {
        char[] pattern = "-".repeat(actions).toCharArray();
        for (int i = 0; i < letters; i++) {
            pattern[random.nextInt(actions)] = random.nextBoolean() ? 'Y' : 'N';
        }
        return new String(pattern);
    }

    static String id(int action) {
        return "a" + action;
    }

    static Proposition proposition(String pattern) {
        List<Proposition> parts = new ArrayList<>();
        for (int action = 0; action < pattern.length(); action++) {
            if (pattern.charAt(action) != '-') {
                parts.add(Choice.of(id(action), pattern.charAt(action) == 'Y' ? "yes" : "no"));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** The program's model, if there is a state. */
    ActionForm.Formation form() {
        List<ActionForm.Action> actions = new ArrayList<>();
        for (int action = 0; action < owners.size(); action++) {
            Direction direction = switch (directions.charAt(action)) {
                case 'T' -> Direction.TAKE_ONLY;
                case 'G' -> Direction.GIVE_UP_ONLY;
                default -> Direction.BOTH;
            };
            actions.add(new ActionForm.Action(id(action), owners.get(action), direction));
        }
        return ActionForm.form(new ActionForm.Description(
                IntStream.range(0, deciders).mapToObj(i -> "d" + i).toList(),
                actions,
                infeasible.stream()
                        .<Proposition>map(p -> new Not(proposition(p)))
                        .toList(),
                barred.stream()
                        .map(pair -> new ActionForm.Barred(proposition(pair.get(0)), proposition(pair.get(1))))
                        .toList(),
                merged.stream().map(RandomConflict::proposition).toList()));
    }

    /** The program's game on a model. */
    Game game(ActionForm form) {
        List<Preference> preferences = new ArrayList<>();
        for (int i = 0; i < deciders; i++) {
            Map<Integer, List<Integer>> groups = new TreeMap<>(java.util.Comparator.reverseOrder());
            for (int state = 0; state < form.states(); state++) {
                groups.computeIfAbsent(values.get(i).get((int) form.combination(state)), v -> new ArrayList<>())
                        .add(state);
            }
            Preference preference = Preference.ofRanking(form.states(), List.copyOf(groups.values()));
            for (List<Integer> pair : unknown.get(i)) {
                int a = form.findState(pair.get(0));
                int b = form.findState(pair.get(1));
                if (a >= 0
                        && b >= 0
                        && a != b
                        && form.combination(a) == pair.get(0)
                        && form.combination(b) == pair.get(1)) {
                    preference = preference.withDoubt(one(a), one(b));
                }
            }
            preferences.add(preference);
        }
        return new Game(form, preferences);
    }

    private static BitSet one(int state) {
        BitSet set = new BitSet();
        set.set(state);
        return set;
    }
}
