package parley.bench;

import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import parley.model.Scenario;
import parley.scenario.Structure;
import parley.scenario.Synthetic;
import parley.space.AgreementSpace;
import parley.space.NotDecided;
import parley.space.SwitchSpace;

/**
 * Measures one way to answer on one synthetic scenario, and prints a line for each measurement: what was done, seconds of
 * processor time, and what came out.
 *
 * <p>Arguments: {@code parley}, {@code dnnf}, {@code bdd}, {@code marco} or {@code brute-force}; structure; number of issues;
 * number of red lines; seed.
 */
public final class Measure {

    private Measure() {}

    public static void main(String[] args) {
        Structure structure = Structure.find(args[1]).orElseThrow();
        Scenario scenario = new Synthetic(
                        structure, Integer.parseInt(args[2]), 4, Integer.parseInt(args[3]), Long.parseLong(args[4]))
                .scenario();
        switch (args[0]) {
            case "parley" -> new Compiled(scenario).measureAll();
            case "dnnf" -> print("dnnf", () -> new Plain(scenario).countByDnnf());
            case "bdd" -> print("bdd", () -> new Plain(scenario).countByBdd());
            case "marco" -> print("marco", () -> new Plain(scenario).listByMarco());
            case "brute-force" -> {
                print("brute-force count", () -> new Listing(scenario).count());
                print("brute-force concessions", () -> new Listing(scenario).countConcessions());
            }
            default -> throw new IllegalArgumentException("no such way: " + args[0]);
        }
    }

    static void print(String what, Supplier<?> work) {
        AtomicReference<Object> result = new AtomicReference<>("");
        double seconds = Stopwatch.median(() -> {
            Object outcome = work.get();
            result.set(outcome);
            return outcome;
        });
        print(what, seconds, shortly(result.get()));
    }

    static void print(String what, double seconds, String result) {
        System.out.printf(Locale.ROOT, "%s\t%.5f\t%s%n", what, seconds, result);
    }

    static String shortly(Object result) {
        if (result instanceof AgreementSpace space) {
            return space.size() + " nodes";
        } else if (result instanceof SwitchSpace space) {
            return space.size() + " nodes";
        } else if (result instanceof NotDecided) {
            return "not decided";
        } else if (result instanceof BigInteger number && number.bitLength() > 50) {
            String digits = number.toString();
            return "about 10^" + (digits.length() - 1);
        }
        return result.toString();
    }
}
