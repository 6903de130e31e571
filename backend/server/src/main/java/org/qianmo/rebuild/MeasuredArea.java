package org.qianmo.rebuild;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.InvalidRing;
import org.qianmo.kernel.geometry.OfficialArea;
import org.springframework.stereotype.Service;

/** Compares a booked area with that of the shape. */
@Service
class MeasuredArea {

    /** m²: a sum that lies on the border between two cents may be rounded to either. */
    private static final Acreage ROUNDING = Acreage.ofSquareMetres(0.01);

    private final SurveyPlanes planes;

    MeasuredArea(SurveyPlanes planes) {
        this.planes = planes;
    }

    /** @param lonLat EPSG:4490; one that cannot be measured has no area */
    boolean isOf(MultiPolygon lonLat, Acreage booked) {
        try {
            Acreage measured = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(
                    planes.at(lonLat.getEnvelopeInternal()).toPlane(lonLat)));
            Acreage difference = measured.minus(booked);
            return difference.compareTo(ROUNDING) <= 0
                    && Acreage.ZERO.minus(difference).compareTo(ROUNDING) <= 0;
        } catch (InvalidRing | OutsideOfCoordinateSystem tampered) {
            return false;
        }
    }
}
