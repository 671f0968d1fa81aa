package parley.report.figure;

import java.util.List;
import java.util.Locale;

/** A colour by what it says; the style sheet of the page, or of a saved drawing, knows its value. */
public enum Tint {
    NONE,
    INK,
    MUTED,
    GRID,
    PANEL,
    SOFT,
    INSIDE,
    INSIDE_CELL,
    LIMIT,
    LIMIT_CELL,
    BREAKS,
    BREAKS_CELL,
    PARTY_1,
    PARTY_2,
    PARTY_3,
    PARTY_4,
    PARTY_5,
    PARTY_6;

    /** The colours of Okabe and Ito (2008), which colour-blind people tell apart. */
    private static final List<Tint> PARTIES = List.of(PARTY_1, PARTY_2, PARTY_3, PARTY_4, PARTY_5, PARTY_6);

    /** The colour of the party at that place of the scenario, from 0; colours come again after the sixth. */
    public static Tint ofParty(int index) {
        return PARTIES.get(index % PARTIES.size());
    }

    /** The name in style sheets, such as {@code inside-cell}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
