package org.qianmo.tile;

import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/** Outlines and names of towns, and from zoom 12 of villages. */
@Component
class UnitTiles implements TileSource {

    private static final int VILLAGE_ZOOM_MIN = 12;

    private final AdminUnits units;

    UnitTiles(AdminUnits units) {
        this.units = units;
    }

    @Override
    public String layer() {
        return "units";
    }

    /** Units are public, and have no history. */
    @Override
    public View regarded(View view) {
        return View.ALL;
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        LabelledTile out = new LabelledTile(tile, "units", "unit-labels");
        for (AdminUnit unit : units.all()) {
            boolean shown =
                    unit.level() == UnitLevel.TOWN || unit.level() == UnitLevel.VILLAGE && tile.z() >= VILLAGE_ZOOM_MIN;
            if (shown && out.touches(unit.outline())) {
                long id = Long.parseLong(unit.code());
                Point middle = unit.outline().getInteriorPoint();
                Object[] attributes = {
                    "code",
                    unit.code(),
                    "name",
                    unit.name(),
                    "nameEn",
                    unit.nameEn(),
                    "level",
                    unit.level().name(),
                    "synthetic",
                    unit.synthetic()
                };
                out.add(id, unit.outline(), middle, attributes);
            }
        }
        return out.toByteArray();
    }
}
