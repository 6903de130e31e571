package org.qianmo.crs;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** A transform of the projection library, fed with whole sequences, because a call a point costs more than the formula. */
record LibraryTransform(MathTransform math, int targetSrid) implements CoordinateTransform {

    @Override
    public void inPlace(CoordinateSequence positions) {
        double[] xy = ordinates(positions);
        try {
            math.transform(xy, 0, xy, 0, positions.size());
        } catch (TransformException outside) {
            throw new OutsideOfCoordinateSystem("A position lies outside of EPSG:" + targetSrid, outside);
        }
        for (int i = 0; i < positions.size(); i++) {
            positions.setOrdinate(i, 0, finite(xy[2 * i]));
            positions.setOrdinate(i, 1, finite(xy[2 * i + 1]));
        }
    }

    /** The sequence's own numbers where it keeps them so; they are set again below, which drops what it derived from them. */
    private static double[] ordinates(CoordinateSequence positions) {
        if (positions instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
            return packed.getRawCoordinates();
        }
        double[] xy = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            xy[2 * i] = positions.getX(i);
            xy[2 * i + 1] = positions.getY(i);
        }
        return xy;
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new OutsideOfCoordinateSystem("A position has no finite coordinates in EPSG:" + targetSrid, null);
        }
        return value;
    }
}
