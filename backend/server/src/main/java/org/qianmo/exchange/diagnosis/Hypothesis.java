package org.qianmo.exchange.diagnosis;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.exchange.Straightening;
import org.qianmo.http.Messages;

/**
 * One way to take the positions of a file.
 *
 * @param why what in the numbers speaks for it
 */
record Hypothesis(ReferenceSystem system, Straightening straightening, CoordinateTransform toLonLat, Messages why) {

    Hypothesis shifted(ChineseShift shift, Messages because) {
        return new Hypothesis(
                system, new Straightening(straightening.swapAxes(), Optional.of(shift)), toLonLat, because);
    }

    /** @return the shape in degrees; empty if it cannot be there */
    Optional<Geometry> lonLat(MultiPolygon polygon) {
        Geometry straight = new GeometryFactory().createGeometry(polygon);
        straight.apply(new EveryPosition(straightening));
        try {
            Geometry moved = toLonLat.apply(straight);
            var box = moved.getEnvelopeInternal();
            boolean onEarth =
                    box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
            return onEarth && !moved.isEmpty() ? Optional.of(moved) : Optional.empty();
        } catch (OutsideOfCoordinateSystem elsewhere) {
            return Optional.empty();
        }
    }

    boolean isSameAs(String crs, boolean swapAxes, Optional<ChineseShift> shift) {
        return system.label().equals(crs)
                && straightening.swapAxes() == swapAxes
                && straightening.shift().equals(shift);
    }

    /** Replaces each position by the straight one. */
    private record EveryPosition(Straightening straightening)
            implements org.locationtech.jts.geom.CoordinateSequenceFilter {

        @Override
        public void filter(org.locationtech.jts.geom.CoordinateSequence positions, int i) {
            Coordinate straight = straightening.of(new Coordinate(positions.getX(i), positions.getY(i)));
            positions.setOrdinate(i, 0, straight.x);
            positions.setOrdinate(i, 1, straight.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
