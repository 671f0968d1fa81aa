package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Coalitions;
import parley.explain.Coalitions.Blocking;
import parley.explain.Coalitions.Coalition;
import parley.explain.Coalitions.Pivot;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Wording;

/** Which parties agree among themselves, which of them block, and without whom the others agree. */
final class CoalitionPart {

    /** How many sets of parties a table lists. */
    private static final int LISTED = 50;

    private CoalitionPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findings()
                .further()
                .coalitions()
                .map(coalitions -> blocks(telling.wording(), coalitions))
                .orElseGet(() -> Further.undecided(telling));
        return new Section("coalitions", Line.of("Who agrees with whom"), blocks);
    }

    private static List<Block> blocks(Wording wording, Coalitions coalitions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Telling.paragraph("Parties agree among themselves if some agreement that rules and supply allow breaks"
                        + " no red line of theirs, whatever their say. To break no red line is not to consent."));
        blocks.add(Telling.paragraph(inBrief(wording, coalitions)));
        if (coalitions.possible() && !coalitions.blocking().isEmpty()) {
            blocks.add(agreeing(wording, coalitions));
            blocks.add(blocking(wording, coalitions));
            blocks.add(Telling.paragraph(pivotal(wording, coalitions)));
        }
        if (!coalitions.complete()) {
            blocks.add(Telling.quiet("There are more such sets of parties than were looked for: those listed are right,"
                    + " and others are missing."));
        }
        if (!coalitions.free().isEmpty() && !coalitions.parties().isEmpty()) {
            blocks.add(Telling.quiet("Without a red line in force, and so in nobody's way: "
                    + wording.parties(coalitions.free()) + "."));
        }
        return blocks;
    }

    private static String inBrief(Wording wording, Coalitions coalitions) {
        if (coalitions.parties().isEmpty()) {
            return "No party has drawn a red line.";
        } else if (!coalitions.possible()) {
            return "Rules and supply alone forbid every agreement, so there is nothing for parties to agree on.";
        } else if (!coalitions.blocking().isEmpty()) {
            return coalitions.parties().size() == 1
                    ? wording.party(coalitions.parties().get(0)) + " alone has drawn red lines, and they exclude every"
                            + " agreement."
                    : "The " + coalitions.parties().size() + " parties with red lines do not all agree.";
        }
        Coalition all = coalitions.agreeing().get(0);
        return coalitions.parties().size() == 1
                ? wording.party(coalitions.parties().get(0)) + " alone has drawn red lines, which leave "
                        + Numbers.agreements(all.agreements()) + "."
                : "All " + coalitions.parties().size() + " parties with red lines agree among themselves ("
                        + wording.parties(coalitions.parties()) + "): "
                        + Numbers.agreements(all.agreements()) + " would break no red line of theirs.";
    }

    private static Table agreeing(Wording wording, Coalitions coalitions) {
        return new Table(
                Line.of("Largest sets of parties that agree among themselves"),
                List.of(
                        Telling.column("Parties"),
                        Telling.column("Without"),
                        Telling.number("Agreements that break no red line of theirs")),
                List.of(new Group(
                        Optional.empty(),
                        coalitions.agreeing().stream()
                                .limit(LISTED)
                                .map(coalition -> row(wording, coalition))
                                .toList())));
    }

    private static Row row(Wording wording, Coalition coalition) {
        return new Row(List.of(
                Telling.cell(coalition.parties().isEmpty() ? "none" : wording.parties(coalition.parties())),
                Telling.cell(wording.parties(coalition.others())),
                Telling.cell(Numbers.readable(coalition.agreements()))));
    }

    private static Table blocking(Wording wording, Coalitions coalitions) {
        return new Table(
                Line.of("Smallest sets of parties that block: their red lines together exclude every agreement"),
                List.of(Telling.column("Parties"), Telling.column("What follows")),
                List.of(new Group(
                        Optional.empty(),
                        coalitions.blocking().stream()
                                .limit(LISTED)
                                .map(blocking -> new Row(List.of(
                                        Telling.cell(wording.parties(blocking.parties())),
                                        Telling.cell(consequence(blocking)))))
                                .toList())));
    }

    private static String consequence(Blocking blocking) {
        String own =
                blocking.parties().size() == 1 ? "its red lines contradict each other" : "no agreement is possible";
        return blocking.binding()
                ? own
                : "they disagree, but over red lines that are overridden: that leaves an agreement possible";
    }

    private static String pivotal(Wording wording, Coalitions coalitions) {
        if (coalitions.pivotal().isEmpty()) {
            return "Nobody is pivotal: whichever single party is left out, the others still do not all agree.";
        }
        List<String> each = new ArrayList<>();
        for (Pivot pivot : coalitions.pivotal()) {
            each.add("without " + wording.party(pivot.party()) + ", " + Numbers.agreements(pivot.opens())
                    + " would break no red line of the others");
        }
        return "Pivotal, because in every blocking set: " + String.join("; ", each) + ".";
    }
}
