package org.qianmo.kernel.statement;

import java.math.BigDecimal;

/**
 * A part as it is shown.
 *
 * @param value what is shown, at the scale of the display
 * @param moved whether that is another number than the part rounded by itself (HALF_UP)
 */
public record Shown(BigDecimal value, boolean moved) {}
