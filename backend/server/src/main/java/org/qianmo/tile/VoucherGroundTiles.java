package org.qianmo.tile;

import org.qianmo.parcel.View;
import org.qianmo.voucher.VoucherGround;
import org.springframework.stereotype.Component;

/** Ground that vouchers stand on. */
@Component
class VoucherGroundTiles implements TileSource {

    private final VoucherGround vouchers;

    VoucherGroundTiles(VoucherGround vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public String layer() {
        return "voucher-ground";
    }

    /** Entries change the state of a voucher and touch no ground. */
    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        SingleLayerTile out = new SingleLayerTile(tile, layer());
        for (VoucherGround.Standing voucher : vouchers.in(TileShapes.ground(tile), view.territory())) {
            Object[] attributes = {"serial", voucher.serial(), "kind", voucher.kind(), "state", voucher.state()};
            out.add(voucher.voucherId(), voucher.ground(), attributes);
        }
        return out.toByteArray();
    }
}
