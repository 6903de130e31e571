package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentString;

/** The form of one polygon whose rings are rings: crossings, holes, spikes, slivers. */
final class PolygonForm {

    private final Polygon polygon;
    private final Tolerances tolerances;
    private final List<Finding> findings = new ArrayList<>();

    private PolygonForm(Polygon polygon, Tolerances tolerances) {
        this.polygon = polygon;
        this.tolerances = tolerances;
    }

    static List<Finding> check(Polygon polygon, Tolerances tolerances) {
        PolygonForm form = new PolygonForm(polygon, tolerances);
        form.addCrossings();
        boolean hasArea = form.findings.stream().noneMatch(Finding::isError);
        form.addHolesOutside();
        form.addSpikes();
        if (hasArea) {
            // The shoelace sum of a ring that crosses itself is no area: a figure of eight may have none.
            form.addSliver();
        }
        return form.findings;
    }

    private List<LinearRing> rings() {
        List<LinearRing> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i));
        }
        return rings;
    }

    /** An index finds the pairs of edges that are near, so that this is O(n log n) for a form that crosses little. */
    private void addCrossings() {
        RingMeetings meetings = new RingMeetings(tolerances.placesMax());
        List<SegmentString> edges = new ArrayList<>();
        for (LinearRing ring : rings()) {
            edges.add(new BasicSegmentString(CoordinateArrays.removeRepeatedPoints(ring.getCoordinates()), null));
        }
        new MCIndexNoder(meetings).computeNodes(edges);
        meetings.inOneRing.places().forEach(place -> addMeeting(FindingCode.SELF_INTERSECTION, place));
        meetings.betweenRings.places().forEach(place -> addMeeting(FindingCode.RING_CROSSING, place));
        if (findings.isEmpty()) {
            meetings.touches.places().forEach(this::addTouch);
        }
    }

    private void addTouch(Geometry place) {
        findings.add(Finding.warning(FindingCode.HOLE_TOUCHING, place, 1, SizeUnit.COUNT));
    }

    private void addMeeting(FindingCode code, Geometry place) {
        boolean isLine = place instanceof LineString;
        findings.add(
                Finding.error(code, place, isLine ? place.getLength() : 1, isLine ? SizeUnit.METRES : SizeUnit.COUNT));
    }

    private void addHolesOutside() {
        if (polygon.getNumInteriorRing() == 0) {
            return;
        }
        IndexedPointInAreaLocator shell = new IndexedPointInAreaLocator(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = polygon.getInteriorRingN(i);
            if (isOutside(hole, shell)) {
                Polygon where = polygon.getFactory().createPolygon(hole);
                findings.add(Finding.error(FindingCode.HOLE_OUTSIDE, where, where.getArea(), SizeUnit.SQUARE_METRES));
            }
        }
    }

    /** No vertex inside and one outside; a hole on the border alone is left to the crossings. */
    private static boolean isOutside(LinearRing hole, IndexedPointInAreaLocator shell) {
        boolean outside = false;
        for (Coordinate vertex : hole.getCoordinates()) {
            int location = shell.locate(vertex);
            if (location == Location.INTERIOR) {
                return false;
            }
            outside |= location == Location.EXTERIOR;
        }
        return outside;
    }

    private void addSpikes() {
        for (LinearRing ring : rings()) {
            Coordinate[] corners = RingCorners.of(ring.getCoordinates(), tolerances.duplicateVertexMetres());
            Spikes.addTo(findings, corners, tolerances);
        }
    }

    private void addSliver() {
        double area = polygon.getArea();
        double perimeter = polygon.getLength();
        if (area < tolerances.sliverSquareMetres()) {
            findings.add(Finding.error(FindingCode.SLIVER, polygon, area, SizeUnit.SQUARE_METRES));
        } else if (4 * Math.PI * area < tolerances.sliverCompactness() * perimeter * perimeter) {
            findings.add(Finding.warning(FindingCode.SLIVER, polygon, area, SizeUnit.SQUARE_METRES));
        }
    }
}
