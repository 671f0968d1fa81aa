package parley.study;

import java.util.List;
import parley.model.Expectation;

/**
 * What came of one expectation.
 *
 * @param notDecided true when the budget did not suffice to tell
 * @param reasons a sentence for each check, failed ones first: what was found, and where it differs from what was
 *     expected
 */
public record ExpectationResult(Expectation expectation, boolean passed, boolean notDecided, List<String> reasons) {
    public ExpectationResult {
        reasons = List.copyOf(reasons);
    }
}
