package parley.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Basis;
import parley.model.Circumstance;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Role;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;

/** A small negotiation with one of everything: four questions, five parties, every stance. */
final class HarbourTalks {

    static final LocalDate DAY = LocalDate.of(2031, 5, 20);
    static final Choice BARRED = Choice.of("alliance", "barred");
    static final Choice OPEN = Choice.of("alliance", "open");

    private HarbourTalks() {}

    static Scenario scenario() {
        Scenario.Builder builder = new Scenario.Builder("harbour-talks", "The Harbour Talks, May 2031", DAY);
        sources(builder);
        parties(builder);
        issues(builder);
        builder.circumstances.put(
                "asked",
                new Circumstance(
                        "asked",
                        Place.NONE,
                        "Has Southland asked for foreign contingents?",
                        Truth.UNKNOWN,
                        Grounds.assumed(""),
                        Optional.empty()));
        builder.rules.add(new Rule(
                "no-peacekeeping-in-war",
                Place.NONE,
                new If(Choice.of("contingents", "peacekeeping"), Choice.of("cease-fire", "yes")),
                Grounds.assumed("A peacekeeping force without a cease-fire would have no peace to keep.")));
        statements(builder);
        return builder.build();
    }

    private static void sources(Scenario.Builder builder) {
        builder.sources.put(
                "gazette",
                new Source(
                        "gazette",
                        Place.NONE,
                        "source",
                        "Northland sets out its terms",
                        "The Harbour Gazette",
                        DateSpan.inferred(DAY),
                        "https://gazette.example/2031/05/20/terms",
                        "a788ac4f6f1b8f1c0d4f5a7c3b2e1d0f9e8d7c6b5a493827160594a3b2c1d0e9",
                        "gazette.txt",
                        "en",
                        "The page carries no date; the interview is dated by the events that it mentions."));
        builder.sources.put(
                "radio",
                new Source(
                        "radio",
                        Place.NONE,
                        "source",
                        "Evening news",
                        "",
                        DateSpan.stated(DAY.minusDays(200)),
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private static void parties(Scenario.Builder builder) {
        party(builder, "northland", "Northland", Role.PRINCIPAL, 0, "state", "");
        party(builder, "southland", "Southland", Role.PRINCIPAL, 0, "state", "");
        party(builder, "seamark", "Seamark", Role.CONTRIBUTOR, 0, "state", "");
        party(builder, "coalition", "Coalition of the Coast", Role.CONTRIBUTOR, 26, "coalition", "");
        party(builder, "lakes", "The Lakes Union", Role.MEDIATOR, 0, "union", "Leads the talks.");
    }

    private static void party(
            Scenario.Builder builder, String id, String name, Role role, int members, String kind, String note) {
        builder.parties.put(id, new Party(id, Place.NONE, name, kind, role, List.of(), members, note));
    }

    private static void issues(Scenario.Builder builder) {
        Consent principals = new Consent(both(), Grounds.assumed(""), true);
        Consent listed = new Consent(
                both(), Grounds.assumed("The gazette names nobody; the two principals would have to sign."), false);
        issue(
                builder,
                "alliance",
                "Does Southland join the Western Alliance?",
                principals,
                "PA-X SsrGua",
                List.of(),
                "barred=Membership is barred",
                "open=The door stays open");
        issue(
                builder,
                "contingents",
                "Do foreign military contingents deploy in Southland?",
                listed,
                "",
                List.of("training", "peacekeeping"),
                "none=No contingents",
                "training=Training missions at key points",
                "peacekeeping=A peacekeeping force");
        issue(
                builder,
                "cease-fire",
                "Does a 30-day cease-fire come first?",
                principals,
                "",
                List.of(),
                "yes=Yes",
                "no=No");
        issue(
                builder,
                "observers",
                "Do unarmed observers come?",
                principals,
                "",
                List.of(),
                "none=No observers",
                "after=After the agreement",
                "before=Before the agreement");
    }

    private static Set<String> both() {
        return new LinkedHashSet<>(List.of("northland", "southland"));
    }

    private static void issue(
            Scenario.Builder builder,
            String id,
            String question,
            Consent consent,
            String code,
            List<String> supplied,
            String... options) {
        List<Option> list = Arrays.stream(options)
                .map(o -> o.split("=", 2))
                .map(o -> new Option(o[0], Place.NONE, o[1], Optional.empty()))
                .toList();
        Optional<String> statusQuo = supplied.isEmpty() ? Optional.empty() : Optional.of("none");
        builder.issues.put(
                id,
                new Issue(
                        id,
                        Place.NONE,
                        id,
                        question,
                        list,
                        consent,
                        new LinkedHashSet<>(supplied),
                        statusQuo,
                        code,
                        Issue.Scale.UNORDERED,
                        "",
                        ""));
    }

    private static void statements(Scenario.Builder builder) {
        Choice troops = Choice.of("contingents", "training", "peacekeeping");
        Choice training = Choice.of("contingents", "training");
        builder.statements.addAll(List.of(
                said("n-alliance", "northland", "Anna Grinev", stated(1), new Stance.Demands(BARRED)),
                with(
                        said(
                                "n-contingents",
                                "northland",
                                "Anna Grinev",
                                read(10, "She argues for it as what makes a solution last; that is read as a demand."),
                                new Stance.Rejects(troops)),
                        Optional.empty(),
                        "It would remove a root cause of the conflict.",
                        "Foreign contingents must be kept out.",
                        0.9),
                said(
                        "n-cease-fire",
                        "northland",
                        "Anna Grinev",
                        read(3, "Her silence is stated, her government’s is inferred."),
                        new Stance.Silent(Set.of("cease-fire"))),
                said(
                        "n-requirements",
                        "northland",
                        "Peter Ostrow",
                        stated(3),
                        new Stance.Reserves(Set.of(), "key requirements, to be met before anything proceeds")),
                with(
                        said(
                                "n-observers",
                                "northland",
                                "Anna Grinev",
                                stated(4),
                                new Stance.OpenTo(List.of(Choice.of("observers", "after", "before")))),
                        Optional.of(Choice.of("cease-fire", "yes")),
                        "",
                        "",
                        1),
                dated(
                        said("s-alliance-2030", "southland", "", whole("radio"), new Stance.Demands(OPEN)),
                        DateSpan.stated(DAY.minusDays(200))),
                said("s-alliance", "southland", "Maria Dell", stated(7), new Stance.Prefers(OPEN)),
                dated(
                        said(
                                "s-cease-fire",
                                "southland",
                                "",
                                stated(3),
                                new Stance.Accepts(List.of(Choice.of("cease-fire", "yes")))),
                        new DateSpan(DAY.minusDays(10), DAY.minusDays(4), true)),
                said(
                        "sm-training",
                        "seamark",
                        "Jean Corvin",
                        read(6, "An intention to deploy is read as an offer."),
                        new Stance.Offers(List.of(training), Set.of("southland"))),
                said("sm-insists", "seamark", "Jean Corvin", stated(6), new Stance.Demands(training)),
                said(
                                "sm-say",
                                "seamark",
                                "Jean Corvin",
                                stated(7),
                                new Stance.Claims("contingents", Set.of("northland")))
                        .withCondition(new Holds("asked")),
                said(
                        "co-force",
                        "coalition",
                        "",
                        stated(5),
                        new Stance.OpenTo(List.of(Choice.of("contingents", "peacekeeping")))),
                dated(
                        said("n-later", "northland", "Anna Grinev", stated(11), new Stance.Accepts(List.of(training))),
                        DateSpan.stated(DAY.plusDays(3)))));
    }

    static Statement said(String id, String party, String speaker, Grounds grounds, Stance stance) {
        return new Statement(
                id,
                Place.NONE,
                party,
                speaker,
                DateSpan.stated(DAY),
                grounds,
                speaker.isEmpty() ? List.of() : List.of("the daily Pravo", "Harbour Wire"),
                speaker.isEmpty() ? "" : "nl",
                stance,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "",
                parley.model.Coding.PLAIN);
    }

    private static Statement with(
            Statement s, Optional<Proposition> condition, String reason, String quote, double credence) {
        return new Statement(
                s.id(),
                s.place(),
                s.party(),
                s.speaker(),
                s.date(),
                s.grounds(),
                s.via(),
                s.language(),
                s.stance(),
                condition,
                reason,
                credence < 1 ? Optional.of(new parley.model.Credence(credence, "")) : Optional.empty(),
                quote.isEmpty() ? "" : "Compare paragraph 2.",
                quote,
                s.coding());
    }

    private static Statement dated(Statement s, DateSpan date) {
        return new Statement(
                s.id(),
                s.place(),
                s.party(),
                s.speaker(),
                date,
                s.grounds(),
                s.via(),
                s.language(),
                s.stance(),
                s.condition(),
                s.reason(),
                s.credence(),
                s.note(),
                s.quote(),
                s.coding());
    }

    static Grounds stated(int paragraph) {
        return Grounds.stated(Citation.paragraph("gazette", paragraph));
    }

    private static Grounds whole(String source) {
        return Grounds.stated(Citation.whole(source));
    }

    private static Grounds read(int paragraph, String why) {
        return new Grounds(Basis.ASSUMPTION, Optional.of(Citation.paragraph("gazette", paragraph)), why);
    }
}
