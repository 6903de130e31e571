package org.qianmo.record.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.FindingsProblem;
import org.qianmo.check.Form;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.check.PlacedFinding;
import org.qianmo.crs.Srid;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Bounds;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.DayOfChange;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelId;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.record.Edit;
import org.qianmo.record.Outcome;
import org.qianmo.record.RecordOffice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/parcels}. */
@RestController
@RequestMapping("/api/parcels")
class ParcelController {

    private final ParcelRegistry registry;
    private final ParcelStream parcels;
    private final ParcelFeatures features;
    private final RecordOffice office;
    private final FormCheck formCheck;
    private final LandUseCatalogue landUse;
    private final AccessPolicy policy;
    private final Views views;

    ParcelController(
            ParcelRegistry registry,
            ParcelStream parcels,
            ParcelFeatures features,
            RecordOffice office,
            FormCheck formCheck,
            LandUseCatalogue landUse,
            AccessPolicy policy,
            Views views) {
        this.registry = registry;
        this.parcels = parcels;
        this.features = features;
        this.office = office;
        this.formCheck = formCheck;
        this.landUse = landUse;
        this.policy = policy;
        this.views = views;
    }

    @GetMapping("/{id}")
    ResponseEntity<Feature> one(
            @PathVariable long id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        View view = views.of(actor, asOf, knownAt);
        Parcel parcel = parcels.find(id, view.moment()).orElseThrow(ParcelController::absent);
        view.mustShow(parcel.facts().townCode(), parcel.facts().villageCode());
        return ResponseEntity.ok().eTag(EntityTag.of(parcel.version())).body(features.of(parcel));
    }

    /** The versions that the actor may read: a parcel can have lain elsewhere once. */
    @GetMapping("/{id}/history")
    List<VersionBody> history(@PathVariable long id, Actor actor) {
        List<Lifetime> versions = registry.lifetimes(id);
        if (versions.isEmpty()) {
            throw absent();
        }
        View view = views.of(actor);
        List<Lifetime> seen = versions.stream()
                .filter(life -> view.shows(
                        life.version().facts().townCode(),
                        life.version().facts().villageCode()))
                .toList();
        if (seen.isEmpty()) {
            throw AccessPolicy.outsideTerritory();
        }
        return seen.stream().map(life -> VersionBody.of(life, features)).toList();
    }

    @GetMapping
    FeatureCollection inBox(
            @RequestParam String bbox,
            @RequestParam(defaultValue = "2000") int limit,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        ParcelFilter filter = views.of(actor, asOf, knownAt).in(BoundingBox.parse(bbox));
        int bounded = Math.max(1, Math.min(limit, Bounds.FEATURES_MAX));
        List<Feature> found = features.of(parcels.list(filter, bounded));
        long matched = found.size() < bounded ? found.size() : parcels.count(filter);
        return new FeatureCollection(matched, found, null);
    }

    /** The days on which the map of the box changed, for a slider through time. */
    @GetMapping("/changes")
    Changes changes(@RequestParam String bbox, @RequestParam String from, @RequestParam String to, Actor actor) {
        ParcelFilter filter = views.of(actor).in(BoundingBox.required(bbox));
        return new Changes(parcels.changes(filter, views.day(from), views.day(to)));
    }

    record Changes(List<DayOfChange> days) {}

    @PutMapping("/{id}")
    ResponseEntity<Feature> put(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) String ifNoneMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody JsonNode body,
            Actor actor) {
        policy.mayEditLand(actor);
        refuseForeign(id, actor);
        ParcelForm form = ParcelForm.read(body, landUse);
        OptionalInt base = EntityTag.version(ifMatch);
        boolean create = "*".equals(ifNoneMatch);
        if (base.isEmpty() && !create) {
            throw EntityTag.conditionRequired();
        }
        Form checked = formCheck.check(form.polygons(), Srid.WGS84);
        Ground ground = checked.groundOrRefuse();
        if (dryRun) {
            return dryRun(id, form, ground, actor);
        }
        return create ? create(id, form, ground, actor) : change(id, base.getAsInt(), form, ground, actor);
    }

    /** Before anything is said of the parcel: a stale version is answered with the present one. */
    private void refuseForeign(long id, Actor actor) {
        registry.find(id)
                .map(Parcel::facts)
                .map(facts ->
                        Collections.singletonList(facts.villageCode() == null ? facts.townCode() : facts.villageCode()))
                .ifPresent(unit -> policy.mayEditLandIn(actor, unit));
    }

    private ResponseEntity<Feature> create(long id, ParcelForm form, Ground ground, Actor actor) {
        if (!ParcelId.isCallers(id)) {
            throw Problem.badRequest(
                    "BAD_ID", "新地块编号须在 2^40 与 2^53 之间", "the id of a new parcel lies between 2^40 and 2^53");
        }
        String title = form.title() == null ? "新增地块" : form.title();
        Edit.Create edit = new Edit.Create(id, form.facts(), ground.lonLat());
        return reply(office.create(edit, ground, title, actor), HttpStatus.CREATED);
    }

    private ResponseEntity<Feature> change(long id, int base, ParcelForm form, Ground ground, Actor actor) {
        String title = form.title() == null ? "变更地块" : form.title();
        Edit.Change edit = new Edit.Change(id, base, form.facts(), ground.lonLat());
        return reply(office.change(edit, ground, title, actor), HttpStatus.OK);
    }

    private ResponseEntity<Feature> dryRun(long id, ParcelForm form, Ground ground, Actor actor) {
        List<PlacedFinding> findings = office.check(ground, Set.of(id), actor);
        if (findings.stream().anyMatch(PlacedFinding::isError)) {
            throw FindingsProblem.of(findings);
        }
        NewParcel would = office.describe(id, form.facts(), ground, false);
        Parcel preview = new Parcel(
                id,
                0,
                Change.CREATE,
                would.facts(),
                would.shape(),
                would.officialArea(),
                null,
                null,
                actor.username(),
                0);
        return ResponseEntity.ok(new Feature(id, preview.shape(), features.properties(preview, null)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> retire(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestParam(defaultValue = "注销地块") String title,
            Actor actor) {
        policy.mayEditLand(actor);
        refuseForeign(id, actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        if (title.length() > ParcelForm.TEXT_CHARACTERS_MAX) {
            throw Problem.badRequest("BAD_PARAMETER", "标题过长", "the title is too long");
        }
        reply(office.retire(new Edit.Retire(id, base), title, actor), HttpStatus.OK);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Feature> reply(Outcome outcome, HttpStatus success) {
        if (outcome instanceof Outcome.Refused refused) {
            throw FindingsProblem.of(refused.findings());
        }
        if (outcome instanceof Outcome.Stale stale) {
            throw stale(stale.present());
        }
        if (outcome instanceof Outcome.Absent) {
            throw absent();
        }
        Outcome.Done done = (Outcome.Done) outcome;
        Parcel parcel = done.parcel();
        Feature feature =
                new Feature(parcel.id(), parcel.shape(), features.properties(parcel, done.record()), done.record());
        return ResponseEntity.status(success)
                .eTag(EntityTag.of(parcel.version()))
                .body(feature);
    }

    private Problem stale(Parcel present) {
        Messages messages = new Messages(
                present.recordedBy() + " 已保存了更新的第 " + present.version() + " 版；您的修改未丢失，请比较后再保存",
                present.recordedBy() + " has saved version " + present.version()
                        + " meanwhile; nothing of yours is lost");
        Map<String, Object> more = new HashMap<>();
        more.put("current", features.of(present));
        return new Problem(HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", messages, List.of(), more);
    }

    private static Problem absent() {
        return Problem.notFound("没有这个地块，或已注销", "there is no such parcel, or it is retired");
    }
}
