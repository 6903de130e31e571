package org.qianmo.kernel.topology;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Moves the border of one ground onto that of another where they run beside each other. */
final class BorderSnap {

    private final AreaEdges target;
    private final Geometry where;
    private final double metresMax;

    /**
     * @param where only vertices so near to it are moved
     * @param metresMax how far a vertex moves at most
     */
    BorderSnap(Geometry target, Geometry where, double metresMax) {
        this.target = AreaEdges.of(target);
        this.where = where;
        this.metresMax = metresMax;
    }

    /** The ground with its vertices moved, and those of the target put where its edges now run along it. */
    Geometry of(Geometry plane, Geometry targetPlane) {
        Geometry moved = Vertices.moved(plane, this::onTarget);
        return Vertices.inserted(
                moved, Vertices.of(targetPlane).stream().filter(this::isAtPlace).toList(), metresMax);
    }

    private boolean isAtPlace(Coordinate position) {
        return where.isWithinDistance(Places.point(position), metresMax);
    }

    /** The nearest vertex within reach, or else the nearest position on an edge. */
    private Coordinate onTarget(Coordinate position) {
        if (!isAtPlace(position)) {
            return position;
        }
        Coordinate vertex = null;
        Coordinate foot = null;
        double toVertex = metresMax;
        double toFoot = metresMax;
        for (int i = 0; i < target.from.length; i++) {
            if (position.distance(target.from[i]) <= toVertex) {
                vertex = target.from[i];
                toVertex = position.distance(vertex);
            }
            Coordinate nearest = new LineSegment(target.from[i], target.to[i]).closestPoint(position);
            if (position.distance(nearest) <= toFoot) {
                foot = nearest;
                toFoot = position.distance(nearest);
            }
        }
        if (vertex != null) {
            return vertex.copy();
        }
        return foot == null ? position : foot;
    }
}
