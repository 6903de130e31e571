package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.voucher.rule.store.RedemptionRows;
import org.qianmo.voucher.rule.store.RedemptionRows.Covered;
import org.springframework.stereotype.Component;

/**
 * What was redeemed on some ground already, whatever parcels it belonged to then. A redemption that covers ground in part covers
 * each piece of it in that part.
 */
@Component
class RedeemedGround {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    private final RedemptionRows redemptions;
    private final SurveyPlanes planes;

    RedeemedGround(RedemptionRows redemptions, SurveyPlanes planes) {
        this.redemptions = redemptions;
        this.planes = planes;
    }

    /**
     * Rounded up for each redemption, so that nothing is covered twice.
     *
     * @param ground EPSG:4490
     * @return 0.001 亩
     */
    long on(MultiPolygon ground) {
        Envelope box = ground.getEnvelopeInternal();
        SurveyPlane plane = planes.at(box);
        Geometry asked = plane.toPlane(ground);
        long milliMu = 0;
        for (Covered covered : redemptions.in(box)) {
            milliMu += share(covered.milliMu(), plane.toPlane(covered.ground()), asked);
        }
        return milliMu;
    }

    private static long share(long milliMu, Geometry whole, Geometry asked) {
        double shared =
                OverlayNGRobust.overlay(asked, whole, OverlayNG.INTERSECTION).getArea();
        if (shared <= SQUARE_METRES_MAX) {
            return 0;
        }
        if (whole.getArea() - shared <= SQUARE_METRES_MAX) {
            return milliMu;
        }
        return BigDecimal.valueOf(milliMu)
                .multiply(BigDecimal.valueOf(shared / whole.getArea()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
