package parley.report;

import java.util.List;
import java.util.Locale;
import parley.report.Block.Section;
import parley.space.Budget;
import parley.space.NotDecided;
import parley.space.WhatIfCompilation;
import parley.space.WhatIfSpace;
import parley.study.Findings;

/** The what-if panel: what the page's script works on, or why there is none. */
final class PanelPart {

    /** The most characters of data that a page carries for its panel; with it, a page stays below 5 MB. */
    static final int MOST_CHARACTERS = 4_000_000;

    /** The most work for a panel, in nodes; past it a page would answer too slowly. */
    static final long MOST_NODES = 150_000;

    private PanelPart() {}

    static Section of(Telling telling) {
        Findings findings = telling.findings();
        if (findings.space() instanceof Findings.NotDecided undecided) {
            return without(undecided.why());
        }
        Budget budget = Budget.nodes(Math.min(MOST_NODES, findings.limits().nodes()));
        WhatIfCompilation compiled = WhatIfSpace.compile(findings.positions(), budget);
        if (compiled instanceof NotDecided undecided) {
            return without(undecided.why());
        }
        String data = WhatIfData.of((WhatIfSpace) compiled);
        return data.length() > MOST_CHARACTERS ? without(tooLong(data.length())) : with(data);
    }

    private static String tooLong(int characters) {
        return String.format(
                Locale.ROOT,
                "Its data would take %.1f MB, and a page is kept small enough to be sent by mail.",
                characters / 1e6);
    }

    private static Section with(String data) {
        return section(List.of(
                Telling.quiet(
                        "Switch off what somebody said, answer what is not known, and see what follows. All of it is"
                                + " worked out in this page, exactly, and nothing is sent anywhere. What is written elsewhere in"
                                + " the report stays as it is."),
                new Block.Panel(data)));
    }

    private static Section without(String why) {
        return section(List.of(
                Telling.paragraph("This scenario has more in it than a page can answer by itself. " + why),
                Telling.paragraph(Line.of("Ask from the command line instead, with ")
                        .code("--what-if")
                        .text(", or in the local page that ")
                        .code("parley serve")
                        .text(" opens."))));
    }

    private static Section section(List<Block> blocks) {
        return new Section("panel", Line.of("What if?"), blocks);
    }
}
