package parley.scenario.importing;

import java.time.LocalDate;

/**
 * What the user decides about an import.
 *
 * @param asOf the scenario's day; other tools' files have none
 * @param grid how ranges of numbers are cut into options
 */
public record Settings(LocalDate asOf, Grid grid) {

    /** The day unless somebody says otherwise: made up, as every day would be. */
    public static final LocalDate USUAL_DAY = LocalDate.of(2000, 1, 1);
}
