package org.qianmo.acreage.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.springframework.stereotype.Component;

/** Measures ground that works share. Works that only meet at a border share none. */
@Component
class Overlaps {

    private final CoordinateSystems crs;

    Overlaps(CoordinateSystems crs) {
        this.crs = crs;
    }

    static EarlierWork inTheSameRecord(int number, StatedWork work, WorkPlace place) {
        return new EarlierWork(
                null,
                number,
                work.category(),
                work.documentNo(),
                work.acceptedOn(),
                place.townCode(),
                place.villageCode(),
                null,
                null,
                work.ground());
    }

    /** In the order of the others; what is shared measures at least 0.01 m². */
    List<WorkOverlap> of(MultiPolygon ground, List<EarlierWork> others) {
        Geometry plane = crs.toPlane(ground);
        List<WorkOverlap> overlaps = new ArrayList<>();
        for (EarlierWork other : others) {
            if (other.ground().getEnvelopeInternal().intersects(ground.getEnvelopeInternal())) {
                Geometry shared = shared(plane, crs.toPlane(other.ground()));
                Acreage area = Acreage.ofSquareMetres(shared.isEmpty() ? 0 : OfficialArea.ofPolygonal(shared));
                if (area.squareMetres().signum() > 0) {
                    overlaps.add(new WorkOverlap(other, crs.toLonLat(shared), area));
                }
            }
        }
        return overlaps;
    }

    private static Geometry shared(Geometry one, Geometry other) {
        Geometry both = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        List<Polygon> areas = new ArrayList<>();
        for (int i = 0; i < both.getNumGeometries(); i++) {
            if (both.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                areas.add(polygon);
            }
        }
        GeometryFactory factory = one.getFactory();
        return factory.createMultiPolygon(areas.toArray(Polygon[]::new));
    }
}
