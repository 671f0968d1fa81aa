package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import parley.moves.Concept;
import parley.moves.Robustness;
import parley.moves.Step;
import parley.report.Block.Section;
import parley.report.ConflictQuestion.Tallied;
import parley.report.ConflictQuestion.Wished;
import parley.study.ConflictFinding;
import parley.study.ConflictFinding.Analysed;
import parley.study.ConflictFinding.Leap;
import parley.study.ConflictFinding.StateFinding;
import parley.study.ConflictWording;
import parley.study.Findings;

/**
 * Would it hold: the analysis of a scenario's conflict.
 *
 * @param question a further question, with its answer
 */
public record ConflictDocument(
        Findings findings, ConflictFinding finding, Optional<ConflictQuestion> question, Stamp stamp)
        implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("moves", findings, stamp);
        List<Section> opening = new ArrayList<>();
        if (finding instanceof Analysed found) {
            question.ifPresent(asked -> opening.add(section(words(analysis, found), found, asked)));
        }
        opening.add(ConflictPart.of(analysis.telling(), finding));
        return analysis.report(opening);
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("moves", findings, stamp);
        ObjectNode node = Json.object();
        ObjectNode conflict = json(analysis.telling(), finding);
        if (finding instanceof Analysed found) {
            question.ifPresent(asked -> addJson(words(analysis, found), found, asked, conflict));
        }
        node.set("conflict", conflict);
        return analysis.json(node);
    }

    private static ConflictWording words(AnalysisReport analysis, Analysed found) {
        return new ConflictWording(analysis.telling().wording(), found.model());
    }

    private static Section section(ConflictWording words, Analysed found, ConflictQuestion question) {
        return question instanceof Wished wished
                ? new WishPart(words, found.model(), wished.wish()).section()
                : TallyPart.section(words, ((Tallied) question).tally());
    }

    private static void addJson(ConflictWording words, Analysed found, ConflictQuestion question, ObjectNode conflict) {
        if (question instanceof Wished wished) {
            conflict.set("wish", new WishPart(words, found.model(), wished.wish()).json());
        } else if (question instanceof Tallied tallied) {
            conflict.set(
                    "tally",
                    tallied.tally()
                            .map(tally -> new TallyPart(words, tally).json())
                            .orElseGet(() -> Json.object().put("decided", false)));
        }
    }

    /** The answer to the question; without one, a row for each state that is listed, concept and decision maker. */
    @Override
    public List<List<String>> table() {
        if (finding instanceof Analysed found && question.isPresent()) {
            ConflictWording words = words(AnalysisReport.of("moves", findings, stamp), found);
            return question.get() instanceof Wished wished
                    ? new WishPart(words, found.model(), wished.wish()).table()
                    : ((Tallied) question.get())
                            .tally()
                            .map(tally -> new TallyPart(words, tally).table())
                            .orElseGet(List::of);
        }
        return states();
    }

    private List<List<String>> states() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("state", "actions", "concept", "party", "stable", "equilibrium", "orders", "of"));
        if (finding instanceof Analysed found) {
            for (StateFinding state : found.listed()) {
                found.concepts().forEach(concept -> addRows(found, state.state(), concept, rows));
            }
        }
        return rows;
    }

    private static void addRows(Analysed found, int state, Concept concept, List<List<String>> rows) {
        List<String> parties = found.model().form().decisionMakers();
        for (int i = 0; i < parties.size(); i++) {
            rows.add(List.of(
                    Integer.toString(state + 1),
                    String.join(" ", found.model().taken(state)),
                    concept.word(),
                    parties.get(i),
                    yes(found.stability().stable(concept, i).getStates().get(state)),
                    yes(found.equilibria(concept).get(state)),
                    orders(found, concept, robustness -> robustness.stable().getOrDefault(state, 0)),
                    orders(found, concept, Robustness::looked)));
        }
    }

    /** A number about the orders that ties and unknown preferences leave open; empty for other concepts. */
    private static String orders(Analysed found, Concept concept, ToIntFunction<Robustness> number) {
        return found.robustness()
                .filter(robustness -> robustness.concept() == concept)
                .map(robustness -> Integer.toString(number.applyAsInt(robustness)))
                .orElse("");
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    /** A conflict for programs: states are numbered from 1. */
    static ObjectNode json(Telling telling, ConflictFinding finding) {
        ObjectNode node = Json.object().put("title", finding.conflict().title());
        if (finding instanceof ConflictFinding.TooLarge large) {
            return node.put("decided", false).put("why", large.why());
        }
        Analysed found = (Analysed) finding;
        ConflictWording words = new ConflictWording(telling.wording(), found.model());
        node.put("decided", true);
        node.set("decision-makers", Json.texts(found.model().form().decisionMakers()));
        node.set("actions", Json.texts(found.conflict().actions().keySet()));
        node.put("states", found.model().form().states());
        node.put("status-quo", found.model().start() + 1);
        node.put("unknown", found.stability().caution().word());
        ObjectNode equilibria = Json.object();
        found.concepts().forEach(concept -> equilibria.set(concept.word(), numbers(found.equilibria(concept))));
        found.foresight().forEach((word, set) -> equilibria.set(word, numbers(set)));
        node.set("equilibria", equilibria);
        node.set("listed", Json.array(found.listed(), state -> state(words, found, state)));
        node.set("circles", Json.array(found.circles(), ConflictDocument::numbers));
        node.set("coalition-improvements", Json.array(found.leaps(), leap -> leap(words, found, leap)));
        found.coalitional().ifPresent(set -> node.set("coalitional-equilibria", numbers(set)));
        found.robustness().ifPresent(robustness -> {
            ObjectNode shares = Json.object();
            robustness.stable().forEach((state, count) -> shares.put(Integer.toString(state + 1), count));
            ObjectNode one = Json.object().put("concept", robustness.concept().word());
            one.put("orders", robustness.orders().toString());
            one.put("looked", robustness.looked()).put("exact", robustness.isExact());
            robustness.seed().ifPresent(seed -> one.put("seed", seed));
            one.set("equilibrium-in", shares);
            node.set("robustness", one);
        });
        return node;
    }

    private static ArrayNode numbers(BitSet states) {
        return Json.array(
                states.stream().limit(100_000).mapToObj(state -> state + 1).toList(),
                com.fasterxml.jackson.databind.node.IntNode::valueOf);
    }

    private static ObjectNode state(ConflictWording words, Analysed found, StateFinding finding) {
        int state = finding.state();
        ObjectNode node = Json.object().put("state", state + 1);
        node.put("combination", Long.toString(found.model().form().combination(state)));
        node.put("letters", found.model().form().name(state));
        node.set("taken", Json.texts(found.model().taken(state)));
        node.put("text", words.state(state));
        node.set("terms", JsonScenario.terms(finding.terms()));
        finding.agreements().ifPresent(count -> node.put("agreements", count.toString()));
        ObjectNode stable = Json.object();
        for (Concept concept : found.concepts()) {
            stable.set(
                    concept.word(),
                    Json.texts(IntStream.range(
                                    0, found.model().form().decisionMakers().size())
                            .filter(i -> found.stability()
                                    .stable(concept, i)
                                    .getStates()
                                    .get(state))
                            .mapToObj(found.model()::party)
                            .toList()));
        }
        node.set("stable-for", stable);
        finding.ways().shortest().ifPresent(steps -> {
            node.set("shortest-way", Json.array(steps, step -> step(found, step)));
            node.put("ways", finding.ways().count())
                    .put("ways-complete", finding.ways().countComplete());
        });
        ArrayNode why = Json.texts(
                IntStream.range(0, found.model().form().decisionMakers().size())
                        .mapToObj(i -> words.narrate(found.stability(), i, state))
                        .flatMap(List::stream)
                        .toList());
        node.set("explanation", why);
        return node;
    }

    private static ObjectNode step(Analysed found, Step step) {
        return Json.object()
                .put("by", found.model().party(step.decisionMaker()))
                .put("to", step.to() + 1);
    }

    private static ObjectNode leap(ConflictWording words, Analysed found, Leap leap) {
        ObjectNode node = Json.object();
        node.set(
                "by",
                Json.texts(leap.members().stream().map(found.model()::party).toList()));
        node.put("from", leap.from() + 1).put("to", leap.to() + 1);
        node.set("way", Json.array(leap.way(), step -> step(found, step)));
        return node.put("explanation", words.way(leap.from(), leap.way()));
    }
}
