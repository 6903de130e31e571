package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * The last step where parcels keep their ids and get other land: are they land enough, what is each booked at.
 *
 * <p>Where land only went from one to the other, a parcel is booked at what it was booked at plus what it measures more.
 * So an acreage that was booked by contract stays with its parcel, and shifting back restores it; what rounding leaves
 * over goes to the largest.
 */
final class ReshapeResult {

    private final PartCheck check;

    ReshapeResult(Tolerances tolerances) {
        this.check = new PartCheck(tolerances);
    }

    /** Land that went from one parcel to another: SLIVER, BELOW_MINIMUM_AREA, ACREAGE_DOES_NOT_REACH or the reshape. */
    FabricOutcome unionKept(
            List<FabricParcel> before, List<? extends Geometry> after, Collection<FabricParcel> neighbours) {
        return refusal(before, after).orElseGet(() -> booked(before, after, neighbours));
    }

    /** Land that was taken in or given up: SLIVER, BELOW_MINIMUM_AREA or the reshape. */
    FabricOutcome measuredAnew(
            List<FabricParcel> before, List<? extends Geometry> after, Collection<FabricParcel> neighbours) {
        return refusal(before, after)
                .orElseGet(() ->
                        new FabricReshape(reshaped(before, after, measured(after)), List.copyOf(neighbours), false));
    }

    private Optional<FabricOutcome> refusal(List<FabricParcel> before, List<? extends Geometry> after) {
        for (int i = 0; i < after.size(); i++) {
            List<Polygon> kept = Rings.parts(before.get(i).plane());
            List<Polygon> parts = Rings.parts(after.get(i)).stream()
                    .filter(part -> kept.stream().noneMatch(part::equalsNorm))
                    .toList();
            Optional<FabricOutcome> refusal = check.refusal(before.get(i).plane(), parts);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static FabricOutcome booked(
            List<FabricParcel> before, List<? extends Geometry> after, Collection<FabricParcel> neighbours) {
        List<Acreage> booked = moved(before, measured(after));
        for (int i = 0; i < booked.size(); i++) {
            if (booked.get(i).compareTo(Acreage.ZERO) <= 0) {
                return new FabricRefused(FabricRefusal.ACREAGE_DOES_NOT_REACH, after.get(i));
            }
        }
        return new FabricReshape(reshaped(before, after, booked), List.copyOf(neighbours), true);
    }

    private static List<Acreage> moved(List<FabricParcel> before, List<Acreage> measured) {
        List<Acreage> moved = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Acreage measuredBefore = measured(before.get(i).plane());
            moved.add(before.get(i).booked().plus(measured.get(i).minus(measuredBefore)));
        }
        int largest = measured.indexOf(Collections.max(measured));
        Acreage whole = Acreage.sum(before.stream().map(FabricParcel::booked).toList());
        moved.set(largest, moved.get(largest).plus(whole.minus(Acreage.sum(moved))));
        return moved;
    }

    private static List<Acreage> measured(List<? extends Geometry> planes) {
        return planes.stream().map(ReshapeResult::measured).toList();
    }

    private static Acreage measured(Geometry plane) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
    }

    private static List<FabricParcel> reshaped(
            List<FabricParcel> before, List<? extends Geometry> after, List<Acreage> booked) {
        List<FabricParcel> reshaped = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            reshaped.add(new FabricParcel(before.get(i).id(), after.get(i), booked.get(i)));
        }
        return reshaped;
    }
}
