package parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, positions are what the oracle finds by listing everything. */
class PositionsAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    /** The two views of one scenario. */
    private record Views(Positions positions, NaiveNegotiation naive) {
        static Views of(Scenario scenario) {
            return new Views(Positions.of(scenario, scenario.asOf()), new NaiveNegotiation(scenario, scenario.asOf()));
        }
    }

    private static List<String> ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).toList();
    }

    @Property(seed = "101")
    void theSameStatementsAreInForce(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        assertEquals(ids(views.naive.inForce), ids(views.positions.inForce()));
        views.positions
                .replaced()
                .forEach((earlier, later) -> assertEquals(ids(views.naive.replacersOf(earlier)), ids(later)));
        int counted = views.positions.inForce().size()
                + views.positions.replaced().size()
                + views.positions.notYet().size();
        assertEquals(scenario.statements().size(), counted);
        views.positions
                .notYet()
                .forEach(s -> assertEquals(true, s.date().to().isAfter(scenario.asOf()), () -> s.id() + " is made"));
    }

    @Property(seed = "102")
    void theSamePartiesHaveASay(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (String issue : scenario.issues().keySet()) {
            assertEquals(views.naive.sayIn(issue), views.positions.listSay(issue), issue);
            for (String party : scenario.parties().keySet()) {
                assertEquals(views.naive.sayIn(issue).contains(party), views.positions.hasSay(party, issue), issue);
            }
        }
    }

    @Property(seed = "103")
    void theSameRedLinesAreDrawnAndBind(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        List<String> expected = views.naive.lines.stream()
                .map(line -> line.id() + " " + views.naive.statusOf(line))
                .toList();
        List<String> actual = views.positions.redLines().stream()
                .map(line -> line.id() + " " + views.positions.statusOf(line))
                .toList();
        assertEquals(expected, actual);
    }

    @Property(seed = "104")
    void theSameAgreementsBreakARedLine(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (NaiveNegotiation.Line line : views.naive.lines) {
            RedLine same = views.positions.getRedLine(line.id());
            Proposition requirement = views.positions.requirementOf(same);
            assertEquals(Set.of(), requirement.circumstances());
            for (Agreement agreement : views.naive.conceivable()) {
                boolean broken = views.naive.breaks(agreement, line);
                assertEquals(broken, views.positions.isBroken(same, agreement), line.id());
                assertEquals(Truth.of(!broken), requirement.holds(agreement, c -> Truth.UNKNOWN), line.id());
            }
        }
    }

    @Property(seed = "105")
    void theSameOptionsAreSupplied(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (Issue issue : scenario.issues().values()) {
            for (Option option : issue.options()) {
                List<Positions.Supplier> suppliers = views.positions.listSuppliers(issue.id(), option.id());
                assertEquals(
                        ids(views.naive.suppliersOf(issue.id(), option.id())),
                        suppliers.stream().map(s -> s.offer().id()).toList());
                assertEquals(
                        ids(views.naive.potentialSuppliersOf(issue.id(), option.id())),
                        ids(views.positions.listPotentialSuppliers(issue.id(), option.id())));
            }
        }
    }

    @Property(seed = "106")
    void theSameAgreementsAreSupplied(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (Agreement agreement : views.naive.conceivable()) {
            boolean supplied = scenario.issues().values().stream()
                    .filter(issue -> issue.needsSupplier().contains(agreement.getOption(issue.id())))
                    .allMatch(issue ->
                            views.positions.listSuppliers(issue.id(), agreement.getOption(issue.id())).stream()
                                    .anyMatch(s -> s.where().stream()
                                            .allMatch(w -> w.holds(agreement, c -> Truth.UNKNOWN) == Truth.TRUE)));
            assertEquals(views.naive.isSupplied(agreement), supplied, agreement::toString);
        }
    }

    /** At most 9 of the agreements, from the first to the last at equal distances. */
    private static List<Agreement> some(List<Agreement> all) {
        int step = Math.max(1, all.size() / 8);
        return IntStream.range(0, (all.size() + step - 1) / step)
                .mapToObj(i -> all.get(i * step))
                .toList();
    }

    @Property(seed = "107")
    void theSameOptionsAreEndorsed(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (Agreement agreement : some(views.naive.conceivable())) {
            for (String issue : scenario.issues().keySet()) {
                for (String party : scenario.parties().keySet()) {
                    assertEquals(
                            views.naive.endorses(party, issue, agreement),
                            views.positions.endorses(party, issue, agreement),
                            () -> party + " on " + issue + " under " + agreement);
                }
            }
        }
    }

    @Property(seed = "108")
    void aPropositionIsSureWhereItIsKnownToHold(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        List<Proposition> all = new ArrayList<>();
        scenario.rules().forEach(rule -> all.add(rule.requires()));
        scenario.statements().forEach(s -> s.condition().ifPresent(all::add));
        for (Proposition p : all) {
            Proposition sure = p.whereSure(views.positions::known);
            for (Agreement agreement : views.naive.conceivable()) {
                boolean known = views.naive.isKnown(p, agreement);
                assertEquals(known, p.holds(agreement, views.positions::known) == Truth.TRUE, p::toString);
                assertEquals(Truth.of(known), sure.holds(agreement, c -> Truth.UNKNOWN), p::toString);
            }
        }
    }

    /** What counts of statements, but for ties to others. */
    private static List<List<Object>> effects(List<Statement> statements) {
        return statements.stream().map(Statement::effect).toList();
    }

    @Property(seed = "109")
    void aDroppedStatementIsAsIfNeverMade(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 99) int which) {
        Assume.that(!scenario.statements().isEmpty());
        Statement dropped =
                scenario.statements().get(which % scenario.statements().size());
        Scenario without = scenario.with(new Change.Drop(Set.of(dropped.id())));
        assertEquals(
                ids(new NaiveNegotiation(without, without.asOf()).inForce),
                ids(Positions.of(without, without.asOf()).inForce()));
        List<Statement> rest = new ArrayList<>(scenario.statements());
        rest.remove(dropped);
        assertEquals(effects(rest), effects(without.statements()));
    }
}
