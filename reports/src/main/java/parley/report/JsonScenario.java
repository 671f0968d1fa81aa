package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Coding;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Level;
import parley.model.Option;
import parley.model.Party;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RivalReading;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;

/** What was written down, as JSON: propositions and changes have the shape of the scenario language. */
final class JsonScenario {

    private JsonScenario() {}

    static ObjectNode scenario(Scenario scenario) {
        ObjectNode node = Json.object();
        node.put("id", scenario.id());
        node.put("title", scenario.title());
        Json.put(node, "summary", scenario.summary());
        node.put("credence-scale", scenario.credenceScale().word());
        return node;
    }

    static ArrayNode sources(Scenario scenario) {
        return Json.array(scenario.sources().values(), JsonScenario::source);
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.object();
        node.put("id", source.id());
        node.put("kind", source.kind());
        node.put("title", source.title());
        Json.put(node, "publisher", source.publisher());
        node.set("published", date(source.published()));
        Json.put(node, "url", source.url());
        Json.put(node, "sha256", source.sha256());
        Json.put(node, "language", source.language());
        Json.put(node, "note", source.note());
        return node;
    }

    static ArrayNode parties(Scenario scenario) {
        return Json.array(scenario.parties().values(), JsonScenario::party);
    }

    private static ObjectNode party(Party party) {
        ObjectNode node = Json.object();
        node.put("id", party.id());
        node.put("name", party.name());
        node.put("role", party.role().word());
        Json.put(node, "kind", party.kind());
        node.set("members", Json.texts(party.members()));
        if (party.memberCount() > 0) {
            node.put("member-count", party.memberCount());
        }
        Json.put(node, "note", party.note());
        return node;
    }

    static ArrayNode issues(Positions positions) {
        return Json.array(positions.scenario().issues().values(), issue -> issue(positions, issue));
    }

    private static ObjectNode issue(Positions positions, Issue issue) {
        ObjectNode node = Json.object();
        node.put("id", issue.id());
        node.put("name", issue.name());
        node.put("question", issue.question());
        node.set("options", Json.array(issue.options(), JsonScenario::option));
        node.set("say", Json.texts(positions.listSay(issue.id())));
        ObjectNode consent = Json.object();
        consent.set("parties", Json.texts(issue.consent().parties()));
        consent.put("by-default", issue.consent().byDefault());
        consent.set("grounds", grounds(issue.consent().grounds()));
        node.set("consent", consent);
        node.set("needs-supplier", Json.texts(issue.needsSupplier()));
        issue.statusQuo().ifPresent(option -> node.put("status-quo", option));
        Json.put(node, "code", issue.code());
        node.put("scale", issue.scale().name().toLowerCase(java.util.Locale.ROOT));
        Json.put(node, "unit", issue.unit());
        Json.put(node, "note", issue.note());
        return node;
    }

    private static ObjectNode option(Option option) {
        ObjectNode node = Json.object();
        node.put("id", option.id());
        node.put("label", option.label());
        option.value().ifPresent(value -> node.put("value", value.toPlainString()));
        return node;
    }

    static ArrayNode rules(Scenario scenario) {
        return Json.array(scenario.rules(), JsonScenario::rule);
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = Json.object();
        node.put("id", rule.id());
        node.set("requires", proposition(rule.requires()));
        node.set("grounds", grounds(rule.grounds()));
        return node;
    }

    static ArrayNode circumstances(Scenario scenario) {
        return Json.array(scenario.circumstances().values(), JsonScenario::circumstance);
    }

    private static ObjectNode circumstance(Circumstance circumstance) {
        ObjectNode node = Json.object();
        node.put("id", circumstance.id());
        node.put("question", circumstance.question());
        node.put("holds", circumstance.holds().word());
        circumstance.prior().ifPresent(prior -> node.put("prior", prior));
        node.set("grounds", grounds(circumstance.grounds()));
        return node;
    }

    static ArrayNode statements(Positions positions) {
        return Json.array(positions.scenario().statements(), statement -> {
            ObjectNode node = statement(statement);
            node.put("counts", counts(positions, statement));
            List<Statement> later = positions.replaced().getOrDefault(statement, List.of());
            if (!later.isEmpty()) {
                node.set(
                        "replaced-by",
                        Json.texts(later.stream().map(Statement::id).toList()));
            }
            return node;
        });
    }

    private static String counts(Positions positions, Statement statement) {
        if (positions.replaced().containsKey(statement)) {
            return "replaced";
        }
        return positions.notYet().contains(statement) ? "not-yet" : "in-force";
    }

    static ObjectNode statement(Statement statement) {
        ObjectNode node = Json.object();
        node.put("id", statement.id());
        node.put("party", statement.party());
        if (statement.place().line() > 0) {
            node.put("line", statement.place().line());
        }
        Json.put(node, "speaker", statement.speaker());
        node.set("date", date(statement.date()));
        node.set("grounds", grounds(statement.grounds()));
        node.set("via", Json.texts(statement.via()));
        Json.put(node, "language", statement.language());
        node.set("stance", stance(statement.stance()));
        statement.condition().ifPresent(condition -> node.set("condition", proposition(condition)));
        Json.put(node, "reason", statement.reason());
        statement.credence().ifPresent(credence -> {
            node.put("credence", credence.probability());
            Json.put(node, "credence-word", credence.word());
        });
        putCoding(node, statement.coding());
        Json.put(node, "note", statement.note());
        Json.put(node, "quote", statement.quote());
        return node;
    }

    private static void putCoding(ObjectNode node, Coding coding) {
        coding.cost().ifPresent(cost -> node.put("cost", cost));
        if (!coding.fallbacks().isEmpty()) {
            node.set("fallback", Json.array(coding.fallbacks(), JsonScenario::level));
        }
        coding.sameAs().ifPresent(other -> node.put("same-as", other));
        if (!coding.excludes().isEmpty()) {
            node.set("excludes", Json.texts(coding.excludes()));
        }
        if (!coding.readings().isEmpty()) {
            node.set("readings", Json.array(coding.readings(), JsonScenario::reading));
        }
    }

    private static ObjectNode level(Level level) {
        ObjectNode node = Json.object().put("level", level.id());
        node.set("demands", proposition(level.what()));
        return node;
    }

    private static ObjectNode reading(RivalReading reading) {
        ObjectNode node = Json.object().put("id", reading.id());
        Json.put(node, "why", reading.why());
        node.set("stance", stance(reading.stance()));
        reading.condition().ifPresent(condition -> node.set("condition", proposition(condition)));
        return node;
    }

    static ArrayNode steps(Scenario scenario) {
        return Json.array(scenario.steps().values(), step -> {
            ObjectNode node = Json.object().put("id", step.id()).put("name", step.name());
            step.when().ifPresent(when -> node.set("when", proposition(when)));
            return node;
        });
    }

    static ArrayNode priors(Scenario scenario) {
        return Json.array(scenario.priors(), prior -> {
            ObjectNode node = Json.object().put("party", prior.party()).put("issue", prior.issue());
            ObjectNode insists = Json.object();
            prior.insists().forEach(insists::put);
            node.set("insists", insists);
            node.put("any", prior.any());
            Json.put(node, "why", prior.why());
            return node;
        });
    }

    static ObjectNode date(DateSpan date) {
        ObjectNode node = Json.object();
        node.put("from", date.from().toString());
        node.put("to", date.to().toString());
        node.put("inferred", date.inferred());
        return node;
    }

    static ObjectNode grounds(Grounds grounds) {
        ObjectNode node = Json.object();
        node.put("basis", grounds.basis().word());
        grounds.citation().ifPresent(citation -> {
            node.put("source", citation.source());
            if (citation.from() > 0) {
                node.put("from-paragraph", citation.from());
                node.put("to-paragraph", citation.to());
            }
        });
        Json.put(node, "why", grounds.why());
        return node;
    }

    private static ObjectNode stance(Stance stance) {
        ObjectNode node = Json.object();
        if (stance instanceof Stance.Demands s) {
            node.set(s.word(), proposition(s.what()));
        } else if (stance instanceof Stance.Rejects s) {
            node.set(s.word(), proposition(s.what()));
        } else if (stance instanceof Stance.Prefers s) {
            node.set(s.word(), proposition(s.what()));
        } else if (stance instanceof Stance.Accepts s) {
            node.set(s.word(), choices(s.choices()));
        } else if (stance instanceof Stance.OpenTo s) {
            node.set(s.word(), choices(s.choices()));
        } else if (stance instanceof Stance.Offers s) {
            node.set(s.word(), choices(s.choices()));
            node.set("to", Json.texts(s.to()));
        } else if (stance instanceof Stance.Silent s) {
            node.set(s.word(), Json.texts(s.issues()));
        } else if (stance instanceof Stance.Reserves s) {
            ObjectNode what = Json.object().put("about", s.about());
            what.set("issues", Json.texts(s.issues()));
            node.set(s.word(), what);
        } else if (stance instanceof Stance.Claims s) {
            ObjectNode what = Json.object().put("issue", s.issue());
            what.set("no-say", Json.texts(s.noSay()));
            node.set(s.word(), what);
        } else if (stance instanceof Stance.Orders s) {
            node.set(
                    s.word(),
                    Json.object()
                            .put("first", s.order().first().id())
                            .put("then", s.order().then().id()));
        } else {
            throw new AssertionError("no such stance: " + stance);
        }
        return node;
    }

    private static ObjectNode choices(Collection<Choice> choices) {
        ObjectNode node = Json.object();
        choices.forEach(choice -> node.set(choice.issue(), Json.texts(choice.options())));
        return node;
    }

    /** A proposition in the shape of the scenario language, options always as a list. */
    static ObjectNode proposition(Proposition p) {
        ObjectNode node = Json.object();
        if (p instanceof Choice choice) {
            node.set(choice.issue(), Json.texts(choice.options()));
        } else if (p instanceof Holds holds) {
            node.put("circumstance", holds.circumstance());
        } else if (p instanceof All all) {
            node.set("all", propositions(all.parts()));
        } else if (p instanceof Any any) {
            node.set("any", propositions(any.parts()));
        } else if (p instanceof Not not) {
            node.set("not", proposition(not.part()));
        } else if (p instanceof If rule) {
            node.set("if", proposition(rule.when()));
            node.set("then", proposition(rule.then()));
        } else if (p instanceof AtMost most) {
            node.put("at-most", most.limit());
            node.set("of", propositions(most.parts()));
        } else {
            throw new AssertionError("no such proposition: " + p);
        }
        return node;
    }

    private static ArrayNode propositions(List<Proposition> parts) {
        return Json.array(parts, JsonScenario::proposition);
    }

    /** A what-if in the shape of the scenario language. */
    static ObjectNode change(Change change) {
        ObjectNode node = Json.object();
        if (change instanceof Change.Drop drop) {
            node.set("drop", Json.texts(sorted(drop.statements())));
        } else if (change instanceof Change.Add add) {
            node.set("add", statement(add.statement()));
        } else if (change instanceof Change.SetConsent set) {
            ObjectNode consent = Json.object().put("issue", set.issue());
            consent.set("parties", Json.texts(set.consent().parties()));
            Json.put(consent, "why", set.consent().grounds().why());
            node.set("consent", consent);
        } else if (change instanceof Change.SetCircumstance set) {
            node.set(
                    "circumstance",
                    Json.object().put(set.circumstance(), set.holds().word()));
        } else if (change instanceof Change.Hold hold) {
            node.set("hold", Json.texts(sorted(hold.claims())));
        } else {
            node.setAll(changeOfOne(change));
        }
        return node;
    }

    /** A change of one statement, or of one party's part in the talks. */
    private static ObjectNode changeOfOne(Change change) {
        ObjectNode node = Json.object();
        if (change instanceof Change.Soften soften) {
            node.set(
                    "soften", Json.object().put("statement", soften.statement()).put("to", soften.level()));
        } else if (change instanceof Change.Redate redate) {
            node.set(
                    "redate",
                    Json.object()
                            .put("statement", redate.statement())
                            .put("date", redate.date().toString()));
        } else if (change instanceof Change.ReadAs read) {
            node.set("read", Json.object().put("statement", read.statement()).put("as", read.reading()));
        } else if (change instanceof Change.Leave leave) {
            node.put("leave", leave.party());
        } else if (change instanceof Change.Join join) {
            ObjectNode joins = Json.object().put("party", join.party());
            joins.set("issues", Json.texts(join.issues()));
            node.set("join", joins);
        } else {
            throw new AssertionError("no such change: " + change);
        }
        return node;
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }

    static ObjectNode terms(Map<String, String> terms) {
        ObjectNode node = Json.object();
        terms.forEach(node::put);
        return node;
    }
}
