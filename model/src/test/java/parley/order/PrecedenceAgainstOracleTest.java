package parley.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Order;
import parley.model.Place;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.testing.Sketch;

/** Up to six steps with random orders among them: every permutation is tried. */
class PrecedenceAgainstOracleTest {

    private record Wish(int first, int then) {}

    @Provide
    Arbitrary<Precedence> precedences() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(steps -> Arbitraries.integers()
                        .between(0, steps - 1)
                        .tuple2()
                        .map(pair -> new Wish(pair.get1(), pair.get2()))
                        .filter(wish -> steps == 1 || wish.first() != wish.then())
                        .list()
                        .ofMinSize(0)
                        .ofMaxSize(8)
                        .map(wishes -> precedence(steps, steps == 1 ? List.of() : wishes)));
    }

    private static Precedence precedence(int count, List<Wish> wishes) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step("step" + i, Place.NONE, "step " + i, Optional.empty()));
        }
        List<RedLine> orders = new ArrayList<>();
        for (Wish wish : wishes) {
            Order order = new Order(steps.get(wish.first()), steps.get(wish.then()));
            orders.addAll(Positions.listRedLinesOf(Statement.of(
                    "o" + orders.size(),
                    "party",
                    DateSpan.stated(Sketch.TODAY),
                    Grounds.hypothetical(),
                    new Stance.Orders(order))));
        }
        return new Precedence(steps, orders);
    }

    /** Every sequence of the steps that keeps the orders, earlier steps of the list first. */
    private static List<List<Step>> sequences(List<Step> begun, List<Step> rest, List<RedLine> orders) {
        List<List<Step>> all = new ArrayList<>();
        if (rest.isEmpty() && orders.stream().allMatch(line -> isKept(line, begun))) {
            all.add(begun);
        }
        for (Step next : rest) {
            List<Step> longer = new ArrayList<>(begun);
            longer.add(next);
            List<Step> shorter = new ArrayList<>(rest);
            shorter.remove(next);
            all.addAll(sequences(longer, shorter, orders));
        }
        return all;
    }

    private static boolean isKept(RedLine line, List<Step> sequence) {
        Order order = line.order().orElseThrow();
        return sequence.indexOf(order.first()) < sequence.indexOf(order.then());
    }

    private static boolean canBeKept(Precedence precedence, List<RedLine> orders) {
        return !sequences(List.of(), precedence.steps(), orders).isEmpty();
    }

    @Property(seed = "2501")
    void sequencesAreThePermutationsThatKeepEveryOrder(@ForAll("precedences") Precedence precedence) {
        List<List<Step>> all = sequences(List.of(), precedence.steps(), precedence.orders());
        Sequences found = precedence.sequences(7);
        assertEquals(Optional.of(BigInteger.valueOf(all.size())), found.count());
        assertEquals(all.stream().limit(7).toList(), found.first());
    }

    @Property(seed = "2502")
    void aDeadlockIsAMinimalSetOfOrdersThatNoSequenceKeeps(@ForAll("precedences") Precedence precedence) {
        List<Deadlock> deadlocks = precedence.deadlocks();
        assertEquals(canBeKept(precedence, precedence.orders()), deadlocks.isEmpty());
        for (Deadlock deadlock : deadlocks) {
            assertFalse(canBeKept(precedence, deadlock.orders()), deadlock::toString);
            for (RedLine line : deadlock.orders()) {
                assertTrue(canBeKept(precedence, without(deadlock.orders(), line)), deadlock::toString);
            }
        }
    }

    @Property(seed = "2503")
    void everyOrderThatTakesPartInADeadlockIsShownInOne(@ForAll("precedences") Precedence precedence) {
        Set<String> shown = new TreeSet<>();
        precedence.deadlocks().forEach(d -> shown.addAll(d.ids()));
        Set<String> inOne = new TreeSet<>();
        List<RedLine> orders = precedence.orders();
        for (int bits = 0; bits < 1 << orders.size(); bits++) {
            List<RedLine> some = some(orders, bits);
            if (!canKeepByGraph(some) && some.stream().allMatch(line -> canKeepByGraph(without(some, line)))) {
                some.forEach(line -> inOne.add(line.id()));
            }
        }
        assertEquals(inOne, shown);
    }

    /** Whether the orders can be kept: takes away steps that wait for nothing until none is left. */
    private static boolean canKeepByGraph(List<RedLine> orders) {
        List<RedLine> rest = new ArrayList<>(orders);
        while (rest.removeIf(line -> rest.stream()
                .noneMatch(other -> other.order()
                        .orElseThrow()
                        .then()
                        .equals(line.order().orElseThrow().first())))) {}
        return rest.isEmpty();
    }

    private static List<RedLine> some(List<RedLine> orders, int bits) {
        List<RedLine> some = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            if ((bits >> i & 1) == 1) {
                some.add(orders.get(i));
            }
        }
        return some;
    }

    private static List<RedLine> without(List<RedLine> orders, RedLine line) {
        return orders.stream().filter(other -> !other.equals(line)).toList();
    }

    @Property(seed = "2504")
    void aRedundantOrderChangesNoSequence(@ForAll("precedences") Precedence precedence) {
        List<List<Step>> all = sequences(List.of(), precedence.steps(), precedence.orders());
        List<RedLine> redundant = precedence.redundant();
        List<RedLine> kept = precedence.orders().stream()
                .filter(line -> !redundant.contains(line))
                .toList();
        assertEquals(all, sequences(List.of(), precedence.steps(), kept));
        if (!all.isEmpty()) {
            for (RedLine line : kept) {
                Order order = line.order().orElseThrow();
                List<RedLine> others = kept.stream()
                        .filter(other -> !other.order().orElseThrow().equals(order))
                        .toList();
                assertFalse(all.equals(sequences(List.of(), precedence.steps(), others)), line::toString);
            }
        }
    }
}
