package org.qianmo.tile;

import org.qianmo.parcel.View;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Renovation zones. */
@Component
class ZoneTiles implements TileSource {

    private final ZoneRegister zones;

    ZoneTiles(ZoneRegister zones) {
        this.zones = zones;
    }

    @Override
    public String layer() {
        return "zones";
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        LabelledTile out = new LabelledTile(tile, "zones", "zone-labels");
        for (Zone zone : zones.all()) {
            if (view.shows(zone.townCode(), zone.villageCode()) && out.touches(zone.outline())) {
                Object[] attributes = {
                    "name",
                    zone.name(),
                    "nameEn",
                    zone.nameEn(),
                    "renovation",
                    zone.renovation(),
                    "status",
                    zone.status()
                };
                out.add(zone.id(), zone.outline(), zone.outline().getInteriorPoint(), attributes);
            }
        }
        return out.toByteArray();
    }
}
