package parley.study;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Explanation;
import parley.model.Change;
import parley.model.Expectation;
import parley.model.Expectation.Blocked;
import parley.model.Expectation.Breaks;
import parley.model.Expectation.Chance;
import parley.model.Expectation.Check;
import parley.model.Expectation.Clashes;
import parley.model.Expectation.Concessions;
import parley.model.Expectation.Deadlocked;
import parley.model.Expectation.HasRole;
import parley.model.Expectation.KnownCircumstance;
import parley.model.Expectation.Outcome;
import parley.model.Expectation.OutsideCondition;
import parley.model.Expectation.Overridden;
import parley.model.Expectation.Position;
import parley.model.Expectation.RestsOnSilence;
import parley.model.Expectation.Supplied;
import parley.model.Expectation.Total;
import parley.model.Expectation.ZoneCheck;
import parley.model.Positions;
import parley.model.Positions.Mark;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Zone;
import parley.study.Findings.Limits;
import parley.study.SharedSpaces.Studied;

/** Checks what a scenario claims to reproduce against what follows from it. */
public final class Expectations {

    private final Scenario scenario;
    private final Findings findings;
    private final AgreementSpace space;

    private Expectations(Findings findings, AgreementSpace space) {
        this.scenario = findings.positions().scenario();
        this.findings = findings;
        this.space = space;
    }

    /** One result per expectation of the scenario, in its order. */
    public static List<ExpectationResult> check(Scenario scenario, Limits limits) {
        if (scenario.expectations().isEmpty()) {
            return List.of();
        }
        List<Change> all = scenario.expectations().stream()
                .flatMap(expectation -> changesOf(expectation, scenario).stream())
                .toList();
        SharedSpaces spaces = SharedSpaces.of(SharedSpaces.withAllAdded(scenario, all), limits);
        Map<Asked, Studied> answered = new LinkedHashMap<>();
        return scenario.expectations().stream()
                .map(expectation -> check(
                        expectation,
                        answered.computeIfAbsent(
                                Asked.of(expectation, scenario),
                                asked -> spaces.study(asked.of(scenario, limits), Study.Depth.UNLISTED))))
                .toList();
    }

    /** Under which what-ifs, on which day: many expectations ask the same. */
    private record Asked(List<Change> changes, LocalDate day) {

        static Asked of(Expectation expectation, Scenario scenario) {
            return new Asked(changesOf(expectation, scenario), dayOf(expectation, scenario));
        }

        Study of(Scenario scenario, Limits limits) {
            return new Study(scenario, scenario.with(changes), day, limits);
        }
    }

    private static List<Change> changesOf(Expectation expectation, Scenario scenario) {
        LocalDate day = dayOf(expectation, scenario);
        return expectation.changes().stream()
                .map(change -> change.saidOn(day, scenario.asOf()))
                .toList();
    }

    private static LocalDate dayOf(Expectation expectation, Scenario scenario) {
        return expectation.asOf().orElse(scenario.asOf());
    }

    private static ExpectationResult check(Expectation expectation, Studied studied) {
        if (studied.findings().space() instanceof Findings.NotDecided undecided) {
            return new ExpectationResult(expectation, false, true, List.of(undecided.why()));
        }
        return new Expectations(studied.findings(), studied.space().getSpace()).judge(expectation);
    }

    private ExpectationResult judge(Expectation expectation) {
        List<String> failed = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        boolean open = false;
        for (Check check : expectation.checks()) {
            Verdict verdict = judge(check);
            (verdict.holds() ? passed : failed).add(verdict.reason());
            open |= !verdict.known();
        }
        boolean allPassed = failed.isEmpty();
        failed.addAll(passed);
        return new ExpectationResult(expectation, allPassed, open, failed);
    }

    private Verdict judge(Check check) {
        if (check instanceof Position c) {
            return position(c);
        } else if (check instanceof ZoneCheck c) {
            return zone(c);
        } else if (check instanceof Clashes c) {
            return sets("minimal clashes", c.sets(), clashes(), explanation().clashesComplete());
        } else if (check instanceof Concessions c) {
            return sets(
                    "minimal concessions",
                    c.sets(),
                    concessions(),
                    explanation().concessionsComplete());
        } else if (check instanceof Total c) {
            return withdrawals().total(c);
        } else if (check instanceof Outcome c) {
            return withdrawals().outcome(c);
        } else if (check instanceof Chance c) {
            return withdrawals().chance(c);
        } else if (check instanceof Deadlocked c) {
            return withdrawals().deadlocked(c);
        } else if (check instanceof RestsOnSilence c) {
            return silence(c);
        } else if (check instanceof Overridden c) {
            return overridden(c);
        } else if (check instanceof Supplied c) {
            return supplied(c);
        } else if (check instanceof Blocked c) {
            return blocked(c);
        } else if (check instanceof Breaks c) {
            return breaks(c);
        } else if (check instanceof OutsideCondition c) {
            return outside(c);
        } else if (check instanceof KnownCircumstance c) {
            return circumstance(c);
        } else if (check instanceof HasRole c) {
            return role(c);
        }
        throw new AssertionError("no such check: " + check);
    }

    private WithdrawalChecks withdrawals() {
        Limits limits = findings.limits();
        return new WithdrawalChecks(positions(), space, new Budget(limits.nodes(), limits.seconds()));
    }

    private Verdict position(Position wanted) {
        String on = wanted.issue().map(i -> " on " + i).orElse("")
                + wanted.option().map(o -> "=" + o).orElse("");
        String says = wanted.party() + on + " " + wanted.is().word()
                + wanted.source().map(s -> " at " + s).orElse("");
        List<Statement> near = new ArrayList<>();
        for (Statement statement : positions().inForce()) {
            for (Mark mark : positions().marksOf(statement)) {
                if (isAbout(mark, wanted) && mark.attitude() == wanted.is()) {
                    if (carries(statement, wanted)) {
                        return new Verdict(true, "Statement " + statement.id() + " carries it: " + says + ".");
                    }
                    near.add(statement);
                }
            }
        }
        String others = near.stream().map(Statement::id).distinct().collect(Collectors.joining(", "));
        return new Verdict(
                false,
                "No statement in force says that " + says + " with all that is expected of it"
                        + (others.isEmpty() ? "." : "; nearest: " + others + "."));
    }

    private Positions positions() {
        return findings.positions();
    }

    private static boolean isAbout(Mark mark, Position wanted) {
        return mark.statement().party().equals(wanted.party())
                && wanted.issue().equals(mark.issue())
                && wanted.option().equals(mark.option());
    }

    private static boolean carries(Statement statement, Position wanted) {
        return wanted.source().stream()
                        .allMatch(
                                cited -> statement.grounds().citation().stream().anyMatch(own -> own.covers(cited)))
                && wanted.speaker().stream().allMatch(statement.speaker()::equals)
                && wanted.basis().stream().allMatch(statement.grounds().basis()::equals)
                && wanted.conditional().stream()
                        .allMatch(c -> c == statement.condition().isPresent())
                && wanted.reason().stream()
                        .allMatch(r -> r != statement.reason().isEmpty());
    }

    private Verdict zone(ZoneCheck wanted) {
        Zone zone = wanted.zone() == Expectation.Zone.POSSIBLE ? space.possible() : space.endorsed();
        BigInteger count = zone.count();
        Map<String, Map<String, BigInteger>> byOption = zone.countByOption();
        String name = "The " + wanted.zone().word() + " zone";
        List<String> wrong = new ArrayList<>();
        wanted.empty().filter(e -> e != (count.signum() == 0)).ifPresent(e -> wrong.add("its emptiness"));
        wanted.count().filter(n -> !n.equals(count)).ifPresent(n -> wrong.add("its size, expected " + n));
        for (Choice choice : wanted.always()) {
            if (count.signum() == 0 || !taking(choice, byOption).equals(count)) {
                wrong.add("always " + choice + ", taken by " + taking(choice, byOption));
            }
        }
        for (Choice choice : wanted.never()) {
            if (taking(choice, byOption).signum() != 0) {
                wrong.add("never " + choice + ", taken by " + taking(choice, byOption));
            }
        }
        for (Choice choice : wanted.sometimes()) {
            for (String option : choice.options()) {
                BigInteger some = taking(Choice.of(choice.issue(), option), byOption);
                if (some.signum() == 0 || some.equals(count)) {
                    wrong.add("sometimes " + choice.issue() + "=" + option + ", taken by " + some);
                }
            }
        }
        String size = name + " has " + Numbers.count(count) + " agreements";
        return new Verdict(
                wrong.isEmpty(),
                size
                        + (wrong.isEmpty()
                                ? "."
                                : "; this differs from what was expected: " + String.join("; ", wrong) + "."));
    }

    private static BigInteger taking(Choice choice, Map<String, Map<String, BigInteger>> byOption) {
        Map<String, BigInteger> row = byOption.getOrDefault(choice.issue(), Map.of());
        return choice.options().stream()
                .map(option -> row.getOrDefault(option, BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Set<Set<String>> clashes() {
        return explanation().clashes().stream().map(Clash::ids).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Set<String>> concessions() {
        return explanation().concessions().stream()
                .map(Concession::ids)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Explanation explanation() {
        return Explanation.of(space);
    }

    private static Verdict sets(String what, Set<Set<String>> wanted, Set<Set<String>> found, boolean complete) {
        if (!complete) {
            return new Verdict(false, false, "There are too many " + what + " to find them all.");
        }
        String have = "The " + what + " are " + shown(found);
        return wanted.equals(found)
                ? new Verdict(true, have + ".")
                : new Verdict(false, have + ", not " + shown(wanted) + ".");
    }

    private static String shown(Set<Set<String>> sets) {
        return sets.stream()
                .map(set -> new TreeSet<>(set).toString())
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Findings.Decided decided() {
        return (Findings.Decided) findings.space();
    }

    private Verdict silence(RestsOnSilence wanted) {
        boolean found = decided().silences().stream()
                .anyMatch(s -> s.everywhere()
                        && s.party().id().equals(wanted.party())
                        && s.issue().id().equals(wanted.issue()));
        return new Verdict(
                found,
                (found ? "Every possible agreement rests" : "Not every possible agreement rests")
                        + " on the silence of " + wanted.party() + " on " + wanted.issue() + ".");
    }

    private Verdict overridden(Overridden wanted) {
        Optional<RedLine> line = positions().redLines().stream()
                .filter(l -> l.id().equals(wanted.redLine()))
                .findFirst();
        String status = line.map(l -> positions().statusOf(l).word()).orElse("not in force");
        return new Verdict(
                status.equals(RedLine.Status.OVERRIDDEN.word()),
                "Red line " + wanted.redLine() + " is " + status + ".");
    }

    private Verdict supplied(Supplied wanted) {
        return findings.supplies().stream()
                .filter(s ->
                        s.issue().id().equals(wanted.issue()) && s.option().id().equals(wanted.option()))
                .findFirst()
                .map(s -> supplied(s, wanted))
                .orElseGet(() -> new Verdict(
                        false, "The option " + wanted.issue() + "=" + wanted.option() + " needs no supplier."));
    }

    private static Verdict supplied(Findings.SupplyFinding found, Supplied wanted) {
        List<Statement> by = found.supply() == Expectation.Supply.OFFERED ? found.offers() : found.potential();
        Set<String> parties = by.stream().map(Statement::party).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Verdict(
                found.supply() == wanted.is() && wanted.by().stream().allMatch(parties::contains),
                "The supply of " + wanted.issue() + "=" + wanted.option() + " is "
                        + found.supply().word()
                        + (parties.isEmpty() ? "" : " by " + String.join(", ", parties)) + ".");
    }

    private Verdict blocked(Blocked wanted) {
        Optional<Findings.BlockFinding> found = decided().issues().stream()
                .filter(i -> i.issue().id().equals(wanted.issue()))
                .flatMap(i -> i.options().stream())
                .filter(o -> o.option().id().equals(wanted.option()))
                .findFirst()
                .flatMap(Findings.OptionFinding::blocked);
        String option = wanted.issue() + "=" + wanted.option();
        if (found.isEmpty()) {
            return new Verdict(false, "Option " + option + " is not blocked in a zone that has agreements.");
        }
        Set<Set<String>> sets =
                found.get().sets().stream().map(Positions::ids).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean same = found.get().because() == wanted.because()
                && (wanted.redLines().isEmpty() || sets.equals(Set.of(wanted.redLines())));
        return new Verdict(
                same,
                "Option " + option + " is blocked by " + found.get().because().word()
                        + (sets.isEmpty() ? "" : " " + shown(sets)) + ".");
    }

    private Verdict breaks(Breaks wanted) {
        if (space.withoutSupply(List.of()).restrictTo(wanted.terms()).isEmpty()) {
            return new Verdict(false, "No agreement takes " + wanted.terms() + ", whatever the red lines.");
        }
        Set<String> broken = new LinkedHashSet<>();
        for (RedLine line : positions().redLines()) {
            if (space.withoutSupply(List.of(line)).restrictTo(wanted.terms()).isEmpty()) {
                broken.add(line.id());
            }
        }
        return new Verdict(
                broken.equals(wanted.redLines()),
                "Every agreement with " + wanted.terms() + " breaks "
                        + (broken.isEmpty() ? "no red line" : String.join(", ", broken)) + ".");
    }

    private Verdict outside(OutsideCondition wanted) {
        boolean found = decided().outsideConditions().stream()
                .anyMatch(o -> o.statement().party().equals(wanted.party())
                        && o.issue().id().equals(wanted.issue())
                        && o.option().id().equals(wanted.option()));
        return new Verdict(
                found,
                "Option " + wanted.issue() + "=" + wanted.option() + (found ? " falls" : " does not fall")
                        + " outside a condition of " + wanted.party() + ".");
    }

    private Verdict circumstance(KnownCircumstance wanted) {
        String known = positions().known(wanted.circumstance()).word();
        return new Verdict(
                known.equals(wanted.is().word()), "Circumstance " + wanted.circumstance() + " is " + known + ".");
    }

    private Verdict role(HasRole wanted) {
        String role = scenario.getParty(wanted.party()).role().word();
        return new Verdict(role.equals(wanted.is().word()), "Party " + wanted.party() + " is a " + role + ".");
    }
}
