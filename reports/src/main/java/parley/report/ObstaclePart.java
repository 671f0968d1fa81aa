package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings.Decided;
import parley.study.Findings.NotDecided;

/** Why there is no agreement, and what would open one; or that nothing of the kind stands in the way. */
final class ObstaclePart {

    private ObstaclePart() {}

    static Section of(Telling telling) {
        Explanation explanation = telling.findings().space().explanation();
        List<Block> blocks = new ArrayList<>();
        if (telling.findings().space() instanceof NotDecided none) {
            blocks.add(AnswerPart.undecided(none));
        }
        telling.findDecided()
                .filter(decided -> decided.possible().signum() > 0)
                .ifPresent(decided -> blocks.addAll(nothingClashes(decided)));
        if (explanation.impossibleByRules()) {
            blocks.add(Telling.paragraph(Line.of("Impossible by the rules. Even with every red line withdrawn, the ")
                    .jump("rules", "rules")
                    .text(" and the missing ")
                    .jump("supply", "supply")
                    .text(" leave no agreement, so no concession can open one.")));
        } else if (explanation.exists() == Explanation.Existence.NO) {
            blocks.add(clashes(telling, explanation));
            blocks.add(concessions(telling, explanation));
        }
        telling.findDecided()
                .filter(decided -> !decided.partyZones().isEmpty())
                .ifPresent(decided -> blocks.add(room(decided)));
        return new Section("obstacles", Line.of("What stands in the way"), blocks);
    }

    private static List<Block> nothingClashes(Decided decided) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("No red lines clash: all that bind can stand together."));
        if (decided.endorsed().signum() == 0) {
            blocks.add(
                    Telling.paragraph(Line.of("What is missing is consent. No possible agreement has been endorsed by"
                                    + " everybody with a say on each of its terms; ")
                            .jump("silences", "the next section")
                            .text(" lists whose word is missing on what.")));
        }
        return blocks;
    }

    private static Section clashes(Telling telling, Explanation explanation) {
        List<Item> items =
                explanation.clashes().stream().map(c -> clash(telling, c)).toList();
        return new Section(
                "clashes",
                Line.of("Clashes"),
                List.of(
                        Telling.paragraph("A clash is a set of red lines that cannot all stand. Each set is minimal:"
                                + " without any one of its red lines, the others leave an agreement open."),
                        new Bullets(true, items),
                        Telling.quiet(complete(items.size(), explanation.clashCount(), "clash", "clashes")
                                + workedOut(explanation))));
    }

    private static Item clash(Telling telling, Clash clash) {
        String title = switch (clash.redLines().size()) {
            case 1 -> "This red line alone leaves no agreement";
            case 2 -> "These two red lines cannot both stand";
            default -> "These " + clash.redLines().size() + " red lines cannot all stand";
        };
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
        return new Item(Line.EMPTY.strong(title).text(":"), under);
    }

    private static Line supply(Telling telling, String issueAndOption) {
        String[] parts = issueAndOption.split("=", 2);
        return parts.length == 2
                ? Line.of(telling.wording().option(parts[0], parts[1]) + " on "
                        + telling.wording().issue(parts[0]))
                : Line.of(issueAndOption);
    }

    private static Section concessions(Telling telling, Explanation explanation) {
        List<Item> items = explanation.concessions().stream()
                .map(c -> concession(telling, c))
                .toList();
        return new Section(
                "concessions",
                Line.of("Concessions that would open an agreement"),
                List.of(
                        Telling.paragraph("Each of these suffices, and no smaller part of it does. It is arithmetic on"
                                + " the stated positions; whether anybody would make it is another question."),
                        new Bullets(true, items),
                        Telling.quiet(
                                complete(items.size(), explanation.concessionCount(), "concession", "concessions"))));
    }

    private static Item concession(Telling telling, Concession concession) {
        Line title = Line.EMPTY
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
        return new Item(
                title, concession.redLines().stream().map(telling::redLine).toList());
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
