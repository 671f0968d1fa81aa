package parley.scenario.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a record asks of several of its keys together.
 *
 * @param sentence the demand, for the reference
 * @param schema what of it JSON Schema can say; empty if nothing
 */
public record Demand(String sentence, Map<String, Object> schema, Test test) {

    /** Reports what breaks the demand. */
    @FunctionalInterface
    public interface Test {
        void check(Fields fields, Checker in);
    }

    /** A demand that JSON Schema cannot say. */
    public static Demand that(String sentence, Test test) {
        return new Demand(sentence, Map.of(), test);
    }

    /**
     * Exactly one of these keys is there.
     *
     * @param ifNone what to say when none is
     */
    public static Demand exactlyOne(String ifNone, List<String> keys) {
        return new Demand(
                "Exactly one of " + ticked(keys) + " is there.",
                Json.object("oneOf", eachRequired(keys)),
                (fields, in) -> {
                    List<String> there = keys.stream().filter(fields::has).toList();
                    if (keys.stream().noneMatch(fields::hasOrMeans)) {
                        in.error(fields.place(), ifNone, "one of the keys " + Checker.listing(keys));
                    }
                    for (String second : there.subList(Math.min(1, there.size()), there.size())) {
                        in.error(
                                fields.placeOf(second),
                                Checker.quoted(second) + " stands beside " + Checker.quoted(there.get(0))
                                        + ", but only one of them can.",
                                "only one of the keys " + Checker.listing(keys));
                    }
                });
    }

    /**
     * One or more of these keys are there.
     *
     * @param ifNone what to say when none is
     */
    public static Demand atLeastOne(String ifNone, List<String> keys) {
        return new Demand(
                "At least one of " + ticked(keys) + " is there.",
                Json.object("anyOf", eachRequired(keys)),
                (fields, in) -> {
                    if (keys.stream().noneMatch(fields::hasOrMeans)) {
                        in.error(fields.place(), ifNone, "one of the keys " + Checker.listing(keys));
                    }
                });
    }

    /** A key stands only beside another. */
    public static Demand onlyWith(String key, String other, String reason) {
        return new Demand(
                "`" + key + "` stands only beside `" + other + "`: " + reason + ".",
                Json.object("dependentRequired", Json.object(key, List.of(other))),
                (fields, in) -> {
                    if (fields.has(key) && !fields.has(other)) {
                        in.error(
                                fields.placeOf(key),
                                Checker.quoted(key) + " stands without " + Checker.quoted(other) + ": " + reason + ".",
                                "the key " + other + " too, or neither");
                    }
                });
    }

    /** A key stands only beside one of others. */
    public static Demand onlyWithOneOf(String key, List<String> others, String reason) {
        return new Demand(
                "`" + key + "` stands only beside one of " + ticked(others) + ": " + reason + ".",
                Json.object("dependentSchemas", Json.object(key, Json.object("anyOf", eachRequired(others)))),
                (fields, in) -> {
                    if (fields.has(key) && others.stream().noneMatch(fields::hasOrMeans)) {
                        in.error(
                                fields.placeOf(key),
                                Checker.quoted(key) + " stands without any of " + Checker.listing(others) + ": "
                                        + reason + ".",
                                "one of the keys " + Checker.listing(others) + " too, or no " + key);
                    }
                });
    }

    /** A key does not stand beside any of others. */
    public static Demand notBeside(String key, List<String> others, String reason) {
        return new Demand(
                "`" + key + "` does not stand beside " + ticked(others) + ": " + reason + ".",
                Json.object(
                        "dependentSchemas",
                        Json.object(key, Json.object("not", Json.object("anyOf", eachRequired(others))))),
                (fields, in) -> others.stream()
                        .filter(other -> fields.has(key) && fields.has(other))
                        .forEach(other -> in.error(
                                fields.placeOf(other),
                                Checker.quoted(other) + " stands beside " + Checker.quoted(key) + ": " + reason + ".",
                                key + ", or " + other + ", but not both")));
    }

    private static List<Object> eachRequired(List<String> keys) {
        List<Object> each = new ArrayList<>();
        keys.forEach(key -> each.add(Json.object("required", List.of(key))));
        return each;
    }

    private static String ticked(List<String> keys) {
        return Checker.listing(keys.stream().map(key -> "`" + key + "`").toList());
    }
}
