package parley.report;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import parley.moves.Attraction;
import parley.moves.Concept;
import parley.study.ConflictFinding.Analysed;
import parley.study.Wording;

/** A conflict for other programs: its states and moves for those that draw graphs, all of it for GMCR+. */
public final class ConflictGraph {

    /** Most states to write. */
    public static final int MOST_STATES = 5_000;

    /** A file's format. */
    public enum Format {
        /** For Graphviz. */
        DOT,
        /** For Gephi and others. */
        GRAPHML,
        /** A game file of GMCR+. */
        GMCR;

        /** The format that a file's name asks for. */
        public static Optional<Format> ofFile(String name) {
            return Arrays.stream(values())
                    .filter(format -> name.toLowerCase(Locale.ROOT)
                            .endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** One move; two of them are never the same. */
    private static final class Move {
        private final int decisionMaker;
        private final int from;
        private final int to;

        Move(int decisionMaker, int from, int to) {
            this.decisionMaker = decisionMaker;
            this.from = from;
            this.to = to;
        }
    }

    private final Analysed found;

    private ConflictGraph(Analysed found) {
        this.found = found;
    }

    /** Why a format cannot say all of the conflict, as a full sentence; nothing where it can. */
    public static Optional<String> findObstacle(Analysed found, Format format) {
        return format == Format.GMCR ? GmcrWriter.findObstacle(found) : Optional.empty();
    }

    /** The conflict as text, ending with a line end; throws where there is an obstacle. */
    public static String write(Analysed found, Wording wording, Format format) {
        return format == Format.GMCR ? GmcrWriter.write(found, wording) : draw(found, format);
    }

    private static String draw(Analysed found, Format format) {
        return new ConflictGraph(found).write(format).replace("\r\n", "\n").strip() + "\n";
    }

    private String write(Format format) {
        Graph<Integer, Move> graph = graph();
        StringWriter text = new StringWriter();
        switch (format) {
            case DOT -> {
                DOTExporter<Integer, Move> exporter = new DOTExporter<>(state -> "s" + (state + 1));
                exporter.setGraphIdProvider(() -> "conflict");
                exporter.setVertexAttributeProvider(state -> attributes(state, true));
                exporter.setEdgeAttributeProvider(move -> attributes(move, true));
                exporter.exportGraph(graph, text);
            }
            case GRAPHML -> {
                GraphMLExporter<Integer, Move> exporter = new GraphMLExporter<>(state -> "s" + (state + 1));
                exporter.setVertexAttributeProvider(state -> attributes(state, false));
                exporter.setEdgeAttributeProvider(move -> attributes(move, false));
                for (String key : new String[] {"label", "equilibria"}) {
                    exporter.registerAttribute(key, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
                }
                exporter.registerAttribute("status-quo", GraphMLExporter.AttributeCategory.NODE, AttributeType.BOOLEAN);
                exporter.registerAttribute("party", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
                exporter.registerAttribute(
                        "improvement", GraphMLExporter.AttributeCategory.EDGE, AttributeType.BOOLEAN);
                exporter.exportGraph(graph, text);
            }
            case GMCR -> throw new IllegalArgumentException("a game file is no drawing");
        }
        return text.toString();
    }

    private Graph<Integer, Move> graph() {
        Graph<Integer, Move> graph = new DirectedPseudograph<>(Move.class);
        int states = found.model().form().states();
        for (int state = 0; state < states; state++) {
            graph.addVertex(state);
        }
        for (int state = 0; state < states; state++) {
            for (int i = 0; i < found.model().form().decisionMakers().size(); i++) {
                for (int to : found.model().form().listMoves(i, state)) {
                    graph.addEdge(state, to, new Move(i, state, to));
                }
            }
        }
        return graph;
    }

    private Map<String, Attribute> attributes(int state, boolean isDot) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        String letters = found.model().form().name(state);
        attributes.put("label", DefaultAttribute.createAttribute((state + 1) + " " + letters));
        String equilibria = found.concepts().stream()
                .filter(concept -> found.equilibria(concept).get(state))
                .map(Concept::word)
                .collect(java.util.stream.Collectors.joining(" "));
        boolean isStart = state == found.model().start();
        if (isDot) {
            attributes.put("peripheries", DefaultAttribute.createAttribute(equilibria.contains("SEQ") ? 2 : 1));
            attributes.put("style", DefaultAttribute.createAttribute(isStart ? "bold" : "solid"));
        } else {
            attributes.put("equilibria", DefaultAttribute.createAttribute(equilibria));
            attributes.put("status-quo", DefaultAttribute.createAttribute(isStart));
        }
        return attributes;
    }

    private Map<String, Attribute> attributes(Move move, boolean isDot) {
        boolean isImprovement =
                found.model().game().compare(move.decisionMaker, move.to, move.from) == Attraction.BETTER;
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        String party = found.model().party(move.decisionMaker);
        attributes.put(isDot ? "label" : "party", DefaultAttribute.createAttribute(party));
        if (isDot) {
            attributes.put("style", DefaultAttribute.createAttribute(isImprovement ? "solid" : "dotted"));
        } else {
            attributes.put("improvement", DefaultAttribute.createAttribute(isImprovement));
        }
        return attributes;
    }
}
