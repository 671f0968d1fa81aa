package parley.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.model.Change;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Level;
import parley.model.Order;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.model.Truth;

/**
 * One small scenario, drawn from a seed. Moods give the mix: in some everybody quarrels, in some everybody accepts
 * nearly everything, in some the rules do the work.
 */
final class RandomScenario {

    /** The most agreements that a drawn scenario can have. */
    static final int MOST_AGREEMENTS = 2_000;

    /** The most red lines that a drawn scenario's statements draw together. */
    static final int MOST_RED_LINES = 12;

    private static final Grounds GROUNDS = Grounds.hypothetical();

    /** Which stances are common. */
    private enum Mood {
        MIXED("dddrrraaaooottppsvcc"),
        QUARREL("dddddddddrrrrrrrrraotpsc"),
        HARMONY("draaaaaaaaoooootpsvc"),
        TALK("draaaoooooottttttppssvvccc");

        /** Each letter a stance: the more often it stands here, the more often it is drawn. */
        private final String stances;

        Mood(String stances) {
            this.stances = stances;
        }
    }

    private final Random random;
    private final Mood mood;
    private final List<String> parties;
    private final List<String> issues;
    private final List<List<String>> options = new ArrayList<>();
    private final List<String> circumstances;
    private final List<String> claims = new ArrayList<>();
    private int redLines;

    private RandomScenario(long seed) {
        random = new Random(seed);
        mood = chance(30) ? Mood.QUARREL : pick(List.of(Mood.values()));
        parties = names("party", calm(1, 2) + random.nextInt(calm(4, 3)));
        issues = names("i", 1 + random.nextInt(6));
        circumstances = names("c", random.nextInt(4));
        int agreements = 1;
        for (int i = 0; i < issues.size(); i++) {
            int roomLeft = MOST_AGREEMENTS >> (issues.size() - i - 1);
            int size = Math.min(pick(List.of(2, 2, 2, 3, 3, 4)), Math.max(2, roomLeft / agreements));
            agreements *= size;
            options.add(List.of("x", "y", "z", "w").subList(0, size));
        }
    }

    /** The scenario of a seed: always the same one. */
    static Scenario of(long seed) {
        return new RandomScenario(seed).draw(seed);
    }

    /**
     * The scenario of a seed with steps, demands about their order, and fallback levels added where there is room for
     * more red lines.
     */
    static Scenario withSteps(long seed) {
        RandomScenario drawn = new RandomScenario(seed);
        return drawn.withOrders(drawn.withFallbacks(drawn.draw(seed)));
    }

    private Scenario withFallbacks(Scenario scenario) {
        return Scenarios.changed(
                scenario, copy -> copy.statements.replaceAll(s -> isPlainDemand(s) && chance(25) ? softened(s) : s));
    }

    private boolean isPlainDemand(Statement statement) {
        return statement.stance() instanceof Stance.Demands
                && statement.coding().fallbacks().isEmpty();
    }

    /** The same demand with one or two levels to fall back to. */
    private Statement softened(Statement statement) {
        Proposition what = ((Stance.Demands) statement.stance()).what();
        List<Level> levels = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0 && redLines < MOST_RED_LINES; i--) {
            what = Any.of(what, choice(pick(List.copyOf(what.issues()))));
            levels.add(new Level("level-" + (levels.size() + 1), Place.NONE, what));
            redLines++;
        }
        return statement.withCoding(Coding.PLAIN.withFallbacks(levels));
    }

    private Scenario withOrders(Scenario scenario) {
        List<Step> steps = names("step", 2 + random.nextInt(3)).stream()
                .map(id -> new Step(id, Place.NONE, id, chance(50) ? Optional.empty() : Optional.of(choice())))
                .toList();
        return Scenarios.changed(scenario, copy -> {
            steps.forEach(step -> copy.steps.put(step.id(), step));
            for (int i = 1 + random.nextInt(6); i > 0 && redLines < MOST_RED_LINES; i--) {
                copy.statements.add(order("order" + i, shuffled(steps)));
                redLines++;
            }
        });
    }

    private Statement order(String id, List<Step> steps) {
        Stance stance = new Stance.Orders(new Order(steps.get(0), steps.get(1)));
        Statement bare = Statement.of(id, pick(parties), date(), GROUNDS, stance);
        return chance(25) ? bare.withCondition(condition()) : bare;
    }

    private static List<String> names(String stem, int howMany) {
        return IntStream.rangeClosed(1, howMany).mapToObj(i -> stem + i).toList();
    }

    private Scenario draw(long seed) {
        Sketch sketch = Sketch.of("drawn from seed " + seed);
        for (String party : parties) {
            sketch.party(party, chance(calm(70, 90)) ? Role.PRINCIPAL : pick(List.of(Role.values())));
        }
        boolean supplied = chance(60);
        for (int i = 0; i < issues.size(); i++) {
            int chanceOfNeed = supplied ? 25 : 0;
            Set<String> needy = some(options.get(i), option -> chance(chanceOfNeed));
            sketch.issue(
                    issues.get(i),
                    options.get(i),
                    needy,
                    chance(calm(50, 85)) ? Optional.empty() : Optional.of(consent()));
        }
        circumstances.forEach(c -> sketch.circumstance(c, chance(50) ? Truth.TRUE : pick(List.of(Truth.values()))));
        for (int rules = chance(calm(30, 50)) ? 0 : random.nextInt(5); rules > 0; rules--) {
            sketch.rule(rule());
        }
        for (int i = calm(1, 5) + random.nextInt(14); i > 0; i--) {
            sketch.says(statement("s" + i));
        }
        if (mood == Mood.HARMONY) {
            parties.forEach(party -> sketch.says(acceptance(party)));
        }
        claims.stream().filter(claim -> chance(60)).forEach(sketch::holding);
        return withChanges(sketch.build());
    }

    private Set<String> consent() {
        return chance(15) ? Set.of() : some(parties, party -> chance(70));
    }

    private Scenario withChanges(Scenario scenario) {
        Scenario changed = scenario;
        for (int i = chance(65) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            changed = changed.with(change(changed, i));
        }
        return changed;
    }

    /** A what-if that makes sense for the scenario. */
    private Change change(Scenario scenario, int number) {
        List<String> ids = scenario.statements().stream().map(Statement::id).toList();
        List<String> stillClaims = claims.stream().filter(ids::contains).toList();
        int kind = random.nextInt(5);
        if (kind == 0 && !ids.isEmpty()) {
            return new Change.Drop(Set.of(pick(ids)));
        } else if (kind == 1 && !circumstances.isEmpty()) {
            return new Change.SetCircumstance(pick(circumstances), pick(List.of(Truth.values())), GROUNDS);
        } else if (kind == 2 && !stillClaims.isEmpty()) {
            return new Change.Hold(Set.of(pick(stillClaims)));
        } else if (kind == 3) {
            return new Change.SetConsent(pick(issues), new Consent(consent(), GROUNDS, false));
        }
        return new Change.Add(statement("what-if-" + number));
    }

    // Statements.

    private Statement statement(String id) {
        Stance stance = stance();
        Statement bare = Statement.of(id, pick(parties), date(), GROUNDS, stance);
        if (stance instanceof Stance.Claims) {
            claims.add(id);
            return chance(40) && !circumstances.isEmpty()
                    ? bare.withCondition(proposition(2, this::circumstance))
                    : bare;
        }
        boolean timeless = stance instanceof Stance.Silent || stance instanceof Stance.Reserves;
        return !timeless && chance(calm(35, 15)) ? bare.withCondition(condition()) : bare;
    }

    /** The party accepts most options of every issue. */
    private Statement acceptance(String party) {
        List<Choice> choices = issues.stream()
                .map(issue -> chance(60) ? new Choice(issue, new LinkedHashSet<>(optionsOf(issue))) : choice(issue))
                .toList();
        return Statement.of("all-" + party, party, DateSpan.stated(Sketch.TODAY), GROUNDS, new Stance.Accepts(choices));
    }

    private Stance stance() {
        char kind = mood.stances.charAt(random.nextInt(mood.stances.length()));
        return switch (kind) {
            case 'd', 'r' -> redLines < MOST_RED_LINES ? redLine(kind == 'd') : new Stance.Accepts(choices());
            case 'a' -> new Stance.Accepts(choices());
            case 'o' -> new Stance.Offers(choices(), some(parties, party -> chance(40)));
            case 't' -> new Stance.OpenTo(choices());
            case 'p' -> new Stance.Prefers(proposition(2, this::choice));
            case 's' -> new Stance.Silent(someIssues());
            case 'v' -> new Stance.Reserves(chance(30) ? Set.of() : someIssues(), "certain requirements");
            default -> new Stance.Claims(pick(issues), noSay());
        };
    }

    private Set<String> noSay() {
        int most = Math.min(2, parties.size());
        return new LinkedHashSet<>(shuffled(parties).subList(0, 1 + random.nextInt(most)));
    }

    private Stance redLine(boolean demand) {
        Proposition what = chance(50) ? choice() : proposition(3, this::choice);
        int draws = countLeaves(what);
        if (redLines + draws > MOST_RED_LINES) {
            what = choice();
            draws = 1;
        }
        redLines += draws;
        return demand ? new Stance.Demands(what) : new Stance.Rejects(what);
    }

    private static int countLeaves(Proposition p) {
        return p.parts().isEmpty()
                ? 1
                : p.parts().stream().mapToInt(RandomScenario::countLeaves).sum();
    }

    /** One choice per issue, mostly on one issue only; mostly of one option. */
    private List<Choice> choices() {
        return someIssues().stream()
                .map(issue -> chance(60) ? Choice.of(issue, pick(optionsOf(issue))) : choice(issue))
                .toList();
    }

    /** A day or an interval about the as-of day, mostly before it; days often coincide. */
    private DateSpan date() {
        LocalDate from = Sketch.TODAY.minusDays(random.nextInt(calm(5, 2)) - (chance(10) ? 2 : 0));
        return new DateSpan(from, from.plusDays(chance(75) ? 0 : random.nextInt(3)), chance(50));
    }

    // Propositions.

    private Proposition rule() {
        return mood == Mood.QUARREL || chance(70)
                ? new If(choice(), proposition(2, this::choice))
                : proposition(3, this::choice);
    }

    private Proposition condition() {
        if (circumstances.isEmpty()) {
            return proposition(2, this::choice);
        }
        return switch (random.nextInt(3)) {
            case 0 -> proposition(2, this::choice);
            case 1 -> proposition(2, this::circumstance);
            default -> proposition(3, () -> chance(50) ? choice() : circumstance());
        };
    }

    private Proposition circumstance() {
        return new Holds(pick(circumstances));
    }

    private Proposition proposition(int depth, java.util.function.Supplier<Proposition> leaf) {
        if (depth <= 1 || chance(30)) {
            return leaf.get();
        }
        List<Proposition> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(proposition(depth - 1, leaf));
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> new All(parts);
            case 2 -> new Any(parts);
            case 3 -> new Not(parts.get(0));
            case 4 -> new If(parts.get(0), proposition(depth - 1, leaf));
            default -> new AtMost(random.nextInt(parts.size() + 1), parts);
        };
    }

    private Proposition choice() {
        return choice(pick(issues));
    }

    /** Some of an issue's options, now and then all of them. */
    private Choice choice(String issue) {
        List<String> all = shuffled(optionsOf(issue));
        int most = chance(5) ? all.size() : all.size() - 1;
        return new Choice(issue, new LinkedHashSet<>(all.subList(0, 1 + random.nextInt(most))));
    }

    private List<String> optionsOf(String issue) {
        return options.get(issues.indexOf(issue));
    }

    private Set<String> someIssues() {
        int howMany = chance(75) ? 1 : 1 + random.nextInt(issues.size());
        return new LinkedHashSet<>(shuffled(issues).subList(0, howMany));
    }

    // Chance.

    private int calm(int usually, int inQuarrel) {
        return mood == Mood.QUARREL ? inQuarrel : usually;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Set<String> some(List<String> list, java.util.function.Predicate<String> which) {
        return list.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
