package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;

/** What is said of propositions, stances, statements and what-ifs. */
class WordingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 17);
    private static final Choice BARRED = Choice.of("nato", "barred");
    private static final Choice TROOPS = Choice.of("troops", "training", "peacekeeping");

    private final Wording wording = new Wording(scenario());

    private static Scenario scenario() {
        Scenario.Builder builder = new Scenario.Builder("tiny", "Tiny", DAY);
        for (String name : List.of("Russia", "Ukraine", "France")) {
            String id = name.toLowerCase(java.util.Locale.ROOT);
            builder.parties.put(id, new Party(id, Place.NONE, name, "", Role.PRINCIPAL, List.of(), 0, ""));
        }
        builder.issues.put("nato", issue("nato", "Does Ukraine join NATO?", "barred=Barred", "open=Open"));
        builder.issues.put(
                "troops",
                issue("troops", "Do troops come?", "none=None", "training=Training", "peacekeeping=Peacekeeping"));
        builder.circumstances.put(
                "asked",
                new Circumstance(
                        "asked",
                        Place.NONE,
                        "Has Ukraine asked?",
                        Truth.UNKNOWN,
                        Grounds.assumed(""),
                        Optional.empty()));
        builder.statements.add(said("ru-nato", "russia", "Alexander Grushko", new Stance.Demands(BARRED)));
        return builder.build();
    }

    private static Issue issue(String id, String question, String... options) {
        List<Option> list = java.util.Arrays.stream(options)
                .map(o -> o.split("="))
                .map(o -> new Option(o[0], Place.NONE, o[1], Optional.empty()))
                .toList();
        Consent consent = new Consent(Set.of(), Grounds.assumed(""), true);
        return new Issue(
                id,
                Place.NONE,
                id,
                question,
                list,
                consent,
                Set.of(),
                Optional.empty(),
                "",
                Issue.Scale.UNORDERED,
                "",
                "");
    }

    private static Statement said(String id, String party, String speaker, Stance stance) {
        return new Statement(
                id,
                Place.NONE,
                party,
                speaker,
                DateSpan.stated(DAY),
                Grounds.stated(Citation.paragraph("article", 10)),
                List.of(),
                "",
                stance,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "",
                parley.model.Coding.PLAIN);
    }

    private void assertSays(String expected, Proposition p) {
        assertEquals(expected, wording.proposition(p));
    }

    private void assertStance(String expected, Stance stance) {
        assertEquals(expected, wording.stance(stance));
    }

    @Test
    void a_choice_names_its_options_and_its_question() {
        assertSays("“Barred” on nato", BARRED);
        assertSays("“Training” or “Peacekeeping” on troops", TROOPS);
    }

    @Test
    void a_negation_reads_as_not_or_neither() {
        assertSays("not “Barred” on nato", new Not(BARRED));
        assertSays("neither “Training” nor “Peacekeeping” on troops", new Not(TROOPS));
        assertSays("“Barred” on nato", new Not(new Not(BARRED)));
        assertSays("“Has Ukraine asked?” is answered no", new Not(new Holds("asked")));
        assertSays(
                "not (either “Barred” on nato or “Has Ukraine asked?” is answered yes)",
                new Not(Any.of(BARRED, new Holds("asked"))));
    }

    @Test
    void compound_propositions_keep_their_parts_apart() {
        Choice none = Choice.of("troops", "none");
        assertSays("both “Barred” on nato and “None” on troops", All.of(BARRED, none));
        assertSays("if “Barred” on nato, then “None” on troops", new If(BARRED, none));
        assertSays(
                "at least one of these: “None” on troops; (if “Barred” on nato, then"
                        + " “None” on troops); “Barred” on nato",
                Any.of(none, new If(BARRED, none), BARRED));
        assertSays("at most 1 of these: “Barred” on nato; “None” on troops", new AtMost(1, List.of(BARRED, none)));
        assertSays("“None” on troops", All.of(none));
    }

    @Test
    void every_stance_has_its_verb() {
        assertStance("demands “Barred” on nato", new Stance.Demands(BARRED));
        assertStance("rejects “Training” or “Peacekeeping” on troops", new Stance.Rejects(TROOPS));
        assertStance(
                "offers “Training” on troops to Ukraine and France",
                new Stance.Offers(
                        List.of(Choice.of("troops", "training")), new LinkedHashSet<>(List.of("ukraine", "france"))));
        assertStance("is open to “Barred” on nato", new Stance.OpenTo(List.of(BARRED)));
        assertStance("accepts “Barred” on nato", new Stance.Accepts(List.of(BARRED)));
        assertStance("would prefer “Barred” on nato", new Stance.Prefers(BARRED));
        assertStance("took no recorded stance on troops", new Stance.Silent(Set.of("troops")));
        assertStance(
                "has conditions that are not named (key requirements), which may touch the whole agreement",
                new Stance.Reserves(Set.of(), "key requirements"));
        assertStance("claims that Russia has no say in troops", new Stance.Claims("troops", Set.of("russia")));
    }

    @Test
    void a_statement_says_who_when_and_where() {
        Statement statement = wording.scenario().getStatement("ru-nato");
        assertEquals("Alexander Grushko for Russia, 2025-03-17 (article ¶10)", wording.statement(statement));
        assertEquals(
                "France, 2025-03-17 (date inferred) (what-if, nobody said it)",
                wording.statement(Statement.of(
                        "x", "france", DateSpan.inferred(DAY), Grounds.hypothetical(), new Stance.Demands(BARRED))));
        assertEquals(
                "Russia demands “Barred” on nato, if “Has Ukraine asked?” is answered yes",
                wording.says(statement.withCondition(new Holds("asked"))));
    }

    @Test
    void a_red_line_says_what_it_asks_and_who_drew_it() {
        Statement rejects = said("ru-troops", "russia", "", new Stance.Rejects(TROOPS));
        Scenario.Builder builder = new Scenario.Builder(scenario());
        builder.statements.add(rejects);
        RedLine line = Positions.of(builder.build(), DAY).getRedLine("ru-troops");
        assertEquals(
                "Russia rejects “Training” or “Peacekeeping” on troops (2025-03-17, article ¶10)",
                wording.redLine(line));
    }

    @Test
    void a_what_if_says_what_it_pretends() {
        Consent consent = new Consent(Set.of("france"), Grounds.hypothetical(), false);
        assertEquals(
                "as if never said: Russia demands “Barred” on nato (ru-nato)",
                wording.change(new Change.Drop(Set.of("ru-nato"))));
        assertEquals("as if never said: gone", wording.change(new Change.Drop(Set.of("gone"))));
        assertEquals("as if only France had a say in troops", wording.change(new Change.SetConsent("troops", consent)));
        assertEquals(
                "as if “Has Ukraine asked?” were answered yes",
                wording.change(new Change.SetCircumstance("asked", Truth.TRUE, Grounds.hypothetical())));
    }
}
