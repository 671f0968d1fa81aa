package parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.report.FileSet;
import parley.report.Stamp;
import parley.study.Findings;

/** One report, in all its formats. */
record ReportFiles(Findings findings, Stamp stamp) {

    String text(Format format) {
        return format.write(findings, stamp);
    }

    /** Each format as a file of its own. */
    FileSet files(List<Format> wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        wanted.forEach(format -> texts.put(format.file(), text(format)));
        return new FileSet(texts);
    }
}
