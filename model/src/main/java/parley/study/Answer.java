package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.explain.Explanation.Existence;
import parley.explain.Move;
import parley.model.Basis;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Source;
import parley.model.Statement;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.Limits;
import parley.study.Findings.NotDecided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.Presence;
import parley.study.Findings.Reservation;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.Space;

/** The answer in sentences, the first of which can stand alone. */
final class Answer {

    private static final int NAMED = 3;

    /** How many red lines the concessions of one sentence give up together, unless the first one alone does. */
    private static final int NAMED_LINES = 6;

    private static final String IMPOSSIBLE_BY_RULES =
            "no agreement is possible: the rules and the lack of suppliers alone exclude every one.";
    private static final String UNDER_THE_WHAT_IF = "under the what-if, ";

    private final Positions positions;
    private final Wording wording;
    private final List<Reservation> reservations;
    private final Limits limits;

    Answer(Positions positions, Wording wording, List<Reservation> reservations, Limits limits) {
        this.positions = positions;
        this.wording = wording;
        this.reservations = reservations;
        this.limits = limits;
    }

    List<String> sentences(Space space) {
        if (space instanceof NotDecided undecided) {
            return undecided(undecided);
        } else if (positions.scenario().issues().isEmpty()) {
            return List.of("The scenario has no issues, so there is nothing to agree on"
                    + (positions.scenario().conflict().isPresent()
                            ? "; what would hold in its conflict is another question."
                            : "."));
        }
        Decided decided = (Decided) space;
        List<String> sentences = new ArrayList<>();
        sentences.add(Sentence.of(standing() + headline(decided)));
        if (decided.possible().signum() > 0) {
            addTerms(decided, sentences);
            addRests(decided, sentences);
            addOverridden(decided, sentences);
        } else {
            addBlocks(decided.explanation(), sentences);
        }
        addReplaced(sentences);
        return sentences;
    }

    /** The sentences as they would stand without any mention that a what-if is made. */
    static List<String> withoutWhatIf(List<String> sentences) {
        String prefix = Sentence.of(UNDER_THE_WHAT_IF);
        return sentences.stream()
                .map(s -> s.startsWith(prefix) ? Sentence.of(s.substring(prefix.length())) : s)
                .toList();
    }

    /** What a what-if silently takes away: earlier statements on the same issues. */
    private void addReplaced(List<String> sentences) {
        positions
                .replaced()
                .forEach((earlier, later) -> later.stream()
                        .filter(s -> s.grounds().basis() == Basis.HYPOTHETICAL)
                        .findFirst()
                        .ifPresent(s -> sentences.add("What the what-if adds (" + s.id() + ") is later than "
                                + wording.statement(earlier) + " on the same issues, and so replaces it ("
                                + earlier.id()
                                + ").")));
    }

    /** On what the answer stands: the what-ifs, the sources, and what a party keeps to itself. */
    private String standing() {
        String whatIf = positions.scenario().changes().isEmpty() ? "" : UNDER_THE_WHAT_IF;
        return whatIf + onSources() + reserved() + ", ";
    }

    private String onSources() {
        Set<String> cited = new LinkedHashSet<>();
        for (Statement statement : positions.inForce()) {
            statement.grounds().citation().ifPresent(citation -> cited.add(citation.source()));
        }
        return switch (cited.size()) {
            case 0 ->
                positions.inForce().isEmpty()
                        ? "with no statement in force on " + positions.asOf()
                        : "on no source at all";
            case 1 -> "on one " + kindOf(cited.iterator().next()) + " alone";
            default -> "on " + cited.size() + " sources" + unverified(cited);
        };
    }

    private String kindOf(String id) {
        Source source = positions.scenario().getSource(id);
        return source.isUnverified() ? "unverified source" : source.kind();
    }

    /** How many of the sources nobody looked up. */
    private String unverified(Set<String> cited) {
        long many = cited.stream()
                .filter(id -> positions.scenario().getSource(id).isUnverified())
                .count();
        return many == 0 ? "" : ", " + (many == 1 ? "one" : many) + " of them unverified";
    }

    private String reserved() {
        Set<String> parties = new LinkedHashSet<>();
        reservations.forEach(r -> parties.add(r.statement().party()));
        if (parties.isEmpty()) {
            return "";
        }
        return ", and subject to requirements that " + wording.parties(parties)
                + (parties.size() == 1 ? " reserves" : " reserve") + " without naming them";
    }

    private String headline(Decided decided) {
        BigInteger possible = decided.possible();
        if (possible.signum() == 0) {
            return decided.feasible().signum() == 0
                    ? IMPOSSIBLE_BY_RULES
                    : "no agreement is compatible with the stated positions.";
        }
        String of = Numbers.count(possible) + " of " + Numbers.count(decided.conceivable()) + " conceivable agreements "
                + (possible.equals(BigInteger.ONE) ? "is" : "are") + " compatible with the stated red lines"
                + (positions.listRedLines(RedLine.Status.OVERRIDDEN).isEmpty() ? "" : " that bind");
        return of + endorsedTail(decided);
    }

    private String endorsedTail(Decided decided) {
        List<String> nobody = positions.scenario().issues().keySet().stream()
                .filter(issue -> positions.listSay(issue).isEmpty())
                .toList();
        if (!nobody.isEmpty()) {
            return "; nobody has a say in " + wording.issues(nobody) + ", so nothing is endorsed or withheld there.";
        }
        if (decided.endorsed().signum() == 0) {
            return "; none is endorsed by everyone who has a say.";
        }
        return decided.endorsed().equals(decided.possible())
                ? ", and everyone who has a say endorses "
                        + (decided.possible().equals(BigInteger.ONE) ? "it." : "them.")
                : "; everyone who has a say endorses " + Numbers.count(decided.endorsed()) + " of them.";
    }

    private void addTerms(Decided decided, List<String> sentences) {
        List<String> fixed = new ArrayList<>();
        for (IssueFinding issue : decided.issues()) {
            for (OptionFinding option : issue.options()) {
                if (option.presence() == Presence.ALL) {
                    fixed.add(Wording.quoted(option.option().label()));
                }
            }
        }
        if (!fixed.isEmpty()) {
            sentences.add("In all of them: " + Wording.and(fixed) + ".");
        }
    }

    private void addRests(Decided decided, List<String> sentences) {
        Map<String, List<String>> byParty = new LinkedHashMap<>();
        for (SilenceFinding silence : decided.silences()) {
            if (silence.everywhere()) {
                byParty.computeIfAbsent(silence.party().name(), p -> new ArrayList<>())
                        .add(wording.issue(silence.issue().id()));
            }
        }
        if (byParty.isEmpty()) {
            return;
        }
        List<String> each = new ArrayList<>();
        byParty.forEach((party, issues) -> each.add(party + " on " + Wording.and(issues)));
        sentences.add("Every one of them rests on silence or on mere openness, which is not consent: "
                + String.join("; ", each) + ".");
    }

    private void addOverridden(Decided decided, List<String> sentences) {
        Map<RedLine, List<String>> byLine = new LinkedHashMap<>();
        for (IssueFinding issue : decided.issues()) {
            for (OptionFinding option : issue.options()) {
                option.breaksOverridden().stream()
                        .filter(line -> line.issues().contains(issue.issue().id()))
                        .forEach(line -> byLine.computeIfAbsent(line, l -> new ArrayList<>())
                                .add(Wording.quoted(option.option().label())));
            }
        }
        byLine.entrySet().stream()
                .limit(NAMED)
                .forEach(entry -> sentences.add(overridden(entry.getKey(), entry.getValue())));
    }

    private String overridden(RedLine line, List<String> options) {
        return "Whatever takes " + Wording.or(options) + " breaks " + line.id() + ", a red line of "
                + positions.scenario().getParty(line.party()).name() + " that is overridden.";
    }

    private void addBlocks(Explanation explanation, List<String> sentences) {
        if (!explanation.clashes().isEmpty()) {
            sentences.add(clashes(explanation));
        }
        MoveWording moves = new MoveWording(positions, wording);
        List<String> ways = named(explanation).stream()
                .map(concession -> moves.of(Move.listMoves(positions, concession.redLines())))
                .toList();
        if (!ways.isEmpty()) {
            sentences.add("An agreement opens if " + String.join("; or if ", ways) + otherWays(explanation, ways.size())
                    + ".");
        }
    }

    /** The first concessions: fewer than usual where they take so many red lines that no sentence bears them. */
    private static List<Concession> named(Explanation explanation) {
        List<Concession> named = new ArrayList<>();
        int lines = 0;
        for (Concession concession : explanation.concessions()) {
            lines += concession.redLines().size();
            if (named.size() < NAMED && (named.isEmpty() || lines <= NAMED_LINES)) {
                named.add(concession);
            }
        }
        return named;
    }

    /** Whether there are other ways than those named, as far as that is known. */
    private static String otherWays(Explanation explanation, int named) {
        if (explanation.concessions().size() > named) {
            return "; among other ways";
        } else if (explanation.concessionsComplete()) {
            return "";
        }
        return explanation.concessionCount().isPresent() ? "; among other ways" : "; there may be other ways";
    }

    /** How many clashes there are, and the first; or all, where they come down to one once restatements are told as one. */
    private String clashes(Explanation explanation) {
        ClashTeller teller = new ClashTeller(positions, wording);
        List<ClashFinding> told = teller.tell(explanation.clashes());
        String first = teller.brief(told.get(0)) + ".";
        if (told.size() == 1 && explanation.clashesComplete()) {
            return switch (told.get(0).sides().size()) {
                case 1 -> "One red line alone leaves no agreement: " + first;
                case 2 -> "Two positions cannot both stand: " + first;
                default -> "These " + told.get(0).sides().size() + " positions cannot all stand: " + first;
            };
        }
        String many = explanation
                .clashCount()
                .map(Numbers::count)
                .orElse("at least " + explanation.clashes().size());
        return Sentence.of(many) + " sets of red lines cannot stand together; the first: " + first;
    }

    /** What is known although the agreements are too many to work out. */
    private List<String> undecided(NotDecided undecided) {
        Explanation explanation = undecided.explanation();
        List<String> sentences = new ArrayList<>();
        sentences.add(Sentence.of(standing() + headline(explanation)));
        addBlocks(explanation, sentences);
        sentences.add(undecided.why()
                + (explanation.exists() == Existence.NO
                        ? " How many agreements a withdrawal would open is not known."
                        : explanation.exists() == Existence.YES
                                ? " One agreement was found; nothing is known about which others remain."
                                : " Nothing is known about which agreements remain."));
        addReplaced(sentences);
        return sentences;
    }

    private static String headline(Explanation explanation) {
        return switch (explanation.exists()) {
            case YES ->
                "some agreement is compatible with the stated red lines that bind, but it is not decided how many are.";
            case NO ->
                explanation.impossibleByRules()
                        ? IMPOSSIBLE_BY_RULES
                        : "no agreement is compatible with the stated positions.";
            case UNKNOWN -> "it is not decided whether an agreement is compatible with the stated positions.";
        };
    }

    List<String> limitsOfTheAnswer() {
        List<String> limited = new ArrayList<>();
        limited.add("It is no forecast: it says what the stated positions leave open, not what anybody will do.");
        limited.add("Silence is not consent: a possible agreement is one that no stated red line excludes, not one that"
                + " the parties have accepted.");
        reservations.forEach(r -> limited.add(
                r.explanation() + " What these are is not known, so any agreement here may still fail on them."));
        int assumptions = Assumptions.of(positions, wording).size();
        if (assumptions > 0) {
            limited.add("It stands on " + assumptions + (assumptions == 1 ? " assumption" : " assumptions")
                    + " of the modeller, which the report lists.");
        }
        if (!positions.notYet().isEmpty()) {
            limited.add("It leaves out " + positions.notYet().size() + " later statement"
                    + (positions.notYet().size() == 1 ? "" : "s") + ", made after " + positions.asOf() + ".");
        }
        if (limits.seconds().isPresent()) {
            limited.add("A limit of seconds was set, so another run may not decide what this one did.");
        }
        return limited;
    }
}
