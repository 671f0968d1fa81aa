package parley.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.browser.Tab;

/** The script that answers what-ifs, in a page with nothing else in it. */
final class Evaluator {

    private static final String ANSWERS = """
            ([text, states]) => {
              const model = ParleyLive.load(JSON.parse(text));
              const answers = states.map(state => {
                const found = ParleyLive.answer(model, state);
                return { ...found, blocks: ParleyLive.blocksOf(model, found) };
              });
              const plain = (key, value) =>
                typeof value === "bigint" ? String(value) : value instanceof Set ? [...value]
                : key === "effect" || key === "version" || key === "statement" ? undefined : value;
              return JSON.stringify(answers, plain);
            }""";

    private final Tab tab;

    Evaluator(Tab tab) {
        this.tab = tab;
        tab.page().addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
    }

    private static String script() {
        try (InputStream in = Evaluator.class.getResourceAsStream("/parley/report/live.js")) {
            if (in == null) {
                throw new IllegalStateException("live.js is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the script answers in each state. */
    JsonNode answers(String data, List<Toggles> states) {
        Object answers = tab.page()
                .evaluate(
                        ANSWERS,
                        List.of(data, states.stream().map(Toggles::state).toList()));
        try {
            return new ObjectMapper().readTree((String) answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
