package parley.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import parley.model.Change;
import parley.model.Grounds;
import parley.model.Scenario;
import parley.model.Truth;
import parley.space.WhatIfSpace;

/**
 * What a reader has switched in the panel.
 *
 * @param version by statement: which version is said, -1 for none
 * @param held by statement
 * @param known by circumstance that can be switched: 0 no, 1 unknown, 2 yes
 */
record Toggles(List<Integer> version, List<Boolean> held, List<Integer> known) {

    private static final List<Truth> TRUTHS = List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);

    /** Nothing switched. */
    static Toggles none(WhatIfSpace space) {
        Scenario scenario = space.positions().scenario();
        return new Toggles(
                space.said().stream().map(said -> 0).toList(),
                space.said().stream()
                        .map(said ->
                                scenario.heldClaims().contains(said.statement().id()))
                        .toList(),
                space.circumstances().stream()
                        .map(id -> TRUTHS.indexOf(scenario.getCircumstance(id).holds()))
                        .toList());
    }

    /** The same with one to three more things switched. */
    Toggles more(WhatIfSpace space, Random random) {
        List<Integer> versions = new ArrayList<>(version);
        List<Boolean> holding = new ArrayList<>(held);
        List<Integer> knowing = new ArrayList<>(known);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int kind = random.nextInt(5);
            if (kind == 0 && !knowing.isEmpty()) {
                knowing.set(random.nextInt(knowing.size()), random.nextInt(3));
            } else if (!versions.isEmpty()) {
                int s = random.nextInt(versions.size());
                if (kind == 1) {
                    holding.set(s, !holding.get(s));
                } else {
                    int choices = space.said().get(s).versions().size();
                    versions.set(s, versions.get(s) == -1 ? random.nextInt(choices) : random.nextInt(choices + 1) - 1);
                }
            }
        }
        return new Toggles(versions, holding, knowing);
    }

    /** As the script takes it. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("version", version);
        state.put("held", held);
        state.put("known", known);
        return state;
    }

    /** The scenario with the what-ifs that come to the same. */
    Scenario apply(WhatIfSpace space) {
        Scenario before = space.positions().scenario();
        Scenario after = before;
        for (int c = 0; c < known.size(); c++) {
            String id = space.circumstances().get(c);
            Truth truth = TRUTHS.get(known.get(c));
            if (after.getCircumstance(id).holds() != truth) {
                after = after.with(new Change.SetCircumstance(id, truth, Grounds.hypothetical()));
            }
        }
        after = holding(space, after);
        for (int s = 0; s < version.size(); s++) {
            WhatIfSpace.Said said = space.said().get(s);
            if (version.get(s) == -1) {
                after = after.with(new Change.Drop(Set.of(said.statement().id())));
            } else if (version.get(s) > 0) {
                after = after.with(said.versions().get(version.get(s)).change().orElseThrow());
            }
        }
        return after;
    }

    private Scenario holding(WhatIfSpace space, Scenario scenario) {
        Set<String> now = new LinkedHashSet<>();
        for (int s = 0; s < held.size(); s++) {
            if (held.get(s)) {
                now.add(space.said().get(s).statement().id());
            }
        }
        Set<String> before = new LinkedHashSet<>(scenario.heldClaims());
        space.positions().notYet().forEach(later -> {
            if (before.contains(later.id())) {
                now.add(later.id());
            }
        });
        if (now.equals(before)) {
            return scenario;
        }
        Scenario.Builder builder = new Scenario.Builder(scenario);
        builder.heldClaims.clear();
        builder.heldClaims.addAll(now);
        builder.changes.add(new Change.Hold(now)); // No what-if takes a held claim back; the panel does.
        return builder.build();
    }
}
