package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.qianmo.kernel.topology.Tolerances;

/** What comes of a corner that all its parcels give up together: whether they may, and what each is booked at. */
final class CornerOutcome {

    private final ReshapeResult result;

    CornerOutcome(Tolerances tolerances) {
        this.result = new ReshapeResult(tolerances);
    }

    /**
     * The parcels with the corner where it is now, or gone.
     *
     * @param after all parcels, in the order given
     * @return a {@link FabricReshape}; or RING_CROSSES_ITSELF, OVERLAPS_NEIGHBOUR, SLIVER, BELOW_MINIMUM_AREA or
     *     ACREAGE_DOES_NOT_REACH
     */
    FabricOutcome of(CornerStar star, Collection<FabricParcel> parcels, List<FabricParcel> after) {
        List<FabricParcel> before = List.copyOf(parcels);
        List<FabricParcel> followers = new ArrayList<>();
        List<Geometry> planes = new ArrayList<>();
        List<FabricParcel> noded = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (star.follows(before.get(i))) {
                followers.add(before.get(i));
                planes.add(after.get(i).plane());
            } else if (after.get(i) != before.get(i)) {
                noded.add(after.get(i));
            }
        }
        return crossing(planes)
                .or(() -> new LandTaken(before, after).byAny(followers))
                .orElseGet(() -> star.isInner()
                        ? result.unionKept(followers, planes, noded)
                        : result.measuredAnew(followers, planes, noded));
    }

    private static Optional<FabricOutcome> crossing(List<Geometry> planes) {
        for (Geometry plane : planes) {
            TopologyValidationError error = new IsValidOp(plane).getValidationError();
            if (error != null) {
                return Optional.of(new FabricRefused(
                        FabricRefusal.RING_CROSSES_ITSELF, Rings.PLANE.createPoint(error.getCoordinate())));
            }
        }
        return Optional.empty();
    }
}
