package org.qianmo.acreage.progress;

import java.math.BigDecimal;
import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What came of one category on some ground.
 *
 * @param works accepted less revoked
 * @param syntheticWorks how many of them are generated
 * @param years those in which something took effect, in their order; the last one's cumulative acreage is all of it
 */
public record CategoryProgress(
        Category category, Acreage acreage, int works, int syntheticWorks, List<CategoryProgress.Year> years) {

    /**
     * What took effect in one year.
     *
     * @param added negative where more was revoked
     * @param addedMu the difference of what is shown by the ends of this year and the one before, so that years add up
     * @param works accepted less revoked
     */
    public record Year(int year, Acreage added, BigDecimal addedMu, int works, Acreage cumulative) {}
}
