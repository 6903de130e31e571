package org.qianmo.kernel.contiguity;

import java.math.BigDecimal;
import org.qianmo.kernel.geometry.Mu;

/**
 * Size classes of contiguous land, each from its lower border on, compared exactly.
 *
 * <p>Source: sizes that plans and reports of Foshan and Nanhai speak of: 200 mu for favoured projects (2018), 500 mu
 * for contiguous reserve, 1,000 mu for parks, 1,000 and 10,000 mu for industrial clusters. That they are classes of one
 * scale is an assumption of this project.
 *
 * <p>No booked acreage, which has two decimals, is exactly 200 mu, or 133,333.333… m²: 133,333.33 m² are shown as
 * 200.00 mu and are below the border, 133,333.34 m² are above it.
 */
public enum BlockClass {
    BELOW_200_MU(0),
    FROM_200_MU(200),
    FROM_500_MU(500),
    FROM_1000_MU(1_000),
    FROM_10000_MU(10_000);

    private final Mu muMin;

    BlockClass(long muMin) {
        this.muMin = new Mu(BigDecimal.valueOf(muMin));
    }

    /** The class whose lower border is the largest not above the amount; the lowest class for anything smaller. */
    public static BlockClass of(Mu mu) {
        BlockClass found = BELOW_200_MU;
        for (BlockClass each : values()) {
            if (each.muMin.compareTo(mu) <= 0) {
                found = each;
            }
        }
        return found;
    }

    /** Lower border, which belongs to the class. */
    public Mu muMin() {
        return muMin;
    }
}
