package parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Acceptance;
import parley.model.Erosion;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.Protocol;
import parley.model.Rounds;
import parley.model.Rounds.Deadline;
import parley.model.Rounds.Manner;
import parley.model.Strategy;
import parley.model.Strategy.TimeDependent;
import parley.scenario.language.Fields;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/** Makes the rounds of a part of a file that has been checked. */
final class RoundsMaker {

    private RoundsMaker() {}

    static Rounds make(Node node) {
        Fields fields = Fields.of(node);
        Grounds grounds = PartMaker.grounds(fields);
        Map<String, Manner> manners = new LinkedHashMap<>();
        fields.entries("strategies").forEach(entry -> manners.put(entry.key().text(), manner(entry, grounds)));
        return new Rounds(
                fields.place(),
                fields.has("protocol")
                        ? ExpectationMaker.find(Protocol.values(), Protocol::word, fields.text("protocol"))
                        : Rounds.BY_DEFAULT.protocol(),
                fields.find("deadline").map(RoundsMaker::deadline).orElse(Rounds.BY_DEFAULT.deadline()),
                manners,
                fields.items("erosion").stream()
                        .map(item -> erosion(item, grounds))
                        .toList(),
                grounds);
    }

    private static Deadline deadline(Node node) {
        if (node instanceof Node.Scalar number) {
            return Deadline.of(Integer.parseInt(number.text()));
        }
        Fields fields = Fields.of(node);
        return new Deadline(Integer.parseInt(fields.text("from")), Integer.parseInt(fields.text("to")));
    }

    private static Manner manner(Node.Entry entry, Grounds grounds) {
        Fields fields = Fields.of(entry.value());
        List<Strategy> strategies = new ArrayList<>(List.of(strategy(fields)));
        fields.texts("or")
                .forEach(word -> strategies.add(Strategy.findNamed(word).orElseThrow()));
        return new Manner(
                entry.key().place(),
                entry.key().text(),
                strategies,
                fields.findScalar("accepts").map(RoundsMaker::acceptance).orElse(new Acceptance.Next()),
                ownGrounds(fields, grounds));
    }

    private static Strategy strategy(Fields fields) {
        Strategy named = Strategy.findNamed(fields.text("strategy")).orElseThrow();
        return named instanceof TimeDependent curve
                ? new TimeDependent(
                        findNumber(fields, "exponent").orElse(curve.exponent()),
                        findNumber(fields, "start").orElse(curve.start()))
                : named;
    }

    private static Optional<Double> findNumber(Fields fields, String key) {
        return fields.findScalar(key).map(text -> Fractions.of(text.text()).doubleValue());
    }

    private static Acceptance acceptance(Node.Scalar text) {
        return text.text().equals(Leaf.NEXT_OFFER)
                ? new Acceptance.Next()
                : new Acceptance.Constant(Fractions.of(text.text()).doubleValue());
    }

    private static Erosion erosion(Node node, Grounds grounds) {
        Fields fields = Fields.of(node);
        return new Erosion(
                fields.place(),
                new LinkedHashSet<>(fields.texts("parties")),
                ExpectationMaker.find(Erosion.Trigger.values(), Erosion.Trigger::word, fields.text("by")),
                Integer.parseInt(fields.text("number")),
                ownGrounds(fields, grounds));
    }

    /** Its own, or those of the whole. */
    private static Grounds ownGrounds(Fields fields, Grounds whole) {
        return fields.has("why") || fields.has("source") ? PartMaker.grounds(fields) : whole;
    }
}
