package org.qianmo.acreage.increment;

import java.time.LocalDate;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What a work adds to the figures from a day on, or takes back.
 *
 * @param place where the work lies
 * @param squareMetres negative where it is taken back
 */
public record Increment(
        long workId,
        Kind kind,
        Category category,
        Place place,
        boolean synthetic,
        Acreage squareMetres,
        LocalDate effectiveOn) {

    /** Why figures change. */
    public enum Kind {
        /** A work is accepted: what no earlier work of the category covers. */
        ACCEPT(1),
        /** A work is revoked: all that it counted for. */
        REVOKE(-1),
        /** Ground of a revoked work counts for this later one. */
        RESTORE(0);

        private final int works;

        Kind(int works) {
            this.works = works;
        }

        /** By how much it changes the number of works. */
        public int works() {
            return works;
        }
    }

    /**
     * Where figures of a work belong.
     *
     * @param villageCode null where no village is known
     * @param zoneId null outside of all zones
     */
    public record Place(String townCode, String villageCode, Long zoneId) {}
}
