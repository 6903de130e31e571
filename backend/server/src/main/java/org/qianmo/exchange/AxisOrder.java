package org.qianmo.exchange;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.http.Problem;

/**
 * Notices a file whose x and y are swapped: as they stand no position lies in the district's box, the other way round most
 * do. The box of a district in degrees or in metres has no place in common with itself turned over.
 */
final class AxisOrder {

    private static final int SAMPLE_MAX = 200;

    private final CoordinateTransform toLonLat;
    private final Envelope district;
    private int sampled;
    private int straight;
    private int swapped;

    /** @param district degrees; null if no unit is known, and nothing can be noticed */
    AxisOrder(CoordinateTransform toLonLat, Envelope district) {
        this.toLonLat = toLonLat;
        this.district = district;
    }

    void sample(Coordinate position) {
        if (district == null || sampled >= SAMPLE_MAX) {
            return;
        }
        sampled++;
        straight += isInside(position.x, position.y) ? 1 : 0;
        swapped += isInside(position.y, position.x) ? 1 : 0;
    }

    /** @throws Problem 422 AXES_SWAPPED */
    void refuseIfSwapped() {
        if (straight == 0 && swapped * 2 > sampled) {
            throw Problem.unprocessable(
                    "AXES_SWAPPED",
                    "坐标的 X、Y 似乎颠倒：互换后才落在本区范围内",
                    "x and y seem to be swapped: only the other way round do they lie in the district");
        }
    }

    private boolean isInside(double x, double y) {
        try {
            return district.contains(toLonLat.apply(new GeometryFactory().createPoint(new Coordinate(x, y)))
                    .getCoordinate());
        } catch (OutsideOfCoordinateSystem elsewhere) {
            return false;
        }
    }
}
