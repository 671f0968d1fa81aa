package parley.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;

/**
 * Where everybody stands on a given day: which statements count, which red lines they draw, who has a say in what, what
 * is supplied and who has endorsed what.
 *
 * @param inForce statements that count, in the scenario's order
 * @param replaced for each statement that no longer counts, the later ones that replaced it
 * @param notYet statements made after the day, or whose interval is not over by it
 * @param redLines every red line drawn by a statement in force, whatever its status
 */
public record Positions(
        Scenario scenario,
        LocalDate asOf,
        List<Statement> inForce,
        Map<Statement, List<Statement>> replaced,
        List<Statement> notYet,
        List<RedLine> redLines) {

    /** Where everybody stands on a day. */
    public static Positions of(Scenario scenario, LocalDate asOf) {
        List<Statement> inForce = new ArrayList<>();
        Map<Statement, List<Statement>> replaced = new LinkedHashMap<>();
        List<Statement> notYet = new ArrayList<>();
        Map<Topic, List<Statement>> made = new LinkedHashMap<>();
        scenario.statements().stream()
                .filter(statement -> statement.date().isOverBy(asOf))
                .forEach(statement -> made.computeIfAbsent(Topic.of(statement), topic -> new ArrayList<>())
                        .add(statement));
        for (Statement statement : scenario.statements()) {
            List<Statement> later = made.getOrDefault(Topic.of(statement), List.of()).stream()
                    .filter(other -> replaces(other, statement))
                    .toList();
            if (!statement.date().isOverBy(asOf)) {
                notYet.add(statement);
            } else if (!later.isEmpty()) {
                replaced.put(statement, later);
            } else {
                inForce.add(statement);
            }
        }
        return new Positions(
                scenario,
                asOf,
                List.copyOf(inForce),
                replaced,
                List.copyOf(notYet),
                inForce.stream()
                        .flatMap(statement -> listLevelsOf(statement).stream())
                        .toList());
    }

    /**
     * As if all that was ever said counted at once. Nobody stands there on any day; it is what a space must know of to
     * answer for every day and for every withdrawal.
     */
    public static Positions ofAll(Scenario scenario) {
        return new Positions(
                scenario,
                scenario.asOf(),
                scenario.statements(),
                Map.of(),
                List.of(),
                scenario.statements().stream()
                        .flatMap(statement -> listLevelsOf(statement).stream())
                        .toList());
    }

    /** What a later statement must share with an earlier one to replace it. */
    private record Topic(String party, Set<String> issues) {
        static Topic of(Statement statement) {
            return new Topic(statement.party(), statement.topic());
        }
    }

    /** Whether a later statement takes the place of an earlier one: the same party's, on the same topic. */
    public static boolean isReplacedBy(Statement earlier, Statement later) {
        return replaces(later, earlier) && Topic.of(later).equals(Topic.of(earlier));
    }

    /** Whether one statement replaces another on the same topic. */
    private static boolean replaces(Statement later, Statement earlier) {
        return later.date().isStrictlyLaterThan(earlier.date()) && canReplace(later.stance(), earlier.stance());
    }

    private static boolean canReplace(Stance later, Stance earlier) {
        if (later instanceof Stance.Claims || earlier instanceof Stance.Claims) {
            return later instanceof Stance.Claims && earlier instanceof Stance.Claims;
        }
        if (later instanceof Stance.Orders a && earlier instanceof Stance.Orders b) {
            return a.order().isAboutTheStepsOf(b.order());
        } else if (later instanceof Stance.Orders || earlier instanceof Stance.Orders) {
            return false;
        }
        return !isOutsideTime(later) && !isOutsideTime(earlier);
    }

    private static boolean isOutsideTime(Stance stance) {
        return stance instanceof Stance.Silent || stance instanceof Stance.Reserves;
    }

    /** The red lines that a statement draws, in force or not, each followed by its fallback levels. */
    public static List<RedLine> listLevelsOf(Statement statement) {
        List<RedLine> lines = new ArrayList<>(listRedLinesOf(statement));
        for (Level level : statement.coding().fallbacks()) {
            lines.add(new RedLine(
                    statement.id() + "~" + level.id(),
                    statement,
                    level.what(),
                    statement.condition(),
                    lines.size(),
                    Optional.empty()));
        }
        return List.copyOf(lines);
    }

    /**
     * The red lines that a statement draws as it is made, in force or not; none unless it demands or rejects something. A
     * demand with fallback levels draws one, whatever it demands.
     */
    public static List<RedLine> listRedLinesOf(Statement statement) {
        List<Proposition> demands = new ArrayList<>();
        if (statement.stance() instanceof Stance.Orders stance) {
            return List.of(new RedLine(
                    statement.id(),
                    statement,
                    new All(List.of()),
                    statement.condition(),
                    0,
                    Optional.of(stance.order())));
        } else if (statement.stance() instanceof Stance.Demands stance
                && !statement.coding().fallbacks().isEmpty()) {
            demands.add(stance.what());
        } else if (statement.stance() instanceof Stance.Demands stance) {
            splitConjunction(stance.what(), demands);
        } else if (statement.stance() instanceof Stance.Rejects stance) {
            splitConjunction(new Not(stance.what()), demands);
        }
        List<RedLine> lines = new ArrayList<>();
        for (Proposition demand : demands) {
            String id = demands.size() == 1 ? statement.id() : statement.id() + "/" + (lines.size() + 1);
            lines.add(RedLine.of(id, statement, demand, statement.condition()));
        }
        return List.copyOf(lines);
    }

    /** "A and B" splits into A, B; "not (A or B)" into not A, not B. */
    private static void splitConjunction(Proposition p, List<Proposition> into) {
        if (p instanceof All all) {
            all.parts().forEach(part -> splitConjunction(part, into));
        } else if (p instanceof Not not && not.part() instanceof Any any) {
            any.parts().forEach(part -> splitConjunction(new Not(part), into));
        } else if (p instanceof Not not && not.part() instanceof Not twice) {
            splitConjunction(twice.part(), into);
        } else {
            into.add(p);
        }
    }

    /** What is known of a circumstance. */
    public Truth known(String circumstance) {
        return scenario.getCircumstance(circumstance).holds();
    }

    /** True when circumstances keep a statement's condition from being known to hold, whatever is agreed. */
    public boolean isAwaitingCircumstance(Statement statement) {
        return statement.condition().stream()
                .anyMatch(c -> !c.circumstances().isEmpty() && !Sureness.canHold(c, this::known));
    }

    /** Parties with a say in an issue: the consent list, less those whom a held claim takes out. */
    public Set<String> listSay(String issue) {
        Set<String> say = new LinkedHashSet<>(scenario.getIssue(issue).consent().parties());
        listClaimsAtWork(issue).forEach(claim -> say.removeAll(((Stance.Claims) claim.stance()).noSay()));
        return say;
    }

    public boolean hasSay(String party, String issue) {
        return listSay(issue).contains(party);
    }

    /** Claims about an issue that are in force, held, and whose condition is known to hold. */
    public List<Statement> listClaimsAtWork(String issue) {
        if (scenario.heldClaims().isEmpty()) {
            return List.of(); // Asked for each red line: looking through all statements each time takes seconds.
        }
        return inForce.stream()
                .filter(s -> s.stance() instanceof Stance.Claims claims
                        && claims.issue().equals(issue)
                        && scenario.heldClaims().contains(s.id())
                        && !isAwaitingCircumstance(s))
                .toList();
    }

    public RedLine.Status statusOf(RedLine line) {
        if (isAwaitingCircumstance(line.statement())) {
            return RedLine.Status.PENDING;
        }
        boolean hasSay = line.issues().isEmpty()
                ? scenario.getParty(line.party()).role() == Role.PRINCIPAL
                : line.issues().stream().allMatch(issue -> hasSay(line.party(), issue));
        return hasSay ? RedLine.Status.BINDING : RedLine.Status.OVERRIDDEN;
    }

    /** Red lines of one status, in order. */
    public List<RedLine> listRedLines(RedLine.Status status) {
        return redLines.stream().filter(line -> statusOf(line) == status).toList();
    }

    /** The red line of that id; throws when none is in force. */
    public RedLine getRedLine(String id) {
        return redLines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no red line " + id + " is in force"));
    }

    /** Ids of red lines, in order. */
    public static Set<String> ids(List<RedLine> lines) {
        Set<String> ids = new LinkedHashSet<>();
        lines.forEach(line -> ids.add(line.id()));
        return ids;
    }

    /** What a red line asks of an agreement, over options alone: its demand wherever its condition is known to hold. */
    public Proposition requirementOf(RedLine line) {
        return line.condition()
                .<Proposition>map(c -> new Proposition.If(c.whereSure(this::known), line.demand()))
                .orElse(line.demand());
    }

    /** True when the agreement breaks the red line, whatever the red line's status. */
    public boolean isBroken(RedLine line, Agreement agreement) {
        return requirementOf(line).holds(agreement, this::known) == Truth.FALSE;
    }

    /**
     * One statement's bearing on an option.
     *
     * @param issue empty only for a reservation about the whole agreement
     * @param option empty where the statement bears on the issue as a whole
     */
    public record Mark(Statement statement, Optional<String> issue, Optional<String> option, Attitude attitude) {}

    /** How a statement bears on each issue and option that it touches. */
    public List<Mark> marksOf(Statement statement) {
        Stance stance = statement.stance();
        if (stance instanceof Stance.Accepts s) {
            return marks(statement, s.choices(), Attitude.ACCEPTED);
        } else if (stance instanceof Stance.Offers s) {
            return marks(statement, s.choices(), Attitude.OFFERED);
        } else if (stance instanceof Stance.OpenTo s) {
            return marks(statement, s.choices(), Attitude.OPEN);
        } else if (stance instanceof Stance.Prefers s) {
            return marksOf(statement, s.what(), Attitude.PREFERRED, Optional.empty());
        } else if (stance instanceof Stance.Silent s) {
            return wholeIssues(statement, s.issues(), Attitude.SILENT);
        } else if (stance instanceof Stance.Claims s) {
            return wholeIssues(statement, s.issues(), Attitude.CLAIMS);
        } else if (stance instanceof Stance.Reserves s) {
            return s.issues().isEmpty()
                    ? List.of(new Mark(statement, Optional.empty(), Optional.empty(), Attitude.RESERVED))
                    : wholeIssues(statement, s.issues(), Attitude.RESERVED);
        }
        List<Mark> marks = new ArrayList<>();
        listRedLinesOf(statement).forEach(line -> marks.addAll(redLineMarks(statement, line.demand())));
        marks.addAll(fallbackMarks(statement, marks));
        return List.copyOf(marks);
    }

    /** Marks the options that the demand rules out and one of its levels allows. */
    private List<Mark> fallbackMarks(Statement statement, List<Mark> drawn) {
        Set<Mark> allowed = new LinkedHashSet<>();
        statement
                .coding()
                .fallbacks()
                .forEach(level -> marksOf(statement, level.what(), Attitude.FALLBACK, Optional.empty()).stream()
                        .filter(mark ->
                                drawn.contains(new Mark(statement, mark.issue(), mark.option(), Attitude.RULED_OUT)))
                        .forEach(allowed::add));
        return List.copyOf(allowed);
    }

    private List<Mark> redLineMarks(Statement statement, Proposition demand) {
        boolean endorses = statement.stance() instanceof Stance.Demands && isSingleOption(demand);
        Attitude wanted = endorses ? Attitude.DEMANDED : Attitude.ALLOWED;
        return marksOf(statement, demand, wanted, Optional.of(Attitude.RULED_OUT));
    }

    /** True when a demand names exactly one option of one issue. */
    private static boolean isSingleOption(Proposition demand) {
        return demand instanceof Choice choice && choice.options().size() == 1;
    }

    /** Marks the options of a one-issue proposition as meeting or missing it; of several issues, each issue as linked. */
    private List<Mark> marksOf(Statement statement, Proposition p, Attitude met, Optional<Attitude> missed) {
        Set<String> issues = p.issues();
        if (issues.size() != 1) {
            return wholeIssues(statement, issues, missed.isPresent() ? Attitude.LINKED : met);
        }
        Issue issue = scenario.getIssue(issues.iterator().next());
        List<Mark> marks = new ArrayList<>();
        for (Option option : issue.options()) {
            boolean holds = p.holds(new Agreement(Map.of(issue.id(), option.id())), this::known) == Truth.TRUE;
            Optional<Attitude> attitude = holds ? Optional.of(met) : missed;
            attitude.ifPresent(
                    a -> marks.add(new Mark(statement, Optional.of(issue.id()), Optional.of(option.id()), a)));
        }
        return marks;
    }

    private static List<Mark> marks(Statement statement, List<Choice> choices, Attitude attitude) {
        return choices.stream()
                .flatMap(choice -> choice.options().stream()
                        .map(option -> new Mark(statement, Optional.of(choice.issue()), Optional.of(option), attitude)))
                .toList();
    }

    private static List<Mark> wholeIssues(Statement statement, Set<String> issues, Attitude attitude) {
        return issues.stream()
                .map(issue -> new Mark(statement, Optional.of(issue), Optional.empty(), attitude))
                .toList();
    }

    /** What a party has said that bears on an issue, in the scenario's order. */
    public List<Mark> listMarks(String party, String issue) {
        return inForce.stream()
                .filter(statement ->
                        statement.party().equals(party) && statement.stance().isAbout(issue))
                .flatMap(statement -> marksOf(statement).stream())
                .filter(mark -> mark.issue().filter(issue::equals).isPresent())
                .toList();
    }

    /**
     * An endorsement of options on an issue by a party, and what must hold of the agreement for it to count.
     *
     * @param where over options alone; absent when it counts everywhere
     */
    public record Endorsement(Statement statement, Set<String> options, Optional<Proposition> where) {}

    /** Every endorsement that a party has given on an issue and that circumstances do not hold up. */
    public List<Endorsement> listEndorsements(String party, String issue) {
        return inForce.stream()
                .filter(statement -> statement.party().equals(party)
                        && statement.stance().isAbout(issue)
                        && !isAwaitingCircumstance(statement))
                .flatMap(statement -> endorsementOf(statement, issue).stream())
                .toList();
    }

    private Optional<Endorsement> endorsementOf(Statement statement, String issue) {
        Set<String> options = new LinkedHashSet<>();
        for (Mark mark : marksOf(statement)) {
            if (mark.attitude().endorses() && mark.issue().filter(issue::equals).isPresent()) {
                mark.option().ifPresent(options::add);
            }
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Endorsement(
                        statement, options, statement.condition().flatMap(this::overOptions)));
    }

    /** A condition over options alone, or nothing where circumstances alone already settle that it holds. */
    private Optional<Proposition> overOptions(Proposition condition) {
        return condition.issues().isEmpty() ? Optional.empty() : Optional.of(condition.whereSure(this::known));
    }

    /** True when the party has endorsed what the agreement says on the issue. */
    public boolean endorses(String party, String issue, Agreement agreement) {
        Function<String, Truth> known = this::known;
        return listEndorsements(party, issue).stream()
                .anyMatch(e -> e.options().contains(agreement.getOption(issue))
                        && e.where().stream().allMatch(w -> w.holds(agreement, known) == Truth.TRUE));
    }

    /** An offer that supplies an option, and what must hold of the agreement for it to count. */
    public record Supplier(Statement offer, Optional<Proposition> where) {}

    /** Offers that make an option available: of exactly that option, from a party other than its sole receiver. */
    public List<Supplier> listSuppliers(String issue, String option) {
        return inForce.stream()
                .filter(statement -> supplies(statement, issue, option) && !isAwaitingCircumstance(statement))
                .map(statement -> new Supplier(statement, statement.condition().flatMap(this::overOptions)))
                .toList();
    }

    /** An offer whose party is its sole receiver. */
    private static boolean isToItself(Statement statement) {
        return statement.stance() instanceof Stance.Offers offers && offers.to().equals(Set.of(statement.party()));
    }

    private static boolean supplies(Statement statement, String issue, String option) {
        return statement.stance() instanceof Stance.Offers offers
                && !isToItself(statement)
                && offers.choices().stream()
                        .anyMatch(c -> c.issue().equals(issue) && c.options().equals(Set.of(option)));
    }

    /** Statements that could become a supply of the option: openings, and offers that leave open which option. */
    public List<Statement> listPotentialSuppliers(String issue, String option) {
        Set<Statement> counted = new LinkedHashSet<>();
        listSuppliers(issue, option).forEach(supplier -> counted.add(supplier.offer()));
        return inForce.stream()
                .filter(statement -> !counted.contains(statement) && !isToItself(statement))
                .filter(statement -> marksOf(statement).stream()
                        .anyMatch(m -> (m.attitude() == Attitude.OFFERED || m.attitude() == Attitude.OPEN)
                                && m.issue().filter(issue::equals).isPresent()
                                && m.option().filter(option::equals).isPresent()))
                .toList();
    }

    /** Statements of a kind of stance, in order. */
    public List<Statement> listStatements(Class<? extends Stance> kind) {
        return inForce.stream()
                .filter(statement -> kind.isInstance(statement.stance()))
                .toList();
    }
}
