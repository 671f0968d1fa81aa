package parley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code parley sweep}, as a user meets it. */
class SweepCommandTest {

    private static final List<String> TABLES = List.of("runs.csv", "columns.csv", "report.html", "report.md");

    /** The quarrel with a chance of each demand that is varied, so that there are 4 times 50 runs. */
    private static final String VARIED = Texts.QUARREL + """
            experiments:
              doubts:
                title: How real are the demands?
                vary:
                  - credence: { statement: n-open, values: [0.25, 0.75] }
                  - name: south
                    change: { drop: s-shut }
                repetitions: 50
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String quarrel;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        quarrel = shell.file("quarrel.yaml", VARIED);
    }

    private Outcome sweep(String... options) {
        List<String> words = new ArrayList<>(List.of("sweep", quarrel));
        words.addAll(List.of(options));
        return shell.parley(words.toArray(String[]::new));
    }

    private List<Map<String, String>> table(String out) {
        List<String> lines = shell.read(out + "/runs.csv").lines().toList();
        List<String> names = List.of(lines.get(0).split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(names.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private void assertSame(String expected, String actual) {
        for (String table : TABLES) {
            assertEquals(shell.read(expected + "/" + table), shell.read(actual + "/" + table));
        }
        assertEquals(shell.read(expected + "/runs.log"), shell.read(actual + "/runs.log"));
    }

    @Test
    void everyRunHasARowAndEveryColumnAMeaning() {
        sweep("--out", "out")
                .expect(ExitStatus.ANSWERED)
                .isHarmless()
                .says(
                        "200 runs of 200: 4 combinations of 2 factors",
                        "drawn with seed 1",
                        "forecasts nothing",
                        "runs.csv");
        List<Map<String, String>> rows = table("out");
        assertEquals(200, rows.size());
        List<String> columns = List.of(
                "run",
                "credence-n-open",
                "south",
                "repetition",
                "agreement",
                "feasible",
                "possible",
                "room",
                "options-possible",
                "chance");
        assertEquals(columns, List.copyOf(rows.get(0).keySet()));
        Map<String, String> last = rows.get(199);
        assertEquals(
                List.of("200", "0.75", "changed", "50"),
                List.copyOf(last.values()).subList(0, 4));
        // Nobody is left to quarrel with.
        assertEquals("yes", cell(last, "agreement"));
        assertEquals("1", cell(last, "chance"));
        // 1 - 0.25 * 0.5.
        assertEquals("0.875", cell(rows.get(0), "chance"));
        List<String> meanings = shell.read("out/columns.csv").lines().toList();
        assertEquals(columns.size() + 1, meanings.size());
        assertTrue(meanings.get(3).startsWith("south,varied,"), meanings.get(3));
        assertTrue(meanings.get(3).contains("drop: [s-shut]"), meanings.get(3));
    }

    @Test
    void rowsAreWhatRunsWithTheSameWhatIfsSay() throws IOException {
        String sweeps = Path.of("..", "scenarios", "library", "ukraine-2025-03", "sweeps.yaml")
                .toAbsolutePath()
                .normalize()
                .toString();
        shell.parley("sweep", sweeps, "--experiment", "refusals", "--out", "out")
                .expect(ExitStatus.ANSWERED);
        List<Map<String, String>> rows = table("out");
        assertEquals(96, rows.size());
        for (int i = 0; i < rows.size(); i += 23) {
            Map<String, String> row = rows.get(i);
            List<String> words = new ArrayList<>(List.of("run", sweeps, "--print", "json"));
            if (!cell(row, "variant").equals("stated")) {
                words.addAll(List.of("--variant", cell(row, "variant")));
            }
            add(row, "neutrality", "drop: ru-neutrality", words);
            add(row, "guarantees", "drop: ru-guarantees", words);
            add(row, "contingents", "drop: ru-no-contingents", words);
            if (!cell(row, "nato").equals("stated")) {
                boolean isAll = cell(row, "nato").equals("all");
                words.addAll(List.of(
                        "--what-if",
                        isAll
                                ? "drop: [ru-nato-refusal, ru-nato-commitment, ru-nato-lasting]"
                                : "drop: ru-nato-refusal"));
            }
            JsonNode said = new ObjectMapper()
                    .readTree(shell.parley(words.toArray(String[]::new))
                            .expect(ExitStatus.ANSWERED)
                            .out());
            assertEquals(said.at("/space/possible").asText(), cell(row, "possible"), words::toString);
        }
    }

    private static void add(Map<String, String> row, String factor, String change, List<String> words) {
        if (cell(row, factor).equals("changed")) {
            words.addAll(List.of("--what-if", change));
        }
    }

    @Test
    void roundsEndAsTheRoundsCommandSays() throws IOException {
        String talks = Path.of("..", "scenarios", "library", "ukraine-2025-03", "rounds.yaml")
                .toAbsolutePath()
                .normalize()
                .toString();
        shell.parley("sweep", talks, "--experiment", "talks", "--out", "out").expect(ExitStatus.ANSWERED);
        List<Map<String, String>> rows = table("out");
        assertEquals(75, rows.size());
        for (int i = 1; i < rows.size(); i += 16) {
            Map<String, String> row = rows.get(i);
            List<String> words = new ArrayList<>(List.of("rounds", talks, "--format", "json"));
            words.addAll(List.of("--strategy", "russia=" + cell(row, "strategy-russia")));
            words.addAll(List.of("--strategy", "ukraine=" + cell(row, "strategy-ukraine")));
            words.addAll(List.of("--deadline", cell(row, "deadline")));
            JsonNode said = new ObjectMapper()
                    .readTree(shell.parley(words.toArray(String[]::new))
                            .expect(ExitStatus.ANSWERED)
                            .out());
            assertEquals(said.at("/end").asText(), cell(row, "ending"), said::toString);
            assertEquals(said.at("/round").asText(), cell(row, "round"), said::toString);
        }
    }

    @Test
    void dayComesBeforeVariantAndWhatIf() {
        String border = shell.file("border.yaml", Texts.BORDER);
        // What the what-if adds is said on the day studied, so that it counts on both; the note is of the first of
        // March.
        shell.parley(
                        "sweep",
                        border,
                        "--dates",
                        "2025-02-01,2025-03-17",
                        "--variants",
                        "dispute",
                        "--change",
                        "add: {party: south, demands: {toll: both}}",
                        "--out",
                        "out")
                .expect(ExitStatus.ANSWERED)
                .says("8 runs", "no chance");
        List<String> possible =
                table("out").stream().map(row -> cell(row, "possible")).toList();
        assertEquals(List.of("4", "2", "4", "2", "2", "1", "0", "0"), possible);
        shell.parley(
                        "sweep",
                        border,
                        "--what-if",
                        "drop: south-toll",
                        "--change",
                        "drop: north-border",
                        "--out",
                        "more")
                .expect(ExitStatus.ANSWERED);
        assertEquals(2, table("more").size());
    }

    @Test
    void threadsChangeNoByte() {
        sweep("--out", "one", "--threads", "1").expect(ExitStatus.ANSWERED);
        sweep("--out", "two", "--threads", "2").expect(ExitStatus.ANSWERED);
        sweep("--out", "eight", "--threads", "8").expect(ExitStatus.ANSWERED);
        assertSame("one", "two");
        assertSame("one", "eight");
        sweep("--out", "seeded", "--seed", "2").expect(ExitStatus.ANSWERED);
        assertFalse(shell.read("one/runs.csv").equals(shell.read("seeded/runs.csv")));
    }

    @Test
    void theParquetTableIsTheOther() throws Exception {
        sweep("--out", "out", "--parquet").expect(ExitStatus.ANSWERED).says("runs.parquet");
        sweep("--out", "later", "--threads", "1").expect(ExitStatus.ANSWERED);
        assertFalse(Files.exists(shell.path("later/runs.parquet")));
        sweep("--out", "later", "--resume", "--parquet").expect(ExitStatus.ANSWERED);
        assertArrayEquals(
                Files.readAllBytes(shell.path("out/runs.parquet")),
                Files.readAllBytes(shell.path("later/runs.parquet")));
        List<List<String>> read = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT * FROM '" + shell.path("out/runs.parquet") + "' ORDER BY run")) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.requireNonNullElse(found.getString(i), ""));
                }
                read.add(row);
            }
        }
        List<Map<String, String>> rows = table("out");
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = List.copyOf(rows.get(i).values());
            for (int j = 0; j < cells.size(); j++) {
                String cell = cells.get(j);
                boolean isNumber = cell.matches("[0-9.]+");
                assertTrue(
                        isNumber
                                ? Double.parseDouble(cell)
                                        == Double.parseDouble(read.get(i).get(j))
                                : cell.equals(read.get(i).get(j)),
                        cell);
            }
        }
    }

    @Test
    void theReportSumsTheRunsUp() {
        sweep("--out", "out").expect(ExitStatus.ANSWERED);
        List<Map<String, String>> rows = table("out");
        String report = shell.read("out/report.md");
        for (String credence : List.of("0.25", "0.75")) {
            for (String south : List.of("stated", "changed")) {
                List<Map<String, String>> some = rows.stream()
                        .filter(row -> cell(row, "credence-n-open").equals(credence))
                        .filter(row -> cell(row, "south").equals(south))
                        .toList();
                long yes = some.stream()
                        .filter(row -> cell(row, "agreement").equals("yes"))
                        .count();
                assertEquals(50, some.size());
                assertTrue(
                        report.contains("| " + credence + " | " + south + " | 50 | " + 2 * yes + " % ("),
                        credence + " " + south + " " + yes + "\n" + report);
            }
            long yes = rows.stream()
                    .filter(row -> cell(row, "credence-n-open").equals(credence))
                    .filter(row -> cell(row, "agreement").equals("yes"))
                    .count();
            assertTrue(report.contains("| " + credence + " | 100 | " + yes + " % |"), report);
        }
        for (String words : List.of(
                "200 runs of 4 combinations of 2 factors, each combination 50 times with the doubts drawn, seed 1",
                "runs under these assumptions",
                "forecast nothing",
                "--out swept")) {
            assertTrue(report.contains(words), words + "\n" + report);
        }
        assertTrue(shell.read("out/report.html").contains("figure-credence-n-open"));
    }

    @Test
    void whereNothingIsDrawnSharesAreOfCombinations() {
        sweep("--out", "out", "--change", "drop: n-open", "--change", "drop: s-shut")
                .expect(ExitStatus.ANSWERED);
        String report = shell.read("out/report.md");
        assertTrue(report.contains("| changed | 2 | 2 of 2 |"), report);
        assertTrue(report.contains("| stated | 2 | 1 of 2 |"), report);
        assertTrue(report.contains("| stated | stated | 1 | no |"), report);
        assertTrue(report.contains("a share of combinations is no chance"), report);
        assertFalse(report.contains("of runs under these assumptions"), report);
    }

    @Test
    void whatIsThereIsNeverOverwritten() {
        sweep("--out", "out", "--resume").expect(ExitStatus.ANSWERED).says("not there yet, so the sweep begins");
        sweep("--out", "out").expect(ExitStatus.NOT_WRITTEN).isHarmless().says("runs.log", "--resume goes on");
        sweep("--out", "out", "--resume").expect(ExitStatus.ANSWERED).says("200 runs of 200");
        shell.file("mine/runs.csv", "mine");
        sweep("--out", "mine").expect(ExitStatus.NOT_WRITTEN).isHarmless().says("runs.csv", "no sweep wrote it");
        assertEquals("mine", shell.read("mine/runs.csv"));
    }

    @Test
    void aSweepGoesOnWhereverItsLogWasCut() throws IOException {
        sweep("--out", "whole").expect(ExitStatus.ANSWERED);
        byte[] log = Files.readAllBytes(shell.path("whole/runs.log"));
        int head = new String(log, StandardCharsets.UTF_8).indexOf("\n1\t") + 1;
        for (int i = 0; i < 12; i++) {
            int end = i < 3 ? head + i : log.length - 1 - (log.length - head) * i / 13;
            String out = "cut" + i;
            Files.createDirectories(shell.path(out));
            Files.write(shell.path(out + "/runs.log"), Arrays.copyOf(log, end));
            sweep("--out", out, "--resume").expect(ExitStatus.ANSWERED);
            assertSame("whole", out);
        }
    }

    @Test
    void anotherSweepIsNotResumed() throws IOException {
        sweep("--out", "out").expect(ExitStatus.ANSWERED);
        sweep("--out", "out", "--resume", "--seed", "2")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("runs.log:13:1", "its seed was \"1\", and is now \"2\"");
        sweep("--out", "out", "--resume", "--nodes", "1000")
                .says("its limits was \"nodes 400000")
                .expect(ExitStatus.BAD_INPUT);
        sweep("--out", "out", "--resume", "--change", "drop: n-open").says("its experiment was \"doubts\"");
        sweep("--out", "out", "--resume", "--what-if", "drop: n-open").says("its what-ifs was \"[]\"");
        sweep("--out", "out", "--resume", "--as-of", "2031-06-01").says("its day was \"2031-05-20\"");
        shell.file("quarrel.yaml", VARIED + "# changed\n");
        sweep("--out", "out", "--resume").says("its scenario was").expect(ExitStatus.BAD_INPUT);
        shell.file("quarrel.yaml", VARIED.replace("\n", "\r\n"));
        sweep("--out", "out", "--resume").expect(ExitStatus.ANSWERED);
        rewrite("version\t0.1.0", "version\t0.0.9");
        sweep("--out", "out", "--resume").expect(ExitStatus.BAD_INPUT).says("its version was \"0.0.9\", and is now \"");
    }

    /** Writes another line in the place of one, with the right checksum. */
    private void rewrite(String line, String other) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(other.getBytes(StandardCharsets.UTF_8));
        String log = shell.read("out/runs.log");
        assertTrue(log.contains("\n" + line + "\t"), log);
        String changed = log.replaceFirst(
                "\n" + line + "\t[0-9a-f]{8}\n",
                "\n" + other + "\t" + String.format(Locale.ROOT, "%08x", sum.getValue()) + "\n");
        Files.writeString(shell.path("out/runs.log"), changed);
    }

    @Test
    void aDamagedLogIsRefusedWithItsLine() throws IOException {
        sweep("--out", "out").expect(ExitStatus.ANSWERED);
        String log = shell.read("out/runs.log");
        List<String> lines = log.lines().toList();
        String seventh = lines.get(20) + "\n";
        assertTrue(seventh.startsWith("7\t"), seventh);
        assertDamaged(log.replace(seventh, ""), "runs.log:21:1", "should hold run 7");
        assertDamaged(log.replace(seventh, seventh + seventh), "runs.log:22:1", "should hold run 8");
        assertDamaged(log.replace(seventh, "7\tyes\n"), "runs.log:21:1", "should hold run 7");
        assertDamaged(log + seventh, "runs.log:215:1", "one too many");
        assertDamaged(log.replace("\nday\t", "\nnight\t"), "runs.log:4:1", "should name its day");
        assertDamaged(log.substring(0, 30), "runs.log:2:1", "should name its version");
        assertDamaged("", "runs.log:1:1", "no log of a sweep");
        assertDamaged("My own notes.\n", "runs.log:1:1", "no log of a sweep");
    }

    private void assertDamaged(String log, String... words) throws IOException {
        Files.writeString(shell.path("out/runs.log"), log);
        sweep("--out", "out", "--resume")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says(words);
        assertEquals(log, shell.read("out/runs.log"));
    }

    @Test
    void twoSweepsDoNotWriteOneLog() throws IOException {
        sweep("--out", "out").expect(ExitStatus.ANSWERED);
        try (FileChannel channel = FileChannel.open(shell.path("out/runs.log"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            Jvm.SMALL
                    .parley(folder, "sweep", "quarrel.yaml", "--out", "out", "--resume")
                    .expect(ExitStatus.NOT_WRITTEN)
                    .isHarmless()
                    .says("another sweep is writing it");
            sweep("--out", "out", "--resume")
                    .expect(ExitStatus.NOT_WRITTEN)
                    .isHarmless()
                    .says("another sweep is writing it");
        }
    }

    @Test
    void aFullDiskLosesNoFinishedRun() throws IOException, InterruptedException {
        sweep("--out", "whole").expect(ExitStatus.ANSWERED);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString()), "no small disk");
        try {
            sweep("--out", "disk")
                    .expect(ExitStatus.NOT_WRITTEN)
                    .isHarmless()
                    .says("runs.log", "runs before are kept, and --resume goes on there");
            assertTrue(run("mount", "-o", "remount,size=1m", disk.toString()));
            sweep("--out", "disk", "--resume").expect(ExitStatus.ANSWERED);
            assertSame("whole", "disk");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatIsNotDecidedIsEmptyAndSaidSo() {
        sweep("--change", "drop: n-open", "--nodes", "1", "--out", "out").says("2 runs of 2");
        Map<String, String> row = table("out").get(0);
        assertEquals("", cell(row, "possible"));
        assertFalse(cell(row, "agreement").isEmpty());
    }

    @Test
    void whatTheRulesForbidHasNoClashes() {
        String ruled = shell.file("ruled.yaml", Texts.QUARREL.replace("statements:", """
                        rules:
                          never: { requires: { all: [{ border: open }, { border: shut }] }, why: Nothing satisfies it. }
                        statements:\
                        """));
        shell.parley("sweep", ruled, "--change", "drop: n-open", "--out", "out").expect(ExitStatus.ANSWERED);
        Map<String, String> row = table("out").get(0);
        assertEquals("no", cell(row, "agreement"));
        assertEquals("0", cell(row, "feasible"));
        assertEquals(
                List.of("", "", "", ""),
                List.of(
                        cell(row, "room"),
                        cell(row, "clashes"),
                        cell(row, "concessions"),
                        cell(row, "fewest-withdrawn")));
    }

    @Test
    void theScenarioSaysWhatIsVariedUnlessTheCommandDoes() {
        String none = shell.file("none.yaml", Texts.QUARREL);
        shell.parley("sweep", none, "--out", "a").expect(ExitStatus.BAD_INPUT).says("no experiment", "--change");
        shell.parley("sweep", none, "--experiment", "x", "--out", "a").says("no experiment \"x\". It has none at all.");
        sweep("--experiment", "doubt", "--out", "a")
                .expect(ExitStatus.BAD_INPUT)
                .says("Did you mean \"doubts\"?");
        String two = shell.file("two.yaml", VARIED + "  more: { title: More, vary: [{ as-of: [2031-05-01] }] }\n");
        shell.parley("sweep", two, "--out", "a").expect(ExitStatus.BAD_INPUT).says("one of doubts, more");
        shell.parley("sweep", two, "--experiment", "more", "--out", "a")
                .expect(ExitStatus.ANSWERED)
                .says("1 runs of 1");
        sweep("--change", "drop: n-open", "--change", "drop: s-shut", "--repetitions", "3", "--out", "b")
                .expect(ExitStatus.ANSWERED)
                .says("12 runs of 12: 4 combinations of 2 factors");
    }

    @Test
    void someRunsAloneAreThoseOfTheWhole() {
        sweep("--out", "whole").expect(ExitStatus.ANSWERED);
        List<String> whole = shell.read("whole/runs.csv").lines().toList();
        sweep("--out", "some", "--runs", "90-141").expect(ExitStatus.ANSWERED).says("52 runs of 200");
        List<String> some = shell.read("some/runs.csv").lines().toList();
        assertEquals(whole.get(0), some.get(0));
        assertEquals(whole.subList(90, 142), some.subList(1, some.size()));
        assertEquals(shell.read("whole/columns.csv"), shell.read("some/columns.csv"));
        sweep("--out", "some", "--resume", "--runs", "90-142").says("its runs was \"90-141\"");
    }

    @Test
    void partsMadeApartAreTheWhole() {
        sweep("--out", "whole").expect(ExitStatus.ANSWERED);
        sweep("--out", "one", "--shard", "1/3", "--threads", "1")
                .expect(ExitStatus.ANSWERED)
                .says("66 runs of 200");
        sweep("--out", "two", "--shard", "2/3").expect(ExitStatus.ANSWERED).says("67 runs of 200");
        sweep("--out", "three", "--shard", "3/3").expect(ExitStatus.ANSWERED).says("67 runs of 200");
        sweep("--merge", "three,one,two", "--out", "merged")
                .expect(ExitStatus.ANSWERED)
                .says("200 runs of 200");
        assertSame("whole", "merged");
        sweep("--merge", "one,three", "--out", "gap")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("Runs 67 to 133 are in none");
        sweep("--merge", "one,two", "--out", "gap").says("Runs 134 to 200 are in none");
        sweep("--merge", "whole,two", "--out", "gap").says("Run 67 is both in whole and in two");
        sweep("--merge", "one,one,two,three", "--out", "gap").says("Run 1 is both in one and in one");
        sweep("--merge", "one,two,four", "--out", "gap")
                .expect(ExitStatus.BAD_INPUT)
                .says("four", "cannot be read");
        sweep("--merge", "one,two,three", "--seed", "9", "--out", "gap").says("its seed was \"1\", and is now \"9\"");
        sweep("--merge", "one,two,three", "--out", "whole")
                .expect(ExitStatus.NOT_WRITTEN)
                .says("is there already");
        assertFalse(Files.exists(shell.path("gap")));
    }

    @Test
    void anUnfinishedPartIsNotMerged() throws IOException {
        sweep("--out", "one", "--runs", "1-150").expect(ExitStatus.ANSWERED);
        sweep("--out", "two", "--runs", "151-200").expect(ExitStatus.ANSWERED);
        String log = shell.read("two/runs.log");
        Files.writeString(shell.path("two/runs.log"), log.substring(0, log.length() - 3));
        sweep("--merge", "one,two", "--out", "out")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("two: This part is not finished: it holds 49 of its 50 runs");
        sweep("--out", "two", "--runs", "151-200", "--resume").expect(ExitStatus.ANSWERED);
        sweep("--merge", "one,two", "--out", "out").expect(ExitStatus.ANSWERED);
        assertEquals(201, shell.read("out/runs.csv").lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--resume",
                "--runs 0-5",
                "--runs 7-6",
                "--runs 1-201",
                "--runs 5",
                "--runs all",
                "--shard 0/2",
                "--shard 3/2",
                "--shard 1/201",
                "--shard half",
                "--shard 1/2 --runs 1-2",
                "--merge a --runs 1-2",
                "--merge a --resume",
                "--merge a",
                "--threads 0",
                "--threads 65",
                "--seconds 5",
                "--seed -1",
                "--seed 99999999999999999999",
                "--repetitions 3",
                "--experiment doubts --change drop:_n-open",
                "--change drop:_nobody",
                "--change drop:_n-open --change drop:_n-open",
                "--change drop:_n-open --seed 3",
                "--change drop:_n-open --repetitions 1000001",
                "--dates 2031-02-30",
                "--dates 2031-05-01,2031-05-01",
                "--variants nobody",
                "--experiment"
            })
    void wrongOptionsAreRefused(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.replaceAll(word -> word.replace('_', ' '));
        if (!line.equals("--resume")) {
            words.addAll(0, List.of("--out", "out"));
        }
        sweep(words.toArray(String[]::new)).expect(ExitStatus.BAD_INPUT).isHarmless();
        assertFalse(Files.exists(shell.path("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{ name: a, change: { drop: n-open } }, { name: b, change: { drop: n-open } }]"
                        + " | With a changed, b changed a change cannot be made",
                "[{ doubt: { values: [1, 0.9] } }] | Nothing is in doubt",
            })
    void combinationsThatCannotBeRunAreRefusedBeforeAnyIs(String vary, String words) {
        String repetitions = words.startsWith("Nothing") ? ", repetitions: 2" : "";
        String text = Texts.QUARREL.replaceAll(", credence: 0.[57]", "") + "experiments:\n  e: { title: E, vary: "
                + vary + repetitions + " }\n";
        String sure = words.startsWith("Nothing") ? text.replace("[1, 0.9]", "[1]") : text;
        shell.parley("sweep", shell.file("odd.yaml", sure), "--out", "out")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says(words);
        assertFalse(Files.exists(shell.path("out")));
    }

    @Test
    void credencesThatContradictEachOtherAreRefusedByName() {
        String text = Texts.QUARREL.replace("credence: 0.5 }", "credence: 0.3, excludes: [n-open] }")
                + "experiments: { e: { title: E, vary: [{ credence: { statement: s-shut, values: [0.2, 0.9] } }] } }\n";
        shell.parley("sweep", shell.file("odd.yaml", text), "--out", "out")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("With credence-s-shut 0.9 the credences contradict each other");
    }
}
