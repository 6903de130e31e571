package org.qianmo.tile;

import org.qianmo.parcel.View;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.springframework.stereotype.Component;

/** Areas, units, demonstration projects and key areas of consolidation, but for those that were withdrawn. */
@Component
class ConsolidationUnitTiles implements TileSource {

    private final UnitRegister units;

    ConsolidationUnitTiles(UnitRegister units) {
        this.units = units;
    }

    @Override
    public String layer() {
        return "consolidation-units";
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        LabelledTile out = new LabelledTile(tile, layer(), "consolidation-unit-labels");
        for (ConsolidationUnit unit : units.all(view)) {
            if (unit.status() != ConsolidationUnit.Status.WITHDRAWN && out.touches(unit.outline())) {
                Object[] attributes = {
                    "kind",
                    unit.kind().name(),
                    "name",
                    unit.name(),
                    "nameEn",
                    unit.nameEn(),
                    "status",
                    unit.status().name(),
                    "synthetic",
                    unit.synthetic()
                };
                out.add(unit.id(), unit.outline(), unit.outline().getInteriorPoint(), attributes);
            }
        }
        return out.toByteArray();
    }
}
