package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.model.Scenario;
import parley.report.Stamp;
import parley.report.TransitionDocument;
import parley.study.Findings.Limits;
import parley.study.Transition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley compare}: what differs between two scenarios, or two states of one. */
@Command(
        name = "compare",
        description = "Say what differs between two scenarios, two variants, two days, or a scenario and its change,"
                + " and which statement or change makes the difference. Two files are compared on the issues of both;"
                + " an id names the same thing in both, and nothing is guessed of what was renamed.",
        footer = {
            "",
            "Examples:",
            "  parley compare opening.yaml final.yaml",
            "  parley compare peace.yaml --variants france-insists",
            "  parley compare peace.yaml --variants france-insists,ukraine-asks",
            "  parley compare peace.yaml --dates 2025-03-15,2025-03-17",
            "  parley compare peace.yaml --change 'drop: ru-no-contingents'"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ScenarioOptions input = new ScenarioOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OTHER",
            description = "Another scenario's file. --as-of, --variant and --what-if are for both files.")
    private Optional<Path> other = Optional.empty();

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "NAME",
            description = "Two variants, with a comma between; or one, which is compared with the scenario itself.")
    private List<String> variants = List.of();

    @Option(
            names = "--dates",
            split = ",",
            paramLabel = "DATE",
            description = "Two days, with a comma between: the scenario as it stood on each.")
    private List<String> dates = List.of();

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            description = "Compare the scenario with its changed self; may be given several times.")
    private List<String> changes = List.of();

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkSides();
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        Optional<ScenarioOptions.Loaded> second = other.map(file -> input.load(surroundings, file));
        Transition transition = transition(loaded.scenario(), second.map(ScenarioOptions.Loaded::scenario));
        output.show(
                surroundings,
                TransitionDocument.ofComparison(transition, noun(), compared(loaded, second), stamp(loaded, second)));
        return ExitStatus.of(transition.together().before())
                .worse(ExitStatus.of(transition.together().after()))
                .code();
    }

    private void checkSides() {
        List<Boolean> asked = List.of(other.isPresent(), !variants.isEmpty(), !dates.isEmpty(), !changes.isEmpty());
        if (asked.stream().filter(is -> is).count() != 1) {
            throw Refusal.badInput("What is the scenario compared with? Give one of: another file, --variants, --dates,"
                    + " --change.");
        }
        if (variants.size() > 2) {
            throw Refusal.badInput("--variants takes one or two names, with a comma between.");
        }
        if (!dates.isEmpty() && dates.size() != 2) {
            throw Refusal.badInput("--dates takes two days, with a comma between.");
        }
    }

    /** What leads from one side to the other. */
    private String noun() {
        if (!dates.isEmpty()) {
            return "statement";
        }
        return variants.size() == 1 || !changes.isEmpty() ? "change" : "difference";
    }

    /** What is compared with what. */
    private String compared(ScenarioOptions.Loaded loaded, Optional<ScenarioOptions.Loaded> second) {
        if (second.isPresent()) {
            return sides(named(loaded, input.file()), named(second.get(), other.orElseThrow()));
        } else if (variants.size() == 2) {
            return sides(variant(loaded, variants.get(0)), variant(loaded, variants.get(1)));
        } else if (variants.size() == 1) {
            return sides("the scenario without it", variant(loaded, variants.get(0)));
        } else if (!dates.isEmpty()) {
            return sides(
                    "the positions as of " + dates.get(0).strip(),
                    "those as of " + dates.get(1).strip());
        }
        return sides("the scenario without it", String.join("; ", changes));
    }

    private static String sides(String before, String after) {
        return "Before: " + before + ". After: " + after + ".";
    }

    private String named(ScenarioOptions.Loaded loaded, Path file) {
        return loaded.scenario().title() + " (" + surroundings.relative(file) + ", as of "
                + loaded.scenario().asOf() + ")";
    }

    private static String variant(ScenarioOptions.Loaded loaded, String name) {
        return "the variant " + name + " (" + loaded.scenario().getVariant(name).title() + ")";
    }

    private Transition transition(Scenario scenario, Optional<Scenario> second) {
        Limits limits = input.limits();
        if (second.isPresent()) {
            return Transition.between(scenario, second.get(), limits);
        } else if (variants.size() == 2) {
            return Transition.between(
                    Loading.withVariant(scenario, variants.get(0)),
                    Loading.withVariant(scenario, variants.get(1)),
                    limits);
        } else if (variants.size() == 1) {
            Scenario changed = Loading.withVariant(scenario, variants.get(0));
            return Transition.ofChanges(
                    scenario,
                    changed.changes()
                            .subList(
                                    scenario.changes().size(), changed.changes().size()),
                    limits);
        } else if (!dates.isEmpty()) {
            LocalDate first = Loading.readDay("--dates", dates.get(0));
            return Transition.between(
                    scenario.onDay(first), scenario.onDay(Loading.readDay("--dates", dates.get(1))), limits);
        }
        return Transition.ofChanges(scenario, WhatIfCommand.made(scenario, changes), limits);
    }

    private Stamp stamp(ScenarioOptions.Loaded loaded, Optional<ScenarioOptions.Loaded> second) {
        List<String> typed = new ArrayList<>();
        other.ifPresent(file -> typed.add(surroundings.relative(file)));
        if (!variants.isEmpty()) {
            typed.addAll(List.of("--variants", String.join(",", variants)));
        }
        if (!dates.isEmpty()) {
            typed.addAll(List.of("--dates", String.join(",", dates)));
        }
        typed.addAll(WhatIfCommand.typed("--change", changes));
        Stamp stamp = input.stamp(surroundings, loaded, input.limits(), "compare", typed);
        List<Stamp.StampedFile> files = new ArrayList<>(stamp.files());
        second.ifPresent(more -> files.addAll(input.stamp(surroundings, more, input.limits(), "compare", List.of())
                .files()));
        return new Stamp(
                stamp.version(),
                files,
                stamp.asOf(),
                stamp.variant(),
                stamp.whatIfs(),
                stamp.limits(),
                stamp.command());
    }
}
