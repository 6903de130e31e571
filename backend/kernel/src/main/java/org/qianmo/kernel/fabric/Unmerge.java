package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Undoes a merge: gives back the former parcels from one whose ground is still theirs.
 *
 * <p>The former shapes get the nodes that the border has gained since, and the neighbours those that the merge took out of
 * them. Each parcel is booked at what it was booked at; what the merged parcel was booked at more or less since goes to
 * the largest. O(n log n) in the edges.
 */
public final class Unmerge {

    private Unmerge() {}

    /**
     * Restores the parcels that were merged.
     *
     * @param merged as it is now
     * @param former as they were when they were merged: at least two
     * @param neighbours all parcels that touch the merged one
     * @return a {@link FabricChange}, results in the order of the former parcels; or TOO_FEW_PARCELS, GROUND_CHANGED with
     *         the land that is not in both, TOO_FINE or ACREAGE_DOES_NOT_REACH
     */
    public static FabricOutcome restore(
            FabricParcel merged, List<FabricParcel> former, Collection<FabricParcel> neighbours) {
        if (former.size() < 2) {
            return new FabricRefused(FabricRefusal.TOO_FEW_PARCELS, merged.plane());
        }
        Geometry ground =
                new JoinedLand(former.stream().map(FabricParcel::plane).toList()).plane();
        if (!SameGround.test(merged.plane(), ground)) {
            return new FabricRefused(FabricRefusal.GROUND_CHANGED, LandTaken.notInBoth(merged.plane(), ground));
        }
        List<Geometry> shapes = shapes(merged, former);
        if (!new JoinedLand(shapes).isWhole() || !shapes.stream().allMatch(Geometry::isValid)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, merged.plane());
        }
        return booked(merged, former, shapes, neighbours);
    }

    private static FabricOutcome booked(
            FabricParcel merged,
            List<FabricParcel> former,
            List<Geometry> shapes,
            Collection<FabricParcel> neighbours) {
        List<Acreage> shares = shares(merged.booked(), former);
        Set<Coordinate> nodes = new LinkedHashSet<>();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (shares.get(i).compareTo(Acreage.ZERO) <= 0) {
                return new FabricRefused(FabricRefusal.ACREAGE_DOES_NOT_REACH, shapes.get(i));
            }
            pieces.add(new Piece(shapes.get(i), shares.get(i)));
            nodes.addAll(Rings.corners(shapes.get(i)));
        }
        return new FabricChange(pieces, new NodeInsertion(nodes, NodeGrid.STRAIGHT_METRES).changed(neighbours));
    }

    /** With the digits and the nodes that the border has now. */
    private static List<Geometry> shapes(FabricParcel merged, List<FabricParcel> former) {
        Set<Coordinate> corners = Rings.corners(merged.plane());
        VertexWeld weld = new VertexWeld(corners, NodeGrid.STRAIGHT_METRES);
        NodeInsertion gained = new NodeInsertion(corners, NodeGrid.STRAIGHT_METRES);
        return former.stream()
                .map(parcel -> gained.into(weld.into(parcel.plane())))
                .toList();
    }

    private static List<Acreage> shares(Acreage whole, List<FabricParcel> former) {
        List<Acreage> shares =
                new ArrayList<>(former.stream().map(FabricParcel::booked).toList());
        int largest = shares.indexOf(Collections.max(shares));
        shares.set(largest, shares.get(largest).plus(whole.minus(Acreage.sum(shares))));
        return shares;
    }
}
