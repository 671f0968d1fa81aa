package parley.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.explain.Inquiries;
import parley.model.Credence;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Prior;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.Sketch;

/** What to ask next, in words that hold also where priors are small and where answers open something. */
class InquiryWordingTest {

    private static final Statement OPEN = Statement.of(
            "n",
            "north",
            DateSpan.stated(Sketch.TODAY),
            Grounds.assumed("a test"),
            new Stance.Demands(Choice.of("border", "open")));

    /** North wants the border open; South has said nothing, and answers so. */
    private static Sketch quarrel(Map<String, Double> insists, double any) {
        return Sketch.of("one silent")
                .party("north")
                .party("south")
                .issue("border", "open", "half", "shut")
                .prior(new Prior(Place.NONE, "south", "border", insists, any, "a test"));
    }

    private static String told(Scenario scenario) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        Inquiries found =
                Inquiries.of(AgreementSpace.compile(positions, Budget.DEFAULT).getSpace(), Budget.DEFAULT);
        InquiryWording wording = new InquiryWording(new Wording(scenario), positions, found);
        return found.inquiries().stream().map(wording::sentences).collect(Collectors.joining("\n"));
    }

    @Test
    void answersThatAreRuledOutAreNotNamed() {
        String text =
                told(quarrel(Map.of("shut", 0.5, "half", 0.0), 0.5).says(OPEN).build());
        assertTrue(text.contains("“shut”"), text);
        assertFalse(text.contains("“half”"), text);
        assertTrue(text.contains("an answer is worth 1 bit on average"), text);
        String consenting = told(quarrel(Map.of("half", 1.0), 0).says(OPEN).build());
        assertFalse(consenting.contains("has endorsed"), consenting);
    }

    @Test
    void whatHardlyAnybodyWouldAnswerStillDecides() {
        String text =
                told(quarrel(Map.of("shut", 0.000001), 0.999999).says(OPEN).build());
        assertFalse(text.contains("No answer alone decides"), text);
        assertTrue(text.contains("so improbable that an answer is worth less than 0.001 bits on average"), text);
        String idle = told(quarrel(Map.of("open", 0.5), 0.5).says(OPEN).build());
        assertTrue(idle.contains("No answer alone decides"), idle);
    }

    @Test
    void answersThatOpenMoreThanTodayAreNotToldAsAPartOfIt() {
        String text = told(quarrel(Map.of(), 1)
                .says(OPEN.withCredence(new Credence(0.5, "")))
                .build());
        assertTrue(text.contains("after it 2 agreements are possible on average, where 1 is today."), text);
        assertFalse(text.contains("it leaves 2 of 1"), text);
    }
}
