package parley.testing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parley.model.Agreement;
import parley.model.Coding;
import parley.model.Consent;
import parley.model.Issue;
import parley.model.Level;
import parley.model.Option;
import parley.model.Order;
import parley.model.Party;
import parley.model.Prior;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RivalReading;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;

/** Gives everything in a scenario another name, and leaves the rest as it is. */
public final class Renaming {

    private final Function<String, String> rename;

    /**
     * A renaming.
     *
     * @param rename the new id for an id; different ids get different ones
     */
    public Renaming(Function<String, String> rename) {
        this.rename = rename;
    }

    /** The new name of a red line: that of its statement, and the number or level after it. */
    public String redLine(String id) {
        int end = Math.max(id.indexOf('/'), id.indexOf('~'));
        return end < 0 ? rename.apply(id) : rename.apply(id.substring(0, end)) + id.substring(end);
    }

    public Agreement agreement(Agreement agreement) {
        Map<String, String> terms = new LinkedHashMap<>();
        agreement.terms().forEach((issue, option) -> terms.put(rename.apply(issue), rename.apply(option)));
        return new Agreement(terms);
    }

    public Scenario scenario(Scenario scenario) {
        return Scenarios.changed(scenario, copy -> {
            copy.parties.clear();
            scenario.parties().values().forEach(p -> copy.parties.put(rename.apply(p.id()), party(p)));
            copy.issues.clear();
            scenario.issues().values().forEach(i -> copy.issues.put(rename.apply(i.id()), issue(i)));
            copy.circumstances.clear();
            scenario.circumstances().values().forEach(c -> {
                String id = rename.apply(c.id());
                copy.circumstances.put(
                        id,
                        new parley.model.Circumstance(id, c.place(), c.question(), c.holds(), c.grounds(), c.prior()));
            });
            copy.steps.clear();
            scenario.steps().values().forEach(s -> copy.steps.put(rename.apply(s.id()), step(s)));
            copy.priors.replaceAll(this::prior);
            copy.rules.replaceAll(
                    r -> new Rule(rename.apply(r.id()), r.place(), proposition(r.requires()), r.grounds()));
            copy.statements.replaceAll(this::statement);
            copy.heldClaims.clear();
            copy.heldClaims.addAll(ids(scenario.heldClaims()));
        });
    }

    private Set<String> ids(Set<String> ids) {
        Set<String> renamed = new LinkedHashSet<>();
        ids.forEach(id -> renamed.add(rename.apply(id)));
        return renamed;
    }

    private Party party(Party p) {
        return new Party(
                rename.apply(p.id()), p.place(), p.name(), p.kind(), p.role(), p.members(), p.memberCount(), p.note());
    }

    private Issue issue(Issue i) {
        List<Option> options = i.options().stream()
                .map(o -> new Option(rename.apply(o.id()), o.place(), o.label(), o.value()))
                .toList();
        Consent consent = new Consent(
                ids(i.consent().parties()), i.consent().grounds(), i.consent().byDefault());
        return new Issue(
                rename.apply(i.id()),
                i.place(),
                i.name(),
                i.question(),
                options,
                consent,
                ids(i.needsSupplier()),
                i.statusQuo().map(rename),
                i.code(),
                i.scale(),
                i.unit(),
                i.note());
    }

    private Statement statement(Statement s) {
        Statement bare =
                Statement.of(rename.apply(s.id()), rename.apply(s.party()), s.date(), s.grounds(), stance(s.stance()));
        Statement coded = bare.withStance(bare.stance(), s.condition().map(this::proposition), coding(s.coding()));
        return s.credence().map(coded::withCredence).orElse(coded);
    }

    private Coding coding(Coding c) {
        return new Coding(
                c.cost(),
                c.fallbacks().stream()
                        .map(level -> new Level(level.id(), level.place(), proposition(level.what())))
                        .toList(),
                c.sameAs().map(rename),
                ids(c.excludes()),
                c.readings().stream()
                        .map(r -> new RivalReading(
                                r.id(),
                                r.place(),
                                stance(r.stance()),
                                r.condition().map(this::proposition),
                                r.why()))
                        .toList(),
                Set.of());
    }

    private Step step(Step s) {
        return new Step(rename.apply(s.id()), s.place(), s.name(), s.when().map(this::proposition));
    }

    private Prior prior(Prior p) {
        Map<String, Double> insists = new LinkedHashMap<>();
        p.insists().forEach((option, probability) -> insists.put(rename.apply(option), probability));
        return new Prior(p.place(), rename.apply(p.party()), rename.apply(p.issue()), insists, p.any(), p.why());
    }

    private Stance stance(Stance stance) {
        if (stance instanceof Stance.Demands s) {
            return new Stance.Demands(proposition(s.what()));
        } else if (stance instanceof Stance.Rejects s) {
            return new Stance.Rejects(proposition(s.what()));
        } else if (stance instanceof Stance.Orders s) {
            return new Stance.Orders(
                    new Order(step(s.order().first()), step(s.order().then())));
        } else if (stance instanceof Stance.Prefers s) {
            return new Stance.Prefers(proposition(s.what()));
        } else if (stance instanceof Stance.Accepts s) {
            return new Stance.Accepts(choices(s.choices()));
        } else if (stance instanceof Stance.Offers s) {
            return new Stance.Offers(choices(s.choices()), ids(s.to()));
        } else if (stance instanceof Stance.OpenTo s) {
            return new Stance.OpenTo(choices(s.choices()));
        } else if (stance instanceof Stance.Silent s) {
            return new Stance.Silent(ids(s.issues()));
        } else if (stance instanceof Stance.Reserves s) {
            return new Stance.Reserves(ids(s.issues()), s.about());
        }
        Stance.Claims claims = (Stance.Claims) stance;
        return new Stance.Claims(rename.apply(claims.issue()), ids(claims.noSay()));
    }

    private List<Choice> choices(List<Choice> choices) {
        return choices.stream().map(this::choice).toList();
    }

    private Choice choice(Choice choice) {
        return new Choice(rename.apply(choice.issue()), ids(choice.options()));
    }

    /** The same proposition under the new names. */
    public Proposition proposition(Proposition p) {
        if (p instanceof Choice choice) {
            return choice(choice);
        } else if (p instanceof Holds holds) {
            return new Holds(rename.apply(holds.circumstance()));
        }
        List<Proposition> parts = p.parts().stream().map(this::proposition).toList();
        if (p instanceof All) {
            return new All(parts);
        } else if (p instanceof Any) {
            return new Any(parts);
        } else if (p instanceof Not) {
            return new Not(parts.get(0));
        } else if (p instanceof If) {
            return new If(parts.get(0), parts.get(1));
        }
        return new AtMost(((AtMost) p).limit(), parts);
    }
}
