package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test that asks for a {@link Tab} one in a real browser, started once for all tests. Where the machine has no
 * Chromium such tests are skipped, except in continuous integration ({@code CI=true}), where they fail.
 *
 * <pre>
 *     &#64;ExtendWith(Chromium.class)
 *     class PageTest {
 *         &#64;Test
 *         void itOpens(Tab tab) { tab.open(file); ... }
 *     }
 * </pre>
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean must = Boolean.parseBoolean(System.getenv("CI"));
        return must || findBrowser().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is here, or must be")
                : ConditionEvaluationResult.disabled("this machine has no Chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Tab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        Tab tab = new Tab(running.browser().newContext());
        context.getStore(NAMESPACE).put(Tab.class, tab);
        return tab;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tab tab = context.getStore(NAMESPACE).remove(Tab.class, Tab.class);
        if (tab != null) {
            tab.close();
        }
    }

    /** The program to start, where the machine has one. */
    private static Optional<Path> findBrowser() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser and what drives it; both end with the tests. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Path program = findBrowser()
                    .orElseThrow(() -> new IllegalStateException("CI=true, but there is no Chromium to test with"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(FLAGS));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
