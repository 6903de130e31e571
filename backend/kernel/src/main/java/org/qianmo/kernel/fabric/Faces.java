package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The faces of a network of edges that meet only at their ends. No position is computed: vertices stay as they are. */
final class Faces {

    private final Polygonizer polygonizer = new Polygonizer();

    Faces(GeometryFactory factory, Collection<LineSegment> edges) {
        List<LineString> lines = new ArrayList<>(edges.size());
        for (LineSegment edge : edges) {
            lines.add(factory.createLineString(new Coordinate[] {edge.p0, edge.p1}));
        }
        polygonizer.add(lines);
    }

    List<Polygon> all() {
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    /** Edges with the same face, or none, on both sides: they end blind or only join two rings. */
    Set<LineSegment> separatingNothing() {
        Set<LineSegment> edges = new HashSet<>();
        addEdges(polygonizer.getDangles(), edges);
        addEdges(polygonizer.getCutEdges(), edges);
        return edges;
    }

    private static void addEdges(Collection<?> lines, Set<LineSegment> edges) {
        for (Object line : lines) {
            Coordinate[] positions = ((Geometry) line).getCoordinates();
            edges.add(Rings.edge(positions[0], positions[1]));
        }
    }
}
