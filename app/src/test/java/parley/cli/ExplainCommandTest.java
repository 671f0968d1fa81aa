package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley explain}, {@code ladder} and {@code steps}, as their users see them. */
class ExplainCommandTest {

    private static final String STEPS = """
            parley: 1
            title: A cease-fire line and who watches it
            as-of: 2025-04-01
            parties:
              north: { name: Northland, role: principal }
              south: { name: Southland, role: principal }
            sources:
              daily: { title: Talks resume, publisher: The Daily, published: 2025-03-30 }
            issues:
              observers: { question: Do observers come?, options: { none: No observers, some: Unarmed observers } }
            steps:
              cease-fire: The guns fall silent
              deal: The deal is signed
              watch: { name: Observers arrive, when: { observers: some } }
            statements:
              - id: n-deal-first
                party: north
                speaker: Northland's minister
                source: daily ¶2
                demands-order: { first: deal, then: watch }
              - id: s-watch-first
                party: south
                speaker: Southland's envoy
                source: daily ¶4
                demands-order: { first: watch, then: deal }
            """;

    @TempDir
    Path folder;

    private String said(String... args) {
        return new Shell(folder).parley(args).expect(ExitStatus.ANSWERED).out().replaceAll("\\s+", " ");
    }

    private static void holds(String text, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(text.contains(sentence), () -> "no \"" + sentence + "\" in:\n" + text);
        }
    }

    @Test
    void theClashOverContingentsNamesBothSidesAndWhyTheyExcludeEachOther() {
        holds(
                said("explain", Texts.ARTICLE, "--variant", "france-insists"),
                "Two positions cannot both stand: Russia demands “no foreign contingents” on foreign contingents"
                        + " (Alexander Grushko, Deputy Foreign Minister, 2025-03-17 (date inferred), article ¶10-11, read so"
                        + " by assumption), and France demands",
                "An agreement can say only one thing on foreign contingents: what Russia asks leaves only “no foreign"
                        + " contingents”, while what France asks leaves “training contingents at key points” or “a"
                        + " peacekeeping force”.",
                "Both bind, because Russia and France have a say in foreign contingents.",
                "That opens 18 agreements, with “training contingents at key points” on foreign contingents; none of"
                        + " them is endorsed by everyone who has a say.");
    }

    @Test
    void whatIsSaidThreeTimesIsToldOnceAndCountedThreeTimes() {
        String text = said("explain", Texts.ARTICLE, "--variant", "ukraine-open-door");
        holds(
                text,
                "Russia demands “Ukraine barred from NATO” on NATO membership, and says so three times",
                "article ¶1;",
                "article ¶2;",
                "Each time it was said counts, so these are 3 clashes.",
                "each time it was made (ru-nato-commitment, ru-nato-refusal and ru-nato-lasting)");
        String json = new Shell(folder)
                .parley("explain", Texts.ARTICLE, "--variant", "ukraine-open-door", "--format", "json")
                .expect(ExitStatus.ANSWERED)
                .out();
        holds(json, "\"parley-explain\" : 1", "\"way\" : \"directly\"");
    }

    @Test
    void whyNotPeacekeepersSaysWhatIsInTheWayAndWhatWouldHaveToChange() {
        holds(
                said("explain", Texts.ARTICLE, "--agreement", "foreign-contingents=peacekeeping"),
                "No possible agreement has “a peacekeeping force” on foreign contingents.",
                "Nobody offers exactly “a peacekeeping force” on foreign contingents, which needs a supplier.",
                "It breaks a red line: Russia demands “no foreign contingents” on foreign contingents (Alexander Grushko",
                "18 agreements come nearest",
                "at least 2 things would have to change, and there is one way to do it.",
                "somebody offers exactly “a peacekeeping force” on foreign contingents (26 nations that met on March 15 or"
                        + " Australia might)");
    }

    @Test
    void anOpeningOutsideItsConditionIsNamed() {
        holds(
                said("explain", Texts.ARTICLE, "--agreement", "observers=before"),
                "6 agreements with “unarmed civilian observers before an agreement” on observers are possible.",
                "On observers, Russia is open to this only under a condition: “unarmed civilian observers after an"
                        + " agreement” on observers (Alexander Grushko");
        assertFalse(
                said("explain", Texts.ARTICLE, "--agreement", "observers=after").contains("only under a condition"));
    }

    @Test
    void aTermBecomesPossibleOrCertainByTheFewestChanges() {
        holds(
                said("explain", Texts.ARTICLE, "--possible", "nato=open"),
                "at least 3 things would have to change, and there is one way to do it.",
                "Then 18 agreements with these terms are possible.");
        holds(
                said("explain", Texts.ARTICLE, "--certain", "observers=after"),
                "Russia or Ukraine demands “unarmed civilian observers after an agreement” on observers",
                "Then 6 agreements with these terms are possible.");
        holds(
                said("explain", Texts.ARTICLE, "--certain", "nato=barred"),
                "Nothing has to change: every possible agreement has “Ukraine barred from NATO” on NATO membership.");
    }

    @Test
    void unknownWordsAreShownWithTheNearestOnes() {
        new Shell(folder)
                .parley("explain", Texts.ARTICLE, "--agreement", "nato=opn, neutralty=neutral")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--agreement:1:6", "Did you mean \"open\"?", "--agreement:1:11", "Did you mean \"neutrality\"?");
        for (String terms :
                List.of("", ",", "nato", "=open", "nato=", "nato=open,nato=barred", "nato=open|", "x=y\u202e")) {
            Outcome outcome = new Shell(folder).parley("explain", Texts.ARTICLE, "--possible", terms);
            if (!terms.equals("nato=open|")) {
                outcome.expect(ExitStatus.BAD_INPUT).isHarmless().says("--possible:1:");
            }
        }
        new Shell(folder)
                .parley("explain", Texts.ARTICLE, "--possible", "nato=open", "--certain", "nato=open")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless();
    }

    @Test
    void pastTheBudgetNothingIsClaimed() {
        for (List<String> question : List.of(List.of("--agreement", "nato=open"), List.<String>of())) {
            List<String> args = new ArrayList<>(List.of("explain", Texts.ARTICLE, "--nodes", "1"));
            args.addAll(question);
            new Shell(folder).parley(args.toArray(String[]::new)).expect(ExitStatus.NOT_DECIDED);
        }
    }

    private String undecided(ExitStatus status, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--variant", "ukraine-open-door", "--nodes", "30"));
        return new Shell(folder)
                .parley(all.toArray(String[]::new))
                .expect(status)
                .out()
                .replaceAll("\\s+", " ");
    }

    @Test
    void whereOnlyTheAgreementsAreNotDecidedTheRestIsAnswered() {
        String why = undecided(ExitStatus.NOT_DECIDED, "explain", Texts.ARTICLE);
        holds(
                why,
                "no agreement is compatible with the stated positions.",
                "The agreements are not worked out: neither how many there are, nor which",
                "An agreement can say only one thing on NATO membership",
                "Ukraine gives up its demand for “NATO's door open to Ukraine”");
        assertFalse(why.contains("Not decided within the budget"), why);
        holds(
                undecided(ExitStatus.ANSWERED, "explain", Texts.ARTICLE, "--possible", "nato=open"),
                "Then an agreement with these terms is possible.");
    }

    @Test
    void theLadderShowsWhatEachStepOpens() {
        holds(
                said("ladder", Texts.ARTICLE, "--variant", "france-insists"),
                "Russia Gives up its demand for",
                "18 nothing else: it suffices");
        List<String> csv = new Shell(folder)
                .parley("ladder", Texts.ARTICLE, "--variant", "ukraine-open-door", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .lines();
        assertEquals(3, csv.size(), csv::toString);
        assertTrue(
                csv.get(1).startsWith("russia,ru-nato-commitment ru-nato-refusal ru-nato-lasting,1,"), csv::toString);
        holds(said("ladder", Texts.ARTICLE), "No red lines clash, so nobody has to give way");
    }

    @Test
    void whereEachWaitsForTheOtherNoAgreementTakesBothSteps() {
        String file = new Shell(folder).file("steps.yaml", STEPS);
        holds(
                said("steps", file),
                "A deadlock: Northland demands “The deal is signed” before “Observers arrive” (Northland's minister,"
                        + " 2025-03-30 (date inferred), daily ¶2).",
                "“Observers arrive” waits for “The deal is signed” and “The deal is signed” waits for “Observers arrive”:"
                        + " neither can come first.",
                "No possible agreement takes all the steps of a deadlock.");
        holds(
                said("steps", file, "--agreement", "observers=some"),
                "cannot be put in an order that keeps what was demanded.");
        holds(
                said("steps", file, "--agreement", "observers=none"),
                "There are 2 sequences that keep every order; the first: “The guns fall silent” → “The deal is signed”.");
        holds(
                said("explain", file, "--possible", "observers=some"),
                "at least one thing would have to change, and there are 2 ways to do it with nothing to spare.");
    }

    @Test
    void aDeadlockIsNamedThoughOtherStepsAreLeftOpen() {
        String open = STEPS.replace("steps:\n", """
                  aid: { question: Is there aid?, options: { yes: Aid, no: No aid } }
                steps:
                  relief: { name: Aid arrives, when: { aid: yes } }
                """);
        String text = said("explain", new Shell(folder).file("aid.yaml", open), "--agreement", "observers=some");
        holds(
                text,
                "No possible agreement has “Unarmed observers” on observers.",
                "Its steps cannot be put in an order: “Observers arrive” waits for “The deal is signed” and “The deal is"
                        + " signed” waits for “Observers arrive”");
        assertFalse(text.contains("several together do"), text);
    }

    @Test
    void everyLinkInAPageLeadsSomewhere() {
        String file = new Shell(folder).file("steps.yaml", STEPS);
        for (List<String> command : List.of(
                List.of("explain", Texts.ARTICLE),
                List.of("explain", Texts.ARTICLE, "--variant", "ukraine-open-door"),
                List.of("explain", Texts.ARTICLE, "--agreement", "nato=open"),
                List.of("explain", Texts.ARTICLE, "--certain", "nato=open"),
                List.of("ladder", Texts.ARTICLE, "--variant", "ukraine-open-door"),
                List.of("steps", file))) {
            List<String> args = new ArrayList<>(command);
            args.addAll(List.of("--format", "html"));
            String page = new Shell(folder)
                    .parley(args.toArray(String[]::new))
                    .expect(ExitStatus.ANSWERED)
                    .out();
            Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
            while (link.find()) {
                assertTrue(page.contains("id=\"" + link.group(1) + "\""), () -> command + " #" + link.group(1));
            }
        }
    }

    @Test
    void anAgreementThatLeavesItsStepsOpenIsRefused() {
        Shell shell = new Shell(folder);
        String file = shell.file("steps.yaml", STEPS);
        shell.parley("steps", file, "--agreement", "observers=none|some")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("depends on observers too");
    }

    @Test
    void aDemandForObserversAgainstADeadlockIsToldAsAClash() {
        String insisting = STEPS + """
                  - id: s-observers
                    party: south
                    source: daily ¶5
                    demands: { observers: some }
                """;
        String text = said("explain", new Shell(folder).file("steps.yaml", insisting));
        holds(
                text,
                "neither can come first.",
                "“Observers arrive” is a step only where the agreement says “Unarmed observers” on observers.");
        assertFalse(text.contains("nothing in particular"), text);
    }
}
