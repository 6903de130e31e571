package org.qianmo.testing;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * What two nearly equal shapes do not have in common, by snap rounding: where borders run within the last digits of each
 * other, an overlay of plain doubles may take a part for its outside, and not notice.
 */
public final class SnappedDifference {

    /** 10 µm on the ground. */
    public static final PrecisionModel DEGREES = new PrecisionModel(1e10);

    private SnappedDifference() {}

    /** The area of what only one of the shapes holds, in square units of theirs. */
    public static double area(Geometry one, Geometry other, PrecisionModel grid) {
        return OverlayNG.overlay(rounded(one, grid), rounded(other, grid), OverlayNG.SYMDIFFERENCE, grid)
                .getArea();
    }

    /** What was projected may cross itself in the last digits. */
    private static Geometry rounded(Geometry shape, PrecisionModel grid) {
        return GeometryPrecisionReducer.reduce(GeometryFixer.fix(shape), grid);
    }
}
