package parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Conflict;
import parley.model.Conflict.Action;
import parley.model.Conflict.ByPriorities;
import parley.model.Conflict.ByRanking;
import parley.model.Conflict.Direction;
import parley.model.Conflict.Exclusion;
import parley.model.Conflict.Wants;
import parley.model.Proposition;
import parley.model.Proposition.Choice;

/** One small change of a conflict, to see what follows. Changes of different subjects can be made together, in any order. */
public sealed interface ConflictChange {

    /** What is changed: two changes of the same subject exclude each other. */
    String subject();

    /** Whether it changes what a party wants, rather than what can be done. */
    boolean isOfWants();

    /** The conflict with this change. */
    Conflict in(Conflict conflict);

    /** What becomes of one line of what a party wants, by its position. */
    enum Edit {
        /** It is left out. */
        DROP,
        /** The opposite is wanted. */
        NEGATE,
        /** It changes places with the next one. */
        SWAP,
        /** It and the next one count the same. */
        MERGE;

        List<Proposition> in(List<Proposition> lines, int at) {
            List<Proposition> edited = new ArrayList<>(lines);
            switch (this) {
                case DROP -> edited.remove(at);
                case NEGATE -> edited.set(at, new Proposition.Not(edited.get(at)));
                case SWAP -> Collections.swap(edited, at, at + 1);
                case MERGE -> edited.set(at, new Proposition.Any(List.of(edited.get(at), edited.remove(at + 1))));
            }
            return edited;
        }
    }

    /**
     * A line of what a party wants is changed.
     *
     * @param line its position, from 0
     */
    record OtherWants(String party, Edit edit, int line) implements ConflictChange {
        @Override
        public String subject() {
            return party;
        }

        @Override
        public boolean isOfWants() {
            return true;
        }

        @Override
        public Conflict in(Conflict conflict) {
            Map<String, Wants> wants = new LinkedHashMap<>(conflict.wants());
            wants.computeIfPresent(
                    party, (id, old) -> new Wants(id, old.place(), order(old.order()), old.unknown(), old.grounds()));
            return with(conflict, conflict.actions(), conflict.impossible(), wants);
        }

        private Conflict.Order order(Conflict.Order order) {
            List<Proposition> lines = edit.in(order.propositions(), line);
            if (order instanceof ByPriorities) {
                return new ByPriorities(lines);
            } else if (order instanceof ByRanking) {
                return new ByRanking(lines);
            }
            throw new IllegalArgumentException("the order has no lines to change: " + order);
        }
    }

    /** An action is taken in every state, or in none. */
    record Settled(String action, boolean isTaken) implements ConflictChange {
        @Override
        public String subject() {
            return action;
        }

        @Override
        public boolean isOfWants() {
            return false;
        }

        @Override
        public Conflict in(Conflict conflict) {
            Action settled = actionOf(conflict, action);
            List<Exclusion> impossible = new ArrayList<>(conflict.impossible());
            impossible.add(new Exclusion(
                    settled.place(),
                    Choice.of(action, isTaken ? Conflict.NOT_TAKEN : Conflict.TAKEN),
                    settled.grounds()));
            return with(conflict, conflict.actions(), impossible, conflict.wants());
        }
    }

    /** An action can be undone, or cannot. */
    record Directed(String action, Direction direction) implements ConflictChange {
        @Override
        public String subject() {
            return action;
        }

        @Override
        public boolean isOfWants() {
            return false;
        }

        @Override
        public Conflict in(Conflict conflict) {
            Map<String, Action> actions = new LinkedHashMap<>(conflict.actions());
            actions.computeIfPresent(
                    action,
                    (id, old) -> new Action(
                            id, old.place(), old.party(), old.name(), direction, old.isTaken(), old.grounds()));
            return with(conflict, actions, conflict.impossible(), conflict.wants());
        }
    }

    /**
     * What was held to be impossible can be.
     *
     * @param position of it among all that is impossible, from 0
     */
    record Possible(Exclusion exclusion, int position) implements ConflictChange {
        @Override
        public String subject() {
            return "impossible " + (position + 1);
        }

        @Override
        public boolean isOfWants() {
            return false;
        }

        @Override
        public Conflict in(Conflict conflict) {
            List<Exclusion> impossible = new ArrayList<>(conflict.impossible());
            impossible.remove(exclusion);
            return with(conflict, conflict.actions(), impossible, conflict.wants());
        }
    }

    private static Action actionOf(Conflict conflict, String id) {
        Action action = conflict.actions().get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return action;
    }

    private static Conflict with(
            Conflict conflict, Map<String, Action> actions, List<Exclusion> impossible, Map<String, Wants> wants) {
        return new Conflict(
                conflict.place(),
                conflict.title(),
                actions,
                impossible,
                conflict.barred(),
                conflict.same(),
                wants,
                conflict.outcomes());
    }

    /**
     * Every small change: each priority left out, turned round, or put after the next one; each group of a ranking left out,
     * put after the next one, or made as good as it; each action settled, or given another direction; each impossibility
     * lifted.
     */
    static List<ConflictChange> listAll(Conflict conflict) {
        List<ConflictChange> changes = new ArrayList<>();
        conflict.decisionMakers().forEach(party -> addWants(conflict, party, changes));
        for (Action action : conflict.actions().values()) {
            changes.add(new Settled(action.id(), true));
            changes.add(new Settled(action.id(), false));
            for (Direction direction : Direction.values()) {
                if (direction != action.direction()) {
                    changes.add(new Directed(action.id(), direction));
                }
            }
        }
        for (int position = 0; position < conflict.impossible().size(); position++) {
            changes.add(new Possible(conflict.impossible().get(position), position));
        }
        return changes;
    }

    private static void addWants(Conflict conflict, String party, List<ConflictChange> changes) {
        Wants wants = conflict.wants().get(party);
        if (wants == null) {
            return;
        }
        int lines = wants.order().propositions().size();
        boolean areGroups = wants.order() instanceof ByRanking;
        for (int line = 0; line < lines; line++) {
            changes.add(new OtherWants(party, Edit.DROP, line));
            if (!areGroups) {
                changes.add(new OtherWants(party, Edit.NEGATE, line));
            }
            if (line + 1 < lines) {
                changes.add(new OtherWants(party, Edit.SWAP, line));
                if (areGroups) {
                    changes.add(new OtherWants(party, Edit.MERGE, line));
                }
            }
        }
    }
}
