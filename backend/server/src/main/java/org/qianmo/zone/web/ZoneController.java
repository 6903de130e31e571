package org.qianmo.zone.web;

import java.net.URI;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Feature;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.record.web.RecordForm;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneDesk;
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

/** Zones. */
@RestController
@RequestMapping("/api/zones")
class ZoneController {

    private final ZoneRegister zones;
    private final ZoneDesk desk;
    private final ZoneForm form;
    private final AdminUnits units;
    private final Views views;

    ZoneController(ZoneRegister zones, ZoneDesk desk, ZoneForm form, AdminUnits units, Views views) {
        this.zones = zones;
        this.desk = desk;
        this.form = form;
        this.units = units;
        this.views = views;
    }

    @GetMapping
    List<ZoneBody> zones(Actor actor) {
        View view = views.of(actor);
        return zones.all().stream()
                .filter(zone -> view.shows(zone.townCode(), zone.villageCode()))
                .map(zone -> ZoneBody.of(zone, units))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Feature> zone(@PathVariable long id, Actor actor) {
        return shown(ResponseEntity.ok(), zones.find(id, views.of(actor)));
    }

    @PostMapping
    ResponseEntity<Feature> add(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        Zone added = desk.add(form.read(body, actor), RecordForm.callerKey(callerKey), actor);
        return shown(ResponseEntity.created(URI.create("/api/zones/" + added.id())), added);
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

    private ResponseEntity<Feature> shown(ResponseEntity.BodyBuilder reply, Zone zone) {
        return reply.eTag(EntityTag.of(zone.version()))
                .body(new Feature(zone.id(), zone.outline(), ZoneBody.of(zone, units)));
    }
}
