package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Attitude;
import parley.report.Inline.Mark;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.OutsideCondition;
import parley.study.Findings.Reservation;
import parley.study.Findings.SilentOn;

/**
 * What an agreement rests on besides red lines: silences, and whatever else a reader must know of it.
 *
 * @param others one line for each
 */
record Rest(List<SilentOn> silences, List<Line> others) {

    /** What one agreement rests on. */
    static Rest of(Telling telling, AgreementFinding finding) {
        List<Line> others = new ArrayList<>();
        if (finding.endorsed()) {
            others.add(Line.EMPTY.mark("✓", "endorsed", Tone.INSIDE).text(" by everybody with a say"));
        }
        finding.breaksOverridden()
                .forEach(line -> others.add(Line.EMPTY
                        .mark("◇", "breaks", Tone.LIMIT)
                        .text(" an overridden red line of ")
                        .with(telling.party(line.party()))
                        .text(" (")
                        .with(telling.shortReference(line.statement()))
                        .text(")")));
        finding.outside().forEach(outside -> others.add(outside(telling, outside)));
        telling.findings().reservations().forEach(reservation -> others.add(reserved(telling, reservation)));
        return new Rest(finding.silent(), others);
    }

    private static Line outside(Telling telling, OutsideCondition outside) {
        return Line.EMPTY
                .mark("○", "outside a condition", Tone.LIMIT)
                .text(" of ")
                .with(telling.party(outside.statement().party()))
                .text(" on ")
                .with(Telling.issue(outside.issue()))
                .text(" (")
                .with(telling.shortReference(outside.statement()))
                .text(")");
    }

    private static Line reserved(Telling telling, Reservation reservation) {
        Set<String> issues = reservation.statement().stance().issues();
        return Line.EMPTY
                .mark(Attitude.RESERVED)
                .text(" by ")
                .with(telling.party(reservation.statement().party()))
                .text(
                        issues.isEmpty()
                                ? ": the whole agreement ("
                                : ": " + telling.wording().issues(issues) + " (")
                .with(telling.shortReference(reservation.statement()))
                .text(")");
    }

    /** What all of several agreements rest on; nothing where there is only one. */
    static Rest sharedBy(List<Rest> rests) {
        if (rests.size() < 2) {
            return new Rest(List.of(), List.of());
        }
        List<SilentOn> silences = new ArrayList<>(rests.get(0).silences);
        List<Line> others = new ArrayList<>(rests.get(0).others);
        rests.forEach(rest -> {
            silences.retainAll(rest.silences);
            others.retainAll(rest.others);
        });
        return new Rest(silences, others);
    }

    Rest without(Rest shared) {
        List<SilentOn> ownSilences = new ArrayList<>(silences);
        ownSilences.removeAll(shared.silences);
        List<Line> ownOthers = new ArrayList<>(others);
        ownOthers.removeAll(shared.others);
        return new Rest(ownSilences, ownOthers);
    }

    boolean isEmpty() {
        return silences.isEmpty() && others.isEmpty();
    }

    /** Silences by party and kind, then the others. */
    List<Line> lines(Telling telling) {
        Map<Line, List<Line>> issues = new LinkedHashMap<>();
        silences.forEach(silent -> issues.computeIfAbsent(kind(telling, silent), k -> new ArrayList<>())
                .add(Telling.issue(telling.scenario().getIssue(silent.issue()))));
        List<Line> lines = new ArrayList<>();
        issues.forEach((kind, on) -> lines.add(kind.with(Line.join(on, ", "))));
        lines.addAll(others);
        return lines;
    }

    private static Line kind(Telling telling, SilentOn silent) {
        boolean open = silent.attitude().filter(a -> a == Attitude.OPEN).isPresent();
        Mark mark = silent.recorded()
                ? new Mark("–", "recorded silence", Tone.PLAIN)
                : open ? new Mark("○", "open, not endorsed", Tone.LIMIT) : new Mark("·", "no endorsement", Tone.PLAIN);
        return Line.EMPTY
                .with(mark)
                .text(" by ")
                .with(telling.party(silent.party()))
                .text(": ");
    }
}
