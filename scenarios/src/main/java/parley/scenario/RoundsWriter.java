package parley.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.model.Acceptance;
import parley.model.Citation;
import parley.model.Erosion;
import parley.model.Grounds;
import parley.model.Rounds;
import parley.model.Rounds.Deadline;
import parley.model.Rounds.Manner;
import parley.model.Strategy;
import parley.model.Strategy.TimeDependent;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/** Writes how parties bargain. */
final class RoundsWriter {

    private RoundsWriter() {}

    static Node write(Rounds rounds) {
        MapBuilder strategies = new MapBuilder();
        rounds.manners().forEach((party, manner) -> strategies.put(party, manner(manner, rounds.grounds())));
        MapBuilder map = new MapBuilder().put("protocol", rounds.protocol().word());
        deadline(rounds.deadline(), map);
        return grounds(
                map.putUnlessEmpty("strategies", strategies.build())
                        .putUnlessEmpty(
                                "erosion",
                                Tree.list(rounds.erosion().stream()
                                        .map(rule -> erosion(rule, rounds.grounds()))
                                        .toList())),
                rounds.grounds());
    }

    private static void deadline(Deadline deadline, MapBuilder into) {
        if (deadline.isUncertain()) {
            into.put(
                    "deadline",
                    new MapBuilder()
                            .put("from", Integer.toString(deadline.from()))
                            .put("to", Integer.toString(deadline.to()))
                            .build());
        } else {
            into.put("deadline", Integer.toString(deadline.from()));
        }
    }

    private static Node manner(Manner manner, Grounds whole) {
        MapBuilder map = new MapBuilder().put("strategy", manner.strategy().word());
        if (manner.strategy() instanceof TimeDependent curve) {
            map.put(
                    "exponent",
                    curve.equals(Strategy.findNamed(curve.word()).orElseThrow()) ? "" : plain(curve.exponent()));
            map.put("start", curve.start() == 0 ? "" : plain(curve.start()));
        }
        List<Node> others = new ArrayList<>();
        manner.strategies().stream().skip(1).forEach(other -> others.add(Tree.text(other.word())));
        map.putUnlessEmpty("or", Tree.list(others));
        if (manner.acceptance() instanceof Acceptance.Constant constant) {
            map.put("accepts", plain(constant.utility()));
        }
        return ownGrounds(map, manner.grounds(), whole);
    }

    private static Node erosion(Erosion rule, Grounds whole) {
        return ownGrounds(
                new MapBuilder()
                        .put(
                                "parties",
                                Tree.list(rule.parties().stream()
                                        .map(party -> (Node) Tree.text(party))
                                        .toList()))
                        .put("by", rule.trigger().word())
                        .put("number", Integer.toString(rule.number())),
                rule.grounds(),
                whole);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Node ownGrounds(MapBuilder map, Grounds own, Grounds whole) {
        return own.equals(whole) ? map.build() : grounds(map, own);
    }

    private static Node grounds(MapBuilder map, Grounds grounds) {
        return map.put("source", grounds.citation().map(Citation::toString).orElse(""))
                .put("why", grounds.why())
                .build();
    }
}
