package parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Circumstance;
import parley.model.Conflict;
import parley.model.Consent;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Statement;
import parley.model.Truth;
import parley.study.Findings.Assumption;

/** Everything that the modeller, and no source, is answerable for. */
final class Assumptions {

    private final Wording wording;
    private final List<Assumption> found = new ArrayList<>();

    private Assumptions(Wording wording) {
        this.wording = wording;
    }

    static List<Assumption> of(Positions positions, Wording wording) {
        Assumptions assumptions = new Assumptions(wording);
        positions.inForce().forEach(assumptions::addStatement);
        positions.scenario().issues().values().forEach(assumptions::addIssue);
        assumptions.addDefaultConsent(positions.scenario());
        positions.scenario().rules().forEach(assumptions::addRule);
        positions.scenario().circumstances().values().forEach(assumptions::addCircumstance);
        positions.scenario().conflict().ifPresent(assumptions::addConflict);
        positions.scenario().sources().values().forEach(assumptions::addSource);
        return List.copyOf(assumptions.found);
    }

    private void addStatement(Statement statement) {
        if (statement.grounds().basis() == Basis.ASSUMPTION) {
            add(
                    "statement " + statement.id(),
                    wording.says(statement) + ".",
                    statement.grounds().why(),
                    statement.grounds().citation());
        }
    }

    private void addConflict(Conflict conflict) {
        for (Conflict.Action action : conflict.actions().values()) {
            addOfConflict(
                    "action " + action.id(),
                    wording.party(action.party()) + " can choose whether it " + action.name() + ".",
                    action.grounds());
        }
        for (Conflict.Wants wants : conflict.wants().values()) {
            addOfConflict(
                    "conflict", "What " + wording.party(wants.party()) + " wants in the conflict.", wants.grounds());
        }
        conflict.impossible().forEach(e -> addOfConflict("conflict", "What cannot be in the conflict.", e.grounds()));
        conflict.barred().forEach(m -> addOfConflict("conflict", "A move that cannot be made.", m.grounds()));
        conflict.same().forEach(e -> addOfConflict("conflict", "States that nothing tells apart.", e.grounds()));
        conflict.outcomes()
                .forEach(o -> addOfConflict("conflict", "What a state comes to on the agenda.", o.grounds()));
    }

    private void addOfConflict(String about, String text, Grounds grounds) {
        if (grounds.basis() == Basis.ASSUMPTION) {
            add(about, text, grounds.why(), grounds.citation());
        }
    }

    private void addIssue(Issue issue) {
        Consent consent = issue.consent();
        if (consent.grounds().basis() == Basis.ASSUMPTION && !consent.byDefault()) {
            add("issue " + issue.id(), say(issue), consent.grounds().why(), Optional.empty());
        }
        if (!issue.needsSupplier().isEmpty()) {
            List<String> options = issue.needsSupplier().stream()
                    .map(option -> wording.option(issue.id(), option))
                    .toList();
            add(
                    "issue " + issue.id(),
                    Wording.and(options) + " on " + wording.issue(issue.id())
                            + " can be had only if somebody offers it.",
                    "The modeller's coding: the scenario lists these options under needs-supplier.",
                    Optional.empty());
        }
    }

    private void addDefaultConsent(Scenario scenario) {
        List<String> issues = scenario.issues().values().stream()
                .filter(issue -> issue.consent().byDefault())
                .map(Issue::id)
                .toList();
        if (!issues.isEmpty()) {
            add(
                    "who has a say",
                    "The principals have a say in " + wording.issues(issues) + ".",
                    "The scenario names nobody there, so each principal has a say and nobody else.",
                    Optional.empty());
        }
    }

    private String say(Issue issue) {
        if (issue.consent().parties().isEmpty()) {
            return "Nobody has a say in " + wording.issue(issue.id()) + ".";
        }
        boolean one = issue.consent().parties().size() == 1;
        return wording.parties(issue.consent().parties()) + (one ? " has" : " have") + " a say in "
                + wording.issue(issue.id())
                + (issue.consent().byDefault() ? ", as the principals do where a scenario names nobody." : ".");
    }

    private void addRule(Rule rule) {
        if (rule.grounds().basis() == Basis.ASSUMPTION) {
            add(
                    "rule " + rule.id(),
                    wording.proposition(rule.requires()) + ".",
                    rule.grounds().why(),
                    Optional.empty());
        }
    }

    private void addCircumstance(Circumstance circumstance) {
        if (circumstance.grounds().basis() == Basis.ASSUMPTION && circumstance.holds() != Truth.UNKNOWN) {
            add(
                    "circumstance " + circumstance.id(),
                    wording.circumstance(circumstance.id()) + " is answered "
                            + circumstance.holds().word() + ".",
                    circumstance.grounds().why(),
                    Optional.empty());
        }
    }

    private void addSource(Source source) {
        if (source.published().inferred()) {
            add(
                    "source " + source.id(),
                    "Its date, " + source.published() + ", is inferred.",
                    source.note(),
                    Optional.empty());
        }
    }

    private void add(String about, String text, String why, Optional<parley.model.Citation> where) {
        found.add(new Assumption(about, Sentence.of(text), why, where));
    }
}
