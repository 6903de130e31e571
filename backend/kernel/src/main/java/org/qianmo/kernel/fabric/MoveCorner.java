package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Moves a corner; all parcels that have it follow, so that no gap and no overlap opens between them.
 *
 * <p>Brought within 0.1 mm of a corner or an edge of a parcel that does not follow, the corner goes there, and that edge
 * gets the node. A corner that has parcels all around it is inner: then land only goes from one to the other.
 */
public final class MoveCorner {

    private final CornerOutcome outcome;
    private final double reachMetres;

    /**
     * @param tolerances of which the sliver sizes and the minimum area count
     * @param reachMetres how far from the corner the place may be that a person pointed at, 0 or more
     */
    public MoveCorner(Tolerances tolerances, double reachMetres) {
        this.outcome = new CornerOutcome(tolerances);
        this.reachMetres = Math.max(reachMetres, NodeGrid.CLUSTER_METRES);
    }

    /**
     * Moves the corner nearest to a place.
     *
     * @param from x easting, y northing, EPSG:4547
     * @param to as {@code from}, finite
     * @param parcels all parcels around both places
     * @return a {@link FabricReshape} of the parcels that have the corner, in the order given; the union is kept if the
     *         corner is inner; or NO_CORNER_THERE, CORNER_THERE_ALREADY, RING_CROSSES_ITSELF, OVERLAPS_NEIGHBOUR, SLIVER,
     *         BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if a parcel lies outside the band, or would
     */
    public FabricOutcome move(Coordinate from, Coordinate to, Collection<FabricParcel> parcels) {
        Optional<Coordinate> nearest = parcels.stream()
                .flatMap(parcel -> Rings.corners(parcel.plane()).stream())
                .min(Comparator.comparingDouble(from::distance));
        if (nearest.isEmpty() || nearest.get().distance(from) > reachMetres) {
            return new FabricRefused(FabricRefusal.NO_CORNER_THERE, point(from));
        }
        CornerStar star = new CornerStar(nearest.get(), parcels);
        Coordinate target = star.targetNear(to);
        if (star.hasCorner(target)) {
            return new FabricRefused(FabricRefusal.CORNER_THERE_ALREADY, point(target));
        }
        return outcome.of(star, parcels, star.movedTo(target));
    }

    private static Geometry point(Coordinate at) {
        return Rings.PLANE.createPoint(new CoordinateXY(at.x, at.y));
    }
}
