package parley.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.DiagnosticFields;

/**
 * A request that is answered with an error. What it says is for the client: full sentences, no stack trace, no absolute
 * path.
 */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String sentences;
    private final transient List<Diagnostic> problems;
    private final transient Map<String, String> details;

    private ApiException(
            int status, String code, String message, List<Diagnostic> problems, Map<String, String> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.sentences = message;
        this.problems = List.copyOf(problems);
        this.details = new LinkedHashMap<>(details);
    }

    /**
     * An error.
     *
     * @param status of HTTP
     * @param code a word that programs can rely on
     */
    static ApiException of(int status, String code, String message) {
        return new ApiException(status, code, message, List.of(), Map.of());
    }

    /** The body is not what the API describes. */
    static ApiException badRequest(String message) {
        return of(400, "bad-request", message);
    }

    /** A scenario or an option that cannot be used. */
    static ApiException badInput(String message, List<Diagnostic> problems) {
        return new ApiException(422, "bad-input", message, problems, Map.of());
    }

    /** The same with one more thing that programs may want to know. */
    ApiException with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new ApiException(status, code, sentences, problems, more);
    }

    int status() {
        return status;
    }

    Reply reply() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", sentences);
        error.putAll(details);
        error.put("problems", problems.stream().map(DiagnosticFields::of).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        Reply reply = Reply.json(status, body);
        return details.containsKey("allow") ? reply.with("Allow", details.getOrDefault("allow", "")) : reply;
    }
}
