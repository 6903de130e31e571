package org.qianmo.tile;

import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/** Accepted work by category. */
@Component
class AcceptedWorkTiles implements TileSource {

    private final AcceptedGround accepted;

    AcceptedWorkTiles(AcceptedGround accepted) {
        this.accepted = accepted;
    }

    @Override
    public String layer() {
        return "accepted-work";
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        SingleLayerTile out = new SingleLayerTile(tile, layer());
        for (WorkOutline work : accepted.in(TileShapes.ground(tile), view.territory())) {
            Object[] attributes = {
                "category",
                work.category().name(),
                "acceptedOn",
                work.acceptedOn().toString(),
                "mu",
                work.counted().toMu().shown().doubleValue(),
                "zoneId",
                work.zoneId()
            };
            out.add(work.id(), work.ground(), attributes);
        }
        return out.toByteArray();
    }
}
