package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Clips an overlap of two parcels: the one keeps it, the other loses it.
 *
 * <p>Where the borders cross, both get a node, and so do the neighbours that have the border. The keeper's border stays
 * where it is. A corner of the loser within 0.1 mm of a corner of the keeper becomes that one, in its neighbours as well.
 */
public final class ClipOverlap {

    private final ReshapeResult result;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public ClipOverlap(Tolerances tolerances) {
        this.result = new ReshapeResult(tolerances);
    }

    /**
     * Takes the land of the keeper from the loser.
     *
     * @param neighbours all other parcels that touch one of the two; others do no harm
     * @return a {@link FabricReshape} of the loser, booked at its new official area, the keeper among the neighbours if it
     *         got nodes; the union is kept but not the sum, since the overlap was booked twice; or NO_OVERLAP, TOO_FINE,
     *         LOSES_ALL, SLIVER or BELOW_MINIMUM_AREA
     * @throws org.qianmo.kernel.geometry.InvalidRing if the loser lies outside the band
     */
    public FabricOutcome clip(FabricParcel loser, FabricParcel keeper, Collection<FabricParcel> neighbours) {
        if (!LandTaken.overlap(loser.plane(), keeper.plane())) {
            return new FabricRefused(FabricRefusal.NO_OVERLAP, loser.plane());
        }
        List<FabricParcel> before = new ArrayList<>(List.of(loser, keeper));
        before.addAll(neighbours);
        List<FabricParcel> noded = new MutualNodes(loser.plane(), keeper.plane()).in(before);
        Difference difference =
                new Difference(noded.get(0).plane(), noded.get(1).plane());
        if (!difference.isWhole()) {
            return new FabricRefused(FabricRefusal.TOO_FINE, keeper.plane());
        }
        if (difference.isEmpty()) {
            return new FabricRefused(FabricRefusal.LOSES_ALL, loser.plane());
        }
        Geometry rest = difference.plane();
        List<FabricParcel> changed = new ArrayList<>(noded.subList(1, noded.size()));
        changed.removeAll(before);
        return result.measuredAnew(List.of(loser), List.of(rest), changed);
    }
}
