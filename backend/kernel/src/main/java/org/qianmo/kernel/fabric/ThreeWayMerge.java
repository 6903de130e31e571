package org.qianmo.kernel.fabric;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Merges two changes that started from the same shape.
 *
 * <p>As with lines of text, but the lines are the directed edges of the rings, with the land to their right: an edge that
 * either removed goes, an edge that either added comes. The changes exclude one another where a border then forks or ends,
 * and where the whole is not valid. Before that each shape is given the nodes of the others that lie on its edges, so that
 * a node alone changes no edge; a node that one of them took out of a straight edge stays out.
 *
 * <p>Nothing is said about neighbours: the result is to be checked against them like any shape.
 */
public final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * Merges. All three are valid polygons or multipolygons, EPSG:4547; expected O(n log n) in their edges.
     *
     * @param base from which both started
     * @return the same, whichever of the two is mine; if only one changed, the shape of that one
     */
    public static ThreeWayOutcome merge(Geometry base, Geometry mine, Geometry theirs) {
        Geometry myShape = welded(mine, Rings.corners(base));
        Geometry theirShape = welded(theirs, union(Rings.corners(base), Rings.corners(myShape)));
        NodeInsertion nodes = new NodeInsertion(
                union(union(Rings.corners(base), Rings.corners(myShape)), Rings.corners(theirShape)),
                NodeGrid.STRAIGHT_METRES);
        Border before = Border.of(nodes.into(base));
        Border one = Border.of(nodes.into(myShape));
        Border other = Border.of(nodes.into(theirShape));
        Border after = before.changed(one, other);
        Set<Coordinate> forks = after.isEmpty() ? before.corners() : after.forks(List.of(before, one, other));
        return forks.isEmpty() ? assembled(after, base, myShape, theirShape) : conflict(forks);
    }

    private static ThreeWayOutcome assembled(Border border, Geometry base, Geometry mine, Geometry theirs) {
        BorderLand land = new BorderLand(base.getFactory(), border);
        if (!land.faults().isEmpty()) {
            return conflict(land.faults());
        }
        NodeRemoval removal = new NodeRemoval(land.plane(), List.of());
        takenOut(base, mine, theirs).forEach(removal::removeIfIdle);
        return new ThreeWayOutcome.Merged(removal.parcel());
    }

    private static Set<Coordinate> takenOut(Geometry base, Geometry mine, Geometry theirs) {
        Set<Coordinate> takenOut = Rings.corners(base);
        Set<Coordinate> kept = Rings.corners(mine);
        kept.retainAll(Rings.corners(theirs));
        takenOut.removeAll(kept);
        return takenOut;
    }

    private static Geometry welded(Geometry plane, Set<Coordinate> places) {
        return new VertexWeld(places, NodeGrid.STRAIGHT_METRES).into(plane);
    }

    private static Set<Coordinate> union(Set<Coordinate> one, Set<Coordinate> other) {
        Set<Coordinate> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static ThreeWayOutcome conflict(Set<Coordinate> places) {
        Coordinate[] points = places.stream().sorted().toArray(Coordinate[]::new);
        return new ThreeWayOutcome.Conflict(Rings.PLANE.createMultiPointFromCoords(points));
    }
}
