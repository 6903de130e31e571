package org.qianmo.draft.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.draft.DraftCheck;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftFinding;
import org.qianmo.draft.Repairs;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.record.RecordShelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is wrong with a draft, and the repairs that are proposed. */
@RestController
@RequestMapping("/api/records/{id}")
class FindingsController {

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final DraftCheck check;
    private final Repairs repairs;
    private final DraftBodies bodies;
    private final Clock clock;

    FindingsController(
            RecordShelf records, DraftDesk drafts, DraftCheck check, Repairs repairs, DraftBodies bodies, Clock clock) {
        this.records = records;
        this.drafts = drafts;
        this.check = check;
        this.repairs = repairs;
        this.bodies = bodies;
        this.clock = clock;
    }

    record RepairBody(String kind, Messages messages) {}

    record DraftFindingBody(@JsonUnwrapped FindingBody finding, long parcelId, String key, RepairBody repair) {

        static DraftFindingBody of(DraftFinding found) {
            RepairBody repair = found.repair() == null
                    ? null
                    : new RepairBody(
                            found.repair().kind().name(),
                            RepairWords.of(found.repair().kind()));
            return new DraftFindingBody(found.placed().toBody(null), found.parcelId(), found.key(), repair);
        }
    }

    record Findings(Instant checkedAt, long errors, long warnings, List<DraftFindingBody> findings) {}

    @GetMapping("/findings")
    Findings findings(@PathVariable long id, Actor actor) {
        records.find(id, actor);
        List<DraftFinding> found = check.check(drafts.draft(id), actor);
        long errors = found.stream().filter(DraftFinding::isError).count();
        return new Findings(
                clock.instant(),
                errors,
                found.size() - errors,
                found.stream().map(DraftFindingBody::of).toList());
    }

    @PostMapping("/repairs")
    DraftBodies.DraftBody repair(@PathVariable long id, @RequestBody JsonNode body, Actor actor) {
        records.find(id, actor);
        String key = body.path("key").asString("");
        if (key.isEmpty()) {
            throw Problem.unprocessable("BAD_VALUE", "缺少 key", "key is missing");
        }
        repairs.repair(id, key, actor);
        return bodies.of(id, actor);
    }
}
