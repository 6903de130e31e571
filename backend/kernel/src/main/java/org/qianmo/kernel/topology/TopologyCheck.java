package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.qianmo.kernel.geometry.GaussKrueger;

/**
 * Checks one ground: its form, its place in the band, against its neighbours, within its unit.
 *
 * <p>Frame: EPSG:4547, metres. Every method gives all of its findings, in the order of {@link Finding}, and throws
 * nothing for bad ground. Immutable and safe for concurrent use.
 */
public final class TopologyCheck {

    private final Tolerances tolerances;

    public TopologyCheck(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * The form of a ground by itself: all codes but OUT_OF_BAND, RING_OPEN, OVERLAP and OUTSIDE_UNIT. If no finding is an
     * error, the geometry is valid in the sense of OGC Simple Features and safe for overlay.
     *
     * @param plane any geometry; rings that may be open go through {@link RingCheck} before they become one
     */
    public List<Finding> form(Geometry plane) {
        if (plane.isEmpty()) {
            return List.of(Finding.error(FindingCode.EMPTY_GEOMETRY, Places.none(), 0, SizeUnit.COUNT));
        }
        if (!(plane instanceof Polygonal)) {
            return List.of(Finding.error(FindingCode.NOT_A_POLYGON, plane, 1, SizeUnit.COUNT));
        }
        if (plane.getNumPoints() > tolerances.verticesMax()) {
            Geometry where = Places.point(plane.getCoordinate());
            return List.of(Finding.error(FindingCode.TOO_MANY_VERTICES, where, plane.getNumPoints(), SizeUnit.COUNT));
        }
        return CleanForm.isPlain(plane, tolerances) ? List.of() : new GroundForm(plane, tolerances).findings();
    }

    /**
     * Whether the ground lies where the projection holds.
     *
     * @return one OUT_OF_BAND at the first position outside, with the number of such positions, or nothing
     */
    public List<Finding> inBand(Geometry plane) {
        Coordinate first = null;
        int outside = 0;
        for (Coordinate position : plane.getCoordinates()) {
            if (!GaussKrueger.covers(position.x, position.y)) {
                first = first == null ? position : first;
                outside++;
            }
        }
        return first == null
                ? List.of()
                : List.of(Finding.error(FindingCode.OUT_OF_BAND, Places.point(first), outside, SizeUnit.COUNT));
    }

    /**
     * Ground that neighbours hold already.
     *
     * <p>Counted only where it is thicker than the layer tolerance, so that a shared border passes although its last
     * digits differ after reprojection.
     *
     * @param plane a polygon or multipolygon without errors of form
     * @param neighbours those whose envelopes meet suffice; the ground's own former version must not be among them
     * @return one OVERLAP for each neighbour overlapped, with all of the area that it shares
     */
    public List<Finding> against(Geometry plane, Collection<Neighbour> neighbours) {
        AreaEdges edges = AreaEdges.of(plane);
        List<Finding> findings = new ArrayList<>();
        for (Neighbour neighbour : neighbours) {
            if (CleanBorder.between(edges, AreaEdges.of(neighbour.plane()), tolerances.layerMetres())) {
                continue;
            }
            Geometry area =
                    Overlay.thickerThan(tolerances.layerMetres(), Overlay.intersection(plane, neighbour.plane()));
            if (!area.isEmpty()) {
                findings.add(Finding.overlap(area, neighbour.id()));
            }
        }
        findings.sort(null);
        return findings;
    }

    /** As {@link #within(Geometry, PreparedGeometry)}, for a unit that is asked once. */
    public List<Finding> within(Geometry plane, Geometry unit) {
        return within(plane, PreparedGeometryFactory.prepare(unit));
    }

    /**
     * Ground outside its administrative unit or other surrounding.
     *
     * @param plane a polygon or multipolygon without errors of form
     * @param unit polygonal, EPSG:4547, prepared because many parcels are asked of one unit
     * @return one OUTSIDE_UNIT with the area outside, where it is thicker than the layer tolerance, or nothing
     */
    public List<Finding> within(Geometry plane, PreparedGeometry unit) {
        if (unit.covers(plane)) {
            return List.of();
        }
        Geometry outside = Overlay.thickerThan(tolerances.layerMetres(), Overlay.difference(plane, unit.getGeometry()));
        return outside.isEmpty()
                ? List.of()
                : List.of(Finding.error(FindingCode.OUTSIDE_UNIT, outside, outside.getArea(), SizeUnit.SQUARE_METRES));
    }
}
