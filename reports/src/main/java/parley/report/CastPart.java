package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Consent;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Wording;

/** The parties, and the questions on the agenda with their options. */
final class CastPart {

    private CastPart() {}

    static Section parties(Telling telling) {
        List<Row> rows = telling.scenario().parties().values().stream()
                .map(CastPart::row)
                .toList();
        Table table = new Table(
                Line.of("Who takes part, and as what"),
                List.of(
                        Telling.column("Party"),
                        Telling.column("Role"),
                        Telling.column("Kind"),
                        Telling.column("Members and notes")),
                List.of(new Group(Optional.empty(), rows)));
        return new Section("parties", Line.of("Parties"), List.of(table));
    }

    private static Row row(Party party) {
        List<Line> notes = new ArrayList<>();
        if (!party.members().isEmpty()) {
            notes.add(Line.of("Members: " + Wording.and(party.members())));
        } else if (party.memberCount() > 0) {
            notes.add(Line.of(Numbers.count(party.memberCount(), "member") + ", not named"));
        }
        if (!party.note().isEmpty()) {
            notes.add(Line.of(party.note()));
        }
        return new Row(List.of(
                Telling.cell(Line.EMPTY.name(party.name()).text(" ").code(party.id())),
                Telling.cell(party.role().word() + ": " + party.role().meaning()),
                Telling.cell(party.kind()),
                Telling.cell(notes)));
    }

    static Section issues(Telling telling) {
        List<Block> blocks = telling.scenario().issues().values().stream()
                .<Block>map(issue -> issue(telling, issue))
                .toList();
        return new Section("issues", Line.of("Questions on the agenda"), blocks);
    }

    private static Section issue(Telling telling, Issue issue) {
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry(Line.of("Question"), List.of(Line.EMPTY.name(issue.question()))));
        facts.add(new Entry(
                Line.of("Options"),
                issue.options().stream().map(o -> option(issue, o)).toList()));
        facts.add(new Entry(Line.of("Has a say"), consent(telling, issue)));
        add(facts, "Needs a supplier", labels(issue, List.copyOf(issue.needsSupplier())));
        add(
                facts,
                "Status quo",
                issue.statusQuo().map(o -> labels(issue, List.of(o))).orElse(""));
        add(facts, "Category", issue.code());
        add(facts, "Order of the options", order(issue));
        add(facts, "Modeller’s note", issue.note());
        return new Section(
                "issue-" + issue.id(),
                Line.EMPTY.name(Telling.capital(issue.name())).text(" ").code(issue.id()),
                List.of(new Definitions(Definitions.Layout.FACTS, facts)));
    }

    private static String order(Issue issue) {
        return switch (issue.scale()) {
            case UNORDERED -> "means nothing";
            case ORDERED -> "means something";
            case NUMERIC -> "by value" + (issue.unit().isEmpty() ? "" : ", in " + issue.unit());
        };
    }

    private static Line option(Issue issue, Option option) {
        Line line = Line.EMPTY.name(option.label()).text(" ").code(option.id());
        return option.value()
                .map(v -> line.text(" = " + v.toPlainString() + (issue.unit().isEmpty() ? "" : " " + issue.unit())))
                .orElse(line);
    }

    private static List<Line> consent(Telling telling, Issue issue) {
        List<Line> lines = new ArrayList<>();
        List<String> say = List.copyOf(telling.findings().positions().listSay(issue.id()));
        lines.add(Line.of(say.isEmpty() ? "Nobody." : telling.wording().parties(say) + "."));
        Consent consent = issue.consent();
        lines.add(
                consent.byDefault()
                        ? Line.of("By default: the principals.")
                        : Line.of("Grounds: ").with(Telling.grounds(consent.grounds())));
        telling.findings()
                .positions()
                .listClaimsAtWork(issue.id())
                .forEach(claim -> lines.add(
                        Line.of("A claim that is held takes a party out: ").with(telling.statement(claim))));
        return lines;
    }

    private static String labels(Issue issue, List<String> options) {
        return Wording.and(options.stream()
                .map(o -> Wording.quoted(issue.getOption(o).label()))
                .toList());
    }

    private static void add(List<Entry> facts, String term, String text) {
        if (!text.isEmpty()) {
            facts.add(new Entry(Line.of(term), List.of(Line.of(text))));
        }
    }
}
