package parley.scenario;

import java.util.List;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Scenario;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;

/** Checks that whoever compares agreements with the status quo can tell what it is. */
record PreferenceChecks(Scenario scenario, Problems problems) {

    void check() {
        scenario.preferences().values().stream()
                .filter(p -> p.reservationValue()
                        .filter(ReservationValue.StatusQuo.class::isInstance)
                        .isPresent())
                .forEach(this::check);
    }

    private void check(Preferences preferences) {
        List<String> open = preferences.valuation().issues().stream()
                .filter(issue -> scenario.getIssue(issue).statusQuo().isEmpty())
                .toList();
        if (!open.isEmpty()) {
            problems.add(Diagnostic.error(
                            preferences.place(),
                            "The status quo is not known on the issue " + open.get(0)
                                    + (open.size() > 1 ? " and on " + (open.size() - 1) + " more" : "")
                                    + ", so it has no utility to compare with.")
                    .expecting("status-quo on each issue that the preferences name, or a number as reservation-value")
                    .seeAlso(scenario.getIssue(open.get(0)).place(), "the issue " + open.get(0)));
        }
    }
}
