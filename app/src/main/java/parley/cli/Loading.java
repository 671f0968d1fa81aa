package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.scenario.ChangeReading;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.scenario.TermsReader;
import parley.scenario.TermsReading;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;

/** Turns what the user named into a scenario, or refuses with the reader's own messages. */
final class Loading {

    private Loading() {}

    /** Reads a scenario's file. */
    static Reading.Success read(Surroundings surroundings, Path file) {
        Reading reading = surroundings.read(file);
        if (reading instanceof Reading.Success success) {
            return success;
        }
        throw Refusal.unreadable(reading.diagnostics());
    }

    /** A day on the command line. */
    static LocalDate readDay(String option, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.badInput(option + ": \"" + Characters.visible(text, 40)
                    + "\" is no day. Write year-month-day, such as 2025-03-17.");
        }
    }

    /** The scenario with one of its variants made. */
    static Scenario withVariant(Scenario scenario, String name) {
        if (scenario.variants().containsKey(name)) {
            return scenario.with(scenario.getVariant(name).changes());
        }
        throw Refusal.badInput(
                "--variant: " + unknown("variant", name, scenario.variants().keySet()));
    }

    /**
     * The scenario with the changes of the command line made, in order.
     *
     * @param option the command line's option that gives them
     */
    static Scenario withWhatIfs(String option, Scenario scenario, List<String> whatIfs) {
        Scenario changed = scenario;
        for (int i = 0; i < whatIfs.size(); i++) {
            ChangeReading reading = ScenarioReader.parseChange(option, whatIfs.get(i), changed, i + 1);
            if (reading instanceof ChangeReading.Success success) {
                changed = changed.with(success.change());
            } else if (reading instanceof ChangeReading.Failure failure) {
                throw Refusal.unreadable(failure.errors());
            }
        }
        return changed;
    }

    /**
     * Terms of an agreement as the command line gives them.
     *
     * @param option the command line's option that gives them
     */
    static List<Choice> readTerms(String option, String text, Scenario scenario) {
        TermsReading reading = TermsReader.read(option, text, scenario);
        if (reading instanceof TermsReading.Success success) {
            return success.terms();
        } else if (reading instanceof TermsReading.Failure failure) {
            throw Refusal.unreadable(failure.errors());
        }
        throw new AssertionError("no such reading: " + reading);
    }

    /** That a scenario has no such thing, and which one was probably meant. */
    static String unknown(String what, String name, Collection<String> known) {
        String sentence = "the scenario has no " + what + " \"" + Characters.visible(name, 64) + "\".";
        Optional<String> nearest = new Problems().findNearest(name, known);
        if (nearest.isPresent()) {
            return sentence + " Did you mean \"" + nearest.get() + "\"?";
        }
        return known.isEmpty()
                ? sentence + " It has none at all."
                : sentence + " It has " + String.join(", ", known) + ".";
    }
}
