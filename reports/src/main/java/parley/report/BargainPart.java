package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.AdjustedWinner;
import parley.bargain.Bargain;
import parley.bargain.Bargain.Found;
import parley.bargain.Concept;
import parley.bargain.Disagreement;
import parley.bargain.Payoff;
import parley.bargain.Solution;
import parley.model.Proposition.Choice;
import parley.report.Block.Bullets;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.BargainFinding;
import parley.study.BargainFinding.Priced;
import parley.study.Wording;

/** Which of the possible agreements are good, and for whom: preferences, solutions, the efficient ones, joint gains. */
record BargainPart(Telling telling, BargainFinding finding, Found found, View view) {

    /** Up to so many agreements of a payoff are each spelt out. */
    private static final int MOST_SPELT_OUT = 3;

    /**
     * What of it is shown.
     *
     * @param isAll whether all concepts are, or the main ones
     * @param parties places of the two parties of the drawing, among the bargainers; empty for the first two
     */
    record View(boolean isAll, List<Integer> parties) {
        static final View USUAL = new View(false, List.of());
    }

    /** The part of a report, where it was asked for. */
    static Section of(Telling telling) {
        return telling.findings()
                .further()
                .bargain()
                .map(finding -> of(telling, finding, View.USUAL))
                .orElseGet(() -> section(Further.undecided(telling)));
    }

    static Section of(Telling telling, BargainFinding finding, View view) {
        if (finding.bargain() instanceof Found found) {
            return section(new BargainPart(telling, finding, found, view).blocks());
        }
        return section(
                finding.bargain() instanceof Bargain.OneByOne single
                        ? new OneByOnePart(telling, single, view).blocks()
                        : List.of(otherwise(telling, finding.bargain())));
    }

    private static Section section(List<Block> blocks) {
        return new Section("bargain", Line.of("Which agreement is good, and for whom"), blocks);
    }

    private static Block otherwise(Telling telling, Bargain bargain) {
        if (bargain instanceof Bargain.Impossible) {
            return Telling.paragraph("No agreement is possible, so there is none to choose from.");
        } else if (bargain instanceof Bargain.Nobody) {
            return Telling.paragraph("Nobody has a say in anything, so there is nobody to bargain.");
        } else if (bargain instanceof Bargain.NoStatusQuo unknown) {
            return Telling.paragraph(
                    "The status quo is not known on " + telling.wording().issue(unknown.issue())
                            + ", which counts for " + telling.wording().party(unknown.party())
                            + ", so gains over it cannot be told.");
        }
        Bargain.NotDecided undecided = (Bargain.NotDecided) bargain;
        return new Note(
                Note.Kind.UNDECIDED,
                Line.of("Not decided within the limits"),
                List.of(Line.of(undecided.why() + " Nothing is claimed either way; parley bargain with more --nodes"
                        + " may decide it.")));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.PLAIN, Line.of(inBrief())));
        blocks.add(words().cautions());
        blocks.add(words().parties());
        words().indifferent().ifPresent(blocks::add);
        blocks.add(words().wants());
        blocks.add(solutions());
        blocks.addAll(whyNone());
        againstStatusQuo().ifPresent(blocks::add);
        if (found.bargainers().size() >= 2) {
            blocks.add(new PayoffFigure(this).figure());
        }
        finding.from().ifPresent(from -> blocks.addAll(jointGains(from)));
        blocks.add(frontier());
        if (!finding.priced().isEmpty()) {
            blocks.add(possible());
        }
        finding.adjustedWinner().ifPresent(winner -> blocks.addAll(adjustedWinner(winner)));
        blocks.add(definitions(
                found.kind(), shown().stream().map(Solution::concept).toList()));
        return blocks;
    }

    Wording wording() {
        return telling.wording();
    }

    private BargainWords words() {
        return new BargainWords(telling, found);
    }

    private String inBrief() {
        int points = found.efficient().points().size();
        String efficient = points == 1
                ? "One payoff is efficient: one way to give the parties what they want than which no possible agreement is"
                        + " better for some and worse for none."
                : points
                        + " payoffs are efficient: for each, no possible agreement is better for some and worse for none.";
        String offered = found.onOffer().size() == points
                ? ""
                : " "
                        + (found.onOffer().isEmpty()
                                ? "None"
                                : Integer.toString(found.onOffer().size()))
                        + " of them give every party as much as it is taken to have without an agreement.";
        return efficient + offered
                + " Found exactly, on the compiled space, among the agreements that rules, supply and"
                + " binding red lines allow.";
    }

    List<Solution> shown() {
        return found.solutions().stream()
                .filter(solution -> view.isAll() || solution.concept().isMain())
                .toList();
    }

    private Table solutions() {
        List<Row> rows = new ArrayList<>();
        alike().forEach((choices, concepts) -> {
            for (int i = 0; i < choices.size(); i++) {
                int choice = i;
                Payoff payoff = finding.payoffs().get(choices.get(i));
                if (payoff != null) {
                    rows.add(words().choice(
                                    concepts.stream()
                                            .map(concept -> BargainWords.title(concept, choice, choices.size()))
                                            .toList(),
                                    payoff));
                }
            }
        });
        return words().solutions(rows);
    }

    /** Concepts that choose the same, by what they choose. */
    private Map<List<Integer>, List<Concept>> alike() {
        Map<List<Integer>, List<Concept>> alike = new LinkedHashMap<>();
        shown().stream()
                .filter(solution -> !solution.choices().isEmpty())
                .forEach(solution -> alike.computeIfAbsent(solution.choices(), c -> new ArrayList<>())
                        .add(solution.concept()));
        return alike;
    }

    private List<Block> whyNone() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        shown().stream()
                .filter(solution -> !solution.whyNone().isEmpty())
                .forEach(solution -> reasons.computeIfAbsent(solution.whyNone(), why -> new ArrayList<>())
                        .add(solution.concept().title()));
        return BargainWords.whyNone(reasons);
    }

    /** Gains and losses against the status quo, where that is known for everybody. */
    private Optional<Block> againstStatusQuo() {
        if (found.bargainers().stream()
                .anyMatch(bargainer -> bargainer.statusQuo().isEmpty())) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        alike().forEach((choices, concepts) -> choices.stream()
                .filter(finding.payoffs()::containsKey)
                .forEach(choice -> rows.add(againstStatusQuo(concepts, choice))));
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("Solution"));
        columns.addAll(words().columns().columns());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        Line.of("Who gains what against the status quo"),
                        columns,
                        List.of(new Group(Optional.empty(), rows))));
    }

    private Row againstStatusQuo(List<Concept> concepts, int choice) {
        List<String> changes = new ArrayList<>();
        List<BigFraction> utilities = found.efficient().points().get(choice);
        for (int i = 0; i < utilities.size(); i++) {
            BigFraction before = found.bargainers().get(i).statusQuo().orElseThrow();
            changes.add(Worth.signed(utilities.get(i).subtract(before)));
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(
                concepts.stream().map(concept -> Line.of(concept.title())).toList()));
        cells.addAll(words().columns().cells(changes));
        return new Row(cells);
    }

    private Table frontier() {
        List<Row> rows = new ArrayList<>();
        finding.payoffs().forEach((point, payoff) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Telling.cell(number(point)));
            cells.addAll(words().worth(payoff.utilities()));
            cells.add(Telling.cell(words().apart().terms(payoff)));
            cells.add(Telling.cell(String.join(", ", finding.listChosenBy(point))));
            rows.add(new Row(cells));
        });
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("No."));
        columns.addAll(words().columns().columns());
        columns.add(Telling.column("Agreement"));
        columns.add(Telling.column("Chosen by"));
        int all = found.efficient().points().size();
        String some = rows.size() == all ? "" : ": " + rows.size() + " of " + all + ", the first and those chosen";
        return new Table(
                Line.of("Efficient payoffs (the Pareto frontier)" + some),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    static String number(int point) {
        return "E" + (point + 1);
    }

    private Table possible() {
        List<Row> rows = new ArrayList<>();
        Map<List<BigFraction>, List<Priced>> alike = new LinkedHashMap<>();
        finding.priced()
                .forEach(priced -> alike.computeIfAbsent(priced.utilities(), u -> new ArrayList<>())
                        .add(priced));
        alike.forEach((utilities, agreements) -> {
            Priced one = agreements.get(0);
            List<Cell> cells = new ArrayList<>();
            cells.add(Telling.cell(one.point()
                    .map(point -> number(point) + ", efficient")
                    .orElseGet(() -> "dominated by " + numbers(one.better()))));
            cells.addAll(words().worth(utilities));
            cells.add(Telling.cell(terms(agreements)));
            rows.add(new Row(cells));
        });
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("Efficient?"));
        columns.addAll(words().columns().columns());
        columns.add(Telling.column("Agreement"));
        return new Table(
                Line.of("Every possible agreement, and what dominates it"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    /** The terms that agreements share, in which they differ from others. */
    private Line terms(List<Priced> agreements) {
        Map<String, Set<String>> taken = new LinkedHashMap<>();
        agreements.forEach(priced -> priced.agreement()
                .terms()
                .forEach((issue, option) ->
                        taken.computeIfAbsent(issue, i -> new LinkedHashSet<>()).add(option)));
        return words().apart()
                .terms(new Payoff(
                        agreements.get(0).utilities(),
                        BigInteger.valueOf(agreements.size()),
                        taken,
                        agreements.stream()
                                .limit(MOST_SPELT_OUT)
                                .map(Priced::agreement)
                                .toList()));
    }

    private static String numbers(List<Integer> points) {
        int shown = Math.min(5, points.size());
        String some = points.subList(0, shown).stream().map(BargainPart::number).collect(Collectors.joining(", "));
        return some + (points.size() > shown ? " and " + (points.size() - shown) + " more" : "");
    }

    /** What is left on the table after an agreement (Raiffa's post-settlement settlement). */
    private List<Block> jointGains(Priced from) {
        List<Block> blocks = new ArrayList<>();
        String named = from.agreement().terms().entrySet().stream()
                .map(term -> wording().choice(Choice.of(term.getKey(), term.getValue())))
                .collect(Collectors.joining("; "));
        blocks.add(Telling.paragraph("From the agreement asked about (" + named + ")"
                + (from.possible() ? "" : ", which is not a possible one,") + " "
                + (from.better().isEmpty()
                        ? "no possible agreement is better for some and worse for none: no joint gains are left."
                        : Numbers.count(from.better().size(), "efficient payoff")
                                + (from.better().size() == 1 ? " is" : " are")
                                + " better for some and worse for none.")));
        if (!from.better().isEmpty()) {
            blocks.add(improvements(from));
        }
        return blocks;
    }

    private Table improvements(Priced from) {
        List<Row> rows = new ArrayList<>();
        for (int point : from.better()) {
            Payoff payoff = finding.payoffs().get(point);
            if (payoff != null) {
                List<String> changes = new ArrayList<>();
                for (int i = 0; i < payoff.utilities().size(); i++) {
                    changes.add(Worth.signed(
                            payoff.utilities().get(i).subtract(from.utilities().get(i))));
                }
                List<Cell> cells = new ArrayList<>();
                cells.add(Telling.cell(number(point)));
                cells.addAll(words().columns().cells(changes));
                cells.add(Telling.cell(words().apart().terms(payoff)));
                rows.add(new Row(cells));
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("No."));
        columns.addAll(words().columns().columns());
        columns.add(Telling.column("Agreement"));
        return new Table(
                Line.of("Joint gains left: what changes for each party, and hurts nobody"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private List<Block> adjustedWinner(AdjustedWinner winner) {
        List<Row> rows = winner.items().stream()
                .map(item -> new Row(List.of(
                        Telling.cell(Telling.issue(telling.scenario().getIssue(item.issue()))),
                        Telling.cell(Worth.text(item.pointsOfFirst())),
                        Telling.cell(Worth.text(item.pointsOfSecond())),
                        Telling.cell(goesTo(winner, item)))))
                .toList();
        return List.of(
                Telling.paragraph(
                        "Adjusted Winner, a second lens for two parties, divides single issues and may split one."
                                + " It knows no red lines, so what it divides need not be possible. Both end with "
                                + Worth.text(winner.points()) + " of their own 100 points."
                                + (winner.common().isEmpty()
                                        ? ""
                                        : " On " + wording().issues(winner.common()) + " both want the same.")),
                new Table(
                        Line.of("Adjusted Winner"),
                        List.of(
                                Telling.column("Issue"),
                                new Column(telling.party(winner.first()), true),
                                new Column(telling.party(winner.second()), true),
                                Telling.column("Goes to")),
                        List.of(new Group(Optional.empty(), rows))));
    }

    private String goesTo(AdjustedWinner winner, AdjustedWinner.Item item) {
        String first = wording().party(winner.first()) + ": " + wording().option(item.issue(), item.ofFirst());
        String second = wording().party(winner.second()) + ": " + wording().option(item.issue(), item.ofSecond());
        if (item.isSplit()) {
            return Worth.text(item.shareOfFirst()) + " to " + first + ", "
                    + Worth.text(BigFraction.ONE.subtract(item.shareOfFirst())) + " to " + second;
        }
        return item.shareOfFirst().equals(BigFraction.ONE) ? first : second;
    }

    /** What the disagreement point and the concepts mean, and where they come from. */
    static Bullets definitions(Disagreement kind, List<Concept> concepts) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY.strong("Disagreement point").text(" “" + kind.word() + "”: " + kind.meaning() + "."));
        for (Concept concept : concepts) {
            lines.add(
                    Line.EMPTY.strong(concept.title()).text(": " + concept.meaning() + " (" + concept.source() + ")."));
        }
        return Telling.bullets(lines);
    }
}
