package parley.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab of a browser without history, and everything that a page did in it that a quiet page does not do.
 *
 * <pre>
 *     tab.open(file);
 *     tab.page().getByRole(AriaRole.BUTTON).click();
 *     tab.isQuiet();
 * </pre>
 */
public final class Tab implements AutoCloseable {

    private static final String AXE = """
            async () => (await axe.run()).violations.map(v =>
              v.id + ": " + v.help + "\\n  " + v.nodes.slice(0, 5).map(n => n.target + " " + n.html).join("\\n  "))""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();

    Tab(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Opens a file from disk. */
    public Tab open(Path file) {
        return open(address(file));
    }

    /** Opens an address. */
    public Tab open(String address) {
        page.navigate(address);
        return this;
    }

    /** The address of a file on disk. */
    public static String address(Path file) {
        return file.toAbsolutePath().normalize().toUri().toString();
    }

    /** The page itself, to look at and to use. */
    public Page page() {
        return page;
    }

    /** Shows pages as to somebody whose system is dark, or light. */
    public Tab inTheDark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Makes the window this many CSS pixels wide. */
    public Tab wide(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /** Addresses that were asked for, pages opened included; data and blobs ask nobody and are left out. */
    public List<String> requests() {
        return requests.stream()
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    /** What pages wrote to the console, and errors that no script caught. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Messages that pages put before the reader with {@code alert} and its like. */
    public List<String> dialogs() {
        return List.copyOf(dialogs);
    }

    /** Fails unless the pages opened asked for nothing but themselves, complained of nothing and put up no message. */
    public void isQuiet() {
        assertEquals(List.of(), complaints, "said on the console");
        assertEquals(List.of(), dialogs, "messages put up");
        assertEquals(
                List.of(),
                requests().stream().filter(url -> !url.startsWith("file:")).toList(),
                "asked of the network");
        String own = page.url().replaceFirst("#.*", "");
        assertEquals(
                List.of(),
                requests().stream()
                        .filter(url -> !url.replaceFirst("#.*", "").equals(own))
                        .toList(),
                "asked for beside the page");
    }

    /** What makes the page wider than its window; empty where nothing does. */
    public List<?> listWhatSticksOut() {
        return (List<?>) page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                  : [...document.querySelectorAll('main *')]
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(e => e.outerHTML.slice(0, 80)).slice(0, 5)""");
    }

    /** Fails where axe-core finds that the page, as it is now, shuts somebody out. */
    public void isAccessible() {
        page.evaluate(axe());
        assertEquals(List.of(), page.evaluate(AXE), "what axe-core finds");
    }

    private static String axe() {
        try (InputStream in = Tab.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is missing from the class path of the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
