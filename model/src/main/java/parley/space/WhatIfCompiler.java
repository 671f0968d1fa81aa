package parley.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Change;
import parley.model.Grounds;
import parley.model.Level;
import parley.model.Order;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.RedLine;
import parley.model.RivalReading;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.WhatIfSpace.Check;
import parley.space.WhatIfSpace.Effect;
import parley.space.WhatIfSpace.Endorsement;
import parley.space.WhatIfSpace.Reference;
import parley.space.WhatIfSpace.Said;
import parley.space.WhatIfSpace.Supply;
import parley.space.WhatIfSpace.Version;

/** Builds a {@link WhatIfSpace}: first what each statement does in each case, then one diagram with a switch for each. */
final class WhatIfCompiler {

    /** A condition on more circumstances than these has too many cases; its circumstances stay as they are known. */
    private static final int MOST_CIRCUMSTANCES = 3;

    /** What can be known of a circumstance, in the order in which cases are numbered. */
    private static final List<Truth> TRUTHS = List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);

    private final Positions positions;
    private final Scenario scenario;
    private final boolean variety;
    private final List<Statement> made;
    private final Set<String> circumstances;
    private final Variables variables;
    private final List<Choice> needs;
    /** For each switch of red lines, its name, what it asks while on, and the condition under which a step must come first. */
    private final Map<LineKey, RedLine> lines = new LinkedHashMap<>();

    private final Map<Integer, List<Proposition>> suppliers = new LinkedHashMap<>();
    private final Map<CheckKey, List<Proposition>> endorsers = new LinkedHashMap<>();

    /**
     * @param variety false to leave fallback levels, rival readings and circumstances as they are
     */
    private WhatIfCompiler(Positions positions, boolean variety) {
        this.positions = positions;
        this.scenario = positions.scenario();
        this.variety = variety;
        this.made = scenario.statements().stream()
                .filter(statement -> statement.date().isOverBy(positions.asOf()))
                .toList();
        this.circumstances = variety ? switchable() : Set.of();
        this.variables = Variables.of(scenario.issues().values());
        this.needs = scenario.issues().values().stream()
                .flatMap(issue -> issue.needsSupplier().stream().map(option -> Choice.of(issue.id(), option)))
                .toList();
    }

    static WhatIfCompilation compile(Positions positions, Budget budget) {
        try {
            return new WhatIfCompiler(positions, true).compile(budget);
        } catch (BudgetPassedException e) {
            try {
                return new WhatIfCompiler(positions, false).compile(budget);
            } catch (BudgetPassedException again) {
                return new NotDecided(again.why());
            }
        }
    }

    private WhatIfSpace compile(Budget budget) throws BudgetPassedException {
        List<Said> said = listSaid();
        List<Check> checks = new ArrayList<>();
        endorsers.keySet().forEach(key -> checks.add(new Check(key.party, key.option, variables.indexOf(key.name()))));
        Diagram diagram = Compiler.compile(variables.full(), encode().constraints(), budget);
        List<Integer> sizes = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            sizes.add(variables.values(v).size());
        }
        return new WhatIfSpace(
                positions,
                List.copyOf(circumstances),
                said,
                needs,
                checks,
                sizes,
                SpaceExport.listNodes(diagram),
                diagram.root());
    }

    /** Circumstances on which something turns, but for those that meet too many others in one condition. */
    private Set<String> switchable() {
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> entangled = new LinkedHashSet<>();
        for (Statement statement : made) {
            for (Statement version : versionsOf(statement, true).values()) {
                Set<String> own = circumstancesOf(version);
                (own.size() > MOST_CIRCUMSTANCES ? entangled : mentioned).addAll(own);
            }
        }
        Set<String> switchable = new LinkedHashSet<>(scenario.circumstances().keySet());
        switchable.retainAll(mentioned);
        switchable.removeAll(entangled);
        return switchable;
    }

    private static Set<String> circumstancesOf(Statement statement) {
        return statement.condition().map(Proposition::circumstances).orElse(Set.of());
    }

    /** A statement as it was made and, each under its what-if, as it might be. */
    private Map<Optional<Change>, Statement> versionsOf(Statement statement, boolean all) {
        Map<Optional<Change>, Statement> versions = new LinkedHashMap<>();
        versions.put(Optional.empty(), statement);
        if (all) {
            for (Level level : statement.coding().fallbacks()) {
                addVersion(versions, statement, new Change.Soften(statement.id(), level.id()));
            }
            for (RivalReading reading : statement.coding().readings()) {
                addVersion(versions, statement, new Change.ReadAs(statement.id(), reading.id()));
            }
        }
        return versions;
    }

    private void addVersion(Map<Optional<Change>, Statement> versions, Statement statement, Change change) {
        versions.put(Optional.of(change), scenario.with(change).getStatement(statement.id()));
    }

    private List<Said> listSaid() {
        List<Map<Optional<Change>, Statement>> all =
                made.stream().map(statement -> versionsOf(statement, variety)).toList();
        List<Said> said = new ArrayList<>();
        for (Map<Optional<Change>, Statement> versions : all) {
            List<Version> listed = new ArrayList<>();
            versions.forEach((change, version) -> listed.add(version(version, change, listReplacing(version, all))));
            said.add(new Said(listed.get(0).statement(), listed));
        }
        return said;
    }

    private static List<Reference> listReplacing(Statement version, List<Map<Optional<Change>, Statement>> all) {
        List<Reference> replacing = new ArrayList<>();
        for (int s = 0; s < all.size(); s++) {
            int v = 0;
            for (Statement other : all.get(s).values()) {
                if (Positions.isReplacedBy(version, other)) {
                    replacing.add(new Reference(s, v));
                }
                v++;
            }
        }
        return replacing;
    }

    private Version version(Statement statement, Optional<Change> change, List<Reference> replacedBy) {
        List<String> own = circumstancesOf(statement).stream()
                .filter(circumstances::contains)
                .toList();
        int cases = 1;
        for (int i = 0; i < own.size(); i++) {
            cases *= TRUTHS.size();
        }
        List<Effect> effects = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            effects.add(effect(alone(statement, knowing(own, number))));
        }
        return new Version(statement, change, Positions.listLevelsOf(statement), replacedBy, own, effects);
    }

    /** The scenario in one case of what is known of some circumstances. */
    private Scenario knowing(List<String> ids, int number) {
        Scenario known = scenario;
        int rest = number;
        for (String id : ids) {
            Truth truth = TRUTHS.get(rest % TRUTHS.size());
            known = known.with(new Change.SetCircumstance(id, truth, Grounds.hypothetical()));
            rest /= TRUTHS.size();
        }
        return known;
    }

    /** As if the statement were the only one in force. */
    private Positions alone(Statement statement, Scenario known) {
        return new Positions(
                known, positions.asOf(), List.of(statement), Map.of(), List.of(), Positions.listLevelsOf(statement));
    }

    private Effect effect(Positions alone) {
        Statement statement = alone.inForce().get(0);
        return alone.isAwaitingCircumstance(statement)
                ? new Effect(true, List.of(), List.of(), List.of())
                : new Effect(false, listSwitches(alone), listSupplies(alone), listEndorsements(alone, statement));
    }

    /** What a red line asks; those of one statement that ask the same share a switch, but for two that hold at once. */
    private record LineKey(String statement, Proposition asks, Optional<Order> order, int occurrence) {}

    private List<Integer> listSwitches(Positions alone) {
        List<Integer> switches = new ArrayList<>();
        for (RedLine line : alone.redLines()) {
            int occurrence = 0;
            int variable;
            do {
                variable = switchOf(line, alone, occurrence++);
            } while (switches.contains(variable));
            switches.add(variable);
        }
        return switches;
    }

    private int switchOf(RedLine line, Positions alone, int occurrence) {
        Proposition asks = alone.requirementOf(line);
        LineKey key = new LineKey(line.statement().id(), asks, line.order(), occurrence);
        RedLine known = lines.computeIfAbsent(key, k -> {
            String name = AgreementSpace.RED_LINE + lines.size();
            variables.addSwitch(name);
            Optional<Proposition> condition = line.condition().map(c -> c.whereSure(alone::known));
            return new RedLine(name, line.statement(), asks, condition, 0, line.order());
        });
        return variables.indexOf(known.id());
    }

    private List<Supply> listSupplies(Positions alone) {
        List<Supply> supplies = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            Choice option = needs.get(need);
            for (Positions.Supplier supplier : alone.listSuppliers(
                    option.issue(), option.options().iterator().next())) {
                Proposition where = supplier.where().orElse(new All(List.of()));
                String name = "offer:" + supplier.offer().id() + ":" + option + ":" + where;
                if (!variables.has(name)) {
                    variables.addSwitch(name);
                    suppliers.computeIfAbsent(need, n -> new ArrayList<>()).add(All.of(on(name), where));
                }
                supplies.add(new Supply(need, variables.indexOf(name)));
            }
        }
        return supplies;
    }

    /** A party, and an option that it endorses under conditions. */
    private record CheckKey(String party, Choice option) {
        String name() {
            return "endorsed:" + party + ":" + option;
        }
    }

    private List<Endorsement> listEndorsements(Positions alone, Statement statement) {
        List<Endorsement> endorsements = new ArrayList<>();
        for (String issue : statement.stance().issues()) {
            for (Positions.Endorsement given : alone.listEndorsements(statement.party(), issue)) {
                Optional<Integer> variable = given.where().map(where -> addEndorser(statement, issue, given, where));
                endorsements.add(new Endorsement(issue, given.options(), variable));
            }
        }
        return endorsements;
    }

    private int addEndorser(Statement statement, String issue, Positions.Endorsement given, Proposition where) {
        String name = "endorses:" + statement.id() + ":" + issue + "=" + given.options() + ":" + where;
        if (!variables.has(name)) {
            variables.addSwitch(name);
            for (String option : given.options()) {
                CheckKey key = new CheckKey(statement.party(), Choice.of(issue, option));
                variables.addSwitch(key.name());
                endorsers.computeIfAbsent(key, k -> new ArrayList<>()).add(All.of(on(name), where));
            }
        }
        return variables.indexOf(name);
    }

    private static Choice on(String name) {
        return Choice.of(name, Variables.ON);
    }

    private Encoder encode() throws BudgetPassedException {
        Encoder encoder = new Encoder(variables);
        for (Rule rule : scenario.rules()) {
            encoder.require(rule.requires(), "Rule " + rule.id());
        }
        for (int need = 0; need < needs.size(); need++) {
            Choice option = needs.get(need);
            List<Proposition> ways = suppliers.getOrDefault(need, List.of());
            encoder.require(new If(option, new Any(ways)), "The supply of " + option);
        }
        for (RedLine line : lines.values()) {
            encoder.require(
                    new If(on(line.id()), line.demand()),
                    "A red line of " + line.statement().id());
        }
        for (Proposition order :
                StepOrders.listRequirements(positions, List.copyOf(lines.values()), line -> on(line.id()))) {
            encoder.require(order, "An order of steps");
        }
        for (Map.Entry<CheckKey, List<Proposition>> entry : endorsers.entrySet()) {
            Proposition asked = All.of(on(entry.getKey().name()), entry.getKey().option);
            encoder.require(new If(asked, new Any(entry.getValue())), "What is endorsed under conditions");
        }
        return encoder;
    }
}
