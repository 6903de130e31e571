package org.qianmo.acreage.acceptance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.AcceptanceDesk;
import org.qianmo.acreage.acceptance.AcceptanceDesk.Acceptance;
import org.qianmo.acreage.acceptance.StatedWork;
import org.qianmo.http.EntityTag;
import org.qianmo.record.RecordCover;
import org.qianmo.record.web.RecordBodies;
import org.qianmo.record.web.RecordBody;
import org.qianmo.record.web.RecordForm;
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

/** Acceptances, and plans of works that nobody has handed in yet. They are handed in and decided as records. */
@RestController
@RequestMapping("/api/acreage/acceptances")
class AcceptanceController {

    private final AcceptanceDesk desk;
    private final WorkReader reader;
    private final AcceptanceBodies bodies;
    private final RecordBodies records;

    AcceptanceController(AcceptanceDesk desk, WorkReader reader, AcceptanceBodies bodies, RecordBodies records) {
        this.desk = desk;
        this.reader = reader;
        this.bodies = bodies;
        this.records = records;
    }

    /**
     * @param plan null once it was decided
     * @param booked works that it booked; null before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(RecordBody record, List<Stated> works, PlanBody plan, List<WorkBody> booked) {}

    /** A work with the members that {@link WorkReader} reads. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stated(Category category, String documentNo, LocalDate acceptedOn, Long zoneId, Geometry geometry) {

        static Stated of(StatedWork work) {
            return new Stated(work.category(), work.documentNo(), work.acceptedOn(), work.zoneId(), work.ground());
        }
    }

    @PostMapping
    ResponseEntity<Body> open(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        Acceptance acceptance = desk.open(
                reader.read(body, actor),
                RecordForm.titleOrNone(body),
                RecordForm.note(body),
                RecordForm.callerKey(callerKey),
                actor);
        RecordCover cover = acceptance.cover();
        return ResponseEntity.created(URI.create("/api/acreage/acceptances/" + cover.id()))
                .eTag(EntityTag.of(cover.version()))
                .body(body(acceptance, actor));
    }

    @GetMapping("/{recordId}")
    ResponseEntity<Body> one(@PathVariable long recordId, Actor actor) {
        return tagged(desk.find(recordId, actor), actor);
    }

    @PutMapping("/{recordId}")
    ResponseEntity<Body> change(
            @PathVariable long recordId,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        return tagged(desk.change(recordId, base, reader.read(body, actor), actor), actor);
    }

    @PostMapping("/plan")
    PlanBody plan(@RequestBody JsonNode body, Actor actor) {
        return bodies.plan(desk.plan(reader.read(body, actor), actor), actor);
    }

    private ResponseEntity<Body> tagged(Acceptance acceptance, Actor actor) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(acceptance.cover().version()))
                .body(body(acceptance, actor));
    }

    private Body body(Acceptance acceptance, Actor actor) {
        return new Body(
                records.of(acceptance.cover(), actor),
                acceptance.works().stream().map(Stated::of).toList(),
                acceptance.plan().map(plan -> bodies.plan(plan, actor)).orElse(null),
                acceptance.booked().isEmpty() ? null : bodies.works(acceptance.booked()));
    }
}
