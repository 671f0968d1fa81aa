package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Bargain;
import parley.bargain.Bargainer;
import parley.bargain.Payoff;
import parley.model.Agreement;
import parley.model.Basis;
import parley.model.DerivedPreferences;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition.Choice;
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

    /** Up to so many parties have a column each. */
    private static final int MOST_COLUMNS = 6;

    Wording wording() {
        return telling.wording();
    }

    /** What the numbers rest on, and what they do not say. */
    Note cautions() {
        List<Line> lines = new ArrayList<>();
        List<String> derived = bargain.bargainers().stream()
                .filter(bargainer -> bargainer.preferences().isDerived())
                .map(Bargainer::party)
                .toList();
        if (!derived.isEmpty()) {
            lines.add(Line.of(
                    "Derived: the scenario gives no preferences of " + wording().parties(derived)
                            + ". Theirs are worked out from what they said, by a rule of this program: "
                            + DerivedPreferences.RULE
                            + ". No source states these numbers; other rules would give other solutions."));
        }
        List<String> assumed = bargain.bargainers().stream()
                .map(Bargainer::preferences)
                .filter(preferences ->
                        !preferences.isDerived() && preferences.grounds().basis() != Basis.STATED)
                .map(Preferences::party)
                .toList();
        if (!assumed.isEmpty()) {
            lines.add(Line.of("Assumed: the modeller's own are the numbers of "
                    + wording().parties(assumed) + "; the table says why."));
        }
        if (bargain.bargainers().stream().anyMatch(BargainWords::isUncertain)) {
            lines.add(Line.of("Uncertain weights count with their middle."));
        }
        if (bargain.bargainers().stream()
                .anyMatch(bargainer -> bargainer.preferences().valuation().isOrdinal())) {
            lines.add(Line.of("Priorities give an order only; that solutions read numbers into it is an assumption."));
        }
        lines.add(
                Line.of(
                        "To choose an agreement here is to apply a definition, not to say that anybody would agree to it."
                                + " Silence is not consent, and reservations without names count for nothing in these numbers."));
        return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
    }

    private static boolean isUncertain(Bargainer bargainer) {
        return bargainer.preferences().valuation() instanceof Valuation.Additive additive
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

    private static Line basis(Preferences preferences) {
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

    /** A column for each party, or one for all where they are many. */
    List<Column> partyColumns() {
        return bargain.bargainers().size() > MOST_COLUMNS
                ? List.of(Telling.column("Utilities"))
                : bargain.bargainers().stream()
                        .map(bargainer -> new Column(telling.party(bargainer.party()), true))
                        .toList();
    }

    /** Utilities with gains, in a cell for each party or in one cell for all. */
    List<Cell> worth(List<BigFraction> utilities) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < utilities.size(); i++) {
            BigFraction gain = utilities.get(i).subtract(bargain.disagreement().get(i));
            texts.add(Worth.text(utilities.get(i)) + " (" + Worth.signed(gain) + ")");
        }
        return partyCells(texts);
    }

    /** A text for each party, in a cell for each or in one for all. */
    List<Cell> partyCells(List<String> texts) {
        if (texts.size() <= MOST_COLUMNS) {
            return texts.stream().map(Telling::cell).toList();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(Line.of(wording().party(bargain.bargainers().get(i).party()) + ": " + texts.get(i)));
        }
        return List.of(Telling.cell(lines));
    }

    /** The terms in which an agreement differs from other possible ones. */
    Line terms(Payoff payoff) {
        List<String> apart = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Set<String> settled = settled();
        payoff.taken().forEach((issue, options) -> {
            if (!settled.contains(issue)) {
                if (options.size() == 1) {
                    apart.add(wording().choice(new Choice(issue, options)));
                } else {
                    open.add(issue);
                }
            }
        });
        boolean areAllKnown =
                payoff.count().equals(BigInteger.valueOf(payoff.examples().size()));
        if (payoff.count().equals(BigInteger.ONE) || (apart.isEmpty() && areAllKnown)) {
            return Line.of(payoff.examples().stream()
                    .map(agreement -> terms(agreement, settled))
                    .collect(Collectors.joining(", or ")));
        }
        String number = Numbers.agreements(payoff.count()) + ", which differ on "
                + wording().issues(open);
        return Line.of(apart.isEmpty() ? number : String.join("; ", apart) + " (" + number + ")");
    }

    String terms(Agreement agreement, Set<String> settled) {
        String apart = agreement.terms().entrySet().stream()
                .filter(term -> !settled.contains(term.getKey()))
                .map(term -> wording().choice(Choice.of(term.getKey(), term.getValue())))
                .collect(Collectors.joining("; "));
        return apart.isEmpty() ? "the only possible agreement" : apart;
    }

    /** Issues on which all possible agreements say the same. */
    Set<String> settled() {
        return telling.findDecided().stream()
                .flatMap(decided -> decided.issues().stream())
                .filter(issue -> issue.options().stream()
                                .filter(option -> option.possible().signum() > 0)
                                .count()
                        == 1)
                .map(issue -> issue.issue().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
