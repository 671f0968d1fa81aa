package parley.cli;

import java.nio.file.Path;

/** Scenarios that tests write to disk. */
final class Texts {

    /** The file of the library's scenario on the article of March 2025. */
    static final String ARTICLE = Path.of("..", "scenarios", "library", "ukraine-2025-03", "scenario.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();

    /** Two demands that exclude each other, and how sure the modeller is of each. */
    static final String QUARREL = """
            parley: 1
            title: A quarrel in doubt
            as-of: 2031-05-20
            sources:
              paper: { title: A paper, published: 2031-05-20 }
            parties:
              north: { name: North, role: principal }
              south: { name: South, role: principal }
            issues:
              border:
                name: the border
                question: Which border?
                options: { open: an open border, shut: a shut border, half: a half-open border }
            statements:
              - { id: n-open, party: north, source: paper ¶1, demands: { border: open }, credence: 0.7 }
              - { id: s-shut, party: south, source: paper ¶2, demands: { border: shut }, credence: 0.5 }
            """;

    /** Two parties that agree on the border and leave the toll open: one agreement for each answer to it. */
    static final String BORDER = """
            parley: 1
            title: A border
            as-of: 2025-03-17
            sources:
              note: {title: A note, published: 2025-03-01}
            parties:
              north: {name: North, role: principal}
              south: {name: South, role: principal}
            issues:
              border:
                question: Where does the border run?
                options: {river: Along the river, ridge: Along the ridge}
              toll:
                question: Who collects the toll?
                options: {north: North alone, both: Both in turn}
            statements:
              - {id: north-border, party: north, speaker: Ann, source: note ¶1, demands: {border: river}}
              - {id: south-border, party: south, speaker: Bo, source: note ¶2, accepts: {border: river}}
              - {id: south-toll, party: south, speaker: Bo, source: note ¶3, silent: toll}
            variants:
              dispute:
                title: South wants the ridge
                changes:
                  - add: {id: south-ridge, party: south, source: note ¶4, demands: {border: ridge}}
            """;

    /** What-if that leaves no agreement in {@link #BORDER}. */
    static final String RIDGE = "add: {party: south, demands: {border: ridge}}";

    /** {@link #BORDER} with an expectation that holds. */
    static final String EXPECTING = BORDER + """
            expect:
              - claim: river
                says: The border runs along the river.
                possible: {empty: no, count: 2, always: {border: river}}
            """;

    /** {@link #BORDER} with an expectation that does not hold. */
    static final String DISAPPOINTED = BORDER + """
            expect:
              - claim: ridge
                says: The border runs along the ridge.
                possible: {always: {border: ridge}}
            """;

    private Texts() {}
}
