package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;

/** The last step of every split: are the parts land enough, what is each booked at, which neighbours got nodes. */
final class SplitResult {

    private final PartCheck check;

    SplitResult(Tolerances tolerances) {
        this.check = new PartCheck(tolerances);
    }

    /** SLIVER, BELOW_MINIMUM_AREA, ACREAGE_DOES_NOT_REACH, or the change with the parts in their order. */
    FabricOutcome of(FabricParcel parcel, ParcelCut cut, List<Geometry> parts, Collection<FabricParcel> neighbours) {
        return check.refusal(parcel.plane(), parts).orElseGet(() -> booked(parcel, cut, parts, neighbours));
    }

    private static FabricOutcome booked(
            FabricParcel parcel, ParcelCut cut, List<Geometry> parts, Collection<FabricParcel> neighbours) {
        List<Acreage> shares = AreaShares.of(parcel.booked(), parts);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).compareTo(Acreage.ZERO) <= 0) {
                return new FabricRefused(FabricRefusal.ACREAGE_DOES_NOT_REACH, parts.get(i));
            }
            pieces.add(new Piece(parts.get(i), shares.get(i)));
        }
        return new FabricChange(pieces, new NodeInsertion(cut.nodes()).changed(neighbours));
    }
}
