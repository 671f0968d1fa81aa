package parley.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.model.Conflict;
import parley.model.Fractions;
import parley.moves.Concept;
import parley.moves.Robustness;
import parley.report.Block.Bullets;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.ConflictFinding;
import parley.study.ConflictFinding.Analysed;
import parley.study.ConflictFinding.Leap;
import parley.study.ConflictFinding.StateFinding;
import parley.study.ConflictWording;
import parley.study.StateUtilities;
import parley.study.Wording;

/** Would it hold: the states of the conflict, which of them are stable for whom, and why. */
final class ConflictPart {

    /** Most utilities that are told with their states. */
    private static final int MOST_UTILITIES = 12;

    private final Telling telling;
    private final Analysed found;
    private final ConflictWording words;

    private ConflictPart(Telling telling, Analysed found) {
        this.telling = telling;
        this.found = found;
        this.words = new ConflictWording(telling.wording(), found.model());
    }

    /** The part; nothing where the scenario has no conflict. */
    static Optional<Section> find(Telling telling) {
        return telling.findings().further().conflict().map(finding -> of(telling, finding));
    }

    /** The part about a conflict. */
    static Section of(Telling telling, ConflictFinding finding) {
        List<Block> blocks = new ArrayList<>();
        if (finding instanceof Analysed analysed) {
            blocks.addAll(new ConflictPart(telling, analysed).blocks());
        } else if (finding instanceof ConflictFinding.TooLarge large) {
            blocks.add(new Note(Note.Kind.UNDECIDED, Line.of("Not decided"), List.of(Line.of(large.why()))));
        }
        return new Section("conflict", Line.of("Would it hold"), blocks);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(Line.EMPTY.strong(found.conflict().title()).text(". " + answer())));
        blocks.add(Telling.paragraph("A state is one combination of what the parties do. It is stable for a party that"
                + " would not leave it, and an equilibrium if that holds for everybody who can act. All of it follows"
                + " from what the parties are taken to want; nothing here says what will happen."));
        blocks.add(states());
        blocks.add(stability());
        ConflictFigure.of(words, found).ifPresent(blocks::add);
        blocks.add(narration());
        blocks.add(ways());
        together().ifPresent(blocks::add);
        blocks.add(found.robustness().map(this::robustness).orElseGet(this::noRobustness));
        blocks.add(actions());
        blocks.add(wants());
        return blocks;
    }

    private String answer() {
        int states = found.model().form().states();
        String counted =
                Numbers.count(states, "state") + ", " + Numbers.count(parties().size(), "decision maker") + ". ";
        Optional<BitSet> equilibria = sequential();
        if (equilibria.isEmpty()) {
            return counted + "Which of them are equilibria is not decided: there are too many moves.";
        }
        String named = list(equilibria.get());
        String where = equilibria.get().isEmpty()
                ? "No state is an equilibrium where everybody reckons with answers that pay for those who give them (SEQ)."
                : "Where everybody reckons with answers that pay for those who give them (SEQ), "
                        + (equilibria.get().cardinality() == 1
                                ? "one state is an equilibrium: "
                                : "these are equilibria: ")
                        + named + ".";
        return counted + where + " The status quo is "
                + words.number(found.model().start())
                + (equilibria.get().get(found.model().start()) ? ", one of them." : ".");
    }

    private Optional<BitSet> sequential() {
        return found.stability().equilibria(Concept.SEQ).find();
    }

    private List<String> parties() {
        return IntStream.range(0, found.model().form().decisionMakers().size())
                .mapToObj(words::party)
                .toList();
    }

    private String list(BitSet states) {
        String named = states.stream()
                .limit(20)
                .mapToObj(state -> Integer.toString(state + 1))
                .collect(Collectors.joining(", "));
        return states.cardinality() > 20 ? named + " and " + (states.cardinality() - 20) + " more" : named;
    }

    private Table states() {
        List<Row> rows = found.listed().stream().map(this::state).toList();
        boolean all = rows.size() == found.model().form().states();
        return new Table(
                Line.of(all ? "States" : "States: the status quo and the first equilibria"),
                List.of(
                        Telling.number("State"),
                        Telling.column("What is done"),
                        Telling.column("What it comes to on the agenda"),
                        Telling.number("Possible agreements with these terms")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private Row state(StateFinding finding) {
        int state = finding.state();
        Line done = Line.of(Telling.capital(words.state(state)) + ". ")
                .code(found.model().form().name(state));
        if (state == found.model().start()) {
            done = done.tag("status quo", Inline.Tag.Kind.WHAT_IF);
        }
        boolean isEquilibrium = sequential().filter(set -> set.get(state)).isPresent();
        if (isEquilibrium) {
            done = done.tag("equilibrium", Inline.Tag.Kind.SAY);
        }
        return new Row(List.of(
                Telling.cell(Integer.toString(state + 1)),
                new Cell(List.of(done), isEquilibrium ? Tone.INSIDE : Tone.PLAIN),
                Telling.cell(finding.terms().isEmpty() ? "–" : words.terms(finding.terms())),
                Telling.cell(finding.agreements().map(Numbers::readable).orElse("–"))));
    }

    private Table stability() {
        List<Concept> concepts = found.concepts();
        List<Column> columns = new ArrayList<>(List.of(Telling.number("State")));
        concepts.forEach(concept -> columns.add(Telling.column(concept.word())));
        found.foresight().keySet().forEach(word -> columns.add(Telling.column(word)));
        List<Row> rows = found.listed().stream()
                .map(finding -> stability(finding.state(), concepts))
                .toList();
        return new Table(
                Line.of("For whom each state is stable, by concept"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private Row stability(int state, List<Concept> concepts) {
        List<Cell> cells = new ArrayList<>(List.of(Telling.cell(Integer.toString(state + 1))));
        for (Concept concept : concepts) {
            List<Integer> stable = IntStream.range(0, parties().size())
                    .filter(i ->
                            found.stability().stable(concept, i).getStates().get(state))
                    .boxed()
                    .toList();
            boolean all = stable.size() == parties().size();
            String whom = all ? "everyone" : stable.isEmpty() ? "nobody" : words.parties(stable);
            cells.add(new Cell(List.of(Line.of(whom)), all ? Tone.INSIDE : Tone.PLAIN));
        }
        found.foresight()
                .values()
                .forEach(set -> cells.add(
                        set.get(state)
                                ? new Cell(List.of(Line.of("everyone")), Tone.INSIDE)
                                : Telling.cell("not everyone")));
        return new Row(cells);
    }

    private Section narration() {
        List<Block> blocks = new ArrayList<>();
        List<Line> concepts = new ArrayList<>(found.concepts().stream()
                .map(concept -> Line.EMPTY
                        .strong(concept.word())
                        .text(" (" + concept.title() + ", " + concept.source() + "): " + concept.meaning() + "."))
                .toList());
        concepts.add(Line.EMPTY
                .strong("L2, L3, NM")
                .text(
                        " (limited-move and non-myopic stability, Fang, Hipel and Kilgour 1993): it looks two or three moves"
                                + " ahead, or as far as it takes, and takes it that the others do the same."));
        blocks.add(Telling.bullets(concepts));
        BitSet told = new BitSet();
        told.set(found.model().start());
        sequential().ifPresent(told::or);
        told.stream().limit(12).forEach(state -> blocks.add(narration(state)));
        return new Section("conflict-why", Line.of("Who would stay, and why"), blocks);
    }

    private Bullets narration(int state) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parties().size(); i++) {
            words.narrate(found.stability(), i, state).forEach(text -> lines.add(Line.of(text)));
        }
        Line title = Line.EMPTY.strong(Telling.capital(words.number(state))).text(": " + words.state(state) + ".");
        return new Bullets(false, List.of(new Bullets.Item(title, lines)));
    }

    private Section ways() {
        List<Line> lines = new ArrayList<>();
        BitSet ends = sequential().orElseGet(BitSet::new);
        for (StateFinding finding : found.listed()) {
            if (ends.get(finding.state()) && finding.state() != found.model().start()) {
                lines.add(way(finding));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(
                "Ways from the status quo, " + words.number(found.model().start())
                        + ", on which each step is one that whoever takes it prefers. That there is a way does not say that it"
                        + " will be taken."));
        blocks.add(
                lines.isEmpty()
                        ? Telling.paragraph(
                                ends.isEmpty()
                                        ? "There is no equilibrium to come to."
                                        : "There is no equilibrium other than the status quo.")
                        : Telling.bullets(lines));
        for (BitSet circle : found.circles()) {
            blocks.add(Telling.paragraph("Improvements lead round and round among the states " + list(circle) + "."));
        }
        return new Section("conflict-ways", Line.of("How it could get there"), blocks);
    }

    private Line way(StateFinding finding) {
        Line to = Line.of("To ").strong(words.number(finding.state())).text(": ");
        int start = found.model().start();
        return finding.ways()
                .shortest()
                .map(steps -> to.text(words.way(start, steps) + ". "
                        + (finding.ways().countComplete() ? "" : "At least ")
                        + Numbers.count(finding.ways().count(), "way") + " in all."))
                .orElseGet(() -> to.text("no such way."));
    }

    private Optional<Section> together() {
        if (found.leaps().isEmpty() && found.coalitional().isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = found.leaps().stream().map(this::leap).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("What several parties could do together, from an equilibrium, that each of them"
                + " prefers at the end, whatever lies between."));
        blocks.add(
                lines.isEmpty()
                        ? Telling.paragraph("No coalition would rather leave any of the equilibria.")
                        : Telling.bullets(lines));
        found.coalitional()
                .ifPresent(set -> blocks.add(Telling.paragraph(
                        set.isEmpty()
                                ? "No state is such that no party and no coalition would rather leave it."
                                : "States that no party and no coalition would rather leave: " + list(set) + ".")));
        return Optional.of(new Section("conflict-together", Line.of("What they could do together"), blocks));
    }

    private Line leap(Leap leap) {
        return Line.EMPTY
                .strong(words.parties(leap.members()))
                .text(" from " + words.number(leap.from()) + ": " + words.way(leap.from(), leap.way()) + ".");
    }

    private Section robustness(Robustness robustness) {
        List<Row> rows = found.listed().stream()
                .filter(finding -> robustness.stable().getOrDefault(finding.state(), 0) > 0)
                .map(finding -> robustness(robustness, finding.state()))
                .toList();
        String how = robustness.isExact()
                ? "Each was looked at."
                : Numbers.count(robustness.looked(), "combination") + " were drawn with seed "
                        + robustness.seed().orElseThrow() + "; the interval is Wilson's, of 95 per cent.";
        return new Section(
                "conflict-robustness",
                Line.of("What ties and unknown preferences leave open"),
                List.of(
                        Telling.paragraph(
                                "Strict orders of all states that are consistent with what the parties are taken"
                                        + " to want: " + Numbers.readable(robustness.orders()) + " combinations. " + how
                                        + " A share is no probability: nobody says that each order is as likely."),
                        new Table(
                                Line.of("Share of these orders under which a state is an equilibrium ("
                                        + robustness.concept().word() + "), where it is one under any of them"),
                                List.of(Telling.number("State"), Telling.number("Share"), Telling.column("Interval")),
                                List.of(new Group(Optional.empty(), rows)))));
    }

    private Section noRobustness() {
        return new Section(
                "conflict-robustness",
                Line.of("What ties and unknown preferences leave open"),
                List.of(
                        found.isStrict()
                                ? Telling.paragraph(
                                        "Nothing: everybody ranks all states, and no two of them as equally good.")
                                : new Note(
                                        Note.Kind.UNDECIDED,
                                        Line.of("Not decided"),
                                        List.of(
                                                Line.of(
                                                        "There are too many states to look at the orders that agree with them.")))));
    }

    private static Row robustness(Robustness robustness, int state) {
        double share = (double) robustness.stable().getOrDefault(state, 0) / robustness.looked();
        return new Row(List.of(
                Telling.cell(Integer.toString(state + 1)),
                Telling.cell(percent(share)),
                Telling.cell(
                        robustness.isExact()
                                ? "exact"
                                : percent(robustness.interval(state).getLowerBound()) + " to "
                                        + percent(robustness.interval(state).getUpperBound()))));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private Table actions() {
        List<Row> rows = found.conflict().actions().values().stream()
                .map(action -> new Row(List.of(
                        Telling.cell(telling.party(action.party()).text(" " + action.name())),
                        Telling.cell(Line.EMPTY.code(action.id())),
                        Telling.cell(
                                action.direction() == Conflict.Direction.BOTH
                                        ? "can be undone"
                                        : action.direction().meaning()),
                        Telling.cell(Telling.grounds(action.grounds())))))
                .toList();
        return new Table(
                Line.of("Actions"),
                List.of(
                        Telling.column("Who can do what"),
                        Telling.column("Id"),
                        Telling.column("Undone"),
                        Telling.column("Why that is taken to be so")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private List<Line> inOrder(Conflict.Wants wants) {
        return found.model()
                .findUtilities(wants.party())
                .map(this::utilities)
                .orElseGet(() -> wants.order().propositions().stream()
                        .map(p -> Line.of(words.proposition(p)))
                        .toList());
    }

    private List<Line> utilities(StateUtilities utilities) {
        List<Line> lines = new ArrayList<>();
        utilities.groups().entrySet().stream()
                .limit(MOST_UTILITIES)
                .forEach(group -> lines.add(Line.of(Fractions.text(group.getKey()) + ": " + list(group.getValue()))));
        int left = utilities.groups().size() - MOST_UTILITIES;
        if (left > 0) {
            lines.add(Line.of("and " + left + " lower ones"));
        }
        if (!utilities.unknown().isEmpty()) {
            lines.add(Line.of("not known: " + list(utilities.unknown()) + ", where the outcomes leave "
                    + Wording.and(utilities.open().stream()
                            .map(telling.wording()::issue)
                            .toList()) + " open"));
        }
        return lines;
    }

    private static String given(Conflict.Order order) {
        if (order instanceof Conflict.ByPriorities) {
            return "priorities, the most important first";
        }
        return order instanceof Conflict.ByRanking
                ? "groups of states, the best first"
                : "utility, by its preferences over agreements";
    }

    private Table wants() {
        List<Row> rows = found.conflict().wants().values().stream()
                .map(wants -> new Row(List.of(
                        Telling.cell(telling.party(wants.party())),
                        Telling.cell(given(wants.order())),
                        Telling.cell(inOrder(wants)),
                        Telling.cell(Telling.grounds(wants.grounds())))))
                .toList();
        return new Table(
                Line.of("What the parties are taken to want"),
                List.of(
                        Telling.column("Party"),
                        Telling.column("Given as"),
                        Telling.column("In order"),
                        Telling.column("Why that is taken to be so")),
                List.of(new Group(Optional.empty(), rows)));
    }
}
