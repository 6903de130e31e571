package org.qianmo.draft.web;

import java.util.OptionalInt;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.crs.Srid;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.draft.Previews;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Problem;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.ParcelId;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.web.ParcelForm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/records/{id}}: the work on a draft. Each command answers with the draft as it is then. */
@RestController
@RequestMapping("/api/records/{id}")
class DraftController {

    private final DraftDesk desk;
    private final DraftBodies bodies;
    private final OperationReader operations;
    private final Previews previews;
    private final FormCheck formCheck;
    private final LandUseCatalogue landUse;
    private final RecordShelf records;

    DraftController(
            DraftDesk desk,
            DraftBodies bodies,
            OperationReader operations,
            Previews previews,
            FormCheck formCheck,
            LandUseCatalogue landUse,
            RecordShelf records) {
        this.desk = desk;
        this.bodies = bodies;
        this.operations = operations;
        this.previews = previews;
        this.formCheck = formCheck;
        this.landUse = landUse;
        this.records = records;
    }

    @GetMapping("/draft")
    DraftBodies.DraftBody draft(@PathVariable long id, Actor actor) {
        return bodies.of(id, actor);
    }

    @PutMapping("/edits/{parcel}")
    DraftBodies.DraftBody put(
            @PathVariable long id,
            @PathVariable long parcel,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) String ifNoneMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        records.find(id, actor);
        ParcelForm form = ParcelForm.read(body, landUse);
        OptionalInt base = EntityTag.version(ifMatch);
        if (base.isEmpty() && !"*".equals(ifNoneMatch)) {
            throw EntityTag.conditionRequired();
        }
        Ground ground = formCheck.check(form.polygons(), Srid.WGS84).groundOrRefuse();
        if (base.isPresent()) {
            desk.change(id, parcel, base.getAsInt(), form.facts(), ground, actor);
        } else {
            refuseForeignId(parcel);
            desk.create(id, parcel, form.facts(), ground, actor);
        }
        return bodies.of(id, actor);
    }

    private static void refuseForeignId(long parcel) {
        if (!ParcelId.isCallers(parcel)) {
            throw Problem.badRequest(
                    "BAD_ID", "新地块编号须在 2^40 与 2^53 之间", "the id of a new parcel lies between 2^40 and 2^53");
        }
    }

    /** @return the draft as it is then; of a dry run what would become of the parcels */
    @PostMapping("/operations")
    Object operate(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody JsonNode body,
            Actor actor) {
        records.find(id, actor);
        Operation operation = operations.read(body);
        if (dryRun) {
            return PreviewBodies.of(previews.of(id, operation, actor));
        }
        desk.operate(id, operation, actor);
        return bodies.of(id, actor);
    }

    @PostMapping("/undo")
    DraftBodies.DraftBody undo(@PathVariable long id, Actor actor) {
        records.find(id, actor);
        desk.undo(id, actor);
        return bodies.of(id, actor);
    }

    @PostMapping("/redo")
    DraftBodies.DraftBody redo(@PathVariable long id, Actor actor) {
        records.find(id, actor);
        desk.redo(id, actor);
        return bodies.of(id, actor);
    }
}
