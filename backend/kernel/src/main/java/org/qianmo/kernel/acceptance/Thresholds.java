package org.qianmo.kernel.acceptance;

import java.math.BigDecimal;

/** What must be reached, percent. */
public record Thresholds(
        BigDecimal newFarmlandPercentMin,
        BigDecimal basicFarmlandGainPercentMin,
        BigDecimal basicFarmlandAdjustedPercentMax) {}
