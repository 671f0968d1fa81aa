package parley.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Prints a report's page to PDF with a browser that is on the machine. The browser gets a folder of its own for all that
 * it writes, and so much time; what it leaves behind is deleted.
 */
final class PdfPrinter {

    /** Names the browser to print with, where the usual ones are not to be found or not wanted. */
    static final String VARIABLE = "PARLEY_BROWSER";

    /** How long a browser may take for a page. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final List<String> PROGRAMS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");

    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Path browser;
    private final Duration longest;

    private PdfPrinter(Path browser, Duration longest) {
        this.browser = browser;
        this.longest = longest;
    }

    /** A printer with the machine's browser; a refusal where there is none. */
    static PdfPrinter find(Surroundings surroundings, Duration longest) {
        String named = surroundings.environment().getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            Path program = program(surroundings, named)
                    .orElseThrow(() -> Refusal.badInput(
                            VARIABLE + " names \"" + Words.shown(Path.of(named)) + "\", which is no program here."));
            return new PdfPrinter(program, longest);
        }
        return Stream.concat(PROGRAMS.stream().flatMap(name -> onPath(surroundings, name).stream()), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new PdfPrinter(program, longest))
                .orElseThrow(() -> Refusal.notWritten(
                        "report.pdf could not be written: this machine has no Chromium, Chrome or Edge to print with."
                                + " Install one, or name one with " + VARIABLE
                                + "=/path/to/it, or print report.html from any browser."));
    }

    private static Optional<Path> program(Surroundings surroundings, String named) {
        try {
            return Stream.concat(Stream.of(Path.of(named)), onPath(surroundings, named).stream())
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> onPath(Surroundings surroundings, String name) {
        for (String folder : surroundings.environment().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String file : List.of(name, name + ".exe")) {
                if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, file))) {
                    return Optional.of(Path.of(folder, file));
                }
            }
        }
        return Optional.empty();
    }

    /** The page as PDF. */
    byte[] print(String html) {
        Path folder = makeFolder();
        Thread tidy = new Thread(() -> delete(folder), "delete what the browser wrote");
        Runtime.getRuntime().addShutdownHook(tidy);
        try {
            Path page = Files.writeString(folder.resolve("report.html"), html);
            Path pdf = folder.resolve("report.pdf");
            run(folder, page, pdf);
            return checked(pdf);
        } catch (IOException e) {
            throw Refusal.notWritten("report.pdf could not be written: " + Reasons.of(e) + ".");
        } finally {
            delete(folder);
            Runtime.getRuntime().removeShutdownHook(tidy);
        }
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("parley-print-");
        } catch (IOException e) {
            throw Refusal.notWritten("report.pdf could not be written: " + Reasons.of(e) + ".");
        }
    }

    private void run(Path folder, Path page, Path pdf) throws IOException {
        Process process = new ProcessBuilder(command(folder, page, pdf))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(page.toFile()))
                .start();
        Thread end = new Thread(() -> stop(process), "end the browser");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.notWritten("report.pdf could not be written: " + browser.getFileName()
                        + " did not end within " + longest.toSeconds() + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.notWritten("report.pdf could not be written: the work was interrupted.");
        } finally {
            stop(process);
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> command(Path folder, Path page, Path pdf) {
        List<String> words = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"),
                "--print-to-pdf=" + pdf));
        if (System.getProperty("user.name", "").equals("root")) {
            words.add("--no-sandbox"); // the browser refuses to start for root with it, and the page has no foreign
            // script
        }
        words.add(page.toUri().toString());
        return words;
    }

    private byte[] checked(Path pdf) throws IOException {
        byte[] bytes = Files.isRegularFile(pdf) ? Files.readAllBytes(pdf) : new byte[0];
        if (bytes.length < PDF.length || !java.util.Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length)) {
            throw Refusal.notWritten("report.pdf could not be written: " + browser.getFileName()
                    + " ended without a PDF. " + VARIABLE + " can name another browser.");
        }
        return bytes;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
