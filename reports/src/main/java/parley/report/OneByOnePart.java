package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.bargain.Bargain.OneByOne;
import parley.bargain.Payoff;
import parley.bargain.Single;
import parley.report.Block.Note;
import parley.report.Block.Table;
import parley.report.Block.Table.Row;
import parley.study.Wording;

/** What each solution chooses, where the efficient agreements are too many to find them all. */
record OneByOnePart(Telling telling, OneByOne found, BargainPart.View view) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(found.why()
                + " Each solution below was looked for by itself, and is exact: no possible agreement was left out that"
                + " could be as good. Joint gains, and what dominates what, stay open."));
        blocks.add(words().cautions());
        blocks.add(words().parties());
        words().indifferent().ifPresent(blocks::add);
        blocks.add(words().wants());
        blocks.add(solutions());
        blocks.addAll(nothing());
        blocks.addAll(undecided());
        blocks.add(BargainPart.definitions(
                found.kind(), shown().stream().map(Single::concept).toList()));
        return blocks;
    }

    private BargainWords words() {
        return new BargainWords(telling, found);
    }

    private List<Single> shown() {
        return found.solutions().stream()
                .filter(solution -> view.isAll() || solution.concept().isMain())
                .toList();
    }

    private Table solutions() {
        List<Row> rows = new ArrayList<>();
        alike().forEach((payoffs, solutions) -> {
            for (int i = 0; i < payoffs.size(); i++) {
                rows.add(row(payoffs.get(i), solutions, i));
            }
        });
        return words().solutions(rows);
    }

    private Row row(Payoff payoff, List<Single.Chosen> solutions, int at) {
        return words().choice(
                        solutions.stream()
                                .map(solution -> BargainWords.title(solution.concept(), at, solution.ties()))
                                .toList(),
                        payoff);
    }

    /** Solutions that choose the same, by what they choose. */
    private Map<List<Payoff>, List<Single.Chosen>> alike() {
        Map<List<Payoff>, List<Single.Chosen>> alike = new LinkedHashMap<>();
        shown().stream()
                .filter(Single.Chosen.class::isInstance)
                .map(Single.Chosen.class::cast)
                .forEach(chosen -> alike.computeIfAbsent(chosen.payoffs(), c -> new ArrayList<>())
                        .add(chosen));
        return alike;
    }

    private List<Block> nothing() {
        return BargainWords.whyNone(titlesBy(solution ->
                solution instanceof Single.Nothing nothing ? Optional.of(nothing.why()) : Optional.empty()));
    }

    private List<Block> undecided() {
        Map<String, List<String>> reasons = titlesBy(solution ->
                solution instanceof Single.NotDecided undecided ? Optional.of(undecided.why()) : Optional.empty());
        return reasons.entrySet().stream()
                .<Block>map(reason -> new Note(
                        Note.Kind.UNDECIDED,
                        Line.of("Not decided within the limits: " + Wording.and(reason.getValue())),
                        List.of(Line.of(
                                reason.getKey() + " Nothing is claimed of it; parley bargain with more --nodes may"
                                        + " decide it, and --search looks for a good agreement."))))
                .toList();
    }

    /** Titles of the solutions that have a reason, by that. */
    private Map<String, List<String>> titlesBy(Function<Single, Optional<String>> reason) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        shown().forEach(solution -> reason.apply(solution)
                .ifPresent(why -> titles.computeIfAbsent(why, w -> new ArrayList<>())
                        .add(solution.concept().title())));
        return titles;
    }
}
