package parley.explain;

import java.util.List;
import java.util.Set;
import parley.model.Positions;
import parley.model.RedLine;

/**
 * A minimal set of red lines that cannot all stand: with any one of them withdrawn, the rest leave an agreement.
 *
 * @param redLines in the scenario's order
 * @param rules ids of the rules without which these red lines would not clash; empty where none matters
 * @param supplies options ({@code issue=option}) whose missing supplier takes part
 */
public record Clash(List<RedLine> redLines, List<String> rules, List<String> supplies) {
    public Clash {
        redLines = List.copyOf(redLines);
        rules = List.copyOf(rules);
        supplies = List.copyOf(supplies);
    }

    /** Ids of the red lines. */
    public Set<String> ids() {
        return Positions.ids(redLines);
    }
}
