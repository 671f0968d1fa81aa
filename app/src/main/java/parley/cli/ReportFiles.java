package parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.report.Edition;
import parley.report.FileSet;
import parley.report.Stamp;
import parley.report.Tables;
import parley.study.Findings;

/** One report, in all its formats. */
record ReportFiles(Findings findings, Stamp stamp, Edition edition) {

    /** The most bytes of a page that is written to a file, so that it can be sent by mail. */
    static final int MOST_PAGE_BYTES = 5_000_000;

    /**
     * What there is to write.
     *
     * @param refusal why there is no page among the files, though one is wanted; empty where nothing is missing
     */
    record Written(FileSet files, Optional<Refusal> refusal) {}

    String text(Format format) {
        return format.write(findings, stamp, edition);
    }

    /** Names of all files that there may be. */
    static List<String> names(List<Format> wanted) {
        List<String> names = new ArrayList<>(wanted.stream().map(Format::file).toList());
        if (wanted.contains(Format.CSV)) {
            names.addAll(Tables.names());
        }
        return names;
    }

    /**
     * Names of files that other reports have and this one has not: tables, for want of rows, and a page that is too large.
     *
     * @param written this report's files
     */
    static List<String> listLeftOut(List<Format> wanted, FileSet written) {
        List<String> names = names(wanted.stream().filter(Format::isText).toList());
        names.removeAll(written.texts().keySet());
        return names;
    }

    /** Each format as a file of its own, and with the agreements the other tables; but no page that is too large. */
    Written files(List<Format> wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        wanted.stream().filter(Format::isText).forEach(format -> texts.put(format.file(), text(format)));
        if (wanted.contains(Format.CSV)) {
            texts.putAll(Tables.of(findings, stamp));
        }
        Optional<Refusal> refusal =
                Optional.ofNullable(texts.get(Format.HTML.file())).flatMap(this::refuse);
        refusal.ifPresent(reason -> texts.remove(Format.HTML.file()));
        return new Written(new FileSet(texts), refusal);
    }

    private Optional<Refusal> refuse(String page) {
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MOST_PAGE_BYTES
                ? Optional.empty()
                : Optional.of(Refusal.notWritten(String.format(
                        Locale.ROOT,
                        "%s would take %.1f MB, and a page of more than %d MB is not written, for it could not be sent"
                                + " by mail. %sead it with parley serve, or write the other formats alone with"
                                + " --format md,json,csv.",
                        Format.HTML.file(),
                        bytes / 1e6,
                        MOST_PAGE_BYTES / 1_000_000,
                        edition.panel() ? "Leave out its what-if panel with --no-what-if, r" : "R")));
    }
}
