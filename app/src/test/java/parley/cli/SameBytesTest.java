package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command gives the same bytes, whatever the machine is set to. */
class SameBytesTest {

    private static final Path SAMPLE = Path.of("../scenarios/library/ukraine-2025-03/scenario.yaml");
    private static final List<String> COMMAND = List.of(
            "run",
            "case/scenario.yaml",
            "--what-if",
            "drop: ru-no-contingents",
            "--format",
            "html,md,json,csv,bibtex,csl,space");

    @TempDir
    Path folder;

    private Map<String, String> usual;

    @BeforeEach
    void runAsUsual() throws IOException {
        usual = run("usual", Files.readString(SAMPLE), Jvm.SMALL);
        assertEquals(14, usual.size(), usual.keySet()::toString);
    }

    @Test
    void underOtherLanguagesTimeZonesAndEncodings() throws IOException {
        same("tr", "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati");
        same("de", "-Duser.language=de", "-Duser.timezone=Pacific/Niue", "-Dfile.encoding=ISO-8859-1");
        same("ar", "-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab", "-Dline.separator=\r\n");
        same("th", "-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Dfile.encoding=US-ASCII");
        same("fa", "-Duser.language=fa", "-Duser.country=IR", "-XX:-UseSerialGC", "-XX:+UseParallelGC");
    }

    @Test
    void interpretedAndWithAnotherCollector() throws IOException {
        assertEquals(usual, run("interpreted", Files.readString(SAMPLE), new Jvm(List.of("-Xint"), Map.of())));
        assertEquals(usual, run("g1", Files.readString(SAMPLE), new Jvm(List.of("-XX:+UseG1GC"), Map.of())));
    }

    @Test
    void inAPoorLocale() throws IOException {
        assertEquals(
                usual,
                run(
                        "posix",
                        Files.readString(SAMPLE),
                        Jvm.SMALL.in("LC_ALL", "POSIX").in("TZ", "Asia/Kathmandu")));
    }

    @Test
    void fromAFileWithWindowsLineEnds() throws IOException {
        String text = Files.readString(SAMPLE);
        assertFalse(text.contains("\r"));
        assertEquals(usual, run("crlf", text.replace("\n", "\r\n"), Jvm.SMALL));
    }

    private void same(String name, String... options) throws IOException {
        assertEquals(usual, run(name, Files.readString(SAMPLE), Jvm.SMALL.with(options)), name);
    }

    /** Everything printed and written, by name. */
    private Map<String, String> run(String name, String scenario, Jvm jvm) throws IOException {
        Path here = folder.resolve(name);
        Files.createDirectories(here.resolve("case"));
        Files.writeString(here.resolve("case/scenario.yaml"), scenario);
        Map<String, String> all = new TreeMap<>();
        Outcome outcome = jvm.parley(here, COMMAND.toArray(String[]::new)).expect(ExitStatus.ANSWERED);
        all.put("standard error", outcome.err());
        all.put("standard output", outcome.out());
        try (Stream<Path> files = Files.list(here.resolve("parley-out/case-1"))) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
