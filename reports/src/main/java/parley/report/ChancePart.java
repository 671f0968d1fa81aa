package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.explain.Bundle;
import parley.explain.Chances;
import parley.explain.Chances.AgreementChance;
import parley.explain.Chances.OptionChance;
import parley.explain.Influence;
import parley.explain.Weight;
import parley.model.Statement;
import parley.report.Block.Note;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Chance;
import parley.study.Wording;

/** The chances under the modeller's credences, and what each red line and each party weighs. */
final class ChancePart {

    /** How many rows a table of red lines has. */
    private static final int LISTED = 50;

    private static final String ASSUMES = "Each credence is the modeller's probability that a red line is real. Red"
            + " lines are taken to be independent of each other, but for those that the scenario says are the same or"
            + " exclude each other. Rules, supply and consent are taken as they are. This is no forecast.";

    private ChancePart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findings()
                .further()
                .chances()
                .map(chances -> blocks(telling, chances))
                .orElseGet(() -> Further.undecided(telling));
        return new Section("chances", Line.of("Chances and weights"), blocks);
    }

    private static List<Block> blocks(Telling telling, Chances chances) {
        List<Block> blocks = new ArrayList<>();
        if (chances.contradiction().isPresent()) {
            blocks.add(contradiction(chances.contradiction().get()));
        } else {
            blocks.add(new Paragraph(Paragraph.Voice.PLAIN, Line.of(lead(chances))));
        }
        if (!chances.doubts().areNone()) {
            blocks.add(Telling.quiet(ASSUMES));
            blocks.add(credences(telling, chances));
            ChanceFigure.tornado(telling, chances).ifPresent(blocks::add);
            addChances(telling, chances, blocks);
        }
        addWeights(telling, chances, blocks);
        if (!chances.unused().isEmpty()) {
            blocks.add(Telling.quiet("Credences that play no part, because only binding red lines are doubted: "
                    + chances.unused().stream().map(Statement::id).collect(Collectors.joining(", ")) + "."));
        }
        return blocks;
    }

    private static String lead(Chances chances) {
        if (chances.doubts().areNone()) {
            return "No binding red line carries a credence below certainty, so each counts as certain: the chance that"
                    + " they leave an agreement is " + Chance.of(chances.deal()) + ".";
        }
        return "The chance, under these credences and independence, that the stated red lines leave an agreement is "
                + Chance.of(chances.deal()) + ".";
    }

    private static Note contradiction(List<Bundle> bundles) {
        return new Note(
                Note.Kind.UNDECIDED,
                Line.of("The credences contradict each other, so no chance is given"),
                List.of(Line.of("At most one of these can be real, but their probabilities add up to "
                        + Chance.decimals(
                                bundles.stream()
                                        .mapToDouble(Bundle::probability)
                                        .sum(),
                                3)
                        + ": " + bundles.stream().map(Bundle::id).collect(Collectors.joining(", ")) + ".")));
    }

    private static Table credences(Telling telling, Chances chances) {
        List<Row> rows = chances.doubts().bundles().stream()
                .filter(Bundle::isDoubtful)
                .limit(LISTED)
                .map(bundle -> new Row(List.of(
                        Telling.cell(Telling.links(bundle.lines())),
                        Telling.cell(asks(telling, bundle)),
                        Telling.cell(bundle.credence()
                                .map(c ->
                                        Chance.of(c.probability()) + (c.word().isEmpty() ? "" : " (" + c.word() + ")"))
                                .orElse("1")))))
                .toList();
        return new Table(
                Line.of("Red lines in doubt; all others count as certain"),
                List.of(Telling.column("Red line"), Telling.column("What it asks"), Telling.number("Credence")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static String asks(Telling telling, Bundle bundle) {
        return bundle.lines().stream()
                .map(line -> Telling.capital(telling.wording().asks(line)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void addChances(Telling telling, Chances chances, List<Block> blocks) {
        if (!chances.options().isEmpty()) {
            blocks.add(options(chances));
        }
        if (!chances.agreements().isEmpty()) {
            blocks.add(agreements(telling, chances));
        }
    }

    private static Table options(Chances chances) {
        return new Table(
                Line.of("The chance of each option that some possible agreement takes it"),
                List.of(Telling.column("Option"), Telling.number("Chance")),
                Telling.byIssue(
                        chances.options(),
                        OptionChance::issue,
                        option -> new Row(List.of(
                                Telling.cell(option.option().label()), Telling.cell(Chance.of(option.chance()))))));
    }

    private static Table agreements(Telling telling, Chances chances) {
        List<Row> rows = new ArrayList<>();
        for (AgreementChance agreement : chances.agreements()) {
            rows.add(new Row(List.of(
                    Telling.cell(terms(telling, agreement)),
                    Telling.cell(agreement.broken().stream().map(Bundle::id).collect(Collectors.joining(", "))),
                    Telling.cell(Chance.of(agreement.chance())))));
        }
        String which = chances.agreementsComplete() ? "" : "; only the first agreements were looked at";
        return new Table(
                Line.of("Agreements with the best chances to be possible" + which),
                List.of(
                        Telling.column("Agreement"),
                        Telling.column("Doubtful red lines that it breaks"),
                        Telling.number("Chance")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static String terms(Telling telling, AgreementChance agreement) {
        return agreement.agreement().terms().entrySet().stream()
                .map(term -> telling.scenario()
                        .getIssue(term.getKey())
                        .getOption(term.getValue())
                        .label())
                .collect(Collectors.joining("; "));
    }

    private static void addWeights(Telling telling, Chances chances, List<Block> blocks) {
        Influence influence = chances.influence();
        if (influence instanceof Influence.NoDeadlock) {
            blocks.add(Telling.paragraph("All red lines standing leave an agreement, so none of them weighs anything"
                    + " towards there being no deal."));
        } else if (influence instanceof Influence.RulesAlone) {
            blocks.add(Telling.paragraph("Rules and supply alone forbid every agreement, so no red line matters."));
        } else if (influence instanceof Influence.Undecided undecided) {
            blocks.add(new Note(
                    Note.Kind.UNDECIDED,
                    Line.of("What each red line weighs was not decided"),
                    List.of(Line.of(undecided.why()))));
        } else if (influence instanceof Influence.Measured measured) {
            blocks.add(Telling.paragraph(flips(chances, measured)));
            blocks.add(ChanceFigure.weights(telling, measured, lines(telling, measured)));
            if (!measured.parties().isEmpty()) {
                blocks.add(parties(telling.wording(), measured));
            }
            blocks.add(
                    Telling.quiet("Shapley: the share of all orders of the red lines in which this one, when it comes"
                            + " up, closes the last agreement; the shares add up to 1. Banzhaf: the share of all combinations of"
                            + " the others in which it makes the difference. Birnbaum: by how much the chance of an agreement"
                            + " falls if it is real rather than not. Red lines that are real together are one."));
        }
    }

    private static String flips(Chances chances, Influence.Measured measured) {
        List<String> certain = measured.lines().stream()
                .filter(weight -> weight.opensAlone() && !weight.subject().isDoubtful())
                .map(weight -> weight.subject().id())
                .toList();
        List<String> doubtful = chances.listFlips().stream().map(Bundle::id).toList();
        String doubts = chances.doubts().areNone()
                ? ""
                : doubtful.isEmpty()
                        ? "No single red line in doubt flips the answer: with any one of them unreal and all others"
                                + " real, there is still no agreement. "
                        : "If all red lines are real there is no agreement; it takes only one of these doubtful ones to"
                                + " be unreal to open one: " + Wording.and(doubtful) + ". ";
        return doubts
                + (certain.isEmpty()
                        ? "What each weighs towards there being no deal:"
                        : "Of the red lines taken as certain, "
                                + (certain.size() == 1
                                        ? "one would open an agreement by itself, were it withdrawn: "
                                        : "any one of these would open an agreement by itself, were it withdrawn: ")
                                + Wording.and(certain) + ".");
    }

    private static Table lines(Telling telling, Influence.Measured measured) {
        List<Row> rows = measured.lines().stream()
                .limit(LISTED)
                .map(weight -> new Row(List.of(
                        Telling.cell(Telling.links(weight.subject().lines())),
                        Telling.cell(telling.wording().parties(weight.subject().parties())),
                        Telling.cell(Chance.of(weight.shapley())),
                        Telling.cell(Chance.of(weight.banzhaf())),
                        Telling.cell(weight.birnbaum().map(Chance::of).orElse("")),
                        Telling.cell(weight.opensAlone() ? "yes" : "no"))))
                .toList();
        return new Table(
                Line.of("What each red line weighs towards there being no deal, the heaviest first"),
                List.of(
                        Telling.column("Red line"),
                        Telling.column("Party"),
                        Telling.number("Shapley"),
                        Telling.number("Banzhaf"),
                        Telling.number("Birnbaum"),
                        Telling.column("Opens alone")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Table parties(Wording wording, Influence.Measured measured) {
        List<Row> rows = measured.parties().stream()
                .map(weight -> party(wording, weight))
                .toList();
        return new Table(
                Line.of("What each party weighs, all its red lines taken together"),
                List.of(
                        Telling.column("Party"),
                        Telling.number("Shapley"),
                        Telling.number("Banzhaf"),
                        Telling.column("Opens alone")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Row party(Wording wording, Weight<String> weight) {
        return new Row(List.of(
                Telling.cell(wording.party(weight.subject())),
                Telling.cell(Chance.of(weight.shapley())),
                Telling.cell(Chance.of(weight.banzhaf())),
                Telling.cell(weight.opensAlone() ? "yes" : "no")));
    }
}
