package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Ground that the open edges of a layer enclose and that no member holds. */
final class EnclosedGaps {

    /** So far inside its border a face is asked who holds it: more than positions are off where borders were cut. */
    private static final double INSIDE_METRES = 1e-5;

    private final Members members;
    private final OpenEdges edges;
    private final OpenFaces faces;
    private final GapSize size;

    EnclosedGaps(Members members, OpenEdges edges, GapSize size) {
        this.members = members;
        this.edges = edges;
        this.faces = new OpenFaces(edges);
        this.size = size;
    }

    /** Polygons; islands that somebody holds are cut out. */
    List<Polygon> all() {
        List<Polygon> gaps = new ArrayList<>();
        for (OpenFaces.Face face : faces.all()) {
            List<Geometry> islands = islands(face);
            if (size.mayBeGap(face.ground(), islands) && !isHeldAlongBorder(face.ground())) {
                addGaps(face, islands, gaps);
            }
        }
        return gaps;
    }

    /** Who holds the ground along the border holds all of the face but for what other rings cut out of it. */
    private boolean isHeldAlongBorder(Polygon face) {
        Coordinate[] shell = face.getExteriorRing().getCoordinates();
        for (int i = 1; i < shell.length; i++) {
            LineSegment edge = new LineSegment(shell[i - 1], shell[i]);
            for (double metres : new double[] {INSIDE_METRES, -INSIDE_METRES}) {
                Coordinate beside = edge.pointAlongOffset(0.5, metres);
                if (SimplePointInAreaLocator.locate(beside, face) == Location.INTERIOR) {
                    return members.hold(beside);
                }
            }
        }
        return true;
    }

    private void addGaps(OpenFaces.Face face, List<Geometry> islands, List<Polygon> gaps) {
        if (islands.isEmpty()) {
            gaps.add(face.ground());
            return;
        }
        Geometry free = Overlay.difference(face.ground(), OverlayNGRobust.union(islands));
        for (Object part : PolygonExtracter.getPolygons(free)) {
            Polygon gap = (Polygon) part;
            // What is inside of an island is held together with it, edge by edge, and left over here.
            if (size.isGap(gap) && !members.hold(gap.getInteriorPoint().getCoordinate())) {
                gaps.add(gap);
            }
        }
    }

    private List<Geometry> islands(OpenFaces.Face face) {
        TreeSet<Integer> inside = new TreeSet<>();
        for (int edge : edges.near(face.ground().getEnvelopeInternal())) {
            if (faces.group(edge) != face.group()) {
                inside.add(edges.member[edge]);
            }
        }
        List<Geometry> islands = new ArrayList<>();
        inside.forEach(member -> islands.add(members.plane.get(member)));
        return islands;
    }
}
