package parley.scenario;

import parley.model.Conflict;
import parley.model.Scenario;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.study.ConflictModel;

/** Checks that a conflict has a state, and that its status quo is one. */
record ConflictChecks(Scenario scenario, Problems problems) {

    void check() {
        scenario.conflict().ifPresent(this::check);
    }

    private void reportNoPreferences(Conflict.Wants wants) {
        problems.add(Diagnostic.error(
                        wants.place(),
                        "The states are to be ranked by their utility for " + wants.party()
                                + ", but the scenario has no preferences of it.")
                .expecting("an entry for " + wants.party() + " under preferences, or priorities or a ranking here"));
    }

    private void check(Conflict conflict) {
        conflict.wants().values().stream()
                .filter(wants -> wants.order() instanceof Conflict.ByUtility)
                .filter(wants -> !scenario.preferences().containsKey(wants.party()))
                .forEach(this::reportNoPreferences);
        switch (ConflictModel.judge(conflict)) {
            case NO_STATE ->
                problems.add(
                        Diagnostic.error(conflict.place(), "What is impossible in the conflict leaves no state at all.")
                                .expecting("a combination of actions that is possible"));
            case NO_START ->
                problems.add(Diagnostic.error(
                                conflict.place(),
                                "The actions taken now, at the start of the conflict, are impossible together.")
                        .expecting("now: yes for actions that are possible together"));
            case SOUND, TOO_LARGE -> {
                // What is too large is not decided; the analysis says so.
            }
        }
    }
}
