package org.qianmo.control.overlap;

import org.qianmo.access.Actor;
import org.qianmo.parcel.Views;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Pilot sites. What they try is words: they are judged as if it were built on. */
@Component
class PilotSiteGrounds implements OverlapSource {

    private final ZoneRegister zones;
    private final Views views;

    PilotSiteGrounds(ZoneRegister zones, Views views) {
        this.zones = zones;
        this.views = views;
    }

    @Override
    public String name() {
        return "pilot-site";
    }

    @Override
    public Grounds find(long id, Actor actor) {
        PilotSite site = zones.findPilotSite(id, views.of(actor));
        return Grounds.of(new OverlapGround(
                site.id(), site.name(), site.nameEn(), site.outline(), zones.officialArea(site), true));
    }
}
