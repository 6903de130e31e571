package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** A corner, the edges that end in it, and the parcels that have it. */
final class CornerStar {

    /** Positions of a triangular ring, the first of which is the last. */
    private static final int TRIANGLE = 4;

    private final Coordinate corner;
    private final List<FabricParcel> parcels;
    private final Set<FabricParcel> followers = new LinkedHashSet<>();
    /** How many parcels have each of the edges that end in the corner. */
    private final Map<LineSegment, Integer> rays = new HashMap<>();

    CornerStar(Coordinate corner, Collection<FabricParcel> parcels) {
        this.corner = corner;
        this.parcels = List.copyOf(parcels);
        for (FabricParcel parcel : parcels) {
            for (LineSegment edge : Rings.edges(parcel.plane())) {
                if (isRay(edge)) {
                    followers.add(parcel);
                    rays.merge(edge, 1, Integer::sum);
                }
            }
        }
    }

    private boolean isRay(LineSegment edge) {
        return edge.p0.equals2D(corner) || edge.p1.equals2D(corner);
    }

    boolean follows(FabricParcel parcel) {
        return followers.contains(parcel);
    }

    /** Whether there is a parcel on both sides of every edge that ends here. */
    boolean isInner() {
        return rays.values().stream().allMatch(parcels -> parcels == 2);
    }

    /** Whether one border runs through the corner, and no other ends in it. */
    boolean isOnOneBorder() {
        return rays.size() == 2;
    }

    /** The straight line past the corner of one border, in its normal direction. */
    LineSegment past() {
        List<Coordinate> ends = rays.keySet().stream()
                .map(ray -> ray.p0.equals2D(corner) ? ray.p1 : ray.p0)
                .toList();
        return Rings.edge(ends.get(0), ends.get(1));
    }

    /** Whether a ring would have fewer than three corners without this one. */
    boolean isCornerOfTriangle() {
        return followers.stream()
                .flatMap(parcel -> Rings.parts(parcel.plane()).stream())
                .flatMap(part -> Rings.of(part).stream())
                .anyMatch(ring -> ring.getNumPoints() <= TRIANGLE
                        && Rings.corners(ring).stream().anyMatch(corner::equals2D));
    }

    /** All parcels in their order without the corner, noded where the straight line now passes other corners. */
    List<FabricParcel> deleted() {
        List<FabricParcel> rest = new ArrayList<>();
        for (FabricParcel parcel : parcels) {
            Geometry plane = followers.contains(parcel)
                    ? Rings.mapped(parcel.plane(), ring -> Rings.without(ring, corner))
                    : parcel.plane();
            rest.add(plane == parcel.plane() ? parcel : parcel.withNodes(plane));
        }
        LineSegment past = past();
        Set<Coordinate> corners = cornersOf(rest);
        corners.removeIf(other -> past.distance(other) > NodeGrid.CLUSTER_METRES);
        return new NodeInsertion(corners, NodeGrid.CLUSTER_METRES).all(rest);
    }

    /** Whether a parcel that follows has another corner there. */
    boolean hasCorner(Coordinate place) {
        return followers.stream()
                .flatMap(parcel -> Rings.corners(parcel.plane()).stream())
                .anyMatch(other -> !other.equals2D(corner) && other.equals2D(place));
    }

    /** The corner or the node on an edge that a place is brought to, or the place itself. */
    Coordinate targetNear(Coordinate place) {
        Set<Coordinate> corners = cornersOf(parcels);
        corners.remove(corner);
        return new VertexWeld(corners, NodeGrid.CLUSTER_METRES).placeOf(place).orElseGet(() -> onEdgeNear(place));
    }

    private Coordinate onEdgeNear(Coordinate place) {
        return parcels.stream()
                .flatMap(parcel -> Rings.edges(parcel.plane()).stream())
                .filter(edge -> !isRay(edge) && edge.distance(place) <= NodeGrid.CLUSTER_METRES)
                .findFirst()
                .map(edge -> NodeGrid.nearest(edge.closestPoint(place)))
                .orElseGet(() -> NodeGrid.nearest(place));
    }

    /** All parcels in their order with the corner at its new place, noded where they meet there. */
    List<FabricParcel> movedTo(Coordinate target) {
        List<FabricParcel> moved = new ArrayList<>();
        for (FabricParcel parcel : parcels) {
            Geometry plane = followers.contains(parcel) ? moved(parcel.plane(), target) : parcel.plane();
            moved.add(plane == parcel.plane() ? parcel : parcel.withNodes(plane));
        }
        return new NodeInsertion(meetings(target), NodeGrid.CLUSTER_METRES).all(moved);
    }

    private Geometry moved(Geometry plane, Coordinate target) {
        return Rings.mapped(plane, ring -> {
            Coordinate[] moved = ring.clone();
            for (int i = 0; i < ring.length; i++) {
                moved[i] = ring[i].equals2D(corner) ? target : ring[i];
            }
            return moved;
        });
    }

    /** The target, and the corners by which the moved edges pass. */
    private Set<Coordinate> meetings(Coordinate target) {
        Set<Coordinate> meetings = new LinkedHashSet<>(List.of(target));
        Set<Coordinate> corners = cornersOf(parcels);
        corners.remove(corner);
        for (LineSegment ray : rays.keySet()) {
            LineSegment moved = new LineSegment(ray.p0.equals2D(corner) ? ray.p1 : ray.p0, target);
            corners.stream()
                    .filter(other -> moved.distance(other) <= NodeGrid.CLUSTER_METRES)
                    .forEach(meetings::add);
        }
        return meetings;
    }

    private static Set<Coordinate> cornersOf(Collection<FabricParcel> parcels) {
        Set<Coordinate> corners = new LinkedHashSet<>();
        parcels.forEach(parcel -> corners.addAll(Rings.corners(parcel.plane())));
        return corners;
    }
}
