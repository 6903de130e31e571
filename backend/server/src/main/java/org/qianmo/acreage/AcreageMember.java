package org.qianmo.acreage;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.kernel.geometry.Acreage;

/**
 * An increment that a figure is made of.
 *
 * @param id in order of booking
 * @param kind accepted, revoked, or restored from a revoked work
 * @param squareMetres negative where it was taken back
 * @param documentNo of the acceptance
 * @param author who prepared the record
 * @param approvedBy who signed it; null for a record that nobody decides on
 */
public record AcreageMember(
        long id,
        Increment.Kind kind,
        long workId,
        String documentNo,
        Increment.Place place,
        boolean synthetic,
        Acreage squareMetres,
        LocalDate effectiveOn,
        Instant recordedAt,
        long recordId,
        String recordNumber,
        String recordTitle,
        String author,
        String approvedBy,
        Instant approvedAt) {}
