package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The union of edge-matched land: the shared edges vanish, every other edge and every vertex stays as it is. */
final class JoinedLand {

    private final List<? extends Geometry> planes;
    private final SharedBorders borders;
    private final Geometry plane;

    /** @param planes at least one, of one fabric */
    JoinedLand(List<? extends Geometry> planes) {
        this.planes = planes;
        this.borders = new SharedBorders(planes);
        this.plane = union();
    }

    /** With the nodes in which vanished borders ended. */
    Geometry plane() {
        return plane;
    }

    /** Whether all of it hangs together by common edges. */
    boolean isConnected() {
        return borders.areConnected();
    }

    /** Whether the union is valid and nothing of the land is lost or doubled. */
    boolean isWhole() {
        double squareMetres = planes.stream().mapToDouble(Geometry::getArea).sum();
        double noise = NodeGrid.METRES * (1 + plane.getLength());
        return Math.abs(squareMetres - plane.getArea()) <= noise && plane.isValid();
    }

    /** Where the vanished borders ended on the border that remains. */
    Set<Coordinate> endsOfInner() {
        return borders.endsOfInner();
    }

    private Geometry union() {
        List<IndexedPointInAreaLocator> grounds =
                planes.stream().map(IndexedPointInAreaLocator::new).toList();
        List<Polygon> land = new ArrayList<>();
        for (Polygon face : new Faces(planes.get(0).getFactory(), borders.outer()).all()) {
            Coordinate inside = face.getInteriorPoint().getCoordinate();
            // The place may by chance lie on a border that vanished: that is inside the union as well.
            if (grounds.stream().anyMatch(ground -> ground.locate(inside) != Location.EXTERIOR)) {
                land.add(face);
            }
        }
        return land.size() == 1
                ? land.get(0)
                : planes.get(0).getFactory().createMultiPolygon(land.toArray(Polygon[]::new));
    }
}
