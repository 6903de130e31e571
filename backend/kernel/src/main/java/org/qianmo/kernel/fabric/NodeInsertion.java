package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Makes nodes part of every edge on which they lie. The parcel and its neighbours go through the same insertion, so that
 * their borders stay edge-matched.
 */
final class NodeInsertion {

    private final HPRtree index = new HPRtree();
    private final Envelope envelope = new Envelope();
    private final double metres;

    /** @param nodes within {@link NodeGrid#METRES} of the edges that shall have them */
    NodeInsertion(Collection<Coordinate> nodes) {
        this(nodes, NodeGrid.METRES);
    }

    /**
     * @param nodes to be inserted where they lie on an edge; those that the edge ends in already do no harm
     * @param metres how far from an edge a node may lie that is on it
     */
    NodeInsertion(Collection<Coordinate> nodes, double metres) {
        this.metres = metres;
        for (Coordinate node : nodes) {
            index.insert(new Envelope(node), node);
            envelope.expandToInclude(node);
        }
        envelope.expandBy(metres);
    }

    /** The same land with the nodes; the very same object if none of its edges has one. */
    Geometry into(Geometry plane) {
        return envelope.intersects(plane.getEnvelopeInternal()) ? Rings.mapped(plane, this::intoRing) : plane;
    }

    /** All parcels in their order, each with the nodes that lie on its border. */
    List<FabricParcel> all(Collection<FabricParcel> parcels) {
        List<FabricParcel> noded = new ArrayList<>();
        for (FabricParcel parcel : parcels) {
            Geometry plane = into(parcel.plane());
            noded.add(plane == parcel.plane() ? parcel : parcel.withNodes(plane));
        }
        return noded;
    }

    /** The neighbours that have one of the nodes new, and only those. */
    List<FabricParcel> changed(Collection<FabricParcel> neighbours) {
        List<FabricParcel> changed = all(neighbours);
        changed.removeAll(List.copyOf(neighbours));
        return changed;
    }

    private Coordinate[] intoRing(Coordinate[] ring) {
        List<Coordinate> noded = new ArrayList<>(List.of(ring[0]));
        for (int i = 1; i < ring.length; i++) {
            noded.addAll(nodesOf(new LineSegment(ring[i - 1], ring[i])));
            noded.add(ring[i]);
        }
        return noded.size() == ring.length ? ring : noded.toArray(Coordinate[]::new);
    }

    /** Seen from its lesser end, so that the order is the same from both sides; then in the direction of the edge. */
    private List<Coordinate> nodesOf(LineSegment edge) {
        if (!envelope.intersects(edge.p0, edge.p1)) {
            return List.of();
        }
        LineSegment normal = Rings.edge(edge.p0, edge.p1);
        Comparator<Coordinate> along =
                Comparator.comparingDouble(normal::projectionFactor).thenComparing(Comparator.naturalOrder());
        return near(normal).stream()
                .filter(node -> isInside(node, normal))
                .sorted(normal.equals(edge) ? along : along.reversed())
                .toList();
    }

    private List<Coordinate> near(LineSegment edge) {
        Envelope around = new Envelope(edge.p0, edge.p1);
        around.expandBy(metres);
        List<Coordinate> near = new ArrayList<>();
        for (Object node : index.query(around)) {
            near.add((Coordinate) node);
        }
        return near;
    }

    /** A node this close to an end is that end, or would make an edge that is shorter than the noise. */
    private boolean isInside(Coordinate node, LineSegment edge) {
        return edge.distance(node) <= metres && edge.p0.distance(node) > metres && edge.p1.distance(node) > metres;
    }
}
