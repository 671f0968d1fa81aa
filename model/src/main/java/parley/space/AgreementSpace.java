package parley.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Issue;
import parley.model.Order;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Statement;

/**
 * All agreements that a scenario can speak of, compiled once. Each rule, each need of a supplier, each red line and each
 * offer is a switch. Who has a say decides which red lines are on, so that a what-if about consent, claims, or dropped
 * red lines and offers costs no recompilation.
 */
public final class AgreementSpace implements Compilation {

    static final String RED_LINE = "red-line:";
    private static final String OFFER = "offer:";
    static final String RULE = "rule:";
    static final String SUPPLY = "supply:";

    private final Positions positions;
    private final Variables variables;
    private final Diagram diagram;
    private final Diagram endorsedDiagram;
    private final Map<String, Switched> switched;
    private final List<String> offers;
    private final Proposition where;

    private AgreementSpace(
            Positions positions,
            Proposition where,
            Variables variables,
            Diagram diagram,
            Diagram endorsedDiagram,
            Map<String, Switched> switched) {
        this.positions = positions;
        this.where = where;
        this.variables = variables;
        this.diagram = diagram;
        this.endorsedDiagram = endorsedDiagram;
        this.switched = switched;
        this.offers = switchesOf(positions).keySet().stream()
                .filter(name -> name.startsWith(OFFER))
                .toList();
    }

    /** Compiles positions, or says that the budget did not suffice. */
    public static Compilation compile(Positions positions, Budget budget) {
        return compile(positions, new All(List.of()), budget);
    }

    /**
     * The space of those agreements of this space of which a proposition over options holds. It stays so narrow under
     * changed positions, too.
     */
    public Compilation where(Proposition proposition, Budget budget) {
        return compile(positions, All.of(where, proposition), budget);
    }

    private static Compilation compile(Positions positions, Proposition where, Budget budget) {
        try {
            Map<String, Switched> switched = switchesOf(positions);
            Variables variables = variablesOf(positions, switched);
            Encoder encoder = encodeFrame(positions, variables);
            encoder.require(where, "What is asked");
            Diagram diagram = Compiler.compile(variables.full(), encoder.constraints(), budget);
            return new AgreementSpace(
                    positions,
                    where,
                    variables,
                    diagram,
                    endorsed(positions, variables, encoder, diagram, budget),
                    switched);
        } catch (BudgetPassedException e) {
            return new NotDecided(e.why());
        }
    }

    /**
     * The same question about changed positions. Costs no recompilation where the change only drops or restores red
     * lines and offers, or moves who has a say, and no endorsement depends on other terms.
     */
    public Compilation under(Positions changed, Budget budget) {
        if (!sharesFrameWith(changed)) {
            return compile(changed, where, budget);
        }
        return new AgreementSpace(changed, where, variables, diagram, diagram, switched);
    }

    /** Whether {@link #under} can answer for these positions without recompilation. */
    public boolean sharesFrameWith(Positions changed) {
        return frameOf(changed).equals(frameOf(positions))
                && switched.entrySet().containsAll(switchesOf(changed).entrySet())
                && !endorsesUnderConditions(changed);
    }

    /**
     * A space from which {@link #under} can answer for each day of a scenario, and for every statement withdrawn. It
     * answers for no day by itself.
     */
    public static Compilation compileAll(Scenario scenario, Budget budget) {
        try {
            Positions positions = Positions.ofAll(scenario);
            Map<String, Switched> switched = switchesOf(positions);
            Variables variables = variablesOf(positions, switched);
            Diagram diagram = Compiler.compile(
                    variables.full(), encodeFrame(positions, variables).constraints(), budget);
            return new AgreementSpace(positions, new All(List.of()), variables, diagram, diagram, switched);
        } catch (BudgetPassedException e) {
            return new NotDecided(e.why());
        }
    }

    private static Variables variablesOf(Positions positions, Map<String, Switched> switched) {
        Variables variables = Variables.of(positions.scenario().issues().values());
        switched.keySet().forEach(variables::addSwitch);
        frameNames(positions).forEach(variables::addSwitch);
        return variables;
    }

    /**
     * The agreements that are possible both here and in another space over the same issues and options; nothing where
     * the budget does not suffice. Costs no compilation where both are {@link #under} one space, the same is offered,
     * and the same demands about the order of steps bind: orders that can be kept one by one may not be kept together.
     */
    public Optional<Zone> possibleIn(AgreementSpace other, Budget budget) {
        boolean sameSwitches = diagram == other.diagram && offers.equals(other.offers);
        if (sameSwitches && bindingOrders().equals(other.bindingOrders())) {
            List<RedLine> both = new ArrayList<>(positions.listRedLines(RedLine.Status.BINDING));
            both.addAll(other.positions.listRedLines(RedLine.Status.BINDING));
            return Optional.of(zone(both));
        }
        try {
            Proposition both = All.of(other.where, whatIsPossible(other.positions));
            return where(both, budget) instanceof AgreementSpace narrowed
                    ? Optional.of(narrowed.possible())
                    : Optional.empty();
        } catch (BudgetPassedException e) {
            return Optional.empty();
        }
    }

    private Set<String> bindingOrders() {
        return Positions.ids(positions.listRedLines(RedLine.Status.BINDING).stream()
                .filter(line -> line.order().isPresent())
                .toList());
    }

    /** What rules, supply and binding red lines ask of an agreement, in one proposition. */
    static Proposition whatIsPossible(Positions positions) throws BudgetPassedException {
        return new All(
                Requirement.listAll(positions).stream().map(Requirement::asks).toList());
    }

    /** Whether some endorsement depends on other terms: then each change of positions needs a diagram of its own. */
    public static boolean endorsesUnderConditions(Positions positions) {
        return !listConditionalEndorsements(positions).isEmpty();
    }

    /** What is built in: rules, and the issues but for who has a say in them. */
    private static List<Object> frameOf(Positions positions) {
        List<Object> frame = new ArrayList<>();
        positions.scenario().rules().forEach(rule -> frame.addAll(List.of(rule.id(), rule.requires())));
        for (Issue issue : positions.scenario().issues().values()) {
            frame.add(issue.id());
            issue.options().forEach(option -> frame.add(option.id()));
            frame.add(issue.needsSupplier());
        }
        return frame;
    }

    /**
     * What a switch stands for: what it asks of an agreement when it is on (red lines), or where it supplies (offers).
     *
     * @param order of two steps, where the red line demands one
     */
    private record Switched(Proposition where, Optional<Order> order) {}

    private static Map<String, Switched> switchesOf(Positions positions) {
        Map<String, Switched> switches = new LinkedHashMap<>();
        for (RedLine line : positions.redLines()) {
            switches.put(RED_LINE + line.id(), new Switched(positions.requirementOf(line), line.order()));
        }
        for (Choice needed : listNeedingSupplier(positions)) {
            for (Positions.Supplier supplier : suppliers(positions, needed)) {
                Proposition where = supplier.where().orElse(new All(List.of()));
                switches.put(offerName(supplier, needed), new Switched(where, Optional.empty()));
            }
        }
        return switches;
    }

    static List<Choice> listNeedingSupplier(Positions positions) {
        return positions.scenario().issues().values().stream()
                .flatMap(issue -> issue.needsSupplier().stream().map(option -> Choice.of(issue.id(), option)))
                .toList();
    }

    static List<Positions.Supplier> suppliers(Positions positions, Choice needed) {
        return positions.listSuppliers(
                needed.issue(), needed.options().iterator().next());
    }

    private static String offerName(Positions.Supplier supplier, Choice needed) {
        return OFFER + supplier.offer().id() + ":" + needed;
    }

    private static Encoder encodeFrame(Positions positions, Variables variables) throws BudgetPassedException {
        Encoder encoder = new Encoder(variables);
        for (Rule rule : positions.scenario().rules()) {
            encoder.require(new If(Choice.of(RULE + rule.id(), Variables.ON), rule.requires()), "Rule " + rule.id());
        }
        for (Choice needed : listNeedingSupplier(positions)) {
            List<Proposition> ways = new ArrayList<>();
            for (Positions.Supplier supplier : suppliers(positions, needed)) {
                Choice on = Choice.of(offerName(supplier, needed), Variables.ON);
                ways.add(supplier.where().<Proposition>map(w -> All.of(on, w)).orElse(on));
            }
            Proposition asks = All.of(Choice.of(SUPPLY + needed, Variables.ON), needed);
            encoder.require(new If(asks, new Any(ways)), "The supply of " + needed);
        }
        for (RedLine line : positions.redLines()) {
            encoder.require(new If(on(line), positions.requirementOf(line)), "Red line " + line.id());
        }
        for (Proposition order : StepOrders.listRequirements(positions, positions.redLines(), AgreementSpace::on)) {
            encoder.require(order, "An order of steps");
        }
        return encoder;
    }

    static Choice on(RedLine line) {
        return Choice.of(RED_LINE + line.id(), Variables.ON);
    }

    /** Endorsements that depend on other terms need a diagram of their own; the others are a selection of options. */
    private static Diagram endorsed(
            Positions positions, Variables variables, Encoder encoder, Diagram diagram, Budget budget)
            throws BudgetPassedException {
        List<Proposition> conditional = listConditionalEndorsements(positions);
        if (conditional.isEmpty()) {
            return diagram;
        }
        for (Proposition p : conditional) {
            encoder.require(p, "What is endorsed under conditions");
        }
        return Compiler.compile(variables.full(), encoder.constraints(), budget);
    }

    /** For each party and option endorsed only under conditions: where the option is taken, one of them holds. */
    private static List<Proposition> listConditionalEndorsements(Positions positions) {
        if (positions.inForce().stream().noneMatch(AgreementSpace::dependsOnTerms)) {
            return List.of(); // Asked for each what-if: looking at each party's stance on each issue takes too long.
        }
        List<Proposition> needed = new ArrayList<>();
        for (Issue issue : positions.scenario().issues().values()) {
            for (String party : positions.listSay(issue.id())) {
                Set<String> freely = listEndorsed(positions, party, issue.id(), false);
                Set<String> conditionally = listEndorsed(positions, party, issue.id(), true);
                conditionally.removeAll(freely);
                conditionally.forEach(option -> needed.add(endorsedWhere(positions, party, issue.id(), option)));
            }
        }
        return needed;
    }

    private static boolean dependsOnTerms(Statement statement) {
        return statement.condition().stream()
                .anyMatch(condition -> !condition.issues().isEmpty());
    }

    private static Set<String> listEndorsed(Positions positions, String party, String issue, boolean conditional) {
        Set<String> options = new LinkedHashSet<>();
        positions.listEndorsements(party, issue).stream()
                .filter(e -> e.where().isPresent() == conditional)
                .forEach(e -> options.addAll(e.options()));
        return options;
    }

    private static Proposition endorsedWhere(Positions positions, String party, String issue, String option) {
        List<Proposition> conditions = positions.listEndorsements(party, issue).stream()
                .filter(e -> e.options().contains(option))
                .flatMap(e -> e.where().stream())
                .toList();
        return Any.of(new Not(Choice.of(issue, option)), new Any(conditions));
    }

    public Positions positions() {
        return positions;
    }

    /** Number of nodes of the diagram. */
    public int size() {
        return diagram.size();
    }

    /** Number of combinations of options, before anything is asked of them. */
    public BigInteger conceivable() {
        return positions.scenario().issues().values().stream()
                .map(issue -> BigInteger.valueOf(issue.options().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** The compiled space as plain data. */
    public SpaceExport export() {
        return possible().export();
    }

    /** What rules and supply allow, whatever the red lines. */
    public Zone feasible() {
        return zone(List.of());
    }

    /** What rules and these red lines allow, as if whatever needs a supplier had one. */
    public Zone withoutSupply(List<RedLine> enforced) {
        return zone(enforced).relaxing(suppliesOf(positions));
    }

    /** What rules and these red lines allow, as if these options, and whatever is offered, had a supplier. */
    public Zone withSupply(List<RedLine> enforced, List<Choice> supplied) {
        Set<String> needless = new LinkedHashSet<>();
        supplied.forEach(option -> needless.add(SUPPLY + option));
        return zone(enforced).relaxing(needless);
    }

    /**
     * The rules and needs of supply that every agreement with these terms breaks, each on its own.
     *
     * @param terms at most one choice per issue
     */
    public Frame brokenBy(List<Choice> terms) {
        Set<String> broken = new LinkedHashSet<>();
        for (String name : frameNames(positions)) {
            Set<String> others = new LinkedHashSet<>(frameNames(positions));
            others.remove(name);
            if (zone(List.of()).relaxing(others).restrictTo(terms).isEmpty()) {
                broken.add(name);
            }
        }
        return Frame.of(broken);
    }

    /**
     * The red lines, whatever their status, that every agreement with these terms breaks: every one that keeps the rules,
     * if any does.
     *
     * @param terms at most one choice per issue
     */
    public List<RedLine> listBroken(List<Choice> terms) {
        boolean keepsRules = keepsRules(terms);
        return positions.redLines().stream()
                .filter(line -> judged(List.of(line), terms, keepsRules).isEmpty())
                .toList();
    }

    /**
     * The agreements by which terms are judged, whatever the red lines and supply: those that keep the rules, if any does;
     * else all. Never empty.
     *
     * @param terms at most one choice per issue
     */
    public Zone judged(List<Choice> terms) {
        return judged(List.of(), terms, keepsRules(terms));
    }

    private Zone judged(List<RedLine> enforced, List<Choice> terms, boolean keepsRules) {
        Zone under = keepsRules ? withoutSupply(enforced) : zone(enforced).relaxing(frameNames(positions));
        return under.restrictTo(terms);
    }

    private boolean keepsRules(List<Choice> terms) {
        return !withoutSupply(List.of()).restrictTo(terms).isEmpty();
    }

    /**
     * A minimal part of the rules and needs of supply without which a zone would not be empty; empty when its red lines
     * clash by themselves. Where several parts would do, the one found by leaving out the first ones first.
     *
     * @param zone an empty zone of this space
     */
    public Frame contextOf(Zone zone) {
        Set<String> needed = new LinkedHashSet<>(frameNames(positions));
        Set<String> relaxed = new LinkedHashSet<>();
        for (String name : List.copyOf(needed)) {
            relaxed.add(name);
            if (zone.relaxing(relaxed).isEmpty()) {
                needed.remove(name);
            } else {
                relaxed.remove(name);
            }
        }
        return Frame.of(needed);
    }

    /**
     * Parts of what holds whatever the red lines.
     *
     * @param rules ids
     * @param supplies options that lack a supplier, as {@code issue=option}
     */
    public record Frame(List<String> rules, List<String> supplies) {

        /** From the names of switches. */
        static Frame of(Set<String> names) {
            return new Frame(stripped(names, RULE), stripped(names, SUPPLY));
        }

        private static List<String> stripped(Set<String> names, String prefix) {
            return names.stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }
    }

    /** Names of the switches of rules and needs of a supplier. */
    static Set<String> frameNames(Positions positions) {
        Set<String> names = new LinkedHashSet<>();
        positions.scenario().rules().forEach(rule -> names.add(RULE + rule.id()));
        names.addAll(suppliesOf(positions));
        return names;
    }

    private static Set<String> suppliesOf(Positions positions) {
        Set<String> names = new LinkedHashSet<>();
        listNeedingSupplier(positions).forEach(needed -> names.add(SUPPLY + needed));
        return names;
    }

    /** What rules, supply and binding red lines allow. */
    public Zone possible() {
        return zone(positions.listRedLines(RedLine.Status.BINDING));
    }

    /** The possible agreements that every party with a say endorses, issue by issue. */
    public Zone endorsed() {
        List<Choice> endorsed = new ArrayList<>();
        boolean none = false;
        for (Issue issue : positions.scenario().issues().values()) {
            Set<String> options = new LinkedHashSet<>();
            issue.options().forEach(option -> options.add(option.id()));
            for (String party : positions.listSay(issue.id())) {
                Set<String> own = listEndorsed(positions, party, issue.id(), false);
                own.addAll(listEndorsed(positions, party, issue.id(), true));
                options.retainAll(own);
            }
            if (options.isEmpty()) {
                none = true;
            } else {
                endorsed.add(new Choice(issue.id(), options));
            }
        }
        Zone zone = zone(endorsedDiagram, positions.listRedLines(RedLine.Status.BINDING));
        return none ? zone.none() : zone.restrictTo(endorsed);
    }

    /** Agreements that break no red line of these parties, whatever their say; rules and supply kept. */
    public Zone of(Set<String> parties) {
        return zone(positions.redLines().stream()
                .filter(line -> parties.contains(line.party()))
                .toList());
    }

    /** What rules and supply allow with these red lines enforced, whatever their status. */
    public Zone zone(List<RedLine> enforced) {
        return zone(diagram, enforced);
    }

    private Zone zone(Diagram over, List<RedLine> enforced) {
        long[] selection = variables.full();
        switched.keySet().forEach(name -> selection[variables.indexOf(name)] = Zone.SWITCH_OFF);
        offers.forEach(name -> selection[variables.indexOf(name)] = Zone.SWITCH_ON);
        frameNames(positions).forEach(name -> selection[variables.indexOf(name)] = Zone.SWITCH_ON);
        Map<String, Integer> redLines = new LinkedHashMap<>();
        enforced.forEach(line -> redLines.put(line.id(), variables.indexOf(RED_LINE + line.id())));
        return new Zone(variables, over, selection, Map.of()).enforcing(redLines);
    }
}
