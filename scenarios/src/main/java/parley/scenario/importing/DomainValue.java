package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value that an issue can take.
 *
 * @param id of the option that it becomes
 * @param text as the file gives it
 * @param number that it is, where the issue is about numbers
 */
record DomainValue(String id, String text, Optional<BigDecimal> number) {}
