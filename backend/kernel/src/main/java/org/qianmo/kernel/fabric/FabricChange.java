package org.qianmo.kernel.fabric;

import java.util.List;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What replaces the parents of an operation, and the neighbours that have to be stored with it.
 *
 * @param results in the place of the parents, in the order that the operation states
 * @param neighbours only those whose nodes changed, with their ids and acreages as before; in the order given
 */
public record FabricChange(List<Piece> results, List<FabricParcel> neighbours) implements FabricOutcome {

    public FabricChange {
        results = List.copyOf(results);
        neighbours = List.copyOf(neighbours);
    }

    /** Booked acreage of all results: exactly that of the parents, where there are any. */
    public Acreage booked() {
        return Acreage.sum(results.stream().map(Piece::booked).toList());
    }
}
