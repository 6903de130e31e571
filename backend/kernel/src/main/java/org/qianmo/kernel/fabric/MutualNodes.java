package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The nodes that two borders need where they meet: corners of the one on edges of the other, and crossings.
 *
 * <p>Every parcel that has one of the edges must get them too, so all go through the same steps.
 */
final class MutualNodes {

    private final Map<Coordinate, Coordinate> welds = new HashMap<>();
    private final NodeInsertion corners;
    private final NodeInsertion crossings;

    /** @param fixed whose corners keep their digits; those of {@code other} within 0.1 mm of one take them */
    MutualNodes(Geometry other, Geometry fixed) {
        VertexWeld weld = new VertexWeld(Rings.corners(fixed), NodeGrid.CLUSTER_METRES);
        for (Coordinate corner : Rings.corners(other)) {
            weld.placeOf(corner).ifPresent(place -> welds.put(corner, place));
        }
        Geometry welded = welded(other);
        Set<Coordinate> both = Rings.corners(welded);
        both.addAll(Rings.corners(fixed));
        this.corners = new NodeInsertion(both, NodeGrid.CLUSTER_METRES);
        this.crossings = new NodeInsertion(crossings(corners.into(welded), corners.into(fixed)));
    }

    /** The parcels in their order, with the nodes that lie on their borders. */
    List<FabricParcel> in(Collection<FabricParcel> parcels) {
        List<FabricParcel> welded = parcels.stream()
                .map(parcel -> {
                    Geometry plane = welded(parcel.plane());
                    return plane == parcel.plane() ? parcel : parcel.withNodes(plane);
                })
                .toList();
        return crossings.all(corners.all(welded));
    }

    private Geometry welded(Geometry plane) {
        return Rings.mapped(plane, ring -> {
            Coordinate[] welded = ring.clone();
            for (int i = 0; i < ring.length; i++) {
                welded[i] = welds.getOrDefault(ring[i], ring[i]);
            }
            return welded;
        });
    }

    private static Set<Coordinate> crossings(Geometry one, Geometry other) {
        HPRtree index = new HPRtree();
        Rings.edges(other).forEach(edge -> index.insert(new Envelope(edge.p0, edge.p1), edge));
        Set<Coordinate> crossings = new LinkedHashSet<>();
        for (LineSegment edge : Rings.edges(one)) {
            for (Object crossed : index.query(new Envelope(edge.p0, edge.p1))) {
                addCrossing(edge, (LineSegment) crossed, crossings);
            }
        }
        return crossings;
    }

    private static void addCrossing(LineSegment one, LineSegment other, Set<Coordinate> crossings) {
        Coordinate crossing = one.intersection(other);
        boolean meetAtEnd = one.p0.equals2D(other.p0)
                || one.p0.equals2D(other.p1)
                || one.p1.equals2D(other.p0)
                || one.p1.equals2D(other.p1);
        if (crossing != null && !meetAtEnd) {
            crossings.add(NodeGrid.nearest(crossing));
        }
    }
}
