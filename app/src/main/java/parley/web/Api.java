package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.scenario.diagnostic.SourceText;

/** The JSON API: its routes, all below {@value #ROOT}. */
final class Api {

    static final String ROOT = "/api/v1/";

    private final Analyses analyses;
    private final Workspace workspace;
    private final Library library;
    private final QuestionReader questions;

    Api(Analyses analyses, Workspace workspace, Library library) {
        this.analyses = analyses;
        this.workspace = workspace;
        this.library = library;
        this.questions = new QuestionReader(workspace, library);
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                light("GET", "openapi.json", call -> Reply.of(200, Reply.JSON, OpenApi.write(analyses.list()))),
                light("GET", "analyses", call -> Reply.json(200, described())),
                light("GET", "files", call -> Reply.json(200, Map.of("files", workspace.names()))),
                light("GET", "file", call -> content(200, workspace.read(call.parameter("name")))),
                light("PUT", "file", this::save),
                light("POST", "file", this::create),
                light("GET", "samples", call -> Reply.json(200, samples())),
                light("GET", "sample", call -> sample(call.parameter("name")))));
        for (Analysis analysis : analyses.list()) {
            routes.add(new Route("POST", ROOT + analysis.name(), Route.Work.ANALYSIS, call -> answer(analysis, call)));
        }
        return routes;
    }

    private static Route light(String method, String path, java.util.function.Function<Call, Reply> endpoint) {
        return new Route(method, ROOT + path, Route.Work.LIGHT, endpoint);
    }

    private Reply answer(Analysis analysis, Call call) {
        Question question = questions.read(analysis, call.json());
        Answer.Found found = found(question);
        return Reply.of(200, typeOf(question.format()), found.text())
                .with("Parley-Status", Integer.toString(found.status()));
    }

    /** The question that a body asks, for the analysis of that name. */
    Question question(String analysis, com.fasterxml.jackson.databind.node.ObjectNode body) {
        List<String> names = analyses.list().stream().map(Analysis::name).toList();
        return questions.read(
                analyses.list().stream()
                        .filter(known -> known.name().equals(analysis))
                        .findFirst()
                        .orElseThrow(() -> Body.unknown("analysis", analysis, names, "")),
                body);
    }

    /** What was asked for; an exception tells the client why there is none. */
    Answer.Found found(Question question) {
        Answer answer = analyses.answer(question);
        if (answer instanceof Answer.Refused refused) {
            throw ApiException.badInput(refused.message().strip(), refused.problems());
        } else if (answer instanceof Answer.NotDecided undecided) {
            throw ApiException.of(422, "not-decided", undecided.message().strip());
        }
        return (Answer.Found) answer;
    }

    static String typeOf(String format) {
        return switch (format) {
            case "html" -> "text/html; charset=utf-8";
            case "md" -> "text/markdown; charset=utf-8";
            case "text", "bibtex" -> "text/plain; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            default -> Reply.JSON;
        };
    }

    private Reply save(Call call) {
        Body body = Body.of(call.json(), "", List.of("name", "text", "expected"));
        return content(200, workspace.save(body.text("name"), body.text("text"), body.text("expected")));
    }

    private Reply create(Call call) {
        Body body = Body.of(call.json(), "", List.of("name", "text"));
        return content(201, workspace.create(body.text("name"), body.text("text")));
    }

    private static Reply content(int status, Workspace.Content content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", content.name());
        fields.put("text", content.text());
        fields.put("sha256", content.sha256());
        return Reply.json(status, fields);
    }

    private Map<String, Object> samples() {
        return Map.of("samples", library.samples().stream().map(Api::named).toList());
    }

    private static Map<String, Object> named(Sample sample) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", sample.name());
        fields.put("title", sample.title());
        return fields;
    }

    private Reply sample(String name) {
        Sample sample = library.getSample(name);
        byte[] bytes = Disk.readBytes(sample.shown(), sample.file());
        Map<String, Object> fields = named(sample);
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        fields.put("text", SourceText.of(sample.shown(), text).text());
        return Reply.json(200, fields);
    }

    private Map<String, Object> described() {
        return Map.of("analyses", analyses.list().stream().map(Api::described).toList());
    }

    private static Map<String, Object> described(Analysis analysis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", analysis.name());
        fields.put("summary", analysis.summary());
        fields.put("formats", analysis.formats());
        fields.put("takes-other", analysis.takesOther());
        fields.put("options", analysis.options().stream().map(Api::described).toList());
        return fields;
    }

    private static Map<String, Object> described(AnalysisOption option) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", option.name());
        fields.put("meaning", option.meaning());
        fields.put("kind", option.kind().name().toLowerCase(Locale.ROOT));
        fields.put("repeated", option.repeated());
        fields.put("required", option.required());
        return fields;
    }
}
