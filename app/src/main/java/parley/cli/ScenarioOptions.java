package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Scenario;
import parley.report.Stamp;
import parley.scenario.Reading;
import parley.study.Findings.Limits;
import parley.study.Study;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario is studied, on which day, with which what-ifs, within which limits: the same for every analysis. */
final class ScenarioOptions {

    @Parameters(paramLabel = "SCENARIO", description = "The scenario's file.")
    private Path file = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day, as year-month-day; later statements do not count (default: the scenario's).")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--variant", paramLabel = "NAME", description = "Start from one of the scenario's variants.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--what-if",
            paramLabel = "CHANGE",
            description = {
                "Change something and see what follows; may be given several times. The words are those of a"
                        + " scenario's variants, such as 'drop: ru-x', 'circumstance: {asked: yes}', 'hold: fr-claim',"
                        + " 'consent: {issue: troops, parties: [russia]}' or 'add: {party: france, demands: {troops: training}}'."
            })
    private List<String> whatIfs = List.of();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Give up after so many nodes of work (default: 400,000).",
            converter = Numbers.Nodes.class)
    private Optional<Long> nodes = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Give up after so many seconds; the report says that it may not be reproducible.",
            converter = Numbers.Seconds.class)
    private Optional<Integer> seconds = Optional.empty();

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "List at most so many agreements, clashes and concessions (default: 1,000).",
            converter = Numbers.Listed.class)
    private Optional<Integer> listed = Optional.empty();

    /**
     * A scenario that was read.
     *
     * @param base as written, on the day asked for
     * @param scenario with the variant and the what-ifs made
     */
    record Loaded(Reading.Success reading, Scenario base, Scenario scenario) {}

    Path file() {
        return file;
    }

    /** True when the scenario is studied as it is written. */
    boolean isPlain() {
        return asOf.isEmpty() && variant.isEmpty() && whatIfs.isEmpty();
    }

    /** True when neither a variant nor a what-if is asked for, whatever the day. */
    boolean isAsWritten() {
        return variant.isEmpty() && whatIfs.isEmpty();
    }

    /** Reads the scenario and makes the changes asked for; refuses with the reader's messages. */
    Loaded load(Surroundings surroundings) {
        return load(surroundings, file);
    }

    /** The same for another file, on the same day and with the same changes. */
    Loaded load(Surroundings surroundings, Path file) {
        Reading.Success reading = Loading.read(surroundings, file);
        Scenario base = asOf.map(day -> reading.scenario().onDay(Loading.readDay("--as-of", day)))
                .orElse(reading.scenario());
        Scenario onVariant =
                variant.map(name -> Loading.withVariant(base, name)).orElse(base);
        return new Loaded(reading, base, Loading.withWhatIfs("--what-if", onVariant, whatIfs));
    }

    /** The study of what was loaded. */
    Study study(Loaded loaded) {
        return new Study(loaded.base(), loaded.scenario(), loaded.scenario().asOf(), limits());
    }

    Limits limits() {
        return limits(Optional.empty());
    }

    /**
     * The limits asked for.
     *
     * @param seed where agreements are drawn at random
     */
    Limits limits(Optional<Long> seed) {
        Limits usual = Study.DEFAULT_LIMITS;
        return new Limits(nodes.orElse(usual.nodes()), seconds, listed.orElse(usual.listed()), seed);
    }

    /**
     * What a run was made of.
     *
     * @param command name of the command, such as {@code timeline}
     * @param more options of the command's own, as they would be typed
     */
    Stamp stamp(Surroundings surroundings, Loaded loaded, Limits limits, String command, List<String> more) {
        List<Stamp.StampedFile> files = loaded.reading().files().stream()
                .map(read -> new Stamp.StampedFile(surroundings.relative(Path.of(read.name())), read.contentHash()))
                .toList();
        return new Stamp(
                Version.number(),
                files,
                loaded.scenario().asOf(),
                variant,
                whatIfs,
                limits,
                typed(command, files.get(0).name(), more));
    }

    /** What to type to get the same again. */
    private String typed(String command, String name, List<String> more) {
        List<String> words = new ArrayList<>(List.of("parley", command, name));
        asOf.ifPresent(day ->
                words.addAll(List.of("--as-of", Loading.readDay("--as-of", day).toString())));
        variant.ifPresent(known -> words.addAll(List.of("--variant", known)));
        whatIfs.forEach(change -> words.addAll(List.of("--what-if", change)));
        nodes.ifPresent(number -> words.addAll(List.of("--nodes", number.toString())));
        seconds.ifPresent(number -> words.addAll(List.of("--seconds", number.toString())));
        listed.ifPresent(number -> words.addAll(List.of("--list", number.toString())));
        words.addAll(more);
        return words.stream().map(Words::shell).collect(Collectors.joining(" "));
    }
}
