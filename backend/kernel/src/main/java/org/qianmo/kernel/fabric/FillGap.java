package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Fills a gap: gives it to a parcel beside it, or makes it land of its own.
 *
 * <p>The gap is as {@link GapFinder} gives it. One that was drawn is brought to the corners and edges around it that are
 * within 0.1 mm. It is booked at its official area; no other parcel loses or gains.
 */
public final class FillGap {

    private final ReshapeResult result;
    private final PartCheck check;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public FillGap(Tolerances tolerances) {
        this.result = new ReshapeResult(tolerances);
        this.check = new PartCheck(tolerances);
    }

    /**
     * Gives the gap to a parcel. Nodes that then mark nothing go as in {@link Merge}.
     *
     * @param gapPlane valid, EPSG:4547
     * @param into a parcel that shares an edge with the gap
     * @param neighbours all other parcels that touch the gap or the parcel; others do no harm
     * @return a {@link FabricReshape} of the one parcel, booked at its new official area; or NOT_ADJACENT, TOO_FINE,
     *         OVERLAPS_NEIGHBOUR, SLIVER or BELOW_MINIMUM_AREA
     * @throws org.qianmo.kernel.geometry.InvalidRing if the parcel lies outside the band
     */
    public FabricOutcome fill(Polygon gapPlane, FabricParcel into, Collection<FabricParcel> neighbours) {
        Set<Coordinate> corners = corners(neighbours);
        corners.addAll(Rings.corners(into.plane()));
        Geometry gap = broughtTo(corners, gapPlane);
        NodeInsertion nodes = new NodeInsertion(Rings.corners(gap));
        JoinedLand joined = new JoinedLand(List.of(nodes.into(into.plane()), gap));
        if (!joined.isConnected() || !joined.isWhole()) {
            FabricRefusal why = joined.isConnected() ? FabricRefusal.TOO_FINE : FabricRefusal.NOT_ADJACENT;
            return new FabricRefused(why, gapPlane);
        }
        return LandTaken.by(gap, neighbours).orElseGet(() -> filled(into, joined, nodes.all(neighbours), neighbours));
    }

    private FabricOutcome filled(
            FabricParcel into, JoinedLand joined, List<FabricParcel> noded, Collection<FabricParcel> neighbours) {
        NodeRemoval removal = new NodeRemoval(joined.plane(), noded);
        joined.endsOfInner().forEach(removal::removeIfIdle);
        return result.measuredAnew(List.of(into), List.of(removal.parcel()), changed(removal.neighbours(), neighbours));
    }

    /**
     * Makes the gap land of its own.
     *
     * @param gapPlane valid, EPSG:4547
     * @param neighbours all parcels that touch the gap; others do no harm
     * @return a {@link FabricChange} of one result without parents; or OVERLAPS_NEIGHBOUR, SLIVER or BELOW_MINIMUM_AREA
     * @throws org.qianmo.kernel.geometry.InvalidRing if the gap lies outside the band
     */
    public FabricOutcome fillWithNew(Polygon gapPlane, Collection<FabricParcel> neighbours) {
        Geometry gap = broughtTo(corners(neighbours), gapPlane);
        Optional<FabricOutcome> refusal = LandTaken.by(gap, neighbours).or(() -> check.refusal(gap, List.of(gap)));
        return refusal.orElseGet(() -> new FabricChange(
                List.of(new Piece(gap, Acreage.ofSquareMetres(OfficialArea.ofPolygonal(gap)))),
                new NodeInsertion(Rings.corners(gap)).changed(neighbours)));
    }

    private static Geometry broughtTo(Set<Coordinate> corners, Polygon gap) {
        Geometry welded = new VertexWeld(corners, NodeGrid.CLUSTER_METRES).into(gap);
        return new NodeInsertion(corners, NodeGrid.CLUSTER_METRES).into(welded);
    }

    private static Set<Coordinate> corners(Collection<FabricParcel> parcels) {
        Set<Coordinate> corners = new LinkedHashSet<>();
        parcels.forEach(parcel -> corners.addAll(Rings.corners(parcel.plane())));
        return corners;
    }

    private static List<FabricParcel> changed(List<FabricParcel> now, Collection<FabricParcel> before) {
        return now.stream().filter(parcel -> !before.contains(parcel)).toList();
    }
}
