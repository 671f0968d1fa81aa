package parley.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Change;
import parley.model.Place;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Variant;
import parley.scenario.StatementScope.Known;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.language.Checker;
import parley.scenario.language.Fields;
import parley.scenario.language.Language;
import parley.scenario.yaml.Node;

/**
 * Checks what needs the order of what-ifs: a statement can be dropped only while it is there, and its id be taken only
 * while it is not.
 */
final class ChangeChecks {
    private final Checker in;
    private final Fields file;
    private final Map<String, Variant> inherited;
    private final Map<String, Node.Entry> own = new LinkedHashMap<>();
    private final Map<String, StatementScope> made = new LinkedHashMap<>();
    private final Set<String> underWay = new java.util.LinkedHashSet<>();
    private StatementScope start = StatementScope.empty();

    ChangeChecks(Checker in, Node root, Optional<Scenario> base) {
        this.in = in;
        this.file = Fields.of(root);
        this.inherited = base.map(Scenario::variants).orElse(Map.of());
        base.ifPresent(scenario -> scenario.statements().forEach(s -> start.add(s.id(), Known.of(s))));
        file.entries("variants").forEach(entry -> own.putIfAbsent(entry.key().text(), entry));
    }

    /** Checks the file's statements, changes, variants and expectations. */
    void check() {
        file.items("statements").forEach(statement -> add(statement, start));
        file.items("statements").forEach(statement -> new TieChecks(in, start).check(Fields.of(statement)));
        file.items("changes").forEach(change -> apply(change, start));
        own.keySet().forEach(id -> scopeOf(id, 1));
        inherited.values().forEach(this::checkInherited);
        file.entries("experiments")
                .forEach(experiment ->
                        Fields.of(experiment.value()).items("vary").forEach(this::checkFactor));
        for (Node node : file.items("expect")) {
            Fields expectation = Fields.of(node);
            StatementScope scope = scopeOf(expectation.text("variant"), 1).onTop();
            expectation.items("what-if").forEach(change -> apply(change, scope));
        }
    }

    /** Each what-if of a factor can be made by itself; whether several can be made together is seen when they are. */
    private void checkFactor(Node factor) {
        Fields fields = Fields.of(factor);
        fields.find("change").ifPresent(change -> apply(change, start.onTop()));
        for (Node.Entry choice : fields.entries("choices")) {
            StatementScope scope = start.onTop();
            if (choice.value() instanceof Node.Sequence changes) {
                changes.items().forEach(change -> apply(change, scope));
            }
        }
        fields.find("credence")
                .flatMap(credence -> Fields.of(credence).findScalar("statement"))
                .ifPresent(statement -> isThere(statement, start));
    }

    /** Checks one what-if on a scenario. */
    static void check(Checker in, Node change, Scenario scenario) {
        new ChangeChecks(in, change, Optional.of(scenario)).applyToStart(change);
    }

    private void applyToStart(Node change) {
        apply(change, start);
    }

    /** The statements that are there under a variant; those of the file when there is no such variant. */
    private StatementScope scopeOf(String variant, int depth) {
        StatementScope there = made.get(variant);
        Node.Entry entry = own.get(variant);
        if (there != null) {
            return there;
        } else if (entry == null) {
            return scopeOfInherited(variant);
        }
        underWay.add(variant);
        Fields fields = Fields.of(entry.value());
        StatementScope scope = from(fields, depth).onTop();
        fields.items("changes").forEach(change -> apply(change, scope));
        underWay.remove(variant);
        made.put(variant, scope);
        return scope;
    }

    private StatementScope from(Fields variant, int depth) {
        Optional<Node.Scalar> from = variant.findScalar("from");
        if (from.isEmpty()) {
            return start;
        }
        if (underWay.contains(from.get().text())) {
            in.error(
                    from.get().place(),
                    underWay.size() == 1
                            ? "The variant " + from.get().text() + " starts from itself."
                            : "The variants " + String.join(", ", underWay) + " start from each other in a circle.",
                    "a variant that does not start from this one");
            return start;
        }
        if (depth == Language.MOST_EXTENDS) {
            in.error(
                    from.get().place(),
                    "More than " + Language.MOST_EXTENDS + " variants start from each other in a row.",
                    "at most " + Language.MOST_EXTENDS);
            return start;
        }
        return scopeOf(from.get().text(), depth + 1);
    }

    private StatementScope scopeOfInherited(String variant) {
        Variant found = inherited.get(variant);
        if (found == null) {
            return start;
        }
        StatementScope scope = start.onTop();
        found.changes().forEach(change -> findFault(change, scope));
        return scope;
    }

    /** A variant of the base must still be possible after this file's own changes. */
    private void checkInherited(Variant variant) {
        StatementScope scope = start.onTop();
        variant.changes().stream()
                .flatMap(change -> findFault(change, scope).stream())
                .findFirst()
                .ifPresent(fault -> in.problems()
                        .add(Diagnostic.error(
                                        file.placeOf("extends"),
                                        "The variant " + variant.id() + " of the base cannot be made on this scenario: "
                                                + fault + ".")
                                .expecting("statements and changes that leave the variants of the base possible")
                                .seeAlso(variant.place(), "the variant")));
    }

    /** Makes a change that has been read before, and says why it cannot be made, if so. */
    private static Optional<String> findFault(Change change, StatementScope scope) {
        if (change instanceof Change.Drop drop) {
            Optional<String> missing = firstMissing(drop.statements(), scope);
            drop.statements().forEach(scope::drop);
            return missing;
        } else if (change instanceof Change.Hold hold) {
            return firstMissing(hold.claims(), scope);
        } else if (change instanceof Change.Add add) {
            Statement statement = add.statement();
            boolean isTaken = scope.find(statement.id()).isPresent();
            scope.add(statement.id(), Known.of(statement));
            return isTaken ? Optional.of("there is a statement " + statement.id() + " already") : Optional.empty();
        } else if (change instanceof Change.Soften soften) {
            return findFaultOfLevel(soften, scope);
        } else if (change instanceof Change.Redate redate) {
            return firstMissing(Set.of(redate.statement()), scope);
        } else if (change instanceof Change.ReadAs read) {
            return findFaultOfReading(read, scope);
        } else if (change instanceof Change.Leave leave) {
            scope.leave(leave.party());
        }
        return Optional.empty();
    }

    private static Optional<String> findFaultOfLevel(Change.Soften soften, StatementScope scope) {
        Optional<Known> known = scope.find(soften.statement());
        if (known.filter(k -> k.levels().contains(soften.level())).isPresent()) {
            scope.add(soften.statement(), known.get().softened(soften.level()));
            return Optional.empty();
        }
        return Optional.of("the statement " + soften.statement() + " has no level " + soften.level() + " left");
    }

    private static Optional<String> findFaultOfReading(Change.ReadAs read, StatementScope scope) {
        Optional<Known> known = scope.find(read.statement());
        if (known.filter(k -> k.readings().containsKey(read.reading())).isPresent()) {
            scope.add(read.statement(), known.get().readAs(read.reading()));
            return Optional.empty();
        }
        return Optional.of("there is no statement " + read.statement() + " with a reading " + read.reading());
    }

    private static Optional<String> firstMissing(Set<String> ids, StatementScope scope) {
        return ids.stream()
                .sorted()
                .filter(id -> scope.find(id).isEmpty())
                .findFirst()
                .map(id -> "there is no statement " + id);
    }

    private void apply(Node change, StatementScope scope) {
        Fields fields = Fields.of(change);
        Set<String> seen = new LinkedHashSet<>();
        fields.scalars("drop").stream()
                .filter(id -> seen.add(id.text()) && isThere(id, scope))
                .toList()
                .forEach(id -> scope.drop(id.text()));
        fields.find("add").ifPresent(statement -> {
            add(statement, scope);
            new TieChecks(in, scope).check(Fields.of(statement));
        });
        fields.scalars("hold").forEach(id -> checkClaim(id, scope));
        fields.find("soften").map(Language.SOFTENING::fields).ifPresent(what -> soften(what, scope));
        fields.find("redate")
                .map(Language.REDATING::fields)
                .flatMap(what -> what.findScalar("statement"))
                .ifPresent(id -> isThere(id, scope));
        fields.find("read").map(Language.REREADING::fields).ifPresent(what -> read(what, scope));
        fields.findScalar("leave").ifPresent(party -> scope.leave(party.text()));
    }

    private void soften(Fields what, StatementScope scope) {
        Optional<Node.Scalar> id = what.findScalar("statement").filter(each -> isThere(each, scope));
        Optional<Node.Scalar> level = what.findScalar("to").filter(each -> !each.isAbsent());
        if (id.isEmpty() || level.isEmpty()) {
            return;
        }
        Known known = scope.find(id.get().text()).orElseThrow();
        if (known.levels().contains(level.get().text())) {
            scope.add(id.get().text(), known.softened(level.get().text()));
        } else {
            in.wrongWord(
                    level.get(),
                    "The statement " + Checker.quoted(id.get().text())
                            + (known.levels().isEmpty()
                                    ? " has no fallback level left."
                                    : " has no fallback level "
                                            + Checker.quoted(level.get().text()) + " left."),
                    known.levels());
        }
    }

    private void read(Fields what, StatementScope scope) {
        Optional<Node.Scalar> id = what.findScalar("statement").filter(each -> isThere(each, scope));
        Optional<Node.Scalar> reading = what.findScalar("as").filter(each -> !each.isAbsent());
        if (id.isEmpty() || reading.isEmpty()) {
            return;
        }
        Known known = scope.find(id.get().text()).orElseThrow();
        if (known.readings().containsKey(reading.get().text())) {
            scope.add(id.get().text(), known.readAs(reading.get().text()));
        } else {
            in.wrongWord(
                    reading.get(),
                    "The statement " + Checker.quoted(id.get().text())
                            + (known.readings().isEmpty()
                                    ? " has no other reading."
                                    : " has no reading "
                                            + Checker.quoted(reading.get().text()) + "."),
                    known.readings().keySet());
        }
    }

    private boolean isThere(Node.Scalar id, StatementScope scope) {
        if (id.isAbsent() || scope.find(id.text()).isPresent()) {
            return !id.isAbsent();
        }
        List<String> known = in.problems().wantsHints() ? List.copyOf(scope.listIds()) : List.of();
        in.wrongWord(id, "There is no statement " + Checker.quoted(id.text()) + " here.", known);
        return false;
    }

    private void add(Node statement, StatementScope scope) {
        Fields fields = Fields.of(statement);
        Optional<Node.Scalar> id = fields.findScalar("id");
        if (id.isEmpty()) {
            return;
        }
        Place place = id.get().place();
        scope.find(id.get().text())
                .ifPresent(first -> in.problems()
                        .add(Diagnostic.error(
                                        place,
                                        "There is a statement "
                                                + Checker.quoted(id.get().text()) + " already.")
                                .expecting("an id that is not taken")
                                .seeAlso(first.place(), "the first one")));
        scope.add(id.get().text(), Known.of(fields, place));
    }

    private void checkClaim(Node.Scalar id, StatementScope scope) {
        if (isThere(id, scope) && scope.find(id.text()).filter(Known::isClaim).isEmpty()) {
            Set<String> ids = in.problems().wantsHints() ? scope.listIds() : Set.of();
            List<String> claims = ids.stream()
                    .filter(each -> scope.find(each).filter(Known::isClaim).isPresent())
                    .toList();
            in.wrongWord(
                    id,
                    "The statement " + Checker.quoted(id.text()) + " does not claim that anybody has no say.",
                    claims);
        }
    }
}
