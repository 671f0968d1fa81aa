package parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Basis;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Prior;
import parley.model.Role;
import parley.model.Rule;
import parley.model.Source;
import parley.model.Step;
import parley.model.Task;
import parley.scenario.language.Fields;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/** Makes sources, parties, circumstances, issues and rules of parts of a file that have been checked. */
final class PartMaker {

    /** What a source is when it does not say. */
    static final String SOURCE_KIND = "source";

    private PartMaker() {}

    /** The name of an issue that gives none. */
    static String nameOf(String issue) {
        return issue.replace('-', ' ');
    }

    static Source source(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Source(
                entry.key().text(),
                entry.key().place(),
                fields.has("kind") ? fields.text("kind") : SOURCE_KIND,
                fields.text("title"),
                fields.text("publisher"),
                StatementMaker.span(
                        fields.text("published"), fields.text("date-is").equals("inferred")),
                fields.text("url"),
                fields.text("sha256"),
                fields.text("text"),
                fields.text("language"),
                fields.text("note"));
    }

    static Party party(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        boolean isCounted = fields.findScalar("members").isPresent();
        return new Party(
                entry.key().text(),
                entry.key().place(),
                fields.text("name"),
                fields.text("kind"),
                ExpectationMaker.find(Role.values(), Role::word, fields.text("role")),
                fields.items("members").stream().map(StatementMaker::text).toList(),
                isCounted ? Integer.parseInt(fields.text("members")) : 0,
                fields.text("note"));
    }

    static Circumstance circumstance(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Circumstance(
                entry.key().text(),
                entry.key().place(),
                fields.text("question"),
                StatementMaker.truth(fields.text("holds")),
                grounds(fields),
                fields.findScalar("prior").map(prior -> Double.valueOf(prior.text())));
    }

    static Step step(Node.Entry entry) {
        String id = entry.key().text();
        if (entry.value() instanceof Node.Scalar name) {
            return new Step(id, entry.key().place(), name.text(), Optional.empty());
        }
        Fields fields = Fields.of(entry.value());
        return new Step(
                id,
                entry.key().place(),
                fields.text("name"),
                fields.find("when").map(PropositionMaker::make));
    }

    static Task task(Node node) {
        Fields fields = Fields.of(node);
        return new Task(fields.place(), fields.text("title"), fields.text("do"));
    }

    static Prior prior(Node node) {
        Fields fields = Fields.of(node);
        Map<String, Double> insists = new LinkedHashMap<>();
        fields.entries("insists")
                .forEach(entry -> insists.put(entry.key().text(), Double.valueOf(StatementMaker.text(entry.value()))));
        return new Prior(
                fields.place(),
                fields.text("party"),
                fields.text("issue"),
                insists,
                fields.findScalar("any")
                        .map(any -> Double.parseDouble(any.text()))
                        .orElse(0.0),
                fields.text("why"));
    }

    /** A citation makes it stated; anything else is the modeller's. */
    static Grounds grounds(Fields fields) {
        Optional<Citation> citation = StatementMaker.citation(fields);
        return new Grounds(citation.isPresent() ? Basis.STATED : Basis.ASSUMPTION, citation, fields.text("why"));
    }

    static Rule rule(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Rule(
                entry.key().text(),
                entry.key().place(),
                PropositionMaker.make(fields.get("requires")),
                grounds(fields));
    }

    static Issue issue(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Issue(
                entry.key().text(),
                entry.key().place(),
                fields.has("name") ? fields.text("name") : nameOf(entry.key().text()),
                fields.text("question"),
                fields.entries("options").stream().map(PartMaker::option).toList(),
                fields.find("consent")
                        .map(Fields::of)
                        .map(consent -> new Consent(consent.texts("parties"), grounds(consent), false))
                        .orElse(byDefault(List.of())),
                fields.texts("needs-supplier"),
                fields.findScalar("status-quo").map(Node.Scalar::text),
                fields.text("code"),
                fields.has("scale")
                        ? Issue.Scale.valueOf(fields.text("scale").toUpperCase(Locale.ROOT))
                        : Issue.Scale.UNORDERED,
                fields.text("unit"),
                fields.text("note"));
    }

    private static Option option(Node.Entry entry) {
        String id = entry.key().text();
        if (entry.value() instanceof Node.Scalar label) {
            return new Option(id, entry.key().place(), label.text(), Optional.empty());
        }
        Fields fields = Fields.of(entry.value());
        return new Option(
                id,
                entry.key().place(),
                fields.text("label"),
                fields.findScalar("value").map(value -> Leaf.number(value.text())));
    }

    /** The consent of an issue for which no list is given: every principal has a say. */
    static Consent byDefault(List<Party> parties) {
        Set<String> principals = new LinkedHashSet<>();
        new ArrayList<>(parties)
                .stream().filter(party -> party.role() == Role.PRINCIPAL).forEach(party -> principals.add(party.id()));
        return new Consent(
                principals, Grounds.assumed("The scenario gives no list, so every principal has a say."), true);
    }
}
