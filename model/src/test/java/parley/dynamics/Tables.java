package parley.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import parley.model.Agreement;
import parley.model.Erosion;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Protocol;
import parley.model.Strategy;

/** Small tables of outcomes, made for tests. */
final class Tables {

    static final Grounds ASSUMED = Grounds.assumed("made for a test");

    private Tables() {}

    static RandomGenerator random(long seed) {
        return new Well19937c(seed);
    }

    /** One issue with so many options, and no walls. */
    static OutcomeTable plain(int parties, int outcomes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int party = 0; party < parties; party++) {
            names.put("p" + party, "Party " + party);
        }
        List<Agreement> agreements = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes; outcome++) {
            agreements.add(new Agreement(Map.of("pie", "o" + outcome)));
        }
        return new OutcomeTable(names, agreements, List.of());
    }

    /** Issues with so many options each, and up to four walls of one party each, with up to three levels. */
    static OutcomeTable walled(Random random, int parties, List<Integer> options) {
        List<Map<String, String>> terms = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (int issue = 0; issue < options.size(); issue++) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : terms) {
                for (int option = 0; option < options.get(issue); option++) {
                    Map<String, String> more = new LinkedHashMap<>(begun);
                    more.put("i" + issue, "o" + option);
                    longer.add(more);
                }
            }
            terms = longer;
        }
        Map<String, String> names = plain(parties, 1).parties();
        List<Wall> walls = new ArrayList<>();
        for (int wall = random.nextInt(5); wall > 0; wall--) {
            String id = "w" + wall;
            BitSet broken = new BitSet();
            for (int outcome = 0; outcome < terms.size(); outcome++) {
                broken.set(outcome, random.nextInt(3) > 0);
            }
            List<Wall.Level> levels = new ArrayList<>();
            for (int level = random.nextInt(3); level >= 0; level--) {
                levels.add(new Wall.Level(List.of(id + "-" + levels.size()), broken));
                for (int outcome = 0; outcome < terms.size(); outcome++) {
                    broken.set(outcome, broken.get(outcome) && random.nextBoolean());
                }
            }
            walls.add(new Wall(List.of(id), List.of("p" + random.nextInt(parties)), levels));
        }
        return new OutcomeTable(names, terms.stream().map(Agreement::new).toList(), walls);
    }

    /** Up to two rules by which walls fall. */
    static List<Erosion> rules(Random random, OutcomeTable table) {
        List<Erosion> rules = new ArrayList<>();
        List<Erosion.Trigger> triggers = List.of(Erosion.Trigger.values());
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> parties = new ArrayList<>(table.parties().keySet());
            java.util.Collections.shuffle(parties, random);
            int some = parties.isEmpty() ? 0 : 1 + random.nextInt(parties.size());
            rules.add(new Erosion(
                    Place.NONE,
                    new java.util.LinkedHashSet<>(parties.subList(0, some)),
                    triggers.get(random.nextInt(triggers.size())),
                    1 + random.nextInt(3),
                    ASSUMED));
        }
        return rules;
    }

    /** What is split between two: outcome k gives the first k of so many parts. */
    static Stakes pie(int parts, double... discounts) {
        double[][] shares = new double[2][parts + 1];
        for (int k = 0; k <= parts; k++) {
            shares[0][k] = k;
            shares[1][k] = parts - k;
        }
        return Stakes.scaled(shares, new double[] {0, 0}, discounts.length == 0 ? new double[] {1, 1} : discounts);
    }

    static Stakes noDiscount(double[][] raw, double[] reservations) {
        double[] ones = new double[raw.length];
        Arrays.fill(ones, 1);
        return Stakes.scaled(raw, reservations, ones);
    }

    /** Different utilities for every outcome, in random order. */
    static double[][] strict(Random random, int parties, int outcomes) {
        double[][] raw = new double[parties][outcomes];
        for (double[] own : raw) {
            List<Integer> order = new ArrayList<>();
            for (int outcome = 0; outcome < outcomes; outcome++) {
                order.add(outcome);
            }
            java.util.Collections.shuffle(order, random);
            for (int outcome = 0; outcome < outcomes; outcome++) {
                own[outcome] = order.get(outcome);
            }
        }
        return raw;
    }

    static Negotiation of(OutcomeTable table, Stakes stakes, Protocol protocol, int rounds, Strategy... strategies) {
        return new Negotiation(
                table,
                stakes,
                allOf(table),
                protocol,
                Arrays.stream(strategies).map(Tactics::of).toList(),
                rounds,
                List.of());
    }

    static BitSet allOf(OutcomeTable table) {
        return table.standing(java.util.Set.of());
    }
}
