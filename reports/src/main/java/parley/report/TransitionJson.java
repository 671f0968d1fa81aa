package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import parley.study.Comparison;
import parley.study.Comparison.Agreements;
import parley.study.Comparison.Counted;
import parley.study.Comparison.NotCounted;
import parley.study.Cost;
import parley.study.Difference;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Headline;
import parley.study.Transition;
import parley.study.Transition.Cause;
import parley.study.Transition.Traced;

/** Transitions and comparisons as JSON and as rows of a table. */
final class TransitionJson {

    private TransitionJson() {}

    static ObjectNode of(Transition transition, String subject) {
        ObjectNode node = comparison(transition.together(), subject);
        node.set("differences", Json.array(transition.traced(), TransitionJson::traced));
        node.set("cost", cost(transition.cost()));
        node.set("causes", Json.array(transition.causes(), cause -> cause(cause, subject)));
        return node;
    }

    private static ObjectNode comparison(Comparison comparison, String subject) {
        ObjectNode node = Json.object();
        node.set("summary", Json.texts(Headline.of(comparison, subject)));
        node.put("same", comparison.isSame());
        node.put("same-zones", comparison.hasSameZones());
        node.set("before", side(comparison.before()));
        node.set("after", side(comparison.after()));
        ObjectNode agenda = Json.object();
        agenda.set("only-before", Json.texts(comparison.agenda().onlyBefore()));
        agenda.set("only-after", Json.texts(comparison.agenda().onlyAfter()));
        agenda.set("other-options", Json.texts(comparison.agenda().otherOptions()));
        node.set("issues", agenda);
        node.set("agreements", agreements(comparison.agreements()));
        node.set("not-compared", Json.texts(comparison.notCompared()));
        return node;
    }

    static ObjectNode side(Findings findings) {
        ObjectNode node = Json.object();
        node.put("as-of", findings.positions().asOf().toString());
        node.put("agreement-exists", findings.space().explanation().exists().word());
        if (findings.space() instanceof Decided decided) {
            node.put("conceivable", decided.conceivable().toString());
            node.put("feasible", decided.feasible().toString());
            node.put("possible", decided.possible().toString());
            node.put("endorsed", decided.endorsed().toString());
        }
        return node;
    }

    private static ObjectNode agreements(Agreements agreements) {
        ObjectNode node = Json.object();
        if (agreements instanceof Counted counted) {
            node.put("counted", true);
            node.put("common", counted.common().toString());
            node.put("gained", counted.gained().toString());
            node.put("lost", counted.lost().toString());
            node.set("gained-first", Json.array(counted.gainedFirst(), a -> JsonScenario.terms(a.terms())));
            node.set("lost-first", Json.array(counted.lostFirst(), a -> JsonScenario.terms(a.terms())));
        } else if (agreements instanceof NotCounted none) {
            node.put("counted", false).put("why", none.why());
        }
        return node;
    }

    private static ObjectNode traced(Traced traced) {
        ObjectNode node = difference(traced.difference());
        var alone = Json.texts(List.of());
        traced.alone().forEach(position -> alone.add(position + 1));
        node.set("alone", alone);
        return node;
    }

    private static ObjectNode difference(Difference difference) {
        return Json.object()
                .put("kind", difference.kind().word())
                .put("subject", difference.subject())
                .put("before", difference.before())
                .put("after", difference.after())
                .put("sentence", difference.sentence());
    }

    private static ObjectNode cost(Cost cost) {
        ObjectNode node = Json.object().put("recompiled", !(cost instanceof Cost.Flipped));
        if (cost instanceof Cost.Recompiled recompiled) {
            node.put("nodes", recompiled.nodes());
        }
        return node.put("words", cost.words());
    }

    private static ObjectNode cause(Cause cause, String subject) {
        ObjectNode node = Json.object().put("words", cause.words());
        cause.alone().ifPresent(effect -> {
            ObjectNode alone = comparison(effect.comparison(), subject);
            alone.set("differences", Json.array(effect.comparison().differences(), TransitionJson::difference));
            alone.set("cost", cost(effect.cost()));
            node.set("alone", alone);
        });
        return node;
    }

    /** One row per difference. */
    static List<List<String>> table(Transition transition, String noun) {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of("kind", "subject", "before", "after", "alone by", "sentence"));
        for (Traced traced : transition.traced()) {
            Difference difference = traced.difference();
            rows.add(List.of(
                    difference.kind().word(),
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    traced.alone().stream()
                            .map(position -> noun + " " + (position + 1))
                            .collect(Collectors.joining("; ")),
                    difference.sentence()));
        }
        return rows;
    }
}
