package org.qianmo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftUnits;
import org.qianmo.http.Problem;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a decision. Each call is one transaction. */
@Service
public class ReviewDesk {

    private final RecordDesk records;
    private final RecordShelf shelf;
    private final DraftDesk drafts;
    private final DraftUnits units;
    private final Gate gate;
    private final AccessPolicy policy;
    private final PeopleOffice people;
    private final Clock clock;

    ReviewDesk(
            RecordDesk records,
            RecordShelf shelf,
            DraftDesk drafts,
            DraftUnits units,
            Gate gate,
            AccessPolicy policy,
            PeopleOffice people,
            Clock clock) {
        this.records = records;
        this.shelf = shelf;
        this.drafts = drafts;
        this.units = units;
        this.gate = gate;
        this.policy = policy;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Hands a draft in.
     *
     * @param base the version of the record that its author saw
     * @throws Problem 422 if it is empty or has errors, 409 if a base has changed
     */
    @Transactional
    public RecordCover submit(long id, int base, String words, Actor actor) {
        shelf.find(id, actor);
        RecordCover submitted = records.submit(id, base, words, actor);
        Draft draft = drafts.draft(id);
        refuseEmpty(draft);
        policy.mayEditLandIn(actor, units.of(draft));
        gate.ask(submitted, draft, actor, actor);
        return submitted;
    }

    private static void refuseEmpty(Draft draft) {
        if (draft.edits().isEmpty()) {
            throw Problem.unprocessable("RECORD_EMPTY", "案卷没有任何变更", "the record changes nothing");
        }
    }

    /** Takes a record back for good; it can no longer be worked on. */
    @Transactional
    public RecordCover withdraw(long id, int base, String words, Actor actor) {
        shelf.find(id, actor);
        return records.withdraw(id, base, words, actor);
    }

    /** @throws Problem 422 without a reason */
    @Transactional
    public RecordCover giveBack(long id, int base, String reason, Actor actor) {
        if (reason == null) {
            throw Problem.unprocessable("REASON_MISSING", "退回须说明理由", "a return needs a reason");
        }
        shelf.find(id, actor);
        policy.mayReview(actor, List.of());
        records.lockForDecision(id, base, actor);
        policy.mayReview(actor, units.of(drafts.draft(id)));
        return records.decide(id, RecordState.RETURNED, reason, clock.instant(), actor);
    }

    /**
     * Lets the record take effect, as a whole, in this transaction.
     *
     * @throws Problem 403 for the author, or outside the territory; 409 if a base has changed; 422 with findings
     */
    @Transactional
    public RecordCover approve(long id, int base, String words, Actor actor) {
        shelf.find(id, actor);
        policy.mayReview(actor, List.of());
        RecordCover cover = records.lockForDecision(id, base, actor);
        Draft draft = drafts.draft(id);
        refuseEmpty(draft);
        policy.mayReview(actor, units.of(draft));
        Instant at = gate.pass(cover, draft, people.actor(cover.author()), actor);
        return records.decide(id, RecordState.APPROVED, words, at, actor);
    }
}
