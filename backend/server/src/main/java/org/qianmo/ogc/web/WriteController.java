package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.EntityTag;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.ogc.ParcelRevision;
import org.qianmo.ogc.ParcelWriting;
import org.qianmo.ogc.WireSystem;
import org.qianmo.parcel.ParcelId;
import org.qianmo.record.RecordCover;
import org.qianmo.record.web.ParcelForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Part 4: features written by programs. Each write is a step of a draft; the reply says of which record, and where the feature
 * can be read as the draft leaves it.
 */
@RestController
@RequestMapping("/ogc/collections/{id}/items")
class WriteController {

    private static final String BODY_SYSTEM = "Content-Crs";
    private static final String RECORD = "Qianmo-Record";

    private final CollectionList collections;
    private final ParcelWriting writing;
    private final FormCheck formCheck;
    private final LandUseCatalogue landUse;
    private final AccessPolicy policy;

    WriteController(
            CollectionList collections,
            ParcelWriting writing,
            FormCheck formCheck,
            LandUseCatalogue landUse,
            AccessPolicy policy) {
        this.collections = collections;
        this.writing = writing;
        this.formCheck = formCheck;
        this.landUse = landUse;
        this.policy = policy;
    }

    /** A new feature. An id of the program's own is kept, so that a retry makes no second one. */
    @PostMapping
    ResponseEntity<Void> create(
            @PathVariable String id,
            @RequestParam(required = false) Long record,
            @RequestHeader(name = BODY_SYSTEM, required = false) String system,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            Actor actor) {
        mayWrite(id, request, actor);
        ParcelForm form = ParcelForm.read(body, landUse);
        Ground ground = ground(form, system);
        long parcel = idOf(body);
        return reply(HttpStatus.CREATED, parcel, writing.create(record, parcel, form.facts(), ground, actor));
    }

    private static long idOf(JsonNode body) {
        JsonNode id = body.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && ParcelId.isCallers(id.asLong())
                ? id.asLong()
                : ThreadLocalRandom.current().nextLong(ParcelId.CALLER_MIN, ParcelId.MAX);
    }

    /** Another state of a feature, all of it. */
    @PutMapping("/{featureId}")
    ResponseEntity<Void> replace(
            @PathVariable String id,
            @PathVariable long featureId,
            @RequestParam(required = false) Long record,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = BODY_SYSTEM, required = false) String system,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            Actor actor) {
        mayWrite(id, request, actor);
        int base = base(ifMatch);
        ParcelForm form = ParcelForm.read(body, landUse);
        ParcelRevision revision = new ParcelRevision(form.facts(), ground(form, system));
        return reply(
                HttpStatus.NO_CONTENT, featureId, writing.change(record, featureId, base, present -> revision, actor));
    }

    /** What changes of a feature, as a merge patch (RFC 7396). */
    @PatchMapping("/{featureId}")
    ResponseEntity<Void> update(
            @PathVariable String id,
            @PathVariable long featureId,
            @RequestParam(required = false) Long record,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = BODY_SYSTEM, required = false) String system,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            Actor actor) {
        mayWrite(id, request, actor);
        int base = base(ifMatch);
        RecordCover cover = writing.change(record, featureId, base, present -> merged(present, body, system), actor);
        return reply(HttpStatus.NO_CONTENT, featureId, cover);
    }

    /** A shape that is not in the patch keeps its digits. */
    private ParcelRevision merged(WorkingParcel present, JsonNode patch, String system) {
        ParcelForm form = ParcelForm.read(MergePatch.of(present, patch), landUse);
        boolean moved = patch.path("geometry").isObject();
        List<List<Coordinate[]>> rings = moved ? WireRings.of(form.polygons(), system(system)) : form.polygons();
        return new ParcelRevision(
                form.facts(),
                formCheck
                        .check(rings, moved ? system(system).srid() : WireSystem.STORED.srid())
                        .groundOrRefuse());
    }

    /** Takes a feature out: its parcel is retired when the record is approved. */
    @DeleteMapping("/{featureId}")
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @PathVariable long featureId,
            @RequestParam(required = false) Long record,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            HttpServletRequest request,
            Actor actor) {
        mayWrite(id, request, actor);
        return reply(HttpStatus.NO_CONTENT, featureId, writing.retire(record, featureId, base(ifMatch), actor));
    }

    private void mayWrite(String id, HttpServletRequest request, Actor actor) {
        if (!collections.find(id).isWritable()) {
            throw ParcelWriting.readOnly(id);
        }
        Parameters.allow(request, "record");
        policy.mayEditLand(actor);
    }

    private static int base(String ifMatch) {
        return EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
    }

    private Ground ground(ParcelForm form, String header) {
        WireSystem system = system(header);
        return formCheck
                .check(WireRings.of(form.polygons(), system), system.srid())
                .groundOrRefuse();
    }

    /** The header has the URI in angle brackets. */
    private static WireSystem system(String header) {
        if (header == null) {
            return WireSystem.CRS84;
        }
        String uri = header.strip().replaceAll("^<|>$", "");
        return WireSystem.of(uri).orElseThrow(() -> FilterParameters.unknownSystem(BODY_SYSTEM));
    }

    private static ResponseEntity<Void> reply(HttpStatus status, long parcel, RecordCover cover) {
        String feature = Addresses.of("/collections/parcels/items/" + parcel + "?record=" + cover.id());
        String record = Addresses.of("/collections/records/items/" + cover.id());
        return ResponseEntity.status(status)
                .header(HttpHeaders.LOCATION, feature)
                .header(HttpHeaders.LINK, "<" + record + ">; rel=\"related\"; title=\"draft record\"")
                .header(RECORD, String.valueOf(cover.id()))
                .build();
    }
}
