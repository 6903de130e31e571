package org.qianmo.voucher.hold;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.voucher.hold.store.DoubtRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doubts as they are read: each in the territory of who asks. */
@Service
@Transactional(readOnly = true)
public class DoubtShelf {

    private final DoubtRows rows;
    private final AccessPolicy policy;

    DoubtShelf(DoubtRows rows, AccessPolicy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not read it */
    public Doubt find(long doubtId, Actor actor) {
        Doubt doubt = rows.find(doubtId).orElseThrow(DoubtShelf::absent);
        if (policy.readable(actor) != null && !policy.readable(actor).covers(doubt.unitCode())) {
            throw AccessPolicy.outsideTerritory();
        }
        return doubt;
    }

    /** Newest first, those of the actor's territory. @param state null for all @param before null for the newest */
    public List<Doubt> list(Doubt.State state, Long before, int limit, Actor actor) {
        return rows.list(state, before, Optional.ofNullable(policy.readable(actor)), limit);
    }

    /** What the doubt holds. */
    public List<HeldPosition> positions(long doubtId) {
        return rows.positions(doubtId);
    }

    static Problem absent() {
        return Problem.notFound("没有这项存疑", "there is no such doubt");
    }
}
