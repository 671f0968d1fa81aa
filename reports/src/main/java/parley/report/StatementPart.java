package parley.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Basis;
import parley.model.Coding;
import parley.model.Credence;
import parley.model.CredenceScale;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.RivalReading;
import parley.model.Stance;
import parley.model.Statement;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Quote;
import parley.report.Block.Section;

/** Every statement with all that is known of it: those in force, and those that do not count, with why. */
final class StatementPart {

    private StatementPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Telling.paragraph(
                        telling.isWordless()
                                ? "None is on record."
                                : "Everything above rests on these. They stand in the order of the scenario, each with its id."));
        telling.scenario().statements().forEach(s -> blocks.add(one(telling, s)));
        listDropped(telling).forEach(s -> blocks.add(one(telling, s)));
        return new Section("statements", Line.of("Statements"), blocks);
    }

    private static List<Statement> listDropped(Telling telling) {
        Set<String> present = telling.scenario().statements().stream()
                .map(Statement::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return telling.findings().scenario().statements().stream()
                .filter(s -> !present.contains(s.id()))
                .toList();
    }

    private static Section one(Telling telling, Statement statement) {
        List<Block> blocks = new ArrayList<>();
        if (!statement.quote().isEmpty()) {
            blocks.add(new Quote(statement.quote()));
        }
        blocks.add(new Definitions(Definitions.Layout.FACTS, facts(telling, statement)));
        Line title = Line.of(Telling.capital(telling.wording().says(statement)) + ". ")
                .code(statement.id())
                .basis(statement.grounds().basis());
        return new Section(Telling.idOf(statement), title, blocks);
    }

    private static List<Entry> facts(Telling telling, Statement s) {
        List<Entry> facts = new ArrayList<>();
        add(facts, "Counts", status(telling, s));
        add(facts, "Party", telling.party(s.party()));
        add(facts, "Speaker", s.speaker());
        add(
                facts,
                "Date",
                s.date() + (s.date().inferred() ? " (inferred by the modeller)" : " (stated by the source)"));
        add(facts, "Source", source(s.grounds()));
        add(facts, "Scenario", line(s.place()));
        add(facts, "Reported through", String.join(", then ", s.via()));
        add(facts, "Original language", s.language());
        add(facts, "Stance", s.stance().word());
        s.condition().ifPresent(c -> add(facts, "Condition", telling.wording().proposition(c)));
        add(facts, "Its own reason", s.reason());
        add(facts, "Rests on", basis(s.grounds()));
        s.credence().ifPresent(c -> add(facts, "Credence", credence(telling, c)));
        addCoding(facts, telling, s);
        add(facts, "Draws", drawn(telling, s));
        add(facts, "Modeller’s note", s.note());
        return facts;
    }

    /** The line of the scenario where it stands; nothing for a statement that was read from no file. */
    private static String line(Place place) {
        return place.line() == 0 ? "" : Path.of(place.file()).getFileName() + ", line " + place.line();
    }

    private static void add(List<Entry> facts, String term, String text) {
        add(facts, term, text.isEmpty() ? Line.EMPTY : Line.of(text));
    }

    private static void add(List<Entry> facts, String term, Line line) {
        if (!line.parts().isEmpty()) {
            facts.add(new Entry(Line.of(term), List.of(line)));
        }
    }

    private static Line status(Telling telling, Statement s) {
        Positions positions = telling.findings().positions();
        if (positions.inForce().contains(s)) {
            return isIdleClaim(telling, s)
                    ? Line.of(
                            "in force, but set aside: a claim about who has a say counts only where a what-if holds it")
                    : Line.of("in force");
        }
        List<Statement> later = positions.replaced().getOrDefault(s, List.of());
        if (!later.isEmpty()) {
            Line line = Line.of("replaced by ");
            return line.with(Line.join(
                    later.stream()
                            .map(l -> Line.EMPTY.jump(Telling.idOf(l), l.id()).text(", " + l.date()))
                            .toList(),
                    "; "));
        }
        if (positions.notYet().contains(s)) {
            return Line.of("not yet: it was made, or its interval ends, after " + positions.asOf());
        }
        return Line.of("no: a what-if takes it as never said");
    }

    private static boolean isIdleClaim(Telling telling, Statement s) {
        return s.stance() instanceof Stance.Claims
                && !telling.scenario().heldClaims().contains(s.id());
    }

    private static Line source(Grounds grounds) {
        return grounds.citation()
                .map(c -> Line.EMPTY.jump("source-" + c.source(), c.toString()))
                .orElse(Line.of("none"));
    }

    private static Line basis(Grounds grounds) {
        if (grounds.basis() == Basis.STATED) {
            return Line.of("the source’s own statement" + (grounds.why().isEmpty() ? "" : ". " + grounds.why()));
        } else if (grounds.basis() == Basis.HYPOTHETICAL) {
            return Line.of("a what-if: nobody said it" + (grounds.why().isEmpty() ? "" : ". " + grounds.why()));
        }
        return Line.of("the modeller’s reading")
                .basis(grounds.basis())
                .text(grounds.why().isEmpty() ? " no reason given" : " " + grounds.why());
    }

    private static String credence(Telling telling, Credence credence) {
        CredenceScale scale = telling.scenario().credenceScale();
        String word = scale.findRange(credence.word())
                .map(range -> " (“" + credence.word() + "”, which is " + range.least() + " to " + range.most()
                        + " percent on the scale " + scale.word() + "; the middle counts)")
                .orElse("");
        return plain(credence.probability()) + word + ", the modeller’s probability that the stance is real";
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** What the modeller adds: how far a demand can give way, what that costs, ties to others, rival readings. */
    private static void addCoding(List<Entry> facts, Telling telling, Statement s) {
        Coding coding = s.coding();
        if (!coding.fallbacks().isEmpty()) {
            facts.add(new Entry(
                    Line.of("Would fall back"),
                    coding.fallbacks().stream()
                            .map(level -> Line.of("to ")
                                    .code(level.id())
                                    .text(": " + telling.wording().proposition(level.what())))
                            .toList()));
        }
        coding.cost().ifPresent(cost -> add(facts, "Cost", plain(cost) + ", of giving it up, as the modeller sets it"));
        coding.sameAs().ifPresent(id -> add(facts, "Says again", Line.EMPTY.code(id)));
        if (!coding.excludes().isEmpty()) {
            add(
                    facts,
                    "Excludes",
                    Line.join(coding.excludes().stream().map(Line.EMPTY::code).toList(), ", "));
        }
        if (!coding.readings().isEmpty()) {
            facts.add(new Entry(
                    Line.of("Can be read"),
                    coding.readings().stream()
                            .map(reading -> reading(telling, reading))
                            .toList()));
        }
    }

    private static Line reading(Telling telling, RivalReading reading) {
        String condition = reading.condition()
                .map(c -> ", if " + telling.wording().proposition(c))
                .orElse("");
        return Line.of("as ")
                .code(reading.id())
                .text(": " + telling.wording().stance(reading.stance()) + condition
                        + (reading.why().isEmpty() ? "" : ". " + reading.why()));
    }

    private static Line drawn(Telling telling, Statement statement) {
        List<RedLine> lines = telling.findings().positions().redLines().stream()
                .filter(line -> line.statement().equals(statement))
                .toList();
        return Line.join(
                lines.stream()
                        .map(line -> Line.of("red line ")
                                .code(line.id())
                                .text(" ("
                                        + telling.findings()
                                                .positions()
                                                .statusOf(line)
                                                .word() + ")"))
                        .toList(),
                ", ");
    }
}
