package parley.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Citation;
import parley.model.DateSpan;
import parley.model.Level;
import parley.model.RivalReading;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/**
 * Writes statements and what-ifs.
 *
 * @param asOf the date that a hypothetical statement need not give
 */
record StatementWriter(Map<String, Source> sources, LocalDate asOf) {

    Node.Mapping statement(Statement statement) {
        MapBuilder map = new MapBuilder()
                .put("id", statement.id())
                .put("party", statement.party())
                .put("speaker", statement.speaker())
                .put(
                        "source",
                        statement.grounds().citation().map(Citation::toString).orElse(""));
        if (!statement.date().equals(dateIfAbsent(statement))) {
            map.put("date", statement.date().toString())
                    .put("date-is", statement.date().inferred() ? "inferred" : "");
        }
        map.put(
                        "via",
                        Optional.of(statement.via())
                                .filter(via -> !via.isEmpty())
                                .map(Tree::oneOrMany))
                .put("language", statement.language());
        stance(statement.stance(), map);
        return map.put("condition", statement.condition().map(PropositionWriter::write))
                .put("reason", statement.reason())
                .putUnlessEmpty("fallback", fallback(statement.coding().fallbacks()))
                .put(
                        "cost",
                        statement.coding().cost().map(StatementWriter::number).orElse(""))
                .put(
                        "credence",
                        statement.credence().map(StatementWriter::credence).orElse(""))
                .put("same-as", statement.coding().sameAs().orElse(""))
                .put(
                        "excludes",
                        Optional.of(statement.coding().excludes())
                                .filter(ids -> !ids.isEmpty())
                                .map(Tree::oneOrMany))
                .putUnlessEmpty("readings", readings(statement.coding().readings()))
                .put("basis", statement.grounds().basis() == Basis.ASSUMPTION ? "assumption" : "")
                .put("why", statement.grounds().why())
                .put("note", statement.note())
                .put("quote", statement.quote())
                .build();
    }

    private DateSpan dateIfAbsent(Statement statement) {
        return statement
                .grounds()
                .citation()
                .flatMap(cited -> Optional.ofNullable(sources.get(cited.source())))
                .map(source -> new DateSpan(
                        source.published().from(), source.published().to(), true))
                .orElse(DateSpan.inferred(asOf));
    }

    private static String credence(parley.model.Credence credence) {
        return credence.word().isEmpty() ? number(credence.probability()) : credence.word();
    }

    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Node.Sequence fallback(List<Level> levels) {
        return Tree.list(levels.stream()
                .map(level -> new MapBuilder()
                        .put("level", level.id())
                        .put("demands", PropositionWriter.write(level.what()))
                        .build())
                .toList());
    }

    private static Node.Sequence readings(List<RivalReading> readings) {
        return Tree.list(readings.stream().map(StatementWriter::reading).toList());
    }

    private static Node reading(RivalReading reading) {
        MapBuilder map = new MapBuilder().put("id", reading.id()).put("why", reading.why());
        stance(reading.stance(), map);
        return map.put("condition", reading.condition().map(PropositionWriter::write))
                .build();
    }

    private static void stance(Stance stance, MapBuilder map) {
        map.put(stance.word(), what(stance));
        if (stance instanceof Stance.Offers offers && !offers.to().isEmpty()) {
            map.put("to", Tree.oneOrMany(offers.to()));
        }
    }

    private static Node what(Stance stance) {
        if (stance instanceof Stance.Demands s) {
            return PropositionWriter.write(s.what());
        } else if (stance instanceof Stance.Rejects s) {
            return PropositionWriter.write(s.what());
        } else if (stance instanceof Stance.Orders s) {
            return new MapBuilder()
                    .put("first", s.order().first().id())
                    .put("then", s.order().then().id())
                    .build();
        } else if (stance instanceof Stance.Prefers s) {
            return PropositionWriter.write(s.what());
        } else if (stance instanceof Stance.Accepts s) {
            return PropositionWriter.choices(s.choices());
        } else if (stance instanceof Stance.Offers s) {
            return PropositionWriter.choices(s.choices());
        } else if (stance instanceof Stance.OpenTo s) {
            return PropositionWriter.choices(s.choices());
        } else if (stance instanceof Stance.Silent s) {
            return Tree.oneOrMany(s.issues());
        } else if (stance instanceof Stance.Reserves s) {
            Optional<Node> issues = s.issues().isEmpty() ? Optional.empty() : Optional.of(Tree.oneOrMany(s.issues()));
            return new MapBuilder()
                    .put("about", s.about())
                    .put("issues", issues)
                    .build();
        } else if (stance instanceof Stance.Claims s) {
            return new MapBuilder()
                    .put("issue", s.issue())
                    .put("no-say", Tree.oneOrMany(s.noSay()))
                    .build();
        }
        throw new AssertionError("no such stance: " + stance);
    }

    Node.Sequence changes(List<Change> changes) {
        return Tree.list(changes.stream().map(this::change).toList());
    }

    private Node change(Change change) {
        if (change instanceof Change.Drop drop) {
            return Tree.map("drop", Tree.oneOrMany(drop.statements()));
        } else if (change instanceof Change.Add add) {
            return Tree.map("add", statement(add.statement()));
        } else if (change instanceof Change.SetConsent set) {
            List<Node.Scalar> parties =
                    set.consent().parties().stream().map(Tree::text).toList();
            return Tree.map(
                    "consent",
                    new MapBuilder()
                            .put("issue", set.issue())
                            .put("parties", Tree.list(parties))
                            .put("why", set.consent().grounds().why())
                            .build());
        } else if (change instanceof Change.SetCircumstance set) {
            return Tree.map(
                    "circumstance",
                    Tree.map(set.circumstance(), Tree.text(set.holds().word())));
        } else if (change instanceof Change.Hold hold) {
            return Tree.map("hold", Tree.oneOrMany(hold.claims()));
        } else if (change instanceof Change.Soften soften) {
            return Tree.map("soften", Tree.text(soften.statement() + " to " + soften.level()));
        } else if (change instanceof Change.Redate redate) {
            return Tree.map("redate", Tree.text(redate.statement() + " to " + redate.date()));
        } else if (change instanceof Change.ReadAs read) {
            return Tree.map("read", Tree.text(read.statement() + " as " + read.reading()));
        } else if (change instanceof Change.Leave leave) {
            return Tree.map("leave", Tree.text(leave.party()));
        } else if (change instanceof Change.Join join) {
            return Tree.map(
                    "join",
                    new MapBuilder()
                            .put("party", join.party())
                            .put("issues", Tree.oneOrMany(join.issues()))
                            .build());
        }
        throw new AssertionError("no such change: " + change);
    }
}
