package org.qianmo.kernel.acceptance;

import java.math.BigDecimal;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What is known of a unit before and after.
 *
 * @param basicFarmland null where the lines of both days are not known
 * @param newConstructionInRedLine construction land of the second day that was none on the first, within the red line; null
 *     where no red line is known
 * @param boundaryMultiple null where it is not known
 */
public record Evidence(
        Patches farmlandBefore,
        Patches farmlandAfter,
        Patches constructionBefore,
        Patches constructionAfter,
        BasicFarmland basicFarmland,
        Acreage newConstructionInRedLine,
        Multiple boundaryMultiple) {

    /**
     * Permanent basic farmland.
     *
     * @param adjustedOut what is none any more
     * @param newlyDesignated what was none before
     * @param township all of the township's, before
     */
    public record BasicFarmland(
            Acreage before, Acreage after, Acreage adjustedOut, Acreage newlyDesignated, Acreage township) {}

    /** Expansion multiple (扩展倍数) of the urban development boundary. */
    public record Multiple(BigDecimal before, BigDecimal after) {}
}
