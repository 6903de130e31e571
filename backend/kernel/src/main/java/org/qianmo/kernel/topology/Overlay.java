package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlay that always has an answer, and what of the answer is land rather than noise. */
final class Overlay {

    /** Last resort: on a grid of 0.1 mm, the cluster tolerance, overlay of valid input cannot fail. */
    private static final PrecisionModel CLUSTER_GRID = new PrecisionModel(1e4);

    private Overlay() {}

    /** What two members both hold, where it is thicker than a tolerance. */
    static Geometry shared(Members members, int first, Members others, int second, double metres) {
        if (CleanBorder.between(members.edges.get(first), others.edges.get(second), metres)) {
            return Places.none();
        }
        return thickerThan(metres, intersection(members.plane.get(first), others.plane.get(second)));
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.INTERSECTION);
    }

    static Geometry difference(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.DIFFERENCE);
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        try {
            return OverlayNGRobust.overlay(a, b, operation);
        } catch (TopologyException e) {
            return OverlayNG.overlay(GeometryFixer.fix(a), GeometryFixer.fix(b), operation, CLUSTER_GRID);
        }
    }

    /**
     * The polygons that are thicker than a tolerance; the others come from borders that agree but for their last digits.
     *
     * <p>Thickness is twice the area by the perimeter: the width of a strip, and half the width of a square.
     *
     * @return a polygon or multipolygon, or an empty geometry
     */
    static Geometry thickerThan(double metres, Geometry area) {
        List<Polygon> thick = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(area)) {
            Polygon polygon = (Polygon) part;
            if (2 * polygon.getArea() > metres * polygon.getLength()) {
                thick.add(polygon);
            }
        }
        return area.getFactory().buildGeometry(thick);
    }
}
