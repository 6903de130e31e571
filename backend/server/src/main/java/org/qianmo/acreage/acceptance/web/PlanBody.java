package org.qianmo.acreage.acceptance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.Category;
import org.qianmo.http.FindingBody;

/** A plan as a caller sees it. m² are exact, 亩 are taken of them once. */
record PlanBody(List<Work> works, List<Total> totals, List<Finding> findings) {

    /**
     * What would become of a work.
     *
     * @param zoneHere the zone in whose middle it lies
     * @param ofItsCategory ground that counts with earlier work already
     * @param ofOthers ground that counts here as well as in another category
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            Category category,
            String townCode,
            String townName,
            String villageCode,
            String villageName,
            ZoneName zoneHere,
            BigDecimal squareMetres,
            BigDecimal mu,
            BigDecimal countedSquareMetres,
            BigDecimal countedMu,
            List<Overlap> ofItsCategory,
            List<Overlap> ofOthers,
            Geometry geometry) {}

    record ZoneName(long id, String name, String nameEn) {}

    /** All works of a category in this acceptance. */
    record Total(
            Category category,
            BigDecimal squareMetres,
            BigDecimal mu,
            BigDecimal countedSquareMetres,
            BigDecimal countedMu) {}

    /**
     * Shared ground. Of work outside the reader's territory place and size are told, and no more.
     *
     * @param work number of the other work in this acceptance, from 0; null for one that is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overlap(
            Category category,
            Long workId,
            Integer work,
            String documentNo,
            LocalDate acceptedOn,
            Long recordId,
            String recordNumber,
            BigDecimal squareMetres,
            BigDecimal mu,
            Geometry where) {}

    /** @param work number of the work in the acceptance, from 0 */
    record Finding(@JsonUnwrapped FindingBody finding, int work) {}
}
