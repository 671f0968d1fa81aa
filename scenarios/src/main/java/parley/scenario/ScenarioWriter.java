package parley.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Basis;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.CredenceScale;
import parley.model.Experiment;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Preferences;
import parley.model.Prior;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Step;
import parley.model.Task;
import parley.model.Truth;
import parley.model.Variant;
import parley.scenario.language.Language;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;
import parley.scenario.yaml.YamlWriter;

/**
 * Writes scenarios in one canonical way. Reading what it writes gives an equal scenario, places aside; the id of a
 * scenario is the name of its file, not part of its text.
 */
public final class ScenarioWriter {
    private final Scenario scenario;

    private ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The scenario as one file that extends nothing, with bases and variants written out.
     *
     * @throws IllegalArgumentException when a what-if has been made on the scenario, because a file says what is, not
     *     what if; or when something in it cannot be said in the language, such as a conjunction of nothing
     */
    public static String write(Scenario scenario) {
        boolean isHypothetical = !scenario.changes().isEmpty()
                || !scenario.heldClaims().isEmpty()
                || scenario.statements().stream().anyMatch(s -> isHypothetical(s.grounds()))
                || scenario.issues().values().stream()
                        .anyMatch(issue -> isHypothetical(issue.consent().grounds()))
                || scenario.circumstances().values().stream().anyMatch(c -> isHypothetical(c.grounds()));
        if (isHypothetical) {
            throw new IllegalArgumentException("a scenario with what-ifs made cannot be written as a file");
        }
        return YamlWriter.write(new ScenarioWriter(scenario).tree());
    }

    private static boolean isHypothetical(Grounds grounds) {
        return grounds.basis() == Basis.HYPOTHETICAL;
    }

    private Node.Mapping tree() {
        StatementWriter statements = new StatementWriter(scenario.sources(), scenario.asOf());
        return new MapBuilder()
                .put("parley", Integer.toString(Language.VERSION))
                .put("title", scenario.title())
                .put("summary", scenario.summary())
                .put("as-of", scenario.asOf().toString())
                .put(
                        "credence-scale",
                        isUsualScale() ? "" : scenario.credenceScale().word())
                .putUnlessEmpty("sources", each(scenario.sources().values(), Source::id, ScenarioWriter::source))
                .putUnlessEmpty("parties", each(scenario.parties().values(), Party::id, ScenarioWriter::party))
                .putUnlessEmpty(
                        "circumstances",
                        each(scenario.circumstances().values(), Circumstance::id, ScenarioWriter::circumstance))
                .putUnlessEmpty("issues", each(scenario.issues().values(), Issue::id, ScenarioWriter::issue))
                .putUnlessEmpty("steps", each(scenario.steps().values(), Step::id, ScenarioWriter::step))
                .putUnlessEmpty("rules", each(scenario.rules(), Rule::id, ScenarioWriter::rule))
                .putUnlessEmpty("statements", statements(statements))
                .putUnlessEmpty(
                        "priors",
                        Tree.list(scenario.priors().stream()
                                .map(ScenarioWriter::prior)
                                .toList()))
                .putUnlessEmpty(
                        "preferences",
                        each(scenario.preferences().values(), Preferences::party, PreferenceWriter::write))
                .put("conflict", scenario.conflict().map(ConflictWriter::write))
                .put("rounds", scenario.rounds().map(RoundsWriter::write))
                .putUnlessEmpty(
                        "variants", each(scenario.variants().values(), Variant::id, v -> variant(v, statements)))
                .putUnlessEmpty(
                        "experiments",
                        each(scenario.experiments().values(), Experiment::id, new ExperimentWriter(statements)::write))
                .putUnlessEmpty(
                        "try",
                        Tree.list(scenario.tasks().stream()
                                .map(ScenarioWriter::task)
                                .toList()))
                .putUnlessEmpty("expect", expectations())
                .build();
    }

    private static <T> Node.Mapping each(Collection<T> parts, Function<T, String> id, Function<T, Node> write) {
        MapBuilder map = new MapBuilder();
        parts.forEach(part -> map.put(id.apply(part), write.apply(part)));
        return map.build();
    }

    private Node.Sequence statements(StatementWriter writer) {
        return Tree.list(scenario.statements().stream().map(writer::statement).toList());
    }

    private Node.Sequence expectations() {
        return Tree.list(scenario.expectations().stream()
                .map(expectation -> {
                    LocalDate asOf = expectation.asOf().orElse(scenario.asOf());
                    return new ExpectationWriter(new StatementWriter(scenario.sources(), asOf)).write(expectation);
                })
                .toList());
    }

    private static Node task(Task task) {
        return new MapBuilder()
                .put("title", task.title())
                .put("do", task.what())
                .build();
    }

    private static Node source(Source source) {
        return new MapBuilder()
                .put("title", source.title())
                .put("kind", source.kind().equals(PartMaker.SOURCE_KIND) ? "" : source.kind())
                .put("publisher", source.publisher())
                .put("published", source.published().toString())
                .put("date-is", source.published().inferred() ? "inferred" : "")
                .put("url", source.url())
                .put("sha256", source.sha256())
                .put("text", source.text())
                .put("language", source.language())
                .put("note", source.note())
                .build();
    }

    private static Node party(Party party) {
        Node.Sequence members =
                Tree.list(party.members().stream().map(Tree::text).toList());
        return new MapBuilder()
                .put("name", party.name())
                .put("role", party.role().word())
                .put("kind", party.kind())
                .putUnlessEmpty("members", members)
                .put("members", party.memberCount() > 0 ? Integer.toString(party.memberCount()) : "")
                .put("note", party.note())
                .build();
    }

    private boolean isUsualScale() {
        return scenario.credenceScale() == CredenceScale.ICD_203;
    }

    private static Node step(Step step) {
        return step.when()
                .<Node>map(when -> new MapBuilder()
                        .put("name", step.name())
                        .put("when", PropositionWriter.write(when))
                        .build())
                .orElse(Tree.text(step.name()));
    }

    private static Node prior(Prior prior) {
        MapBuilder insists = new MapBuilder();
        prior.insists().forEach((option, p) -> insists.put(option, StatementWriter.number(p)));
        return new MapBuilder()
                .put("party", prior.party())
                .put("issue", prior.issue())
                .putUnlessEmpty("insists", insists.build())
                .put("any", prior.any() == 0 ? "" : StatementWriter.number(prior.any()))
                .put("why", prior.why())
                .build();
    }

    private static Node circumstance(Circumstance circumstance) {
        return grounds(
                        new MapBuilder()
                                .put("question", circumstance.question())
                                .put(
                                        "holds",
                                        circumstance.holds() == Truth.UNKNOWN
                                                ? ""
                                                : circumstance.holds().word()),
                        circumstance.grounds())
                .put("prior", circumstance.prior().map(StatementWriter::number).orElse(""))
                .build();
    }

    private static MapBuilder grounds(MapBuilder map, Grounds grounds) {
        return map.put("source", grounds.citation().map(Citation::toString).orElse(""))
                .put("why", grounds.why());
    }

    private static Node issue(Issue issue) {
        boolean isOrdered = issue.scale() != Issue.Scale.UNORDERED;
        return new MapBuilder()
                .put("question", issue.question())
                .put("name", issue.name().equals(PartMaker.nameOf(issue.id())) ? "" : issue.name())
                .put("options", each(issue.options(), Option::id, ScenarioWriter::option))
                .put(
                        "consent",
                        Optional.of(issue.consent()).filter(c -> !c.byDefault()).map(ScenarioWriter::consent))
                .put(
                        "needs-supplier",
                        Optional.of(issue.needsSupplier())
                                .filter(options -> !options.isEmpty())
                                .map(Tree::oneOrMany))
                .put("status-quo", issue.statusQuo().orElse(""))
                .put("code", issue.code())
                .put("scale", isOrdered ? issue.scale().name().toLowerCase(Locale.ROOT) : "")
                .put("unit", issue.unit())
                .put("note", issue.note())
                .build();
    }

    private static Node option(Option option) {
        return option.value()
                .<Node>map(value -> new MapBuilder()
                        .put("label", option.label())
                        .put("value", value.toPlainString())
                        .build())
                .orElse(Tree.text(option.label()));
    }

    private static Node consent(Consent consent) {
        List<Node.Scalar> parties = consent.parties().stream().map(Tree::text).toList();
        return grounds(new MapBuilder().put("parties", Tree.list(parties)), consent.grounds())
                .build();
    }

    private static Node rule(Rule rule) {
        return grounds(new MapBuilder().put("requires", PropositionWriter.write(rule.requires())), rule.grounds())
                .build();
    }

    private static Node variant(Variant variant, StatementWriter statements) {
        return new MapBuilder()
                .put("title", variant.title())
                .put("changes", statements.changes(variant.changes()))
                .build();
    }
}
