package parley.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a question of the body of a request, such as {@code {"scenario": {"file": "peace.yaml"}, "variant": "x"}}. */
final class QuestionReader {

    static final String SCENARIO = "scenario";
    static final String OTHER = "other";
    static final String FORMAT = "format";
    static final List<String> SCENARIO_KEYS = List.of("text", "file", "sample");

    private final Workspace workspace;
    private final Library library;

    QuestionReader(Workspace workspace, Library library) {
        this.workspace = workspace;
        this.library = library;
    }

    /**
     * The question.
     *
     * @throws ApiException if the body asks none
     */
    Question read(Analysis analysis, ObjectNode json) {
        Body body = Body.of(json, "", listKeys(analysis));
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (AnalysisOption option : analysis.options()) {
            body.findValues(option).ifPresent(values -> options.put(option.name(), values));
            if (option.required() && !options.containsKey(option.name())) {
                throw ApiException.badRequest("\"" + option.name() + "\" is missing. " + option.meaning());
            }
        }
        return new Question(analysis.name(), scenarios(analysis, body), options, format(analysis, body));
    }

    /** Keys that a body may have. */
    static List<String> listKeys(Analysis analysis) {
        List<String> keys = new ArrayList<>(List.of(SCENARIO));
        if (analysis.takesOther()) {
            keys.add(OTHER);
        }
        keys.add(FORMAT);
        analysis.options().stream().map(AnalysisOption::name).forEach(keys::add);
        return keys;
    }

    private static String format(Analysis analysis, Body body) {
        String format = body.findText(FORMAT).orElse(analysis.formats().get(0));
        if (!analysis.formats().contains(format)) {
            throw Body.unknown("format", format, analysis.formats(), "");
        }
        return format;
    }

    private List<GivenScenario> scenarios(Analysis analysis, Body body) {
        GivenScenario first = scenario(body, SCENARIO, "scenario.yaml")
                .orElseThrow(() -> ApiException.badRequest(
                        "\"scenario\" is missing. It is an object with a text, a file or a sample."));
        if (!analysis.takesOther()) {
            return List.of(first);
        }
        return scenario(body, OTHER, "other.yaml")
                .map(other -> List.of(first, renamed(other, first)))
                .orElse(List.of(first));
    }

    /** A file compared with its own edited text needs a name of its own. */
    private static GivenScenario renamed(GivenScenario other, GivenScenario first) {
        return other.name().equals(first.name())
                ? new GivenScenario("other-" + other.name().replaceFirst(".*/", ""), other.file(), other.text())
                : other;
    }

    private Optional<GivenScenario> scenario(Body body, String key, String nameOfText) {
        return body.findObject(key, SCENARIO_KEYS).map(given -> scenario(key, given, nameOfText));
    }

    private GivenScenario scenario(String key, Body given, String nameOfText) {
        Optional<String> text = given.findText("text");
        Optional<String> file = given.findText("file");
        Optional<String> sample = given.findText("sample");
        if (file.isPresent() && sample.isPresent()) {
            throw ApiException.badRequest("\"" + key + "\" is a file or a sample, not both.");
        } else if (file.isPresent()) {
            Path place = workspace.getFile(file.get());
            return new GivenScenario(file.get(), Optional.of(place), text);
        } else if (sample.isPresent()) {
            Sample known = library.getSample(sample.get());
            return new GivenScenario(known.shown(), Optional.of(known.file()), text);
        } else if (text.isPresent()) {
            return new GivenScenario(nameOfText, Optional.empty(), text);
        }
        throw ApiException.badRequest("\"" + key + "\" needs a text, a file or a sample.");
    }
}
