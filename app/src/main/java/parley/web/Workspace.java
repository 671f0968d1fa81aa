package parley.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.report.FileSet;
import parley.report.FileSet.Existing;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.yaml.Limits;
import parley.scenario.yaml.TextReader;

/**
 * The files that the server may read and write: the one that it was started with, and those that it made itself in the
 * folder that it was started in. No other path leads anywhere.
 */
public final class Workspace {

    private static final String NEW_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ya?ml";
    private static final String MARK = "\uFEFF";

    private final Path folder;
    private final Keeper keeper;
    private final Map<String, Path> files = Collections.synchronizedMap(new LinkedHashMap<>());

    /**
     * A workspace.
     *
     * @param folder where new files go; it exists
     */
    public Workspace(Path folder, Keeper keeper) {
        this.folder = folder;
        this.keeper = keeper;
    }

    /**
     * Lets requests read and write a file.
     *
     * @param name what it is called in requests and messages; never an absolute path
     */
    public Workspace opening(String name, Path file) throws IOException {
        files.put(name, file.toRealPath());
        return this;
    }

    /**
     * The text of a file, and what tells whether the file changed since.
     *
     * @param text with every line break as a line feed, without a byte order mark
     * @param sha256 of its bytes
     */
    record Content(String name, String text, String sha256) {}

    List<String> names() {
        synchronized (files) {
            return new ArrayList<>(files.keySet());
        }
    }

    Path getFile(String name) {
        Path file = files.get(name);
        if (file == null) {
            String nearest = new Problems()
                    .findNearest(name, names())
                    .map(known -> " Did you mean \"" + known + "\"?")
                    .orElse("");
            throw ApiException.of(
                    404, "no-such-file", "No file \"" + Characters.visible(name, 100) + "\" is open here." + nearest);
        }
        return file;
    }

    Content read(String name) {
        byte[] bytes = Disk.readBytes(name, getFile(name));
        Problems problems = new Problems();
        Optional<SourceText> text = new TextReader(problems).decode(name, bytes);
        if (text.isEmpty()) {
            throw ApiException.badInput(name + " is not UTF-8 text.", problems.list());
        }
        return new Content(name, text.get().text(), Disk.hashOf(bytes));
    }

    /**
     * Writes a text into an open file, with the line ends and the byte order mark that the file has.
     *
     * @param expected hash of what the file is thought to hold; empty when it is thought to be gone
     */
    synchronized Content save(String name, String text, String expected) {
        checkSize(name, text);
        Path file = getFile(name);
        checkPlace(name, file);
        Optional<byte[]> old = Files.exists(file) ? Optional.of(Disk.readBytes(name, file)) : Optional.empty();
        String found = old.map(Disk::hashOf).orElse("");
        if (!found.equals(expected)) {
            throw ApiException.of(
                            409,
                            "changed-on-disk",
                            found.isEmpty()
                                    ? name + " is no longer on disk. Nothing was written."
                                    : name + " changed on disk since it was loaded. Nothing was written.")
                    .with("sha256", found);
        }
        return keep(name, file, old.map(bytes -> like(bytes, text)).orElse(text), Existing.REPLACE);
    }

    /** Writes a text into a new file of the folder, and opens it. */
    synchronized Content create(String name, String text) {
        checkSize(name, text);
        if (!name.matches(NEW_NAME)) {
            throw ApiException.badRequest("\"" + Characters.visible(name, 100)
                    + "\" is no name for a new file: it takes letters, digits, dots, hyphens and underscores, and ends"
                    + " with .yaml.");
        }
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw ApiException.of(409, "is-there-already", name + " is there already. Nothing was written.");
        }
        Content made = keep(name, file, text, Existing.KEEP);
        try {
            files.put(name, file.toRealPath());
        } catch (IOException e) {
            throw ApiException.of(500, "not-read", name + " was written and cannot be read.");
        }
        return made;
    }

    private static void checkSize(String name, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > Limits.FILE_BYTES) {
            throw ApiException.of(
                    413,
                    "too-large",
                    "The text for " + Characters.visible(name, 100)
                            + " is larger than 2 MiB, the most that a scenario may have.");
        }
    }

    /** A link put in the way since the file was opened would lead the text somewhere else. */
    private static void checkPlace(String name, Path file) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !file.toRealPath().equals(file)) {
                throw ApiException.of(409, "moved", name + " leads to another file than when it was opened.");
            }
        } catch (IOException e) {
            throw ApiException.of(409, "moved", name + " leads nowhere any more.");
        }
    }

    private Content keep(String name, Path file, String text, Existing existing) {
        try {
            keeper.keep(file, name, text, existing);
        } catch (FileSet.NotWrittenException e) {
            throw ApiException.of(500, "not-written", String.valueOf(e.getMessage()));
        }
        return new Content(name, SourceText.of(name, text).text(), Disk.hashOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text with the line ends and the byte order mark of the old bytes. */
    private static String like(byte[] old, String text) {
        String before = new String(old, StandardCharsets.UTF_8);
        String unix = SourceText.of("", text).text();
        boolean windows = before.contains("\r\n") && !before.replace("\r\n", "").contains("\n");
        return (before.startsWith(MARK) ? MARK : "") + (windows ? unix.replace("\n", "\r\n") : unix);
    }
}
