package org.qianmo.zone.web;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Zones and pilot sites. */
@RestController
class ZoneController {

    private final ZoneRegister zones;
    private final AdminUnits units;
    private final Views views;

    ZoneController(ZoneRegister zones, AdminUnits units, Views views) {
        this.zones = zones;
        this.units = units;
        this.views = views;
    }

    @GetMapping("/api/zones")
    List<ZoneBody> zones(Actor actor) {
        View view = views.of(actor);
        return zones.all().stream()
                .filter(zone -> view.shows(zone.townCode(), zone.villageCode()))
                .map(zone -> ZoneBody.of(zone, units))
                .toList();
    }

    @GetMapping("/api/zones/{id}")
    Feature zone(@PathVariable long id, Actor actor) {
        Zone zone = zones.find(id).orElseThrow(() -> Problem.notFound("没有这个片区", "there is no such zone"));
        views.of(actor).mustShow(zone.townCode(), zone.villageCode());
        return new Feature(zone.id(), zone.outline(), ZoneBody.of(zone, units));
    }

    @GetMapping("/api/pilot-sites")
    FeatureCollection pilotSites(Actor actor) {
        View view = views.of(actor);
        return new FeatureCollection(zones.pilotSites().stream()
                .filter(site -> view.shows(site.townCode(), site.villageCode()))
                .map(this::feature)
                .toList());
    }

    private Feature feature(PilotSite site) {
        return new Feature(site.id(), site.outline(), PilotSiteBody.of(site, units));
    }

    record PilotSiteBody(
            long id,
            String code,
            String name,
            String nameEn,
            String theme,
            String themeEn,
            String townCode,
            String townName,
            String villageCode,
            String villageName,
            boolean synthetic) {

        static PilotSiteBody of(PilotSite site, AdminUnits units) {
            return new PilotSiteBody(
                    site.id(),
                    site.code(),
                    site.name(),
                    site.nameEn(),
                    site.theme(),
                    site.themeEn(),
                    site.townCode(),
                    units.name(site.townCode()),
                    site.villageCode(),
                    units.name(site.villageCode()),
                    site.synthetic());
        }
    }
}
