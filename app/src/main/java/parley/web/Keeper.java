package parley.web;

import java.nio.file.Path;
import parley.report.FileSet;

/** Writes a file whole or not at all, even if the program is interrupted meanwhile. */
public interface Keeper {

    /**
     * Writes it.
     *
     * @param shown the file's name in messages
     */
    void keep(Path file, String shown, String text, FileSet.Existing existing) throws FileSet.NotWrittenException;
}
