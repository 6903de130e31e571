package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Shifts (调整) the boundary between two parcels: both keep their ids, land goes from one to the other.
 *
 * <p>The old boundary vanishes and the land of both is cut again along the new one, as {@link SplitByLine} cuts. A side
 * belongs to the parcel that had the larger share of its own land there, so that a small parcel can grow into a large one.
 * Nodes in which the old boundary ended go as in {@link Merge}. Shifting back restores both parcels and their neighbours,
 * to within 1 µm in nodes that had gone.
 */
public final class ShiftBoundary {

    private final ReshapeResult result;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public ShiftBoundary(Tolerances tolerances) {
        this.result = new ReshapeResult(tolerances);
    }

    /**
     * Shifts one boundary.
     *
     * @param newBoundaryPlane at least two positions, finite, EPSG:4547; may reach beyond the land of both
     * @param neighbours all other parcels that touch one of the two; others do no harm
     * @return a {@link FabricReshape} of the one and the other, the union kept; or LINE_CROSSES_ITSELF, DOES_NOT_CUT,
     *         NOT_ADJACENT, TOO_FINE, LOSES_ALL, SLIVER, BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if a parcel lies outside the band
     */
    public FabricOutcome shift(
            FabricParcel one, FabricParcel other, LineString newBoundaryPlane, Collection<FabricParcel> neighbours) {
        if (!newBoundaryPlane.isSimple()) {
            return new FabricRefused(FabricRefusal.LINE_CROSSES_ITSELF, newBoundaryPlane);
        }
        JoinedLand both = new JoinedLand(List.of(one.plane(), other.plane()));
        if (!both.isConnected() || !both.isWhole()) {
            FabricRefusal why = both.isConnected() ? FabricRefusal.TOO_FINE : FabricRefusal.NOT_ADJACENT;
            return new FabricRefused(why, both.plane());
        }
        ParcelCut cut =
                new ParcelCut(both.plane(), new CutLine(both.plane()).inside(newBoundaryPlane.getCoordinates()));
        if (cut.isEmpty()) {
            return new FabricRefused(FabricRefusal.DOES_NOT_CUT, newBoundaryPlane);
        }
        TwoSides sides = new TwoSides(one.plane(), other.plane());
        ParcelCut boundary = new ParcelCut(both.plane(), sides.between(cut.parts()));
        if (boundary.isEmpty()) {
            return new FabricRefused(FabricRefusal.LOSES_ALL, newBoundaryPlane);
        }
        return recut(List.of(one, other), sides, boundary, both.endsOfInner(), neighbours);
    }

    private FabricOutcome recut(
            List<FabricParcel> before,
            TwoSides sides,
            ParcelCut boundary,
            Set<Coordinate> oldEnds,
            Collection<FabricParcel> neighbours) {
        List<Geometry> after = sides.of(boundary.parts());
        if (!boundary.isWhole(boundary.parts()) || !after.stream().allMatch(Geometry::isValid)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, before.get(0).plane());
        }
        Set<Coordinate> ends = new LinkedHashSet<>(oldEnds);
        ends.removeAll(boundary.nodes());
        List<FabricParcel> noded = new ArrayList<>(
                List.of(before.get(0).withNodes(after.get(0)), before.get(1).withNodes(after.get(1))));
        noded.addAll(new NodeInsertion(boundary.nodes()).all(neighbours));
        List<FabricParcel> clean = NodeRemoval.idle(noded, ends);
        List<FabricParcel> changed = new ArrayList<>(clean.subList(2, clean.size()));
        changed.removeAll(List.copyOf(neighbours));
        return result.unionKept(
                before, List.of(clean.get(0).plane(), clean.get(1).plane()), changed);
    }
}
