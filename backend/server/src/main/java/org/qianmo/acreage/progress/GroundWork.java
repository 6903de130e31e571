package org.qianmo.acreage.progress;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A work, revoked or not, with all that it ever counted for.
 *
 * @param ground EPSG:4490
 * @param booked its increments in order of booking, the acceptance first
 */
public record GroundWork(
        long id,
        Category category,
        String townCode,
        String villageCode,
        boolean synthetic,
        MultiPolygon ground,
        List<Booked> booked) {

    /**
     * An increment as it was booked.
     *
     * @param id greater for what was booked later
     * @param recordId the record under which it was booked: what one record revokes and restores is one act
     */
    public record Booked(long id, long recordId, Increment.Kind kind, Acreage squareMetres, LocalDate effectiveOn) {}

    /** When it was accepted, in the order of booking. */
    long acceptedAs() {
        return booked.get(0).id();
    }

    /** Whether it no longer stood when the increment was booked. */
    boolean isRevokedBy(Booked increment) {
        return booked.stream()
                .anyMatch(one -> one.kind() == Increment.Kind.REVOKE
                        && (one.id() <= increment.id() || one.recordId() == increment.recordId()));
    }
}
