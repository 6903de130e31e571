package org.qianmo.acreage.acceptance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.Category;

/**
 * Accepted work as a caller sees it.
 *
 * @param squareMetres official area of all of its ground
 * @param countedSquareMetres of this, what counts
 * @param signedBy who approved the record; null for records that took effect at once
 * @param geometry null in lists
 * @param ofItsCategory overlaps with work of its category; null in lists
 * @param ofOthers overlaps with work of other categories; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkBody(
        long id,
        Category category,
        String categoryName,
        String categoryNameEn,
        String documentNo,
        LocalDate acceptedOn,
        String townCode,
        String townName,
        String villageCode,
        String villageName,
        Long zoneId,
        String zoneName,
        BigDecimal squareMetres,
        BigDecimal mu,
        BigDecimal countedSquareMetres,
        BigDecimal countedMu,
        boolean synthetic,
        Record record,
        String author,
        String signedBy,
        Instant signedAt,
        Geometry geometry,
        List<PlanBody.Overlap> ofItsCategory,
        List<PlanBody.Overlap> ofOthers) {

    record Record(long id, String number, String title) {}
}
