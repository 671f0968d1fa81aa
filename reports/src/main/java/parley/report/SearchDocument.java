package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.Fractions;
import parley.search.SearchOutcome;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Gain;
import parley.search.SearchOutcome.Hindrance;
import parley.search.SearchOutcome.NothingFound;
import parley.search.SearchOutcome.Stopped;
import parley.space.Requirement;
import parley.study.Findings;
import parley.study.SearchFinding;
import parley.study.SearchFinding.Searched;
import parley.study.SearchFinding.Without;

/**
 * The best agreements that a search found.
 *
 * @param finding absent where nobody has a say in anything
 */
public record SearchDocument(Findings findings, Optional<SearchFinding> finding, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("bargain", findings, stamp);
        return analysis.report(List.of(SearchPart.of(analysis.telling(), finding)));
    }

    @Override
    public String json() {
        ObjectNode root = Json.object();
        root.set(
                "search",
                finding.map(SearchDocument::json).orElseGet(() -> Json.object().put("outcome", "nobody")));
        return AnalysisReport.of("bargain", findings, stamp).json(root);
    }

    /** Exact numbers as texts, such as {@code 1/3}. */
    private static ObjectNode json(SearchFinding finding) {
        ObjectNode node = Json.object().put("disagreement", finding.kind().word());
        Json.put(node, "why-not-exact", finding.whyNotExact());
        node.put("seed", finding.settings().seed())
                .put("steps", finding.settings().steps())
                .put("starts", finding.settings().starts());
        node.set("parties", Json.array(finding.without(), SearchDocument::party));
        node.set("searches", Json.array(finding.searches(), SearchDocument::searched));
        return node;
    }

    private static ObjectNode party(Without without) {
        return Json.object()
                .put("party", without.preferences().party())
                .put(
                        "preferences",
                        without.preferences().isDerived()
                                ? "derived"
                                : without.preferences().grounds().basis().word())
                .put("without-agreement", Fractions.text(without.utility()))
                .put("floor", without.isFloor());
    }

    private static ObjectNode searched(Searched searched) {
        ObjectNode node = Json.object().put("objective", word(searched));
        node.set("left-out", Json.texts(searched.leftOut()));
        if (searched.outcome() instanceof NothingFound nothing) {
            node.put("outcome", "nothing-found").put("why", nothing.why());
            nothing.closest().ifPresent(miss -> {
                ObjectNode closest = Json.object();
                closest.set("terms", JsonScenario.terms(miss.agreement().terms()));
                closest.set("breaks", breaks(miss.breaks()));
                closest.set("too-little-for", Json.texts(miss.tooLittleFor()));
                node.set("closest", closest);
            });
        } else {
            node.put("outcome", searched.outcome() instanceof Stopped ? "stopped" : "found");
            best(searched).ifPresent(best -> node.set("best", json(best)));
        }
        return node;
    }

    private static String word(Searched searched) {
        return searched.objective().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Best> best(Searched searched) {
        if (searched.outcome() instanceof SearchOutcome.Found found) {
            return Optional.of(found.best());
        }
        return searched.outcome() instanceof Stopped stopped ? stopped.best() : Optional.empty();
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode breaks(List<Requirement> breaks) {
        return Json.texts(breaks.stream().map(Requirement::inWords).toList());
    }

    private static ObjectNode json(Best best) {
        ObjectNode node = Json.object().put("value", Fractions.text(best.value()));
        best.bound().ifPresent(bound -> node.put("bound", Fractions.text(bound)));
        node.set("terms", JsonScenario.terms(best.agreement().terms()));
        node.set("gains", Json.array(best.gains(), SearchDocument::gain));
        node.set("hindrances", Json.array(best.hindrances(), SearchDocument::hindrance));
        return node;
    }

    private static ObjectNode gain(Gain gain) {
        ObjectNode node = Json.object()
                .put("party", gain.party())
                .put("utility", Fractions.text(gain.utility()))
                .put("gain", Fractions.text(gain.gain()));
        node.set(
                "parts",
                Json.array(
                        gain.parts(),
                        part -> Json.object().put("what", part.what()).put("adds", Fractions.text(part.adds()))));
        node.set(
                "steps",
                Json.array(
                        gain.steps(),
                        step -> Json.object().put("how", step.how()).put("leaves", Fractions.text(step.leaves()))));
        return node;
    }

    private static ObjectNode hindrance(Hindrance hindrance) {
        ObjectNode node = Json.object()
                .put("issue", hindrance.issue())
                .put("option", hindrance.option())
                .put("value", Fractions.text(hindrance.value()));
        node.set("breaks", breaks(hindrance.breaks()));
        node.set("too-little-for", Json.texts(hindrance.tooLittleFor()));
        return node;
    }

    /** One row for each agreement found and each party. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("objective", "value", "bound", "party", "utility", "gain", "agreement"));
        finding.ifPresent(found -> found.searches()
                .forEach(searched -> best(searched)
                        .ifPresent(best -> best.gains()
                                .forEach(gain -> rows.add(List.of(
                                        word(searched),
                                        Fractions.text(best.value()),
                                        best.bound().map(Fractions::text).orElse(""),
                                        gain.party(),
                                        Fractions.text(gain.utility()),
                                        Fractions.text(gain.gain()),
                                        best.agreement().toString()))))));
        return rows;
    }
}
