package org.qianmo.tile;

import org.qianmo.parcel.View;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Pilot sites: outlines, and points for their symbols. */
@Component
class PilotSiteTiles implements TileSource {

    private final ZoneRegister zones;

    PilotSiteTiles(ZoneRegister zones) {
        this.zones = zones;
    }

    @Override
    public String layer() {
        return "pilot-sites";
    }

    @Override
    public View regarded(View view) {
        return view.ofThePresent();
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        LabelledTile out = new LabelledTile(tile, "pilot-sites", "pilot-labels");
        for (PilotSite site : zones.pilotSites()) {
            if (view.shows(site.townCode(), site.villageCode()) && out.touches(site.outline())) {
                Object[] attributes = {"name", site.name(), "nameEn", site.nameEn(), "theme", site.theme()};
                out.add(site.id(), site.outline(), site.outline().getInteriorPoint(), attributes);
            }
        }
        return out.toByteArray();
    }
}
