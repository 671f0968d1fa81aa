package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.model.Truth;
import parley.moves.Concept;
import parley.moves.Game;
import parley.moves.Remedy;
import parley.moves.Requirement;
import parley.moves.Requirement.Comparison;
import parley.report.Block.Bullets;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.study.ConflictModel;
import parley.study.ConflictWish;
import parley.study.ConflictWording;

/** What it would take for wished states to be equilibria, and for avoided ones to be none. */
record WishPart(ConflictWording words, ConflictModel model, ConflictWish wish) {

    /** Most alternatives that are told of one requirement; programs get all. */
    private static final int MOST_TOLD = 5;

    /** Most comparisons that are told of what a remedy rests on. */
    private static final int MOST_KEPT = 12;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        wish.wished()
                .forEach(state -> blocks.add(
                        Telling.paragraph("Wished: " + words.number(state) + ", where " + words.state(state) + ".")));
        wish.avoided()
                .forEach(state -> blocks.add(
                        Telling.paragraph("Avoided: " + words.number(state) + ", where " + words.state(state) + ".")));
        wish.answers().forEach((concept, answer) -> blocks.add(section(concept, answer)));
        return new Section("conflict-wish", Line.of("What it would take"), blocks);
    }

    private Section section(Concept concept, ConflictWish.Answer answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(remedies(answer.remedy()));
        answer.requirements().forEach((state, requirements) -> {
            blocks.add(Telling.paragraph("All that it takes for " + words.number(state)
                    + " to be an equilibrium, whatever else the parties want:"));
            blocks.add(needed(concept, requirements));
        });
        String id = "conflict-wish-" + concept.word().toLowerCase(java.util.Locale.ROOT);
        return new Section(id, Line.of("By " + concept.title() + " (" + concept.word() + ")"), blocks);
    }

    private List<Block> remedies(Remedy.Outcome outcome) {
        if (outcome instanceof Remedy.Impossible) {
            return List.of(Telling.paragraph("No preferences whatever of the parties bring all of that about."));
        } else if (outcome instanceof Remedy.Found found) {
            return remedies(found);
        }
        return List.of(new Note(
                Note.Kind.UNDECIDED,
                Line.of("Not decided"),
                List.of(Line.of("What is the least that would have to change is not known: it takes more than "
                        + Remedy.MOST_CHANGED + " comparisons, or too many courses of answers."))));
    }

    private List<Block> remedies(Remedy.Found found) {
        List<Comparison> first = found.remedies().get(0).changed();
        if (first.isEmpty()) {
            return List.of(Telling.paragraph("All of that is so now: nothing has to change."));
        }
        String lead = (found.isFewest() ? "The fewest that would have to change" : "It would do to change")
                + " in what the parties want: " + Numbers.count(first.size(), "comparison") + " of two states."
                + (found.areAll() ? "" : " There may be others.")
                + " Whatever becomes of the rest, the states are then as wished.";
        List<Block> blocks = new ArrayList<>(List.of(Telling.paragraph(lead)));
        List<Comparison> changed = common(found.remedies(), Remedy::changed);
        List<Comparison> kept = common(found.remedies(), Remedy::kept);
        List<Line> inAll = new ArrayList<>();
        changed.forEach(comparison -> inAll.add(changed(List.of(comparison))));
        kept(kept, inAll);
        blocks.add(Telling.bullets(inAll));
        if (found.remedies().size() > 1) {
            blocks.add(Telling.paragraph(changed.isEmpty() && kept.isEmpty() ? "One of these:" : "And one of these:"));
            blocks.add(new Bullets(
                    true,
                    found.remedies().stream()
                            .map(remedy -> remedy(without(remedy.changed(), changed), without(remedy.kept(), kept)))
                            .toList()));
        }
        return blocks;
    }

    /** What all remedies share. */
    private static List<Comparison> common(
            List<Remedy> remedies, java.util.function.Function<Remedy, List<Comparison>> part) {
        List<Comparison> common = new ArrayList<>(part.apply(remedies.get(0)));
        remedies.forEach(remedy -> common.retainAll(part.apply(remedy)));
        return common;
    }

    private static List<Comparison> without(List<Comparison> all, List<Comparison> others) {
        return all.stream().filter(comparison -> !others.contains(comparison)).toList();
    }

    private Bullets.Item remedy(List<Comparison> changed, List<Comparison> kept) {
        List<Line> under = new ArrayList<>();
        kept(kept, under);
        return new Bullets.Item(changed(changed), under);
    }

    private Line changed(List<Comparison> changed) {
        return Line.EMPTY.strong(Telling.capital(words.comparisons(changed))).text(".");
    }

    private void kept(List<Comparison> kept, List<Line> lines) {
        int left = kept.size() - MOST_KEPT;
        if (!kept.isEmpty()) {
            lines.add(Line.of("As now: "
                    + kept.stream().limit(MOST_KEPT).map(words::comparison).collect(Collectors.joining("; "))
                    + (left > 0 ? "; and " + left + " more" : "")
                    + "."));
        }
    }

    private Block needed(Concept concept, List<Requirement> requirements) {
        return requirements.isEmpty()
                ? Telling.paragraph("Nobody can leave it: nothing is needed.")
                : new Bullets(
                        false,
                        requirements.stream()
                                .map(requirement -> needed(concept, requirement))
                                .toList());
    }

    private Bullets.Item needed(Concept concept, Requirement requirement) {
        List<List<Comparison>> all = requirement.alternatives();
        boolean isOne = all.size() == 1 && requirement.isComplete();
        Line title = Line.of(words.staying(requirement)
                        + (isOne ? " takes: " + words.comparisons(all.get(0)) + ". " : " takes one of these. "))
                .strong(now(requirement.holds(model.game(), concept)));
        List<Line> under = new ArrayList<>();
        if (!isOne) {
            all.stream()
                    .limit(MOST_TOLD)
                    .forEach(alternative -> under.add(Line.of(Telling.capital(words.comparisons(alternative))
                            + (holds(alternative) == Truth.TRUE ? ", as now." : "."))));
            rest(all, requirement.isComplete(), under);
        }
        return new Bullets.Item(title, under);
    }

    private void rest(List<List<Comparison>> all, boolean isComplete, List<Line> under) {
        int left = all.size() - MOST_TOLD;
        if (left > 0) {
            under.add(Line.of("Or one of " + left + " that take longer courses of answers, told with --format json."));
        }
        if (!isComplete) {
            under.add(Line.of("Or still longer courses: there are more than "
                    + Numbers.readable(java.math.BigInteger.valueOf(Requirement.MOST_ANSWERS))
                    + ", which are not told."));
        }
    }

    private Truth holds(List<Comparison> all) {
        Truth each = Truth.TRUE;
        for (Comparison comparison : all) {
            each = each.and(comparison.holds(model.game()));
        }
        return each;
    }

    private static String now(Truth holds) {
        return switch (holds) {
            case TRUE -> "It holds now.";
            case FALSE -> "It does not hold now.";
            case UNKNOWN -> "It is not known whether it holds now.";
        };
    }

    /** For programs: states are numbered from 1. */
    ObjectNode json() {
        ObjectNode node = Json.object();
        node.set("wished", numbers(wish.wished()));
        node.set("avoided", numbers(wish.avoided()));
        ObjectNode answers = Json.object();
        wish.answers().forEach((concept, answer) -> answers.set(concept.word(), json(concept, answer)));
        node.set("by", answers);
        return node;
    }

    private static ArrayNode numbers(List<Integer> states) {
        return Json.numbers(states.stream().map(state -> state + 1).toArray(Integer[]::new));
    }

    private ObjectNode json(Concept concept, ConflictWish.Answer answer) {
        ObjectNode node = Json.object();
        node.put("fewest-changes", word(answer.remedy()));
        if (answer.remedy() instanceof Remedy.Found found) {
            node.put("fewest-proven", found.isFewest()).put("complete", found.areAll());
            node.set("changes", Json.array(found.remedies(), this::json));
        }
        ObjectNode takes = Json.object();
        for (Map.Entry<Integer, List<Requirement>> of : answer.requirements().entrySet()) {
            takes.set(Integer.toString(of.getKey() + 1), Json.array(of.getValue(), r -> json(concept, r)));
        }
        node.set("takes", takes);
        return node;
    }

    private static String word(Remedy.Outcome outcome) {
        return outcome instanceof Remedy.Found
                ? "found"
                : outcome instanceof Remedy.Impossible ? "impossible" : "not-decided";
    }

    private ObjectNode json(Remedy remedy) {
        ObjectNode node = Json.object();
        node.set("change", Json.array(remedy.changed(), this::json));
        node.set("keep", Json.array(remedy.kept(), this::json));
        return node;
    }

    private ObjectNode json(Concept concept, Requirement requirement) {
        ObjectNode node = Json.object()
                .put("by", model.party(requirement.decisionMaker()))
                .put("move", requirement.move() + 1)
                .put("holds-now", requirement.holds(model.game(), concept).word())
                .put("complete", requirement.isComplete());
        node.set("one-of", Json.array(requirement.alternatives(), all -> Json.array(all, this::json)));
        return node;
    }

    private ObjectNode json(Comparison comparison) {
        return Json.object()
                .put("party", model.party(comparison.decisionMaker()))
                .put("state", comparison.state() + 1)
                .put("other", comparison.other() + 1)
                .put("prefers", comparison.prefers())
                .put("holds-now", comparison.holds(model.game()).word());
    }

    /** One row for each comparison: of what a state takes, and of what would have to change or stay. */
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "concept",
                "answer",
                "wished",
                "mover",
                "move",
                "choice",
                "party",
                "prefers",
                "state",
                "other",
                "holds-now"));
        wish.answers().forEach((concept, answer) -> {
            if (answer.remedy() instanceof Remedy.Found found) {
                for (int choice = 0; choice < found.remedies().size(); choice++) {
                    Remedy remedy = found.remedies().get(choice);
                    addRows(List.of(concept.word(), "change", "", "", "", number(choice)), remedy.changed(), rows);
                    addRows(List.of(concept.word(), "keep", "", "", "", number(choice)), remedy.kept(), rows);
                }
            }
            answer.requirements()
                    .values()
                    .forEach(all -> all.forEach(requirement -> addRows(concept, requirement, rows)));
        });
        return rows;
    }

    private void addRows(Concept concept, Requirement requirement, List<List<String>> rows) {
        for (int choice = 0; choice < requirement.alternatives().size(); choice++) {
            List<String> key = List.of(
                    concept.word(),
                    "takes",
                    number(requirement.wished()),
                    model.party(requirement.decisionMaker()),
                    number(requirement.move()),
                    number(choice));
            addRows(key, requirement.alternatives().get(choice), rows);
        }
    }

    private void addRows(List<String> key, List<Comparison> comparisons, List<List<String>> rows) {
        for (Comparison comparison : comparisons) {
            List<String> row = new ArrayList<>(key);
            row.add(model.party(comparison.decisionMaker()));
            row.add(comparison.prefers() ? "yes" : "no");
            row.add(number(comparison.state()));
            row.add(number(comparison.other()));
            Game game = model.game();
            row.add(comparison.holds(game).word());
            rows.add(row);
        }
    }

    private static String number(int fromZero) {
        return Integer.toString(fromZero + 1);
    }
}
