package parley.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.CredenceScale;
import parley.model.Scenario;
import parley.scenario.diagnostic.Problems;
import parley.scenario.language.Fields;
import parley.scenario.language.Kind;
import parley.scenario.language.Language;
import parley.scenario.language.Symbols;
import parley.scenario.yaml.Node;

/** Finds every id that a file, or a scenario, introduces. */
final class Introduced {

    private Introduced() {}

    /** The ids that a scenario has. */
    static void in(Scenario scenario, Symbols into) {
        scenario.sources().values().forEach(source -> into.add(Kind.SOURCE, source.id(), source.place()));
        scenario.parties().values().forEach(party -> into.add(Kind.PARTY, party.id(), party.place()));
        scenario.circumstances().values().forEach(c -> into.add(Kind.CIRCUMSTANCE, c.id(), c.place()));
        scenario.steps().values().forEach(step -> into.add(Kind.STEP, step.id(), step.place()));
        into.useScale(scenario.credenceScale());
        scenario.rules().forEach(rule -> into.add(Kind.RULE, rule.id(), rule.place()));
        scenario.statements().forEach(statement -> into.add(Kind.STATEMENT, statement.id(), statement.place()));
        scenario.variants().values().forEach(variant -> into.add(Kind.VARIANT, variant.id(), variant.place()));
        scenario.issues().values().forEach(issue -> {
            into.add(Kind.ISSUE, issue.id(), issue.place());
            issue.options().forEach(option -> into.addOption(issue.id(), option.id(), option.place()));
        });
    }

    /** The ids that a file introduces, as far as it is well formed. */
    static void in(Node root, Symbols into) {
        Fields file = Fields.of(root);
        addKeys(file, "sources", Kind.SOURCE, into);
        addKeys(file, "parties", Kind.PARTY, into);
        addKeys(file, "circumstances", Kind.CIRCUMSTANCE, into);
        addKeys(file, "issues", Kind.ISSUE, into);
        addKeys(file, "steps", Kind.STEP, into);
        addKeys(file, "rules", Kind.RULE, into);
        addKeys(file, "variants", Kind.VARIANT, into);
        file.find("conflict").map(Fields::of).ifPresent(conflict -> addKeys(conflict, "actions", Kind.ACTION, into));
        file.findScalar("credence-scale").flatMap(Introduced::findScale).ifPresent(into::useScale);
        for (Node.Entry issue : file.entries("issues")) {
            List<Node.Entry> options = Fields.of(issue.value()).entries("options");
            options.forEach(option -> into.addOption(
                    issue.key().text(), option.key().text(), option.key().place()));
        }
        for (Node statement : file.items("statements")) {
            Fields.of(statement).findScalar("id").ifPresent(id -> into.add(Kind.STATEMENT, id.text(), id.place()));
        }
    }

    /** The scale that a word names, if it is one's. */
    static Optional<CredenceScale> findScale(Node.Scalar word) {
        return Stream.of(CredenceScale.values())
                .filter(scale -> scale.word().equals(word.text()))
                .findFirst();
    }

    private static void addKeys(Fields file, String key, Kind kind, Symbols into) {
        boolean isMalformed =
                file.find(key).filter(node -> !(node instanceof Node.Mapping)).isPresent();
        if (isMalformed || (!file.has(key) && isMistyped(key, file))) {
            into.markUnclear(kind);
        }
        file.entries(key)
                .forEach(entry -> into.add(kind, entry.key().text(), entry.key().place()));
    }

    /** True when some key of the file is none of the language's, but was most likely meant to be this one. */
    private static boolean isMistyped(String key, Fields file) {
        List<String> names = key.equals("actions") ? List.of(key) : Language.SCENARIO.names();
        Problems search = new Problems();
        return file.mapping().entries().stream()
                .map(entry -> entry.key().text())
                .filter(name -> !names.contains(name))
                .anyMatch(name ->
                        search.findNearest(name, names).filter(key::equals).isPresent());
    }
}
