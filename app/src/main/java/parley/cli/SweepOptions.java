package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.model.Change;
import parley.model.Experiment;
import parley.model.Experiment.Choices;
import parley.model.Experiment.Days;
import parley.model.Experiment.Factor;
import parley.model.Experiment.Measure;
import parley.model.Experiment.Variants;
import parley.model.Place;
import parley.model.Scenario;
import parley.scenario.ChangeReading;
import parley.scenario.ScenarioReader;
import parley.sweep.Design;
import picocli.CommandLine.Option;

/** What a sweep varies: an experiment of the scenario, or what the command line says. */
final class SweepOptions {

    private static final String OWN = "options";

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "The scenario's experiment to run (default: the only one that it has).")
    private Optional<String> experiment = Optional.empty();

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            description =
                    "Instead of an experiment: a change, in the words of --what-if, that is not made and then made;"
                            + " may be given several times.")
    private List<String> changes = List.of();

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "NAME",
            description = "Instead of an experiment: no variant, and then each of these, with commas between.")
    private List<String> variants = List.of();

    @Option(
            names = "--dates",
            split = ",",
            paramLabel = "DATE",
            description = "Instead of an experiment: positions as of each of these days, with commas between.")
    private List<String> dates = List.of();

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description =
                    "Beside --change, --variants, --dates: make N runs of each combination, and draw in each which"
                            + " doubtful red lines are real.",
            converter = Numbers.Repetitions.class)
    private Optional<Integer> repetitions = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws (default: the experiment's, or 1).",
            converter = Numbers.Seed.class)
    private Optional<Long> seed = Optional.empty();

    /**
     * What is to be run; refuses what cannot be.
     *
     * @param isAsWritten whether neither a variant nor a what-if is asked for besides
     */
    Design design(ScenarioOptions.Loaded loaded, boolean isAsWritten) {
        Experiment wanted = isOwn() ? own(loaded.scenario()) : stated(loaded.base());
        Experiment seeded = seed.map(number -> withSeed(wanted, number)).orElse(wanted);
        refuseTooMany(seeded);
        if (!isAsWritten && seeded.factors().stream().anyMatch(Variants.class::isInstance)) {
            throw Refusal.badInput(
                    "Variants are varied, and they start from the scenario as written: leave out --variant"
                            + " and --what-if.");
        }
        List<Change> first = loaded.scenario()
                .changes()
                .subList(
                        loaded.base().changes().size(),
                        loaded.scenario().changes().size());
        Design design = new Design(loaded.base(), first, seeded);
        for (int combination = 0; combination < design.combinations(); combination++) {
            design.findFault(combination).ifPresent(fault -> {
                throw Refusal.badInput(fault + " Every combination must be possible: vary less, or with choices.");
            });
        }
        if (design.draws() && !design.mayDiffer()) {
            throw Refusal.badInput("Nothing is in doubt in any combination, so that all repetitions would be the same."
                    + " Leave them out, or give statements a credence.");
        }
        return design;
    }

    private boolean isOwn() {
        return !changes.isEmpty() || !variants.isEmpty() || !dates.isEmpty();
    }

    private Experiment stated(Scenario scenario) {
        if (repetitions.isPresent()) {
            throw Refusal.badInput(
                    "--repetitions stands beside --change, --variants or --dates; an experiment says itself"
                            + " how many it takes.");
        }
        Map<String, Experiment> all = scenario.experiments();
        if (experiment.isPresent()) {
            return Optional.ofNullable(all.get(experiment.get()))
                    .orElseThrow(() -> Refusal.badInput(
                            "--experiment: " + Loading.unknown("experiment", experiment.get(), all.keySet())));
        } else if (all.size() == 1) {
            return all.values().iterator().next();
        }
        throw Refusal.badInput(
                all.isEmpty()
                        ? "What does the sweep vary? The scenario has no experiment. Give one or more of --change,"
                                + " --variants, --dates."
                        : "Which experiment? Give --experiment with one of " + String.join(", ", all.keySet()) + ".");
    }

    private Experiment own(Scenario scenario) {
        if (experiment.isPresent()) {
            throw Refusal.badInput("--experiment says what is varied. Leave out --change, --variants and --dates.");
        } else if (seed.isPresent() && repetitions.isEmpty()) {
            throw Refusal.badInput("--seed stands beside --repetitions: nothing else is drawn.");
        }
        List<Factor> factors = new ArrayList<>();
        if (!dates.isEmpty()) {
            refuseTwice("--dates", dates);
            factors.add(new Days(
                    Days.NAME,
                    dates.stream().map(day -> Loading.readDay("--dates", day)).toList()));
        }
        if (!variants.isEmpty()) {
            refuseTwice("--variants", variants);
            if (variants.stream().map(String::strip).anyMatch(Experiment.STATED::equals)) {
                throw Refusal.badInput("--variants: \"" + Experiment.STATED
                        + "\" is what the table calls a run without a" + " variant. Give the variant another name.");
            }
            variants.forEach(name -> Loading.withVariant(scenario, name.strip()));
            factors.add(new Variants(
                    Variants.NAME, variants.stream().map(String::strip).toList()));
        }
        refuseTwice("--change", changes);
        IntStream.range(0, changes.size())
                .forEach(i -> factors.add(Choices.of("change-" + (i + 1), read(changes.get(i), scenario, i + 1))));
        return new Experiment(
                OWN,
                Place.NONE,
                "What the command line varies",
                factors,
                repetitions,
                1,
                Measure.listFor(repetitions.isPresent(), false),
                "");
    }

    private static Change read(String text, Scenario scenario, int number) {
        ChangeReading reading = ScenarioReader.parseChange("--change", text, scenario, number);
        if (reading instanceof ChangeReading.Success success) {
            return success.change();
        } else if (reading instanceof ChangeReading.Failure failure) {
            throw Refusal.unreadable(failure.errors());
        }
        throw new AssertionError("no such reading: " + reading);
    }

    private static void refuseTwice(String option, List<String> values) {
        List<String> plain = values.stream().map(String::strip).toList();
        for (int i = 0; i < plain.size(); i++) {
            if (plain.indexOf(plain.get(i)) < i) {
                throw Refusal.badInput(option + ": \"" + plain.get(i) + "\" is given twice.");
            }
        }
    }

    private static Experiment withSeed(Experiment experiment, long seed) {
        if (experiment.repetitions().isEmpty()) {
            throw Refusal.badInput("--seed: the experiment " + experiment.id() + " draws nothing.");
        }
        return new Experiment(
                experiment.id(),
                experiment.place(),
                experiment.title(),
                experiment.factors(),
                experiment.repetitions(),
                seed,
                experiment.measures(),
                experiment.why());
    }

    private static void refuseTooMany(Experiment experiment) {
        if (experiment.countCombinations() > Experiment.MOST_COMBINATIONS) {
            throw Refusal.badInput("The sweep makes every combination, and these are more than "
                    + Experiment.MOST_COMBINATIONS + ". Vary less.");
        } else if (experiment.countRuns() > Experiment.MOST_RUNS) {
            throw Refusal.badInput("The sweep would take more than " + Experiment.MOST_RUNS
                    + " runs, repetitions counted. Vary less, or ask for fewer --repetitions.");
        }
    }

    /** What the rows depend on here, by name. */
    Map<String, String> made(Design design) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("experiment", design.experiment().id());
        made.put("dates", dates.toString());
        made.put("variants", variants.toString());
        made.put("changes", changes.toString());
        made.put(
                "repetitions",
                design.experiment().repetitions().map(Object::toString).orElse("none"));
        made.put("seed", Long.toString(design.experiment().seed()));
        return made;
    }

    /** As it would be typed. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        experiment.ifPresent(name -> typed.addAll(List.of("--experiment", name)));
        if (!dates.isEmpty()) {
            typed.addAll(List.of("--dates", String.join(",", dates)));
        }
        if (!variants.isEmpty()) {
            typed.addAll(List.of("--variants", String.join(",", variants)));
        }
        typed.addAll(WhatIfCommand.typed("--change", changes));
        repetitions.ifPresent(number -> typed.addAll(List.of("--repetitions", number.toString())));
        seed.ifPresent(number -> typed.addAll(List.of("--seed", number.toString())));
        return typed;
    }
}
