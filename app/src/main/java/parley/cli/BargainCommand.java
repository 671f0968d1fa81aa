package parley.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.bargain.Bargain;
import parley.bargain.Disagreement;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Preferences;
import parley.model.Proposition.Choice;
import parley.report.BargainDocument;
import parley.report.RankingDocument;
import parley.report.SearchDocument;
import parley.study.BargainFinding;
import parley.study.Findings;
import parley.study.RankingFinding;
import parley.study.SearchFinding;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley bargain}: which agreement is good, and for whom. */
@Command(
        name = "bargain",
        description =
                "Say which of the possible agreements are good, and for whom: the efficient ones, the solutions of"
                        + " bargaining theory, who gains what, and what is left on the table. Preferences are those of the"
                        + " scenario, or derived from what a party said where it gives none.",
        footer = {
            "",
            "Terms are ISSUE=OPTION, with commas between them.",
            "",
            "Examples:",
            "  parley bargain peace.yaml",
            "  parley bargain peace.yaml --disagreement status-quo --all",
            "  parley bargain peace.yaml --from 'nato=barred, observers=none'",
            "  parley bargain peace.yaml --parties russia,ukraine --out bargain.html",
            "  parley bargain peace.yaml --top 10 --weights russia=1,ukraine=2",
            "  parley bargain large.yaml --search --seed 7 --steps 5000000"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BargainCommand implements Callable<Integer> {

    /** Points of the frontier listed at most, beside those that are chosen. */
    private static final int MOST_LISTED = 100;

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--disagreement",
            paramLabel = "POINT",
            description = "What each party is taken to have without an agreement: ${COMPLETION-CANDIDATES} (default:"
                    + " reservation).",
            completionCandidates = Points.class,
            converter = PointConverter.class)
    private Disagreement disagreement = Disagreement.RESERVATION;

    @Option(
            names = "--from",
            paramLabel = "TERMS",
            description = "Joint gains left: what is better than this agreement for some, and worse for none.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--all", description = "Show the variants of the solutions too.")
    private boolean all;

    @Option(
            names = "--parties",
            paramLabel = "PARTY,PARTY",
            description = "The two parties of the drawing (default: the first two).",
            split = ",",
            splitSynopsisLabel = ",")
    private List<String> parties = List.of();

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            description = "Instead of solutions, list so many possible agreements that are worth most: by the sum of"
                    + " everybody's utilities, and to each party.",
            converter = Numbers.Topmost.class)
    private Optional<Integer> top = Optional.empty();

    @Option(names = "--for", paramLabel = "PARTY", description = "With --top: only those worth most to this party.")
    private Optional<String> party = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "PARTY=WEIGHT",
            description =
                    "With --top: only those with the largest sum of utilities, each multiplied by its weight, such"
                            + " as 2, 0.5 or 1/3. Parties that are not named do not count.",
            split = ",",
            splitSynopsisLabel = ",")
    private Map<String, String> weights = Map.of();

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BargainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        Why why = Why.of(scenario.study(loaded));
        List<Preferences> bargainers = DerivedPreferences.listAll(why.positions());
        if (top.isPresent()) {
            return topmost(loaded, why, bargainers).code();
        } else if (party.isPresent() || !weights.isEmpty()) {
            throw Refusal.badInput((party.isPresent() ? "--for" : "--weights")
                    + " says whose utility counts in a list of agreements: say with --top how long it is to be.");
        }
        List<Integer> drawn = places(bargainers);
        Optional<Agreement> agreement =
                from.map(text -> settled(Loading.readTerms("--from", text, loaded.scenario()), bargainers));
        if (search.isAskedFor()) {
            return searched(loaded, why, "").code();
        }
        int listed = Math.min(MOST_LISTED, scenario.limits().listed());
        BargainFinding finding = why.bargain(disagreement, agreement, listed);
        if (finding.bargain() instanceof Bargain.NoStatusQuo unknown) {
            throw unknownStatusQuo(unknown.party(), unknown.issue());
        } else if (finding.bargain() instanceof Bargain.NotDecided undecided) {
            searched(loaded, why, undecided.why());
            return ExitStatus.NOT_DECIDED.code();
        }
        if (finding.bargain() instanceof Bargain.OneByOne single && !single.isAnyDecided()) {
            searched(loaded, why, single.why());
            return ExitStatus.NOT_DECIDED.code();
        }
        output.show(
                surroundings,
                new BargainDocument(
                        why.brief(),
                        finding,
                        all,
                        drawn,
                        scenario.stamp(surroundings, loaded, scenario.limits(), "bargain", more())));
        boolean isDecided =
                !(finding.bargain() instanceof Bargain.OneByOne single) || (single.isDecided() && from.isEmpty());
        return (isDecided ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED).code();
    }

    private static Refusal unknownStatusQuo(String party, String issue) {
        return Refusal.badInput("--disagreement status-quo: the status quo is not known on " + issue
                + ", which counts for " + party + ". Add status-quo to the issue, or choose another point.");
    }

    /** Lists the agreements that are worth most. */
    private ExitStatus topmost(ScenarioOptions.Loaded loaded, Why why, List<Preferences> bargainers) {
        boolean isMore = from.isPresent() || all || !parties.isEmpty() || search.isAskedFor();
        if (isMore || disagreement != Disagreement.RESERVATION) {
            throw Refusal.badInput("--top lists agreements by what they are worth, without any solution: leave out"
                    + " --disagreement, --from, --all, --parties and --search, or --top.");
        }
        int listed = top.orElseThrow();
        RankingFinding finding = why.rank(new RankingWeights(bargainers).read(party, weights), listed);
        output.show(
                surroundings,
                new RankingDocument(
                        why.brief(),
                        finding,
                        scenario.stamp(surroundings, loaded, scenario.limits(), "bargain", more())));
        return finding.isDecided() ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
    }

    /** Shows the best agreements that a search finds, or has found when it is interrupted. */
    private ExitStatus searched(ScenarioOptions.Loaded loaded, Why why, String whyNotExact) {
        if (search.isAskedFor() && (from.isPresent() || all || !parties.isEmpty())) {
            throw Refusal.badInput(
                    "--search finds single agreements: --from, --all and --parties need the exact answer."
                            + " Leave them out, or --search.");
        } else if (disagreement == Disagreement.STATUS_QUO) {
            SearchFinding.findUnknownStatusQuo(why.positions()).ifPresent(unknown -> {
                throw unknownStatusQuo(unknown.getKey(), unknown.getValue());
            });
        }
        Findings brief = why.brief();
        return Interruption.toItsEnd(() -> {
            Optional<SearchFinding> finding = SearchFinding.of(
                    why.positions(), disagreement, whyNotExact, search.settings(), search.watch(surroundings));
            output.show(
                    surroundings,
                    new SearchDocument(
                            brief,
                            finding,
                            scenario.stamp(surroundings, loaded, scenario.limits(), "bargain", more())));
            surroundings.out().flush();
            boolean isAnswered = finding.isEmpty() || finding.get().hasFound();
            return isAnswered ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
        });
    }

    private List<Integer> places(List<Preferences> bargainers) {
        List<String> known = bargainers.stream().map(Preferences::party).toList();
        for (String party : parties) {
            if (!known.contains(party.strip())) {
                throw Refusal.badInput(
                        "--parties: " + Loading.unknown("party with a say called", party.strip(), known));
            }
        }
        Set<Integer> places = new LinkedHashSet<>();
        parties.forEach(party -> places.add(known.indexOf(party.strip())));
        if (!parties.isEmpty() && places.size() != 2) {
            throw Refusal.badInput(
                    "--parties: a drawing shows two parties. Name two different ones, with a comma between" + " them: "
                            + String.join(", ", known) + ".");
        }
        return List.copyOf(places);
    }

    /** The terms as one option per issue; refuses those that leave open what the agreement is worth. */
    private static Agreement settled(List<Choice> terms, List<Preferences> bargainers) {
        Map<String, String> settled = new LinkedHashMap<>();
        terms.stream()
                .filter(term -> term.options().size() == 1)
                .forEach(term ->
                        settled.put(term.issue(), term.options().iterator().next()));
        Set<String> open = new LinkedHashSet<>();
        bargainers.forEach(preferences -> open.addAll(preferences.valuation().issues()));
        open.removeAll(settled.keySet());
        if (!open.isEmpty()) {
            throw Refusal.badInput("--from: what the agreement is worth depends on " + String.join(", ", open)
                    + " too. Name one option of each.");
        }
        return new Agreement(settled);
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        if (disagreement != Disagreement.RESERVATION) {
            more.addAll(List.of("--disagreement", disagreement.word()));
        }
        from.ifPresent(text -> more.addAll(List.of("--from", text)));
        if (all) {
            more.add("--all");
        }
        if (!parties.isEmpty()) {
            more.addAll(List.of("--parties", String.join(",", parties)));
        }
        top.ifPresent(number -> more.addAll(List.of("--top", number.toString())));
        party.ifPresent(word -> more.addAll(List.of("--for", word)));
        if (!weights.isEmpty()) {
            more.addAll(List.of(
                    "--weights",
                    weights.entrySet().stream()
                            .map(weight -> weight.getKey() + "=" + weight.getValue())
                            .collect(Collectors.joining(","))));
        }
        more.addAll(search.typed());
        return more;
    }

    /** The words, for help and completion. */
    static final class Points implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Disagreement.values()).map(Disagreement::word).iterator();
        }
    }

    /** Reads a word. */
    static final class PointConverter implements ITypeConverter<Disagreement> {
        @Override
        public Disagreement convert(String word) {
            List<String> words =
                    Stream.of(Disagreement.values()).map(Disagreement::word).toList();
            return Stream.of(Disagreement.values())
                    .filter(point -> point.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is no disagreement point. There are " + String.join(", ", words) + "."));
        }
    }
}
