package parley.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that belong together. Each one is written whole to a temporary file in the same folder, forced to disk and then
 * renamed, so that whoever looks finds the old file or the new one, and never a part.
 *
 * @param texts contents by file name, in the order in which they are written
 */
public record FileSet(Map<String, String> texts) {

    public FileSet {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        texts.keySet().forEach(FileSet::check);
    }

    private static void check(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
    }

    /** True for a plain file name that every system takes. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    /** The files could not be written. The message is a full sentence for the user. */
    public static final class NotWrittenException extends Exception {
        private static final long serialVersionUID = 1L;

        NotWrittenException(String message) {
            super(message);
        }

        NotWrittenException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** What to do with a file that is there already. */
    public enum Existing {
        KEEP,
        REPLACE
    }

    /**
     * Writes all files, making the folder where it is missing.
     *
     * @return the files written, in order
     * @throws NotWrittenException when a file is there already and must be kept, before anything is written; or when
     *     the disk refuses, in which case every file is either the old or the new one
     */
    public List<Path> writeTo(Path folder, Existing existing) throws NotWrittenException {
        make(folder);
        if (existing == Existing.KEEP) {
            refuseToOverwrite(folder);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path target = folder.resolve(file.getKey());
            writeWhole(target, target.toString(), file.getValue().getBytes(StandardCharsets.UTF_8), existing);
            written.add(target);
        }
        forceFolder(folder);
        return List.copyOf(written);
    }

    /**
     * Writes one file that is no text, in the same way.
     *
     * @throws NotWrittenException as for several files
     */
    public static void write(Path folder, String name, byte[] bytes, Existing existing) throws NotWrittenException {
        check(name);
        make(folder);
        writeWhole(folder.resolve(name), folder.resolve(name).toString(), bytes, existing);
        forceFolder(folder);
    }

    private static void make(Path folder) throws NotWrittenException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new NotWrittenException("The folder " + folder + " cannot be made: " + reason(e) + ".", e);
        }
    }

    /**
     * Writes one file as it is said above, whatever its name. A file that is replaced keeps its permissions.
     *
     * @param shown the file's name in messages
     */
    public static void writeOne(Path target, String shown, String text, Existing existing) throws NotWrittenException {
        if (existing == Existing.KEEP && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotWrittenException(alreadyThere(shown));
        }
        writeWhole(target, shown, text.getBytes(StandardCharsets.UTF_8), existing);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            forceFolder(folder);
        }
    }

    private void refuseToOverwrite(Path folder) throws NotWrittenException {
        for (String name : texts.keySet()) {
            Path target = folder.resolve(name);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotWrittenException(alreadyThere(target.toString()));
            }
        }
    }

    private static String alreadyThere(String target) {
        return "The file " + target + " is there already, and nothing is overwritten unless you say so.";
    }

    private static void writeWhole(Path target, String shown, byte[] bytes, Existing existing)
            throws NotWrittenException {
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, ".parley-", ".part", readableByOthers(target));
            keepPermissions(target, temporary);
            force(temporary, bytes);
            rename(temporary, target, existing);
        } catch (FileAlreadyExistsException e) {
            discard(temporary);
            throw new NotWrittenException(alreadyThere(shown), e);
        } catch (IOException e) {
            discard(temporary);
            throw new NotWrittenException(
                    "The file " + shown + " could not be written: " + reason(e)
                            + ". What stood there before is intact.",
                    e);
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.isRegularFile(target)) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A new file is linked into place, which fails where one appeared in the meantime; an old one is replaced. */
    private static void rename(Path temporary, Path target, Existing existing) throws IOException {
        if (existing == Existing.KEEP && linked(temporary, target)) {
            Files.delete(temporary);
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this disk cannot rename a file in one step", e);
        }
    }

    private static boolean linked(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                temporary.toFile().deleteOnExit();
            }
        }
    }

    /** A rename is on disk only when its folder is; systems that cannot open a folder do so by themselves. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** The rights that a new file usually has here; a temporary file's are for its owner alone otherwise. */
    private static FileAttribute<?>[] readableByOthers(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        } else if (e instanceof java.nio.file.NoSuchFileException) {
            return "the folder is not there";
        }
        String message = e.getMessage();
        return message == null ? "the disk refused" : Visible.of(message);
    }
}
