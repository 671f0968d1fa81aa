package parley.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Basis;
import parley.model.Citation;
import parley.model.Expectation;
import parley.model.Expectation.Check;
import parley.model.Proposition.Choice;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/** Writes expectations; the changes of their variants are written out. */
record ExpectationWriter(StatementWriter statements) {

    Node write(Expectation expectation) {
        MapBuilder map = new MapBuilder()
                .put("claim", expectation.claim())
                .put("says", expectation.says())
                .putUnlessEmpty("what-if", statements.changes(expectation.changes()))
                .put("as-of", expectation.asOf().map(Object::toString).orElse(""));
        Map<String, List<Check>> byKey = new LinkedHashMap<>();
        expectation
                .checks()
                .forEach(check -> byKey.computeIfAbsent(key(check), k -> new ArrayList<>())
                        .add(check));
        byKey.forEach((key, checks) -> map.put(key, together(checks)));
        return map.build();
    }

    private static String key(Check check) {
        if (check instanceof Expectation.ZoneCheck zone) {
            return zone.zone().word();
        } else if (check instanceof Expectation.Position) {
            return "positions";
        } else if (check instanceof Expectation.Clashes) {
            return "clashes";
        } else if (check instanceof Expectation.Concessions) {
            return "concessions";
        } else if (check instanceof Expectation.Total total) {
            return total.what().word();
        } else if (check instanceof Expectation.Outcome) {
            return "agreements";
        } else if (check instanceof Expectation.Chance) {
            return "chance";
        } else if (check instanceof Expectation.Deadlocked) {
            return "deadlock";
        } else if (check instanceof Expectation.RestsOnSilence) {
            return "rests-on-silence";
        } else if (check instanceof Expectation.Overridden) {
            return "overridden";
        } else if (check instanceof Expectation.Supplied) {
            return "supply";
        } else if (check instanceof Expectation.Blocked) {
            return "blocked";
        } else if (check instanceof Expectation.Breaks) {
            return "breaks";
        } else if (check instanceof Expectation.OutsideCondition) {
            return "outside-condition";
        } else if (check instanceof Expectation.KnownCircumstance) {
            return "circumstances";
        } else if (check instanceof Expectation.HasRole) {
            return "roles";
        }
        throw new AssertionError("no such check: " + check);
    }

    /** The checks of one key: a single part, a list, or a mapping, as the key has it. */
    private static Node together(List<Check> checks) {
        Check first = checks.get(0);
        if (first instanceof Expectation.KnownCircumstance || first instanceof Expectation.HasRole) {
            MapBuilder map = new MapBuilder();
            checks.forEach(check -> putEntry(check, map));
            return map.build();
        }
        boolean isSingle = first instanceof Expectation.ZoneCheck
                || first instanceof Expectation.Total
                || first instanceof Expectation.Chance
                || first instanceof Expectation.Deadlocked
                || first instanceof Expectation.Clashes
                || first instanceof Expectation.Concessions;
        if (isSingle && checks.size() > 1) {
            throw new IllegalArgumentException("an expectation says " + key(first) + " twice");
        }
        return isSingle
                ? write(first)
                : Tree.list(checks.stream().map(ExpectationWriter::write).toList());
    }

    private static void putEntry(Check check, MapBuilder map) {
        if (check instanceof Expectation.KnownCircumstance known) {
            map.put(known.circumstance(), known.is().word());
        } else if (check instanceof Expectation.HasRole role) {
            map.put(role.party(), role.is().word());
        }
    }

    private static Node write(Check check) {
        if (check instanceof Expectation.ZoneCheck zone) {
            return zone(zone);
        } else if (check instanceof Expectation.Position position) {
            return position(position);
        } else if (check instanceof Expectation.Clashes clashes) {
            return sets(clashes.sets());
        } else if (check instanceof Expectation.Concessions concessions) {
            return sets(concessions.sets());
        } else if (check instanceof Expectation.Total total) {
            return Tree.text(total.count().toString());
        } else if (check instanceof Expectation.Outcome outcome) {
            return new MapBuilder()
                    .put("terms", PropositionWriter.choices(outcome.terms()))
                    .put("possible", flag(outcome.possible()))
                    .put("breaks", outcome.breaks().map(Object::toString).orElse(""))
                    .build();
        } else if (check instanceof Expectation.Chance chance) {
            return new MapBuilder()
                    .put(
                            "at-least",
                            chance.atLeast().map(StatementWriter::number).orElse(""))
                    .put("at-most", chance.atMost().map(StatementWriter::number).orElse(""))
                    .build();
        } else if (check instanceof Expectation.Deadlocked deadlocked) {
            return Tree.text(deadlocked.is() ? "yes" : "no");
        } else if (check instanceof Expectation.RestsOnSilence silence) {
            return new MapBuilder()
                    .put("party", silence.party())
                    .put("issue", silence.issue())
                    .build();
        } else if (check instanceof Expectation.Overridden overridden) {
            return Tree.text(overridden.redLine());
        } else if (check instanceof Expectation.Supplied supplied) {
            return option(supplied.issue(), supplied.option())
                    .put("is", supplied.is().word())
                    .put("by", supplied.by().orElse(""))
                    .build();
        } else if (check instanceof Expectation.Blocked blocked) {
            return option(blocked.issue(), blocked.option())
                    .put("because", blocked.because().word())
                    .putUnlessEmpty("red-lines", list(blocked.redLines()))
                    .build();
        } else if (check instanceof Expectation.Breaks breaks) {
            return new MapBuilder()
                    .put("terms", PropositionWriter.choices(breaks.terms()))
                    .put("red-lines", list(breaks.redLines()))
                    .build();
        } else if (check instanceof Expectation.OutsideCondition outside) {
            return new MapBuilder()
                    .put("party", outside.party())
                    .put("issue", outside.issue())
                    .put("option", outside.option())
                    .build();
        }
        throw new AssertionError("no such check: " + check);
    }

    private static MapBuilder option(String issue, String option) {
        return new MapBuilder().put("issue", issue).put("option", option);
    }

    private static Node.Sequence list(Set<String> texts) {
        return Tree.list(texts.stream().map(Tree::text).toList());
    }

    private static Node sets(Set<Set<String>> sets) {
        return Tree.list(sets.stream().map(ExpectationWriter::list).toList());
    }

    private static Node zone(Expectation.ZoneCheck zone) {
        return new MapBuilder()
                .put("empty", flag(zone.empty()))
                .put("count", zone.count().map(BigInteger::toString).orElse(""))
                .put("always", choices(zone.always()))
                .put("never", choices(zone.never()))
                .put("sometimes", choices(zone.sometimes()))
                .build();
    }

    private static Optional<Node.Mapping> choices(List<Choice> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(PropositionWriter.choices(choices));
    }

    private static String flag(Optional<Boolean> flag) {
        return flag.map(yes -> yes ? "yes" : "no").orElse("");
    }

    private static Node position(Expectation.Position position) {
        return new MapBuilder()
                .put("party", position.party())
                .put("issue", position.issue().orElse(""))
                .put("option", position.option().orElse(""))
                .put("is", position.is().word())
                .put("source", position.source().map(Citation::toString).orElse(""))
                .put("speaker", position.speaker().orElse(""))
                .put("basis", position.basis().map(Basis::word).orElse(""))
                .put("conditional", flag(position.conditional()))
                .put("reason", flag(position.reason()))
                .build();
    }
}
