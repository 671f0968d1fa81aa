package parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import parley.explain.Bundle;
import parley.explain.Chances;
import parley.explain.Chances.AgreementChance;
import parley.explain.Chances.OptionChance;
import parley.explain.Coalitions;
import parley.explain.Influence;
import parley.explain.Inquiries;
import parley.explain.Inquiry;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Doubt;
import parley.explain.Inquiry.Reply;
import parley.explain.Inquiry.Silence;
import parley.explain.Weight;
import parley.model.Positions;
import parley.model.Statement;
import parley.study.Findings.NotDecided;
import parley.study.InquiryWording;

/**
 * What follows beyond the zones as JSON. Probabilities, weights and bits are numbers with twelve significant digits;
 * what was not decided is absent.
 */
final class FurtherJson {

    private static final MathContext DIGITS = new MathContext(12);

    private FurtherJson() {}

    /** Each under its name where it was worked out. */
    static ObjectNode of(Telling telling) {
        ObjectNode node = Json.object();
        parley.study.Further further = telling.findings().further();
        further.chances().ifPresent(chances -> node.set("chances", chances(chances)));
        further.inquiries()
                .ifPresent(inquiries -> node.set("inquiries", inquiries(inquiries, telling.inquiries(inquiries))));
        further.coalitions().ifPresent(coalitions -> node.set("coalitions", coalitions(coalitions)));
        further.bargain().ifPresent(bargain -> node.set("bargain", BargainDocument.json(bargain)));
        further.timeline().ifPresent(timeline -> node.set("timeline", TimelineDocument.json(timeline)));
        further.readings().ifPresent(readings -> node.set("readings", ReadingsDocument.json(readings)));
        further.conflict().ifPresent(conflict -> node.set("conflict", ConflictDocument.json(telling, conflict)));
        return node;
    }

    /** One of them for a document of its own: whether it was decided, and under its name what was found. */
    static ObjectNode one(Telling telling, String name) {
        ObjectNode found = of(telling);
        ObjectNode node = Json.object().put("decided", found.has(name));
        if (!found.has(name) && telling.findings().space() instanceof NotDecided none) {
            return node.put("why", none.why());
        }
        node.set(name, found.path(name));
        return node;
    }

    /** A number with twelve significant digits. */
    static JsonNode number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return DecimalNode.valueOf(
                rounded.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
    }

    private static void put(ObjectNode node, String key, Optional<Double> value) {
        value.ifPresent(number -> node.set(key, number(number)));
    }

    static ObjectNode chances(Chances chances) {
        ObjectNode node = Json.object();
        put(node, "deal", chances.deal());
        chances.contradiction()
                .ifPresent(bundles -> node.set(
                        "contradiction",
                        Json.texts(bundles.stream().map(Bundle::id).toList())));
        node.set("bundles", Json.array(chances.doubts().bundles(), FurtherJson::bundle));
        node.set(
                "exclusive",
                Json.array(
                        chances.doubts().exclusive(),
                        group -> Json.texts(group.stream().map(Bundle::id).toList())));
        node.set("options", Json.array(chances.options(), FurtherJson::option));
        node.set("agreements", Json.array(chances.agreements(), FurtherJson::agreement));
        node.put("agreements-complete", chances.agreementsComplete());
        node.set("influence", influence(chances.influence()));
        node.set(
                "flips", Json.texts(chances.listFlips().stream().map(Bundle::id).toList()));
        node.set(
                "unused-credences",
                Json.texts(chances.unused().stream().map(Statement::id).toList()));
        return node;
    }

    private static ObjectNode bundle(Bundle bundle) {
        ObjectNode node = Json.object().put("id", bundle.id());
        node.set("red-lines", Json.texts(bundle.ids()));
        node.set("probability", number(bundle.probability()));
        bundle.credence().ifPresent(credence -> Json.put(node, "word", credence.word()));
        return node;
    }

    private static ObjectNode option(OptionChance option) {
        ObjectNode node = Json.object()
                .put("issue", option.issue().id())
                .put("option", option.option().id());
        put(node, "chance", option.chance());
        return node;
    }

    private static ObjectNode agreement(AgreementChance agreement) {
        ObjectNode node = Json.object();
        node.set("terms", JsonScenario.terms(agreement.agreement().terms()));
        node.set("chance", number(agreement.chance()));
        node.set(
                "breaks", Json.texts(agreement.broken().stream().map(Bundle::id).toList()));
        return node;
    }

    private static ObjectNode influence(Influence influence) {
        ObjectNode node = Json.object();
        if (influence instanceof Influence.NoDeadlock) {
            return node.put("is", "no-deadlock");
        } else if (influence instanceof Influence.RulesAlone) {
            return node.put("is", "rules-alone");
        } else if (influence instanceof Influence.Undecided undecided) {
            return node.put("is", "not-decided").put("why", undecided.why());
        } else if (influence instanceof Influence.Measured measured) {
            node.put("is", "measured");
            node.set(
                    "red-lines",
                    Json.array(
                            measured.lines(),
                            weight -> weight(weight, "bundle", weight.subject().id())));
            node.set("parties", Json.array(measured.parties(), weight -> weight(weight, "party", weight.subject())));
            return node;
        }
        throw new AssertionError("no such influence: " + influence);
    }

    private static ObjectNode weight(Weight<?> weight, String key, String subject) {
        ObjectNode node = Json.object().put(key, subject);
        node.set("shapley", number(weight.shapley()));
        node.set("banzhaf", number(weight.banzhaf()));
        put(node, "birnbaum", weight.birnbaum());
        return node.put("opens-alone", weight.opensAlone());
    }

    static ObjectNode inquiries(Inquiries inquiries, InquiryWording wording) {
        ObjectNode node = Json.object().put("possible", inquiries.possible().toString());
        put(node, "deal", inquiries.deal());
        node.set("inquiries", Json.array(inquiries.inquiries(), inquiry -> inquiry(inquiry, wording)));
        return node;
    }

    private static ObjectNode inquiry(Inquiry inquiry, InquiryWording wording) {
        ObjectNode node = Json.object();
        if (inquiry.subject() instanceof Silence silence) {
            node.put("about", "silence").put("party", silence.party()).put("issue", silence.issue());
            node.put("known", silence.kind().word());
        } else if (inquiry.subject() instanceof Condition condition) {
            node.put("about", "circumstance").put("circumstance", condition.circumstance());
        } else if (inquiry.subject() instanceof Doubt doubt) {
            node.put("about", "doubt").put("bundle", doubt.bundle().id());
        }
        put(node, "bits", inquiry.bits());
        put(node, "deal", inquiry.deal());
        inquiry.expected().ifPresent(expected -> node.put("expected-possible", InquiryWording.mean(expected)));
        node.set("reduction", number(inquiry.reduction()));
        node.set("completes-consent", number(inquiry.consent()));
        node.set("agreed-by-others", Json.texts(inquiry.agreed()));
        node.set("opposed", Json.texts(Positions.ids(inquiry.opposed())));
        node.set("replies", Json.array(inquiry.replies(), FurtherJson::reply));
        return node.put("explanation", wording.sentences(inquiry));
    }

    private static ObjectNode reply(Reply reply) {
        ObjectNode node = Json.object().put("answer", reply.answer().word());
        reply.option().ifPresent(option -> node.put("option", option));
        node.set("prior", number(reply.prior()));
        put(node, "deal", reply.deal());
        reply.possible().ifPresent(possible -> node.put("possible", possible.toString()));
        return node;
    }

    static ObjectNode coalitions(Coalitions coalitions) {
        ObjectNode node = Json.object();
        node.set("parties", Json.texts(coalitions.parties()));
        node.set("without-red-lines", Json.texts(coalitions.free()));
        node.put("feasible", coalitions.possible());
        node.set("agreeing", Json.array(coalitions.agreeing(), coalition -> {
            ObjectNode one = Json.object();
            one.set("parties", Json.texts(coalition.parties()));
            one.set("without", Json.texts(coalition.others()));
            return one.put("agreements", coalition.agreements().toString());
        }));
        node.set("blocking", Json.array(coalitions.blocking(), blocking -> {
            ObjectNode one = Json.object();
            one.set("parties", Json.texts(blocking.parties()));
            return one.put("binding", blocking.binding());
        }));
        node.put("complete", coalitions.complete());
        node.set(
                "pivotal",
                Json.array(
                        coalitions.pivotal(),
                        pivot -> Json.object()
                                .put("party", pivot.party())
                                .put("opens", pivot.opens().toString())));
        return node;
    }
}
