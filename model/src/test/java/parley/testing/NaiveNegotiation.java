package parley.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Expectation.Blockage;
import parley.model.Issue;
import parley.model.Level;
import parley.model.Option;
import parley.model.Order;
import parley.model.Party;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Role;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;

/**
 * A negotiation worked out by listing every agreement and every set of red lines. It is slow and plain on purpose, so
 * that it can be read against the dictionary; give it no more than a few thousand agreements and a dozen binding red
 * lines.
 */
public final class NaiveNegotiation {

    /**
     * Something without which a party will not agree.
     *
     * @param part what is demanded or, if {@code refused}, what must not be
     * @param order which step is to come first, where that is what is demanded
     */
    public record Line(String id, Statement statement, Proposition part, boolean refused, Optional<Order> order) {}

    /** A party with a say that has not endorsed what an agreement says on an issue. */
    public record Silence(String party, String issue, boolean recorded) {}

    /** Why no possible agreement takes an option, and each minimal set of red lines that suffices to keep it out. */
    public record Block(Blockage because, Set<Set<String>> redLines) {}

    private final Scenario scenario;
    private final LocalDate day;
    private final Kleene kleene;

    public final List<Statement> inForce;
    public final List<Line> lines;
    private final Map<String, Set<String>> say = new HashMap<>();
    private final Map<String, RedLine.Status> statuses = new HashMap<>();
    private final Map<Agreement, Footprint> footprints = new HashMap<>();
    private final Lazy<List<Agreement>> conceivable = new Lazy<>(this::listConceivable);
    private final Lazy<List<Agreement>> feasible =
            new Lazy<>(() -> keep(conceivable(), a -> keepsRules(a) && isSupplied(a)));
    private final Lazy<List<Agreement>> possible = new Lazy<>(() -> possibleWith(new LinkedHashSet<>(bindingIds())));
    private final Lazy<List<Agreement>> endorsed =
            new Lazy<>(() -> keep(possible(), a -> silencesOf(a).isEmpty()));
    private final Lazy<Set<Set<String>>> clashes =
            new Lazy<>(() -> feasible().isEmpty() ? Set.of() : minimalSets(feasible()));
    private final Lazy<Set<Set<String>>> concessions = new Lazy<>(this::findConcessions);

    public NaiveNegotiation(Scenario scenario, LocalDate day) {
        this.scenario = scenario;
        this.day = day;
        Map<String, Integer> known = new HashMap<>();
        for (Circumstance circumstance : scenario.circumstances().values()) {
            known.put(circumstance.id(), Kleene.of(circumstance.holds()));
        }
        kleene = new Kleene(known);
        inForce = scenario.statements().stream().filter(this::isInForce).toList();
        lines = inForce.stream().flatMap(s -> linesOf(s).stream()).toList();
        scenario.issues().keySet().forEach(issue -> say.put(issue, findSay(issue)));
        lines.forEach(line -> statuses.put(line.id(), findStatus(line)));
    }

    /** Every combination of options; the first issue changes slowest, options come in their order. */
    public List<Agreement> conceivable() {
        return conceivable.get();
    }

    /** What rules and supply allow, whatever anybody wants. */
    public List<Agreement> feasible() {
        return feasible.get();
    }

    /** The feasible agreements that break no binding red line. */
    public List<Agreement> possible() {
        return possible.get();
    }

    /** The possible agreements that rest on no silence. */
    public List<Agreement> endorsed() {
        return endorsed.get();
    }

    private static String optionOf(Agreement agreement, String issue) {
        return Objects.requireNonNull(agreement.terms().get(issue));
    }

    private static List<Agreement> keep(List<Agreement> agreements, Predicate<Agreement> which) {
        return agreements.stream().filter(which).toList();
    }

    private List<Agreement> listConceivable() {
        List<Map<String, String>> partial = List.of(Map.of());
        for (Issue issue : scenario.issues().values()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> terms : partial) {
                for (Option option : issue.options()) {
                    Map<String, String> more = new LinkedHashMap<>(terms);
                    more.put(issue.id(), option.id());
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream().map(Agreement::new).toList();
    }

    // Which statements count.

    private boolean isMade(Statement statement) {
        return statement.date().to().compareTo(day) <= 0;
    }

    private boolean isInForce(Statement statement) {
        return isMade(statement) && replacersOf(statement).isEmpty();
    }

    /** Statements made by the day that replace this one. */
    public List<Statement> replacersOf(Statement earlier) {
        List<Statement> replacers = new ArrayList<>();
        for (Statement later : scenario.statements()) {
            boolean sameParty = later.party().equals(earlier.party());
            boolean strictlyLater = later.date().from().compareTo(earlier.date().to()) > 0;
            if (isMade(later)
                    && sameParty
                    && strictlyLater
                    && sameKind(later, earlier)
                    && topic(later).equals(topic(earlier))) {
                replacers.add(later);
            }
        }
        return replacers;
    }

    /** Recorded silences and reservations replace nothing and are not replaced; claims only meet claims. */
    private static boolean sameKind(Statement one, Statement other) {
        String first = kindInTime(one.stance());
        return !first.equals("timeless") && first.equals(kindInTime(other.stance()));
    }

    private static String kindInTime(Stance stance) {
        return switch (stance.word()) {
            case "silent", "reserves" -> "timeless";
            case "claims" -> "claim";
            case "demands-order" -> "order";
            default -> "terms";
        };
    }

    private static Set<String> topic(Statement statement) {
        Set<String> issues = new TreeSet<>();
        Stance stance = statement.stance();
        if (stance instanceof Stance.Demands s) {
            addIssues(s.what(), issues);
        } else if (stance instanceof Stance.Rejects s) {
            addIssues(s.what(), issues);
        } else if (stance instanceof Stance.Prefers s) {
            addIssues(s.what(), issues);
        } else if (stance instanceof Stance.Claims s) {
            issues.add(s.issue());
        } else if (stance instanceof Stance.Orders s) {
            issues.add("step " + s.order().first().id());
            issues.add("step " + s.order().then().id());
        } else {
            choicesOf(stance).forEach(choice -> issues.add(choice.issue()));
        }
        issues.addAll(statement.coding().softenedFrom());
        return issues;
    }

    private static List<Choice> choicesOf(Stance stance) {
        if (stance instanceof Stance.Accepts s) {
            return s.choices();
        } else if (stance instanceof Stance.Offers s) {
            return s.choices();
        } else if (stance instanceof Stance.OpenTo s) {
            return s.choices();
        }
        return List.of();
    }

    private static void addIssues(Proposition p, Set<String> into) {
        if (p instanceof Choice choice) {
            into.add(choice.issue());
        }
        p.parts().forEach(part -> addIssues(part, into));
    }

    // Conditions.

    /** A condition counts only when it is known to be true; a statement without one always counts. */
    private boolean counts(Statement statement, Agreement agreement) {
        return statement.condition().stream().allMatch(c -> isKnown(c, agreement));
    }

    /** True when the proposition is known to hold of the agreement. */
    public boolean isKnown(Proposition p, Agreement agreement) {
        return kleene.value(p, agreement) == Kleene.YES;
    }

    /** True when circumstances keep the condition from being known, whatever is agreed on the issues. */
    public boolean isPending(Statement statement) {
        return statement.condition().isPresent()
                && mentionsCircumstance(statement.condition().get())
                && !reachable(statement.condition().get()).contains(Kleene.YES);
    }

    private static boolean mentionsCircumstance(Proposition p) {
        return p instanceof Holds || p.parts().stream().anyMatch(NaiveNegotiation::mentionsCircumstance);
    }

    /** The values that a proposition can take when each choice in it may go either way. */
    private Set<Integer> reachable(Proposition p) {
        if (p instanceof Choice) {
            return Set.of(Kleene.NO, Kleene.YES);
        }
        Set<Integer> values = new TreeSet<>();
        for (List<Proposition> stuffed : stuffings(p.parts())) {
            values.add(kleene.value(rebuild(p, stuffed), new Agreement(Map.of())));
        }
        return values;
    }

    /** Each way to put a constant in the place of each part. */
    private List<List<Proposition>> stuffings(List<Proposition> parts) {
        List<List<Proposition>> all = List.of(List.of());
        for (Proposition part : parts) {
            List<List<Proposition>> longer = new ArrayList<>();
            for (List<Proposition> some : all) {
                for (int value : reachable(part)) {
                    List<Proposition> more = new ArrayList<>(some);
                    more.add(constant(value));
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Proposition constant(int value) {
        return switch (value) {
            case Kleene.YES -> new All(List.of());
            case Kleene.NO -> new Any(List.of());
            default -> new Holds("a circumstance that nobody knows");
        };
    }

    private static Proposition rebuild(Proposition p, List<Proposition> parts) {
        if (p instanceof All) {
            return new All(parts);
        } else if (p instanceof Any) {
            return new Any(parts);
        } else if (p instanceof Not) {
            return new Not(parts.get(0));
        } else if (p instanceof Proposition.If) {
            return new Proposition.If(parts.get(0), parts.get(1));
        } else if (p instanceof Proposition.AtMost most) {
            return new Proposition.AtMost(most.limit(), parts);
        }
        return p;
    }

    // Who has a say.

    /** Parties with a say in an issue. */
    public Set<String> sayIn(String issue) {
        return Objects.requireNonNull(say.get(issue));
    }

    private Set<String> findSay(String issue) {
        Set<String> parties = new TreeSet<>(consentOf(issue));
        for (Statement statement : inForce) {
            if (statement.stance() instanceof Stance.Claims claims
                    && claims.issue().equals(issue)
                    && scenario.heldClaims().contains(statement.id())
                    && counts(statement, new Agreement(Map.of()))) {
                parties.removeAll(claims.noSay());
            }
        }
        return parties;
    }

    private Set<String> consentOf(String issue) {
        Issue asked = scenario.getIssue(issue);
        if (!asked.consent().byDefault()) {
            return asked.consent().parties();
        }
        Set<String> principals = principals();
        for (Change change : scenario.changes()) {
            if (change instanceof Change.Leave leave) {
                principals.remove(leave.party());
            } else if (change instanceof Change.Join join && join.issues().contains(issue)) {
                principals.add(join.party());
            }
        }
        return principals;
    }

    private Set<String> principals() {
        Set<String> principals = new TreeSet<>();
        for (Party party : scenario.parties().values()) {
            if (party.role() == Role.PRINCIPAL) {
                principals.add(party.id());
            }
        }
        return principals;
    }

    // Red lines.

    private static List<Line> linesOf(Statement statement) {
        List<Line> all = new ArrayList<>();
        if (statement.stance() instanceof Stance.Orders s) {
            all.add(new Line(statement.id(), statement, new All(List.of()), false, Optional.of(s.order())));
        } else if (statement.stance() instanceof Stance.Demands s
                && !statement.coding().fallbacks().isEmpty()) {
            all.add(new Line(statement.id(), statement, s.what(), false, Optional.empty()));
        } else {
            all.addAll(plainLinesOf(statement));
        }
        for (Level level : statement.coding().fallbacks()) {
            all.add(new Line(statement.id() + "~" + level.id(), statement, level.what(), false, Optional.empty()));
        }
        return all;
    }

    private static List<Line> plainLinesOf(Statement statement) {
        List<Line> parts = new ArrayList<>();
        if (statement.stance() instanceof Stance.Demands s) {
            split(statement, s.what(), false, parts);
        } else if (statement.stance() instanceof Stance.Rejects s) {
            split(statement, s.what(), true, parts);
        }
        if (parts.size() == 1) {
            return parts;
        }
        List<Line> numbered = new ArrayList<>();
        for (Line part : parts) {
            numbered.add(new Line(
                    statement.id() + "/" + (numbered.size() + 1),
                    statement,
                    part.part(),
                    part.refused(),
                    Optional.empty()));
        }
        return numbered;
    }

    /** To demand several things is to demand each; to refuse any of several things is to refuse each. */
    private static void split(Statement statement, Proposition p, boolean refused, List<Line> into) {
        if (p instanceof Not not) {
            splitNot(statement, not, refused, into);
        } else if (refused ? p instanceof Any : p instanceof All) {
            p.parts().forEach(part -> split(statement, part, refused, into));
        } else {
            into.add(new Line(statement.id(), statement, p, refused, Optional.empty()));
        }
    }

    /** To refuse the absence of a thing is to demand it, and the other way round. */
    private static void splitNot(Statement statement, Not not, boolean refused, List<Line> into) {
        split(statement, not.part(), !refused, into);
    }

    /** What is known of a red line. */
    public RedLine.Status statusOf(Line line) {
        return Objects.requireNonNull(statuses.get(line.id()));
    }

    private RedLine.Status findStatus(Line line) {
        if (isPending(line.statement())) {
            return RedLine.Status.PENDING;
        }
        Set<String> mentioned = new TreeSet<>();
        addIssues(line.part(), mentioned);
        if (line.id().contains("~") && line.statement().stance() instanceof Stance.Demands whole) {
            addIssues(whole.what(), mentioned);
        }
        mentioned.addAll(line.statement().coding().softenedFrom());
        line.statement().condition().ifPresent(c -> addIssues(c, mentioned));
        line.order().ifPresent(order -> {
            order.first().when().ifPresent(when -> addIssues(when, mentioned));
            order.then().when().ifPresent(when -> addIssues(when, mentioned));
        });
        if (mentioned.isEmpty()) {
            boolean principal = scenario.getParty(line.statement().party()).role() == Role.PRINCIPAL;
            return principal ? RedLine.Status.BINDING : RedLine.Status.OVERRIDDEN;
        }
        for (String issue : mentioned) {
            if (!sayIn(issue).contains(line.statement().party())) {
                return RedLine.Status.OVERRIDDEN;
            }
        }
        return RedLine.Status.BINDING;
    }

    /** True when the agreement breaks the red line, whether or not it binds. */
    public boolean breaks(Agreement agreement, Line line) {
        int asked = kleene.value(line.part(), agreement);
        return counts(line.statement(), agreement) && asked == (line.refused() ? Kleene.YES : Kleene.NO);
    }

    /** Ids of the red lines of a status that the agreement breaks, in order. */
    public Set<String> brokenBy(Agreement agreement, RedLine.Status status) {
        Set<String> broken = new LinkedHashSet<>();
        for (Line line : lines) {
            if (statusOf(line) == status && breaks(agreement, line)) {
                broken.add(line.id());
            }
        }
        return broken;
    }

    /** Red lines of a status, in order. */
    public List<Line> linesThatAre(RedLine.Status status) {
        return lines.stream().filter(line -> statusOf(line) == status).toList();
    }

    // Rules and supply.

    public boolean keepsRules(Agreement agreement) {
        for (Rule rule : scenario.rules()) {
            if (kleene.value(rule.requires(), agreement) != Kleene.YES) {
                return false;
            }
        }
        return true;
    }

    /** True when each option that needs a supplier has one under this agreement. */
    public boolean isSupplied(Agreement agreement) {
        return scenario.issues().keySet().stream().allMatch(issue -> isSupplied(agreement, issue));
    }

    /** True when the option of this issue needs no supplier or has one under this agreement. */
    public boolean isSupplied(Agreement agreement, String issue) {
        String option = optionOf(agreement, issue);
        return !scenario.getIssue(issue).needsSupplier().contains(option)
                || offersOf(issue, option).stream().anyMatch(offer -> counts(offer, agreement));
    }

    /** Offers of exactly this option from a party other than its sole receiver, conditions aside. */
    private List<Statement> offersOf(String issue, String option) {
        List<Statement> offers = new ArrayList<>();
        for (Statement statement : inForce) {
            if (statement.stance() instanceof Stance.Offers offer) {
                boolean toItself = offer.to().size() == 1 && offer.to().contains(statement.party());
                boolean exactly = offer.choices().contains(Choice.of(issue, option));
                if (exactly && !toItself) {
                    offers.add(statement);
                }
            }
        }
        return offers;
    }

    /** Offers of exactly this option that circumstances do not hold up. */
    public List<Statement> suppliersOf(String issue, String option) {
        return offersOf(issue, option).stream().filter(s -> !isPending(s)).toList();
    }

    /** Openings and offers that name the option but do not supply it. */
    public List<Statement> potentialSuppliersOf(String issue, String option) {
        List<Statement> potential = new ArrayList<>();
        for (Statement statement : inForce) {
            boolean names = choicesOf(statement.stance()).stream()
                    .anyMatch(c -> c.issue().equals(issue) && c.options().contains(option));
            if (names
                    && !(statement.stance() instanceof Stance.Accepts)
                    && !(statement.stance() instanceof Stance.Offers offers
                            && offers.to().size() == 1
                            && offers.to().contains(statement.party()))
                    && !suppliersOf(issue, option).contains(statement)) {
                potential.add(statement);
            }
        }
        return potential;
    }

    /** True when the agreement keeps the rules, is supplied, and breaks no binding red line. */
    public boolean isPossible(Agreement agreement) {
        return keepsRules(agreement)
                && isSupplied(agreement)
                && footprint(agreement).allows(new LinkedHashSet<>(bindingIds()));
    }

    // Endorsement and silence.

    /** True when the party itself has agreed to what the agreement says on the issue. */
    public boolean endorses(String party, String issue, Agreement agreement) {
        Choice term = Choice.of(issue, optionOf(agreement, issue));
        for (Statement statement : inForce) {
            if (statement.party().equals(party) && endorses(statement, term) && counts(statement, agreement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endorses(Statement statement, Choice term) {
        if (statement.stance() instanceof Stance.Demands) {
            return linesOf(statement).stream()
                    .anyMatch(line -> !line.refused() && line.part().equals(term));
        }
        if (statement.stance() instanceof Stance.OpenTo) {
            return false;
        }
        return choicesOf(statement.stance()).stream()
                .anyMatch(c -> c.issue().equals(term.issue()) && c.options().containsAll(term.options()));
    }

    /** The silences that an agreement rests on, by issue and party in the scenario's order. */
    public Set<Silence> silencesOf(Agreement agreement) {
        Set<Silence> silences = new LinkedHashSet<>();
        for (String issue : scenario.issues().keySet()) {
            for (String party : sayIn(issue)) {
                if (!endorses(party, issue, agreement)) {
                    silences.add(new Silence(party, issue, isRecordedSilent(party, issue)));
                }
            }
        }
        return silences;
    }

    private boolean isRecordedSilent(String party, String issue) {
        return inForce.stream()
                .anyMatch(s -> s.party().equals(party)
                        && s.stance() instanceof Stance.Silent silent
                        && silent.issues().contains(issue));
    }

    /** Silences that every possible agreement rests on; empty when none is possible. */
    public Set<Silence> silencesOfAll() {
        Set<Silence> common = new LinkedHashSet<>();
        if (!possible().isEmpty()) {
            common.addAll(silencesOf(possible().get(0)));
            possible().forEach(agreement -> common.retainAll(silencesOf(agreement)));
        }
        return common;
    }

    /** An opening of a party that an agreement takes up although its condition is not met. */
    public record Outside(String statement, String issue, String option) {}

    /** The openings that the agreement takes up outside their condition. */
    public Set<Outside> outsideOf(Agreement agreement) {
        Set<Outside> outside = new LinkedHashSet<>();
        for (Statement statement : inForce) {
            if (statement.stance() instanceof Stance.OpenTo opening && !counts(statement, agreement)) {
                for (Choice choice : opening.choices()) {
                    String option = optionOf(agreement, choice.issue());
                    if (choice.options().contains(option)) {
                        outside.add(new Outside(statement.id(), choice.issue(), option));
                    }
                }
            }
        }
        return outside;
    }

    // Zones.

    /** Agreements that rules and supply allow and that break no red line of these parties, binding or not. */
    public List<Agreement> zoneOf(Set<String> parties) {
        return keep(
                feasible(),
                agreement -> lines.stream()
                                .noneMatch(line ->
                                        parties.contains(line.statement().party()) && breaks(agreement, line))
                        && canBeOrdered(lines.stream()
                                .filter(line ->
                                        parties.contains(line.statement().party()) && isAtWork(line, agreement))
                                .toList()));
    }

    /** How many of the agreements take the option. */
    public static long count(List<Agreement> zone, String issue, String option) {
        return zone.stream().filter(a -> option.equals(a.terms().get(issue))).count();
    }

    // Clashes and concessions.

    /**
     * What an agreement has to do with the binding red lines.
     *
     * @param broken ids of those that it breaks
     * @param orders demands about the order of two steps, both of which it takes
     */
    private record Footprint(Set<String> broken, Set<Line> orders) {
        boolean allows(Set<String> standing) {
            return broken.stream().noneMatch(standing::contains)
                    && (orders.isEmpty()
                            || canBeOrdered(orders.stream()
                                    .filter(line -> standing.contains(line.id()))
                                    .toList()));
        }
    }

    private Footprint footprintOf(Agreement agreement) {
        Set<Line> orders = new LinkedHashSet<>(linesThatAre(RedLine.Status.BINDING));
        orders.removeIf(line -> !isAtWork(line, agreement));
        return new Footprint(brokenBy(agreement, RedLine.Status.BINDING), orders);
    }

    private boolean isAtWork(Line line, Agreement agreement) {
        return line.order().isPresent()
                && counts(line.statement(), agreement)
                && isTaken(line.order().get().first(), agreement)
                && isTaken(line.order().get().then(), agreement);
    }

    private boolean isTaken(Step step, Agreement agreement) {
        return step.when().stream().allMatch(when -> isKnown(when, agreement));
    }

    /** Takes away one step after another that no demand wants later than a step that is still there. */
    private static boolean canBeOrdered(List<Line> demands) {
        List<Order> left = new ArrayList<>(
                demands.stream().flatMap(line -> line.order().stream()).toList());
        Set<String> steps = new TreeSet<>();
        left.forEach(
                order -> steps.addAll(List.of(order.first().id(), order.then().id())));
        boolean progress = true;
        while (progress) {
            List<String> free = steps.stream()
                    .filter(step -> left.stream().noneMatch(o -> o.then().id().equals(step)))
                    .toList();
            progress = !free.isEmpty();
            free.forEach(steps::remove);
            left.removeIf(order -> free.contains(order.first().id()));
        }
        return steps.isEmpty();
    }

    /** The steps that the agreement takes, in the scenario's order. */
    public List<Step> stepsOf(Agreement agreement) {
        return scenario.steps().values().stream()
                .filter(step -> isTaken(step, agreement))
                .toList();
    }

    /** Ids of the binding demands about the order of two steps, both of which the agreement takes. */
    public Set<String> ordersOf(Agreement agreement) {
        Set<String> ids = new LinkedHashSet<>();
        linesThatAre(RedLine.Status.BINDING).stream()
                .filter(line -> isAtWork(line, agreement))
                .forEach(line -> ids.add(line.id()));
        return ids;
    }

    /** Minimal sets of them that no order of the steps suits. */
    public Set<Set<String>> deadlocksOf(Agreement agreement) {
        Set<Line> orders = footprint(agreement).orders();
        return minimal(
                List.copyOf(ordersOf(agreement)),
                set -> !canBeOrdered(
                        orders.stream().filter(line -> set.contains(line.id())).toList()));
    }

    /** Agreements that remain when only these of the binding red lines stand. */
    public List<Agreement> possibleWith(Set<String> standing) {
        return keep(feasible(), agreement -> footprint(agreement).allows(standing));
    }

    /** Whether one of the agreements of a kind remains when only these of the binding red lines stand. */
    public boolean leavesSome(Set<String> standing, Predicate<Agreement> kind) {
        return feasible().stream().anyMatch(a -> footprint(a).allows(standing) && kind.test(a));
    }

    /** For each kind of agreement among those given: whether it remains when only these of the binding red lines stand. */
    public List<Predicate<Set<String>>> waysOf(Predicate<Agreement> kind) {
        List<Predicate<Set<String>>> ways = new ArrayList<>();
        footprintsOf(keep(feasible(), kind)).forEach(footprint -> ways.add(footprint::allows));
        return ways;
    }

    private Footprint footprint(Agreement agreement) {
        return footprints.computeIfAbsent(agreement, this::footprintOf);
    }

    /** Minimal sets of binding red lines that cannot stand together; none when the rules forbid everything anyway. */
    public Set<Set<String>> clashes() {
        return clashes.get();
    }

    private Set<Set<String>> minimalSets(List<Agreement> agreements) {
        Set<Footprint> footprints = footprintsOf(agreements);
        return minimal(bindingIds(), set -> footprints.stream().noneMatch(f -> f.allows(set)));
    }

    private Set<Footprint> footprintsOf(List<Agreement> agreements) {
        Set<Footprint> footprints = new LinkedHashSet<>();
        agreements.forEach(agreement -> footprints.add(footprint(agreement)));
        return footprints;
    }

    /** Minimal sets of binding red lines whose withdrawal opens an agreement; none when one is possible already. */
    public Set<Set<String>> concessions() {
        return concessions.get();
    }

    private Set<Set<String>> findConcessions() {
        if (feasible().isEmpty() || !possible().isEmpty()) {
            return Set.of();
        }
        Set<Footprint> footprints = footprintsOf(feasible());
        return minimal(bindingIds(), set -> {
            Set<String> standing = new LinkedHashSet<>(bindingIds());
            standing.removeAll(set);
            return footprints.stream().anyMatch(f -> f.allows(standing));
        });
    }

    private List<String> bindingIds() {
        return linesThatAre(RedLine.Status.BINDING).stream().map(Line::id).toList();
    }

    /** Every subset of the ids that passes the test while none of its proper subsets does. */
    private static Set<Set<String>> minimal(List<String> ids, Predicate<Set<String>> test) {
        if (ids.size() > 20) {
            throw new IllegalArgumentException("too many red lines to try every set: " + ids.size());
        }
        Set<Set<String>> minimal = new LinkedHashSet<>();
        for (int size = 0; size <= ids.size(); size++) {
            for (int bits = 0; bits < 1 << ids.size(); bits++) {
                Set<String> subset = Integer.bitCount(bits) == size ? subset(ids, bits) : Set.of();
                if (subset.size() == size && minimal.stream().noneMatch(subset::containsAll) && test.test(subset)) {
                    minimal.add(subset);
                }
            }
        }
        return minimal;
    }

    private static Set<String> subset(List<String> ids, int bits) {
        Set<String> subset = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if ((bits >> i & 1) == 1) {
                subset.add(ids.get(i));
            }
        }
        return subset;
    }

    /** Why no possible agreement takes the option; empty when one does. */
    public Optional<Block> blockOf(String issue, String option) {
        Predicate<Agreement> takes = a -> option.equals(a.terms().get(issue));
        if (possible().stream().anyMatch(takes)) {
            return Optional.empty();
        }
        if (conceivable().stream().filter(takes).noneMatch(this::keepsRules)) {
            return Optional.of(new Block(Blockage.RULES, Set.of()));
        }
        List<Agreement> taking = keep(feasible(), takes);
        return Optional.of(
                taking.isEmpty()
                        ? new Block(Blockage.NO_SUPPLIER, Set.of())
                        : new Block(Blockage.RED_LINES, minimalSets(taking)));
    }
}
