package parley.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One possible answer to an issue.
 *
 * @param value the number it stands for where the issue is numeric
 */
public record Option(String id, Place place, String label, Optional<BigDecimal> value) {}
