package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.experiment.Interval;
import parley.model.Experiment;
import parley.report.Block.Figure;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.Bars;
import parley.study.Chance;
import parley.study.Findings;
import parley.sweep.Design;
import parley.sweep.Summary;
import parley.sweep.Summary.Answers;
import parley.sweep.Summary.Endings;
import parley.sweep.Summary.Outcome;
import parley.sweep.Summary.Spread;

/**
 * What a sweep comes to, for people: what the answer is under each value of each factor, and under each combination.
 *
 * @param findings of the scenario without anything varied
 * @param firstRun number of the first run summed up
 * @param lastRun number of the last one
 */
record SweepReport(Findings findings, Summary summary, int firstRun, int lastRun, Stamp stamp) {

    /** The most combinations that are told one by one. */
    static final int MOST_COMBINATIONS = 200;

    /** Whole numbers up to 2^53 are exact in a double. */
    private static final double MOST_EXACT = 0x1p53;

    /** The whole report. */
    Report report() {
        List<Section> sections = new ArrayList<>(List.of(answer()));
        for (int i = 0; i < experiment().factors().size(); i++) {
            sections.add(factor(i));
        }
        sections.add(combinations());
        return AnalysisReport.of("sweep", findings, stamp).report(sections);
    }

    private Experiment experiment() {
        return summary.design().experiment();
    }

    private boolean draws() {
        return summary.design().draws();
    }

    private Section answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(experiment().title() + ": " + counts())));
        if (!experiment().why().isEmpty()) {
            blocks.add(Telling.paragraph(
                    "What the modeller wants to learn: " + experiment().why()));
        }
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < experiment().measures().size(); i++) {
            span(i).ifPresent(spans::add);
        }
        spans.forEach(span -> blocks.add(Telling.paragraph(span)));
        blocks.add(assumptions());
        return new Section("sweep", Line.of("What comes of it"), blocks);
    }

    private String counts() {
        Design design = summary.design();
        String part = summary.runs() == design.runs()
                ? ""
                : " (runs " + firstRun + " to " + lastRun + " of " + design.runs() + ")";
        String drawn = draws()
                ? ", each combination " + experiment().repetitions().orElseThrow()
                        + " times with the doubts drawn, seed " + experiment().seed()
                : "";
        return SimulationWords.count(summary.runs()) + part + " of " + design.combinations() + " combinations of "
                + design.experiment().factors().size()
                + (design.experiment().factors().size() == 1 ? " factor" : " factors") + drawn + ".";
    }

    /** From where to where a measure goes over the combinations. */
    private Optional<String> span(int measure) {
        String word = experiment().measures().get(measure).word();
        List<Outcome> all = summary.byCombination().stream()
                .map(group -> group.outcomes().get(measure))
                .toList();
        if (all.get(0) instanceof Answers) {
            long always = all.stream()
                    .filter(o -> o instanceof Answers a
                            && a.yes().runs() > 0
                            && a.yes().hits() == a.yes().runs())
                    .count();
            long never = all.stream()
                    .filter(o -> o instanceof Answers a
                            && a.yes().runs() > 0
                            && a.yes().hits() == 0)
                    .count();
            String inAll = draws() ? " in all runs of " : " in ";
            return Optional.of("“" + word + "” is yes" + inAll + always + " of the " + all.size()
                    + " combinations, and no" + inAll + never + ".");
        }
        return Optional.empty();
    }

    private Note assumptions() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "What is varied, and between which values, is the modeller's choice. All else is as the scenario"
                        + " has it."));
        lines.add(Line.of(
                draws()
                        ? "In each run it is drawn which doubtful red lines are real, by the credences as varied, and what"
                                + " rounds leave open where they are played. Shares and means are of runs under these"
                                + " assumptions; they forecast nothing."
                        : "Nothing is drawn. Every combination counts once, and none is more likely than another: a share of"
                                + " combinations is no chance, and forecasts nothing."));
        if (experiment().playsRounds() && !draws()) {
            lines.add(Line.of("Where a strategy or protocol draws for itself, each combination is one play, with seed "
                    + experiment().seed() + ": luck is in it. With repetitions it shows how much."));
        }
        lines.add(Line.of("Possible means compatible with the stated positions as varied, not agreed."));
        return new Note(Note.Kind.LIMIT, Line.of("What this rests on"), lines);
    }

    private Section factor(int factor) {
        String name = experiment().factors().get(factor).name();
        Column head = Telling.column(name);
        Table table = table(
                "What the measures come to under each value of " + name + ", whatever the other factors are",
                List.of(head),
                summary.byFactor().get(factor));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(meaning(name)));
        blocks.add(figure(factor, table).<Block>map(figure -> figure).orElse(table));
        return new Section("factor-" + name, Line.of("By " + name), blocks);
    }

    private String meaning(String name) {
        return summary.design().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .meaning();
    }

    /** A drawing of the first measure that is a share and that the factor moves. */
    private Optional<Figure> figure(int factor, Table table) {
        List<Summary.Group> groups = summary.byFactor().get(factor);
        return IntStream.range(0, experiment().measures().size())
                .filter(measure -> isMoved(groups, measure))
                .boxed()
                .findFirst()
                .map(measure -> figure(factor, measure, groups, table));
    }

    private static boolean isMoved(List<Summary.Group> groups, int measure) {
        return groups.stream()
                        .map(group -> groupShare(group.outcomes().get(measure)))
                        .distinct()
                        .count()
                > 1;
    }

    /** A number from 0 to 1; negative where the outcome is none. */
    private static double groupShare(Outcome outcome) {
        return outcome instanceof Answers answers && answers.yes().runs() > 0
                ? answers.yes().value()
                : -1;
    }

    private Figure figure(int factor, int measure, List<Summary.Group> groups, Table table) {
        String name = experiment().factors().get(factor).name();
        String word = experiment().measures().get(measure).word();
        String of = draws() ? "Share of runs under these assumptions" : "Share of combinations";
        List<Bars.Bar> bars = groups.stream()
                .filter(group -> groupShare(group.outcomes().get(measure)) >= 0)
                .map(group -> {
                    String value = share((Answers) group.outcomes().get(measure));
                    return new Bars.Bar(
                            group.values().get(0),
                            -1,
                            0,
                            groupShare(group.outcomes().get(measure)),
                            value,
                            name + " " + group.values().get(0) + ": " + word + " in " + value);
                })
                .toList();
        String more = bars.size() > Bars.MOST ? " The first " + Bars.MOST + " of " + bars.size() + " are drawn." : "";
        String seed = draws()
                ? " Seed " + experiment().seed() + ", " + SimulationWords.count(summary.runs()) + "."
                : " " + SimulationWords.count(summary.runs()) + ".";
        return new Figure(
                "figure-" + name,
                Line.of("How “" + word + "” goes with " + name),
                Line.of(of + " in which “" + word + "” is yes, under each value of " + name
                        + ", whatever the other factors are." + seed + more),
                Bars.draw(bars, new Bars.Scale(1, -1, of)),
                table,
                Figure.Beside.OPEN);
    }

    /** A share of runs where doubts are drawn; else how many of how many, since a share of combinations is no chance. */
    private String share(Answers answers) {
        return draws()
                ? SimulationWords.percent(answers.yes().value())
                : answers.yes().hits() + " of " + answers.yes().runs();
    }

    private Section combinations() {
        List<Column> heads = experiment().factors().stream()
                .map(factor -> Telling.column(factor.name()))
                .toList();
        List<Summary.Group> groups = summary.byCombination();
        List<Block> blocks = new ArrayList<>();
        if (groups.size() > MOST_COMBINATIONS) {
            blocks.add(Telling.quiet("The first " + MOST_COMBINATIONS + " of " + groups.size()
                    + " combinations; all of them stand in " + SweepFiles.RUNS + "."));
        }
        blocks.add(table(
                "What the measures come to under each combination",
                heads,
                groups.subList(0, Math.min(groups.size(), MOST_COMBINATIONS))));
        return new Section("combinations", Line.of("By combination"), blocks);
    }

    private Table table(String caption, List<Column> heads, List<Summary.Group> groups) {
        List<Column> columns = new ArrayList<>(heads);
        columns.add(Telling.number("runs"));
        experiment().measures().forEach(measure -> columns.add(Telling.number(measure.word())));
        List<Row> rows = new ArrayList<>();
        for (Summary.Group group : groups) {
            List<Cell> cells = new ArrayList<>();
            group.values().forEach(value -> cells.add(Telling.cell(value)));
            cells.add(Telling.cell(Integer.toString(group.runs())));
            for (Outcome outcome : group.outcomes()) {
                cells.add(Telling.cell(inWords(
                        outcome,
                        group.runs(),
                        heads.size() > 1 || summary.byFactor().size() == 1)));
            }
            rows.add(new Row(cells));
        }
        return new Table(Line.of(caption), columns, List.of(new Group(Optional.empty(), rows)));
    }

    /**
     * An outcome in a cell.
     *
     * @param isOne whether the runs are of one combination, so that an interval says how far off a drawn share may be
     */
    private String inWords(Outcome outcome, int runs, boolean isOne) {
        if (outcome instanceof Answers answers) {
            return answers(answers, runs, isOne);
        } else if (outcome instanceof Spread numbers) {
            return numbers(numbers, runs, isOne);
        } else if (outcome instanceof Endings words) {
            List<String> each = new ArrayList<>();
            words.counts()
                    .forEach((word, count) ->
                            each.add((word.isEmpty() ? "unknown" : word) + (runs == 1 ? "" : " " + count)));
            return String.join(", ", each);
        }
        throw new AssertionError("no such outcome: " + outcome);
    }

    private String answers(Answers answers, int runs, boolean isOne) {
        String unknown =
                answers.unknown() == 0 ? "" : (answers.yes().runs() == 0 ? "" : "; ") + answers.unknown() + " unknown";
        if (answers.yes().runs() == 0) {
            return unknown;
        } else if (runs == 1) {
            return answers.yes().hits() == 1 ? "yes" : "no";
        } else if (draws()) {
            String interval =
                    isOne ? " (" + SimulationWords.interval(answers.yes().interval()) + ")" : "";
            return share(answers) + interval + unknown;
        }
        return share(answers) + unknown;
    }

    private String numbers(Spread numbers, int runs, boolean isOne) {
        long without = runs - numbers.mean().count();
        return numbers.mean().count() == 0
                ? "none"
                : numbers(numbers, isOne) + (without == 0 ? "" : "; " + without + " without");
    }

    private String numbers(Spread numbers, boolean isOne) {
        if (numbers.least() == numbers.most()) {
            return decimals(numbers.least());
        } else if (draws() && isOne) {
            Interval interval = numbers.mean().interval();
            return "mean " + decimals(numbers.mean().value()) + " (" + decimals(interval.low()) + " to "
                    + decimals(interval.high()) + ")";
        }
        return decimals(numbers.least()) + " to " + decimals(numbers.most()) + ", mean "
                + decimals(numbers.mean().value());
    }

    /** Three decimals; of numbers too large to be exact here, only how large they are. */
    private static String decimals(double number) {
        if (!Double.isFinite(number)) {
            return "beyond 1e308";
        }
        return Math.abs(number) < MOST_EXACT
                ? Chance.decimals(number, 3)
                : String.format(Locale.ROOT, "about %.3e", number);
    }
}
