package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Explanation.Existence;
import parley.model.Agreement;
import parley.model.Proposition.Choice;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.space.Nearest;
import parley.study.GoalFinding;
import parley.study.WhyNot;

/** Why certain terms are possible or not, what comes nearest, and the least that would have to change. */
final class WhyNotPart {

    /** How many routes are shown; the other forms list all. */
    private static final int SHOWN = 20;

    private WhyNotPart() {}

    static List<Section> of(Telling telling, WhyNot found) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("why", Line.of("Why, or why not"), answer(found.answer())));
        if (found.exists() == Existence.NO) {
            telling.findDecided()
                    .ifPresent(decided -> sections.add(new Section(
                            "nearest", Line.of("The nearest possible agreements"), nearest(telling, found))));
            sections.add(change(telling, found.change()));
        }
        return sections;
    }

    /** What would have to change. */
    static Section change(Telling telling, GoalFinding finding) {
        List<Block> blocks = new ArrayList<>(answer(finding.answer()));
        List<Item> items = finding.routes().stream()
                .limit(SHOWN)
                .map(told -> new Item(
                        Line.of(told.text()),
                        ObstaclePart.sides(telling, told.route().withdrawn())))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Bullets(true, items));
        }
        if (finding.routes().size() > SHOWN) {
            blocks.add(Telling.quiet("The first " + SHOWN + " are shown; JSON and CSV list more."));
        }
        return new Section("change", Line.of("The least that would have to change"), blocks);
    }

    /** The first sentence aloud, the others below it. */
    private static List<Block> answer(List<String> sentences) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(sentences.get(0))));
        List<Line> others = sentences.stream().skip(1).map(Line::of).toList();
        if (!others.isEmpty()) {
            blocks.add(Telling.bullets(others));
        }
        return blocks;
    }

    private static List<Block> nearest(Telling telling, WhyNot found) {
        Optional<Nearest> nearest = found.nearest();
        if (nearest.isEmpty()) {
            return List.of(Telling.paragraph("No agreement is possible at all, so none comes near."));
        }
        Nearest near = nearest.get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(Numbers.agreements(near.count())
                + (near.count().equals(java.math.BigInteger.ONE)
                        ? " comes nearest, and differs on "
                        : " come nearest, and differ on ")
                + (found.terms().size() == 1
                        ? "that term."
                        : near.distance() + " of the " + found.terms().size() + " terms.")));
        blocks.add(Telling.bullets(near.terms().stream()
                .map(terms -> difference(telling, found.terms(), terms))
                .toList()));
        return blocks;
    }

    private static Line difference(Telling telling, List<Choice> wanted, Agreement terms) {
        List<String> different = wanted.stream()
                .filter(choice -> !choice.options().contains(terms.getOption(choice.issue())))
                .map(choice -> telling.wording().choice(Choice.of(choice.issue(), terms.getOption(choice.issue())))
                        + " instead of "
                        + parley.study.Wording.or(choice.options().stream()
                                .map(option -> telling.wording().option(choice.issue(), option))
                                .toList()))
                .toList();
        return Line.of(Telling.capital(parley.study.Wording.and(different)) + ".");
    }
}
