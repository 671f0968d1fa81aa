package parley.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Change;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Order;
import parley.model.Party;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.RivalReading;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;

/**
 * Says things about one scenario in plain English, with the names and labels that its author gave them.
 *
 * <p>Texts are phrases without a capital letter or a full stop of their own, except where a method says that it gives a
 * sentence. An option is named by its label in quotation marks, followed by the name of its issue. An id that
 * the scenario does not have (a what-if may have dropped it) is shown as it is.
 */
public record Wording(Scenario scenario) {

    /** The party's name. */
    public String party(String id) {
        return Optional.ofNullable(scenario.parties().get(id)).map(Party::name).orElse(id);
    }

    /** Several parties' names, such as {@code Russia and Ukraine}. */
    public String parties(Collection<String> ids) {
        return and(ids.stream().map(this::party).toList());
    }

    /** The issue's short name. */
    public String issue(String id) {
        return findIssue(id).map(Issue::name).orElse(id);
    }

    /** Several issues' names, such as {@code neutrality and NATO membership}. */
    public String issues(Collection<String> ids) {
        return and(ids.stream().map(this::issue).toList());
    }

    /** The option's label, in quotation marks. */
    public String option(String issue, String option) {
        return quoted(findIssue(issue).stream()
                .flatMap(i -> i.options().stream())
                .filter(o -> o.id().equals(option))
                .map(o -> o.label())
                .findFirst()
                .orElse(option));
    }

    /** One or more options and their issue, such as {@code “Barred” on NATO membership}. */
    public String choice(Choice choice) {
        return or(labels(choice)) + " on " + issue(choice.issue());
    }

    /** Several choices. */
    public String choices(Collection<Choice> choices) {
        return and(choices.stream().map(this::choice).toList());
    }

    /** What must hold, such as {@code neither “Training” nor “Peacekeeping” on foreign contingents}. */
    public String proposition(Proposition p) {
        if (p instanceof Choice choice) {
            return choice(choice);
        } else if (p instanceof Holds holds) {
            return circumstance(holds.circumstance()) + " is answered yes";
        } else if (p instanceof All all) {
            return several(all.parts(), "both ", "and", "all of these: ", "nothing in particular");
        } else if (p instanceof Any any) {
            return several(any.parts(), "either ", "or", "at least one of these: ", "what cannot be");
        } else if (p instanceof Not not) {
            return negation(not.part());
        } else if (p instanceof If rule) {
            return "if " + inner(rule.when()) + ", then " + inner(rule.then());
        } else if (p instanceof AtMost most) {
            return (most.limit() == 0 ? "none" : "at most " + most.limit()) + " of these: " + semicolons(most.parts());
        }
        throw new AssertionError("no such proposition: " + p);
    }

    private String negation(Proposition part) {
        if (part instanceof Choice choice) {
            List<String> labels = labels(choice);
            String on = " on " + issue(choice.issue());
            return labels.size() == 1
                    ? "not " + labels.get(0) + on
                    : "neither " + joined(labels, labels.size() == 2 ? " nor " : ", nor ") + on;
        } else if (part instanceof Not twice) {
            return proposition(twice.part());
        } else if (part instanceof Holds holds) {
            return circumstance(holds.circumstance()) + " is answered no";
        }
        return "not (" + proposition(part) + ")";
    }

    private String several(List<Proposition> parts, String pair, String word, String many, String none) {
        return switch (parts.size()) {
            case 0 -> none;
            case 1 -> proposition(parts.get(0));
            case 2 -> pair + inner(parts.get(0)) + " " + word + " " + inner(parts.get(1));
            default -> many + semicolons(parts);
        };
    }

    /** A part inside a larger proposition: in brackets unless it is plain enough to stand alone. */
    private String inner(Proposition p) {
        boolean plain = p instanceof Choice || p instanceof Holds || (p instanceof Not not && isPlain(not.part()));
        return plain ? proposition(p) : "(" + proposition(p) + ")";
    }

    private static boolean isPlain(Proposition p) {
        return p instanceof Choice || p instanceof Holds;
    }

    private String semicolons(List<Proposition> parts) {
        return joined(parts.stream().map(this::inner).toList(), "; ");
    }

    private List<String> labels(Choice choice) {
        return choice.options().stream().map(o -> option(choice.issue(), o)).toList();
    }

    /** The circumstance's question, in quotation marks. */
    public String circumstance(String id) {
        return quoted(Optional.ofNullable(scenario.circumstances().get(id))
                .map(c -> c.question())
                .orElse(id));
    }

    /**
     * What a statement does, as a phrase with its party in front, its condition and, for an offer, its receivers:
     * {@code Russia is open to “After” on observers, if …}.
     */
    public String says(Statement statement) {
        return party(statement.party()) + " " + stance(statement.stance())
                + statement.condition().map(c -> ", if " + proposition(c)).orElse("");
    }

    /** What a stance does, beginning with its verb. */
    public String stance(Stance stance) {
        if (stance instanceof Stance.Demands s) {
            return "demands " + proposition(s.what());
        } else if (stance instanceof Stance.Rejects s) {
            return "rejects " + proposition(s.what());
        } else if (stance instanceof Stance.Accepts s) {
            return "accepts " + choices(s.choices());
        } else if (stance instanceof Stance.Offers s) {
            return "offers " + choices(s.choices()) + (s.to().isEmpty() ? "" : " to " + parties(s.to()));
        } else if (stance instanceof Stance.OpenTo s) {
            return "is open to " + choices(s.choices());
        } else if (stance instanceof Stance.Prefers s) {
            return "would prefer " + proposition(s.what());
        } else if (stance instanceof Stance.Silent s) {
            return "took no recorded stance on " + issues(s.issues());
        } else if (stance instanceof Stance.Reserves s) {
            return "has conditions that are not named (" + s.about() + "), which may touch "
                    + (s.issues().isEmpty() ? "the whole agreement" : issues(s.issues()));
        } else if (stance instanceof Stance.Orders s) {
            return "demands " + order(s.order());
        } else if (stance instanceof Stance.Claims s) {
            return "claims that " + parties(s.noSay()) + " " + (s.noSay().size() == 1 ? "has" : "have") + " no say in "
                    + issue(s.issue());
        }
        throw new AssertionError("no such stance: " + stance);
    }

    /** Which step comes first: {@code “Cease-fire” before “Deal”}. */
    public String order(Order order) {
        return quoted(order.first().name()) + " before " + quoted(order.then().name());
    }

    /** Who said it, when and where: {@code Alexander Grushko for Russia, 2025-03-17 (article ¶10)}. */
    public String statement(Statement statement) {
        String party = party(statement.party());
        String who = statement.speaker().isEmpty() || statement.speaker().equals(party)
                ? party
                : statement.speaker() + " for " + party;
        return who + ", " + date(statement.date()) + " (" + grounds(statement.grounds()) + ")";
    }

    /** Speaker, date and citation without the party: {@code Alexander Grushko, 2025-03-17, article ¶10}. */
    public String reference(Statement statement) {
        List<String> parts = new ArrayList<>();
        if (!statement.speaker().isEmpty()) {
            parts.add(statement.speaker());
        }
        parts.add(date(statement.date()));
        parts.add(grounds(statement.grounds()));
        return String.join(", ", parts);
    }

    /** A day or an interval, and whether it was inferred. */
    public String date(DateSpan date) {
        return date + (date.inferred() ? " (date inferred)" : "");
    }

    /** Where something comes from: a citation, the modeller, or a what-if. */
    public String grounds(Grounds grounds) {
        String cited = grounds.citation().map(Citation::toString).orElse("");
        return switch (grounds.basis()) {
            case STATED -> cited.isEmpty() ? "no source given" : cited;
            case ASSUMPTION -> cited.isEmpty() ? "assumption" : cited + ", read so by assumption";
            case HYPOTHETICAL -> "what-if, nobody said it";
        };
    }

    /** A red line with its reference: {@code Russia rejects “Training” on “…” (Alexander Grushko, …)}. */
    public String redLine(RedLine line) {
        return asks(line) + " (" + reference(line.statement()) + ")";
    }

    /** What a red line asks, with its party and condition and without its reference. */
    public String asks(RedLine line) {
        return party(line.party()) + " " + (line.level() > 0 ? "would fall back to a demand of " : asking(line))
                + what(line)
                + line.condition().map(c -> ", if " + proposition(c)).orElse("");
    }

    /** What red lines that make the same point ask: {@code Russia demands …, and says so three times}. */
    public String point(List<RedLine> restatements) {
        return asks(restatements.get(0))
                + (restatements.size() == 1 ? "" : ", and says so " + times(restatements.size()));
    }

    private static String times(int number) {
        return switch (number) {
            case 2 -> "twice";
            case 3 -> "three times";
            case 4 -> "four times";
            default -> number + " times";
        };
    }

    private static String asking(RedLine line) {
        return isRejection(line) ? "rejects " : "demands ";
    }

    private static boolean isRejection(RedLine line) {
        return line.level() == 0 && line.demand() instanceof Not;
    }

    /** What a red line is about, without its party: after “demands”, or after “rejects” where it rejects something. */
    private String what(RedLine line) {
        return line.order()
                .map(this::order)
                .orElseGet(() -> isRejection(line) && line.demand() instanceof Not not
                        ? proposition(not.part())
                        : proposition(line.demand()));
    }

    /** A red line as a thing: {@code demand for “Barred” on NATO membership}. */
    public String demand(RedLine line) {
        return (isRejection(line) ? "rejection of " : line.level() > 0 ? "fallback demand for " : "demand for ")
                + what(line)
                + line.condition().map(c -> ", if " + proposition(c)).orElse("");
    }

    /** A what-if, as a phrase: {@code as if ru-nato had never been said: Russia demands …}. */
    public String change(Change change) {
        if (change instanceof Change.Drop drop) {
            return "as if never said: " + named(drop.statements());
        } else if (change instanceof Change.Add add) {
            return "as if said too: " + says(add.statement());
        } else if (change instanceof Change.SetConsent set) {
            return "as if " + consent(set.consent()) + " in " + issue(set.issue());
        } else if (change instanceof Change.SetCircumstance set) {
            return "as if " + circumstance(set.circumstance()) + " were answered "
                    + set.holds().word();
        } else if (change instanceof Change.Hold hold) {
            return "as if right: " + named(hold.claims());
        } else if (change instanceof Change.Soften soften) {
            return "as if " + statementOf(soften.statement()) + " fell back to " + soften.level();
        } else if (change instanceof Change.Redate redate) {
            return "as if said on " + redate.date() + ": " + named(redate.statement());
        } else if (change instanceof Change.ReadAs read) {
            return "as if " + read.statement() + " was read as " + read.reading()
                    + scenario.statements().stream()
                            .filter(statement -> statement.id().equals(read.statement()))
                            .flatMap(statement -> statement.coding().readings().stream()
                                    .filter(reading -> reading.id().equals(read.reading()))
                                    .map(reading -> ": " + party(statement.party()) + " " + reading(reading)))
                            .findFirst()
                            .orElse("");
        } else if (change instanceof Change.Leave leave) {
            return "as if " + party(leave.party()) + " took no part";
        } else if (change instanceof Change.Join join) {
            return "as if " + party(join.party()) + " had a say in " + issues(join.issues()) + " too";
        }
        throw new AssertionError("no such change: " + change);
    }

    /** What a party says if its words are read in a rival way, without the party, with the condition if there is one. */
    public String reading(RivalReading reading) {
        return stance(reading.stance())
                + reading.condition()
                        .map(condition -> ", if " + proposition(condition))
                        .orElse("");
    }

    /** Who has a say: {@code Russia and Ukraine had a say}. */
    private String consent(Consent consent) {
        return consent.parties().isEmpty() ? "nobody had a say" : "only " + parties(consent.parties()) + " had a say";
    }

    /** Who has the say that makes red lines bind: {@code France and Russia have a say in foreign contingents}. */
    String says(List<RedLine> lines) {
        Map<String, Set<String>> byIssue = new LinkedHashMap<>();
        lines.forEach(line -> line.issues()
                .forEach(issue -> byIssue.computeIfAbsent(issue, i -> new LinkedHashSet<>())
                        .add(line.party())));
        List<String> phrases = new ArrayList<>();
        byIssue.forEach((issue, parties) ->
                phrases.add(parties(parties) + (parties.size() == 1 ? " has" : " have") + " a say in " + issue(issue)));
        return and(phrases);
    }

    /** Whose statement it is: {@code Russia (ru-nato)}. */
    private String statementOf(String id) {
        return findStatement(id).map(s -> party(s.party()) + " (" + id + ")").orElse(id);
    }

    private Optional<Statement> findStatement(String id) {
        return scenario.statements().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private String named(Collection<String> statements) {
        return joined(statements.stream().sorted().map(this::named).toList(), "; ");
    }

    private String named(String id) {
        return findStatement(id).map(s -> says(s) + " (" + id + ")").orElse(id);
    }

    private Optional<Issue> findIssue(String id) {
        return Optional.ofNullable(scenario.issues().get(id));
    }

    /** Words joined as in {@code a, b and c}. */
    public static String and(List<String> words) {
        return listed(words, " and ");
    }

    /** Words joined as in {@code a, b or c}. */
    public static String or(List<String> words) {
        return listed(words, " or ");
    }

    private static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    private static String joined(List<String> words, String between) {
        return words.stream().collect(Collectors.joining(between));
    }

    /** A text in quotation marks. */
    public static String quoted(String text) {
        return "“" + text + "”";
    }
}
