package parley.scenario.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.scenario.yaml.Node;

/** Options by issue: one option, or a list of options, for each issue named. */
public record ChoicesShape() implements Shape, Section {

    private static final OneOrMany OPTIONS = new OneOrMany(Leaf.OPTION);

    @Override
    public String name() {
        return "choices";
    }

    @Override
    public String title() {
        return "choices";
    }

    @Override
    public String label() {
        return title();
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Mapping map)) {
            in.wrongKind(node, inWords());
            return false;
        }
        if (map.entries().isEmpty()) {
            in.error(node.place(), "No issue is named.", inWords());
        }
        for (Node.Entry entry : map.entries()) {
            if (PropositionShape.RESERVED.contains(entry.key().text())) {
                in.error(
                        entry.key().place(),
                        "The operator " + Checker.quoted(entry.key().text()) + " stands where only issues can.",
                        inWords());
            } else {
                checkEntry(entry, in);
            }
        }
        return true;
    }

    /** Checks one issue and the options named for it. */
    static void checkEntry(Node.Entry entry, Checker in) {
        in.checkReference(Kind.ISSUE, entry.key());
        if (OPTIONS.check(entry.value(), in)) {
            OneOrMany.scalars(entry.value())
                    .forEach(option -> in.checkOption(entry.key().text(), option));
        }
    }

    @Override
    public Map<String, Object> schema() {
        return reference();
    }

    @Override
    public Map<String, Object> definition() {
        return Json.object(
                "description",
                "For each issue named, one option or a list of options.",
                "type",
                "object",
                "propertyNames",
                Leaf.ID.schema(),
                "additionalProperties",
                OPTIONS.schema(),
                "minProperties",
                1);
    }

    @Override
    public List<Shape> parts() {
        return List.of();
    }

    @Override
    public String inWords() {
        return "issues with options, such as {contingents: training} or {contingents: [training, none]}";
    }

    @Override
    public Set<Section> sections() {
        return Set.of(this);
    }
}
