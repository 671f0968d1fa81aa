package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.model.Positions;
import parley.model.Positions.Mark;
import parley.model.RedLine;
import parley.model.Statement;
import parley.space.GivenUp;
import parley.study.Findings;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Assumption;
import parley.study.Findings.BlockFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.Limits;
import parley.study.Findings.NotDecided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.OutsideCondition;
import parley.study.Findings.PartyZone;
import parley.study.Findings.RedLineFinding;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.SilentOn;
import parley.study.Findings.SupplyFinding;
import parley.study.Wording;

/**
 * Writes findings as JSON for programs. The shape is that of {@code report.schema.json} beside this class, version
 * {@value #VERSION}; docs/report-json.md explains it. Numbers of agreements are strings of digits, since they pass what
 * many readers of JSON can hold.
 */
public final class JsonWriter {

    /** Version of the shape; a change that could break a reader raises it. */
    public static final int VERSION = 1;

    private final Findings findings;
    private final Wording wording;

    private JsonWriter(Findings findings) {
        this.findings = findings;
        wording = new Wording(findings.positions().scenario());
    }

    /** The findings as JSON, ending with a line end. */
    public static String write(Findings findings, Stamp stamp) {
        return Json.write(new JsonWriter(findings).root(stamp));
    }

    private ObjectNode root(Stamp stamp) {
        Positions positions = findings.positions();
        ObjectNode root = Json.object();
        root.put("parley-report", VERSION);
        root.set("scenario", JsonScenario.scenario(positions.scenario()));
        root.put("as-of", positions.asOf().toString());
        root.set("answer", Json.texts(findings.answer()));
        root.set("does-not-establish", Json.texts(findings.doesNotEstablish()));
        root.set("what-ifs", Json.array(findings.changes(), JsonScenario::change));
        root.set("space", space());
        root.setAll(FurtherJson.of(new Telling(findings)));
        root.set("positions", positions());
        root.set("red-lines", Json.array(findings.redLines(), this::redLine));
        root.set(
                "reservations",
                Json.array(
                        findings.reservations(),
                        r -> Json.object().put("statement", r.statement().id()).put("explanation", r.explanation())));
        root.set("supplies", Json.array(findings.supplies(), JsonWriter::supply));
        root.set("assumptions", Json.array(findings.assumptions(), JsonWriter::assumption));
        root.set("parties", JsonScenario.parties(positions.scenario()));
        root.set("issues", JsonScenario.issues(positions));
        root.set("statements", JsonScenario.statements(positions));
        root.set("rules", JsonScenario.rules(positions.scenario()));
        root.set("circumstances", JsonScenario.circumstances(positions.scenario()));
        root.set("steps", JsonScenario.steps(positions.scenario()));
        root.set("priors", JsonScenario.priors(positions.scenario()));
        root.set("sources", JsonScenario.sources(positions.scenario()));
        root.set("stamp", stamp(stamp));
        return root;
    }

    private ObjectNode space() {
        ObjectNode node = Json.object();
        if (findings.space() instanceof NotDecided none) {
            node.put("decided", false).put("why", none.why());
            none.explanation().example().ifPresent(a -> node.set("example", JsonScenario.terms(a.terms())));
            return explanation(node, none.explanation());
        } else if (findings.space() instanceof Decided decided) {
            return decided(node.put("decided", true), decided);
        }
        throw new AssertionError("no such space: " + findings.space());
    }

    private ObjectNode decided(ObjectNode node, Decided decided) {
        node.put("conceivable", decided.conceivable().toString());
        node.put("feasible", decided.feasible().toString());
        node.put("possible", decided.possible().toString());
        node.put("endorsed", decided.endorsed().toString());
        node.set("issues", Json.array(decided.issues(), JsonWriter::issue));
        node.set("party-zones", Json.array(decided.partyZones(), JsonWriter::partyZone));
        node.set("silences", Json.array(decided.silences(), JsonWriter::silence));
        explanation(node, decided.explanation());
        node.set("outside-conditions", Json.array(decided.outsideConditions(), JsonWriter::outside));
        List<ObjectNode> agreements = new ArrayList<>();
        Listing.detailed(decided).forEach(a -> agreements.add(agreement(agreements.size() + 1, a)));
        node.set("agreements", Json.array(agreements, a -> a));
        decided.obstacles().ifPresent(obstacles -> node.set("obstacles", WhyJson.obstacles(obstacles)));
        decided.steps().ifPresent(steps -> node.set("steps", WhyJson.steps(steps)));
        return node;
    }

    private ObjectNode explanation(ObjectNode node, Explanation explanation) {
        node.put("agreement-exists", explanation.exists().word());
        node.put("impossible-by-rules", explanation.impossibleByRules());
        node.put("worked-out-by", explanation.method().word());
        node.set("clashes", Json.array(explanation.clashes(), this::clash));
        node.put("clashes-complete", explanation.clashesComplete());
        explanation.clashCount().ifPresent(count -> node.put("clash-count", count.toString()));
        node.set("concessions", Json.array(explanation.concessions(), JsonWriter::concession));
        node.put("concessions-complete", explanation.concessionsComplete());
        explanation.concessionCount().ifPresent(count -> node.put("concession-count", count.toString()));
        return node;
    }

    private static ObjectNode issue(IssueFinding finding) {
        ObjectNode node = Json.object().put("issue", finding.issue().id());
        node.set("say", Json.texts(finding.say()));
        node.set("options", Json.array(finding.options(), JsonWriter::option));
        return node;
    }

    private static ObjectNode option(OptionFinding finding) {
        ObjectNode node = Json.object();
        node.put("option", finding.option().id());
        node.put("in", finding.presence().name().toLowerCase(java.util.Locale.ROOT));
        node.put("possible", finding.possible().toString());
        node.put("endorsed", finding.endorsed().toString());
        finding.blocked().ifPresent(block -> node.set("blocked", blocked(block)));
        node.set("breaks-overridden", ids(finding.breaksOverridden()));
        return node;
    }

    private static ObjectNode blocked(BlockFinding block) {
        ObjectNode node = Json.object().put("because", block.because().word());
        node.set("red-lines", Json.array(block.sets(), JsonWriter::ids));
        return node.put("explanation", block.explanation());
    }

    private static ObjectNode partyZone(PartyZone zone) {
        return Json.object()
                .put("party", zone.party().id())
                .put("agreements", zone.count().toString());
    }

    private static ObjectNode silence(SilenceFinding finding) {
        ObjectNode node = Json.object();
        node.put("party", finding.party().id());
        node.put("issue", finding.issue().id());
        node.put("kind", finding.kind());
        node.put("everywhere", finding.everywhere());
        node.set("recorded", statementIds(finding.recorded()));
        node.set("open", statementIds(finding.open()));
        return node.put("explanation", finding.explanation());
    }

    private ObjectNode clash(Clash clash) {
        ObjectNode node = Json.object();
        node.set("red-lines", ids(clash.redLines()));
        node.set("rules", Json.texts(clash.rules()));
        node.set("supplies", Json.texts(clash.supplies()));
        node.set(
                "says",
                Json.texts(clash.redLines().stream().map(wording::redLine).toList()));
        return node;
    }

    private static ObjectNode concession(Concession concession) {
        ObjectNode node = Json.object();
        node.set("red-lines", ids(concession.redLines()));
        node.set("parties", Json.texts(concession.parties()));
        concession.opens().ifPresent(opens -> node.put("opens", opens.toString()));
        return node;
    }

    private static ObjectNode outside(OutsideCondition outside) {
        return Json.object()
                .put("statement", outside.statement().id())
                .put("issue", outside.issue().id())
                .put("option", outside.option().id())
                .put("explanation", outside.explanation());
    }

    private static ObjectNode agreement(int number, AgreementFinding finding) {
        GivenUp.check();
        ObjectNode node = Json.object().put("number", number);
        node.set("terms", JsonScenario.terms(finding.agreement().terms()));
        node.put("endorsed", finding.endorsed());
        node.set("silent", Json.array(finding.silent(), JsonWriter::silent));
        node.set("breaks-overridden", ids(finding.breaksOverridden()));
        node.set("outside-conditions", Json.array(finding.outside(), JsonWriter::outside));
        return node;
    }

    private static ObjectNode silent(SilentOn silent) {
        ObjectNode node = Json.object()
                .put("party", silent.party())
                .put("issue", silent.issue())
                .put("recorded", silent.recorded());
        silent.attitude().ifPresent(attitude -> node.put("attitude", attitude.word()));
        return node;
    }

    private ArrayNode positions() {
        List<ObjectNode> cells = new ArrayList<>();
        for (Findings.Row row : findings.matrix()) {
            for (Findings.Cell cell : row.cells()) {
                ObjectNode node = Json.object()
                        .put("party", row.party().id())
                        .put("issue", cell.issue().id())
                        .put("has-say", cell.hasSay());
                node.set("marks", Json.array(cell.marks(), JsonWriter::mark));
                cells.add(node);
            }
        }
        return Json.array(cells, cell -> cell);
    }

    private static ObjectNode mark(Mark mark) {
        ObjectNode node = Json.object().put("statement", mark.statement().id());
        mark.option().ifPresent(option -> node.put("option", option));
        return node.put("attitude", mark.attitude().word());
    }

    private ObjectNode redLine(RedLineFinding finding) {
        RedLine line = finding.line();
        ObjectNode node = Json.object();
        node.put("id", line.id());
        node.put("statement", line.statement().id());
        node.put("party", line.party());
        node.put("status", finding.status().word());
        node.set("demand", JsonScenario.proposition(line.demand()));
        line.condition().ifPresent(condition -> node.set("condition", JsonScenario.proposition(condition)));
        node.put("says", wording.asks(line));
        return node.put("explanation", finding.explanation());
    }

    private static ObjectNode supply(SupplyFinding finding) {
        ObjectNode node = Json.object();
        node.put("issue", finding.issue().id());
        node.put("option", finding.option().id());
        node.put("supply", finding.supply().word());
        node.set("offers", statementIds(finding.offers()));
        node.set("potential", statementIds(finding.potential()));
        return node;
    }

    private static ObjectNode assumption(Assumption assumption) {
        ObjectNode node = Json.object();
        node.put("about", assumption.about());
        node.put("text", assumption.text());
        Json.put(node, "why", assumption.why());
        assumption.where().ifPresent(where -> node.put("where", where.toString()));
        return node;
    }

    static ObjectNode stamp(Stamp stamp) {
        ObjectNode node = Json.object();
        node.put("version", stamp.version());
        node.set(
                "files",
                Json.array(
                        stamp.files(),
                        file -> Json.object().put("name", file.name()).put("sha256", file.sha256())));
        node.put("as-of", stamp.asOf().toString());
        stamp.variant().ifPresent(variant -> node.put("variant", variant));
        node.set("what-ifs", Json.texts(stamp.whatIfs()));
        node.set("limits", limits(stamp.limits()));
        node.put("reproducible", stamp.isReproducible());
        return node.put("command", stamp.command());
    }

    private static ObjectNode limits(Limits limits) {
        ObjectNode node = Json.object().put("nodes", limits.nodes());
        limits.seconds().ifPresent(seconds -> node.put("seconds", seconds));
        limits.seed().ifPresent(seed -> node.put("seed", seed));
        return node.put("listed", limits.listed());
    }

    private static ArrayNode ids(List<RedLine> lines) {
        return Json.texts(Positions.ids(lines));
    }

    private static ArrayNode statementIds(List<Statement> statements) {
        return Json.texts(statements.stream().map(Statement::id).toList());
    }
}
