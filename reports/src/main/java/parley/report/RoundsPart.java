package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Basis;
import parley.model.DerivedPreferences;
import parley.model.Grounds;
import parley.model.Preferences;
import parley.model.Rounds;
import parley.model.Rounds.Manner;
import parley.model.Strategy;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.simulation.RoundsSetting;
import parley.study.Chance;
import parley.study.RoundsWording;
import parley.study.Wording;

/** What everything about rounds says alike: how the parties are taken to bargain, and on what that rests. */
record RoundsPart(Telling telling, RoundsSetting setting) {

    private Rounds rounds() {
        return setting.rounds();
    }

    private Wording wording() {
        return telling.wording();
    }

    /**
     * What the answer rests on, and what it does not say.
     *
     * @param more what else is to be said
     */
    Note cautions(List<Line> more) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of("How the parties bargain is an assumption throughout: no source says by which strategy anybody"
                        + " negotiates. It explores what follows, and forecasts nothing."));
        List<String> derived = setting.preferences().stream()
                .filter(Preferences::isDerived)
                .map(Preferences::party)
                .toList();
        if (!derived.isEmpty()) {
            lines.add(Line.of("Derived: the scenario gives no preferences of "
                    + wording().parties(derived)
                    + ". Theirs are worked out from what they said, by a rule of this program: "
                    + DerivedPreferences.RULE + ". No source states these numbers."));
        }
        if (setting.preferences().stream().anyMatch(own -> own.valuation().isOrdinal())) {
            lines.add(Line.of("Priorities give an order only; that strategies read numbers into it is an assumption."));
        }
        lines.addAll(more);
        lines.add(
                Line.of(
                        "A party neither offers nor takes what breaks a binding red line of its own. Only parties with"
                                + " a say bargain; a party that has said nothing of an issue does not mind there, which is not consent."));
        return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
    }

    /** How the parties are taken to bargain. */
    Section assumptions(List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(protocol().with(Telling.grounds(rounds().grounds()))));
        blocks.add(manners());
        if (!rounds().erosion().isEmpty()) {
            blocks.add(
                    Telling.paragraph(
                            "Red lines fall back to the fallback levels that their parties named, by these"
                                    + " rules. At each moment the first that is due counts, and none falls further than its last level."));
            blocks.add(Telling.bullets(rounds().erosion().stream()
                    .map(rule -> Line.of(RoundsWording.erosion(wording(), rule) + " ")
                            .with(ownGrounds(rule.grounds())))
                    .toList()));
        }
        blocks.addAll(more);
        blocks.add(new WantsTable(telling, setting.preferences()).table());
        return new Section("manners", Line.of("How the parties are taken to bargain"), blocks);
    }

    private Line protocol() {
        return Line.of("The protocol is ")
                .code(rounds().protocol().word())
                .text(": " + rounds().protocol().meaning() + ". The last round is "
                        + (rounds().deadline().isUncertain()
                                ? "drawn from " + rounds().deadline().from() + " to "
                                : "")
                        + rounds().deadline().to() + "."
                        + (rounds().protocol().hasStrategies()
                                ? " "
                                : " In it the parties' own strategies play no part. "));
    }

    private Line ownGrounds(Grounds grounds) {
        return grounds.equals(rounds().grounds()) ? Line.EMPTY.basis(Basis.ASSUMPTION) : Telling.grounds(grounds);
    }

    private Table manners() {
        List<Row> rows = new ArrayList<>();
        for (int party = 0; party < setting.preferences().size(); party++) {
            Manner manner = setting.manner(party);
            Preferences preferences = setting.preferences().get(party);
            List<Cell> cells = new ArrayList<>();
            cells.add(Telling.cell(telling.party(preferences.party())));
            if (rounds().protocol().hasStrategies()) {
                cells.add(Telling.cell(strategies(manner)));
                cells.add(Telling.cell(RoundsWording.accepts(manner)));
            }
            cells.add(Telling.cell(BargainWords.basis(preferences)));
            cells.add(Telling.cell(ownGrounds(manner.grounds())));
            rows.add(new Row(cells));
        }
        List<Table.Column> columns = new ArrayList<>(List.of(Telling.column("Party")));
        if (rounds().protocol().hasStrategies()) {
            columns.addAll(List.of(Telling.column("Strategy"), Telling.column("Takes")));
        }
        columns.addAll(List.of(Telling.column("Preferences"), Telling.column("Why")));
        return new Table(
                Line.of("The parties that have to agree, in the order in which they take turns"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private static List<Line> strategies(Manner manner) {
        List<Line> lines = new ArrayList<>();
        for (Strategy strategy : manner.strategies()) {
            lines.add(Line.of(lines.isEmpty() ? "" : "or ")
                    .code(RoundsWording.strategy(strategy))
                    .text(": " + strategy.meaning()));
        }
        return lines;
    }

    /** The issues whose weights are drawn, party by party; empty where none are. */
    List<Line> uncertainWeights() {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> party : setting.uncertainWeights().entrySet()) {
            lines.add(Line.of("The weights of " + wording().party(party.getKey()) + " on "
                    + wording().issues(party.getValue()) + " are drawn as its preferences say."));
        }
        return lines;
    }

    /** A utility from 0 to 1, with three decimals. */
    static String utility(double utility) {
        return Chance.decimals(utility, 3);
    }
}
