package parley.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Preferences;

/**
 * Reads whose utility counts, and how much.
 *
 * @param bargainers every party with a say, in the order of the weights
 */
record RankingWeights(List<Preferences> bargainers) {

    private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?|[0-9]{1,9}/[0-9]{1,9}";

    /** One weight for each bargainer; none where neither option was given. */
    List<BigFraction> read(Optional<String> party, Map<String, String> weights) {
        if (party.isPresent() && !weights.isEmpty()) {
            throw Refusal.badInput("--for and --weights both say whose utility counts. Leave one out.");
        } else if (party.isPresent()) {
            return weights("--for", Map.of(party.get(), "1"));
        }
        return weights.isEmpty() ? List.of() : weights("--weights", weights);
    }

    private List<BigFraction> weights(String option, Map<String, String> of) {
        List<String> known = bargainers.stream().map(Preferences::party).toList();
        List<BigFraction> weights = new ArrayList<>(Collections.nCopies(known.size(), BigFraction.ZERO));
        new LinkedHashMap<>(of).forEach((name, text) -> {
            int place = known.indexOf(name.strip());
            if (place < 0) {
                throw Refusal.badInput(option + ": " + Loading.unknown("party with a say called", name.strip(), known));
            }
            weights.set(place, number(option, text.strip()));
        });
        if (weights.stream().allMatch(BigFraction.ZERO::equals)) {
            throw Refusal.badInput(option + ": some party's utility has to count more than 0.");
        }
        return weights;
    }

    private static BigFraction number(String option, String text) {
        boolean isNumber = text.matches(NUMBER)
                && !(text.contains("/") && new BigInteger(text.substring(text.indexOf('/') + 1)).signum() == 0);
        if (!isNumber) {
            throw Refusal.badInput(option + ": \"" + text + "\" is no weight. Weights are numbers from 0 up, such as 2,"
                    + " 0.5 or 1/3.");
        }
        return Fractions.of(text);
    }
}
