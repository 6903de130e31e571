package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces that rings of open edges enclose and that may be gaps.
 *
 * <p>A ring that meets the others in common vertices at most is a border of held ground: if it runs clockwise it goes
 * round a face that its members do not hold. Rings that cross or touch otherwise, as overlaps and missing vertices make
 * them, form a tangle: they are cut where they meet, and each face may be one.
 */
final class OpenFaces {

    private final OpenEdges edges;
    private final OpenRings rings;
    private final Groups groups;
    private final BitSet tangled = new BitSet();

    OpenFaces(OpenEdges edges) {
        this.edges = edges;
        this.rings = new OpenRings(edges);
        this.groups = new Groups(rings.count);
        for (int[] contact : EdgeContacts.of(edges)) {
            groups.join(rings.ring[contact[0]], rings.ring[contact[1]]);
            tangled.set(rings.ring[contact[0]]);
            tangled.set(rings.ring[contact[1]]);
        }
    }

    /**
     * @param ground without the islands of other groups in it
     * @param group of the rings around it
     */
    record Face(Polygon ground, int group) {}

    /** The group of rings to which an edge belongs. */
    int group(int edge) {
        return groups.of(rings.ring[edge]);
    }

    List<Face> all() {
        List<Face> faces = new ArrayList<>();
        TreeMap<Integer, List<LineString>> tangles = new TreeMap<>();
        BitSet seen = new BitSet();
        for (int start = 0; start < edges.size(); start++) {
            int ring = rings.ring[start];
            if (seen.get(ring)) {
                continue;
            }
            seen.set(ring);
            Coordinate[] border = border(start);
            if (tangled.get(ring) || repeatsVertex(border)) {
                tangles.computeIfAbsent(groups.of(ring), group -> new ArrayList<>())
                        .add(Places.line(border));
            } else if (border.length > 3 && Area.ofRingSigned(border) > 0) {
                // JTS gives a clockwise ring a positive area.
                faces.add(new Face(Places.polygon(border), groups.of(ring)));
            }
        }
        tangles.forEach((group, lines) -> addFaces(group, lines, faces));
        return faces;
    }

    private Coordinate[] border(int start) {
        CoordinateList border = new CoordinateList();
        int edge = start;
        do {
            border.add(edges.from[edge], true);
            edge = rings.next[edge];
        } while (edge != start);
        border.closeRing();
        return border.toCoordinateArray();
    }

    private static boolean repeatsVertex(Coordinate[] border) {
        return new HashSet<>(List.of(border)).size() < border.length - 1;
    }

    private static void addFaces(int group, List<LineString> lines, List<Face> faces) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(Places.lines(lines)));
        for (Object face : polygonizer.getPolygons()) {
            faces.add(new Face((Polygon) face, group));
        }
    }
}
