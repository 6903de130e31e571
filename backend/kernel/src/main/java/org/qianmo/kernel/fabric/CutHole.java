package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Cuts a hole (挖空) out of a parcel: the hole becomes land of its own, such as a pond in a field.
 *
 * <p>The hole may touch the border in nodes or along edges, and what it has holes itself stays with the parcel. Its
 * vertices keep their digits; one within 0.1 mm of the border goes there. Merging both gives back the parcel.
 */
public final class CutHole {

    private final SplitResult result;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public CutHole(Tolerances tolerances) {
        this.result = new SplitResult(tolerances);
    }

    /**
     * Cuts one hole.
     *
     * @param parcel to be replaced by the results
     * @param holePlane finite, EPSG:4547
     * @param neighbours all parcels that touch the parcel; others do no harm
     * @return a {@link FabricChange} of two results, the rest and the hole; or LINE_CROSSES_ITSELF, HOLE_OUTSIDE with the
     *         land outside, TOO_FINE, LOSES_ALL, SLIVER, BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if the parcel lies outside the band
     */
    public FabricOutcome cut(FabricParcel parcel, Polygon holePlane, Collection<FabricParcel> neighbours) {
        if (!holePlane.isValid()) {
            return new FabricRefused(FabricRefusal.LINE_CROSSES_ITSELF, holePlane);
        }
        Geometry outside = OverlayNGRobust.overlay(holePlane, parcel.plane(), OverlayNG.DIFFERENCE);
        if (outside.getArea() > NodeGrid.CLUSTER_METRES * holePlane.getLength()) {
            return new FabricRefused(FabricRefusal.HOLE_OUTSIDE, outside);
        }
        ParcelCut cut = new ParcelCut(parcel.plane(), outline(parcel, holePlane));
        List<Polygon> parts = cut.parts();
        if (!cut.isWhole(parts)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, holePlane);
        }
        List<Polygon> hole = within(holePlane, parts);
        List<Polygon> rest = new ArrayList<>(parts);
        rest.removeAll(hole);
        if (rest.isEmpty() || hole.isEmpty()) {
            return new FabricRefused(FabricRefusal.LOSES_ALL, holePlane);
        }
        return result.of(parcel, cut, List.of(Rings.joined(rest), Rings.joined(hole)), neighbours);
    }

    private static Set<LineSegment> outline(FabricParcel parcel, Polygon hole) {
        CutLine border = new CutLine(parcel.plane());
        Set<LineSegment> outline = new LinkedHashSet<>();
        for (LinearRing ring : Rings.of(hole)) {
            outline.addAll(border.inside(ring.getCoordinates()));
        }
        return outline;
    }

    private static List<Polygon> within(Polygon hole, List<Polygon> parts) {
        IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(hole);
        return parts.stream()
                .filter(part -> ground.locate(part.getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
    }
}
