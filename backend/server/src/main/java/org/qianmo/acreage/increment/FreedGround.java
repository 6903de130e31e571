package org.qianmo.acreage.increment;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.GroundOf;
import org.qianmo.kernel.geometry.OfficialArea;

/** Ground that a revoked work held, in plane metres; what others take of it is no longer there for the next. */
final class FreedGround {

    private Geometry left;

    /** @param earlier all that was booked before the work and may touch it */
    FreedGround(Geometry work, List<Geometry> earlier) {
        List<Geometry> touching = new ArrayList<>();
        earlier.stream().filter(work::intersects).forEach(touching::add);
        Geometry whole = GroundOf.overlay(work);
        left = touching.isEmpty() ? whole : difference(whole, GroundOf.overlay(OverlayNGRobust.union(touching)));
    }

    /** Gives the part that the other work covers to it; its official area. */
    Acreage giveTo(Geometry other) {
        if (!left.getEnvelopeInternal().intersects(other.getEnvelopeInternal()) || !left.intersects(other)) {
            return Acreage.ZERO;
        }
        double squareMetres = squareMetres(OverlayNGRobust.overlay(left, other, OverlayNG.INTERSECTION));
        left = difference(left, other);
        return Acreage.ofSquareMetres(squareMetres);
    }

    private static Geometry difference(Geometry ground, Geometry other) {
        return GroundOf.overlay(OverlayNGRobust.overlay(ground, other, OverlayNG.DIFFERENCE));
    }

    private static double squareMetres(Geometry part) {
        double squareMetres = 0;
        for (int i = 0; i < part.getNumGeometries(); i++) {
            Geometry one = part.getGeometryN(i);
            squareMetres += one.getDimension() == 2 && !one.isEmpty() ? OfficialArea.ofPolygonal(one) : 0;
        }
        return squareMetres;
    }
}
