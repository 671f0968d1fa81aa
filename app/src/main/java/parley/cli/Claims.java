package parley.cli;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Scenario;
import parley.study.ExpectationResult;
import parley.study.Expectations;
import parley.study.Findings.Limits;

/**
 * What came of the claims that a scenario must reproduce.
 *
 * @param results one for each claim, in the scenario's order
 */
record Claims(List<ExpectationResult> results) {

    Claims {
        results = List.copyOf(results);
    }

    /** Checks a scenario's claims. */
    static Claims of(Scenario scenario, Limits limits) {
        return new Claims(Expectations.check(scenario, limits));
    }

    private List<ExpectationResult> failed() {
        return results.stream()
                .filter(result -> !result.passed() && !result.notDecided())
                .toList();
    }

    private List<ExpectationResult> open() {
        return results.stream().filter(ExpectationResult::notDecided).toList();
    }

    ExitStatus status() {
        if (!failed().isEmpty()) {
            return ExitStatus.EXPECTATION_FAILED;
        }
        return open().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
    }

    /** How many hold, and which do not, as a phrase: {@code 2 of 3 hold; fails: ridge}. */
    String summary() {
        long passed = results.stream().filter(ExpectationResult::passed).count();
        return passed + " of " + results.size() + (results.size() == 1 ? " holds" : " hold")
                + named("; failed: ", failed()) + named("; not decided: ", open());
    }

    /** {@code pass}, {@code FAIL} or {@code open}. */
    static String word(ExpectationResult result) {
        if (result.notDecided()) {
            return "open";
        }
        return result.passed() ? "pass" : "FAIL";
    }

    private static String named(String label, List<ExpectationResult> some) {
        return some.isEmpty()
                ? ""
                : some.stream()
                        .map(result -> result.expectation().claim())
                        .collect(Collectors.joining(", ", label, ""));
    }
}
