package parley.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.moves.Concept;
import parley.moves.Step;
import parley.report.Block.Figure;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.StateGraph;
import parley.study.ConflictFinding.Analysed;
import parley.study.ConflictWording;

/** The states of a conflict and the improvements between them, drawn. */
final class ConflictFigure {

    /** Most arrows that can be told apart. */
    private static final int MOST_ARROWS = 120;

    private ConflictFigure() {}

    /** The figure; nothing where there are too many states or arrows to read it. */
    static Optional<Figure> of(ConflictWording words, Analysed found) {
        if (found.model().form().states() > StateGraph.MOST_STATES) {
            return Optional.empty();
        }
        List<StateGraph.Arrow> arrows = arrows(words, found);
        return arrows.size() > MOST_ARROWS ? Optional.empty() : Optional.of(figure(words, found, arrows));
    }

    private static Figure figure(ConflictWording words, Analysed found, List<StateGraph.Arrow> arrows) {
        BitSet equilibria = found.stability().equilibria(Concept.SEQ).find().orElseGet(BitSet::new);
        List<StateGraph.Node> nodes = IntStream.range(0, found.model().form().states())
                .mapToObj(state -> new StateGraph.Node(
                        Integer.toString(state + 1),
                        Telling.capital(words.number(state)) + ": " + words.state(state),
                        equilibria.get(state),
                        state == found.model().start()))
                .toList();
        List<String> parties = IntStream.range(
                        0, found.model().form().decisionMakers().size())
                .mapToObj(words::party)
                .toList();
        return new Figure(
                "figure-conflict",
                Line.of("Who would rather move where"),
                Line.of(
                        "Each circle is a state. An arrow leads to a state that the party of its colour and mark can reach in"
                                + " one move and prefers. Equilibria (SEQ) have a double outline; “now” is the status quo."),
                StateGraph.draw(parties, nodes, arrows),
                table(arrows),
                Figure.Beside.FOLDED);
    }

    private static List<StateGraph.Arrow> arrows(ConflictWording words, Analysed found) {
        List<StateGraph.Arrow> arrows = new ArrayList<>();
        for (int from = 0; from < found.model().form().states(); from++) {
            for (int i = 0; i < found.model().form().decisionMakers().size(); i++) {
                for (int to : found.model().game().listImprovements(i, from)) {
                    arrows.add(new StateGraph.Arrow(from, to, i, words.way(from, List.of(new Step(i, to)))));
                }
            }
        }
        return arrows;
    }

    private static Table table(List<StateGraph.Arrow> arrows) {
        List<Row> rows = arrows.stream()
                .map(arrow -> new Row(List.of(
                        Telling.cell(Integer.toString(arrow.from() + 1)),
                        Telling.cell(arrow.says()),
                        Telling.cell(Integer.toString(arrow.to() + 1)))))
                .toList();
        return new Table(
                Line.of("Improvements"),
                List.of(Telling.number("From state"), Telling.column("What is done"), Telling.number("To state")),
                List.of(new Group(Optional.empty(), rows)));
    }
}
