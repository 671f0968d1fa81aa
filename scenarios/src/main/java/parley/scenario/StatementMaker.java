package parley.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Citation;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.Credence;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Level;
import parley.model.Order;
import parley.model.RivalReading;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.model.Truth;
import parley.scenario.language.CitationShape;
import parley.scenario.language.Fields;
import parley.scenario.language.Language;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/**
 * Makes statements and what-ifs of parts of a file that have been checked.
 *
 * @param scenario what they refer to; statements aside
 * @param asOf the date of a hypothetical statement that gives none
 */
record StatementMaker(Scenario scenario, LocalDate asOf) {

    Change change(Node node) {
        return change(node, "");
    }

    /**
     * The what-if.
     *
     * @param idIfAbsent for an added statement that has none
     */
    Change change(Node node, String idIfAbsent) {
        Fields fields = Fields.of(node);
        if (fields.has("drop")) {
            return new Change.Drop(fields.texts("drop"));
        } else if (fields.has("add")) {
            return new Change.Add(statement(fields.get("add"), idIfAbsent));
        } else if (fields.has("consent")) {
            Fields consent = Fields.of(fields.get("consent"));
            Grounds grounds = new Grounds(Basis.HYPOTHETICAL, Optional.empty(), consent.text("why"));
            return new Change.SetConsent(consent.text("issue"), new Consent(consent.texts("parties"), grounds, false));
        } else if (fields.has("circumstance")) {
            Node.Entry entry = fields.entries("circumstance").get(0);
            return new Change.SetCircumstance(entry.key().text(), truth(text(entry.value())), Grounds.hypothetical());
        }
        return fields.has("hold") ? new Change.Hold(fields.texts("hold")) : changeOfOne(fields);
    }

    /** The what-if about one statement, or about one party. */
    private Change changeOfOne(Fields fields) {
        if (fields.has("soften")) {
            Fields what = Language.SOFTENING.fields(fields.get("soften"));
            return new Change.Soften(what.text("statement"), what.text("to"));
        } else if (fields.has("redate")) {
            Fields what = Language.REDATING.fields(fields.get("redate"));
            return new Change.Redate(what.text("statement"), span(what.text("date"), true));
        } else if (fields.has("read")) {
            Fields what = Language.REREADING.fields(fields.get("read"));
            return new Change.ReadAs(what.text("statement"), what.text("as"));
        } else if (fields.has("leave")) {
            return new Change.Leave(fields.text("leave"));
        }
        Fields join = Fields.of(fields.get("join"));
        return new Change.Join(
                join.has("party") ? join.text("party") : fields.text("join"),
                join.has("issues") ? join.texts("issues") : scenario.issues().keySet());
    }

    Statement statement(Node node) {
        return statement(node, "");
    }

    private Statement statement(Node node, String idIfAbsent) {
        Fields fields = Fields.of(node);
        return new Statement(
                fields.has("id") ? fields.text("id") : idIfAbsent,
                fields.has("id") ? fields.get("id").place() : fields.place(),
                fields.text("party"),
                fields.text("speaker"),
                date(fields),
                grounds(fields),
                List.copyOf(fields.texts("via")),
                fields.text("language"),
                stance(fields),
                fields.find("condition").map(PropositionMaker::make),
                fields.text("reason"),
                fields.findScalar("credence").map(credence -> credence(credence.text())),
                fields.text("note"),
                fields.text("quote"),
                coding(fields));
    }

    private Credence credence(String text) {
        return scenario.credenceScale()
                .findRange(text)
                .map(range -> new Credence(range.middle(), text))
                .orElseGet(() -> new Credence(Double.parseDouble(text), ""));
    }

    private Coding coding(Fields fields) {
        return new Coding(
                fields.findScalar("cost").map(cost -> Double.valueOf(cost.text())),
                fields.items("fallback").stream()
                        .map(Fields::of)
                        .map(StatementMaker::level)
                        .toList(),
                fields.findScalar("same-as").map(Node.Scalar::text),
                fields.texts("excludes"),
                fields.items("readings").stream()
                        .map(Fields::of)
                        .map(this::reading)
                        .toList(),
                Set.of());
    }

    private static Level level(Fields fields) {
        return new Level(
                fields.text("level"), fields.get("level").place(), PropositionMaker.make(fields.get("demands")));
    }

    private RivalReading reading(Fields fields) {
        return new RivalReading(
                fields.text("id"),
                fields.get("id").place(),
                stance(fields),
                fields.find("condition").map(PropositionMaker::make),
                fields.text("why"));
    }

    private DateSpan date(Fields fields) {
        if (fields.has("date")) {
            return span(fields.text("date"), fields.text("date-is").equals("inferred"));
        }
        return citation(fields)
                .flatMap(cited -> Optional.ofNullable(scenario.sources().get(cited.source())))
                .map(source -> new DateSpan(
                        source.published().from(), source.published().to(), true))
                .orElse(DateSpan.inferred(asOf));
    }

    /** The days of a text that has been checked to name some. */
    static DateSpan span(String text, boolean inferred) {
        List<LocalDate> days = Leaf.findDays(text);
        return new DateSpan(days.get(0), days.get(1), inferred);
    }

    private static Grounds grounds(Fields fields) {
        Optional<Citation> citation = citation(fields);
        if (citation.isEmpty()) {
            return new Grounds(Basis.HYPOTHETICAL, citation, fields.text("why"));
        }
        Basis basis = fields.text("basis").equals("assumption") ? Basis.ASSUMPTION : Basis.STATED;
        return new Grounds(basis, citation, fields.text("why"));
    }

    static Optional<Citation> citation(Fields fields) {
        return fields.findScalar("source").flatMap(text -> CitationShape.parse(text.text()));
    }

    static Truth truth(String word) {
        return word.equals("yes") ? Truth.TRUE : word.equals("no") ? Truth.FALSE : Truth.UNKNOWN;
    }

    static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private Stance stance(Fields fields) {
        String word = Language.STANCES.stream()
                .filter(fields::has)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stance at " + fields.place()));
        Node what = fields.get(word);
        return switch (word) {
            case "demands" -> new Stance.Demands(PropositionMaker.make(what));
            case "rejects" -> new Stance.Rejects(PropositionMaker.make(what));
            case "demands-order" -> order(Fields.of(what));
            case "prefers" -> new Stance.Prefers(PropositionMaker.make(what));
            case "accepts" -> new Stance.Accepts(PropositionMaker.choices(what));
            case "offers" -> new Stance.Offers(PropositionMaker.choices(what), fields.texts("to"));
            case "open-to" -> new Stance.OpenTo(PropositionMaker.choices(what));
            case "silent" -> new Stance.Silent(fields.texts("silent"));
            case "reserves" -> reservation(Fields.of(what));
            case "claims" -> claim(Fields.of(what));
            default -> throw new IllegalStateException("no such stance: " + word);
        };
    }

    private Stance order(Fields fields) {
        return new Stance.Orders(new Order(step(fields.text("first")), step(fields.text("then"))));
    }

    private Step step(String id) {
        return Objects.requireNonNull(scenario.steps().get(id));
    }

    private static Stance reservation(Fields fields) {
        Set<String> issues = fields.texts("issues");
        return new Stance.Reserves(issues, fields.text("about"));
    }

    private static Stance claim(Fields fields) {
        return new Stance.Claims(fields.text("issue"), fields.texts("no-say"));
    }
}
