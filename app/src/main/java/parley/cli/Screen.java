package parley.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.model.Issue;
import parley.model.RedLine;
import parley.model.Stance;
import parley.report.Layout;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.NotDecided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.Presence;
import parley.study.Findings.SilenceFinding;

/**
 * The findings on one screen: the answer, what it rests on, the zone issue by issue, and what blocks.
 *
 * <p>Never more than {@value #LINES} lines of {@value #WIDTH} columns: what does not fit is cut with an ellipsis or
 * counted, and stands in the report.
 */
final class Screen {

    static final int LINES = 24;
    static final int WIDTH = 80;
    private static final int LABEL = 10;
    private static final int FEWEST_BLOCKS = 3;
    private static final int TEXT = WIDTH - LABEL;

    private final Findings findings;
    private final boolean colours;

    Screen(Findings findings, boolean colours) {
        this.findings = findings;
        this.colours = colours;
    }

    /**
     * The screen's lines.
     *
     * @param claims what came of the scenario's own claims; empty where none were checked
     * @param report where the report is; empty where none was written
     */
    List<String> lines(Optional<String> claims, Optional<String> report) {
        List<String> head = Layout.wrap(title(), WIDTH, 2);
        List<String> answer = Layout.wrap(findings.answer().get(0), TEXT, 6);
        List<String> rests = restsOn();
        List<String> claimed = claims.map(text -> Layout.wrap(text, TEXT, 2)).orElse(List.of());
        List<String> written = report.map(List::of).orElse(List.of());
        int room = LINES - head.size() - answer.size() - rests.size() - claimed.size() - written.size();
        List<String> blocks = findings.space() instanceof Decided decided
                ? blocks(decided)
                : impossibility(findings.space().explanation());
        List<String> zone = zone(room - Math.min(blocks.size(), FEWEST_BLOCKS));
        List<String> all = new ArrayList<>(head.stream().map(this::strong).toList());
        all.addAll(section("Answer", answer));
        all.addAll(section("Rests on", rests));
        all.addAll(section("Zone", zone));
        all.addAll(section("Blocked", cut(blocks, room - zone.size())));
        all.addAll(section("Claims", claimed));
        all.addAll(section("Report", written));
        return all;
    }

    private String title() {
        String variant = findings.changes().isEmpty() ? "" : ", with " + counted(findings.changes(), "what-if");
        return findings.scenario().title() + " – as of " + findings.positions().asOf() + variant;
    }

    private List<String> section(String label, List<String> lines) {
        List<String> laidOut = new ArrayList<>();
        for (String line : lines) {
            String margin = laidOut.isEmpty() ? label : "";
            laidOut.add(strong(Layout.pad(margin, LABEL)) + line);
        }
        return laidOut;
    }

    private String strong(String text) {
        return colours && !text.isBlank() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private List<String> restsOn() {
        List<String> lines = new ArrayList<>();
        if (findings.space() instanceof Decided decided && decided.possible().signum() > 0) {
            lines.addAll(Layout.wrap(silences(decided), TEXT, 3));
        }
        if (!findings.assumptions().isEmpty()) {
            lines.addAll(Layout.wrap(assumptions(), TEXT, 2));
        }
        if (!findings.reservations().isEmpty()) {
            lines.addAll(Layout.wrap(reservations(), TEXT, 2));
        }
        return lines.isEmpty() ? List.of("no assumption and no reservation") : lines;
    }

    /** Silences behind every possible agreement by name; those behind some are counted. */
    private static String silences(Decided decided) {
        if (decided.silences().isEmpty()) {
            return "no silence";
        }
        List<SilenceFinding> silences = decided.silences();
        List<SilenceFinding> everywhere =
                silences.stream().filter(SilenceFinding::everywhere).toList();
        Map<String, List<String>> issues = new LinkedHashMap<>();
        everywhere.forEach(silence -> issues.computeIfAbsent(silence.party().name(), party -> new ArrayList<>())
                .add(silence.issue().id()));
        List<String> parts = new ArrayList<>();
        issues.forEach((party, own) -> parts.add(party + " on " + String.join(", ", own)));
        if (parts.isEmpty()) {
            return counted(silences, "silence") + ", each in some agreements only";
        }
        int others = silences.size() - everywhere.size();
        return counted(everywhere, "silence") + ": " + String.join("; ", parts)
                + (others == 0 ? "" : "; " + others + " more in some agreements");
    }

    private String assumptions() {
        return counted(findings.assumptions(), "assumption") + ": "
                + findings.assumptions().stream()
                        .map(Findings.Assumption::about)
                        .collect(Collectors.joining(", "));
    }

    private String reservations() {
        return counted(findings.reservations(), "reservation") + ": "
                + findings.reservations().stream().map(this::reservation).collect(Collectors.joining("; "));
    }

    private String reservation(Findings.Reservation reservation) {
        String party =
                findings.scenario().getParty(reservation.statement().party()).name();
        return reservation.statement().stance() instanceof Stance.Reserves reserves
                ? party + ", " + reserves.about()
                : party;
    }

    private List<String> zone(int room) {
        if (findings.space() instanceof NotDecided open) {
            return Layout.wrap("not decided: " + open.why(), TEXT, Math.max(1, room));
        }
        Decided decided = (Decided) findings.space();
        List<String> lines = new ArrayList<>();
        lines.add(Layout.clip(counts(decided), TEXT));
        if (decided.possible().signum() == 0) {
            return lines;
        }
        List<IssueFinding> issues = decided.issues();
        int shown = issues.size() < room ? issues.size() : Math.max(0, room - 2);
        int column = issues.stream()
                .limit(shown)
                .mapToInt(issue -> issue.issue().id().length())
                .max()
                .orElse(0);
        issues.stream().limit(shown).forEach(issue -> lines.add(zoneLine(issue, Math.min(column, TEXT / 3))));
        if (shown < issues.size()) {
            lines.add("and " + (issues.size() - shown) + " more issues");
        }
        return lines;
    }

    private static String counts(Decided decided) {
        return number(decided.possible()) + " possible of " + number(decided.conceivable()) + " conceivable; "
                + number(decided.endorsed()) + " endorsed by all with a say";
    }

    /** A count with its thousands marked, or its power of ten where it has more than 15 digits. */
    private static String number(BigInteger count) {
        String digits = count.toString();
        return digits.length() <= 15
                ? digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                : "over 10^" + (digits.length() - 1);
    }

    private static String zoneLine(IssueFinding finding, int column) {
        List<String> parts = new ArrayList<>();
        for (Presence presence : Presence.values()) {
            List<OptionFinding> such = finding.options().stream()
                    .filter(option -> option.presence() == presence)
                    .toList();
            if (!such.isEmpty()) {
                parts.add(presence.word() + ": " + options(finding.issue(), such));
            }
        }
        String name = Layout.pad(Layout.clip(finding.issue().id(), column), column);
        return Layout.clip(name + "  " + String.join("; ", parts), TEXT);
    }

    private static String options(Issue issue, List<OptionFinding> options) {
        return options.stream()
                .map(option -> option.option().id() + over(issue, option))
                .collect(Collectors.joining(", "));
    }

    /** Overridden red lines about the issue that whoever takes the option goes over. */
    private static String over(Issue issue, OptionFinding option) {
        List<String> lines = option.breaksOverridden().stream()
                .filter(line -> line.issues().contains(issue.id()))
                .map(RedLine::id)
                .toList();
        return lines.isEmpty() ? "" : " over " + String.join(" and ", lines);
    }

    private static List<String> blocks(Decided decided) {
        return decided.possible().signum() > 0 ? blockedOptions(decided) : impossibility(decided.explanation());
    }

    /** Each reason, with the options that it blocks. */
    private static List<String> blockedOptions(Decided decided) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (IssueFinding issue : decided.issues()) {
            for (OptionFinding option : issue.options()) {
                option.blocked()
                        .ifPresent(block -> byReason.computeIfAbsent(reason(block), reason -> new ArrayList<>())
                                .add(issue.issue().id() + "=" + option.option().id()));
            }
        }
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, options) -> parts.add(String.join(", ", options) + reason));
        return Layout.wrap(
                parts.isEmpty() ? "nothing: each option is in some possible agreement" : String.join("; ", parts),
                TEXT);
    }

    private static String reason(Findings.BlockFinding block) {
        return switch (block.because()) {
            case RULES -> " by the rules";
            case NO_SUPPLIER -> ": no offer of exactly that";
            case RED_LINES -> " by " + redLines(block.sets());
        };
    }

    /** The first set of red lines that suffices, and how many others do. */
    private static String redLines(List<List<RedLine>> sets) {
        String first = sets.stream().findFirst().map(set -> ids(set, " + ")).orElse("red lines");
        return sets.size() < 2 ? first : first + ", or by " + (sets.size() - 1) + " more";
    }

    private static List<String> impossibility(Explanation explanation) {
        if (explanation.impossibleByRules()) {
            return List.of("every agreement: the rules and the lack of suppliers exclude it");
        }
        List<String> lines = new ArrayList<>();
        if (!explanation.clashes().isEmpty()) {
            String clashes = explanation.clashes().stream()
                    .map(clash -> ids(clash.redLines(), " × "))
                    .collect(Collectors.joining("; "));
            lines.addAll(Layout.wrap(clashCount(explanation) + ": " + clashes, TEXT, 5));
        }
        if (!explanation.concessions().isEmpty()) {
            lines.addAll(Layout.wrap(wayOut(explanation), TEXT, 4));
        }
        return lines;
    }

    private static String clashCount(Explanation explanation) {
        return explanation
                .clashCount()
                .map(count -> number(count) + (count.equals(BigInteger.ONE) ? " clash" : " clashes"))
                .orElse("at least " + counted(explanation.clashes(), "clash", "clashes"));
    }

    private static String wayOut(Explanation explanation) {
        return "opens if withdrawn: "
                + explanation.concessions().stream()
                        .map(concession -> ids(concession.redLines(), " and "))
                        .collect(Collectors.joining("; or "))
                + (explanation.concessionsComplete() ? "" : "; among other ways");
    }

    private static String ids(List<RedLine> lines, String between) {
        return lines.stream().map(RedLine::id).collect(Collectors.joining(between));
    }

    private static List<String> cut(List<String> lines, int most) {
        return lines.size() <= most ? lines : Layout.wrap(String.join(" ", lines), TEXT, most);
    }

    private static String counted(List<?> things, String one, String several) {
        return things.size() + " " + (things.size() == 1 ? one : several);
    }

    private static String counted(List<?> things, String one) {
        return counted(things, one, one + "s");
    }
}
