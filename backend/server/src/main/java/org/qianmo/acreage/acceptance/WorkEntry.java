package org.qianmo.acreage.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work as a list shows it.
 *
 * @param villageCode null where no village is known
 * @param zoneId null outside of all zones
 * @param whole official area of all of its ground
 * @param counted of this, what counts
 * @param decidedBy who approved the record; null for records that took effect at once
 * @param decidedAt when the record took effect
 */
public record WorkEntry(
        long id,
        Category category,
        String documentNo,
        LocalDate acceptedOn,
        String townCode,
        String villageCode,
        Long zoneId,
        Acreage whole,
        Acreage counted,
        boolean synthetic,
        long recordId,
        String recordNumber,
        String recordTitle,
        String author,
        String decidedBy,
        Instant decidedAt) {}
