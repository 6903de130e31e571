package org.qianmo.voucher.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.http.EntityTag;
import org.qianmo.record.RecordCover;
import org.qianmo.record.web.RecordBodies;
import org.qianmo.record.web.RecordBody;
import org.qianmo.record.web.RecordForm;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.application.ApplicationDesk.Application;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Applications, and plans of acts that nobody has applied for yet. They are handed in and decided as records. */
@RestController
class ApplicationController {

    private final ApplicationDesk desk;
    private final ActReader acts;
    private final ActWriter actWriter;
    private final PlanWriter plans;
    private final RecordBodies records;

    ApplicationController(
            ApplicationDesk desk, ActReader acts, ActWriter actWriter, PlanWriter plans, RecordBodies records) {
        this.desk = desk;
        this.acts = acts;
        this.actWriter = actWriter;
        this.plans = plans;
        this.records = records;
    }

    /**
     * @param plan null once it was decided
     * @param booked entries that it posted; null before
     * @param judgedBy rules by which it was decided; null before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            RecordBody record,
            Map<String, Object> act,
            PlanBody plan,
            List<PlanBody.EntryLine> booked,
            String judgedBy) {}

    @PostMapping("/api/vouchers/applications")
    ResponseEntity<Body> open(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        Application application = desk.open(
                acts.read(body.path("act")),
                RecordForm.titleOrNone(body),
                RecordForm.note(body),
                RecordForm.callerKey(callerKey),
                actor);
        RecordCover cover = application.cover();
        return ResponseEntity.created(URI.create("/api/vouchers/applications/" + cover.id()))
                .eTag(EntityTag.of(cover.version()))
                .body(body(application, actor));
    }

    @GetMapping("/api/vouchers/applications/{recordId}")
    ResponseEntity<Body> one(@PathVariable long recordId, Actor actor) {
        return tagged(desk.find(recordId, actor), actor);
    }

    @PutMapping("/api/vouchers/applications/{recordId}")
    ResponseEntity<Body> change(
            @PathVariable long recordId,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        return tagged(desk.change(recordId, base, acts.read(body.path("act")), actor), actor);
    }

    @PostMapping("/api/vouchers/plan")
    PlanBody plan(@RequestBody JsonNode body, Actor actor) {
        return plans.body(desk.plan(acts.read(body.path("act")), actor));
    }

    private ResponseEntity<Body> tagged(Application application, Actor actor) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(application.cover().version()))
                .body(body(application, actor));
    }

    private Body body(Application application, Actor actor) {
        return new Body(
                records.of(application.cover(), actor),
                actWriter.body(application.act()),
                application.plan().map(plans::body).orElse(null),
                application.booked().isEmpty()
                        ? null
                        : application.booked().stream().map(plans::entry).toList(),
                application.judgedBy().orElse(null));
    }
}
