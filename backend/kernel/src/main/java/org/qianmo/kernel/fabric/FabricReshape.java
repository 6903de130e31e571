package org.qianmo.kernel.fabric;

import java.util.List;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Parcels that keep their ids and get other land, and the neighbours that have to be stored with them.
 *
 * @param parcels whose land changed, with new plane and new acreage, in the order that the operation states
 * @param neighbours only those whose nodes changed, with their ids and acreages as before
 * @param unionKept whether the parcels together hold the land that they held before, none of it twice: their booked
 *     acreages then sum to what they summed to before, to 0.00 m²; otherwise each is booked at its official area
 */
public record FabricReshape(List<FabricParcel> parcels, List<FabricParcel> neighbours, boolean unionKept)
        implements FabricOutcome {

    public FabricReshape {
        parcels = List.copyOf(parcels);
        neighbours = List.copyOf(neighbours);
    }

    /** Booked acreage of all parcels whose land changed. */
    public Acreage booked() {
        return Acreage.sum(parcels.stream().map(FabricParcel::booked).toList());
    }
}
