package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Merges (合并) parcels that share edges into one.
 *
 * <p>The shared borders vanish; every other edge stays. A node in which a vanished border ended goes with it if the
 * remaining border runs straight through it (to 3.5 µm) and no corner of a third parcel lies there; it is
 * then taken out of the neighbour across, too. So a merge of the parts of a split gives back the parcel.
 *
 * <p>Whether rights and ownership allow the merge is not a question of geometry and not asked here. The result has the
 * sum of the booked acreages. O(n) in the edges.
 */
public final class Merge {

    /**
     * Merges parcels.
     *
     * @param parcels at least two, all different, of one fabric
     * @param neighbours all other parcels that touch one of them; one that is missing keeps nodes that the result lost
     * @return a {@link FabricChange} with one result, or TOO_FEW_PARCELS, NOT_ADJACENT or TOO_FINE
     */
    public FabricOutcome merge(List<FabricParcel> parcels, Collection<FabricParcel> neighbours) {
        if (parcels.size() < 2) {
            return new FabricRefused(FabricRefusal.TOO_FEW_PARCELS, collection(parcels));
        }
        JoinedLand joined =
                new JoinedLand(parcels.stream().map(FabricParcel::plane).toList());
        if (!joined.isConnected()) {
            return new FabricRefused(FabricRefusal.NOT_ADJACENT, collection(parcels));
        }
        if (!joined.isWhole()) {
            return new FabricRefused(FabricRefusal.TOO_FINE, collection(parcels));
        }
        return change(parcels, joined, neighbours);
    }

    private static FabricOutcome change(
            List<FabricParcel> parcels, JoinedLand joined, Collection<FabricParcel> neighbours) {
        NodeRemoval removal = new NodeRemoval(joined.plane(), neighbours);
        joined.endsOfInner().forEach(removal::removeIfIdle);
        Acreage booked = Acreage.sum(parcels.stream().map(FabricParcel::booked).toList());
        return new FabricChange(List.of(new Piece(removal.parcel(), booked)), removal.changedNeighbours());
    }

    private static Geometry collection(List<FabricParcel> parcels) {
        Geometry[] planes = parcels.stream().map(FabricParcel::plane).toArray(Geometry[]::new);
        return new GeometryFactory().createGeometryCollection(planes);
    }
}
