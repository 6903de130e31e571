package org.qianmo.voucher.hold;

import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.hold.store.DoubtRows;
import org.springframework.stereotype.Component;

/** A doubt ends, by the word of somebody else than who registered it. Inside the transaction of the desk. */
@Component
class DoubtClosing {

    private final DoubtRows rows;
    private final DoubtedGround ground;
    private final HoldEntries entries;
    private final HeldGivenBack givenBack;
    private final HeldTakenBack takenBack;
    private final AccessPolicy policy;

    DoubtClosing(
            DoubtRows rows,
            DoubtedGround ground,
            HoldEntries entries,
            HeldGivenBack givenBack,
            HeldTakenBack takenBack,
            AccessPolicy policy) {
        this.rows = rows;
        this.ground = ground;
        this.entries = entries;
        this.givenBack = givenBack;
        this.takenBack = takenBack;
        this.policy = policy;
    }

    Doubt close(long doubtId, Doubt.State outcome, String words, Actor actor) {
        Doubt doubt = lock(doubtId, actor);
        boolean unfounded = outcome == Doubt.State.RELEASED;
        Booking booking = entries.record(unfounded ? "解冻" : "注销", doubt.roots(), actor.username());
        rows.close(doubtId, outcome, booking.recordId(), words, actor.username(), booking.at());
        if (unfounded) {
            givenBack.book(doubt, booking);
        } else {
            takenBack.book(doubt, booking);
        }
        return rows.find(doubtId).orElseThrow();
    }

    private Doubt lock(long doubtId, Actor actor) {
        policy.mayReview(actor, List.of());
        Doubt doubt = rows.find(doubtId).orElseThrow(DoubtShelf::absent);
        policy.mayReview(actor, ground.units(doubt.roots()));
        if (doubt.raisedBy().equals(actor.username())) {
            throw Problem.forbidden("登记人不能自己了结存疑", "who registered a doubt may not end it");
        }
        ground.lock(doubt.roots());
        Doubt locked = rows.lock(doubtId).orElseThrow(DoubtShelf::absent);
        if (locked.state() != Doubt.State.OPEN) {
            throw Problem.conflict("DOUBT_CLOSED", "这项存疑已经了结", "the doubt was ended before");
        }
        return locked;
    }
}
