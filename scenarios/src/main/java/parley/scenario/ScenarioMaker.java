package parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Change;
import parley.model.Issue;
import parley.model.Scenario;
import parley.model.Variant;
import parley.scenario.language.Fields;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/** Makes a scenario of a file that has been checked, on top of its base if it has one. */
final class ScenarioMaker {
    private final Fields file;
    private final Scenario.Builder builder;

    private ScenarioMaker(Node root, String id, Optional<Scenario> base) {
        this.file = Fields.of(root);
        this.builder = base.map(Scenario.Builder::new).orElseGet(() -> new Scenario.Builder(id, "", LocalDate.MIN));
        builder.id = id;
        builder.expectations.clear();
        builder.experiments.clear();
    }

    static Scenario make(Node root, String id, Optional<Scenario> base) {
        return new ScenarioMaker(root, id, base).make();
    }

    private Scenario make() {
        addHead();
        addParts();
        fillConsent();
        StatementMaker statements = new StatementMaker(builder.build(), builder.asOf);
        file.items("statements").stream().map(statements::statement).forEach(builder.statements::add);
        addVariants(statements);
        ExperimentMaker experiments = new ExperimentMaker(statements);
        put("experiments", experiments::experiment, builder.experiments);
        Scenario written = builder.build();
        Scenario changed = written.with(
                file.items("changes").stream().map(statements::change).toList());
        return withExpectations(changed);
    }

    private void addHead() {
        file.findScalar("title").ifPresent(title -> builder.title = title.text());
        file.findScalar("summary").ifPresent(summary -> builder.summary = summary.text());
        file.findScalar("credence-scale")
                .flatMap(Introduced::findScale)
                .ifPresent(scale -> builder.credenceScale = scale);
        file.findScalar("as-of").flatMap(day -> Leaf.findDay(day.text())).ifPresent(day -> builder.asOf = day);
    }

    private void addParts() {
        put("sources", PartMaker::source, builder.sources);
        put("parties", PartMaker::party, builder.parties);
        put("circumstances", PartMaker::circumstance, builder.circumstances);
        put("issues", PartMaker::issue, builder.issues);
        put("steps", PartMaker::step, builder.steps);
        file.items("priors").stream().map(PartMaker::prior).forEach(builder.priors::add);
        file.entries("preferences")
                .forEach(entry -> builder.preferences.put(entry.key().text(), PreferenceMaker.make(entry)));
        file.find("conflict").ifPresent(node -> builder.conflict = Optional.of(ConflictMaker.make(node)));
        file.find("rounds").ifPresent(node -> builder.rounds = Optional.of(RoundsMaker.make(node)));
        file.items("try").stream().map(PartMaker::task).forEach(builder.tasks::add);
        file.entries("rules").stream().map(PartMaker::rule).forEach(builder.rules::add);
    }

    private <T> void put(String key, Function<Node.Entry, T> make, Map<String, T> into) {
        file.entries(key).forEach(entry -> into.put(entry.key().text(), make.apply(entry)));
    }

    /** Gives every issue without a list of its own the principals, those whom this file adds to its base included. */
    private void fillConsent() {
        List<Issue> open = builder.issues.values().stream()
                .filter(issue -> issue.consent().byDefault())
                .toList();
        var principals = PartMaker.byDefault(List.copyOf(builder.parties.values()));
        open.forEach(issue -> builder.issues.put(issue.id(), issue.withConsent(principals)));
    }

    private void addVariants(StatementMaker statements) {
        Map<String, Node.Entry> own = new LinkedHashMap<>();
        file.entries("variants").forEach(entry -> own.put(entry.key().text(), entry));
        file.entries("variants").forEach(entry -> addVariant(entry, own, statements));
    }

    private void addVariant(Node.Entry entry, Map<String, Node.Entry> own, StatementMaker statements) {
        Fields fields = Fields.of(entry.value());
        List<Change> changes = new ArrayList<>();
        fields.findScalar("from").ifPresent(from -> changes.addAll(changesOf(from.text(), own, statements)));
        fields.items("changes").stream().map(statements::change).forEach(changes::add);
        builder.variants.put(
                entry.key().text(),
                new Variant(entry.key().text(), entry.key().place(), fields.text("title"), changes));
    }

    private List<Change> changesOf(String variant, Map<String, Node.Entry> own, StatementMaker statements) {
        Node.Entry entry = own.get(variant);
        if (entry != null && !builder.variants.containsKey(variant)) {
            addVariant(entry, own, statements);
        }
        return Objects.requireNonNull(builder.variants.get(variant)).changes();
    }

    private Scenario withExpectations(Scenario scenario) {
        ExpectationMaker maker = new ExpectationMaker(scenario);
        Scenario.Builder last = new Scenario.Builder(scenario);
        last.changes.clear();
        file.items("expect").stream().map(maker::make).forEach(last.expectations::add);
        return last.build();
    }
}
