package parley.moves;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definitions of the textbook, written down as they stand and tried on every state. Shares no code with what it checks:
 * a state is the smallest of its combinations of actions, everything is looked up in sets.
 */
final class NaiveConflict {

    private final RandomConflict conflict;
    /** For each possible combination the state it belongs to. */
    private final Map<Integer, Integer> stateOf = new LinkedHashMap<>();

    private final Map<List<Integer>, Set<Integer>> moves = new LinkedHashMap<>();
    private final Map<List<Object>, Set<Integer>> reaches = new LinkedHashMap<>();

    NaiveConflict(RandomConflict conflict) {
        this.conflict = conflict;
        for (int combination = 0; combination < 1 << conflict.owners().size(); combination++) {
            int c = combination;
            if (conflict.infeasible().stream().noneMatch(p -> matches(c, p))) {
                stateOf.put(c, c);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String pattern : conflict.merged()) {
                List<Integer> alike = stateOf.keySet().stream()
                        .filter(c -> matches(c, pattern))
                        .toList();
                int least = alike.stream().mapToInt(this::state).min().orElse(0);
                for (int c : alike) {
                    changed |= stateOf.put(c, least) != least;
                }
            }
            for (int c : List.copyOf(stateOf.keySet())) {
                int least = state(state(c));
                changed |= stateOf.put(c, least) != least;
            }
        }
        for (int i = 0; i < conflict.deciders(); i++) {
            for (int s : states()) {
                moves.put(List.of(i, s), findMoves(i, s));
            }
        }
    }

    private boolean matches(int combination, String pattern) {
        for (int action = 0; action < pattern.length(); action++) {
            char letter = (combination >> action) % 2 == 1 ? 'Y' : 'N';
            if (pattern.charAt(action) != '-' && pattern.charAt(action) != letter) {
                return false;
            }
        }
        return true;
    }

    private int state(int combination) {
        return stateOf.getOrDefault(combination, -1);
    }

    Set<Integer> states() {
        return new TreeSet<>(stateOf.values());
    }

    private Set<Integer> findMoves(int i, int s) {
        Set<Integer> found = new TreeSet<>();
        for (int from : stateOf.keySet()) {
            for (int to : stateOf.keySet()) {
                if (state(from) == s && state(to) != s && isMove(i, from, to)) {
                    found.add(state(to));
                }
            }
        }
        return found;
    }

    private boolean isMove(int i, int from, int to) {
        for (int action = 0; action < conflict.owners().size(); action++) {
            boolean before = (from >> action) % 2 == 1;
            boolean after = (to >> action) % 2 == 1;
            char direction = conflict.directions().charAt(action);
            if ((before != after && conflict.owners().get(action) != i)
                    || (before && !after && direction == 'T')
                    || (!before && after && direction == 'G')) {
                return false;
            }
        }
        return conflict.barred().stream().noneMatch(pair -> matches(from, pair.get(0)) && matches(to, pair.get(1)));
    }

    Set<Integer> moves(int i, int s) {
        return moves.getOrDefault(List.of(i, s), Set.of());
    }

    private int value(int i, int s) {
        return conflict.values().get(i).get(s);
    }

    private boolean unknown(int i, int s, int t) {
        return s != t
                && (conflict.unknown().get(i).contains(List.of(s, t))
                        || conflict.unknown().get(i).contains(List.of(t, s)));
    }

    boolean better(int i, int t, int s) {
        return !unknown(i, t, s) && value(i, t) > value(i, s);
    }

    private boolean notBetter(int i, int t, int s) {
        return !unknown(i, t, s) && value(i, t) <= value(i, s);
    }

    /** Where a coalition can lead from a state when nobody moves twice in a row. */
    Set<Integer> reach(Set<Integer> coalition, int start, boolean improving) {
        List<Object> question = List.of(coalition, start, improving);
        Set<Integer> before = reaches.get(question);
        if (before == null) {
            before = findReach(coalition, start, improving);
            reaches.put(question, before);
        }
        return before;
    }

    private Set<Integer> findReach(Set<Integer> coalition, int start, boolean improving) {
        Set<List<Integer>> ends = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            Set<List<Integer>> more = new LinkedHashSet<>();
            for (int i : coalition) {
                step(i, start, improving, more);
                for (List<Integer> end : ends) {
                    if (end.get(0) != i) {
                        step(i, end.get(1), improving, more);
                    }
                }
            }
            grown = ends.addAll(more);
        }
        Set<Integer> reached = new TreeSet<>();
        ends.forEach(end -> reached.add(end.get(1)));
        return reached;
    }

    private void step(int i, int from, boolean improving, Set<List<Integer>> ends) {
        for (int to : moves(i, from)) {
            if (!improving || better(i, to, from) || unknown(i, to, from)) {
                ends.add(List.of(i, to));
            }
        }
    }

    private Set<Integer> others(Set<Integer> coalition) {
        Set<Integer> others = new TreeSet<>();
        for (int i = 0; i < conflict.deciders(); i++) {
            if (!coalition.contains(i)) {
                others.add(i);
            }
        }
        return others;
    }

    private boolean temptsAll(Set<Integer> coalition, int t, int s, boolean unknownTempts) {
        return coalition.stream().allMatch(i -> better(i, t, s) || (unknownTempts && unknown(i, t, s)));
    }

    private boolean detersOne(Set<Integer> coalition, int u, int s, boolean unknownDeters) {
        return coalition.stream().anyMatch(i -> notBetter(i, u, s) || (unknownDeters && unknown(i, u, s)));
    }

    Set<Integer> temptations(Set<Integer> coalition, int s, boolean unknownTempts) {
        Set<Integer> found = new TreeSet<>();
        for (int t : reach(coalition, s, false)) {
            if (temptsAll(coalition, t, s, unknownTempts)) {
                found.add(t);
            }
        }
        return found;
    }

    boolean nash(Set<Integer> coalition, int s, boolean unknownTempts) {
        return temptations(coalition, s, unknownTempts).isEmpty();
    }

    /** GMR, SMR, SEQ and SSEQ: credible or not, symmetric or not. */
    boolean deterred(
            Set<Integer> coalition,
            int s,
            boolean credible,
            boolean symmetric,
            boolean unknownTempts,
            boolean unknownDeters) {
        for (int t : temptations(coalition, s, unknownTempts)) {
            boolean sanctioned = false;
            for (int u : reach(others(coalition), t, credible)) {
                boolean holds = detersOne(coalition, u, s, unknownDeters);
                if (symmetric) {
                    for (int v : reach(coalition, u, false)) {
                        holds &= detersOne(coalition, v, s, unknownDeters);
                    }
                }
                sanctioned |= holds;
            }
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    /** SIM, where no states are merged: each improvement meets one of the other that spoils it. */
    boolean simultaneous(int i, int s) {
        int j = 1 - i;
        for (int t : moves(i, s)) {
            if (better(i, t, s)) {
                boolean spoilt = false;
                for (int v : moves(j, s)) {
                    int joint = s ^ (s ^ t) ^ (s ^ v);
                    spoilt |= better(j, v, s) && stateOf.containsKey(joint) && notBetter(i, joint, s);
                }
                if (!spoilt) {
                    return false;
                }
            }
        }
        return true;
    }
}
