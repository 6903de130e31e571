package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Takes nodes off a parcel that mark nothing any more, and off the neighbour across the border at the same time. */
final class NodeRemoval {

    private static final int TRIANGLE = 4;

    private final List<FabricParcel> before;
    private final List<FabricParcel> neighbours;
    private Geometry parcel;

    NodeRemoval(Geometry parcel, Collection<FabricParcel> neighbours) {
        this.parcel = parcel;
        this.before = List.copyOf(neighbours);
        this.neighbours = new ArrayList<>(neighbours);
    }

    /** The parcel as it is by now. */
    Geometry parcel() {
        return parcel;
    }

    /** All neighbours as they are by now, in their order. */
    List<FabricParcel> neighbours() {
        return List.copyOf(neighbours);
    }

    List<FabricParcel> changedNeighbours() {
        return neighbours.stream()
                .filter(neighbour -> !before.contains(neighbour))
                .toList();
    }

    /** The same parcels in their order, without those of the nodes that mark nothing on any of them. */
    static List<FabricParcel> idle(List<FabricParcel> parcels, Collection<Coordinate> nodes) {
        List<FabricParcel> clean = new ArrayList<>(parcels);
        for (Coordinate node : nodes) {
            for (int i = 0; i < clean.size(); i++) {
                FabricParcel at = clean.get(i);
                if (!spans(at.plane(), node).isEmpty()) {
                    clean.remove(i);
                    NodeRemoval removal = new NodeRemoval(at.plane(), clean);
                    removal.removeIfIdle(node);
                    clean = new ArrayList<>(removal.neighbours);
                    clean.add(i, at.withNodes(removal.parcel()));
                    break;
                }
            }
        }
        return clean;
    }

    /** Removes a node if the border runs straight through it, and the one neighbour there, if any, has the same border. */
    void removeIfIdle(Coordinate node) {
        List<LineSegment> spans = spans(parcel, node);
        if (spans.size() != 1
                || spans.get(0).distance(node) > NodeGrid.STRAIGHT_METRES
                || isCornerOfTriangle(parcel, node)) {
            return;
        }
        List<LineSegment> across = neighbours.stream()
                .flatMap(neighbour -> spans(neighbour.plane(), node).stream())
                .toList();
        boolean isTriangle = neighbours.stream().anyMatch(neighbour -> isCornerOfTriangle(neighbour.plane(), node));
        if (!isTriangle && (across.isEmpty() || across.equals(spans))) {
            parcel = without(parcel, node);
            neighbours.replaceAll(neighbour -> without(neighbour, node));
        }
    }

    /** For every time that a ring passes the node, the straight line past it. */
    private static List<LineSegment> spans(Geometry plane, Coordinate node) {
        List<LineSegment> spans = new ArrayList<>();
        if (!plane.getEnvelopeInternal().intersects(node)) {
            return spans;
        }
        for (Polygon part : Rings.parts(plane)) {
            for (LinearRing ring : Rings.of(part)) {
                addSpans(ring.getCoordinates(), node, spans);
            }
        }
        return spans;
    }

    private static void addSpans(Coordinate[] ring, Coordinate node, List<LineSegment> spans) {
        for (int i = 0; i < ring.length - 1; i++) {
            if (ring[i].equals2D(node)) {
                Coordinate previous = ring[i == 0 ? ring.length - 2 : i - 1];
                spans.add(Rings.edge(previous, ring[i + 1]));
            }
        }
    }

    /** A triangle thinner than the grid looks straight at each corner, and has none to spare. */
    private static boolean isCornerOfTriangle(Geometry plane, Coordinate node) {
        return Rings.parts(plane).stream()
                .flatMap(part -> Rings.of(part).stream())
                .anyMatch(ring -> ring.getNumPoints() <= TRIANGLE
                        && List.of(ring.getCoordinates()).contains(node));
    }

    private static FabricParcel without(FabricParcel neighbour, Coordinate node) {
        Geometry plane = without(neighbour.plane(), node);
        return plane == neighbour.plane() ? neighbour : neighbour.withNodes(plane);
    }

    private static Geometry without(Geometry plane, Coordinate node) {
        return plane.getEnvelopeInternal().intersects(node)
                ? Rings.mapped(plane, ring -> Rings.without(ring, node))
                : plane;
    }
}
