package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.report.Block.Section;
import parley.study.Findings;

/**
 * What the documents of all analyses share: the analysis first, then the statements, rules, assumptions and sources that
 * it rests on, and how to make it again.
 *
 * @param kind the command that makes it, such as {@code timeline}; the first key of its JSON
 */
record AnalysisReport(String kind, Telling telling, Stamp stamp) {

    static AnalysisReport of(String kind, Findings findings, Stamp stamp) {
        return new AnalysisReport(kind, new Telling(findings), stamp);
    }

    /** A report that opens with these sections. */
    Report report(List<Section> opening) {
        return new Report(
                telling.findings().scenario().title(),
                Report.subtitle(telling),
                opening,
                List.of(
                        WhatIfPart.of(telling),
                        StatementPart.of(telling),
                        GroundPart.rules(telling),
                        GroundPart.circumstances(telling),
                        GroundPart.assumptions(telling),
                        GroundPart.reservations(telling),
                        CastPart.parties(telling),
                        CastPart.issues(telling),
                        SourcePart.of(telling),
                        GlossaryPart.of(),
                        StampPart.cite(telling, stamp),
                        StampPart.of(stamp)),
                Report.footer(stamp),
                Report.generator(stamp));
    }

    /** JSON with the head and the stamp that all analyses have; what is found stands between them. */
    String json(ObjectNode found) {
        ObjectNode root = Json.object();
        root.put("parley-" + kind, JsonWriter.VERSION);
        root.set("scenario", JsonScenario.scenario(telling.scenario()));
        root.put("as-of", telling.findings().positions().asOf().toString());
        root.set("what-ifs", Json.array(telling.findings().changes(), JsonScenario::change));
        root.setAll(found);
        root.set("stamp", JsonWriter.stamp(stamp));
        return Json.write(root);
    }
}
