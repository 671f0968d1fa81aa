package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.explain.Move;
import parley.model.Expectation.Supply;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Statement;
import parley.study.Comparison.Agenda;
import parley.study.Comparison.Agreements;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.Presence;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.SupplyFinding;
import parley.study.SentencePairs.Pair;

/** Sets two findings side by side and notes what differs, kind by kind. */
final class Comparer {

    private static final String BINDS_NOT = "not in force";
    private static final String NONE = "none";
    private static final String SOME = "some";

    private final Findings before;
    private final Findings after;
    private final Wording old;
    private final Wording now;
    private final Agenda agenda;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();

    Comparer(Findings before, Findings after) {
        this.before = before;
        this.after = after;
        this.old = new Wording(before.positions().scenario());
        this.now = new Wording(after.positions().scenario());
        this.agenda = agenda();
    }

    private Agenda agenda() {
        Map<String, Issue> first = before.positions().scenario().issues();
        Map<String, Issue> second = after.positions().scenario().issues();
        return new Agenda(
                without(first.keySet(), second.keySet()),
                without(second.keySet(), first.keySet()),
                first.values().stream()
                        .filter(issue -> second.containsKey(issue.id()))
                        .filter(issue -> !issue.hasSameOptionsAs(
                                after.positions().scenario().getIssue(issue.id())))
                        .map(Issue::id)
                        .toList());
    }

    private static List<String> without(Set<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    Comparison compare(Function<Agenda, Agreements> count) {
        if (before.space() instanceof Decided b && after.space() instanceof Decided a) {
            deal(b, a);
            endorsement(b, a);
            options(b, a);
            silences(b, a);
        } else {
            undecided();
        }
        clashes(before.space().explanation(), after.space().explanation());
        concessions(before.space().explanation(), after.space().explanation());
        redLines();
        statements();
        supplies();
        say();
        sentences();
        differences.sort(java.util.Comparator.comparing(Difference::kind));
        return new Comparison(before, after, agenda, differences, count.apply(agenda), notCompared);
    }

    private void add(Kind kind, String subject, String from, String to, String sentence) {
        if (!from.equals(to)) {
            differences.add(new Difference(kind, subject, from, to, sentence));
        }
    }

    // The zones.

    private void undecided() {
        String from = deal(before);
        String to = deal(after);
        add(Kind.DEAL, "", from, to, "Whether an agreement is possible: " + to + "; before: " + from + ".");
        notCompared.add("Zones and silences are not compared, for not both were decided within the budget.");
    }

    private static String deal(Findings findings) {
        Explanation explanation = findings.space().explanation();
        return switch (explanation.exists()) {
            case YES -> "possible";
            case NO -> explanation.impossibleByRules() ? "impossible by the rules" : "impossible";
            case UNKNOWN -> "not decided";
        };
    }

    private void deal(Decided b, Decided a) {
        String from = deal(before);
        String to = deal(after);
        String sentence = a.possible().signum() > 0
                ? "An agreement becomes possible: " + Numbers.count(a.possible()) + ", where there was none."
                : b.possible().signum() > 0
                        ? "No agreement is possible any more; " + were(b.possible()) + "."
                        : "No agreement is possible, as before, but now " + to + "; before: " + from + ".";
        add(Kind.DEAL, "", from, to, sentence);
    }

    private static String were(BigInteger count) {
        return Numbers.count(count) + (count.equals(BigInteger.ONE) ? " was" : " were");
    }

    private void endorsement(Decided b, Decided a) {
        String to = a.endorsed().signum() > 0 ? SOME : NONE;
        String sentence = a.endorsed().signum() > 0
                ? "Everyone who has a say now endorses some agreement (" + Numbers.count(a.endorsed()) + ")."
                : "No agreement is endorsed any more by everyone who has a say; " + were(b.endorsed()) + ".";
        add(Kind.ENDORSEMENT, "", b.endorsed().signum() > 0 ? SOME : NONE, to, sentence);
    }

    private void options(Decided b, Decided a) {
        Map<String, OptionFinding> first = byOption(b);
        byOption(a).forEach((name, finding) -> {
            OptionFinding earlier = first.get(name);
            if (earlier != null) {
                String issue = name.substring(0, name.indexOf('='));
                add(
                        Kind.OPTION,
                        name,
                        earlier.presence().word(),
                        finding.presence().word(),
                        Sentence.of(now.option(issue, finding.option().id())) + " on " + now.issue(issue) + " "
                                + moved(earlier, b.possible(), finding, a.possible()) + ".");
            }
        });
    }

    private static Map<String, OptionFinding> byOption(Decided decided) {
        Map<String, OptionFinding> found = new LinkedHashMap<>();
        decided.issues()
                .forEach(issue -> issue.options()
                        .forEach(option -> found.put(
                                issue.issue().id() + "=" + option.option().id(), option)));
        return found;
    }

    private static String moved(OptionFinding from, BigInteger all, OptionFinding to, BigInteger allNow) {
        String before = all.signum() == 0 ? "before, none was possible" : "before, " + share(from, all, "") + " did";
        String now = share(to, allNow, " possible agreement");
        return switch (to.presence()) {
            case ALL -> "becomes certain: " + now + "; " + before;
            case SOME ->
                (from.presence() == Presence.NONE ? "becomes possible: " : "is no longer certain: ") + now + "; "
                        + before;
            case NONE -> "becomes impossible: " + (allNow.signum() == 0 ? "no agreement is left" : now) + "; " + before;
        };
    }

    /** How many agreements take an option: {@code all 18}, {@code none of 18}, {@code 6 of 18}. */
    private static String share(OptionFinding option, BigInteger all, String noun) {
        boolean one = option.possible().equals(BigInteger.ONE);
        String things = noun.isEmpty() ? "" : all.equals(BigInteger.ONE) ? noun : noun + "s";
        String verb = noun.isEmpty() ? "" : one || option.possible().signum() == 0 ? " takes it" : " take it";
        String many = switch (option.presence()) {
            case ALL -> one ? "the only one" : "all " + Numbers.count(all);
            case SOME -> Numbers.count(option.possible()) + " of " + Numbers.count(all);
            case NONE -> "none of " + Numbers.count(all);
        };
        return many + (option.presence() == Presence.ALL && one ? "" : things) + verb;
    }

    // Why there is none.

    private void clashes(Explanation b, Explanation a) {
        if (!b.clashesComplete() || !a.clashesComplete()) {
            notCompared.add("Clashes are not compared one by one, for not all of them are listed.");
            return;
        }
        Map<String, Clash> first = new LinkedHashMap<>();
        b.clashes().forEach(clash -> first.put(joined(clash.ids()), clash));
        Map<String, Clash> second = new LinkedHashMap<>();
        a.clashes().forEach(clash -> second.put(joined(clash.ids()), clash));
        tellClashes(new ClashTeller(after.positions(), now), without(second, first))
                .forEach((ids, says) -> add(Kind.CLASH, ids, NONE, "clash", "A clash opens: " + says + "."));
        tellClashes(new ClashTeller(before.positions(), old), without(first, second))
                .forEach((ids, says) -> add(Kind.CLASH, ids, "clash", NONE, "A clash closes: " + says + "."));
    }

    private static List<Clash> without(Map<String, Clash> clashes, Map<String, Clash> others) {
        return clashes.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is said of each clash, by its ids; the same of those that differ only in restatements. */
    private static Map<String, String> tellClashes(ClashTeller teller, List<Clash> clashes) {
        Map<String, String> told = new LinkedHashMap<>();
        for (ClashFinding alike : teller.tell(clashes)) {
            List<String> rules = alike.clashes().get(0).rules();
            String given = rules.isEmpty()
                    ? ""
                    : ", given the " + (rules.size() == 1 ? "rule " : "rules ") + Wording.and(rules);
            alike.clashes().forEach(clash -> told.put(joined(clash.ids()), teller.brief(alike) + given));
        }
        return told;
    }

    private void concessions(Explanation b, Explanation a) {
        if (!b.concessionsComplete() || !a.concessionsComplete()) {
            notCompared.add("Concessions are not compared one by one, for not all of them are listed.");
            return;
        }
        Map<String, String> first = new LinkedHashMap<>();
        b.concessions().forEach(way -> first.put(joined(way.ids()), moves(before, old, way)));
        Map<String, String> second = new LinkedHashMap<>();
        a.concessions().forEach(way -> second.put(joined(way.ids()), says(way)));
        comeAndGone(
                first,
                second,
                (ids, says) -> add(Kind.CONCESSION, ids, NONE, "opens", "A way out: " + says + "."),
                (ids, says) -> add(Kind.CONCESSION, ids, "opens", NONE, "No longer a way out: " + says + "."));
    }

    private String says(Concession way) {
        return moves(after, now, way)
                + way.opens().map(n -> ", which opens " + Numbers.count(n)).orElse("");
    }

    private static String moves(Findings findings, Wording wording, Concession way) {
        return new MoveWording(findings.positions(), wording).of(Move.listMoves(findings.positions(), way.redLines()));
    }

    /** Ids of a set of red lines, as a subject. */
    static String joined(Set<String> ids) {
        return String.join(" + ", ids.stream().sorted().toList());
    }

    private static void comeAndGone(
            Map<String, String> first,
            Map<String, String> second,
            BiConsumer<String, String> come,
            BiConsumer<String, String> gone) {
        second.forEach((ids, says) -> {
            if (!first.containsKey(ids)) {
                come.accept(ids, says);
            }
        });
        first.forEach((ids, says) -> {
            if (!second.containsKey(ids)) {
                gone.accept(ids, says);
            }
        });
    }

    // Silences: of an empty zone there are none to compare.

    private void silences(Decided b, Decided a) {
        if (b.possible().signum() == 0 || a.possible().signum() == 0) {
            return;
        }
        Map<String, SilenceFinding> first = bySubject(b);
        Map<String, SilenceFinding> second = bySubject(a);
        Map<String, SilenceFinding> all = new LinkedHashMap<>(second);
        first.forEach(all::putIfAbsent);
        all.forEach((subject, silence) -> {
            String from = extent(Optional.ofNullable(first.get(subject)));
            String to = extent(Optional.ofNullable(second.get(subject)));
            String who =
                    silence.party().name() + " on " + now.issue(silence.issue().id());
            add(Kind.SILENCE, subject, from, to, silence(who, from, to));
        });
    }

    private static Map<String, SilenceFinding> bySubject(Decided decided) {
        Map<String, SilenceFinding> found = new LinkedHashMap<>();
        decided.silences()
                .forEach(s -> found.put(s.party().id() + " on " + s.issue().id(), s));
        return found;
    }

    private static String extent(Optional<SilenceFinding> silence) {
        return silence.map(s -> s.everywhere() ? "all" : SOME).orElse(NONE);
    }

    private static String silence(String who, String from, String to) {
        return Sentence.of(to)
                + (to.equals(NONE) ? " of the possible agreements rests" : " of the possible agreements rest")
                + " on the silence of " + who + "; before, " + from + " did.";
    }

    // What was said.

    private void redLines() {
        Map<String, RedLine> first = demanded(before.positions());
        Map<String, RedLine> second = demanded(after.positions());
        Set<String> ids = new LinkedHashSet<>(second.keySet());
        ids.addAll(first.keySet());
        ids.forEach(id -> redLine(id, Optional.ofNullable(first.get(id)), Optional.ofNullable(second.get(id))));
    }

    /** Red lines as they are demanded, without the levels to which they could fall back. */
    private static Map<String, RedLine> demanded(Positions positions) {
        Map<String, RedLine> lines = new LinkedHashMap<>();
        positions.redLines().stream().filter(line -> line.level() == 0).forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private void redLine(String id, Optional<RedLine> first, Optional<RedLine> second) {
        String from =
                first.map(line -> before.positions().statusOf(line).word()).orElse(BINDS_NOT);
        String to = second.map(line -> after.positions().statusOf(line).word()).orElse(BINDS_NOT);
        String asked = first.map(old::asks).orElse("");
        String asks = second.map(now::asks).orElse("");
        if (second.isEmpty()) {
            add(Kind.RED_LINE, id, from, to, "Red line " + id + " is gone: " + asked + fate(first.orElseThrow()) + ".");
        } else if (first.isEmpty()) {
            add(Kind.RED_LINE, id, from, to, "New red line " + id + ", " + to + ": " + asks + ".");
        } else {
            add(Kind.RED_LINE, id, from, to, "Red line " + id + " is " + to + "; it was " + from + ": " + asks + ".");
            add(
                    Kind.RED_LINE,
                    id,
                    asked,
                    asks,
                    "Red line " + id + " asks otherwise: " + asks + "; before: " + asked + ".");
        }
    }

    private String fate(RedLine line) {
        return fate(line.statement().id());
    }

    /** Why a statement does not count on the later side, where something else than its absence is the reason. */
    private String fate(String statement) {
        Positions positions = after.positions();
        Optional<String> replacement = positions.replaced().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(statement))
                .map(entry -> entry.getValue().get(0).id())
                .findFirst();
        if (replacement.isPresent()) {
            return " (replaced by " + replacement.get() + ")";
        }
        boolean later = positions.notYet().stream().anyMatch(s -> s.id().equals(statement));
        return later ? " (said later)" : "";
    }

    private void statements() {
        Map<String, Statement> first = drawingNone(before.positions());
        Map<String, Statement> second = drawingNone(after.positions());
        second.forEach((id, statement) -> {
            Statement earlier = first.get(id);
            String from = earlier == null ? BINDS_NOT : old.says(earlier);
            String says = now.says(statement);
            String sentence = earlier == null
                    ? "A statement counts that did not: " + says + " (" + id + ")."
                    : "Statement " + id + " says otherwise: " + says + "; before: " + from + ".";
            add(Kind.STATEMENT, id, from, earlier == null ? "in force" : says, sentence);
        });
        first.forEach((id, statement) -> {
            if (!second.containsKey(id)) {
                String says = old.says(statement) + " (" + id + ")" + fate(id);
                add(Kind.STATEMENT, id, "in force", BINDS_NOT, "A statement no longer counts: " + says + ".");
            }
        });
    }

    private static Map<String, Statement> drawingNone(Positions positions) {
        Map<String, Statement> found = new LinkedHashMap<>();
        positions.inForce().stream()
                .filter(statement -> Positions.listRedLinesOf(statement).isEmpty())
                .forEach(statement -> found.put(statement.id(), statement));
        return found;
    }

    private void supplies() {
        Map<String, SupplyFinding> first = byOption(before.supplies());
        byOption(after.supplies()).forEach((name, supply) -> {
            SupplyFinding earlier = first.get(name);
            if (earlier != null) {
                String option = now.option(supply.issue().id(), supply.option().id());
                String to = supplied(supply, now);
                String from = supplied(earlier, old);
                add(
                        Kind.SUPPLY,
                        name,
                        from,
                        to,
                        "Supply of " + option + " on "
                                + now.issue(supply.issue().id()) + ": " + to + "; before: " + from + ".");
            }
        });
    }

    private static Map<String, SupplyFinding> byOption(List<SupplyFinding> supplies) {
        Map<String, SupplyFinding> found = new LinkedHashMap<>();
        supplies.forEach(s -> found.put(s.issue().id() + "=" + s.option().id(), s));
        return found;
    }

    private static String supplied(SupplyFinding supply, Wording wording) {
        if (supply.supply() == Supply.NONE) {
            return NONE;
        }
        Set<String> parties = new LinkedHashSet<>();
        (supply.supply() == Supply.OFFERED ? supply.offers() : supply.potential())
                .forEach(statement -> parties.add(statement.party()));
        return supply.supply().word() + " by " + wording.parties(parties);
    }

    private void say() {
        for (Issue issue : after.positions().scenario().issues().values()) {
            if (!before.positions().scenario().issues().containsKey(issue.id())) {
                continue;
            }
            String from = names(old, before.positions().listSay(issue.id()));
            String to = names(now, after.positions().listSay(issue.id()));
            add(
                    Kind.SAY,
                    issue.id(),
                    from,
                    to,
                    "A say in " + now.issue(issue.id()) + ": " + to + "; before: " + from + ".");
        }
    }

    /** Sorted, since the order in which a scenario lists those with a say means nothing. */
    private static String names(Wording wording, Set<String> parties) {
        return parties.isEmpty()
                ? "nobody"
                : wording.parties(parties.stream().sorted().toList());
    }

    private void sentences() {
        for (Pair pair :
                SentencePairs.changed(Answer.withoutWhatIf(before.answer()), Answer.withoutWhatIf(after.answer()))) {
            String sentence = pair.before().isEmpty()
                    ? "The answer now says too: " + pair.after()
                    : pair.after().isEmpty()
                            ? "The answer no longer says: " + pair.before()
                            : "The answer says: " + pair.after() + " Before: " + pair.before();
            add(Kind.SENTENCE, "", pair.before(), pair.after(), sentence);
        }
    }
}
