package org.qianmo.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.qianmo.access.Actor;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Head;
import org.qianmo.http.EntityTag;
import org.qianmo.record.RecordCover;
import org.qianmo.record.web.RecordBodies;
import org.qianmo.record.web.RecordBody;
import org.qianmo.record.web.RecordForm;
import org.qianmo.review.ReversalDesk;
import org.qianmo.review.ReviewDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/records/{id}}: hand in, return, approve, withdraw. */
@RestController
@RequestMapping("/api/records/{id}")
class ReviewController {

    private final ReviewDesk desk;
    private final ReversalDesk reversals;
    private final RecordBodies bodies;
    private final AuditTrail audit;

    ReviewController(ReviewDesk desk, ReversalDesk reversals, RecordBodies bodies, AuditTrail audit) {
        this.desk = desk;
        this.reversals = reversals;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** @param auditHead the end of the chain after an approval, to be noted down; null otherwise */
    record Decided(
            @JsonUnwrapped RecordBody record,
            @JsonInclude(JsonInclude.Include.NON_NULL) Head auditHead) {}

    @PostMapping("/submit")
    ResponseEntity<Decided> submit(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody(required = false) JsonNode body,
            Actor actor) {
        return reply(desk.submit(id, base(ifMatch), RecordForm.words(body, "note"), actor), null, actor);
    }

    @PostMapping("/return")
    ResponseEntity<Decided> giveBack(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody(required = false) JsonNode body,
            Actor actor) {
        return reply(desk.giveBack(id, base(ifMatch), RecordForm.words(body, "reason"), actor), null, actor);
    }

    @PostMapping("/approve")
    ResponseEntity<Decided> approve(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody(required = false) JsonNode body,
            Actor actor) {
        RecordCover approved = desk.approve(id, base(ifMatch), RecordForm.words(body, "note"), actor);
        return reply(approved, audit.head(), actor);
    }

    @PostMapping("/withdraw")
    ResponseEntity<Decided> withdraw(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody(required = false) JsonNode body,
            Actor actor) {
        return reply(desk.withdraw(id, base(ifMatch), RecordForm.words(body, "reason"), actor), null, actor);
    }

    @PostMapping("/reversal")
    ResponseEntity<RecordBody> reverse(@PathVariable long id, Actor actor) {
        RecordCover prepared = reversals.prepare(id, actor);
        return ResponseEntity.created(URI.create("/api/records/" + prepared.id()))
                .eTag(EntityTag.of(prepared.version()))
                .body(bodies.of(prepared, actor));
    }

    private static int base(String ifMatch) {
        return EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
    }

    private ResponseEntity<Decided> reply(RecordCover cover, Head head, Actor actor) {
        return ResponseEntity.ok().eTag(EntityTag.of(cover.version())).body(new Decided(bodies.of(cover, actor), head));
    }
}
