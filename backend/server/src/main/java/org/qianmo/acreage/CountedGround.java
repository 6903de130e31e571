package org.qianmo.acreage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.GroundOf;
import org.qianmo.kernel.geometry.OfficialArea;

/** The ground of one category that is counted already, in plane metres; grows as work is accepted. */
final class CountedGround {

    private final Quadtree counted = new Quadtree();

    void add(Geometry plane) {
        counted.insert(plane.getEnvelopeInternal(), plane);
    }

    /** The official area of that part of the ground which is not counted yet; counts it. */
    Acreage count(Geometry plane) {
        List<Geometry> earlier = new ArrayList<>();
        for (Object candidate : counted.query(plane.getEnvelopeInternal())) {
            Geometry other = (Geometry) candidate;
            if (other.getEnvelopeInternal().intersects(plane.getEnvelopeInternal()) && other.intersects(plane)) {
                earlier.add(other);
            }
        }
        add(plane);
        if (earlier.isEmpty()) {
            return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
        }
        Geometry fresh =
                OverlayNGRobust.overlay(plane, GroundOf.overlay(OverlayNGRobust.union(earlier)), OverlayNG.DIFFERENCE);
        return polygonal(fresh);
    }

    private static Acreage polygonal(Geometry fresh) {
        double squareMetres = 0;
        for (int i = 0; i < fresh.getNumGeometries(); i++) {
            Geometry part = fresh.getGeometryN(i);
            squareMetres += part.getDimension() == 2 && !part.isEmpty() ? OfficialArea.ofPolygonal(part) : 0;
        }
        return Acreage.ofSquareMetres(squareMetres);
    }
}
