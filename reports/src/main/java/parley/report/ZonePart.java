package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Consent;
import parley.model.Expectation.Blockage;
import parley.model.RedLine;
import parley.report.Block.Figure;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.ZoneBoard;
import parley.study.Findings.BlockFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.NotDecided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.Presence;

/** The possible and the endorsed zone, option by option. */
final class ZonePart {

    /** How many sets of red lines stand beside an option. */
    private static final int MOST_SETS = 10;

    private ZonePart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findDecided().map(d -> decided(telling, d)).orElseGet(() -> undecided(telling));
        return new Section("zone", Line.of("What the possible agreements say"), blocks);
    }

    private static List<Block> undecided(Telling telling) {
        return List.of(AnswerPart.undecided((NotDecided) telling.findings().space()));
    }

    private static List<Block> decided(Telling telling, Decided decided) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(counts(decided)));
        if (decided.possible().signum() == 0) {
            blocks.add(Telling.paragraph(Line.of("So no option occurs in a possible agreement. ")
                    .jump("obstacles", "What stands in the way")
                    .text(" says why.")));
        } else {
            blocks.add(board(telling, decided));
        }
        return blocks;
    }

    private static String counts(Decided decided) {
        String conceivable = "An agreement takes exactly one option on every question. Of "
                + Numbers.exact(decided.conceivable()) + " conceivable "
                + (isOne(decided.conceivable()) ? "combination" : "combinations") + ", rules and supply allow ";
        if (decided.feasible().signum() == 0) {
            return conceivable + "none.";
        } else if (decided.possible().signum() == 0) {
            return conceivable + Numbers.exact(decided.feasible())
                    + ", and every one of these breaks a binding red line.";
        }
        return conceivable + Numbers.exact(decided.feasible()) + ". Of these, " + Numbers.exact(decided.possible())
                + (isOne(decided.possible()) ? " breaks" : " break")
                + " no binding red line, and everybody with a say has endorsed "
                + (decided.endorsed().signum() == 0 ? "none" : Numbers.exact(decided.endorsed())) + " of them.";
    }

    private static boolean isOne(BigInteger number) {
        return number.equals(BigInteger.ONE);
    }

    private static Figure board(Telling telling, Decided decided) {
        List<ZoneBoard.Row> rows = decided.issues().stream()
                .map(issue -> new ZoneBoard.Row(
                        Telling.capital(issue.issue().name()),
                        issue.options().stream()
                                .map(option -> tile(decided, option))
                                .toList()))
                .toList();
        return new Figure(
                "figure-zone",
                Line.of("What is settled and what is open"),
                Line.of("A row is a question, a tile one of its options. The bar shows the share of the possible"
                        + " agreements that take the option; shares are no probabilities. ■ in all: settled. ◧ in some:"
                        + " still open. ✕ in none: excluded, in red by red lines, else by rules or for want of a"
                        + " supplier."),
                ZoneBoard.draw(rows),
                table(telling, decided),
                Figure.Beside.OPEN);
    }

    private static ZoneBoard.Tile tile(Decided decided, OptionFinding finding) {
        return new ZoneBoard.Tile(
                Telling.capital(finding.option().label()),
                switch (finding.presence()) {
                    case ALL -> ZoneBoard.Fate.IN_ALL;
                    case SOME -> ZoneBoard.Fate.IN_SOME;
                    case NONE -> toneOf(finding) == Tone.BREAKS ? ZoneBoard.Fate.RULED_OUT : ZoneBoard.Fate.UNAVAILABLE;
                },
                Numbers.perMille(finding.possible(), decided.possible()) / 1000.0,
                Numbers.readable(finding.possible()));
    }

    private static Table table(Telling telling, Decided decided) {
        return new Table(
                Line.of("Each option, and how many possible agreements take it"),
                List.of(
                        Telling.column("Option"),
                        Telling.column("In the possible agreements"),
                        Telling.number("Possible"),
                        Telling.number("Endorsed"),
                        Telling.column("Why, or at what price")),
                decided.issues().stream()
                        .map(issue -> group(telling, decided, issue))
                        .toList());
    }

    private static Group group(Telling telling, Decided decided, IssueFinding finding) {
        Line heading = Telling.issue(finding.issue())
                .text(": ")
                .name(finding.issue().question())
                .text(" " + Telling.capital(say(telling, finding.say())) + ".")
                .basis(basis(finding.issue().consent()));
        return new Group(
                Optional.of(heading),
                finding.options().stream()
                        .map(option -> row(telling, decided, finding, option))
                        .toList());
    }

    /** The usual rule that principals have the say needs no label; a list of the modeller's own does. */
    private static Basis basis(Consent consent) {
        return consent.byDefault() ? Basis.STATED : consent.grounds().basis();
    }

    private static String say(Telling telling, List<String> say) {
        return switch (say.size()) {
            case 0 -> "nobody has a say";
            case 1 -> telling.wording().parties(say) + " has a say";
            default -> telling.wording().parties(say) + " have a say";
        };
    }

    private static Row row(Telling telling, Decided decided, IssueFinding issue, OptionFinding finding) {
        return new Row(List.of(
                Telling.cell(label(issue, finding)),
                presence(decided, finding),
                Telling.cell(Numbers.readable(finding.possible())),
                Telling.cell(Numbers.readable(finding.endorsed())),
                Telling.cell(why(telling, finding))));
    }

    private static Line label(IssueFinding issue, OptionFinding finding) {
        String id = finding.option().id();
        Line line = Line.EMPTY.name(Telling.capital(finding.option().label()));
        if (issue.issue().statusQuo().filter(id::equals).isPresent()) {
            line = line.tag("status quo", Inline.Tag.Kind.STATUS);
        }
        return issue.issue().needsSupplier().contains(id) ? line.tag("needs a supplier", Inline.Tag.Kind.STATUS) : line;
    }

    private static Cell presence(Decided decided, OptionFinding finding) {
        Tone tone = toneOf(finding);
        Line line = Line.EMPTY
                .mark(symbolOf(finding), finding.presence().word(), tone)
                .with(new Inline.Bar(Numbers.perMille(finding.possible(), decided.possible()), tone));
        return new Cell(List.of(line), finding.presence() == Presence.SOME ? Tone.PLAIN : tone);
    }

    private static Tone toneOf(OptionFinding finding) {
        return switch (finding.presence()) {
            case ALL, SOME -> Tone.INSIDE;
            case NONE ->
                finding.blocked().filter(b -> b.because() == Blockage.RED_LINES).isPresent() ? Tone.BREAKS : Tone.LIMIT;
        };
    }

    private static String symbolOf(OptionFinding finding) {
        return switch (finding.presence()) {
            case ALL -> "■";
            case SOME -> "◧";
            case NONE -> "✕";
        };
    }

    private static List<Line> why(Telling telling, OptionFinding finding) {
        List<Line> lines = new ArrayList<>();
        finding.blocked().ifPresent(block -> lines.addAll(why(telling, block)));
        finding.breaksOverridden()
                .forEach(line -> lines.add(Line.of("Breaks an overridden red line of ")
                        .with(telling.party(line.party()))
                        .text(" (")
                        .with(telling.shortReference(line.statement()))
                        .text(").")));
        return lines;
    }

    private static List<Line> why(Telling telling, BlockFinding block) {
        return switch (block.because()) {
            case RULES -> List.of(Line.of(block.explanation()));
            case RED_LINES -> ruledOut(telling, "Ruled out by ", block);
            case NO_SUPPLIER -> {
                List<Line> lines = new ArrayList<>(List.of(Line.of("No offer in force supplies it.")));
                lines.addAll(ruledOut(telling, "Even with a supplier, ruled out by ", block));
                yield lines;
            }
        };
    }

    /** One line for each minimal set of red lines: any one of these lines suffices. */
    private static List<Line> ruledOut(Telling telling, String words, BlockFinding block) {
        List<Line> lines = new ArrayList<>();
        block.sets().stream()
                .limit(MOST_SETS)
                .map(set -> Line.of(words)
                        .with(Line.join(
                                set.stream().map(line -> redLine(telling, line)).toList(), " together with "))
                        .text("."))
                .forEach(lines::add);
        if (block.sets().size() > MOST_SETS) {
            lines.add(Line.of("And by " + (block.sets().size() - MOST_SETS) + " more sets."));
        }
        if (!block.rules().isEmpty()) {
            lines.add(Line.of("Rules that take part: " + String.join(", ", block.rules()) + "."));
        }
        return lines;
    }

    private static Line redLine(Telling telling, RedLine line) {
        return telling.party(line.party())
                .text(" (")
                .with(telling.shortReference(line.statement()))
                .text(")");
    }
}
