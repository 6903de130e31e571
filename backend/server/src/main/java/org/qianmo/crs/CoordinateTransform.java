package org.qianmo.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** A way from one coordinate system to another. Immutable, and safe to share between threads. */
public interface CoordinateTransform {

    /**
     * Replaces x and y of every position; z and m stay.
     *
     * @throws OutsideOfCoordinateSystem if a result would not be finite; the sequence may then be half done
     */
    void inPlace(CoordinateSequence positions);

    /** @return the EPSG code that results carry, 0 where the target has none */
    int targetSrid();

    /**
     * @return a copy of the geometry in the target system, with its SRID set on every part
     * @throws OutsideOfCoordinateSystem if a position cannot be expressed in the target system
     */
    default Geometry apply(Geometry geometry) {
        Geometry copy = new GeometryFactory(new PrecisionModel(), targetSrid()).createGeometry(geometry);
        inPlace(copy);
        return copy;
    }

    /**
     * Moves the geometry itself into the target system; its parts keep the SRID of their factory.
     *
     * @throws OutsideOfCoordinateSystem if a position cannot be expressed in the target system; it may then be half done
     */
    default void inPlace(Geometry geometry) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                inPlace(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                inPlace(point.getCoordinateSequence());
            }
        });
        geometry.geometryChanged();
    }
}
