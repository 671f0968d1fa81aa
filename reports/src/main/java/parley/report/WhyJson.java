package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.explain.Move;
import parley.explain.Route;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Rule;
import parley.order.Course;
import parley.order.Precedence;
import parley.order.Sequences;
import parley.space.Nearest;
import parley.study.ClashFinding;
import parley.study.ConcessionFinding;
import parley.study.Findings.SilentOn;
import parley.study.GoalFinding;
import parley.study.Obstacles;
import parley.study.Obstacles.RungFinding;
import parley.study.StepsFinding;
import parley.study.StepsFinding.DeadlockFinding;
import parley.study.StepsFinding.OrderFinding;
import parley.study.StepsFinding.StepFinding;
import parley.study.WhyNot;

/** Reasons as JSON: clashes and concessions told, the concession ladder, why not, goals, the order of steps. */
final class WhyJson {

    private WhyJson() {}

    static ObjectNode obstacles(Obstacles obstacles) {
        ObjectNode node = Json.object();
        node.set("clashes", Json.array(obstacles.clashes(), WhyJson::clash));
        node.set("concessions", Json.array(obstacles.concessions(), WhyJson::concession));
        node.set(
                "cheapest",
                Json.array(obstacles.cheapest(), c -> ids(c.concession().redLines())));
        node.set("ladder", Json.array(obstacles.rungs(), WhyJson::rung));
        return node.put("ladder-complete", obstacles.laddersComplete());
    }

    private static ObjectNode clash(ClashFinding finding) {
        ObjectNode node = Json.object();
        node.set("clashes", Json.array(finding.clashes(), clash -> ids(clash.redLines())));
        node.set("sides", Json.array(finding.sides(), WhyJson::ids));
        node.put("way", finding.way().word());
        return node.put("text", finding.text());
    }

    private static ObjectNode concession(ConcessionFinding finding) {
        ObjectNode node = Json.object();
        node.set("red-lines", ids(finding.concession().redLines()));
        node.set("moves", Json.array(finding.moves(), WhyJson::move));
        node.put("cost", finding.cost());
        node.put("cost-stated", finding.costStated());
        finding.concession().opens().ifPresent(opens -> node.put("opens", opens.toString()));
        ObjectNode options = Json.object();
        finding.options().forEach((issue, open) -> options.set(issue, Json.texts(open)));
        node.set("options", options);
        finding.endorsed().ifPresent(endorsed -> node.put("endorsed", endorsed.toString()));
        return node.put("text", finding.text());
    }

    private static ObjectNode move(Move move) {
        ObjectNode node = Json.object().put("party", move.party());
        node.set("gives-up", ids(move.withdrawn()));
        move.fallsBackTo().ifPresent(level -> node.put("falls-back-to", level.id()));
        return node;
    }

    private static ObjectNode rung(RungFinding finding) {
        ObjectNode node = Json.object().put("party", finding.rung().party());
        node.set("moves", Json.array(finding.rung().moves(), WhyJson::move));
        node.put("step", finding.rung().number());
        node.put("opens-alone", finding.rung().alone().toString());
        node.set("together", Json.array(finding.rung().together(), c -> ids(c.redLines())));
        return node.put("text", finding.step());
    }

    static ObjectNode whyNot(WhyNot found) {
        ObjectNode node = Json.object();
        node.set("answer", Json.texts(found.answer()));
        node.set("terms", terms(found.terms()));
        node.put("whole", found.whole());
        node.put("agreement-exists", found.exists().word());
        found.possible().ifPresent(count -> node.put("possible", count.toString()));
        found.endorsed().ifPresent(count -> node.put("endorsed", count.toString()));
        node.set("rules", Json.texts(found.rules().stream().map(Rule::id).toList()));
        node.set("unsupplied", choices(found.unsupplied()));
        node.set("breaks", ids(found.breaks()));
        node.set("deadlocks", Json.array(found.deadlocks(), d -> ids(d.orders())));
        node.set("silent", Json.array(found.silences(), WhyJson::silent));
        found.nearest().ifPresent(nearest -> node.set("nearest", nearest(nearest)));
        node.set("change", goal(found.change()));
        return node;
    }

    private static ObjectNode silent(SilentOn silent) {
        return Json.object()
                .put("party", silent.party())
                .put("issue", silent.issue())
                .put("recorded", silent.recorded());
    }

    private static ObjectNode nearest(Nearest nearest) {
        ObjectNode node = Json.object()
                .put("distance", nearest.distance())
                .put("agreements", nearest.count().toString());
        node.set(
                "terms",
                Json.array(nearest.terms().stream().map(Agreement::terms).toList(), JsonScenario::terms));
        return node;
    }

    static ObjectNode goal(GoalFinding finding) {
        ObjectNode node = Json.object();
        node.put("aim", finding.goal().aim().word());
        node.set("terms", terms(finding.goal().terms()));
        node.put("state", finding.goal().state().word());
        node.set("answer", Json.texts(finding.answer()));
        finding.goal().count().ifPresent(count -> node.put("count", count.toString()));
        node.put("fewest", finding.goal().fewest());
        node.set("rules", Json.texts(finding.goal().rules()));
        node.set("routes", Json.array(finding.routes(), WhyJson::route));
        return node;
    }

    private static ObjectNode route(GoalFinding.Told told) {
        Route route = told.route();
        ObjectNode node = Json.object();
        node.set("gives-up", ids(route.withdrawn()));
        node.set("offers", choices(route.offers()));
        node.set("demands", Json.array(route.demands(), WhyJson::demand));
        node.put("cost", route.cost());
        route.agreements().ifPresent(count -> node.put("agreements", count.toString()));
        return node.put("text", told.text());
    }

    private static ObjectNode demand(Route.Demand demand) {
        ObjectNode node = Json.object();
        node.set("term", JsonScenario.proposition(demand.term()));
        node.set("parties", Json.texts(demand.parties()));
        return node;
    }

    static ObjectNode steps(StepsFinding finding) {
        ObjectNode node = Json.object();
        node.set("answer", Json.texts(finding.answer()));
        node.set("steps", Json.array(finding.steps(), WhyJson::step));
        node.set("orders", Json.array(finding.orders(), WhyJson::order));
        node.set("deadlocks", Json.array(finding.deadlocks(), WhyJson::deadlock));
        node.set("courses", Json.array(finding.courses().listed(), WhyJson::course));
        node.put("courses-complete", finding.courses().complete());
        finding.asked().ifPresent(asked -> {
            ObjectNode own = course(asked.precedence(), asked.sequences());
            own.set("deadlocks", Json.array(asked.deadlocks(), WhyJson::deadlock));
            node.set("asked", own);
        });
        return node;
    }

    private static ObjectNode step(StepFinding finding) {
        return Json.object()
                .put("step", finding.step().id())
                .put("name", finding.step().name())
                .put("agreements", finding.agreements().toString());
    }

    private static ObjectNode order(OrderFinding finding) {
        return Json.object()
                .put("red-line", finding.line().id())
                .put("first", finding.line().order().orElseThrow().first().id())
                .put("then", finding.line().order().orElseThrow().then().id())
                .put("status", finding.status().word())
                .put("redundant", finding.redundant())
                .put("explanation", finding.explanation());
    }

    private static ObjectNode deadlock(DeadlockFinding finding) {
        ObjectNode node = Json.object();
        node.set("red-lines", ids(finding.deadlock().orders()));
        return node.put("text", finding.text());
    }

    private static ObjectNode course(Course course) {
        return course(course.precedence(), course.sequences())
                .put("agreements", course.agreements().toString());
    }

    private static ObjectNode course(Precedence precedence, Sequences sequences) {
        ObjectNode node = Json.object();
        node.set(
                "steps",
                Json.texts(precedence.steps().stream().map(step -> step.id()).toList()));
        node.set("orders", ids(precedence.orders()));
        sequences.count().ifPresent(count -> node.put("sequences", count.toString()));
        node.set(
                "first",
                Json.array(
                        sequences.first(),
                        steps ->
                                Json.texts(steps.stream().map(step -> step.id()).toList())));
        return node;
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode ids(List<RedLine> lines) {
        return Json.texts(Positions.ids(lines));
    }

    private static ObjectNode terms(List<Choice> terms) {
        ObjectNode node = Json.object();
        terms.forEach(term -> node.set(term.issue(), Json.texts(term.options())));
        return node;
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode choices(List<Choice> choices) {
        return Json.array(choices, JsonScenario::proposition);
    }
}
