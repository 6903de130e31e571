package org.qianmo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.http.Problem;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what was prepared to a decision. Each call is one transaction. */
@Service
public class ReviewDesk {

    private final RecordDesk records;
    private final RecordShelf shelf;
    private final List<RecordMatter> matters;
    private final AccessPolicy policy;
    private final PeopleOffice people;
    private final Clock clock;

    ReviewDesk(
            RecordDesk records,
            RecordShelf shelf,
            List<RecordMatter> matters,
            AccessPolicy policy,
            PeopleOffice people,
            Clock clock) {
        this.records = records;
        this.shelf = shelf;
        this.matters = matters;
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
        RecordMatter.Content content = content(submitted);
        content.refuseEmpty();
        policy.mayEditLandIn(actor, content.units());
        content.ask(actor, actor);
        return submitted;
    }

    private RecordMatter.Content content(RecordCover cover) {
        return matters.stream()
                .filter(matter -> matter.isOf(cover.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no matter for " + cover.kind()))
                .open(cover);
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
        RecordCover cover = records.lockForDecision(id, base, actor);
        policy.mayReview(actor, content(cover).units());
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
        RecordMatter.Content content = content(cover);
        content.refuseEmpty();
        policy.mayReview(actor, content.units());
        Instant at = content.pass(people.actor(cover.author()), actor);
        return records.decide(id, RecordState.APPROVED, words, at, actor);
    }
}
