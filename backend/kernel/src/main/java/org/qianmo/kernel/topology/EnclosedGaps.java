package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Ground that the open edges of a layer enclose and that no member holds.
 *
 * <p>A ring of open edges that meets the others in common vertices at most is a border of held ground: if it runs
 * clockwise it goes round a gap. Rings that cross or touch otherwise, as overlaps and missing vertices make them, are cut
 * where they meet, and each face is asked whether anybody holds it.
 */
final class EnclosedGaps {

    private final Members members;
    private final OpenEdges edges;
    private final OpenRings rings;
    private final GapSize size;

    EnclosedGaps(Members members, OpenEdges edges, GapSize size) {
        this.members = members;
        this.edges = edges;
        this.rings = new OpenRings(edges);
        this.size = size;
    }

    /** Polygons; islands that somebody holds are cut out. */
    List<Polygon> all() {
        Groups groups = new Groups(rings.count);
        Set<Integer> tangled = new HashSet<>();
        for (int[] contact : EdgeContacts.of(edges)) {
            groups.join(rings.ring[contact[0]], rings.ring[contact[1]]);
            tangled.add(rings.ring[contact[0]]);
            tangled.add(rings.ring[contact[1]]);
        }
        List<Polygon> faces = new ArrayList<>();
        TreeMap<Integer, List<LineString>> tangles = new TreeMap<>();
        TreeSet<Integer> seen = new TreeSet<>();
        for (int start = 0; start < edges.size(); start++) {
            int ring = rings.ring[start];
            if (seen.add(ring)) {
                Coordinate[] border = border(start);
                if (tangled.contains(ring) || repeatsVertex(border)) {
                    tangles.computeIfAbsent(groups.of(ring), key -> new ArrayList<>())
                            .add(Places.line(border));
                } else if (border.length > 3 && Area.ofRingSigned(border) > 0) {
                    // JTS gives a clockwise ring a positive area.
                    faces.add(Places.polygon(border));
                }
            }
        }
        tangles.values().forEach(lines -> addFaces(lines, faces));
        List<Polygon> gaps = new ArrayList<>();
        faces.stream().filter(size::isGap).forEach(face -> addGaps(face, gaps));
        return gaps;
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

    private static void addFaces(List<LineString> lines, List<Polygon> faces) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(Places.lines(lines)));
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
    }

    private void addGaps(Polygon face, List<Polygon> gaps) {
        Geometry free = face;
        for (int member : membersAt(face)) {
            if (!free.isEmpty() && free.getEnvelopeInternal().intersects(members.edges.get(member).envelope)) {
                free = Overlay.difference(free, members.plane.get(member));
            }
        }
        for (Object part : PolygonExtracter.getPolygons(free)) {
            Polygon gap = (Polygon) part;
            if (size.isGap(gap) && !members.hold(gap.getInteriorPoint().getCoordinate())) {
                gaps.add(gap);
            }
        }
    }

    /** Those whose open edges come near: whoever else is inside is held together with them, edge by edge. */
    private Set<Integer> membersAt(Polygon face) {
        Set<Integer> at = new TreeSet<>();
        for (int edge : edges.near(face.getEnvelopeInternal())) {
            at.add(edges.member[edge]);
        }
        return at;
    }
}
