package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.report.Edition;
import parley.report.FileSet;
import parley.report.Stamp;
import parley.report.Tables;
import parley.study.Findings;

/** One report, in all its formats. */
record ReportFiles(Findings findings, Stamp stamp, Edition edition) {

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
     * Names of tables that other reports have and this one, for want of rows, has not.
     *
     * @param written this report's files
     */
    static List<String> listLeftOut(List<Format> wanted, FileSet written) {
        List<String> names = new ArrayList<>(wanted.contains(Format.CSV) ? Tables.names() : List.of());
        names.removeAll(written.texts().keySet());
        return names;
    }

    /** Each format as a file of its own, and with the agreements the other tables. */
    FileSet files(List<Format> wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        wanted.stream().filter(Format::isText).forEach(format -> texts.put(format.file(), text(format)));
        if (wanted.contains(Format.CSV)) {
            texts.putAll(Tables.of(findings, stamp));
        }
        return new FileSet(texts);
    }
}
