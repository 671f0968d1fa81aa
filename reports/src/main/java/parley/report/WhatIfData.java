package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.RedLine;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.space.SpaceExport;
import parley.space.WhatIfSpace;
import parley.space.WhatIfSpace.Effect;
import parley.space.WhatIfSpace.Said;
import parley.space.WhatIfSpace.Version;
import parley.study.Wording;

/**
 * What the script of the what-if panel works on, as JSON: the diagram, who says what, and the words to say it in. Parties,
 * issues, options, statements, sources and circumstances are named by their positions in their lists; docs/live.md gives the
 * shape.
 */
public final class WhatIfData {

    private final WhatIfSpace space;
    private final Scenario scenario;
    private final Wording wording;
    private final List<String> sources;
    private final List<String> parties;
    private final List<String> issues;
    private final List<String> circumstances;

    private WhatIfData(WhatIfSpace space) {
        this.space = space;
        this.scenario = space.positions().scenario();
        this.wording = new Wording(scenario);
        this.sources = List.copyOf(scenario.sources().keySet());
        this.parties = List.copyOf(scenario.parties().keySet());
        this.issues = List.copyOf(scenario.issues().keySet());
        this.circumstances = List.copyOf(space.circumstances());
    }

    /** The data of a space. */
    public static String of(WhatIfSpace space) {
        return Json.compact(new WhatIfData(space).root());
    }

    private ObjectNode root() {
        ObjectNode root = Json.object();
        root.put("asOf", space.positions().asOf().toString());
        root.put("whatIf", !scenario.changes().isEmpty());
        root.put("conceivable", conceivable().toString());
        root.set("sources", Json.array(scenario.sources().values(), this::source));
        root.set("parties", Json.array(scenario.parties().values(), this::party));
        root.set("issues", Json.array(scenario.issues().values(), this::issue));
        root.set("circumstances", Json.array(space.circumstances(), this::circumstance));
        root.set("statements", Json.array(space.said(), this::said));
        root.set("needs", Json.array(space.needs(), need -> option(need.issue(), need.options())));
        root.set("checks", Json.array(space.checks(), this::check));
        root.set("diagram", diagram());
        return root;
    }

    private BigInteger conceivable() {
        return scenario.issues().values().stream()
                .map(issue -> BigInteger.valueOf(issue.options().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private ObjectNode source(Source source) {
        return Json.object().put("kind", Visible.of(source.kind())).put("unverified", source.isUnverified());
    }

    private ObjectNode party(Party party) {
        return Json.object()
                .put("id", party.id())
                .put("name", Visible.of(party.name()))
                .put("principal", party.role() == Role.PRINCIPAL);
    }

    private ObjectNode issue(Issue issue) {
        ObjectNode node = Json.object().put("id", issue.id()).put("name", Visible.of(wording.issue(issue.id())));
        node.set("options", Json.array(issue.options(), this::option));
        node.set("consent", numbers(parties, issue.consent().parties()));
        return node;
    }

    private ObjectNode option(Option option) {
        return Json.object().put("id", option.id()).put("label", Visible.of(option.label()));
    }

    private ObjectNode circumstance(String id) {
        Circumstance circumstance = scenario.getCircumstance(id);
        return Json.object()
                .put("id", id)
                .put("question", Visible.of(circumstance.question()))
                .put("holds", number(circumstance.holds()));
    }

    private static int number(Truth truth) {
        return switch (truth) {
            case FALSE -> 0;
            case UNKNOWN -> 1;
            case TRUE -> 2;
        };
    }

    private ObjectNode said(Said said) {
        Statement statement = said.statement();
        ObjectNode node = Json.object()
                .put("id", statement.id())
                .put("party", parties.indexOf(statement.party()))
                .put("reference", Visible.of(wording.reference(statement)))
                .put("basis", statement.grounds().basis().word());
        statement.grounds().citation().ifPresent(citation -> node.put("source", sources.indexOf(citation.source())));
        if (scenario.heldClaims().contains(statement.id())) {
            node.put("held", true);
        }
        node.set("versions", Json.array(said.versions(), this::version));
        return node;
    }

    private ObjectNode version(Version version) {
        Statement statement = version.statement();
        ObjectNode node = Json.object().put("says", Visible.of(wording.says(statement)));
        version.change().ifPresent(change -> addChange(node, change));
        if (statement.stance() instanceof Stance.Claims claims) {
            node.set("claims", Json.numbers(issues.indexOf(claims.issue())).add(numbers(parties, claims.noSay())));
        } else if (statement.stance() instanceof Stance.Reserves) {
            node.put("reserves", true);
        }
        node.set("replacedBy", Json.array(version.replacedBy(), by -> Json.numbers(by.said(), by.version())));
        node.set("circumstances", numbers(circumstances, version.circumstances()));
        node.set("redLines", Json.array(version.redLines(), this::redLine));
        node.set("effects", Json.array(version.effects(), this::effect));
        return node;
    }

    private static void addChange(ObjectNode node, Change change) {
        if (change instanceof Change.Soften soften) {
            node.put("change", "soften").put("to", soften.level());
        } else if (change instanceof Change.ReadAs read) {
            node.put("change", "read").put("to", read.reading());
        }
    }

    private ObjectNode redLine(RedLine line) {
        ObjectNode node = Json.object().put("id", line.id()).put("asks", Visible.of(wording.asks(line)));
        node.set("issues", numbers(issues, line.issues()));
        return node;
    }

    private ObjectNode effect(Effect effect) {
        ObjectNode node = Json.object();
        if (effect.pending()) {
            return node.put("pending", true);
        }
        node.set("switches", Json.array(effect.switches(), IntNode::valueOf));
        node.set("supplies", Json.array(effect.supplies(), supply -> Json.numbers(supply.need(), supply.variable())));
        node.set("endorses", Json.array(effect.endorsements(), this::endorsement));
        return node;
    }

    private ArrayNode endorsement(WhatIfSpace.Endorsement endorsement) {
        Issue issue = scenario.getIssue(endorsement.issue());
        return Json.numbers(issues.indexOf(issue.id()))
                .add(Json.array(endorsement.options(), option -> IntNode.valueOf(issue.indexOf(option))))
                .add(endorsement.variable().orElse(-1));
    }

    private ArrayNode check(WhatIfSpace.Check check) {
        return Json.numbers(parties.indexOf(check.party()))
                .addAll(option(check.option().issue(), check.option().options()))
                .add(check.variable());
    }

    private ArrayNode option(String issue, Set<String> single) {
        return Json.numbers(
                issues.indexOf(issue),
                scenario.getIssue(issue).indexOf(single.iterator().next()));
    }

    private static ArrayNode numbers(List<String> all, Collection<String> ids) {
        return Json.array(ids, id -> IntNode.valueOf(all.indexOf(id)));
    }

    /** Each node as its kind, the number of its items, and the items: see docs/live.md. */
    private ObjectNode diagram() {
        ArrayNode nodes = Json.numbers();
        List<SpaceExport.Node> all = space.nodes();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at) instanceof SpaceExport.Leaf leaf) {
                nodes.add(2 + leaf.variable()).add(leaf.values().size());
                leaf.values().forEach(nodes::add);
            } else if (all.get(at) instanceof SpaceExport.And and) {
                addBranch(nodes, 0, at, and.children());
            } else if (all.get(at) instanceof SpaceExport.Or or) {
                addBranch(nodes, 1, at, or.children());
            }
        }
        ObjectNode diagram = Json.object().put("root", space.root());
        diagram.set("sizes", Json.array(space.sizes(), IntNode::valueOf));
        diagram.set("nodes", nodes);
        return diagram;
    }

    private static void addBranch(ArrayNode nodes, int kind, int at, List<Integer> children) {
        nodes.add(kind).add(children.size());
        children.forEach(child -> nodes.add(at - child));
    }
}
