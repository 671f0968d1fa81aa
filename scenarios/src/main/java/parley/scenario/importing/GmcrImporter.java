package parley.scenario.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.model.Citation;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Party;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Source;
import parley.scenario.yaml.Node;
import parley.study.ConflictModel;

/**
 * Game files of GMCR+ (Kinsara, Petersons, Hipel and Kilgour 2015): a conflict in option form, in JSON. Options become actions,
 * in the order of their decision makers, which is the order that numbers states there.
 */
final class GmcrImporter implements Importer {

    /** Most states whose ranking is written out. */
    private static final int MOST_RANKED = 2_000;

    @Override
    public String word() {
        return "gmcr";
    }

    @Override
    public String title() {
        return "GMCR+ game files (JSON)";
    }

    @Override
    public boolean recognises(Document document) {
        return document instanceof Document.Tree tree
                && tree.find("decisionMakers").isPresent()
                && tree.find("options").isPresent();
    }

    @Override
    public Imported read(List<Document> documents, Settings settings) {
        if (documents.size() != 1 || !(documents.get(0) instanceof Document.Tree tree)) {
            throw Refused.at(
                    documents.get(0).file().start(), "A conflict of GMCR+ is one JSON file.", "one .gmcr file");
        }
        return new Game(tree.file(), Nodes.map(tree.root(), "file"), settings).read();
    }

    /**
     * An option of the file.
     *
     * @param id of the action that it becomes
     */
    private record GameOption(int index, String id, String name, Direction direction) {}

    /** One file while it is read. */
    private static final class Game {
        private final ForeignFile file;
        private final Node.Mapping root;
        private final Settings settings;
        private final Notes notes = new Notes();
        private final Ids parties = new Ids("party");
        private final String source;
        private final List<GameOption> options = new ArrayList<>();
        private final Map<String, Conflict.Action> actions = new LinkedHashMap<>();
        private final Map<String, Party> cast = new LinkedHashMap<>();

        Game(ForeignFile file, Node.Mapping root, Settings settings) {
            this.file = file;
            this.root = root;
            this.settings = settings;
            this.source = new Ids("file").of(file.stem());
        }

        Imported read() {
            readOptions();
            List<Node> makers = Nodes.list(Nodes.get(root, "decisionMakers", "file"), "decisionMakers");
            makers.forEach(this::readDecisionMaker);
            refuseUnowned();
            List<Conflict.Exclusion> impossible = readImpossible();
            Map<String, Conflict.Wants> wants = readWants(makers, impossible);
            noteLeftOut();
            refuseWithoutState(conflict(impossible, wants));
            return new Imported(scenario(conflict(impossible, wants)), notes.list());
        }

        private Conflict conflict(List<Conflict.Exclusion> impossible, Map<String, Conflict.Wants> wants) {
            return new Conflict(Place.NONE, file.stem(), actions, impossible, List.of(), List.of(), wants, List.of());
        }

        private void refuseWithoutState(Conflict conflict) {
            switch (ConflictModel.judge(conflict)) {
                case NO_STATE ->
                    throw Refused.at(
                            Nodes.get(root, "infeasibles", "file").place(),
                            "The infeasible conditions leave no state at all.",
                            "conditions that leave a state");
                case NO_START -> takePlaceholder(conflict);
                case SOUND, TOO_LARGE -> {
                    // The analysis says what it does not decide.
                }
            }
        }

        /** The file names no status quo: the feasible state of the lowest number stands in for one. */
        private void takePlaceholder(Conflict conflict) {
            long lowest = ConflictModel.listCombinations(conflict, 1).get(0);
            List<String> taken = new ArrayList<>();
            int position = 0;
            for (Conflict.Action action : List.copyOf(actions.values())) {
                if ((lowest >> position++ & 1) == 1) {
                    actions.put(action.id(), atStart(action));
                    taken.add(action.id());
                }
            }
            notes.add(
                    file.start(),
                    "The status quo is a placeholder: GMCR+ names none, and that nobody takes any option is infeasible here."
                            + " In its place stands the feasible state of the lowest number, in which only "
                            + String.join(", ", taken) + (taken.size() == 1 ? " is taken." : " are taken."));
        }

        private static Conflict.Action atStart(Conflict.Action action) {
            return new Conflict.Action(
                    action.id(),
                    action.place(),
                    action.party(),
                    action.name(),
                    action.direction(),
                    true,
                    action.grounds());
        }

        private void readOptions() {
            Ids ids = new Ids("action");
            Node all = Nodes.get(root, "options", "file");
            int count = Nodes.list(all, "options").size();
            if (count == 0 || count > Conflict.MOST_ACTIONS) {
                throw Refused.at(
                        all.place(),
                        "The conflict has " + (count == 0 ? "no" : count) + " options.",
                        "1 to " + Conflict.MOST_ACTIONS + " options");
            }
            for (Node node : Nodes.list(all, "options")) {
                Node.Mapping option = Nodes.map(node, "option");
                String name = Nodes.text(Nodes.get(option, "name", "option"), "name");
                options.add(new GameOption(options.size(), ids.of(name), name, direction(option)));
            }
        }

        private static Direction direction(Node.Mapping option) {
            Optional<Node> node = Nodes.find(option, "permittedDirection");
            String word = node.map(n -> Nodes.text(n, "permittedDirection")).orElse("both");
            return switch (word) {
                case "both" -> Direction.BOTH;
                case "fwd" -> Direction.TAKE_ONLY;
                case "back" -> Direction.GIVE_UP_ONLY;
                default ->
                    throw Refused.at(
                            node.map(Node::place).orElse(option.place()),
                            "\"" + word + "\" is no permitted direction.",
                            "both, fwd or back");
            };
        }

        private void readDecisionMaker(Node node) {
            Node.Mapping maker = Nodes.map(node, "decision maker");
            String name = Nodes.text(Nodes.get(maker, "name", "decision maker"), "name");
            String id = parties.of(name);
            cast.put(id, new Party(id, Place.NONE, name, "", Role.PRINCIPAL, List.of(), 0, ""));
            for (Node index : Nodes.list(Nodes.get(maker, "options", "decision maker"), "options")) {
                GameOption option = option(index);
                if (actions.containsKey(option.id)) {
                    throw Refused.at(index.place(), "The option " + option.index + " has two owners.", "one owner");
                }
                actions.put(
                        option.id,
                        new Conflict.Action(
                                option.id,
                                Place.NONE,
                                id,
                                "takes “" + option.name + "”",
                                option.direction,
                                false,
                                stated()));
            }
        }

        private GameOption option(Node index) {
            String text = Nodes.text(index, "option");
            if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) >= options.size()) {
                throw Refused.at(
                        index.place(),
                        "There is no option " + text + ".",
                        "a number from 0 to " + (options.size() - 1));
            }
            return options.get(Integer.parseInt(text));
        }

        private void refuseUnowned() {
            options.stream()
                    .filter(option -> !actions.containsKey(option.id))
                    .findFirst()
                    .ifPresent(option -> {
                        throw Refused.at(
                                Nodes.get(root, "options", "file").place(),
                                "The option " + option.index + ", \"" + option.name + "\", has no owner.",
                                "each option under one decision maker");
                    });
        }

        private List<Conflict.Exclusion> readImpossible() {
            Set<Proposition> read = new LinkedHashSet<>();
            Nodes.find(root, "infeasibles")
                    .ifPresent(list -> Nodes.list(list, "infeasibles").forEach(node -> read.add(condition(node))));
            return read.stream()
                    .map(when -> new Conflict.Exclusion(Place.NONE, when, stated()))
                    .toList();
        }

        /** All of some options taken or not, or any of several such. */
        private Proposition condition(Node node) {
            if (node instanceof Node.Mapping map) {
                List<Node> members = Nodes.list(Nodes.get(map, "members", "compound condition"), "members");
                if (members.isEmpty()) {
                    throw Refused.at(
                            map.place(), "The compound condition has no members.", "conditions such as [[0, \"Y\"]]");
                }
                return members.size() == 1
                        ? condition(members.get(0))
                        : new Any(members.stream().map(this::condition).toList());
            }
            List<Node> parts = Nodes.list(node, "condition");
            if (parts.isEmpty()) {
                throw Refused.at(node.place(), "The condition is empty.", "pairs such as [0, \"Y\"]");
            }
            return parts.size() == 1
                    ? literal(parts.get(0))
                    : new All(parts.stream().map(this::literal).toList());
        }

        private Proposition literal(Node node) {
            List<Node> pair = Nodes.list(node, "part of a condition");
            String letter = pair.size() == 2 ? Nodes.text(pair.get(1), "part of a condition") : "";
            if (!letter.equals("Y") && !letter.equals("N")) {
                throw Refused.at(node.place(), "This is no part of a condition.", "a pair such as [0, \"Y\"]");
            }
            return Choice.of(option(pair.get(0)).id, letter.equals("Y") ? Conflict.TAKEN : Conflict.NOT_TAKEN);
        }

        private Map<String, Conflict.Wants> readWants(List<Node> makers, List<Conflict.Exclusion> impossible) {
            boolean isManual = List.of("useManualPreferenceRanking", "useManualPreferenceVectors").stream()
                    .flatMap(name -> Nodes.find(root, name).stream())
                    .anyMatch(node -> Nodes.text(node, "choice of preferences").equals("true"));
            Map<String, Conflict.Wants> wants = new LinkedHashMap<>();
            List<String> ids = List.copyOf(cast.keySet());
            for (int i = 0; i < ids.size(); i++) {
                String party = ids.get(i);
                if (actions.values().stream().anyMatch(action -> action.party().equals(party))) {
                    Node.Mapping maker = Nodes.map(makers.get(i), "decision maker");
                    Conflict.Order order = isManual ? ranking(maker, impossible) : priorities(maker);
                    wants.put(party, new Conflict.Wants(party, Place.NONE, order, List.of(), stated()));
                } else {
                    notes.add(
                            makers.get(i).place(), "The decision maker controls no option: what it wants is left out.");
                }
            }
            return wants;
        }

        private Conflict.Order priorities(Node.Mapping maker) {
            Set<Proposition> read = new LinkedHashSet<>();
            Nodes.find(maker, "preferences")
                    .ifPresent(list -> Nodes.list(list, "preferences").forEach(node -> read.add(condition(node))));
            if (read.isEmpty()) {
                notes.add(maker.place(), "The decision maker has no preferences: to it all states are equally good.");
                return indifferent();
            }
            return new Conflict.ByPriorities(List.copyOf(read));
        }

        private Conflict.Order indifferent() {
            String any = actions.keySet().iterator().next();
            return new Conflict.ByRanking(List.of(Choice.of(any, Conflict.TAKEN, Conflict.NOT_TAKEN)));
        }

        private Conflict.Order ranking(Node.Mapping maker, List<Conflict.Exclusion> impossible) {
            Node node = Nodes.find(maker, "preferenceRanking")
                    .or(() -> Nodes.find(maker, "preferenceVector"))
                    .orElseThrow(() -> Refused.at(
                            maker.place(), "The decision maker has no preferenceRanking.", "states, the best first"));
            List<Long> states = listStates(impossible);
            if (states.size() > MOST_RANKED) {
                throw Refused.at(
                        node.place(),
                        "The ranking has more than " + MOST_RANKED + " states, which is too long to write out.",
                        "preferences instead");
            }
            List<List<Integer>> groups = groups(node);
            return new Conflict.ByRanking(
                    resolve(node, groups, states).stream().map(this::anyOf).toList());
        }

        private static List<List<Integer>> groups(Node node) {
            List<List<Integer>> groups = new ArrayList<>();
            for (Node item : Nodes.list(node, "ranking")) {
                List<Node> tied = item instanceof Node.Sequence list ? list.items() : List.of(item);
                groups.add(tied.stream().map(Game::number).toList());
            }
            return groups;
        }

        private static int number(Node node) {
            String text = Nodes.text(node, "state");
            if (!text.matches("[0-9]{1,9}")) {
                throw Refused.at(node.place(), "\"" + text + "\" is no state.", "the number of a state");
            }
            return Integer.parseInt(text);
        }

        /** Combinations in the ranking: files number states by the options taken, or by their rank among feasible ones. */
        private List<List<Long>> resolve(Node node, List<List<Integer>> groups, List<Long> states) {
            TreeSet<Long> named = new TreeSet<>();
            groups.forEach(group -> group.forEach(state -> named.add((long) state)));
            if (groups.stream().mapToInt(List::size).sum() != states.size()) {
                throw unranked(node, states);
            }
            if (named.equals(new TreeSet<>(states))) {
                return groups.stream()
                        .map(group -> group.stream().map(Integer::longValue).toList())
                        .toList();
            }
            List<Long> ranks = IntStream.rangeClosed(1, states.size())
                    .mapToObj(rank -> (long) rank)
                    .toList();
            if (named.equals(new TreeSet<>(ranks))) {
                notes.add(node.place(), "The ranking names states by their rank among the feasible ones.");
                return groups.stream()
                        .map(group ->
                                group.stream().map(rank -> states.get(rank - 1)).toList())
                        .toList();
            }
            throw unranked(node, states);
        }

        private static Refused unranked(Node node, List<Long> states) {
            return Refused.at(
                    node.place(),
                    "The ranking does not name each of the " + states.size() + " feasible states once.",
                    "each feasible state once, by number");
        }

        private List<Long> listStates(List<Conflict.Exclusion> impossible) {
            Map<String, Conflict.Wants> wants = new LinkedHashMap<>();
            actions.values()
                    .forEach(action -> wants.put(
                            action.party(),
                            new Conflict.Wants(action.party(), Place.NONE, indifferent(), List.of(), stated())));
            Conflict conflict = conflict(impossible, wants);
            if (ConflictModel.judge(conflict) == ConflictModel.Soundness.NO_STATE) {
                refuseWithoutState(conflict);
            }
            return ConflictModel.listCombinations(conflict, MOST_RANKED + 1);
        }

        private Proposition anyOf(List<Long> combinations) {
            List<Proposition> states = combinations.stream().map(this::exactly).toList();
            return states.size() == 1 ? states.get(0) : new Any(states);
        }

        private Proposition exactly(long combination) {
            List<Proposition> parts = new ArrayList<>();
            int position = 0;
            for (String action : actions.keySet()) {
                boolean isTaken = (combination >> position++ & 1) == 1;
                parts.add(Choice.of(action, isTaken ? Conflict.TAKEN : Conflict.NOT_TAKEN));
            }
            return parts.size() == 1 ? parts.get(0) : new All(parts);
        }

        private void noteLeftOut() {
            Nodes.find(root, "coalitions")
                    .filter(node ->
                            node instanceof Node.Sequence list && !list.items().isEmpty())
                    .ifPresent(node -> notes.add(
                            node.place(), "The coalitions are left out: all coalitions are looked at anyway."));
            for (Node maker : Nodes.list(Nodes.get(root, "decisionMakers", "file"), "decisionMakers")) {
                Nodes.find(Nodes.map(maker, "decision maker"), "misperceptions")
                        .filter(node -> node instanceof Node.Sequence list
                                && !list.items().isEmpty())
                        .ifPresent(node -> notes.add(
                                node.place(), "Misperceptions are left out: everybody is taken to see all states."));
            }
        }

        private Grounds stated() {
            return Grounds.stated(Citation.whole(source));
        }

        private Scenario scenario(Conflict conflict) {
            Scenario.Builder builder = new Scenario.Builder(source, file.stem(), settings.asOf());
            builder.summary = "Made from the GMCR+ game file " + file.baseName() + ". Nobody made a statement.";
            String said =
                    String.join(" ", notes.list().stream().map(Note::sentence).toList());
            builder.sources.put(
                    source,
                    new Source(
                            source,
                            Place.NONE,
                            "file",
                            file.baseName() + " (GMCR+)",
                            "",
                            DateSpan.inferred(settings.asOf()),
                            "",
                            file.sha256(),
                            "",
                            "",
                            ("The file gives no date; that of the scenario is put in its place. " + said).strip()));
            builder.parties.putAll(cast);
            builder.conflict = Optional.of(conflict);
            return builder.build();
        }
    }
}
