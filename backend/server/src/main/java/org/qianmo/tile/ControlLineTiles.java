package org.qianmo.tile;

import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/** The three control lines of the spatial plan. */
@Component
class ControlLineTiles implements TileSource {

    private final ControlLineRegister lines;

    ControlLineTiles(ControlLineRegister lines) {
        this.lines = lines;
    }

    @Override
    public String layer() {
        return "control-lines";
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        SingleLayerTile out = new SingleLayerTile(tile, layer());
        for (ControlLine line : lines.in(TileShapes.ground(tile))) {
            if (view.shows(line.townCode(), line.villageCode())) {
                Object[] attributes = {
                    "kind",
                    line.kind().name(),
                    "name",
                    line.name(),
                    "nameEn",
                    line.nameEn(),
                    "synthetic",
                    line.synthetic()
                };
                out.add(line.id(), line.ground(), attributes);
            }
        }
        return out.toByteArray();
    }
}
