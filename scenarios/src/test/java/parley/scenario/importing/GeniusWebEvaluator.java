package parley.scenario.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.NullUnmarked;

/** The linear additive profile of GeniusWeb. */
@NullUnmarked
final class GeniusWebEvaluator implements Evaluator {
    private final JsonNode space;

    GeniusWebEvaluator(String profile) {
        try {
            space = new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(profile)
                    .get("LinearAdditiveUtilitySpace");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BigFraction number(JsonNode node) {
        return GeniusEvaluator.number(
                node.isTextual() ? node.textValue() : node.decimalValue().toPlainString());
    }

    private static JsonNode either(JsonNode node, String one, String other) {
        return node.has(one) ? node.get(one) : node.get(other);
    }

    @Override
    public BigFraction utility(Map<String, String> bid) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<String, String> part : bid.entrySet()) {
            JsonNode utilities = space.get("issueUtilities").get(part.getKey());
            JsonNode listed = either(utilities, "discreteutils", "DiscreteValueSetUtilities");
            BigFraction own = listed == null
                    ? onLine(either(utilities, "numberutils", "NumberValueSetUtilities"), part.getValue())
                    : listed.get("valueUtilities").has(part.getValue())
                            ? number(listed.get("valueUtilities").get(part.getValue()))
                            : BigFraction.ZERO;
            sum = sum.add(own.multiply(number(space.get("issueWeights").get(part.getKey()))));
        }
        return sum;
    }

    private static BigFraction onLine(JsonNode line, String value) {
        BigFraction x = GeniusEvaluator.number(value);
        BigFraction low = number(line.get("lowValue"));
        BigFraction high = number(line.get("highValue"));
        if (x.compareTo(low) < 0 || x.compareTo(high) > 0) {
            return BigFraction.ZERO;
        }
        BigFraction lowU = number(line.get("lowUtility"));
        BigFraction slope = number(line.get("highUtility")).subtract(lowU).divide(high.subtract(low));
        return lowU.add(slope.multiply(x.subtract(low)));
    }

    @Override
    public Optional<BigFraction> reservation() {
        JsonNode bid = space.get("reservationBid");
        if (bid == null || bid.isNull()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        bid.get("issuevalues")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        return Optional.of(utility(values));
    }
}
