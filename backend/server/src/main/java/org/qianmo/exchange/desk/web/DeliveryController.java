package org.qianmo.exchange.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.exchange.desk.Delivery;
import org.qianmo.exchange.desk.DeliveryDesk;
import org.qianmo.landuse.LandUseCatalogue;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final DeliveryDesk desk;
    private final AccessPolicy policy;
    private final CoordinateSystems systems;
    private final LandUseCatalogue landUse;

    DeliveryController(DeliveryDesk desk, AccessPolicy policy, CoordinateSystems systems, LandUseCatalogue landUse) {
        this.desk = desk;
        this.policy = policy;
        this.systems = systems;
        this.landUse = landUse;
    }

    @PostMapping
    ResponseEntity<DeliveryBody> announce(@RequestBody DeliveryForm form, Actor actor) {
        policy.mayEditLand(actor);
        Delivery delivery = desk.announce(form.plainName(), form.announcedBytes(), actor);
        return ResponseEntity.created(URI.create("/api/deliveries/" + delivery.id()))
                .cacheControl(CacheControl.noStore())
                .body(DeliveryBody.of(delivery, 0, null));
    }

    @PutMapping("/{id}/content")
    ResponseEntity<DeliveryBody> content(
            @PathVariable String id, @RequestParam long from, InputStream body, Actor actor) throws IOException {
        return reply(desk.receive(id, from, body, actor));
    }

    @GetMapping
    ResponseEntity<List<DeliveryBody>> own(Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.own(actor).stream()
                        .map(delivery -> DeliveryBody.of(delivery, desk.received(delivery), null))
                        .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<DeliveryBody> delivery(@PathVariable String id, Actor actor) {
        return reply(desk.find(id, actor));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, Actor actor) {
        desk.delete(id, actor);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/choice")
    ResponseEntity<DeliveryBody> choose(@PathVariable String id, @RequestBody JsonNode form, Actor actor)
            throws IOException {
        return reply(desk.choose(id, before -> new ChoiceForm(form, systems, landUse).over(before), actor));
    }

    @PostMapping("/{id}/check")
    ResponseEntity<DeliveryBody> check(@PathVariable String id, Actor actor) {
        return accepted(desk.check(id, actor));
    }

    @PostMapping("/{id}/load")
    ResponseEntity<DeliveryBody> load(
            @PathVariable String id, @RequestBody(required = false) LoadForm form, Actor actor) {
        LoadForm how = form == null ? new LoadForm(null, null, null) : form;
        return accepted(desk.load(id, how.wantedMode(), how.invalid(), how.recordTitle(), actor));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<Resource> table(@PathVariable String id, Actor actor) {
        return download(new FileSystemResource(desk.reportTable(id, actor)), CSV, "report.csv");
    }

    @GetMapping("/{id}/report.geojson")
    ResponseEntity<Resource> layer(@PathVariable String id, Actor actor) {
        return download(new FileSystemResource(desk.reportLayer(id, actor)), GEO_JSON, "report.geojson");
    }

    private static ResponseEntity<Resource> download(Resource file, MediaType type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private ResponseEntity<DeliveryBody> reply(Delivery delivery) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body(delivery));
    }

    private ResponseEntity<DeliveryBody> accepted(Delivery delivery) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + delivery.job()))
                .cacheControl(CacheControl.noStore())
                .body(body(delivery));
    }

    private DeliveryBody body(Delivery delivery) {
        return DeliveryBody.of(
                delivery, desk.received(delivery), desk.diagnosis(delivery).orElse(null));
    }
}
