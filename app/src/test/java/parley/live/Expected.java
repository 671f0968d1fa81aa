package parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parley.explain.Explanation;
import parley.model.Change;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.WhatIfSpace;
import parley.study.Findings;
import parley.study.Findings.Decided;

/** What the program finds of the scenario with the what-ifs made, to hold the script's answer against. */
final class Expected {

    /** Sets of red lines past which the script does not list them all. */
    private static final int MOST_SETS = 200;

    private final WhatIfSpace space;
    private final Toggles toggles;
    private final Findings findings;
    private final Decided decided;
    private final JsonNode answer;

    Expected(WhatIfSpace space, Toggles toggles, Findings findings, JsonNode answer) {
        this.space = space;
        this.toggles = toggles;
        this.findings = findings;
        this.decided = (Decided) findings.space();
        this.answer = answer;
    }

    void check() {
        assertEquals(decided.possible(), number(answer.get("possible")), "possible");
        assertEquals(decided.endorsed(), number(answer.get("endorsed")), "endorsed");
        assertEquals(decided.conceivable(), number(answer.get("conceivable")), "conceivable");
        assertEquals(decided.feasible().signum() > 0, answer.get("feasible").booleanValue(), "feasible");
        checkOptions();
        checkPositions();
        checkSilences();
        checkSentences();
        checkBlocks();
    }

    private static BigInteger number(JsonNode node) {
        return new BigInteger(node.asText());
    }

    private void checkOptions() {
        for (int i = 0; i < decided.issues().size(); i++) {
            Findings.IssueFinding issue = decided.issues().get(i);
            for (int o = 0; o < issue.options().size(); o++) {
                JsonNode option = answer.at("/issues/" + i + "/" + o);
                String name = issue.issue().id() + "="
                        + issue.options().get(o).option().id();
                assertEquals(issue.options().get(o).possible(), number(option.get("possible")), name);
                assertEquals(issue.options().get(o).endorsed(), number(option.get("endorsed")), name);
            }
        }
    }

    private void checkPositions() {
        Positions positions = findings.positions();
        Scenario scenario = positions.scenario();
        List<String> parties = List.copyOf(scenario.parties().keySet());
        int i = 0;
        for (Issue issue : scenario.issues().values()) {
            Set<String> say = new TreeSet<>();
            answer.at("/positions/say/" + i++).forEach(party -> say.add(parties.get(party.intValue())));
            assertEquals(new TreeSet<>(positions.listSay(issue.id())), say, "a say in " + issue.id());
        }
        List<String> said = new ArrayList<>();
        answer.at("/positions/said")
                .forEach(node -> said.add(
                        space.said().get(node.get("s").intValue()).statement().id()));
        assertEquals(positions.inForce().stream().map(s -> s.id()).toList(), said, "in force");
        Set<String> expected = new TreeSet<>();
        positions
                .redLines()
                .forEach(line ->
                        expected.add(line.id() + " " + positions.statusOf(line).word()));
        Set<String> found = new TreeSet<>();
        answer.at("/positions/redLines")
                .forEach(line -> found.add(idOf(line) + " " + line.get("status").asText()));
        assertEquals(expected, found, "red lines");
        List<Boolean> supplied = new ArrayList<>();
        answer.get("supplied").forEach(node -> supplied.add(node.booleanValue()));
        assertEquals(
                space.needs().stream()
                        .map(need -> !positions
                                .listSuppliers(
                                        need.issue(), need.options().iterator().next())
                                .isEmpty())
                        .toList(),
                supplied,
                "supplied");
    }

    private static String idOf(JsonNode line) {
        return line.get("id").asText();
    }

    private void checkSilences() {
        Set<String> expected = new TreeSet<>();
        decided.silences()
                .forEach(silence -> expected.add(
                        silence.party().id() + " " + silence.issue().id() + " " + silence.everywhere()));
        List<String> parties =
                List.copyOf(findings.positions().scenario().parties().keySet());
        List<String> issues =
                List.copyOf(findings.positions().scenario().issues().keySet());
        Set<String> found = new TreeSet<>();
        answer.get("silences")
                .forEach(silence -> found.add(parties.get(silence.get("party").intValue()) + " "
                        + issues.get(silence.get("issue").intValue()) + " "
                        + silence.get("everywhere").booleanValue()));
        assertEquals(expected, found, "silences");
    }

    private void checkSentences() {
        List<String> sentences = new ArrayList<>();
        answer.get("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        List<String> expected = findings.answer();
        assertEquals(expected.subList(0, sentences.size()), sentences);
        expected.stream()
                .skip(sentences.size())
                .forEach(rest -> assertFalse(
                        rest.startsWith("In all of them") || rest.startsWith("Every one of them rests"), rest));
    }

    private void checkBlocks() {
        Explanation explanation = decided.explanation();
        JsonNode blocks = answer.get("blocks");
        assertEquals(explanation.clashCount().map(n -> n.signum() > 0), Optional.of(!blocks.isNull()), "blocked");
        if (blocks.isNull()) {
            return;
        }
        Set<Set<String>> clashes = sets(explanation.clashes(), clash -> clash.redLines());
        if (blocks.get("allClashes").booleanValue()) {
            assertEquals(clashes, sets(blocks.get("clashes")), "clashes");
        } else {
            assertEquals(1, blocks.get("clashes").size());
            assertEquals(clashes.size() <= MOST_SETS, clashes.containsAll(sets(blocks.get("clashes"))));
        }
        int fewest = explanation.concessions().get(0).redLines().size();
        assertEquals(fewest, blocks.get("fewest").intValue());
        assertEquals(true, blocks.get("allConcessions").booleanValue());
        Set<Set<String>> least = sets(explanation.concessions(), concession -> concession.redLines());
        least.removeIf(set -> set.size() > fewest);
        assertEquals(least, sets(blocks.get("concessions")), "least concessions");
    }

    private static <T> Set<Set<String>> sets(List<T> all, Function<T, List<RedLine>> lines) {
        Set<Set<String>> sets = new LinkedHashSet<>();
        all.forEach(one -> sets.add(new TreeSet<>(Positions.ids(lines.apply(one)))));
        return sets;
    }

    private static Set<Set<String>> sets(JsonNode all) {
        Set<Set<String>> sets = new LinkedHashSet<>();
        all.forEach(one -> {
            Set<String> set = new TreeSet<>();
            one.forEach(line -> set.add(idOf(line)));
            sets.add(set);
        });
        return sets;
    }

    /** What was switched, for the message of a failure. */
    @Override
    public String toString() {
        List<Change> changes = toggles.apply(space).changes();
        return findings.positions().scenario().title() + " " + changes;
    }
}
