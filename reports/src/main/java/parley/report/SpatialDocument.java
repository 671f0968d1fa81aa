package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.dynamics.Fragility;
import parley.dynamics.Fragility.Spread;
import parley.dynamics.SpatialRules;
import parley.dynamics.SpatialRun;
import parley.dynamics.SpatialRun.Move;
import parley.dynamics.SpatialRun.Round;
import parley.dynamics.SpatialRun.Standing;
import parley.model.Actor;
import parley.report.Block.Bullets;
import parley.report.Block.Command;
import parley.report.Block.Definitions;
import parley.report.Block.Figure;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.CourseChart;
import parley.report.figure.CourseChart.Series;

/**
 * What {@code parley spatial} shows: positions on one line round by round, beside what no model would say, and how much a
 * little noise in the numbers changes.
 *
 * @param fragility absent where no noisy runs were asked for
 * @param made what the run was made of
 */
public record SpatialDocument(SpatialRun run, SpatialRules rules, Optional<Fragility> fragility, Made made)
        implements Document {

    private static final int MOST_MOVES = 300;

    /**
     * What the run was made of.
     *
     * @param version of Parley
     * @param command that makes the same again
     */
    public record Made(String version, Stamp.StampedFile file, String command) {}

    @Override
    public Report report() {
        return new Report(
                "Positions on one line: " + made.file().name(),
                Line.of(Numbers.count(actors().size(), "actor") + " · " + Numbers.count(rounds(), "round")),
                List.of(answer(), rounds(run), moves()),
                List.of(standings(), model(), stamp()),
                Line.of("Made by Parley " + made.version()
                        + ". A model's assumptions carried through; nothing here is a forecast."),
                "Parley " + made.version());
    }

    private List<Actor> actors() {
        return run.rounds().get(0).standings().stream().map(Standing::actor).toList();
    }

    private int rounds() {
        return run.rounds().size() - 1;
    }

    private Section answer() {
        Round first = run.rounds().get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Paragraph.Voice.LEAD,
                Line.of("Under the rules of this model and the numbers given, the median position is "
                        + shown(first.median()) + " before any move and "
                        + shown(run.last().median()) + " after "
                        + Numbers.count(rounds(), "round") + settled() + ".")));
        blocks.add(Telling.paragraph(
                "Without any model, the mean of the stated positions, weighted by capability and" + " salience, is "
                        + shown(first.mean()) + ". Whatever the model adds has to be worth more than that."));
        fragility.ifPresent(f -> blocks.add(Telling.paragraph(noisy(f))));
        blocks.add(new Note(
                Note.Kind.LIMIT,
                Line.of("What this does not establish"),
                List.of(
                        Line.of(
                                "No forecast: it says what follows from these numbers if everybody behaved as the model has"
                                        + " it."),
                        Line.of(
                                "Capability, position and salience are the modeller's estimates; no source stands behind"
                                        + " them here."),
                        Line.of("The published replicas of the model differ from the paper in one rule; see ")
                                .jump("model", "the model")
                                .text("."))));
        return new Section("answer", Line.of("The answer"), blocks);
    }

    private String settled() {
        return run.settledAfter()
                .map(round -> round == 0 ? "; nobody ever moves" : "; nobody moves after round " + round)
                .orElse(rounds() == 0 ? "" : "; positions have not settled by then");
    }

    private String noisy(Fragility f) {
        Spread start = f.medians().get(0);
        Spread end = f.medians().get(rounds());
        Spread mean = f.means().get(rounds());
        return "If each capability and salience is off by at most " + percent(f.noise()) + ", the median after round "
                + rounds() + " lies anywhere from " + shown(end.least()) + " to " + shown(end.most())
                + ", and the weighted mean from " + shown(mean.least()) + " to " + shown(mean.most()) + " (in "
                + Numbers.exact(java.math.BigInteger.valueOf(f.runs())) + " runs with seed " + f.seed() + ")."
                + (start.width() > 0
                        ? " Even before any move, the median lies from " + shown(start.least()) + " to "
                                + shown(start.most()) + "."
                        : "");
    }

    private Section rounds(SpatialRun played) {
        return new Section(
                "rounds",
                Line.of("Round by round"),
                List.of(new Figure(
                        "figure-rounds",
                        Line.of("Median and mean position"),
                        Line.of("The median is the position that beats every other in a vote weighted by capability and"
                                + " salience; the mean is weighted in the same way."
                                + (fragility.isPresent()
                                        ? " The grey band holds the middle 90 % of the medians of the noisy runs."
                                        : "")),
                        chart(played),
                        table(played),
                        Figure.Beside.OPEN)));
    }

    private parley.report.figure.Drawing chart(SpatialRun played) {
        List<Spread> spreads = fragility.map(Fragility::medians).orElse(List.of());
        List<Series> series = List.of(
                new Series(
                        "median",
                        0,
                        played.rounds().stream().map(Round::median).toList(),
                        spreads.stream().map(Spread::low).toList(),
                        spreads.stream().map(Spread::high).toList()),
                new Series("mean", 1, played.rounds().stream().map(Round::mean).toList(), List.of(), List.of()));
        double least = actors().stream().mapToDouble(Actor::position).min().orElseThrow();
        double most = actors().stream().mapToDouble(Actor::position).max().orElseThrow();
        return CourseChart.draw(series, least, most, SpatialDocument::shown);
    }

    private Table table(SpatialRun played) {
        List<Column> columns = new ArrayList<>(List.of(
                Telling.number("Round"), Telling.number("Median"), Telling.number("Mean"), Telling.number("Moved")));
        fragility.ifPresent(f -> columns.addAll(List.of(
                Telling.number("Median, lowest 5 %"),
                Telling.number("Median, highest 5 %"),
                Telling.number("Mean, lowest 5 %"),
                Telling.number("Mean, highest 5 %"))));
        List<Row> rows = played.rounds().stream()
                .map(round -> {
                    List<Cell> cells = new ArrayList<>(List.of(
                            Telling.cell(Integer.toString(round.number())),
                            Telling.cell(shown(round.median())),
                            Telling.cell(shown(round.mean())),
                            Telling.cell(Integer.toString(listMoved(round).size()))));
                    fragility.ifPresent(f -> {
                        Spread median = f.medians().get(round.number());
                        Spread mean = f.means().get(round.number());
                        cells.addAll(List.of(
                                Telling.cell(shown(median.low())),
                                Telling.cell(shown(median.high())),
                                Telling.cell(shown(mean.low())),
                                Telling.cell(shown(mean.high()))));
                    });
                    return new Row(cells);
                })
                .toList();
        return new Table(
                Line.of("Median and mean, round by round"), columns, List.of(new Group(Optional.empty(), rows)));
    }

    private Section standings() {
        List<Row> rows = IntStream.range(0, actors().size())
                .mapToObj(i -> {
                    Actor actor = actors().get(i);
                    Standing end = run.last().standings().get(i);
                    return new Row(List.of(
                            Telling.cell(Line.EMPTY.name(actor.name())),
                            Telling.cell(plain(actor.capability())),
                            Telling.cell(plain(actor.salience())),
                            Telling.cell(shown(actor.position())),
                            Telling.cell(shown(end.actor().position())),
                            Telling.cell(shown(end.risk()))));
                })
                .toList();
        return new Section(
                "actors",
                Line.of("The actors"),
                List.of(new Table(
                        Line.of("Numbers as given, and where everybody stands in the end"),
                        List.of(
                                Telling.column("Actor"),
                                Telling.number("Capability"),
                                Telling.number("Salience"),
                                Telling.number("Stated position"),
                                Telling.number("Position in the end"),
                                Telling.number("Risk exponent in the last round")),
                        List.of(new Group(Optional.empty(), rows)))));
    }

    private static List<Standing> listMoved(Round round) {
        return round.standings().stream().filter(s -> s.move().isPresent()).toList();
    }

    private Section moves() {
        List<Bullets.Item> items = new ArrayList<>();
        int told = 0;
        int all = 0;
        for (Round round : run.rounds()) {
            List<Standing> moved = listMoved(round);
            all += moved.size();
            if (!moved.isEmpty() && told + moved.size() <= MOST_MOVES) {
                told += moved.size();
                items.add(new Bullets.Item(
                        Line.of("Round " + round.number()),
                        moved.stream().map(SpatialDocument::sentence).toList()));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                all == 0
                        ? Telling.paragraph("Nobody moves.")
                        : Telling.paragraph(
                                "In each round everybody looks at the same positions, then all move at once. What"
                                        + " is expected is a gain over the status quo, in the eyes of whoever moves."));
        if (!items.isEmpty()) {
            blocks.add(new Bullets(false, items));
        }
        if (told < all) {
            blocks.add(Telling.quiet((all - told) + " more moves stand in the CSV and JSON of this analysis."));
        }
        return new Section("moves", Line.of("Who moves, and why"), blocks);
    }

    private static Line sentence(Standing standing) {
        Move move = standing.move().orElseThrow();
        Line line = Line.EMPTY
                .name(standing.actor().name())
                .text(" goes from " + shown(move.from()) + " to "
                        + shown(standing.actor().position()) + ". ");
        Line other = Line.EMPTY.name(move.towards().name());
        String expects = shown(move.own()) + " of challenging ";
        return switch (move.kind()) {
            case CONFRONTATION ->
                line.text("It would expect " + expects)
                        .with(other)
                        .text(", which expects more, " + shown(move.other())
                                + ", of challenging it: it takes over that position.");
            case COMPROMISE ->
                line.text("It would expect " + expects)
                        .with(other)
                        .text(", which expects " + shown(move.other()) + " of challenging it: they meet on the way.");
            case CAPITULATION ->
                line.text("It would expect " + expects)
                        .with(other)
                        .text(", a larger loss than the other's gain of " + shown(move.other()) + ": it gives in.");
        };
    }

    private Section model() {
        return new Section(
                "model",
                Line.of("The model"),
                List.of(
                        Telling.paragraph(
                                "The expected-utility model of Bueno de Mesquita (1994) as published by Scholz,"
                                        + " Calbert and Smith (2011). An actor yields where others press it more than it presses them:"
                                        + " to a confrontation before a compromise."),
                        Telling.bullets(List.of(
                                Line.of(
                                        rules.capitulation()
                                                ? "An actor that expects to lose more than the other expects to gain gives in"
                                                        + " altogether, as the paper has it. The published replicas never do that."
                                                : "Nobody gives in altogether. The paper has such a rule, but the published replicas"
                                                        + " never reach it: they ask whether a positive number is smaller than its own"
                                                        + " absolute value. The option --capitulation turns the paper's rule on."),
                                Line.of(
                                        rules.compromise() == SpatialRules.Compromise.LOWEST
                                                ? "Of several compromises an actor takes the one whose weighted middle lies"
                                                        + " lowest on the line, as the published replicas do; the two ends of"
                                                        + " the line are not alike. The option --compromise nearest takes the"
                                                        + " nearest one instead."
                                                : "Of several compromises an actor takes the one nearest to its own"
                                                        + " position. The published replicas take the one whose weighted"
                                                        + " middle lies lowest on the line.")))));
    }

    private Section stamp() {
        List<Definitions.Entry> facts = new ArrayList<>();
        facts.add(fact("Program", Line.of("Parley " + made.version())));
        facts.add(new Definitions.Entry(
                Line.of("Actors"),
                List.of(
                        Line.EMPTY.code(made.file().name()),
                        Line.of("SHA-256 ").code(made.file().sha256()))));
        facts.add(fact(
                "Noise",
                Line.of(fragility
                        .map(f -> "at most " + percent(f.noise()) + ", drawn evenly, " + f.runs() + " runs, seed "
                                + f.seed())
                        .orElse("none"))));
        return new Section(
                "stamp",
                Line.of("How to make this report again"),
                List.of(new Definitions(Definitions.Layout.FACTS, facts), new Command(made.command())));
    }

    private static Definitions.Entry fact(String term, Line line) {
        return new Definitions.Entry(Line.of(term), List.of(line));
    }

    /** Two decimals. */
    private static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('-', '−');
    }

    private static String percent(double share) {
        return plain(share * 100) + " %";
    }

    private static String plain(double value) {
        return FurtherJson.number(value).asText();
    }

    @Override
    public String json() {
        ObjectNode root = Json.object().put("parley-spatial", JsonWriter.VERSION);
        root.put("capitulation", rules.capitulation());
        root.put("compromise", rules.compromise().word());
        run.settledAfter().ifPresent(round -> root.put("settled-after", round));
        root.set("rounds", Json.array(run.rounds(), this::round));
        fragility.ifPresent(f -> {
            ObjectNode noise = Json.object().put("seed", f.seed()).put("runs", f.runs());
            noise.set("noise", FurtherJson.number(f.noise()));
            root.set("fragility", noise);
        });
        ObjectNode stamp = Json.object().put("version", made.version());
        stamp.put("file", made.file().name());
        stamp.put("sha256", made.file().sha256());
        stamp.put("command", made.command());
        root.set("stamp", stamp);
        return Json.write(root);
    }

    private ObjectNode round(Round round) {
        ObjectNode node = Json.object().put("round", round.number());
        node.set("median", FurtherJson.number(round.median()));
        node.set("mean", FurtherJson.number(round.mean()));
        fragility.ifPresent(f -> {
            node.set("median-spread", spread(f.medians().get(round.number())));
            node.set("mean-spread", spread(f.means().get(round.number())));
        });
        node.set("actors", Json.array(round.standings(), SpatialDocument::standing));
        return node;
    }

    private static ObjectNode spread(Spread spread) {
        ObjectNode node = Json.object();
        node.set("least", FurtherJson.number(spread.least()));
        node.set("percent-5", FurtherJson.number(spread.low()));
        node.set("percent-50", FurtherJson.number(spread.middle()));
        node.set("percent-95", FurtherJson.number(spread.high()));
        node.set("most", FurtherJson.number(spread.most()));
        return node;
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode node = Json.object().put("actor", standing.actor().name());
        node.set("position", FurtherJson.number(standing.actor().position()));
        node.set("risk", FurtherJson.number(standing.risk()));
        standing.move().ifPresent(move -> {
            node.put("move", move.kind().word());
            node.put("towards", move.towards().name());
            node.set("own", FurtherJson.number(move.own()));
            node.set("other", FurtherJson.number(move.other()));
        });
        return node;
    }

    /** One row per round and actor. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("round", "actor", "position", "risk", "move", "towards", "own", "other", "median", "mean"));
        for (Round round : run.rounds()) {
            for (Standing standing : round.standings()) {
                Optional<Move> move = standing.move();
                rows.add(List.of(
                        Integer.toString(round.number()),
                        standing.actor().name(),
                        plain(standing.actor().position()),
                        plain(standing.risk()),
                        move.map(m -> m.kind().word()).orElse(""),
                        move.map(m -> m.towards().name()).orElse(""),
                        move.map(m -> plain(m.own())).orElse(""),
                        move.map(m -> plain(m.other())).orElse(""),
                        plain(round.median()),
                        plain(round.mean())));
            }
        }
        return rows;
    }
}
