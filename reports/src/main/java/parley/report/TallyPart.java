package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.ConflictTally;
import parley.study.ConflictTally.Case;
import parley.study.ConflictTally.Count;
import parley.study.ConflictWording;

/** Which small changes make which states equilibria, and how often each state is one. */
record TallyPart(ConflictWording words, ConflictTally tally) {

    /** The part; says so where there is no tally. */
    static Section section(ConflictWording words, Optional<ConflictTally> tally) {
        return new Section(
                "conflict-tally",
                Line.of("If one thing were otherwise"),
                tally.map(known -> new TallyPart(words, known).blocks())
                        .orElseGet(() -> List.of(new Note(
                                Note.Kind.UNDECIDED,
                                Line.of("Not decided"),
                                List.of(Line.of("There are too many changes, states or moves to look at each."))))));
    }

    private List<Block> blocks() {
        return List.of(Telling.paragraph(introduction()), states(), changes());
    }

    private String introduction() {
        int pairs = tally.cases().size() - tally.changes().size();
        return Numbers.count(tally.changes().size(), "small change")
                + ": each line of what a party wants left out, turned round or put after the next one; each action taken in"
                + " every state, in none, or with another direction; each impossibility lifted. "
                + (tally.together() == 1
                        ? ""
                        : "They are made one at a time, and two of different parties or actions at a time: "
                                + exact(pairs) + " pairs" + ". ")
                + "For each, this tells which states are equilibria ("
                + tally.concept().word()
                + ") then. A tally is no probability: nobody says that each change is as likely.";
    }

    private Table states() {
        List<Row> rows = tally.everStable().stream().mapToObj(this::state).toList();
        return new Table(
                Line.of("How often a state is an equilibrium, where it is one now or after some change"),
                List.of(
                        Telling.number("State"),
                        Telling.column("Now"),
                        Telling.column("After all changes"),
                        Telling.column("Of what parties want"),
                        Telling.column("Of what they can do"),
                        Telling.column("What is done")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private Row state(int state) {
        boolean isNow = tally.now().get(state);
        return new Row(List.of(
                Telling.cell(Integer.toString(state + 1)),
                new Cell(List.of(Line.of(isNow ? "yes" : "no")), isNow ? Tone.INSIDE : Tone.PLAIN),
                Telling.cell(share(tally.count(state, one -> true))),
                Telling.cell(share(tally.count(state, tally::isOfWants))),
                Telling.cell(share(tally.count(state, tally::isOfActions))),
                Telling.cell(words.state(state))));
    }

    private static String share(Count count) {
        return exact(count.in()) + " of " + exact(count.of());
    }

    private static String exact(int number) {
        return Numbers.exact(BigInteger.valueOf(number));
    }

    private Table changes() {
        List<Column> columns = new ArrayList<>(List.of(
                Telling.column("Change"), Telling.column("Becomes stable"), Telling.column("No longer stable")));
        if (tally.together() > 1) {
            columns.add(Telling.column("With one more change, becomes stable"));
        }
        List<Row> rows = IntStream.range(0, tally.changes().size())
                .mapToObj(this::change)
                .toList();
        return new Table(
                Line.of("What each change does to the equilibria"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private Row change(int change) {
        Case alone = tally.alone(change);
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(Telling.capital(words.change(tally.changes().get(change))) + "."));
        cells.add(Telling.cell(alone.equilibria()
                .map(set -> list(without(set, tally.now()))
                        + (alone.others() == 0 ? "" : ", " + Numbers.count(alone.others(), "new state")))
                .orElse("no state is left")));
        cells.add(Telling.cell(
                alone.equilibria().map(set -> list(without(tally.now(), set))).orElse("–")));
        if (tally.together() > 1) {
            cells.add(Telling.cell(withOthers(change)));
        }
        return new Row(cells);
    }

    private String withOthers(int change) {
        Predicate<Case> pairs =
                one -> one.changes().size() == 2 && one.changes().contains(change);
        String told = without(tally.everStable(), tally.now()).stream()
                .filter(state -> tally.count(state, pairs).in() > 0)
                .mapToObj(state -> (state + 1) + " (" + share(tally.count(state, pairs)) + ")")
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "–" : told;
    }

    private static BitSet without(BitSet all, BitSet others) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(others);
        return rest;
    }

    private static String list(BitSet states) {
        return states.isEmpty()
                ? "–"
                : states.stream().mapToObj(state -> Integer.toString(state + 1)).collect(Collectors.joining(", "));
    }

    /** For programs: states are numbered from 1. */
    ObjectNode json() {
        ObjectNode node = Json.object()
                .put("concept", tally.concept().word())
                .put("changes-at-a-time", tally.together())
                .put("cases", tally.cases().size());
        node.set("now", numbers(tally.now()));
        node.set("states", Json.array(tally.everStable().stream().boxed().toList(), state -> json(state)));
        node.set(
                "changes",
                Json.array(IntStream.range(0, tally.changes().size()).boxed().toList(), change -> changeJson(change)));
        return node;
    }

    private static ArrayNode numbers(BitSet states) {
        return Json.numbers(states.stream().mapToObj(state -> state + 1).toArray(Integer[]::new));
    }

    private ObjectNode json(int state) {
        ObjectNode node =
                Json.object().put("state", state + 1).put("now", tally.now().get(state));
        node.set("in", json(tally.count(state, one -> true)));
        node.set("in-changes-of-wants", json(tally.count(state, tally::isOfWants)));
        node.set("in-changes-of-actions", json(tally.count(state, tally::isOfActions)));
        return node;
    }

    private static ObjectNode json(Count count) {
        return Json.object().put("cases", count.in()).put("of", count.of());
    }

    private ObjectNode changeJson(int change) {
        ObjectNode node = Json.object()
                .put("subject", tally.changes().get(change).subject())
                .put("of", kind(change))
                .put("text", words.change(tally.changes().get(change)));
        Case alone = tally.alone(change);
        alone.equilibria().ifPresent(set -> {
            node.set("equilibria", numbers(set));
            node.put("equilibria-in-new-states", alone.others());
        });
        if (tally.together() > 1) {
            ObjectNode often = Json.object();
            tally.everStable().stream()
                    .forEach(state -> often.set(Integer.toString(state + 1), json(with(change, state))));
            node.set("with-one-more", often);
        }
        return node;
    }

    private Count with(int change, int state) {
        return tally.count(
                state, one -> one.changes().size() == 2 && one.changes().contains(change));
    }

    private String kind(int change) {
        return tally.changes().get(change).isOfWants() ? "wants" : "actions";
    }

    /** One row for each change and each state that is an equilibrium now or after some change. */
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("change", "of", "subject", "state", "now", "then", "with-one-more", "pairs"));
        for (int change = 0; change < tally.changes().size(); change++) {
            for (int state : tally.everStable().stream().toArray()) {
                Count with = with(change, state);
                rows.add(List.of(
                        words.change(tally.changes().get(change)),
                        kind(change),
                        tally.changes().get(change).subject(),
                        Integer.toString(state + 1),
                        yes(tally.now().get(state)),
                        yes(tally.alone(change).has(state)),
                        tally.together() > 1 ? Integer.toString(with.in()) : "",
                        tally.together() > 1 ? Integer.toString(with.of()) : ""));
            }
        }
        return rows;
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }
}
