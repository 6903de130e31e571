package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/**
 * Makes nodes part of every edge on which they lie. The parcel and its neighbours go through the same insertion, so that
 * their borders stay edge-matched. O(edges · nodes), of which all but few end at a comparison of envelopes.
 */
final class NodeInsertion {

    private final List<Coordinate> nodes;
    private final Envelope envelope = new Envelope();

    /** @param nodes within {@link NodeGrid#METRES} of the edges that shall have them */
    NodeInsertion(Collection<Coordinate> nodes) {
        this.nodes = List.copyOf(nodes);
        nodes.forEach(envelope::expandToInclude);
        envelope.expandBy(NodeGrid.METRES);
    }

    /** The same land with the nodes; the very same object if none of its edges has one. */
    Geometry into(Geometry plane) {
        return envelope.intersects(plane.getEnvelopeInternal()) ? Rings.mapped(plane, this::intoRing) : plane;
    }

    /** The neighbours that have one of the nodes new, and only those. */
    List<FabricParcel> changed(Collection<FabricParcel> neighbours) {
        List<FabricParcel> changed = new ArrayList<>();
        for (FabricParcel neighbour : neighbours) {
            Geometry plane = into(neighbour.plane());
            if (plane != neighbour.plane()) {
                changed.add(neighbour.withNodes(plane));
            }
        }
        return changed;
    }

    private Coordinate[] intoRing(Coordinate[] ring) {
        List<Coordinate> noded = new ArrayList<>(List.of(ring[0]));
        for (int i = 1; i < ring.length; i++) {
            LineSegment edge = new LineSegment(ring[i - 1], ring[i]);
            noded.addAll(nodesOf(edge));
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
        Comparator<Coordinate> along = Comparator.comparingDouble(normal::projectionFactor);
        Coordinate[] inside = nodes.stream()
                .filter(node -> isInside(node, normal))
                .sorted(normal.equals(edge) ? along : along.reversed())
                .toArray(Coordinate[]::new);
        return Arrays.asList(inside);
    }

    private static boolean isInside(Coordinate node, LineSegment edge) {
        return !node.equals2D(edge.p0) && !node.equals2D(edge.p1) && edge.distance(node) <= NodeGrid.METRES;
    }
}
