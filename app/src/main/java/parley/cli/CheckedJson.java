package parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.scenario.Reading;
import parley.scenario.SourceCheck;
import parley.scenario.diagnostic.DiagnosticFields;
import parley.study.ExpectationResult;

/** Writes what {@code parley check} found as JSON, for editors and other programs. */
final class CheckedJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private CheckedJson() {}

    static String write(List<Checked> files) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("parley", Version.number());
        root.put("files", files.stream().map(CheckedJson::file).toList());
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts can always be written", e);
        }
    }

    private static Map<String, Object> file(Checked checked) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", checked.file());
        file.put("usable", checked.reading() instanceof Reading.Success);
        file.put(
                "diagnostics",
                checked.reading().diagnostics().stream()
                        .map(DiagnosticFields::of)
                        .toList());
        file.put("sources", checked.sources().stream().map(CheckedJson::source).toList());
        file.put(
                "claims",
                checked.claims().results().stream().map(CheckedJson::claim).toList());
        return file;
    }

    private static Map<String, Object> source(SourceCheck.Result result) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("source", result.source().id());
        source.put("sha256", result.sha256());
        source.put(
                "diagnostics",
                result.diagnostics().stream().map(DiagnosticFields::of).toList());
        source.put("statements", result.cited().stream().map(CheckedJson::cited).toList());
        return source;
    }

    private static Map<String, Object> cited(SourceCheck.CitedStatement cited) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("statement", cited.statement().id());
        statement.putAll(DiagnosticFields.place(cited.statement().place()));
        statement.put(
                "paragraphs",
                cited.paragraphs().stream().map(CheckedJson::paragraph).toList());
        return statement;
    }

    private static Map<String, Object> paragraph(SourceCheck.Paragraph paragraph) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", paragraph.number());
        shown.put("text", paragraph.text());
        return shown;
    }

    private static Map<String, Object> claim(ExpectationResult result) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("claim", result.expectation().claim());
        claim.put("says", result.expectation().says());
        claim.put("line", result.expectation().place().line());
        claim.put("result", Claims.word(result).strip());
        claim.put("reasons", result.reasons());
        return claim;
    }
}
