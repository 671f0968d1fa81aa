package parley.moves;

import java.util.ArrayList;
import java.util.List;

/**
 * Simultaneous stability of Fraser and Hipel: for two decision makers whose moves can be made at the same time, so that the
 * model must say what both together lead to, as the option form does.
 */
final class Simultaneous {

    private final ActionForm form;
    private final Game game;
    private final Caution caution;

    Simultaneous(ActionForm form, Game game, Caution caution) {
        this.form = form;
        this.game = game;
        this.caution = caution;
    }

    static boolean isDefined(Game game) {
        return game.size() == 2 && game.model() instanceof ActionForm;
    }

    /** One decision maker's move between combinations. */
    private record Leap(long from, long to) {}

    /** Whether each improvement may meet an improvement of the other that together leaves it no better off. */
    boolean isStable(int decisionMaker, int start) {
        int other = 1 - decisionMaker;
        List<Leap> answers = leaps(other, start).stream()
                .filter(leap -> Caution.isCredible(game.compare(other, form.findState(leap.to), start)))
                .toList();
        List<Leap> temptations = leaps(decisionMaker, start).stream()
                .filter(leap -> caution.tempts(game.compare(decisionMaker, form.findState(leap.to), start)))
                .toList();
        return temptations.stream()
                .allMatch(leap -> answers.stream().anyMatch(answer -> isSanction(decisionMaker, start, leap, answer)));
    }

    private boolean isSanction(int decisionMaker, int start, Leap leap, Leap answer) {
        if (leap.from != answer.from) {
            return false;
        }
        Integer joint = form.join(leap.from, decisionMaker, leap.to, 1 - decisionMaker, answer.to);
        return joint != null && caution.deters(game.compare(decisionMaker, joint, start));
    }

    private List<Leap> leaps(int decisionMaker, int start) {
        List<Leap> found = new ArrayList<>();
        for (long from : form.listCombinations(start)) {
            form.eachMoveOfCombination(decisionMaker, from, to -> {
                if (form.findState(to) != start) {
                    found.add(new Leap(from, to));
                }
            });
        }
        return found;
    }
}
