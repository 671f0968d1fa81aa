package parley.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import parley.report.FileSet;
import parley.scenario.diagnostic.Characters;

/**
 * What has come of a sweep so far, in a file that is only ever added to. Its head says what the rows depend on; then comes a
 * line for each finished run, in the order of the runs. Every line ends with a checksum, so that a last line which was not
 * written to its end is known, and dropped. The file gets its name only when its head is on the disk. One sweep at a time
 * writes it.
 */
final class SweepLog implements AutoCloseable {

    /** Its name in the folder of a sweep. */
    static final String NAME = "runs.log";

    private static final String FIRST = "parley sweep log 1";
    private static final String RUNS = "runs";
    private static final long BETWEEN_FORCES = TimeUnit.SECONDS.toNanos(1);

    private final Path shown;
    private final FileChannel channel;
    private final Head head;
    private final List<String> rows = new ArrayList<>();
    private long forced = System.nanoTime();

    private SweepLog(Path shown, FileChannel channel, Head head) {
        this.shown = shown;
        this.channel = channel;
        this.head = head;
    }

    /**
     * What the rows of a log are.
     *
     * @param made what they depend on, by name
     * @param range the runs that it is to hold
     * @param width number of texts of a row
     */
    record Head(Map<String, String> made, RunRange range, int width) {
        Head {
            made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(line(List.of(FIRST))));
            all().forEach((name, value) -> lines.add(line(List.of(name, value))));
            return lines;
        }

        private Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>(made);
            all.put(RUNS, range.toString());
            return all;
        }
    }

    /**
     * Begins a log.
     *
     * @param file where it is to be
     * @param shown how it is called in messages
     */
    static SweepLog begin(Path file, Path shown, Head head) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            FileSet.writeOne(file, shown.toString(), String.join("", head.lines()), FileSet.Existing.KEEP);
        } catch (FileSet.NotWrittenException e) {
            throw Refusal.notWritten(Objects.requireNonNullElse(e.getMessage(), "The log could not be written."));
        } catch (IOException e) {
            throw Refusal.notWritten(shown, Reasons.of(e));
        }
        return resume(file, shown, head);
    }

    /** Opens a log, reads what is finished, and drops a last line that is not whole. */
    static SweepLog resume(Path file, Path shown, Head head) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            SweepLog log = new SweepLog(shown, channel, head);
            try {
                log.lock();
                log.read(Content.of(log.readAll(), shown, head));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return log;
        } catch (IOException e) {
            throw Refusal.notWritten(shown, Reasons.of(e));
        }
    }

    /** The lock lasts until the file is closed, or the program has ended, however it ended. */
    private void lock() throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw Refusal.notWritten(shown, "another sweep is writing it");
        }
    }

    /** By the channel that holds the lock: where locks are POSIX's, closing another one would give it up. */
    private byte[] readAll() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // On to the end.
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    private void read(Content content) throws IOException {
        rows.addAll(content.rows());
        channel.truncate(content.end());
        channel.position(content.end());
    }

    /** Adds the next run. Its line is with the system when this returns, so that it outlives the program. */
    void add(int run, List<String> values) {
        if (run != head.range().first() + rows.size() || values.size() != head.width()) {
            throw new IllegalArgumentException("run " + run + " is not the next row");
        }
        List<String> fields = new ArrayList<>(List.of(Integer.toString(run)));
        fields.addAll(values);
        String line = line(fields);
        try {
            write(line.getBytes(StandardCharsets.UTF_8));
            rows.add(joined(values));
            if (System.nanoTime() - forced > BETWEEN_FORCES) {
                force();
            }
        } catch (IOException e) {
            throw Refusal.notWritten(
                    shown,
                    Reasons.of(e) + "; the " + rows.size() + " runs before are kept, and --resume goes on there");
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private void force() throws IOException {
        channel.force(true);
        forced = System.nanoTime();
    }

    /** Number of finished runs. */
    int size() {
        return rows.size();
    }

    /** What came of a finished run. */
    List<String> row(int run) {
        return fieldsOf(rows.get(run - head.range().first()));
    }

    boolean isComplete() {
        return rows.size() == head.range().size();
    }

    @Override
    public void close() {
        try (channel) {
            force();
        } catch (IOException e) {
            throw Refusal.notWritten(shown, Reasons.of(e));
        }
    }

    /**
     * What a log holds.
     *
     * @param range the runs that it is to hold
     * @param rows of the finished ones, from the first on
     * @param end where the last whole line ends, in bytes
     */
    record Content(RunRange range, List<String> rows, long end) {

        /** What a log holds that must be made of the same, and of the same runs. */
        private static Content of(byte[] bytes, Path shown, Head head) {
            List<String> lines = wholeLines(bytes);
            checkHead(lines, head.all(), shown);
            return of(lines, head.range(), head, shown);
        }

        /**
         * The same of a log that holds whatever runs of a sweep.
         *
         * @param whole the head that a log of all its runs would have
         */
        static Content ofPart(Path file, Path shown, Head whole) {
            try {
                List<String> lines = wholeLines(Files.readAllBytes(file));
                checkHead(lines, whole.made(), shown);
                int at = whole.made().size() + 1;
                RunRange range = Optional.of(at)
                        .filter(line -> line < lines.size())
                        .flatMap(line -> fields(lines.get(line)))
                        .filter(pair -> pair.size() == 2 && pair.get(0).equals(RUNS))
                        .flatMap(
                                pair -> RunRange.find(pair.get(1), whole.range().last()))
                        .orElseThrow(() -> damaged(shown, at + 1, "should say which runs it holds"));
                return of(lines, range, whole, shown);
            } catch (IOException e) {
                throw Refusal.badInput(
                        shown + ": The log of this part of the sweep cannot be read: " + Reasons.of(e) + ".");
            }
        }

        private static Content of(List<String> lines, RunRange range, Head head, Path shown) {
            int begin = head.all().size() + 1;
            List<String> rows = new ArrayList<>();
            long end = length(lines.subList(0, begin));
            for (int i = begin; i < lines.size(); i++) {
                Optional<List<String>> row = fields(lines.get(i));
                boolean isTorn = row.isEmpty() && i == lines.size() - 1;
                if (isTorn) {
                    break;
                }
                int run = range.first() + rows.size();
                if (run > range.last()
                        || row.isEmpty()
                        || row.get().size() != head.width() + 1
                        || !row.get().get(0).equals(Integer.toString(run))) {
                    throw damaged(shown, i + 1, run > range.last() ? "is one too many" : "should hold run " + run);
                }
                rows.add(joined(row.get().subList(1, head.width() + 1)));
                end += length(lines.subList(i, i + 1));
            }
            return new Content(range, rows, end);
        }

        private static long length(List<String> lines) {
            return lines.stream()
                    .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }

        private static void checkHead(List<String> lines, Map<String, String> made, Path shown) {
            if (lines.isEmpty() || !lines.get(0).equals(line(List.of(FIRST)))) {
                throw Refusal.badInput(shown + ":1:1: This is no log of a sweep. Give another folder.");
            }
            int at = 1;
            for (Map.Entry<String, String> part : made.entrySet()) {
                int line = at + 1;
                List<String> then = Optional.of(at)
                        .filter(number -> number < lines.size())
                        .flatMap(number -> fields(lines.get(number)))
                        .filter(pair -> pair.size() == 2 && pair.get(0).equals(part.getKey()))
                        .orElseThrow(() -> damaged(shown, line, "should name its " + part.getKey()));
                if (!then.get(1).equals(part.getValue())) {
                    throw Refusal.badInput(shown + ":" + line + ":1: This is the log of another sweep: its "
                            + part.getKey()
                            + " was \"" + shortened(then.get(1)) + "\", and is now \"" + shortened(part.getValue())
                            + "\". Give another folder to begin anew.");
                }
                at++;
            }
        }

        List<String> row(int index) {
            return fieldsOf(rows.get(index));
        }
    }

    private static Refusal damaged(Path shown, int line, String what) {
        return Refusal.badInput(shown + ":" + line + ":1: The log is damaged: this line " + what
                + ". Give another folder to begin anew.");
    }

    private static String shortened(String text) {
        return Characters.visible(text, 80);
    }

    /** The lines that end as lines do, each with its end. */
    private static List<String> wholeLines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(new String(bytes, from, i + 1 - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return lines;
    }

    private static String line(List<String> fields) {
        String text = joined(fields);
        return text + "\t" + checksum(text) + "\n";
    }

    /** What stands in a line; nothing when its checksum is another. */
    private static Optional<List<String>> fields(String line) {
        int last = line.lastIndexOf('\t');
        if (last < 0 || !line.equals(line.substring(0, last) + "\t" + checksum(line.substring(0, last)) + "\n")) {
            return Optional.empty();
        }
        return Optional.of(fieldsOf(line.substring(0, last)));
    }

    private static String joined(List<String> fields) {
        return String.join("\t", fields.stream().map(SweepLog::escaped).toList());
    }

    private static List<String> fieldsOf(String joined) {
        return Arrays.stream(joined.split("\t", -1)).map(SweepLog::unescaped).toList();
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char next = field.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
