package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.explain.Restatements;
import parley.model.RedLine;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.ClashFinding;
import parley.study.ConcessionFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.NotDecided;
import parley.study.Obstacles;

/** Why there is no agreement, and what would open one; or that nothing of the kind stands in the way. */
final class ObstaclePart {

    /** A concession of more red lines than this is told by its red lines alone. */
    private static final int MOST_IN_WORDS = 3;

    /** How many clashes are told in sentences; the table of the figure has all. */
    private static final int TOLD_CLASHES = 20;

    /** How many concessions are told in sentences; with more, a table has all. */
    private static final int TOLD_CONCESSIONS = 6;

    private ObstaclePart() {}

    static Section of(Telling telling) {
        Explanation explanation = telling.findings().space().explanation();
        List<Block> blocks = new ArrayList<>();
        if (telling.findings().space() instanceof NotDecided none
                && explanation.exists() == Explanation.Existence.UNKNOWN) {
            blocks.add(AnswerPart.undecided(none));
        } else if (telling.findings().space() instanceof NotDecided
                && explanation.exists() == Explanation.Existence.YES) {
            blocks.add(Telling.paragraph("No red lines clash: all that bind can stand together."));
        }
        telling.findDecided()
                .filter(decided -> decided.possible().signum() > 0)
                .ifPresent(decided -> blocks.addAll(telling.isWordless() ? wordless() : nothingClashes(decided)));
        if (explanation.impossibleByRules()) {
            blocks.add(Telling.paragraph(Line.of("Impossible by the rules. Even with every red line withdrawn, the ")
                    .jump("rules", "rules")
                    .text(" and the missing ")
                    .jump("supply", "supply")
                    .text(" leave no agreement, so no concession can open one.")));
        } else if (explanation.exists() == Explanation.Existence.NO) {
            Optional<Obstacles> obstacles = telling.findings().space().obstacles();
            blocks.add(clashes(telling, explanation, obstacles));
            blocks.add(concessions(telling, explanation, obstacles));
            obstacles.map(Obstacles::cheapest).filter(c -> !c.isEmpty()).ifPresent(c -> blocks.add(cheapest(c)));
        }
        telling.findDecided()
                .filter(decided -> !decided.partyZones().isEmpty() && !telling.isWordless())
                .ifPresent(decided -> blocks.add(room(decided)));
        return new Section("obstacles", Line.of("What stands in the way"), blocks);
    }

    private static List<Block> wordless() {
        return List.of(
                Telling.paragraph("Nothing that is on record: nobody has drawn a red line, and nobody has endorsed"
                        + " anything either."));
    }

    private static List<Block> nothingClashes(Decided decided) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("No red lines clash: all that bind can stand together."));
        if (decided.endorsed().signum() == 0) {
            blocks.add(
                    Telling.paragraph(Line.of("What is missing is consent. No possible agreement has been endorsed by"
                                    + " everybody with a say on each of its terms; ")
                            .jump("silences", "What rests on silence")
                            .text(" lists whose word is missing on what.")));
        }
        return blocks;
    }

    private static Section clashes(Telling telling, Explanation explanation, Optional<Obstacles> obstacles) {
        List<Item> items = obstacles
                .map(told -> told.clashes().stream().map(c -> told(telling, c)).toList())
                .orElseGet(() -> explanation.clashes().stream()
                        .map(c -> clash(telling, c))
                        .toList());
        int listed = obstacles
                .map(told -> told.clashes().stream()
                        .mapToInt(c -> c.clashes().size())
                        .sum())
                .orElse(items.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("A clash is a set of red lines that cannot all stand. Each set is minimal:"
                + " without any one of its red lines, the others leave an agreement open."));
        ClashFigure.of(telling, explanation, obstacles).ifPresent(blocks::add);
        blocks.add(new Bullets(true, items.stream().limit(TOLD_CLASHES).toList()));
        if (items.size() > TOLD_CLASHES) {
            blocks.add(Telling.quiet(
                    "These are the first " + TOLD_CLASHES + "; the table of the figure lists " + items.size() + "."));
        }
        blocks.add(
                Telling.quiet(complete(listed, explanation.clashCount(), "clash", "clashes") + workedOut(explanation)));
        return new Section("clashes", Line.of("Clashes"), blocks);
    }

    /** Clashes told as one: each side with its places, then why they cannot stand together. */
    private static Item told(Telling telling, ClashFinding finding) {
        List<Line> under = new ArrayList<>();
        finding.sides().forEach(side -> under.add(side(telling, side)));
        under.add(Line.of(finding.because()));
        String title = finding.clashes().size() == 1
                ? title(finding.sides().size())
                : title(finding.sides().size()) + ", " + finding.clashes().size() + " clashes in all";
        return new Item(Line.EMPTY.strong(title).text(":"), under);
    }

    /** Red lines with links to where they were said, restatements in one line. */
    static List<Line> sides(Telling telling, List<RedLine> lines) {
        return new Restatements(telling.findings().positions())
                .group(lines).stream().map(side -> side(telling, side)).toList();
    }

    private static Line side(Telling telling, List<RedLine> restatements) {
        return Line.of(Telling.capital(telling.wording().point(restatements)) + ". ")
                .with(Line.join(
                        restatements.stream()
                                .map(line -> telling.reference(line.statement()))
                                .distinct()
                                .toList(),
                        "; "));
    }

    private static String title(int sides) {
        return switch (sides) {
            case 1 -> "This red line alone leaves no agreement";
            case 2 -> "These two red lines cannot both stand";
            default -> "These " + sides + " red lines cannot all stand";
        };
    }

    private static Item clash(Telling telling, Clash clash) {
        List<Line> under = new ArrayList<>();
        clash.redLines().forEach(line -> under.add(telling.redLine(line)));
        if (!clash.rules().isEmpty()) {
            under.add(Line.of("Together with " + (clash.rules().size() == 1 ? "the rule " : "the rules "))
                    .with(Line.join(
                            clash.rules().stream()
                                    .map(r -> Line.EMPTY.jump("rule-" + r, r))
                                    .toList(),
                            ", "))
                    .text("."));
        }
        if (!clash.supplies().isEmpty()) {
            under.add(Line.of("And nobody supplies ")
                    .with(Line.join(
                            clash.supplies().stream()
                                    .map(s -> supply(telling, s))
                                    .toList(),
                            ", "))
                    .text("."));
        }
        return new Item(Line.EMPTY.strong(title(clash.redLines().size())).text(":"), under);
    }

    private static Line supply(Telling telling, String issueAndOption) {
        String[] parts = issueAndOption.split("=", 2);
        return parts.length == 2
                ? Line.of(telling.wording().option(parts[0], parts[1]) + " on "
                        + telling.wording().issue(parts[0]))
                : Line.of(issueAndOption);
    }

    private static Section concessions(Telling telling, Explanation explanation, Optional<Obstacles> obstacles) {
        List<Item> items = obstacles
                .map(told ->
                        told.concessions().stream().map(c -> told(telling, c)).toList())
                .orElseGet(() -> explanation.concessions().stream()
                        .map(c -> concession(telling, c))
                        .toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("Each of these suffices, and no smaller part of it does. It is arithmetic on"
                + " the stated positions; whether anybody would make it is another question."));
        blocks.add(new Bullets(true, items.stream().limit(TOLD_CONCESSIONS).toList()));
        if (items.size() > TOLD_CONCESSIONS) {
            blocks.add(concessionTable(
                    telling,
                    obstacles
                            .map(told -> told.concessions().stream()
                                    .map(ConcessionFinding::concession)
                                    .toList())
                            .orElseGet(explanation::concessions)));
        }
        blocks.add(Telling.quiet(complete(items.size(), explanation.concessionCount(), "concession", "concessions")));
        return new Section("concessions", Line.of("Concessions that would open an agreement"), blocks);
    }

    /** Those told in sentences, and all others, one row each. */
    private static Table concessionTable(Telling telling, List<Concession> concessions) {
        List<Row> rows = new ArrayList<>();
        for (Concession concession : concessions) {
            rows.add(new Row(List.of(
                    Telling.cell(Integer.toString(rows.size() + 1)),
                    Telling.cell(telling.wording().parties(concession.parties())),
                    Telling.cell(Telling.links(concession.redLines())),
                    Telling.cell(Integer.toString(concession.redLines().size())),
                    Telling.cell(concession.opens().map(Numbers::readable).orElse("not counted")))));
        }
        return new Table(
                Line.of("These and all others listed, in the same order"),
                List.of(
                        Telling.number("No."),
                        Telling.column("Who gives way"),
                        Telling.column("Red lines given up"),
                        Telling.number("How many"),
                        Telling.number("Opens")),
                List.of(new Group(Optional.empty(), rows)));
    }

    /** A concession in sentences, with a link to each red line that it gives up. */
    private static Item told(Telling telling, ConcessionFinding finding) {
        Concession concession = finding.concession();
        List<Line> under = new ArrayList<>(sides(telling, concession.redLines()));
        if (finding.costStated()) {
            under.add(Line.of("Stated cost: " + cost(finding.cost()) + "."));
        }
        boolean bearable = concession.redLines().size() <= MOST_IN_WORDS;
        return new Item(bearable ? Line.of(finding.text()) : title(telling, concession), under);
    }

    /** A cost without needless digits. */
    static String cost(double cost) {
        return BigDecimal.valueOf(cost).stripTrailingZeros().toPlainString();
    }

    /** The concessions again, cheapest first, where the scenario states what they cost. */
    private static Section cheapest(List<ConcessionFinding> cheapest) {
        List<Row> rows = cheapest.stream()
                .map(finding -> new Row(List.of(
                        Telling.cell(Telling.links(finding.concession().redLines())),
                        Telling.cell(cost(finding.cost())),
                        Telling.cell(Numbers.readable(finding.concession().getOpens())))))
                .toList();
        return new Section(
                "cheapest",
                Line.of("Cheapest first"),
                List.of(new Table(
                        Line.of(
                                "Concessions by stated cost; a red line without one costs 1 per level given up, and what is said again costs nothing more"),
                        List.of(Telling.column("Red lines given up"), Telling.number("Cost"), Telling.number("Opens")),
                        List.of(new Group(Optional.empty(), rows)))));
    }

    private static Item concession(Telling telling, Concession concession) {
        return new Item(
                title(telling, concession),
                concession.redLines().stream().map(telling::redLine).toList());
    }

    private static Line title(Telling telling, Concession concession) {
        return Line.EMPTY
                .strong(telling.wording().parties(concession.parties()))
                .text((concession.parties().size() == 1 ? " withdraws " : " withdraw ")
                        + (concession.redLines().size() == 1
                                ? "this red line"
                                : "these " + concession.redLines().size() + " red lines")
                        + concession
                                .opens()
                                .map(opens -> ", which opens " + Numbers.agreements(opens))
                                .orElse("")
                        + ":");
    }

    private static String complete(int listed, Optional<BigInteger> count, String one, String many) {
        if (count.isEmpty()) {
            return listed == 0
                    ? "The search for minimal " + many + " stopped at its budget before it found one."
                    : "The search stopped at its budget after " + listed + "; there may be more.";
        } else if (!count.get().equals(BigInteger.valueOf(listed))) {
            return "These are the first " + listed + ", the smallest, of " + Numbers.readable(count.get()) + " minimal "
                    + many + ".";
        }
        return listed == 1 ? "There is no other minimal " + one + "." : "These are all the minimal " + many + ".";
    }

    private static String workedOut(Explanation explanation) {
        return explanation.method() == Explanation.Method.SAT
                ? " They come from " + explanation.method().meaning() + "."
                : "";
    }

    private static Section room(Decided decided) {
        List<Row> rows = decided.partyZones().stream()
                .map(zone -> new Row(List.of(
                        Telling.cell(Line.EMPTY.name(zone.party().name())),
                        Telling.cell(Numbers.readable(zone.count())))))
                .toList();
        return new Section(
                "room",
                Line.of("How much room each party leaves"),
                List.of(
                        Telling.paragraph("Agreements that break no red line of the party, whether or not it has a say;"
                                + " rules and supply are kept, and everybody else’s red lines are set aside."),
                        new Table(
                                Line.of("Agreements within each party’s red lines, of "
                                        + Numbers.readable(decided.feasible()) + " feasible ones"),
                                List.of(Telling.column("Party"), Telling.number("Agreements")),
                                List.of(new Group(Optional.empty(), rows)))));
    }
}
