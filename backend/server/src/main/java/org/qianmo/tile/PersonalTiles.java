package org.qianmo.tile;

import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.draft.PendingGround;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/**
 * The layer of which everybody sees another: parcels of records that wait for a decision, and of the own drafts. Its tiles
 * are never kept, so that none is served to somebody else, or after the next step.
 */
@Service
public class PersonalTiles {

    private static final String LAYER = "review";

    private final PendingGround pending;

    PersonalTiles(PendingGround pending) {
        this.pending = pending;
    }

    /** @return the tile; empty if this is no such layer */
    public Optional<EncodedTile> find(String layer, TileCoordinate tile, View view, Actor actor) {
        return LAYER.equals(layer) ? Optional.of(EncodedTile.of(encode(tile, view, actor))) : Optional.empty();
    }

    private byte[] encode(TileCoordinate tile, View view, Actor actor) {
        SingleLayerTile out = new SingleLayerTile(tile, LAYER);
        for (PendingGround.Pending parcel : pending.in(TileShapes.ground(tile), view, actor)) {
            Object[] attributes = {
                "recordId",
                parcel.recordId(),
                "recordNumber",
                parcel.recordNumber(),
                "action",
                parcel.action().name(),
                "state",
                parcel.state().name()
            };
            out.add(parcel.parcelId(), parcel.shape(), attributes);
        }
        return out.toByteArray();
    }
}
