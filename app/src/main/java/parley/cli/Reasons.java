package parley.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the machine would not write a file, in words that do not depend on its language. */
final class Reasons {

    private Reasons() {}

    /** A phrase without a full stop. */
    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        } else if (e instanceof FileAlreadyExistsException) {
            return "it is there already";
        } else if (e instanceof DirectoryNotEmptyException) {
            return "a folder of that name is there";
        } else if (e instanceof FileSystemException system) {
            String reason = system.getReason();
            return reason == null ? "the machine gives no reason" : reason;
        }
        String message = e.getMessage();
        return message == null ? "the machine gives no reason" : message;
    }
}
