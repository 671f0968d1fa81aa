package parley.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;

/** Turns a file or its bytes into text, or says why it is none. */
public final class TextReader {
    private final Problems problems;

    public TextReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The text of a scenario file: of at most {@link Limits#FILE_BYTES}, without long lines and hidden characters.
     *
     * @param name the file as the user named it
     */
    public Optional<SourceText> read(String name, Path file) {
        return readBytes(name, file, Limits.FILE_BYTES)
                .flatMap(bytes -> decode(name, bytes))
                .flatMap(this::check);
    }

    /**
     * The bytes of a file. Its size is looked at before its content, and only a regular file is opened, so that a huge
     * file, a folder or a pipe is refused at once.
     *
     * @param most bytes that it may have
     */
    public Optional<byte[]> readBytes(String name, Path file, int most) {
        try {
            if (!Files.exists(file)) {
                return refuse(name, "There is no such file.", "the path of a file");
            } else if (!Files.isRegularFile(file)) {
                return refuse(name, "This is not a regular file.", "the path of a file, not of a folder or a pipe");
            } else if (Files.size(file) > most) {
                return refuseSize(name, most);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return limit(name, in.readNBytes(most + 1), most);
            }
        } catch (NoSuchFileException e) {
            return refuse(name, "There is no such file.", "the path of a file");
        } catch (IOException | SecurityException e) {
            return refuse(name, "The file cannot be read.", "a file that you are allowed to read");
        }
    }

    /** The bytes, unless they are more than so many. */
    public Optional<byte[]> limit(String name, byte[] bytes, int most) {
        return bytes.length > most ? refuseSize(name, most) : Optional.of(bytes);
    }

    /** The text that these bytes spell in UTF-8, whatever its characters. */
    public Optional<SourceText> decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        SourceText text = SourceText.of(name, out.flip().toString());
        return result.isError() ? refuseBytes(text, bytes, in.position()) : Optional.of(text);
    }

    /** The text, if no line is too long and no character hidden. */
    public Optional<SourceText> check(SourceText text) {
        problems.addText(text);
        boolean isFine = hasShortLines(text) && hasVisibleCharacters(text);
        return isFine ? Optional.of(text) : Optional.empty();
    }

    private <T> Optional<T> refuse(String name, String message, String expected) {
        problems.add(Diagnostic.error(new Place(name, 1, 1), message).expecting(expected));
        return Optional.empty();
    }

    private <T> Optional<T> refuseSize(String name, int most) {
        return refuse(name, "The file is larger than " + most / 1024 / 1024 + " MiB.", "at most " + most + " bytes");
    }

    private Optional<SourceText> refuseBytes(SourceText before, byte[] bytes, int position) {
        problems.addText(before);
        boolean isUtf16 = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
        String byteName = String.format(java.util.Locale.ROOT, "0x%02X", bytes[position] & 0xFF);
        problems.add(Diagnostic.error(
                        before.placeOf(before.text().length()),
                        isUtf16
                                ? "The file is in UTF-16, not in UTF-8."
                                : "The byte " + byteName + " here is not UTF-8 text.")
                .expecting("a file saved as UTF-8"));
        return Optional.empty();
    }

    private boolean hasShortLines(SourceText text) {
        for (int line = 1; line <= text.countLines(); line++) {
            String content = text.line(line);
            if (content.length() > Limits.LINE_BYTES / 4
                    && content.getBytes(StandardCharsets.UTF_8).length > Limits.LINE_BYTES) {
                problems.add(
                        Diagnostic.error(new Place(text.name(), line, 1), "Line " + line + " is longer than 64 KiB.")
                                .expecting("at most " + Limits.LINE_BYTES + " bytes in a line"));
                return false;
            }
        }
        return true;
    }

    private boolean hasVisibleCharacters(SourceText text) {
        OptionalInt hidden = Characters.findHidden(text.text());
        hidden.ifPresent(index ->
                problems.add(hiddenCharacter(text.placeOf(index), text.text().codePointAt(index))));
        return hidden.isEmpty();
    }

    static Diagnostic hiddenCharacter(Place place, int point) {
        String name = Characters.nameOf(point);
        String kind = Character.isISOControl(point)
                ? "is a control character"
                : "is invisible, changes the direction of the text, or is not assigned to any script";
        return Diagnostic.error(place, "The character " + name + " " + kind + ", and may not stand in a scenario.")
                .expecting("only characters that a reader can see; delete " + name);
    }
}
