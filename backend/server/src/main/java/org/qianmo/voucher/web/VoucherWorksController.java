package org.qianmo.voucher.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.WorkCover;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.voucher.claim.FreeWorks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepted work that a voucher can be issued for. */
@RestController
class VoucherWorksController {

    private static final int LIMIT_MAX = 100;
    private static final Set<String> ASSETS = Set.of("LAND", "HOUSE", "GREEN");

    private final FreeWorks works;

    VoucherWorksController(FreeWorks works) {
        this.works = works;
    }

    /** @param next id to go on after, also where the page has fewer than asked for; null at the end */
    record Page(List<Work> works, Long next) {}

    /**
     * A work.
     *
     * @param squareMetres official area of all of its ground
     * @param countedSquareMetres of this, what counts in the statements
     * @param box west, south, east, north in degrees, EPSG:4490
     */
    record Work(
            long id,
            Category category,
            String documentNo,
            LocalDate acceptedOn,
            String townCode,
            String villageCode,
            BigDecimal squareMetres,
            BigDecimal countedSquareMetres,
            double[] box) {

        static Work of(WorkCover work) {
            return new Work(
                    work.id(),
                    work.category(),
                    work.documentNo(),
                    work.acceptedOn(),
                    work.townCode(),
                    work.villageCode(),
                    work.whole().squareMetres(),
                    work.counted().squareMetres(),
                    box(work.ground().getEnvelopeInternal()));
        }

        private static double[] box(Envelope box) {
            return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        }
    }

    @GetMapping("/api/vouchers/works")
    Page works(
            @RequestParam String asset,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (!ASSETS.contains(asset)) {
            throw Problem.badRequest("BAD_PARAMETER", "asset 应为 LAND、HOUSE 或 GREEN", "asset is LAND, HOUSE or GREEN");
        }
        int bounded = Math.max(1, Math.min(limit, LIMIT_MAX));
        FreeWorks.Page page = works.list(Asset.valueOf(asset), after, bounded, actor);
        return new Page(page.works().stream().map(Work::of).toList(), page.next());
    }
}
