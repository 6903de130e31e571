package org.qianmo.kernel.fabric;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Land of one shape that is not land of another; both have the nodes where they meet, and none is computed here. */
final class Difference {

    private final Geometry from;
    private final Geometry taken;
    private final List<Polygon> faces;
    private final List<Polygon> rest;

    Difference(Geometry from, Geometry taken) {
        this.from = from;
        this.taken = taken;
        Set<LineSegment> edges = new LinkedHashSet<>(Rings.edges(from));
        edges.addAll(Rings.edges(taken));
        this.faces = within(from, new Faces(from.getFactory(), edges).all());
        List<Polygon> lost = within(taken, faces);
        this.rest = faces.stream().filter(face -> !lost.contains(face)).toList();
    }

    private static List<Polygon> within(Geometry plane, List<Polygon> faces) {
        IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(plane);
        return faces.stream()
                .filter(face -> ground.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** Whether nothing of the land was lost or doubled on the way, and the rest is valid beside what was taken. */
    boolean isWhole() {
        double squareMetres = faces.stream().mapToDouble(Geometry::getArea).sum();
        double noise = NodeGrid.METRES * (1 + from.getLength());
        return Math.abs(squareMetres - from.getArea()) <= noise
                && (isEmpty() || plane().isValid() && !LandTaken.overlap(plane(), taken));
    }

    Geometry plane() {
        return Rings.joined(rest);
    }
}
