package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Change;
import parley.model.Scenario;
import parley.model.Statement;
import parley.report.Block.Section;
import parley.study.Wording;

/** The what-ifs applied. */
final class WhatIfPart {

    private WhatIfPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = new ArrayList<>();
        if (telling.findings().changes().isEmpty()) {
            blocks.add(Telling.paragraph("None. The positions are taken as they were stated."));
        } else {
            blocks.add(Telling.paragraph("The findings are about the positions changed in this way, in this order."));
            blocks.add(Telling.bullets(lines(telling)));
        }
        return new Section("what-ifs", Line.of("What-ifs applied"), blocks);
    }

    /** One line for each change. */
    static List<Line> lines(Telling telling) {
        Wording wording = new Wording(withDropped(telling));
        return telling.findings().changes().stream()
                .map(change -> line(change, wording))
                .toList();
    }

    private static Line line(Change change, Wording wording) {
        return Line.of(Telling.capital(wording.change(change)) + ".");
    }

    /** The changed scenario with the statements that what-ifs dropped, so that they can be spoken of. */
    private static Scenario withDropped(Telling telling) {
        Map<String, Statement> all = new LinkedHashMap<>();
        telling.findings().scenario().statements().forEach(s -> all.put(s.id(), s));
        telling.scenario().statements().forEach(s -> all.put(s.id(), s));
        Scenario.Builder builder = new Scenario.Builder(telling.scenario());
        builder.statements.clear();
        builder.statements.addAll(all.values());
        return builder.build();
    }
}
