package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.DateSpan;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Statement;
import parley.report.Block.Figure;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.DayChart;
import parley.study.Difference;
import parley.study.Difference.Kind;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.Presence;
import parley.study.Headline;
import parley.study.Timeline;
import parley.study.Timeline.Day;
import parley.study.Timeline.Door;
import parley.study.Transition.Traced;
import parley.study.Wording;

/** How the answer changed from day to day. */
final class TimelinePart {

    private TimelinePart() {}

    static Section of(Telling telling, Timeline timeline) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(doors(timeline))));
        blocks.add(Telling.paragraph(start(timeline.start())));
        if (!timeline.days().isEmpty()) {
            blocks.add(figure(timeline));
            blocks.add(new Block.Bullets(
                    false,
                    timeline.days().stream().map(day -> item(telling, day)).toList()));
        }
        later(timeline).ifPresent(blocks::add);
        return new Section("timeline", Line.of("Day by day"), blocks);
    }

    /** That a report does not ask again for each day, where there are several. */
    static Optional<Section> leftOut(Telling telling) {
        int days = Timeline.listDays(telling.scenario()).size();
        return days < 2 || telling.findDecided().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "timeline",
                        Line.of("Day by day"),
                        List.of(Telling.paragraph("People spoke on " + days
                                + " days. To ask again for each of them is much work: parley timeline does it."))));
    }

    /** When the door to an agreement opened and closed, and through whose words. */
    private static String doors(Timeline timeline) {
        List<String> sentences = new ArrayList<>();
        for (Day day : timeline.days()) {
            day.findDoor().ifPresent(door -> sentences.add(door(day, door)));
        }
        if (sentences.isEmpty()) {
            String stays = timeline.start().space().explanation().exists().word();
            return switch (stays) {
                case "yes" -> "An agreement is possible on every day.";
                case "no" -> "No agreement is possible on any day.";
                default -> "Whether an agreement is possible is not decided on any day.";
            };
        }
        return String.join(" ", sentences);
    }

    private static String door(Day day, Door door) {
        String what = switch (day.findings().space().explanation().exists()) {
            case YES -> "an agreement becomes possible";
            case NO ->
                door.traced().difference().before().equals("possible")
                        ? "the last agreement goes"
                        : "there is still no agreement, for another reason";
            case UNKNOWN -> "it is no longer decided whether an agreement is possible";
        };
        return "On " + day.date() + " " + what + by(day, door) + ".";
    }

    private static String by(Day day, Door door) {
        if (door.alone().isEmpty()) {
            return day.change().isTraced() ? ", only through the statements of that day together" : "";
        }
        List<String> ids = door.alone().stream().map(Statement::id).toList();
        return ids.size() == 1 ? ", through " + ids.get(0) : ", through each of " + Wording.and(ids) + " alone";
    }

    private static String start(Findings start) {
        return start.space() instanceof Decided decided
                ? "Before anybody had spoken, " + Numbers.readable(decided.possible()) + " of "
                        + Numbers.readable(decided.conceivable()) + " conceivable agreements were possible."
                : "How many agreements were possible before anybody had spoken was not decided.";
    }

    private static Figure figure(Timeline timeline) {
        return new Figure(
                "figure-timeline",
                Line.of("What was left possible, day by day"),
                Line.of(
                        "A dot is the number of possible agreements at the end of a day on which somebody's words begin to"
                                + " count, on a scale of powers of ten; days stand evenly apart. ▲ marks a day"
                                + " on which an agreement became possible, ▼ one on which the last went. A number is no"
                                + " probability."),
                DayChart.draw(Stream.concat(
                                Stream.of(before(timeline.start())),
                                timeline.days().stream().map(TimelinePart::drawn))
                        .toList()),
                table(timeline),
                Figure.Beside.OPEN);
    }

    private static DayChart.Day before(Findings start) {
        String possible = TransitionPart.possible(start);
        return new DayChart.Day(
                "before",
                count(start),
                possible,
                clashes(start),
                DayChart.Turn.STAYED,
                "Before anybody had spoken: " + possible + " possible");
    }

    private static Optional<BigInteger> count(Findings findings) {
        return findings.space() instanceof Decided decided ? Optional.of(decided.possible()) : Optional.empty();
    }

    private static DayChart.Day drawn(Day day) {
        String possible = TransitionPart.possible(day.findings());
        return new DayChart.Day(
                day.date().toString(),
                count(day.findings()),
                possible,
                clashes(day.findings()),
                turn(day),
                day.date() + ": " + possible + " possible, after " + said(day));
    }

    private static DayChart.Turn turn(Day day) {
        return day.findDoor()
                .map(door -> {
                    String before = door.traced().difference().before();
                    if (door.opened()) {
                        return DayChart.Turn.OPENED;
                    }
                    return before.equals("possible") ? DayChart.Turn.CLOSED : DayChart.Turn.STAYED;
                })
                .orElse(DayChart.Turn.STAYED);
    }

    private static Table table(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("before", timeline.start()));
        timeline.days().forEach(day -> rows.add(row(day.date().toString(), day.findings())));
        return new Table(
                Line.of("The answer before anybody spoke, and at the end of each day"),
                List.of(
                        Telling.column("Day"),
                        Telling.number("Possible"),
                        Telling.number("Endorsed"),
                        Telling.number("Clashes"),
                        Telling.column("In every possible agreement")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Row row(String day, Findings findings) {
        return new Row(List.of(
                Telling.cell(day),
                Telling.cell(TransitionPart.possible(findings)),
                Telling.cell(TransitionPart.endorsed(findings)),
                Telling.cell(clashes(findings)),
                Telling.cell(certain(findings, (issue, option) -> "“" + option.label() + "”"))));
    }

    static String clashes(Findings findings) {
        return findings.space()
                .explanation()
                .clashCount()
                .map(Numbers::readable)
                .orElseGet(() ->
                        "at least " + findings.space().explanation().clashes().size());
    }

    /** Options in every possible agreement, as {@code issue=option}. */
    static String certain(Findings findings) {
        return certain(findings, (issue, option) -> issue.id() + "=" + option.id());
    }

    private static String certain(Findings findings, BiFunction<Issue, Option, String> name) {
        if (!(findings.space() instanceof Decided decided) || decided.possible().signum() == 0) {
            return "–";
        }
        List<String> certain = new ArrayList<>();
        decided.issues()
                .forEach(issue -> issue.options().stream()
                        .filter(option -> option.presence() == Presence.ALL)
                        .map(OptionFinding::option)
                        .forEach(option -> certain.add(name.apply(issue.issue(), option))));
        return certain.isEmpty() ? "nothing" : String.join(", ", certain);
    }

    /** Ids of the day's statements; what stands for an interval, or was worked out, is said to. */
    static String said(Day day) {
        List<String> groups = new ArrayList<>();
        byDate(day)
                .forEach((dated, statements) ->
                        groups.add(statements.stream().map(Statement::id).collect(Collectors.joining(", ")) + dated));
        return String.join("; ", groups);
    }

    private static Map<String, List<Statement>> byDate(Day day) {
        Map<String, List<Statement>> byDate = new LinkedHashMap<>();
        day.said()
                .forEach(s -> byDate.computeIfAbsent(dated(s.date()), dated -> new ArrayList<>())
                        .add(s));
        return byDate;
    }

    private static Line saidWithLinks(Day day) {
        Line line = Line.of("Said: ");
        String before = "";
        for (Map.Entry<String, List<Statement>> group : byDate(day).entrySet()) {
            for (Statement statement : group.getValue()) {
                line = line.text(before).jump(Telling.idOf(statement), statement.id());
                before = ", ";
            }
            line = line.text(group.getKey());
            before = "; ";
        }
        return line.text(".");
    }

    private static String dated(DateSpan date) {
        String inferred = date.inferred() ? "date inferred" : "";
        if (date.from().equals(date.to())) {
            return inferred.isEmpty() ? "" : " (" + inferred + ")";
        }
        return " (some day from " + date.from() + " to " + date.to() + (inferred.isEmpty() ? "" : ", " + inferred)
                + ")";
    }

    private static Block.Bullets.Item item(Telling telling, Day day) {
        List<Line> under = new ArrayList<>();
        under.add(saidWithLinks(day));
        day.replaced()
                .forEach(s -> under.add(Line.of(s.id() + " no longer counts: a later statement of "
                        + telling.wording().party(s.party()) + " on the same issues replaces it.")));
        TransitionPart.told(day.change(), TimelinePart::isTold, traced -> because(day, traced)).stream()
                .map(Line::of)
                .forEach(under::add);
        String headline = String.join(" ", Headline.of(day.change().together(), "What was said"));
        return new Block.Bullets.Item(Line.EMPTY.strong(day.date().toString()).text(": " + headline), under);
    }

    private static boolean isTold(Kind kind) {
        return switch (kind) {
            case OPTION, CLASH, CONCESSION, SUPPLY, SILENCE -> true;
            case DEAL, ENDORSEMENT, RED_LINE, SAY, STATEMENT, SENTENCE -> false;
        };
    }

    /** The statement that makes the difference, where the day has others. */
    private static String because(Day day, Traced traced) {
        List<String> ids =
                traced.alone().stream().map(i -> day.said().get(i).id()).toList();
        if (day.said().size() == 1 || ids.size() == day.said().size()) {
            return "";
        }
        return ids.isEmpty()
                ? (day.change().isTraced() ? " (only through several statements of the day together)" : "")
                : " (through " + Wording.or(ids) + ")";
    }

    private static Optional<Block> later(Timeline timeline) {
        return timeline.later().isEmpty()
                ? Optional.empty()
                : Optional.of(Telling.quiet("Left out, since they were made after the day studied: "
                        + Wording.and(timeline.later().stream()
                                .map(s -> s.id() + " (" + s.date() + ")")
                                .toList())
                        + "."));
    }

    /** Differences that a table's row names in short. */
    static String changes(Day day) {
        return String.join(
                " ",
                day.change().together().differences().stream()
                        .filter(d -> isTold(d.kind()) || d.kind() == Kind.DEAL || d.kind() == Kind.ENDORSEMENT)
                        .map(Difference::sentence)
                        .toList());
    }
}
