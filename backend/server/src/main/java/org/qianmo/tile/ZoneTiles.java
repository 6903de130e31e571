package org.qianmo.tile;

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
    public byte[] encode(TileCoordinate tile) {
        LabelledTile out = new LabelledTile(tile, "zones", "zone-labels");
        for (Zone zone : zones.all()) {
            if (out.touches(zone.outline())) {
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
