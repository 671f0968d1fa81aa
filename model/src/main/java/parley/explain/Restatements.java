package parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Statement;

/**
 * Which red lines make the same point: those of one party that ask the same under the same condition, and those of
 * statements that the scenario calls the same.
 */
public final class Restatements {

    private final Map<String, Statement> byId = new LinkedHashMap<>();
    private final Map<String, RedLine> lines = new LinkedHashMap<>();

    public Restatements(Positions positions) {
        positions.redLines().forEach(line -> lines.put(line.id(), line));
        positions.scenario().statements().forEach(statement -> byId.put(statement.id(), statement));
    }

    /** Equal for red lines that make the same point. */
    public Object pointOf(RedLine line) {
        Statement first = firstOf(line.statement());
        String counterpart =
                first.id() + line.id().substring(line.statement().id().length());
        RedLine told = Optional.ofNullable(lines.get(counterpart)).orElse(line);
        return List.of(told.party(), told.demand(), told.condition(), told.level(), told.order());
    }

    /** The statement that this one restates, through others where those restate it in turn; itself if none. */
    private Statement firstOf(Statement statement) {
        Set<String> seen = new TreeSet<>();
        Statement first = statement;
        Optional<Statement> next = Optional.of(statement);
        while (next.isPresent() && seen.add(next.get().id())) {
            first = next.get();
            next = next.get().coding().sameAs().flatMap(id -> Optional.ofNullable(byId.get(id)));
        }
        return first;
    }

    /** Red lines by the point that they make, in the order of the first of each. */
    public List<List<RedLine>> group(List<RedLine> lines) {
        Map<Object, List<RedLine>> points = new LinkedHashMap<>();
        lines.forEach(line -> points.computeIfAbsent(pointOf(line), point -> new ArrayList<>())
                .add(line));
        return List.copyOf(points.values());
    }
}
