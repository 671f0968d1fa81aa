package parley.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.dynamics.NotTabulated;
import parley.dynamics.OutcomeTable;
import parley.dynamics.Tabulation;
import parley.model.Grounds;
import parley.model.Protocol;
import parley.model.Rounds;
import parley.model.Rounds.Deadline;
import parley.model.Rounds.Manner;
import parley.model.Strategy;
import parley.report.Document;
import parley.report.RoundsDocument;
import parley.report.RoundsSimulationDocument;
import parley.report.Stamp;
import parley.scenario.diagnostic.Characters;
import parley.simulation.RoundsSetting;
import parley.simulation.RoundsSimulation;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley rounds}: what comes of it if parties bargain round by round, each in some way. */
@Command(
        name = "rounds",
        description =
                "Let the parties bargain round by round, each by a strategy that you assume, and tell step by step who"
                        + " offers what and why, who takes it, and how it ends. Or make many runs with whatever is in doubt"
                        + " drawn, and say in how many of them the parties agree. It explores assumptions; it forecasts"
                        + " nothing.",
        footer = {
            "",
            "Without --runs or --precision, one run is told step by step, with everything as assumed.",
            "",
            "Examples:",
            "  parley rounds peace.yaml",
            "  parley rounds peace.yaml --strategy boulware --strategy ukraine=conceder --deadline 50",
            "  parley rounds peace.yaml --protocol single-text --seed 7 --out talks.html",
            "  parley rounds peace.yaml --runs 10000 --doubt 0.9",
            "  parley rounds peace.yaml --runs 10000 --doubt 0.9 --tell 17"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RoundsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--protocol",
            paramLabel = "WORD",
            description = "Who may do what when: ${COMPLETION-CANDIDATES} (default: as the scenario says).",
            completionCandidates = Protocols.class,
            converter = ProtocolConverter.class)
    private Optional<Protocol> protocol = Optional.empty();

    @Option(
            names = "--deadline",
            paramLabel = "ROUND",
            description = "The last round, 1 to 1,000, or two with a hyphen between to draw it from (default: as the"
                    + " scenario says).",
            converter = DeadlineConverter.class)
    private Optional<Deadline> deadline = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "[PARTY=]WORD",
            description = "How a party bargains, or without a party, how all do: ${COMPLETION-CANDIDATES}. Can be given"
                    + " again; later ones count (default: as the scenario says).",
            completionCandidates = Strategies.class)
    private List<String> strategies = List.of();

    @Option(
            names = "--no-erosion",
            description = "Let red lines stand, whatever the scenario says of their falling back.")
    private boolean hasNoErosion;

    @Option(
            names = "--tell",
            paramLabel = "RUN",
            description = "Tell step by step the run of this number, of those that --runs makes with the same seed.",
            converter = Numbers.FirstRun.class)
    private Optional<Long> told = Optional.empty();

    @Option(
            names = "--parties",
            paramLabel = "PARTY,PARTY",
            description = "The two parties of the drawing (default: the first two).",
            split = ",",
            splitSynopsisLabel = ",")
    private List<String> drawn = List.of();

    @Mixin
    private final RunsOptions runs = new RunsOptions();

    @Mixin
    private final DoubtOption doubt = new DoubtOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RoundsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        refuseContradictions();
        ScenarioOptions.Loaded loaded = doubt.applied(scenario.load(surroundings));
        Why why = Why.of(scenario.study(loaded));
        DoubtOption.refuseContradiction(why.doubts());
        OutcomeTable table = tabulated(why);
        Rounds rounds = asAsked(why.positions().scenario().rounds().orElse(Rounds.BY_DEFAULT), table);
        RoundsSetting setting = why.rounds(table, rounds);
        List<Integer> places = places(table);
        return Interruption.toItsEnd(() -> {
            Stamp stamp = scenario.stamp(surroundings, loaded, scenario.limits(), "rounds", more());
            if (runs.areAskedFor() && told.isEmpty()) {
                RoundsSimulation simulation = RoundsSimulation.of(setting, runs.settings());
                show(new RoundsSimulationDocument(why.brief(), simulation, doubt.probability(), stamp));
                return (simulation.made() > 0 ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED).code();
            }
            show(new RoundsDocument(
                    why.brief(),
                    setting,
                    told.map(run -> setting.trace(runs.seed(), run)).orElseGet(() -> setting.trace(runs.seed())),
                    runs.seed(),
                    told,
                    places,
                    doubt.probability(),
                    stamp));
            return ExitStatus.ANSWERED.code();
        });
    }

    private void show(Document document) {
        output.show(surroundings, document);
        surroundings.out().flush();
    }

    private void refuseContradictions() {
        runs.refuseContradictions();
        if (told.isEmpty() && !runs.areAskedFor()) {
            runs.findForMany().ifPresent(option -> {
                throw Refusal.badInput(option + " is for many runs: say how many with --runs or --precision.");
            });
            if (doubt.probability().isPresent()) {
                throw Refusal.badInput(
                        "--doubt is drawn in each of many runs: say how many with --runs, or which to tell"
                                + " with --tell.");
            }
        } else if (told.isPresent() && runs.findForMany().isPresent()) {
            throw Refusal.badInput("--tell tells one run, so "
                    + runs.findForMany().get() + " says nothing. Leave one of" + " them out.");
        }
    }

    private static OutcomeTable tabulated(Why why) {
        Tabulation tabulation = why.findOutcomes()
                .orElseThrow(
                        () -> Refusal.notDecided("The agreements were not worked out within the limits, so no round"
                                + " could be played. Ask for more --nodes or --seconds."));
        if (tabulation instanceof NotTabulated not) {
            throw Refusal.notDecided(not.why());
        }
        OutcomeTable table = (OutcomeTable) tabulation;
        if (table.parties().isEmpty()) {
            throw Refusal.badInput(
                    "No party has a say on any issue, so nobody bargains. Expected: a party with the role"
                            + " principal, or consent on an issue.");
        }
        return table;
    }

    private Rounds asAsked(Rounds rounds, OutcomeTable table) {
        Rounds asked = protocol.map(rounds::with).orElse(rounds);
        asked = deadline.map(asked::with).orElse(asked);
        asked = hasNoErosion ? asked.withoutErosion() : asked;
        List<String> chosen = new ArrayList<>();
        protocol.ifPresent(word -> chosen.add("The protocol"));
        deadline.ifPresent(round -> chosen.add(chosen.isEmpty() ? "The last round" : "the last round"));
        if (!chosen.isEmpty()) {
            asked = asked.noting(String.join(" and ", chosen) + (chosen.size() == 1 ? " was" : " were")
                    + " chosen on the command line by whoever made this run.");
        }
        for (String text : strategies) {
            asked = withStrategy(asked, text, table);
        }
        if (!asked.erosion().isEmpty() && !asked.protocol().hasErosion()) {
            throw Refusal.badInput("--protocol " + asked.protocol().word() + ": whoever foresees everything is not"
                    + " surprised by red lines that fall back, as the scenario has it. Add --no-erosion, or choose another"
                    + " protocol.");
        }
        return asked;
    }

    private static Rounds withStrategy(Rounds rounds, String text, OutcomeTable table) {
        int sign = text.indexOf('=');
        String word = text.substring(sign + 1).strip();
        List<String> words = Strategy.NAMED.stream().map(Strategy::word).toList();
        Strategy strategy = Strategy.findNamed(word)
                .orElseThrow(() -> Refusal.badInput("--strategy: \"" + Characters.visible(word, 64)
                        + "\" is no strategy. There are " + String.join(", ", words) + "."));
        List<String> known = List.copyOf(table.parties().keySet());
        List<String> meant = sign < 0 ? known : List.of(text.substring(0, sign).strip());
        Rounds changed = rounds;
        for (String party : meant) {
            if (!known.contains(party)) {
                throw Refusal.badInput("--strategy: " + Loading.unknown("party with a say called", party, known));
            }
            Manner before = rounds.manner(party);
            changed = changed.with(new Manner(
                    before.place(),
                    party,
                    List.of(strategy),
                    before.acceptance(),
                    Grounds.assumed("Chosen with --strategy by whoever made this run.")));
        }
        return changed;
    }

    private List<Integer> places(OutcomeTable table) {
        List<String> known = List.copyOf(table.parties().keySet());
        Set<Integer> places = new LinkedHashSet<>();
        for (String party : drawn) {
            if (!known.contains(party.strip())) {
                throw Refusal.badInput(
                        "--parties: " + Loading.unknown("party with a say called", party.strip(), known));
            }
            places.add(known.indexOf(party.strip()));
        }
        if (!drawn.isEmpty() && places.size() != 2) {
            throw Refusal.badInput(
                    "--parties: a drawing shows two parties. Name two different ones, with a comma between" + " them: "
                            + String.join(", ", known) + ".");
        }
        return List.copyOf(places);
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        protocol.ifPresent(word -> more.addAll(List.of("--protocol", word.word())));
        deadline.ifPresent(round -> more.addAll(List.of(
                "--deadline", round.isUncertain() ? round.from() + "-" + round.to() : Integer.toString(round.to()))));
        strategies.forEach(text -> more.addAll(List.of("--strategy", text)));
        if (hasNoErosion) {
            more.add("--no-erosion");
        }
        told.ifPresent(run -> more.addAll(List.of("--tell", run.toString())));
        if (!drawn.isEmpty()) {
            more.addAll(List.of("--parties", String.join(",", drawn)));
        }
        more.addAll(runs.typed());
        more.addAll(doubt.typed());
        return more;
    }

    /** The words, for help and completion. */
    static final class Protocols implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Protocol.values()).map(Protocol::word).iterator();
        }
    }

    /** The words, for help and completion. */
    static final class Strategies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Strategy.NAMED.stream().map(Strategy::word).iterator();
        }
    }

    /** Reads a word. */
    static final class ProtocolConverter implements ITypeConverter<Protocol> {
        @Override
        public Protocol convert(String word) {
            List<String> words =
                    Stream.of(Protocol.values()).map(Protocol::word).toList();
            return Stream.of(Protocol.values())
                    .filter(protocol -> protocol.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is no protocol. There are " + String.join(", ", words) + "."));
        }
    }

    /** Reads a round, or two. */
    static final class DeadlineConverter implements ITypeConverter<Deadline> {
        @Override
        public Deadline convert(String text) {
            String[] ends = text.strip().split("-", 2);
            int from = Numbers.round(ends[0]);
            int to = ends.length == 1 ? from : Numbers.round(ends[1]);
            if (to < from) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no deadline: the second round comes before the first.");
            }
            return new Deadline(from, to);
        }
    }
}
