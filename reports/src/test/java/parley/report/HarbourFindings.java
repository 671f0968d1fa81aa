package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.model.Agreement;
import parley.model.Attitude;
import parley.model.Change;
import parley.model.Expectation.Blockage;
import parley.model.Expectation.Supply;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.study.Findings;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Assumption;
import parley.study.Findings.BlockFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.NotDecided;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.OutsideCondition;
import parley.study.Findings.PartyZone;
import parley.study.Findings.Presence;
import parley.study.Findings.RedLineFinding;
import parley.study.Findings.Reservation;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.SilentOn;
import parley.study.Findings.Space;
import parley.study.Findings.SupplyFinding;
import parley.study.Further;
import parley.study.Study;
import parley.study.Wording;

/** What a study of the harbour talks finds, worked out by hand. */
final class HarbourFindings {

    private final Scenario base;
    private final Scenario scenario;
    private final Positions positions;

    private HarbourFindings(Scenario base, List<Change> changes) {
        this.base = base;
        scenario = base.with(changes);
        positions = Positions.of(scenario, base.asOf());
    }

    /** The talks as stated: six agreements are possible, none is endorsed. */
    static Findings asStated() {
        return new HarbourFindings(HarbourTalks.scenario(), List.of()).decided();
    }

    /** Nothing came of any method. */
    private static final Explanation UNKNOWN = new Explanation(
            Explanation.Existence.UNKNOWN,
            Optional.empty(),
            false,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Explanation.Method.SAT);

    /** Southland insists on the open door: nothing is possible. */
    static Findings withOpenDoor() {
        Statement insists = HarbourTalks.said(
                "what-if-1", "southland", "", Grounds.hypothetical(), new Stance.Demands(HarbourTalks.OPEN));
        List<Change> changes = List.of(new Change.Add(insists), new Change.Drop(Set.of("s-alliance")));
        return new HarbourFindings(HarbourTalks.scenario(), changes).clashing();
    }

    /** The work passed its budget. */
    static Findings undecided() {
        return new HarbourFindings(HarbourTalks.scenario(), List.of())
                .findings(
                        List.of("Not decided within the budget: nothing is claimed about the agreements."),
                        new NotDecided(
                                "The diagram of agreements grew past 400,000 nodes.", UNKNOWN, Optional.empty()));
    }

    /** Rules alone forbid everything. */
    static Findings impossible() {
        HarbourFindings made = new HarbourFindings(HarbourTalks.scenario(), List.of());
        return made.findings(
                List.of("No agreement is possible: the rules alone forbid every one."),
                made.space(0, 0, List.of(), List.of(), List.of()));
    }

    /** As stated, with another number of possible agreements. */
    static Findings withPossible(BigInteger possible) {
        Findings f = asStated();
        Decided d = (Decided) f.space();
        Decided many = new Decided(
                possible.multiply(BigInteger.TWO),
                possible,
                possible,
                d.endorsed(),
                d.issues(),
                d.partyZones(),
                d.silences(),
                d.explanation(),
                d.outsideConditions(),
                d.agreements(),
                d.obstacles(),
                d.steps());
        return new Findings(
                f.scenario(),
                f.positions(),
                f.answer(),
                f.doesNotEstablish(),
                f.matrix(),
                f.redLines(),
                f.reservations(),
                f.supplies(),
                f.assumptions(),
                f.changes(),
                many,
                f.further(),
                f.limits());
    }

    /** Findings of another scenario that was not decided, to see how its words are shown. */
    static Findings undecided(Scenario scenario) {
        return new HarbourFindings(scenario, List.of())
                .findings(
                        List.of("Not decided about " + scenario.title()),
                        new NotDecided("Too large.", UNKNOWN, Optional.empty()));
    }

    private Findings decided() {
        return findings(
                List.of(
                        "On two sources alone, 6 agreements are compatible with what was said, and Northland has"
                                + " conditions that it does not name.",
                        "None of them is endorsed by everybody with a say: every one rests on silences of Northland and"
                                + " Southland.",
                        "In all of them membership of the Alliance is barred and no contingents deploy."),
                space(24, 6, List.of(), List.of(), agreements()));
    }

    private Findings clashing() {
        RedLine north = positions.getRedLine("n-alliance");
        RedLine south = positions.getRedLine("what-if-1");
        return findings(
                List.of(
                        "Under this what-if no agreement is compatible with what was said: Northland and Southland"
                                + " draw red lines that cannot both stand.",
                        "Either of them suffices to open one."),
                space(
                        24,
                        0,
                        List.of(new Clash(
                                List.of(north, south),
                                List.of("no-peacekeeping-in-war"),
                                List.of("contingents=peacekeeping"))),
                        List.of(
                                new Concession(List.of(north), Optional.of(BigInteger.valueOf(6)), 1),
                                new Concession(List.of(south), Optional.of(BigInteger.valueOf(6)), 1)),
                        List.of()));
    }

    private Findings findings(List<String> answer, Space space) {
        Wording wording = new Wording(scenario);
        return new Findings(
                base,
                positions,
                answer,
                List.of(
                        "It says nothing about how probable any agreement is.",
                        "It rests on two sources; what they do not report counts as silence.",
                        "Northland’s unnamed requirements may rule out any agreement listed here."),
                matrix(),
                positions.redLines().stream()
                        .map(line -> new RedLineFinding(line, positions.statusOf(line), explain(wording, line)))
                        .toList(),
                positions.listStatements(Stance.Reserves.class).stream()
                        .map(s -> new Reservation(s, wording.says(s) + "."))
                        .toList(),
                supplies(),
                List.of(
                        new Assumption(
                                "statement n-contingents",
                                "Northland rejects both kinds of contingents.",
                                "She argues for it as what makes a solution last; that is read as a demand.",
                                scenario.statements().get(1).grounds().citation()),
                        new Assumption(
                                "rule no-peacekeeping-in-war",
                                "No peacekeeping without a cease-fire.",
                                "",
                                Optional.empty())),
                scenario.changes(),
                space,
                space instanceof Decided ? further() : Further.NONE,
                Study.DEFAULT_LIMITS);
    }

    private Further further() {
        return Further.of(AgreementSpace.compile(positions, Budget.DEFAULT).getSpace(), Budget.DEFAULT);
    }

    private String explain(Wording wording, RedLine line) {
        return switch (positions.statusOf(line)) {
            case BINDING ->
                wording.redLine(line) + ". It binds: " + wording.party(line.party())
                        + " has a say in every question it touches.";
            case OVERRIDDEN ->
                wording.redLine(line) + ". It is overridden: " + wording.party(line.party()) + " has no say in "
                        + wording.issues(line.issues()) + ".";
            case PENDING -> wording.redLine(line) + ". It is pending.";
        };
    }

    private List<Findings.Row> matrix() {
        return scenario.parties().values().stream()
                .map(party -> new Findings.Row(
                        party,
                        scenario.issues().values().stream()
                                .map(issue -> new Findings.Cell(
                                        issue,
                                        positions.hasSay(party.id(), issue.id()),
                                        positions.listMarks(party.id(), issue.id())))
                                .toList()))
                .toList();
    }

    private List<SupplyFinding> supplies() {
        Issue issue = scenario.getIssue("contingents");
        return List.of(
                new SupplyFinding(
                        issue,
                        issue.getOption("training"),
                        Supply.OFFERED,
                        List.of(scenario.getStatement("sm-training")),
                        List.of()),
                new SupplyFinding(
                        issue,
                        issue.getOption("peacekeeping"),
                        Supply.POTENTIAL,
                        List.of(),
                        List.of(scenario.getStatement("co-force"))));
    }

    private Decided space(
            int feasible,
            int possible,
            List<Clash> clashes,
            List<Concession> concessions,
            List<AgreementFinding> agreements) {
        return new Decided(
                BigInteger.valueOf(36),
                BigInteger.valueOf(feasible),
                BigInteger.valueOf(possible),
                BigInteger.ZERO,
                issues(possible > 0),
                List.of(zone("northland", 6), zone("southland", 24), zone("seamark", 12)),
                possible > 0 ? silences() : List.of(),
                explanation(feasible, possible, clashes, concessions),
                possible > 0 ? List.of(outside("after"), outside("before")) : List.of(),
                agreements,
                Optional.empty(),
                Optional.empty());
    }

    private static Explanation explanation(
            int feasible, int possible, List<Clash> clashes, List<Concession> concessions) {
        return new Explanation(
                possible > 0 ? Explanation.Existence.YES : Explanation.Existence.NO,
                Optional.empty(),
                feasible == 0,
                clashes,
                Optional.of(BigInteger.valueOf(clashes.size())),
                concessions,
                Optional.of(BigInteger.valueOf(concessions.size())),
                Explanation.Method.SWITCHES);
    }

    private PartyZone zone(String party, int count) {
        return new PartyZone(scenario.getParty(party), BigInteger.valueOf(count));
    }

    private List<IssueFinding> issues(boolean any) {
        return List.of(
                new IssueFinding(
                        scenario.getIssue("alliance"),
                        say(),
                        List.of(
                                option("alliance", "barred", any ? 6 : 0, Optional.empty()),
                                option(
                                        "alliance",
                                        "open",
                                        0,
                                        any ? Optional.of(byRedLine("n-alliance")) : Optional.empty()))),
                new IssueFinding(
                        scenario.getIssue("contingents"),
                        say(),
                        List.of(
                                option("contingents", "none", any ? 6 : 0, Optional.empty()),
                                option(
                                        "contingents",
                                        "training",
                                        0,
                                        any ? Optional.of(byRedLine("n-contingents")) : Optional.empty()),
                                option(
                                        "contingents",
                                        "peacekeeping",
                                        0,
                                        any
                                                ? Optional.of(new BlockFinding(
                                                        Blockage.NO_SUPPLIER,
                                                        List.of(),
                                                        List.of(),
                                                        "Nobody offers it: no supplier."))
                                                : Optional.empty()))),
                new IssueFinding(
                        scenario.getIssue("cease-fire"),
                        say(),
                        List.of(
                                option("cease-fire", "yes", any ? 3 : 0, Optional.empty()),
                                option("cease-fire", "no", any ? 3 : 0, Optional.empty()))),
                new IssueFinding(
                        scenario.getIssue("observers"),
                        say(),
                        List.of(
                                option("observers", "none", any ? 2 : 0, Optional.empty()),
                                option("observers", "after", any ? 2 : 0, Optional.empty()),
                                option("observers", "before", any ? 2 : 0, Optional.empty()))));
    }

    private static List<String> say() {
        return List.of("northland", "southland");
    }

    private BlockFinding byRedLine(String id) {
        RedLine line = positions.getRedLine(id);
        return new BlockFinding(
                Blockage.RED_LINES,
                List.of(List.of(line)),
                List.of(),
                new Wording(scenario).party(line.party()) + "’s red line rules it out.");
    }

    private OptionFinding option(String issue, String option, int possible, Optional<BlockFinding> blocked) {
        Presence presence = possible == 0 ? Presence.NONE : possible == 6 ? Presence.ALL : Presence.SOME;
        boolean withoutTraining = issue.equals("contingents") && option.equals("none") && possible > 0;
        return new OptionFinding(
                scenario.getIssue(issue).getOption(option),
                presence,
                BigInteger.valueOf(possible),
                BigInteger.ZERO,
                blocked,
                withoutTraining ? List.of(positions.getRedLine("sm-insists")) : List.of());
    }

    private List<SilenceFinding> silences() {
        return List.of(
                silence("northland", "contingents", List.of(), List.of(), true),
                silence("northland", "cease-fire", List.of(scenario.getStatement("n-cease-fire")), List.of(), true),
                silence("northland", "observers", List.of(), List.of(scenario.getStatement("n-observers")), true),
                silence("southland", "alliance", List.of(), List.of(), true),
                silence("southland", "contingents", List.of(), List.of(), true),
                silence("southland", "cease-fire", List.of(), List.of(), false),
                silence("southland", "observers", List.of(), List.of(), true));
    }

    private SilenceFinding silence(
            String party, String issue, List<Statement> recorded, List<Statement> open, boolean everywhere) {
        String name = scenario.getParty(party).name();
        String explanation = !recorded.isEmpty()
                ? name + "’s silence is recorded."
                : open.isEmpty() ? name + " has endorsed no option that occurs here." : name + " can talk about it.";
        return new SilenceFinding(
                scenario.getParty(party), scenario.getIssue(issue), recorded, open, everywhere, explanation);
    }

    private OutsideCondition outside(String option) {
        Issue issue = scenario.getIssue("observers");
        return new OutsideCondition(
                scenario.getStatement("n-observers"),
                issue,
                issue.getOption(option),
                "Northland is open to “" + issue.getOption(option).label() + "” only if there is a cease-fire.");
    }

    private List<AgreementFinding> agreements() {
        List<AgreementFinding> all = new ArrayList<>();
        for (String ceaseFire : List.of("yes", "no")) {
            for (String observers : List.of("none", "after", "before")) {
                all.add(agreement(ceaseFire, observers));
            }
        }
        return all;
    }

    private AgreementFinding agreement(String ceaseFire, String observers) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("alliance", "barred");
        terms.put("contingents", "none");
        terms.put("cease-fire", ceaseFire);
        terms.put("observers", observers);
        List<SilentOn> silent = new ArrayList<>(List.of(
                new SilentOn("northland", "contingents", false, Optional.of(Attitude.ALLOWED)),
                new SilentOn("northland", "cease-fire", true, Optional.of(Attitude.SILENT)),
                new SilentOn("northland", "observers", false, Optional.of(Attitude.OPEN)),
                new SilentOn("southland", "alliance", false, Optional.empty()),
                new SilentOn("southland", "contingents", false, Optional.empty())));
        if (ceaseFire.equals("no")) {
            silent.add(new SilentOn("southland", "cease-fire", false, Optional.empty()));
        }
        silent.add(new SilentOn("southland", "observers", false, Optional.empty()));
        boolean outside = ceaseFire.equals("no") && !observers.equals("none");
        return new AgreementFinding(
                new Agreement(terms),
                false,
                silent,
                List.of(positions.getRedLine("sm-insists")),
                outside ? List.of(outside(observers)) : List.of());
    }

    static Stamp stamp() {
        return new Stamp(
                "0.1.0",
                List.of(Stamp.StampedFile.of("harbour-talks/scenario.yaml", "parley: 1\n")),
                HarbourTalks.DAY,
                Optional.empty(),
                List.of(),
                Study.DEFAULT_LIMITS,
                "./parley run harbour-talks/scenario.yaml --as-of 2031-05-20");
    }
}
