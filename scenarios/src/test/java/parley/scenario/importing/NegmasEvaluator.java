package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.NullUnmarked;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Utility functions of NegMAS that are sums over issues. JSON is YAML here, and every scalar a text. */
@NullUnmarked
final class NegmasEvaluator implements Evaluator {
    private final List<String> issues = new ArrayList<>();
    private final Map<?, ?> function;

    NegmasEvaluator(String space, String function) {
        for (Object issue : (List<?>) load(space).get("issues")) {
            issues.add((String) ((Map<?, ?>) issue).get("name"));
        }
        Map<?, ?> loaded = load(function);
        this.function = loaded.containsKey("ufun") ? (Map<?, ?>) loaded.get("ufun") : loaded;
    }

    private static Map<?, ?> load(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (Map<?, ?>) new Load(settings).loadFromString(text);
    }

    private static BigFraction number(Object text) {
        return GeniusEvaluator.number((String) text);
    }

    private static BigFraction number(Map<?, ?> map, String name, int otherwise) {
        return map.containsKey(name) ? number(map.get(name)) : new BigFraction(otherwise);
    }

    private Object part(String name, int i) {
        Object all = function.get(name);
        return all instanceof List<?> list ? list.get(i) : all instanceof Map<?, ?> map ? map.get(issues.get(i)) : null;
    }

    @Override
    public BigFraction utility(Map<String, String> bid) {
        Object named = function.containsKey("type") ? function.get("type") : function.get("__python_class__");
        String type = ((String) named).replaceFirst(".*\\.", "");
        if (type.equals("ConstUtilityFunction")) {
            return number(function.get("value"));
        }
        BigFraction sum = type.equals("LinearUtilityFunction") ? BigFraction.ZERO : number(function, "bias", 0);
        for (int i = 0; i < issues.size(); i++) {
            String value = bid.get(issues.get(i));
            Object weight = part("weights", i);
            BigFraction w = weight != null
                    ? number(weight)
                    : type.startsWith("LinearAdditive") ? BigFraction.ONE : new BigFraction(1, issues.size());
            BigFraction worth = type.startsWith("LinearAdditive") ? worth(part("values", i), value, i) : number(value);
            sum = sum.add(w.multiply(worth));
        }
        return sum;
    }

    private static final Map<String, List<String>> ORDERS = Map.of("music", List.of("none", "choir", "band"));

    private BigFraction worth(Object fun, String value, int i) {
        if (fun instanceof List<?> list) {
            return number(list.get(ORDERS.get(issues.get(i)).indexOf(value)));
        }
        Map<?, ?> map = (Map<?, ?>) fun;
        if (!map.containsKey("type")) {
            return number(map.get(value));
        }
        return switch ((String) map.get("type")) {
            case "TableFun" -> number(((Map<?, ?>) map.get("mapping")).get(value));
            case "ConstFun" -> number(map.get("bias"));
            case "IdentityFun" -> number(value);
            case "LinearFun" -> number(map.get("slope")).multiply(number(value));
            case "AffineFun" -> number(map.get("slope")).multiply(number(value)).add(number(map, "bias", 0));
            case "QuadraticFun" ->
                number(map.get("a2"))
                        .multiply(number(value).pow(2))
                        .add(number(map.get("a1")).multiply(number(value)))
                        .add(number(map, "bias", 0));
            case "PolynomialFun" -> {
                BigFraction sum = number(map, "bias", 0);
                int power = 1;
                for (Object coefficient : (List<?>) map.get("coefficients")) {
                    sum = sum.add(number(coefficient).multiply(number(value).pow(power++)));
                }
                yield sum;
            }
            default -> throw new AssertionError(map.get("type"));
        };
    }

    @Override
    public Optional<BigFraction> reservation() {
        Object value = function.get("reserved_value");
        return value == null || ((String) value).contains("nf") ? Optional.empty() : Optional.of(number(value));
    }
}
