package org.qianmo.acreage.acceptance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.RevocationDesk;
import org.qianmo.acreage.acceptance.RevocationDesk.Asked;
import org.qianmo.acreage.acceptance.StatedRevocation;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.acreage.increment.Revocation;
import org.qianmo.http.Bounds;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordCover;
import org.qianmo.record.web.RecordBodies;
import org.qianmo.record.web.RecordBody;
import org.qianmo.record.web.RecordForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Acceptances that are taken back, by a record that somebody else approves. */
@RestController
@RequestMapping("/api/acreage/revocations")
class RevocationController {

    private final RevocationDesk desk;
    private final AcceptanceBodies bodies;
    private final RecordBodies records;

    RevocationController(RevocationDesk desk, AcceptanceBodies bodies, RecordBodies records) {
        this.desk = desk;
        this.bodies = bodies;
        this.records = records;
    }

    /**
     * @param plan null once it was decided, and where it is refused
     * @param refusal null where nothing stands in its way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            RecordBody record,
            LocalDate revokedOn,
            String words,
            List<WorkBody> works,
            List<Planned> plan,
            Messages refusal) {}

    /**
     * What a revocation does to the figures.
     *
     * @param takenBackSquareMetres negative or zero
     * @param restored later works that count some of the ground instead
     * @param changeSquareMetres of the category, all in all
     */
    record Planned(
            long workId,
            Category category,
            BigDecimal takenBackSquareMetres,
            BigDecimal takenBackMu,
            List<Restored> restored,
            BigDecimal changeSquareMetres,
            BigDecimal changeMu) {

        static Planned of(Revocation revocation) {
            Acreage back = revocation.takenBack().squareMetres();
            return new Planned(
                    revocation.work().id(),
                    revocation.category(),
                    back.squareMetres(),
                    back.toMu().shown(),
                    revocation.restored().stream().map(Restored::of).toList(),
                    revocation.change().squareMetres(),
                    revocation.change().toMu().shown());
        }
    }

    record Restored(long workId, BigDecimal squareMetres, BigDecimal mu, LocalDate from) {

        static Restored of(Increment increment) {
            return new Restored(
                    increment.workId(),
                    increment.squareMetres().squareMetres(),
                    increment.squareMetres().toMu().shown(),
                    increment.effectiveOn());
        }
    }

    @PostMapping
    ResponseEntity<Body> open(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        Asked asked = desk.open(stated(body), RecordForm.callerKey(callerKey), actor);
        RecordCover cover = asked.cover();
        return ResponseEntity.created(URI.create("/api/acreage/revocations/" + cover.id()))
                .eTag(EntityTag.of(cover.version()))
                .body(body(asked, actor));
    }

    @GetMapping("/{recordId}")
    ResponseEntity<Body> one(@PathVariable long recordId, Actor actor) {
        Asked asked = desk.find(recordId, actor);
        return ResponseEntity.ok().eTag(EntityTag.of(asked.cover().version())).body(body(asked, actor));
    }

    private static StatedRevocation stated(JsonNode body) {
        JsonNode works = body.path("works");
        if (!works.isArray() || works.isEmpty() || works.size() > Bounds.ACCEPTANCE_WORKS_MAX) {
            throw bad("works");
        }
        TreeSet<Long> ids = new TreeSet<>();
        for (JsonNode work : works) {
            if (!work.isIntegralNumber() || !work.canConvertToLong()) {
                throw bad("works");
            }
            ids.add(work.asLong());
        }
        String words = RecordForm.words(body, "words");
        if (words == null) {
            throw Problem.unprocessable("REASON_MISSING", "撤销验收须说明理由", "a revocation needs a reason");
        }
        return new StatedRevocation(List.copyOf(ids), day(body), words);
    }

    private static LocalDate day(JsonNode body) {
        try {
            return LocalDate.parse(body.path("revokedOn").asString(""));
        } catch (DateTimeParseException e) {
            throw bad("revokedOn");
        }
    }

    private static Problem bad(String name) {
        return Problem.unprocessable(
                "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
    }

    private Body body(Asked asked, Actor actor) {
        return new Body(
                records.of(asked.cover(), actor),
                asked.stated().revokedOn(),
                asked.stated().words(),
                bodies.works(asked.works()),
                asked.plan()
                        .map(plan -> plan.stream().map(Planned::of).toList())
                        .orElse(null),
                asked.refusal().map(problem -> problem.body().messages()).orElse(null));
    }
}
