package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.model.Agreement;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Comparison;
import parley.study.Comparison.Counted;
import parley.study.Comparison.NotCounted;
import parley.study.Difference;
import parley.study.Difference.Kind;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Findings.Presence;
import parley.study.Headline;
import parley.study.Transition;
import parley.study.Transition.Cause;
import parley.study.Transition.Effect;
import parley.study.Transition.Traced;

/** What differs between two answers, and what of it comes from what. */
final class TransitionPart {

    /** Told by the headline, or in a table of their own. */
    private static final Set<Kind> TOLD = EnumSet.of(Kind.DEAL, Kind.ENDORSEMENT, Kind.SENTENCE);

    private final Transition transition;
    private final String noun;
    private final String compared;

    private TransitionPart(Transition transition, String noun, String compared) {
        this.transition = transition;
        this.noun = noun;
        this.compared = compared;
    }

    /**
     * What differs, the answer first.
     *
     * @param noun what a cause is called, such as {@code change}
     * @param compared what is compared with what, in sentences; empty where the title says it
     */
    static Section of(String id, String title, Transition transition, String noun, String compared) {
        return new TransitionPart(transition, noun, compared).section(id, title);
    }

    private Section section(String id, String title) {
        List<Block> blocks = new ArrayList<>();
        if (!compared.isEmpty()) {
            blocks.add(Telling.paragraph(compared));
        }
        List<String> headline = Headline.of(transition.together(), subject());
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(headline.get(0))));
        if (headline.size() > 1) {
            blocks.add(Telling.paragraph(String.join(" ", headline.subList(1, headline.size()))));
        }
        if (!transition.together().hasCommonIssue()) {
            agenda().ifPresent(blocks::add);
            return new Section(id, Line.of(title), blocks);
        }
        blocks.addAll(causes());
        List<Item> items = told(transition, kind -> !TOLD.contains(kind), this::because).stream()
                .map(text -> new Item(Line.of(text), List.of()))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Bullets(false, items));
        }
        agenda().ifPresent(blocks::add);
        examples().ifPresent(blocks::add);
        return new Section(id, Line.of(title), blocks);
    }

    private String subject() {
        return transition.causes().size() == 1 ? "This " + noun : "All this together";
    }

    /** Where no agreement is left, every option is out; and where an option is in all, the others are in none. */
    static boolean goesWithoutSaying(Difference difference, Comparison comparison) {
        if (difference.kind() != Kind.OPTION
                || !difference.after().equals(Presence.NONE.word())
                || !(comparison.after().space() instanceof Decided decided)) {
            return false;
        }
        String issue = difference.subject().substring(0, difference.subject().indexOf('='));
        return decided.possible().signum() == 0
                || decided.issues().stream()
                        .filter(finding -> finding.issue().id().equals(issue))
                        .flatMap(finding -> finding.options().stream())
                        .anyMatch(option -> option.presence() == Presence.ALL);
    }

    private String because(Traced traced) {
        String because = transition.because(traced, noun);
        return because.isEmpty() ? "" : " (" + because + ")";
    }

    /**
     * What differs, in sentences. Clashes that differ only in restatements are told once.
     *
     * @param isTold which kinds of differences are told
     * @param because what follows a difference's sentence
     */
    static List<String> told(Transition transition, Predicate<Kind> isTold, Function<Traced, String> because) {
        Map<String, List<Traced>> alike = new LinkedHashMap<>();
        transition.traced().stream()
                .filter(traced -> isTold.test(traced.difference().kind())
                        && !goesWithoutSaying(traced.difference(), transition.together()))
                .forEach(traced -> alike.computeIfAbsent(traced.difference().sentence(), text -> new ArrayList<>())
                        .add(traced));
        List<String> told = new ArrayList<>();
        alike.forEach((text, some) -> told.add(within(text, because.apply(joined(some)))
                + (some.size() == 1
                        ? ""
                        : " Each time it was said counts, so these are " + some.size() + " clashes.")));
        return told;
    }

    /** A sentence with an addition before its full stop. */
    private static String within(String sentence, String addition) {
        return sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1) + addition + "."
                : sentence + addition;
    }

    /** The first of some differences that are told as one, with the causes of all. */
    private static Traced joined(List<Traced> some) {
        List<Integer> alone = some.stream()
                .flatMap(traced -> traced.alone().stream())
                .distinct()
                .sorted()
                .toList();
        return new Traced(some.get(0).difference(), alone);
    }

    private List<Block> causes() {
        List<Cause> causes = transition.causes();
        if (causes.isEmpty()) {
            return List.of();
        } else if (causes.size() == 1) {
            return List.of(Telling.paragraph(sentence(causes.get(0).words()) + cost(transition.cost())));
        }
        List<Row> rows = new ArrayList<>();
        for (Cause cause : causes) {
            rows.add(row(Integer.toString(rows.size() + 1), cause.words(), cause.alone()));
        }
        rows.add(row("", "All together", Optional.of(new Effect(transition.together(), transition.cost()))));
        return List.of(new Table(
                Line.of("Each " + noun + " alone, and all together"),
                List.of(
                        Telling.column("No."),
                        Telling.column(Telling.capital(noun)),
                        Telling.number("Possible"),
                        Telling.number("Endorsed"),
                        Telling.column("Cost")),
                List.of(new Group(Optional.empty(), rows))));
    }

    private static String sentence(String words) {
        return Telling.capital(words) + ". ";
    }

    private static String cost(parley.study.Cost cost) {
        return Telling.capital(cost.words()) + ".";
    }

    private static Row row(String number, String words, Optional<Effect> effect) {
        return new Row(List.of(
                Telling.cell(number),
                Telling.cell(Telling.capital(words)),
                Telling.cell(effect.map(e -> possible(e.comparison().after())).orElse("–")),
                Telling.cell(effect.map(e -> endorsed(e.comparison().after())).orElse("–")),
                Telling.cell(effect.map(e -> e.cost().words()).orElse("not tried alone"))));
    }

    static String possible(Findings findings) {
        return findings.space() instanceof Decided decided ? Numbers.readable(decided.possible()) : "not decided";
    }

    static String endorsed(Findings findings) {
        return findings.space() instanceof Decided decided ? Numbers.readable(decided.endorsed()) : "not decided";
    }

    private Optional<Block> agenda() {
        Comparison.Agenda agenda = transition.together().agenda();
        List<Line> lines = new ArrayList<>();
        add(lines, "Only in the first: ", agenda.onlyBefore());
        add(lines, "Only in the second: ", agenda.onlyAfter());
        add(lines, "In both, with other options: ", agenda.otherOptions());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Note(Block.Note.Kind.LIMIT, Line.of("Not the same questions"), lines));
    }

    private static void add(List<Line> lines, String head, List<String> issues) {
        if (!issues.isEmpty()) {
            lines.add(Line.of(head + String.join(", ", issues) + "."));
        }
    }

    private Optional<Block> examples() {
        if (transition.together().agreements() instanceof NotCounted none) {
            return Optional.of(Telling.quiet(none.why()));
        }
        Counted counted = (Counted) transition.together().agreements();
        List<String> lines = new ArrayList<>();
        addExample(lines, "come", counted.gained(), counted.gainedFirst());
        addExample(lines, "go", counted.lost(), counted.lostFirst());
        return lines.isEmpty() ? Optional.empty() : Optional.of(Telling.quiet(String.join(" ", lines)));
    }

    private static void addExample(List<String> lines, String verb, BigInteger count, List<Agreement> first) {
        if (!first.isEmpty()) {
            lines.add((count.equals(BigInteger.ONE)
                            ? "The one that " + verb + (verb.equals("go") ? "es" : "s")
                            : "The first of those that " + verb)
                    + ": " + terms(first.get(0)) + ".");
        }
    }

    private static String terms(Agreement agreement) {
        return agreement.terms().entrySet().stream()
                .map(term -> term.getKey() + "=" + term.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The sentences of the answer that changed, side by side; nothing where none did. */
    static Optional<Section> sentences(Transition transition) {
        List<Row> rows = transition.together().list(Kind.SENTENCE).stream()
                .map(difference -> new Row(List.of(
                        Telling.cell(difference.before().isEmpty() ? "–" : difference.before()),
                        Telling.cell(difference.after().isEmpty() ? "–" : difference.after()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "sentences",
                        Line.of("What the answer says, before and after"),
                        List.of(new Table(
                                Line.of("Sentences of the answer that changed"),
                                List.of(Telling.column("Before"), Telling.column("After")),
                                List.of(new Group(Optional.empty(), rows))))));
    }
}
