package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Bargain;
import parley.bargain.Bargainer;
import parley.bargain.Concept;
import parley.bargain.Payoff;
import parley.model.Basis;
import parley.model.DerivedPreferences;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Valuation;
import parley.report.Block.Note;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Wording;

/** What everything about bargains says alike: on what it rests, what agreements are worth to whom, and their terms. */
record BargainWords(Telling telling, Bargain.Weighed bargain) {

    /** What makes agreements differ, in words. */
    TermsApart apart() {
        return new TermsApart(telling);
    }

    Wording wording() {
        return telling.wording();
    }

    /** What each party wants, number by number. */
    Table wants() {
        return new WantsTable(telling, preferences()).table();
    }

    private List<Preferences> preferences() {
        return bargain.bargainers().stream().map(Bargainer::preferences).toList();
    }

    /** What the numbers rest on, and what they do not say. */
    Note cautions() {
        return cautions(telling, preferences());
    }

    /** The same for these preferences. */
    static Note cautions(Telling telling, List<Preferences> of) {
        List<Line> lines = new ArrayList<>();
        List<String> derived = of.stream()
                .filter(Preferences::isDerived)
                .map(Preferences::party)
                .toList();
        if (!derived.isEmpty()) {
            lines.add(Line.of("Derived: the scenario gives no preferences of "
                    + telling.wording().parties(derived)
                    + ". Theirs are worked out from what they said, by a rule of this program: "
                    + DerivedPreferences.RULE
                    + ". No source states these numbers; other rules would give other solutions."));
        }
        List<String> assumed = of.stream()
                .filter(preferences ->
                        !preferences.isDerived() && preferences.grounds().basis() != Basis.STATED)
                .map(Preferences::party)
                .toList();
        if (!assumed.isEmpty()) {
            lines.add(Line.of("Assumed: the modeller's own are the numbers of "
                    + telling.wording().parties(assumed) + "; the table says why."));
        }
        if (of.stream().anyMatch(BargainWords::isUncertain)) {
            lines.add(Line.of("Uncertain weights count with their middle."));
        }
        if (of.stream().anyMatch(preferences -> preferences.valuation().isOrdinal())) {
            lines.add(Line.of("Priorities give an order only; that solutions read numbers into it is an assumption."));
        }
        lines.add(Line.of(
                "To choose an agreement here is to apply a definition, not to say that anybody would agree to it."
                        + " Silence is not consent"
                        + (telling.findings().reservations().isEmpty()
                                ? "."
                                : ", and reservations without names count for nothing in these numbers.")));
        return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
    }

    private static boolean isUncertain(Preferences of) {
        return of.valuation() instanceof Valuation.Additive additive
                && additive.weights().values().stream().map(IssueWeight::spread).anyMatch(Optional::isPresent);
    }

    /** What agreements can be worth to each party, and what it is taken to have without one. */
    Table parties() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bargain.bargainers().size(); i++) {
            Bargainer bargainer = bargain.bargainers().get(i);
            rows.add(new Row(List.of(
                    Telling.cell(telling.party(bargainer.party())),
                    Telling.cell(basis(bargainer.preferences())),
                    Telling.cell(Worth.text(bargainer.least()) + " to " + Worth.text(bargainer.most())),
                    Telling.cell(Worth.text(bargain.disagreement().get(i))),
                    Telling.cell(disagreement(bargainer)),
                    Telling.cell(bargainer.statusQuo().map(Worth::text).orElse("not known")))));
        }
        return new Table(
                Line.of("What agreements can be worth, in each party's own unit"),
                List.of(
                        Telling.column("Party"),
                        Telling.column("Preferences"),
                        Telling.number("Possible agreements"),
                        Telling.number("Without an agreement"),
                        Telling.column("which is"),
                        Telling.number("Status quo")),
                List.of(new Group(Optional.empty(), rows)));
    }

    /** A word on parties to which all possible agreements are worth the same; nothing where there are none. */
    Optional<Block> indifferent() {
        List<String> indifferent = bargain.bargainers().stream()
                .filter(bargainer -> bargainer.least().equals(bargainer.most()))
                .map(Bargainer::party)
                .toList();
        return indifferent.isEmpty()
                ? Optional.empty()
                : Optional.of(Telling.paragraph("Every possible agreement is worth the same to "
                        + wording().parties(indifferent)
                        + ", so that no solution gives more or less there: what the red lines leave open does not count"
                        + " in these preferences."));
    }

    /** Where preferences come from. */
    static Line basis(Preferences preferences) {
        if (preferences.isDerived()) {
            return Line.of("from statements").tag("derived", Inline.Tag.Kind.ASSUMPTION);
        }
        Line kind = Line.of(preferences.valuation().isOrdinal() ? "priorities, " : "points, ");
        return kind.with(Telling.grounds(preferences.grounds()));
    }

    private String disagreement(Bargainer bargainer) {
        boolean isStated = bargainer.preferences().reservationValue().isPresent();
        return switch (bargain.kind()) {
            case RESERVATION -> isStated ? reservationValue(bargainer) : "the least of the possible agreements";
            case FLOOR ->
                isStated
                        ? reservationValue(bargainer) + ", or the least of the possible agreements if that is more"
                        : "the least of the possible agreements";
            case LEAST -> "the least of the possible agreements";
            case STATUS_QUO -> "the status quo";
            case ZERO -> "a utility of 0";
        };
    }

    private static String reservationValue(Bargainer bargainer) {
        return bargainer
                        .preferences()
                        .reservationValue()
                        .filter(ReservationValue.StatusQuo.class::isInstance)
                        .isPresent()
                ? "its reservation value, the status quo"
                : "its reservation value";
    }

    PartyColumns columns() {
        return new PartyColumns(
                telling, bargain.bargainers().stream().map(Bargainer::party).toList());
    }

    /** What each solution chooses, a row for each choice. */
    Table solutions(List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("Solution"));
        columns.addAll(columns().columns());
        columns.add(Telling.column("Agreement"));
        return new Table(
                Line.of("What each solution chooses: utility, and gain over what the party is taken to have without an"
                        + " agreement"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    /** A row of it: titles of solutions, and what they choose. */
    Row choice(List<String> titles, Payoff payoff) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(titles.stream().map(Line::of).toList()));
        cells.addAll(worth(payoff.utilities()));
        cells.add(Telling.cell(apart().terms(payoff)));
        return new Row(cells);
    }

    /** The title of a solution, and which of its choices this is where several tie. */
    static String title(Concept concept, int choice, int ties) {
        return concept.title() + (ties == 1 ? "" : " (" + (choice + 1) + " of " + ties + " that tie)");
    }

    /** Why solutions choose nothing, those with the same reason together. */
    static List<Block> whyNone(Map<String, List<String>> titlesByReason) {
        return titlesByReason.entrySet().stream()
                .<Block>map(reason -> Telling.paragraph("No " + Wording.or(reason.getValue()) + ": " + reason.getKey()))
                .toList();
    }

    /** Utilities with gains. */
    List<Cell> worth(List<BigFraction> utilities) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < utilities.size(); i++) {
            BigFraction gain = utilities.get(i).subtract(bargain.disagreement().get(i));
            texts.add(Worth.text(utilities.get(i)) + " (" + Worth.signed(gain) + ")");
        }
        return columns().cells(texts);
    }
}
