package parley.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.Credence;
import parley.model.CredenceScale;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Level;
import parley.model.Order;
import parley.model.Place;
import parley.model.Prior;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RivalReading;
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
        MIXED("dddrrrqqaaaooottppsvcc"),
        QUARREL("dddddddddrrrrrrrrrqqqqqqaotpsc"),
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
    private final List<Step> steps = new ArrayList<>();
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
        return statement.withCoding(statement.coding().withFallbacks(levels));
    }

    private Scenario withOrders(Scenario scenario) {
        List<Step> more = names("step", 2 + random.nextInt(3)).stream()
                .map(id -> new Step(id, Place.NONE, id, chance(50) ? Optional.empty() : Optional.of(choice())))
                .toList();
        return Scenarios.changed(scenario, copy -> {
            more.forEach(step -> copy.steps.put(step.id(), step));
            for (int i = 1 + random.nextInt(6); i > 0 && redLines < MOST_RED_LINES; i--) {
                copy.statements.add(ordered("order" + i, shuffled(more)));
                redLines++;
            }
        });
    }

    private Statement ordered(String id, List<Step> two) {
        Stance stance = new Stance.Orders(new Order(two.get(0), two.get(1)));
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
        circumstances.forEach(c -> sketch.circumstance(
                c,
                chance(50) ? Truth.TRUE : pick(List.of(Truth.values())),
                chance(30) ? Optional.of(hundredths()) : Optional.empty()));
        for (String step : names("t", chance(40) ? 0 : 2 + random.nextInt(2))) {
            Optional<Proposition> when = chance(60) ? Optional.empty() : Optional.of(proposition(2, this::choice));
            steps.add(new Step(step, Place.NONE, step, when));
        }
        for (int rules = chance(calm(30, 50)) ? 0 : random.nextInt(5); rules > 0; rules--) {
            sketch.rule(rule());
        }
        steps.forEach(sketch::step);
        List<Statement> statements = new ArrayList<>();
        for (int i = calm(1, 5) + random.nextInt(14); i > 0; i--) {
            statements.add(statement("s" + i));
        }
        tied(statements).forEach(sketch::says);
        if (chance(30)) {
            sketch.prior(prior());
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
        List<Statement> soft = scenario.statements().stream()
                .filter(s -> !s.coding().fallbacks().isEmpty())
                .toList();
        List<Statement> unclear = scenario.statements().stream()
                .filter(s -> !s.coding().readings().isEmpty())
                .toList();
        int kind = random.nextInt(10);
        if (kind == 0 && !ids.isEmpty()) {
            return new Change.Drop(Set.of(pick(ids)));
        } else if (kind == 1 && !circumstances.isEmpty()) {
            return new Change.SetCircumstance(pick(circumstances), pick(List.of(Truth.values())), GROUNDS);
        } else if (kind == 2 && !stillClaims.isEmpty()) {
            return new Change.Hold(Set.of(pick(stillClaims)));
        } else if (kind == 3) {
            return new Change.SetConsent(pick(issues), new Consent(consent(), GROUNDS, false));
        } else if (kind == 4 && !soft.isEmpty()) {
            Statement softened = pick(soft);
            return new Change.Soften(
                    softened.id(), pick(softened.coding().fallbacks()).id());
        } else if (kind == 5 && !unclear.isEmpty()) {
            Statement reread = pick(unclear);
            return new Change.ReadAs(
                    reread.id(), pick(reread.coding().readings()).id());
        } else if (kind == 6 && !ids.isEmpty()) {
            return new Change.Redate(pick(ids), date());
        } else if (kind == 7 && chance(50)) {
            return new Change.Leave(pick(parties));
        } else if (kind == 8) {
            return new Change.Join(pick(parties), someIssues());
        }
        return new Change.Add(statement("what-if-" + number));
    }

    // Statements.

    private Statement statement(String id) {
        Stance stance = stance();
        Statement bare =
                Statement.of(id, pick(parties), date(), GROUNDS, stance).withCoding(coding(stance));
        if (stance instanceof Stance.Claims) {
            claims.add(id);
            return chance(40) && !circumstances.isEmpty()
                    ? bare.withCondition(proposition(2, this::circumstance))
                    : bare;
        }
        boolean timeless = stance instanceof Stance.Silent || stance instanceof Stance.Reserves;
        return !timeless && chance(calm(35, 15)) ? bare.withCondition(condition()) : bare;
    }

    // What the modeller adds.

    private static boolean drawsRedLines(Stance stance) {
        return stance instanceof Stance.Demands || stance instanceof Stance.Rejects || stance instanceof Stance.Orders;
    }

    private Coding coding(Stance stance) {
        Optional<Double> cost =
                drawsRedLines(stance) && chance(25) ? Optional.of(random.nextInt(7) / 2.0) : Optional.empty();
        List<Level> levels = stance instanceof Stance.Demands demand && chance(35) ? levels(demand) : List.of();
        List<RivalReading> readings = chance(12) ? List.of(reading()) : List.of();
        return new Coding(cost, levels, Optional.empty(), Set.of(), readings, Set.of());
    }

    private RivalReading reading() {
        Stance stance = stance();
        Optional<Proposition> condition = stance instanceof Stance.Claims || chance(70)
                ? Optional.empty()
                : Optional.of(proposition(2, this::choice));
        return new RivalReading("other", Place.NONE, stance, condition, chance(50) ? "" : "so it can be read");
    }

    /** One or two levels, each of which allows more than what comes before it. */
    private List<Level> levels(Stance.Demands demand) {
        List<Level> levels = new ArrayList<>();
        Proposition before = demand.what();
        List<String> spokenOf = List.copyOf(before.issues());
        for (String id : List.of("acceptable", "last")) {
            Proposition softer = Any.of(before, choice(pick(spokenOf)));
            if (redLines < MOST_RED_LINES && chance(70) && allowsMore(softer, before)) {
                levels.add(new Level(id, Place.NONE, softer));
                before = softer;
                redLines++;
            }
        }
        return levels;
    }

    private boolean allowsMore(Proposition softer, Proposition before) {
        List<Agreement> combinations = List.of(new Agreement(Map.of()));
        for (String issue : before.issues()) {
            combinations = combinations.stream()
                    .flatMap(partial -> optionsOf(issue).stream().map(option -> {
                        Map<String, String> terms = new LinkedHashMap<>(partial.terms());
                        terms.put(issue, option);
                        return new Agreement(terms);
                    }))
                    .toList();
        }
        return combinations.stream()
                .anyMatch(a -> softer.holds(a, c -> Truth.UNKNOWN) != before.holds(a, c -> Truth.UNKNOWN));
    }

    /** Some statements say others again, some exclude each other, some are not certain. */
    private List<Statement> tied(List<Statement> statements) {
        List<Statement> tied = new ArrayList<>();
        for (Statement statement : statements) {
            List<Statement> earlier = tied.stream()
                    .filter(s -> s.party().equals(statement.party()) && drawsRedLines(s.stance()))
                    .toList();
            if (drawsRedLines(statement.stance()) && !earlier.isEmpty() && chance(12)) {
                tied.add(statement.withCoding(
                        tied(statement.coding(), Optional.of(pick(earlier).id()), Set.of())));
            } else {
                tied.add(chance(30) ? statement.withCredence(credence(100)) : statement);
            }
        }
        return chance(25) ? withExclusion(tied) : tied;
    }

    private static Coding tied(Coding coding, Optional<String> sameAs, Set<String> excludes) {
        return new Coding(coding.cost(), coding.fallbacks(), sameAs, excludes, coding.readings(), Set.of());
    }

    private List<Statement> withExclusion(List<Statement> statements) {
        List<Statement> free = statements.stream()
                .filter(s -> drawsRedLines(s.stance()) && s.coding().sameAs().isEmpty())
                .toList();
        int size = Math.min(free.size(), 2 + random.nextInt(2));
        if (size < 2) {
            return statements;
        }
        List<Statement> group = shuffled(free).subList(0, size);
        Set<String> rest = new LinkedHashSet<>();
        group.subList(1, size).forEach(s -> rest.add(s.id()));
        return statements.stream()
                .map(s -> {
                    int place = group.indexOf(s);
                    Statement doubtful = place < 0 ? s : s.withCredence(credence(100 / size));
                    return place == 0 ? doubtful.withCoding(tied(s.coding(), Optional.empty(), rest)) : doubtful;
                })
                .toList();
    }

    /** A number, or now and then a word; at most so many hundredths. */
    private Credence credence(int most) {
        if (chance(20)) {
            String word = pick(List.copyOf(CredenceScale.ICD_203.words()));
            double middle = CredenceScale.ICD_203.findRange(word).orElseThrow().middle();
            return middle * 100 <= most ? new Credence(middle, word) : new Credence(most / 100.0, "");
        }
        return new Credence(random.nextInt(most + 1) / 100.0, "");
    }

    private double hundredths() {
        return random.nextInt(101) / 100.0;
    }

    /** Weights of some options, and of all of them being fine, which add up to 1. */
    private Prior prior() {
        String issue = pick(issues);
        Map<String, Double> insists = new LinkedHashMap<>();
        int left = 100;
        for (String option : optionsOf(issue)) {
            int weight = random.nextInt(left + 1);
            insists.put(option, weight / 100.0);
            left -= weight;
        }
        return new Prior(Place.NONE, pick(parties), issue, insists, left / 100.0, "");
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
            case 'q' -> redLines < MOST_RED_LINES && steps.size() > 1 ? order() : new Stance.Accepts(choices());
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

    private Stance order() {
        redLines++;
        List<Step> two = shuffled(steps);
        return new Stance.Orders(new Order(two.get(0), two.get(1)));
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
