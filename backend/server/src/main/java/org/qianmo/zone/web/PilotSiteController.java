package org.qianmo.zone.web;

import java.net.URI;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.record.web.RecordForm;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.PilotSiteDesk;
import org.qianmo.zone.ZoneRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pilot sites. */
@RestController
@RequestMapping("/api/pilot-sites")
class PilotSiteController {

    private final ZoneRegister zones;
    private final PilotSiteDesk desk;
    private final PilotSiteForm form;
    private final AdminUnits units;
    private final Views views;

    PilotSiteController(ZoneRegister zones, PilotSiteDesk desk, PilotSiteForm form, AdminUnits units, Views views) {
        this.zones = zones;
        this.desk = desk;
        this.form = form;
        this.units = units;
        this.views = views;
    }

    @GetMapping
    FeatureCollection pilotSites(Actor actor) {
        View view = views.of(actor);
        return new FeatureCollection(zones.pilotSites().stream()
                .filter(site -> view.shows(site.townCode(), site.villageCode()))
                .map(this::feature)
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Feature> pilotSite(@PathVariable long id, Actor actor) {
        return shown(ResponseEntity.ok(), zones.findPilotSite(id, views.of(actor)));
    }

    @PostMapping
    ResponseEntity<Feature> add(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        PilotSite added = desk.add(form.read(body, actor), RecordForm.callerKey(callerKey), actor);
        return shown(ResponseEntity.created(URI.create("/api/pilot-sites/" + added.id())), added);
    }

    @PutMapping("/{id}")
    ResponseEntity<Feature> change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        desk.mayChange(id, actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        return shown(ResponseEntity.ok(), desk.change(id, base, form.read(body, actor), actor));
    }

    private ResponseEntity<Feature> shown(ResponseEntity.BodyBuilder reply, PilotSite site) {
        return reply.eTag(EntityTag.of(site.version())).body(feature(site));
    }

    private Feature feature(PilotSite site) {
        return new Feature(site.id(), site.outline(), PilotSiteBody.of(site, zones.officialArea(site), units));
    }
}
