package org.qianmo.control.overlap;

import org.qianmo.access.Actor;
import org.qianmo.parcel.Views;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Renovation zones. One that returns ground to nature or fields is not built on. */
@Component
class ZoneGrounds implements OverlapSource {

    private static final String RECLAMATION = "FKFL";

    private final ZoneRegister zones;
    private final Views views;

    ZoneGrounds(ZoneRegister zones, Views views) {
        this.zones = zones;
        this.views = views;
    }

    @Override
    public String name() {
        return "zone";
    }

    @Override
    public Grounds find(long id, Actor actor) {
        Zone zone = zones.find(id, views.of(actor));
        boolean construction = !RECLAMATION.equals(zone.renovation());
        return Grounds.of(new OverlapGround(
                zone.id(), zone.name(), zone.nameEn(), zone.outline(), zone.officialArea(), construction));
    }
}
