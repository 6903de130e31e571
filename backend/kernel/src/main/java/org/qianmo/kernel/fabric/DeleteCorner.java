package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Deletes a corner, in all parcels that have it; it undoes {@link InsertCorner}, and straightens a border elsewhere.
 *
 * <p>A corner in which more than two edges end is where borders meet: without it they would part, and ground between them
 * would be nobody's. Where the border runs straight on (to 3.5 µm) no land moves; elsewhere land goes from one parcel to the
 * other, or is taken in or given up, as when the corner is moved.
 */
public final class DeleteCorner {

    private final CornerOutcome outcome;
    private final double reachMetres;

    /**
     * @param tolerances of which the sliver sizes and the minimum area count
     * @param reachMetres how far from the corner the place may be that a person pointed at, 0 or more
     */
    public DeleteCorner(Tolerances tolerances, double reachMetres) {
        this.outcome = new CornerOutcome(tolerances);
        this.reachMetres = Math.max(reachMetres, NodeGrid.CLUSTER_METRES);
    }

    /**
     * Deletes the corner nearest to a place.
     *
     * @param at x easting, y northing, EPSG:4547
     * @param parcels all parcels around the place
     * @return a {@link FabricReshape}: where no land moves one without parcels, whose neighbours had the node; else of the
     *     parcels that had the corner, in the order given; or NO_CORNER_THERE, BORDERS_MEET_THERE, TOO_FEW_CORNERS,
     *     RING_CROSSES_ITSELF, OVERLAPS_NEIGHBOUR, SLIVER, BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if a parcel lies outside the band
     */
    public FabricOutcome delete(Coordinate at, Collection<FabricParcel> parcels) {
        Optional<Coordinate> nearest = parcels.stream()
                .flatMap(parcel -> Rings.corners(parcel.plane()).stream())
                .min(Comparator.comparingDouble(at::distance));
        if (nearest.isEmpty() || nearest.get().distance(at) > reachMetres) {
            return new FabricRefused(FabricRefusal.NO_CORNER_THERE, point(at));
        }
        Coordinate corner = nearest.get();
        CornerStar star = new CornerStar(corner, parcels);
        if (!star.isOnOneBorder()) {
            return new FabricRefused(FabricRefusal.BORDERS_MEET_THERE, point(corner));
        }
        if (star.isCornerOfTriangle()) {
            return new FabricRefused(FabricRefusal.TOO_FEW_CORNERS, point(corner));
        }
        List<FabricParcel> after = star.deleted();
        return star.past().distance(corner) <= NodeGrid.STRAIGHT_METRES
                ? idle(List.copyOf(parcels), after)
                : outcome.of(star, parcels, after);
    }

    private static FabricOutcome idle(List<FabricParcel> before, List<FabricParcel> after) {
        List<FabricParcel> noded =
                after.stream().filter(parcel -> !before.contains(parcel)).toList();
        return new FabricReshape(List.of(), noded, true);
    }

    private static Geometry point(Coordinate at) {
        return Rings.PLANE.createPoint(new CoordinateXY(at.x, at.y));
    }
}
