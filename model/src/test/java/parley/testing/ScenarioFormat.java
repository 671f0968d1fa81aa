package parley.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;

/** Shows the scenario of a failing property in a few short lines. jqwik finds it through META-INF/services. */
public final class ScenarioFormat implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Scenario;
    }

    @Override
    public Object report(Object value) {
        Scenario scenario = (Scenario) value;
        Map<Object, Object> parts = new LinkedHashMap<>();
        parts.put(SampleReportingFormat.plainLabel("title"), scenario.title());
        parts.put(
                SampleReportingFormat.plainLabel("parties"),
                scenario.parties().values().stream()
                        .map(p -> p.id() + " " + p.role().word())
                        .toList());
        parts.put(
                SampleReportingFormat.plainLabel("circumstances"),
                scenario.circumstances().values().stream()
                        .map(c -> c.id() + " " + c.holds().word())
                        .toList());
        parts.put(
                SampleReportingFormat.plainLabel("issues"),
                scenario.issues().values().stream().map(ScenarioFormat::issue).toList());
        parts.put(
                SampleReportingFormat.plainLabel("steps"),
                scenario.steps().values().stream()
                        .map(s -> s.id() + s.when().map(when -> " if " + when).orElse(""))
                        .toList());
        parts.put(
                SampleReportingFormat.plainLabel("rules"),
                scenario.rules().stream().map(r -> r.id() + ": " + r.requires()).toList());
        parts.put(
                SampleReportingFormat.plainLabel("statements"),
                scenario.statements().stream().map(ScenarioFormat::statement).toList());
        parts.put(SampleReportingFormat.plainLabel("held"), List.copyOf(scenario.heldClaims()));
        return parts;
    }

    private static String issue(Issue issue) {
        String say = issue.consent().byDefault()
                ? "principals"
                : issue.consent().parties().toString();
        return issue.id() + " " + issue.options().stream().map(Option::id).toList() + " say " + say
                + (issue.needsSupplier().isEmpty() ? "" : " needs a supplier for " + issue.needsSupplier());
    }

    private static String statement(Statement s) {
        String condition = s.condition().map(c -> " if " + c).orElse("");
        return s.id() + " (" + s.date() + ") " + s.party() + " " + content(s.stance()) + condition + coding(s);
    }

    private static String coding(Statement s) {
        StringBuilder text = new StringBuilder();
        s.credence().ifPresent(credence -> text.append(" credence ").append(credence.probability()));
        s.coding().cost().ifPresent(cost -> text.append(" cost ").append(cost));
        s.coding().fallbacks().forEach(level -> text.append(" ~" + level.id() + " " + level.what()));
        s.coding().sameAs().ifPresent(id -> text.append(" same as ").append(id));
        if (!s.coding().excludes().isEmpty()) {
            text.append(" excludes ").append(s.coding().excludes());
        }
        s.coding().readings().forEach(r -> text.append(" or " + r.id() + " " + content(r.stance())));
        return text.toString();
    }

    private static String content(Stance stance) {
        String record = stance.toString();
        return stance.word() + record.substring(record.indexOf('['));
    }
}
