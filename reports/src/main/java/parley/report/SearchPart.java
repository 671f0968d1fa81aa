package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.DerivedPreferences;
import parley.model.Preferences;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.search.Objective;
import parley.search.SearchOutcome;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Gain;
import parley.search.SearchOutcome.NothingFound;
import parley.search.SearchOutcome.Part;
import parley.search.SearchOutcome.Stopped;
import parley.search.SearchSettings;
import parley.space.Requirement;
import parley.study.SearchFinding;
import parley.study.SearchFinding.Searched;
import parley.study.SearchFinding.Without;
import parley.study.Wording;

/** The best agreements that a search found, what they are made of, and what stands in the way of better ones. */
record SearchPart(Telling telling, SearchFinding finding) {

    /** Parts of a utility that are told. */
    private static final int MOST_PARTS = 8;

    static Section of(Telling telling, Optional<SearchFinding> finding) {
        List<Block> blocks = finding.map(found -> new SearchPart(telling, found).blocks())
                .orElseGet(() -> List.of(
                        Telling.paragraph("Nobody has a say in anything, so there is nobody for whom to search.")));
        return new Section("search", Line.of("The best agreements found"), blocks);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(limits());
        blocks.add(parties());
        for (Searched searched : finding.searches()) {
            blocks.addAll(blocks(searched));
        }
        blocks.add(Telling.quiet(how()));
        return blocks;
    }

    private Wording wording() {
        return telling.wording();
    }

    private Note limits() {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        "These are the best agreements that a search met. There may be better ones, unless the bound says"
                                + " otherwise. Each was checked against rules, supply and binding red lines, and weighed exactly."));
        if (!finding.whyNotExact().isEmpty()) {
            lines.add(Line.of("Not decided exactly. " + finding.whyNotExact()));
        }
        if (finding.searches().stream().anyMatch(searched -> searched.outcome() instanceof Stopped)) {
            lines.add(Line.of("The search was stopped before its end, so that it cannot be repeated step for step."));
        }
        List<String> derived = finding.without().stream()
                .map(Without::preferences)
                .filter(Preferences::isDerived)
                .map(Preferences::party)
                .toList();
        if (!derived.isEmpty()) {
            lines.add(Line.of("Derived: the scenario gives no preferences of "
                    + wording().parties(derived)
                    + ". Theirs are worked out from what they said, by a rule of this program: "
                    + DerivedPreferences.RULE + ". No source states these numbers."));
        }
        lines.add(Line.of(
                "To choose an agreement here is to apply a definition, not to say that anybody would agree to it."
                        + " Silence is not consent."));
        return new Note(Note.Kind.LIMIT, Line.of("What this is worth"), lines);
    }

    private Table parties() {
        List<Row> rows = finding.without().stream()
                .map(without -> new Row(List.of(
                        Telling.cell(telling.party(without.preferences().party())),
                        Telling.cell(basis(without.preferences())),
                        Telling.cell(Worth.text(without.utility())),
                        Telling.cell(
                                without.isFloor()
                                        ? "no possible agreement is worth less; the least may be more"
                                        : origin()))))
                .toList();
        return new Table(
                Line.of("What gains are counted from"),
                List.of(
                        Telling.column("Party"),
                        Telling.column("Preferences"),
                        Telling.number("Without an agreement"),
                        Telling.column("Which is")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private String origin() {
        return switch (finding.kind()) {
            case RESERVATION, FLOOR -> "its reservation value";
            case STATUS_QUO, LEAST, ZERO -> finding.kind().meaning();
        };
    }

    private static String basis(Preferences preferences) {
        return preferences.isDerived()
                ? "derived"
                : preferences.grounds().basis().word();
    }

    private List<Block> blocks(Searched searched) {
        List<Block> blocks = new ArrayList<>();
        if (searched.outcome() instanceof NothingFound nothing) {
            blocks.add(new Note(Note.Kind.UNDECIDED, Line.of(title(searched.objective())), nothing(nothing)));
            return blocks;
        }
        Optional<Best> best = searched.outcome() instanceof Stopped stopped
                ? stopped.best()
                : Optional.of(((SearchOutcome.Found) searched.outcome()).best());
        if (best.isEmpty()) {
            blocks.add(Telling.paragraph(
                    title(searched.objective()) + ": nothing was found when the search was stopped."));
            return blocks;
        }
        blocks.add(Telling.paragraph(inBrief(searched, best.get())));
        blocks.add(gains(searched.objective(), best.get()));
        if (!best.get().hindrances().isEmpty()) {
            blocks.add(hindrances(best.get()));
        }
        return blocks;
    }

    private List<Line> nothing(NothingFound nothing) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(nothing.why()));
        nothing.closest()
                .ifPresent(miss -> lines.add(Line.of("The closest that it came: " + miss.agreement() + ". That fails "
                        + failing(miss.breaks(), miss.tooLittleFor()) + ".")));
        return lines;
    }

    private String failing(List<Requirement> breaks, List<String> tooLittleFor) {
        List<String> all = new ArrayList<>();
        breaks.stream().map(Requirement::inWords).forEach(all::add);
        if (!tooLittleFor.isEmpty()) {
            all.add("what " + wording().parties(tooLittleFor) + " would have without an agreement");
        }
        return Wording.and(all);
    }

    static String title(Objective objective) {
        return switch (objective) {
            case NASH -> "Largest product of gains found (Nash)";
            case UTILITARIAN -> "Largest sum of gains found (utilitarian)";
            case EGALITARIAN -> "Largest least gain found (egalitarian; of equal ones, leximin)";
        };
    }

    private String inBrief(Searched searched, Best best) {
        String bound = best.bound()
                .map(most -> most.equals(best.value())
                        ? " No possible agreement exceeds that."
                        : " No possible agreement exceeds " + Worth.roundedUp(most) + ".")
                .orElse("");
        String leftOut = searched.leftOut().isEmpty()
                ? ""
                : " Left out, since every agreement is worth the same to them: "
                        + wording().parties(searched.leftOut()) + ".";
        return title(searched.objective()) + ": " + Worth.text(best.value()) + "." + bound + leftOut
                + " The agreement: " + best.agreement() + ".";
    }

    private Table gains(Objective objective, Best best) {
        List<Row> rows = best.gains().stream()
                .map(gain -> new Row(List.of(
                        Telling.cell(telling.party(gain.party())),
                        Telling.cell(Worth.text(gain.utility())),
                        Telling.cell(Worth.signed(gain.gain())),
                        Telling.cell(parts(gain)))))
                .toList();
        return new Table(
                Line.of(title(objective) + ": what each party gets"),
                List.of(
                        Telling.column("Party"),
                        Telling.number("Utility"),
                        Telling.number("Gain"),
                        Telling.column("Made of")),
                List.of(new Group(Optional.empty(), rows)));
    }

    /** The parts, and what is done to their sum: together they account for the utility. */
    private static String parts(Gain gain) {
        List<Part> sorted = gain.parts().stream()
                .sorted((a, b) -> b.adds().abs().compareTo(a.adds().abs()))
                .toList();
        List<Part> largest = sorted.subList(0, Math.min(MOST_PARTS, sorted.size()));
        List<Part> others = sorted.subList(largest.size(), sorted.size());
        String told = largest.isEmpty()
                ? "nothing that counts"
                : largest.stream()
                        .map(part -> part.what() + " " + Worth.signed(part.adds()))
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            told += " and " + others.size() + " more, together " + Worth.signed(sum(others));
        }
        return told + steps(gain);
    }

    private static String steps(Gain gain) {
        return gain.steps().isEmpty() || gain.parts().isEmpty()
                ? ""
                : "; altogether " + Worth.text(sum(gain.parts()))
                        + gain.steps().stream()
                                .map(step -> "; " + step.how() + ": " + Worth.text(step.leaves()))
                                .collect(Collectors.joining());
    }

    private static BigFraction sum(List<Part> parts) {
        return parts.stream().map(Part::adds).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private Table hindrances(Best best) {
        List<Row> rows = best.hindrances().stream()
                .map(hindrance -> new Row(List.of(
                        Telling.cell(hindrance.issue() + "=" + hindrance.option()),
                        Telling.cell(Worth.text(hindrance.value())),
                        Telling.cell(failing(hindrance.breaks(), hindrance.tooLittleFor())))))
                .toList();
        return new Table(
                Line.of("What stands in the way of more, by a change of one issue"),
                List.of(Telling.column("Change"), Telling.number("Would give"), Telling.column("Would break")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private String how() {
        SearchSettings settings = finding.settings();
        return "Local search (OptaPlanner), " + settings.walk().inWords() + ", " + settings.steps() + " steps in "
                + settings.starts() + " starts for each objective, seed " + settings.seed()
                + ". The same seed and steps find the same.";
    }
}
