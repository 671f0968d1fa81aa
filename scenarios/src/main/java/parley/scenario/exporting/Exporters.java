package parley.scenario.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Party;
import parley.model.Role;
import parley.model.Scenario;

/** Exports scenarios; knows which tools there are. */
public final class Exporters {

    private static final List<Exporter> ALL = List.of(new GeniusExporter(), new NegmasExporter());

    private Exporters() {}

    /** The tools, as {@code --format} calls them, each with its name. */
    public static Map<String, String> tools() {
        Map<String, String> tools = new LinkedHashMap<>();
        ALL.forEach(exporter -> tools.put(exporter.word(), exporter.title()));
        return tools;
    }

    /**
     * The scenario's issues and preferences as files of a tool, and what they leave out.
     *
     * @param tool one of {@link #tools()}
     * @throws IllegalArgumentException when there is no such tool, or the scenario has no issues
     */
    public static Exported write(Scenario scenario, String tool) {
        if (scenario.issues().isEmpty()) {
            throw new IllegalArgumentException("a scenario without issues is no domain");
        }
        Exporter exporter = ALL.stream()
                .filter(one -> one.word().equals(tool))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tool is called " + tool));
        Exported exported = exporter.write(scenario);
        List<String> notes = new ArrayList<>(leftBehind(scenario));
        notes.addAll(exported.notes());
        return new Exported(exported.files(), notes);
    }

    /** What no such file has a word for. */
    private static List<String> leftBehind(Scenario scenario) {
        List<String> notes = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        count(parts, scenario.statements().size(), "statement");
        count(parts, scenario.rules().size(), "rule");
        count(parts, scenario.circumstances().size(), "circumstance");
        long supplied = scenario.issues().values().stream()
                .filter(issue -> !issue.needsSupplier().isEmpty())
                .count();
        count(parts, (int) supplied, "need for a supplier");
        if (!parts.isEmpty()) {
            notes.add("Left behind: " + String.join(", ", parts)
                    + ". In the files every combination of values is possible.");
        }
        for (Party party : scenario.parties().values()) {
            if (party.role() == Role.PRINCIPAL && !scenario.preferences().containsKey(party.id())) {
                notes.add(party.name() + " has no preferences in the scenario, and gets no file.");
            }
        }
        return notes;
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            String plural = what.startsWith("need") ? what.replace("need", "needs") : what + "s";
            parts.add(number + " " + (number == 1 ? what : plural));
        }
    }
}
