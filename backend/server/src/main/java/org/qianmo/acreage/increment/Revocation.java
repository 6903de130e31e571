package org.qianmo.acreage.increment;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What becomes of a category's figures when a work is revoked.
 *
 * @param takenBack all that the work counts for, negative or zero
 * @param restored what later works count of its ground instead, in order of booking; together at most what is taken back
 */
public record Revocation(LiveWork work, Increment takenBack, List<Increment> restored) {

    public Category category() {
        return work.category();
    }

    /** By how much the figures of the category change: never more than nothing. */
    public Acreage change() {
        return restored.stream().map(Increment::squareMetres).reduce(takenBack.squareMetres(), Acreage::plus);
    }

    /** As they are booked. */
    public List<Increment> increments() {
        List<Increment> all = new ArrayList<>(List.of(takenBack));
        all.addAll(restored);
        return all;
    }
}
