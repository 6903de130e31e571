package org.qianmo.kernel.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Land of one kind, as it lies.
 *
 * @param count patches, none of which touch
 * @param acreage of all
 */
public record Patches(int count, Acreage acreage) {

    /** @throws IllegalArgumentException unless there are as many patches as it takes to have land, or none of both */
    public Patches {
        if (count < 0 || (count == 0) != (acreage.squareMetres().signum() == 0)) {
            throw new IllegalArgumentException(count + " patches of " + acreage.squareMetres());
        }
    }

    /** m², scale 2, HALF_UP; 0 for none. */
    public BigDecimal meanSquareMetres() {
        return count == 0
                ? acreage.squareMetres()
                : acreage.squareMetres().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    /** Whether the mean is larger, exactly: a/n &gt; b/m where a·m &gt; b·n. */
    int compareMean(Patches other) {
        BigDecimal own = acreage.squareMetres().multiply(BigDecimal.valueOf(Math.max(1, other.count)));
        return own.compareTo(other.acreage.squareMetres().multiply(BigDecimal.valueOf(Math.max(1, count))));
    }
}
